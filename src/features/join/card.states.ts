import { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { renderJoinCard, renderSpaceMeetingCard, renderStartCard } from './card.ts';

const MEETING = {
  title: 'Design review',
  span: {
    start: Temporal.ZonedDateTime.from('2026-11-24T15:00[America/New_York]'),
    end: Temporal.ZonedDateTime.from('2026-11-24T15:45[America/New_York]'),
  },
  webLink: 'https://example.com/meet/1',
};
const NOW = { now: Date.parse('2026-11-23T14:00:00Z') };

/** Every look of the way into a meeting. */
export const states: Readonly<Record<string, () => CardJson>> = {
  join: () => renderJoinCard('Join', MEETING, NOW),
  live: () => renderJoinCard('Live now', MEETING, NOW),
  'of-the-space': () => renderSpaceMeetingCard(MEETING),
  start: () => renderStartCard(MEETING, 'https://example.com/start/1', NOW),
};
