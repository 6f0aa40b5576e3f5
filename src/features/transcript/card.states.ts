import { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { renderHeldCard } from './card.ts';

const NOW = Temporal.Instant.from('2026-11-23T14:00:00Z');
const STARTED = Temporal.ZonedDateTime.from('2026-11-20T10:00[America/New_York]');

/** Every look of the transcripts. */
export const states: Readonly<Record<string, () => CardJson>> = {
  which: () =>
    renderHeldCard(
      [
        { topic: 'Weekly sync', startedAt: STARTED },
        { topic: '<@all> **free** [now](https://example.org)', startedAt: STARTED.subtract({ days: 7 }) },
      ],
      NOW,
    ),
};
