import { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { spanOf } from '../../domain/when.ts';
import { renderCancelledCard, renderConfirmCard, renderRecreateCard, type CancelCardFacts } from './card.ts';

const FACTS: CancelCardFacts = {
  title: 'Design review',
  span: spanOf(Temporal.ZonedDateTime.from('2026-11-24T15:00[America/New_York]'), 45),
  people: 'Ben Okafor (cohost), Zoe Lind (outside) and 2 more',
  notes: ['Webex mails 4 people.'],
  now: Temporal.Instant.from('2026-11-23T14:00:00Z'),
};

/** Every look of a cancellation. */
export const states: Readonly<Record<string, () => CardJson>> = {
  confirm: () => renderConfirmCard({ ...FACTS, button: 'Cancel it, tell 4 people' }),
  'confirm-alone': () =>
    renderConfirmCard({ ...FACTS, people: '', notes: ['Nobody else is invited.'], button: 'Cancel it' }),
  'confirm-series': () =>
    renderConfirmCard({
      ...FACTS,
      notes: ['26 occurrences of the next six months go.', 'Webex mails 4 people.'],
      button: 'Cancel the whole series',
    }),
  cancelled: () => renderCancelledCard({ ...FACTS, notes: ['Webex tells 4 people by mail.'], undo: true }),
  recreate: () =>
    renderRecreateCard({
      ...FACTS,
      people: '4 people',
      notes: [
        'It gets a new link and a new password: what was cancelled stays cancelled.',
        '4 people are mailed twice.',
      ],
    }),
};
