import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CardJson } from '../../src/card/card.ts';

type States = Readonly<Record<string, () => CardJson>>;

export const ROOT = join(import.meta.dirname, '../..');

/** Every named state of every card, found by file name: `cards/<folder>/<state>.json` → how it is made. */
export async function allCardStates(): Promise<ReadonlyMap<string, () => CardJson>> {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('card.states.ts'),
  );
  const all = new Map<string, () => CardJson>();
  for (const file of files.sort()) {
    const { states } = (await import(join(ROOT, 'src', file))) as { states: States };
    const folder = file.split('/').at(-2) ?? '';
    for (const [name, make] of Object.entries(states)) all.set(`${folder}/${name}.json`, make);
  }
  return all;
}

/** The text of a golden file: one space of indent keeps diffs small and readable. */
export function goldenText(card: CardJson): string {
  return `${JSON.stringify(card, null, 1)}\n`;
}
