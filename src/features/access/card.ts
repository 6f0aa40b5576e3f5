import type { CardJson } from '../../card/card.ts';
import {
  card,
  choiceInput,
  facts as factSet,
  kicker,
  showCard,
  submit,
  subtle,
  text,
  title,
} from '../../card/elements.ts';
import type { Area } from './areas.ts';

export interface AccessCardFacts {
  readonly since: string;
  readonly until: string;
  /** What may be done, and what for. */
  readonly rows: readonly (readonly [may: string, purpose: string])[];
  readonly areas: readonly Area[];
}

/** What was granted, for what, since when; and how to grant less. */
export function renderAccessCard({ since, until, rows, areas }: AccessCardFacts): CardJson {
  return card(
    [
      kicker('My access to your Webex account'),
      title('What you allow me'),
      text(`Given on ${since}.`),
      factSet(rows),
      subtle(
        `I ask for more only when something you want needs it. Unused, the access ends on ${until}. "disconnect" takes all of it back and forgets you.`,
      ),
    ],
    areas.length < 2
      ? []
      : [
          showCard(
            'Give less',
            [
              choiceInput({
                id: 'keep',
                label: 'Keep only',
                many: true,
                value: areas.map(({ name }) => name).join(','),
                choices: areas.map(({ name, title: words }) => ({ title: words, value: name })),
              }),
            ],
            [submit('Keep only these', 'access.reduce', 'destructive')],
          ),
        ],
  );
}
