import { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { spanOf } from '../../domain/when.ts';
import { renderReminderCard, renderReminderSetCard } from './card.ts';

const FACTS = {
  title: 'Design review',
  span: spanOf(Temporal.ZonedDateTime.from('2026-11-24T15:00[America/New_York]'), 45),
  webLink: 'https://example.com/meet/1',
  now: Temporal.Instant.from('2026-11-24T19:50:00Z'),
};

/** Every look of a reminder. */
export const states: Readonly<Record<string, () => CardJson>> = {
  'as-host': () => renderReminderCard({ ...FACTS, what: 'In 10 minutes', again: '5 minutes before' }),
  'as-invitee': () =>
    renderReminderCard({ ...FACTS, what: 'In 3 minutes', host: 'Ben Okafor', again: 'when it starts' }),
  'live-now': () => renderReminderCard({ ...FACTS, what: 'Live now', host: 'Ben Okafor' }),
  'asked-for': () =>
    renderReminderSetCard({ ...FACTS, note: 'I remind you 15 minutes before, Tue 24 Nov, 14:45 (New York).' }),
};
