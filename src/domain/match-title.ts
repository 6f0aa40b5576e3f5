/**
 * How well a name that somebody said fits the title of a meeting. People leave words out, write plurals, slip on the
 * keys and write "stand-up" for "standup"; better fits rule worse ones out.
 */
export const TITLE_FIT = { exact: 5, asSaid: 4, allWords: 3, alike: 2, within: 1, none: 0 } as const;
export type TitleFit = (typeof TITLE_FIT)[keyof typeof TITLE_FIT];

/** Words that say "a meeting" rather than which one. */
const WORN = new Set(
  'the a an my our your this that meeting meetings mtg call calls event appointment session series occurrence occurrences one all whole entire following future every each any recurring with for of on at to'.split(
    ' ',
  ),
);

export function fitTitle(said: string, title: string): TitleFit {
  const wanted = wordsOf(said);
  const there = wordsOf(title);
  if (wanted.length === 0 || there.length === 0) return TITLE_FIT.none;
  if (wanted.join('') === there.join('')) return TITLE_FIT.exact;
  const telling = tellingWords(said);
  if (telling.length === 0) return TITLE_FIT.none;
  if (telling.join('') === there.filter((word) => !WORN.has(word)).join('')) return TITLE_FIT.exact;
  if (` ${there.join(' ')} `.includes(` ${telling.join(' ')} `)) return TITLE_FIT.asSaid;
  if (telling.every((word) => there.includes(word))) return TITLE_FIT.allWords;
  if (telling.every((word) => there.some((other) => areAlike(word, other)))) return TITLE_FIT.alike;
  if (there.join('').includes(telling.join('')) && telling.join('').length >= 4) return TITLE_FIT.alike;
  const own = there.filter((word) => !WORN.has(word));
  return own.length > 0 && own.every((word) => telling.some((one) => singular(one) === singular(word)))
    ? TITLE_FIT.within
    : TITLE_FIT.none;
}

/** How near a title that does not fit comes, 0 to 1: the share of the words said that it has, in part or whole. */
export function nearTitle(said: string, title: string): number {
  const telling = tellingWords(said);
  if (telling.length === 0) return 0;
  const there = wordsOf(title);
  const found = telling.filter((word) => there.some((other) => areAlike(word, other)));
  return (found.length + shareOfLetters(telling.join(''), there.join(''))) / (telling.length + 1);
}

/** The words that tell one meeting from another; none in "my meeting". */
export function tellingWords(said: string): readonly string[] {
  return wordsOf(said).filter((word) => !WORN.has(word));
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function areAlike(said: string, other: string): boolean {
  if (said === other || singular(said) === singular(other)) return true;
  if (said.length >= 3 && other.startsWith(said)) return true;
  // Nobody's word is that long: it is no word, and comparing it would cost more than it tells.
  if (said.length > LONGEST_WORD) return false;
  const slips = said.length >= 8 ? 2 : said.length >= 4 ? 1 : 0;
  return slips > 0 && Math.abs(said.length - other.length) <= slips && distance(said, other) <= slips;
}

const LONGEST_WORD = 30;

function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

/** Slips of the keys between two words: letters left out, added, changed, or two swapped. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          at(rows, i - 1, j) + 1,
          (row[j - 1] ?? 0) + 1,
          at(rows, i - 1, j - 1) + (same ? 0 : 1),
          swapped ? at(rows, i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return at(rows, one.length, other.length);
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? 0;
}

/** Shared pairs of letters, 0 to 1. */
function shareOfLetters(one: string, other: string): number {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return pairs.size + others.size === 0 ? 0 : (2 * shared) / (pairs.size + others.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}
