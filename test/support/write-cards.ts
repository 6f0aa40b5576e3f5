import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allCardStates, goldenText, ROOT } from './card-states.ts';

// `npm run cards`: writes every card state to cards/, for review in diffs and for the card designer.
const folder = join(ROOT, 'cards');
rmSync(folder, { recursive: true, force: true });
const all = await allCardStates();
for (const [file, make] of all) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, goldenText(make()));
}
console.log(`${all.size} cards written to cards/`);
