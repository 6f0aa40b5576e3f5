import { endOfAtom, waysThrough } from './pattern-parts.ts';

/**
 * The words without which a pattern cannot match, read off the pattern itself. To see whether a text holds one of them
 * is far cheaper than to try the pattern, and most patterns need words that most texts lack.
 */

/** A text must hold one of these for the pattern to match; none where that cannot be told. */
export type Needed = readonly string[];

/** More ways to write the same words are not followed. */
const MOST_WAYS = 6;

const known = new WeakMap<RegExp, Needed>();

/** @returns lower-case words, blanks included; empty where the pattern needs none for sure */
export function neededBy(pattern: RegExp): Needed {
  const told = known.get(pattern) ?? neededInOneOf(pattern.source);
  known.set(pattern, told);
  return told;
}

/** Tries a pattern only on texts that hold what it needs. */
export function sparing(pattern: RegExp): (text: string) => boolean {
  const needed = neededBy(pattern);
  return (text) => holdsNeeded(text, needed) && pattern.test(text);
}

/** Whether a text holds one of the words, or none is needed. */
export function holdsNeeded(text: string, needed: Needed): boolean {
  if (needed.length === 0) return true;
  for (const words of needed) if (text.includes(words)) return true;
  return false;
}

/** Every alternative needs words of its own, so one of all of them is needed. */
function neededInOneOf(pattern: string): Needed {
  const ways = waysThrough(pattern).map(neededInAll);
  return ways.some((words) => words.length === 0) ? [] : withoutLonger(ways.flat());
}

/** A text that holds "co-hosts" holds "co-host". */
function withoutLonger(words: Needed): Needed {
  return [...new Set(words)].filter((one) => !words.some((other) => other !== one && one.includes(other)));
}

/** Of parts that follow one another each is needed: the most telling is enough. */
function neededInAll(way: string): Needed {
  const parts: Needed[] = [];
  let said: Needed = [''];
  for (const { atom, times } of atomsOf(way)) {
    const exact = times === '' || times === '?' ? exactly(atom) : undefined;
    const longer =
      exact && said.flatMap((words) => [...exact, ...(times === '?' ? [''] : [])].map((more) => words + more));
    if (longer !== undefined && longer.length <= MOST_WAYS) {
      said = longer;
      continue;
    }
    parts.push(said);
    said = [''];
    const inside = insideOf(atom);
    if (inside !== undefined && !/^(?:[*?]|\{0?,)/.test(times)) parts.push(neededInOneOf(inside));
  }
  return [...parts, said].reduce((one, other) => (howTelling(other) > howTelling(one) ? other : one), []);
}

function atomsOf(way: string): readonly { readonly atom: string; readonly times: string }[] {
  const atoms: { readonly atom: string; readonly times: string }[] = [];
  for (let at = 0; at < way.length;) {
    const end = endOfAtom(way, at);
    const times = /^(?:[*?+]|\{\d*,?\d*\})\??/.exec(way.slice(end))?.[0] ?? '';
    atoms.push({ atom: way.slice(at, end), times });
    at = end + times.length;
  }
  return atoms;
}

/** All that an atom matches, where that can be told off: a letter, a few letters, a group of words. */
function exactly(atom: string): Needed | undefined {
  if (/^[a-z\d '’@/-]$/.test(atom)) return [atom];
  if (/^\\[/.-]$/.test(atom)) return [atom.slice(1)];
  const letters = /^\[([a-z '’-]{1,3})\]$/.exec(atom)?.[1];
  if (letters !== undefined && !/\w-\w/.test(letters)) return Array.from(letters);
  const ways = waysThrough(insideOf(atom) ?? '').map((way) =>
    atomsOf(way).every(({ atom: one, times }) => times === '' && /^[a-z\d '’-]$/.test(one)) ? way : undefined,
  );
  const told = ways.filter((way) => way !== undefined);
  return insideOf(atom) !== undefined && told.length === ways.length ? told : undefined;
}

function insideOf(atom: string): string | undefined {
  return /^\((?:\?:|\?<[a-z]\w*>|(?!\?))(.*)\)$/s.exec(atom)?.[1];
}

/** Long words tell more than short ones, and few more than many. */
function howTelling(words: Needed): number {
  return words.length === 0 ? 0 : Math.min(...words.map((each) => each.trim().length)) - words.length / 20;
}
