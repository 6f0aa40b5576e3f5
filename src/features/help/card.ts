import type { CardJson } from '../../card/card.ts';
import { card, kicker, subtle, text, title } from '../../card/elements.ts';
import type { Feature } from '../feature.ts';

/** One line per command, with a sentence under it that works as it stands. */
export function renderHelpCard(commands: readonly Pick<Feature, 'summary' | 'example'>[]): CardJson {
  return card([
    kicker('Convene'),
    title('What I can do'),
    ...commands.flatMap((command) => [
      text(command.summary, { weight: 'Bolder', spacing: 'Medium' }),
      text(command.example, { isSubtle: true, spacing: 'None' }),
    ]),
    subtle('In a group space, mention me. What only you should see I answer 1:1.'),
  ]);
}
