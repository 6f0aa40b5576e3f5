import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../../src/features/index.ts';
import { ROOT } from './card-states.ts';

/** The looks in which the manual shows the cards of a folder, and what each is called there. */
export const LOOKS = { light: 'in the light', dark: 'in the dark', phone: 'on a narrow phone' } as const;

export type Look = keyof typeof LOOKS;

/** Under `docs/`. */
export function pictureOf(folder: string, look: Look): string {
  return `screenshots/cards/${folder}-${look}.webp`;
}

/** The folders of `cards/`: one for each feature that has cards, and `card` for those that several share. */
export function cardFolders(): readonly string[] {
  return readdirSync(join(ROOT, 'cards')).sort();
}

/** `docs/cards.md`: every look of every card, in help order. */
export function cardsPage(): string {
  const order = FEATURES.map(({ name }) => name);
  const folders = [...cardFolders()].sort((one, other) => rank(order, one) - rank(order, other));
  return [
    '# Cards',
    '',
    'Every state of every card, as the chat page of the demo draws the files in `cards/`; a card inside a card is opened once. `npm run docs` writes this page, `npm run screenshots` the pictures.',
    '',
    ...folders.flatMap(section),
  ].join('\n');
}

/** Cards that several features share come last. */
function rank(order: readonly string[], folder: string): number {
  const at = order.indexOf(folder);
  return at === -1 ? order.length : at;
}

function section(folder: string): readonly string[] {
  const feature = FEATURES.find(({ name }) => name === folder);
  const states = readdirSync(join(ROOT, 'cards', folder))
    .map((file) => file.replace('.json', ''))
    .sort();
  const picture = (look: Look): string =>
    `![Cards of ${folder} ${LOOKS[look]}: ${states.join(', ')}](${pictureOf(folder, look)})`;
  return [
    `## ${feature?.summary ?? 'Questions and notices that several share'}`,
    '',
    picture('light'),
    '',
    `<details><summary>The same ${LOOKS.dark}, and ${LOOKS.phone}</summary>`,
    '',
    picture('dark'),
    '',
    picture('phone'),
    '',
    '</details>',
    '',
  ];
}
