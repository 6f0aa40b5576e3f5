/** Words, numbers and halves of the day that stand by themselves: most of a message, and found without trying any shape. */

/**
 * Where a word of plain letters that begins at `at` and stands before a blank or a mark ends: most of a message is such
 * words, and none of the shapes need be tried on them. `at` itself where there is none, or where it may be an a.m. or p.m.
 */
export function endOfPlainWord(text: string, at: number): number {
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  const behind = text.charCodeAt(end);
  if (behind !== BLANK && end < text.length && !ENDS_A_WORD.has(behind)) return at;
  if (behind === DOT && isPlainLetter(text.charCodeAt(end + 1))) end += siteBehind(text, end);
  if (end - at > 2) return end;
  const letter = text.charCodeAt(at) | 32;
  return letter === LETTER_A || letter === LETTER_P ? at : end;
}

/** How long the ".com" of "monday.com" is, its dot included; 0 where none is. */
function siteBehind(text: string, dot: number): number {
  return SITE.exec(text.slice(dot, dot + LONGEST_SITE))?.[0].length ?? 0;
}

const SITE = /^(?:\.[a-z\d-]{2,20}){0,3}\.(?:com|org|net|io|co|ai|dev|app|uk|de|eu)(?![\w-])/i;
const LONGEST_SITE = 80;

/** Where figures end that stand before a word, an "am" or "pm", or the end, and can be nothing but a number. */
export function endOfPlainNumber(text: string, at: number): number {
  let end = at;
  while (isFigure(text.charCodeAt(end))) end += 1;
  if (end === at || end - at > 4) return at;
  if (end === text.length) return end;
  const next = text.charCodeAt(end) === BLANK ? end + 1 : end;
  const isBeforeWord = next > end && isPlainLetter(text.charCodeAt(next));
  return isBeforeWord || (next === end && endOfHalf(text, end) > end) ? end : at;
}

/** Where an "am" or "pm" ends that stands before a blank, a comma, a question mark or the end. */
export function endOfHalf(text: string, at: number): number {
  const letter = text.charCodeAt(at) | 32;
  if ((letter !== LETTER_A && letter !== LETTER_P) || (text.charCodeAt(at + 1) | 32) !== LETTER_M) return at;
  const end = at + 2;
  if (end === text.length || text[end] === ',' || text[end] === '?') return end;
  return text.charCodeAt(end) === BLANK && text[end + 1] !== '.' ? end : at;
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

const [LETTER_A, LETTER_M, LETTER_P] = [97, 109, 112];
const [BLANK, DOT] = [32, 46];
const ENDS_A_WORD: ReadonlySet<number> = new Set(Array.from(',.?!;', (sign) => sign.charCodeAt(0)));

function isPlainLetter(code: number): boolean {
  const low = code | 32;
  return low >= 97 && low <= 122;
}
