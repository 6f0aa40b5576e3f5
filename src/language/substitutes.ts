import type { Clause } from './clauses.ts';
import type { MarkedText } from './marked-text.ts';
import { readPeopleAt } from './people.ts';
import type { ActRead } from './read-act.ts';
import type { Reading } from './reading.ts';

/** Verbs that take somebody out and put somebody in. */
export const SUBSTITUTING: ReadonlySet<string> = new Set(['swap', 'switch', 'replace', 'substitute', 'exchange']);

const IN_PLACE = / (?:for|with|by) (?=[a-zÑ])/;

export function isSubstituting({ act, verb }: ActRead): boolean {
  return act === 'uninvite' && SUBSTITUTING.has(verb ?? '');
}

/** "Swap out Ana for Ben on the panel": Ben is invited to what Ana is taken out of. Its text stands for itself. */
export function substituteOf(out: Reading, marked: MarkedText, clause: Clause, read: ActRead): readonly Reading[] {
  if (!isSubstituting(read)) return [];
  const found = IN_PLACE.exec(marked.low.slice(read.from, clause.to));
  if (found === null) return [];
  const from = read.from + found.index + found[0].length;
  const people = readPeopleAt(marked, from, false)?.people ?? [];
  return [{ ...out, act: 'invite', people, text: `invite ${marked.text.slice(from, clause.to).trim()}` }];
}
