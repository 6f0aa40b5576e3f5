import { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { spanOf } from '../../domain/when.ts';
import { renderLateCard, type LateCardFacts } from './card.ts';

const FACTS: LateCardFacts = {
  meeting: {
    title: 'Design review',
    span: spanOf(Temporal.ZonedDateTime.from('2026-11-23T15:00[America/New_York]'), 45),
  },
  minutes: 10,
  note: 'Nobody has been told, and nothing was moved. To pass on: "I am running 10 minutes late."',
  canTell: false,
  canMove: true,
  now: Temporal.Instant.from('2026-11-23T14:00:00Z'),
};

/** Every look of being late. */
export const states: Readonly<Record<string, () => CardJson>> = {
  'as-host': () => renderLateCard(FACTS),
  'as-invitee': () => renderLateCard({ ...FACTS, canMove: false, minutes: 12 }),
  'in-a-space': () => {
    const { meeting: _meeting, ...rest } = FACTS;
    return renderLateCard({
      ...rest,
      note: 'Nothing was moved. Shall I say here that you are running 10 minutes late?',
      canTell: true,
      canMove: false,
    });
  },
};
