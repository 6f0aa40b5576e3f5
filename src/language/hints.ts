/**
 * What a text may speak of, told by one look at each of its words. The patterns of the grammar are dear to run over a
 * whole message, and most of them hang on a word that most messages lack: each such word is declared beside its pattern,
 * as a hint, and all hints are looked for together. A word that was looked at before is known again, so that a look
 * costs about as much as finding it in a dictionary.
 */

/** A set of hints, one to a bit. */
export type Hints = number;

/** So many fit into a set. */
const MOST = 31;
const declared: RegExp[] = [];

/**
 * Declares a hint. @param word matches single words and signs, in lower case; it may match too many, never too few.
 * @returns whether a text with such hints may speak of it
 */
export function hint(word: RegExp): (hints: Hints) => boolean {
  const bit = 1 << declared.length;
  if (declared.push(word) > MOST) throw new Error(`No more than ${MOST} hints fit into one set`);
  return (hints) => (hints & bit) !== 0;
}

/** A word is of ASCII's letters and figures, the apostrophe, and all that is not ASCII; every other sign stands for itself. */
const inWord = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z\d']/.test(String.fromCharCode(code)) ? 1 : 0));

/** Words that were looked at, and when they are too many, none: what people say is held for no longer than it is of use. */
const known = new Map<string, Hints>();
const MOST_KNOWN = 4096;
/** Longer words, and longer numbers, are seldom met again. */
const LONGEST = 14;
const LONG_NUMBER = /\d.{4}|.{4}\d/;

/** The hints of a text in lower case. Linear in its length. */
export function hintsOf(low: string): Hints {
  let all = 0;
  let from = 0;
  for (let at = 0; at < low.length; at++) {
    const code = low.charCodeAt(at);
    if (code > 127 || inWord[code] === 1) continue;
    if (at > from) all |= hintsOfWord(low.slice(from, at));
    if (code !== BLANK) all |= hintsOfWord(low.charAt(at));
    from = at + 1;
  }
  return from < low.length ? all | hintsOfWord(low.slice(from)) : all;
}

const BLANK = 32;

function hintsOfWord(word: string): Hints {
  const told = known.get(word);
  if (told !== undefined) return told;
  const usual = word.replace(/[’‘`´]/g, "'");
  const hints = declared.reduce((all, each, i) => (each.test(word) || each.test(usual) ? all | (1 << i) : all), 0);
  if (word.length > LONGEST || LONG_NUMBER.test(word)) return hints;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, hints);
  return hints;
}
