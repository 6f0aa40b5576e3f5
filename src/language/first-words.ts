import { endOfAtom, waysThrough } from './pattern-parts.ts';

/**
 * The words that a text must begin with for a pattern to match it, read off the pattern itself. Most patterns of the
 * grammar are bound to the beginning, and a look at the first word is far cheaper than trying them.
 */

/**
 * What a pattern can begin with: words that are over, and beginnings of words that may go on. The empty word that is
 * over stands for everything that is no letter.
 */
interface Heads {
  readonly over: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

const ZERO_WIDTH = /^(?:\^|\(\?<?[=!]|\\b)/;
/** What takes a character that is no letter, so that a word before it is over. */
const NO_LETTER = /^(?:[^a-z.[(\\]|\\[sd]|\\[^a-zA-Z]|\[(?:\\s|[ ,.!?;:'()/–-])+\])$/;
const OPTIONAL = /^(?:[?*]\??|\{0,\d*\}\??)/;

const known = new WeakMap<RegExp, { readonly words: ReadonlySet<string> | undefined }>();

/** The first words of all that a pattern matches; undefined where it is not bound to the beginning, or they cannot be told. */
export function firstWords(pattern: RegExp): ReadonlySet<string> | undefined {
  const told = known.get(pattern) ?? { words: tellFirstWords(pattern.source) };
  known.set(pattern, told);
  return told.words;
}

function tellFirstWords(source: string): ReadonlySet<string> | undefined {
  const words = new Set<string>();
  for (const way of waysThrough(source)) {
    const heads = way.startsWith('^') ? headsOf(way.slice(1), new Set([''])) : undefined;
    if (heads === undefined || heads.open.size > 0) return undefined;
    for (const word of heads.over) words.add(word);
  }
  return words;
}

/** Tests a pattern only on texts that begin, with `first`, as it can. */
export function bound(pattern: RegExp): (text: string, first: string) => boolean {
  const words = firstWords(pattern);
  return (text, first) => (words?.has(first) ?? true) && pattern.test(text);
}

/** Rows in their order, by the first word of a text that their patterns may match. Those without a pattern may match any. */
export function byFirstWord<Row>(
  rows: readonly Row[],
  patternOf: (row: Row) => RegExp | undefined,
): (first: string) => readonly Row[] {
  const begins = rows.map((row) => {
    const pattern = patternOf(row);
    return pattern && firstWords(pattern);
  });
  const rowsFor = (first: string): readonly Row[] => rows.filter((_, i) => begins[i]?.has(first) ?? true);
  const words = new Set(begins.flatMap((each) => [...(each ?? [])]));
  const byWord = new Map([...words].map((word) => [word, rowsFor(word)]));
  const others = rows.filter((_, i) => begins[i] === undefined);
  return (first) => byWord.get(first) ?? others;
}

/** The plain word that a text begins with, from `at` on; empty where it begins with none. */
export function firstWord(text: string, at = 0): string {
  let end = at;
  for (let code = text.charCodeAt(end); code >= 97 && code <= 122; code = text.charCodeAt(end)) end += 1;
  return text.slice(at, end);
}

function headsOf(pattern: string, from: ReadonlySet<string>): Heads | undefined {
  const over = new Set<string>();
  let open = from;
  let at = 0;
  while (at < pattern.length && open.size > 0) {
    const end = endOfAtom(pattern, at);
    const heads = afterAtom(pattern.slice(at, end), open);
    if (heads === undefined) return undefined;
    for (const word of heads.over) over.add(word);
    const optional = OPTIONAL.exec(pattern.slice(end))?.[0];
    if (optional === undefined && /^[+{]/.test(pattern.slice(end)) && heads.open.size > 0) return undefined;
    open = optional === undefined ? heads.open : new Set([...open, ...heads.open]);
    at = end + (optional?.length ?? 0);
  }
  return { over, open };
}

function afterAtom(atom: string, open: ReadonlySet<string>): Heads | undefined {
  const letters = /^(?:([a-z])|\[([a-z]+)\])$/.exec(atom)?.slice(1).join('');
  if (letters !== undefined) {
    const longer = [...open].flatMap((word) => Array.from(letters, (letter) => word + letter));
    return { over: new Set(), open: new Set(longer) };
  }
  if (atom.startsWith('(?:')) return united(waysThrough(atom.slice(3, -1)).map((way) => headsOf(way, open)));
  // Nothing is begun yet, and nothing is taken: what follows is the beginning.
  if (ZERO_WIDTH.test(atom)) return { over: new Set([...open].filter((word) => word !== '')), open: ifEmpty(open) };
  return NO_LETTER.test(atom) ? { over: open, open: new Set() } : undefined;
}

function ifEmpty(open: ReadonlySet<string>): ReadonlySet<string> {
  return open.has('') ? new Set(['']) : new Set();
}

function united(all: readonly (Heads | undefined)[]): Heads | undefined {
  const known = all.filter((heads) => heads !== undefined);
  if (known.length < all.length) return undefined;
  return {
    over: new Set(known.flatMap(({ over }) => [...over])),
    open: new Set(known.flatMap(({ open }) => [...open])),
  };
}
