/**
 * What a text may speak of, told by one look at each of its words. The patterns of the grammar are dear to run over a
 * whole message, and most of them hang on a word that most messages lack: each such word is declared beside its pattern,
 * as a hint, and all hints are looked for together. A word that was looked at before is known again, so that a look
 * costs about as much as finding it in a dictionary.
 */

/** A set of hints, one to a bit. */
export interface Hints {
  readonly first: number;
  readonly second: number;
}

const BITS = 32;

interface Declared {
  readonly word: RegExp;
  readonly spared: readonly RegExp[];
  readonly isThere: (hints: Hints) => boolean;
}
const declared: Declared[] = [];

/**
 * Declares a hint.
 * @param word matches single words and signs, in lower case; it may match too many, never too few
 * @param spared the patterns that are not tried where no word hints at them
 * @returns whether a text with such hints may speak of it
 */
export function hint(word: RegExp, ...spared: readonly RegExp[]): (hints: Hints) => boolean {
  const nth = declared.length;
  const bit = 1 << (nth % BITS);
  const isThere = ({ first, second }: Hints): boolean => ((nth < BITS ? first : second) & bit) !== 0;
  if (declared.push({ word, spared, isThere }) > 2 * BITS)
    throw new Error(`No more than ${2 * BITS} hints fit into one set`);
  return isThere;
}

/** The patterns that match a text in lower case without any word of it hinting at them: a fault of their hints. */
export function missedIn(low: string): readonly RegExp[] {
  const hints = hintsOf(low);
  return declared.flatMap(({ spared, isThere }) =>
    isThere(hints) ? [] : spared.filter((each) => low.search(each) >= 0),
  );
}

/** What a word is of: letters, figures and apostrophes. Every other sign stands for itself. */
const inWord = Uint8Array.from({ length: 0x2100 }, (_, code) =>
  /[\p{L}\p{M}\d'’‘´`]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Words that were looked at, and when they are too many, none: what people say is held for no longer than it is of use. */
const known = new Map<string, Hints>();
const MOST_KNOWN = 4096;
/** Longer words, and longer numbers, are seldom met again. */
const LONGEST = 14;
const LONG_NUMBER = /\d.{4}|.{4}\d/;

/** The hints of a text in lower case. Linear in its length. */
export function hintsOf(low: string): Hints {
  let [first, second, from] = [0, 0, 0];
  for (let at = 0; at <= low.length; at++) {
    const code = low.charCodeAt(at);
    if (code >= inWord.length || inWord[code] === 1) continue;
    if (at > from) {
      const hints = hintsOfWord(low.slice(from, at));
      first |= hints.first;
      second |= hints.second;
    }
    if (at < low.length && code !== BLANK) {
      const hints = hintsOfWord(low.charAt(at));
      first |= hints.first;
      second |= hints.second;
    }
    from = at + 1;
  }
  return { first, second };
}

const BLANK = 32;

function hintsOfWord(word: string): Hints {
  const told = known.get(word);
  if (told !== undefined) return told;
  const usual = word.replace(/[’‘`´]/g, "'");
  const nths = declared.flatMap((each, nth) => (each.word.test(word) || each.word.test(usual) ? [nth] : []));
  const bits = (from: number): number =>
    nths.reduce((all, nth) => (nth >= from && nth < from + BITS ? all | (1 << (nth % BITS)) : all), 0);
  const hints = { first: bits(0), second: bits(BITS) };
  if (word.length > LONGEST || LONG_NUMBER.test(word)) return hints;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, hints);
  return hints;
}
