import type { CardJson } from '../../card/card.ts';
import { AREAS } from './areas.ts';
import { renderAccessCard, type AccessCardFacts } from './card.ts';

const FACTS: AccessCardFacts = {
  since: 'Mon 23 Nov',
  until: 'Sun 21 Feb 2027',
  rows: [
    ['read your company directory', 'to know that it is you'],
    ['see your meetings', 'for schedule, agenda, meeting'],
    ['change your meeting preferences', 'for preferences'],
  ],
  areas: AREAS.slice(0, 2),
};

/** Every look of the access. */
export const states: Readonly<Record<string, () => CardJson>> = {
  shown: () => renderAccessCard(FACTS),
  'one-area': () => renderAccessCard({ ...FACTS, rows: FACTS.rows.slice(0, 2), areas: AREAS.slice(0, 1) }),
};
