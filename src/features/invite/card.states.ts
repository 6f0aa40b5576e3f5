import type { CardJson } from '../../card/card.ts';
import { renderEveryoneCard } from './everyone.ts';

/** Every look of the question before everybody of a space is invited. */
export const states: Readonly<Record<string, () => CardJson>> = {
  'everyone-with-an-outsider': () =>
    renderEveryoneCard({
      title: 'Design review',
      doubts: ['zoe@example.org is of another company. Shall I invite them too?'],
      people: 3,
    }),
  'everyone-of-many': () =>
    renderEveryoneCard({
      title: '<@all> **now** [free](https://example.org)',
      doubts: [
        'Everyone here is 412 people. Shall I invite all of them?',
        `${Array.from({ length: 20 }, (_, index) => `guest${index}@example.org`).join(', ')} are of another company. Shall I invite them too?`,
      ],
      people: 412,
    }),
};
