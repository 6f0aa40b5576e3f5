import { isEmail } from '../domain/invitee.ts';
import { hint, type Hints } from './hints.ts';
import type { OptionSpan } from './options.ts';
import type { Said } from './reading.ts';
import type { TimeMention } from './time/read-times.ts';
import { matchesOf } from './matches.ts';

/**
 * A message with everything that is not an ordinary word marked, so that the grammar can be written as patterns
 * over words. `low` has the same length as `text`; what was recognised stands in it as one letter per kind,
 * repeated: Þ a time with its little word ("on Friday"), Ð a mere length ("for an hour"), Ñ a person (e-mail or mention), Å a link,
 * Ø a meeting number, Ç quoted words, ¤ an option (options.ts). They are capitals, so that no lower-case word holds one;
 * and of Latin-1, so that the words stay a string of single bytes, on which patterns are smaller and about a tenth faster.
 */
export interface MarkedText {
  readonly text: string;
  readonly low: string;
  /** Lower case without any mark, of the same length. */
  readonly plain: string;
  /** Of the whole message. */
  readonly hints: Hints;
  readonly times: readonly TimeMention[];
  readonly marks: readonly Mark[];
}

export type Mark = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'mention'; readonly personId: string; readonly name: string }
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'quote'; readonly words: string }
  | { readonly kind: 'option' }
);

const LETTERS = { email: 'Ñ', mention: 'Ñ', link: 'Å', number: 'Ø', quote: 'Ç', option: '¤' } as const;

/** Slips of the hand in the words that everything hangs on; as long as what was meant, so that all keeps its place. */
const SPELT: Readonly<Record<string, string>> = {
  wats: 'what',
  wots: 'what',
  wiht: 'with',
  whit: 'with',
  teh: 'the',
  adn: 'and',
  cna: 'can',
  yuo: 'you',
  waht: 'what',
  whne: 'when',
  wehn: 'when',
  hwen: 'when',
};
const MISSPELT = new RegExp(`(?<![\\w'-])(?:${Object.keys(SPELT).join('|')})(?![\\w'-])`, 'g');

/** An id of Webex's own: of a series, of one occurrence, or of what was really held. */
const ID = /(?<![\w-])[0-9a-f]{32}(?:_\d{8}T\d{6}Z|_I_\d{1,30})?(?![\w-])/gi;
/** Webex writes a meeting number as 2345 678 9012, and takes it without the spaces. */
const NUMBER = /(?<![\d.:+/-])(?:\d{9,11}|\d{3,4}[ -]\d{3}[ -]\d{3,4})(?![\d.:/]\d|[-/]?\d)/g;
const QUOTE = /"([^"]{1,200})"|“([^”]{1,200})”|(?<![\w])'([^']{2,200})'(?![\w])|‘([^’]{2,200})’(?!\w)/g;
const LINK = /\bhttps?:\/\/[^\s<>"]{1,2000}/gi;
/** A name in quotes before an address is part of it, as mail programs write them. */
const EMAIL = /(?:"[^"<>@]{1,80}"\s*(?=<))?<?(?:mailto:)?([^\s<>()[\],;:"@]{1,64}@[^\s<>()[\],;:"@]{1,190})>?/gi;
/** Without one of these there is nothing to mark but mentions. */
const mayBeMarked = hint(/[/@"“‘]|^'|\d{3}|[0-9a-f]{32}/, LINK, EMAIL, QUOTE, ID, NUMBER);

/** Marks all but times: those are read from `withoutMarks`, so that no address or link is taken for one. */
export function findMarks(said: Said, text: string, options: readonly OptionSpan[], hints: Hints): readonly Mark[] {
  if (!mayBeMarked(hints) && said.mentions.length === 0 && options.length === 0) return [];
  const found: Mark[] = options.map(({ start, end }) => ({ start, end, kind: 'option' }));
  const add = (mark: Mark): void => {
    if (mark.end > mark.start && !found.some((other) => mark.start < other.end && other.start < mark.end))
      found.push(mark);
  };
  const span = (match: RegExpExecArray): { start: number; end: number } => ({
    start: match.index,
    end: match.index + match[0].length,
  });
  if (text.includes('://'))
    for (const match of matchesOf(LINK, text)) add({ ...span(match), kind: 'link', link: match[0] });
  if (text.includes('@')) {
    for (const match of matchesOf(EMAIL, text)) {
      const email = (match[1] ?? '').replace(/[.!?'’]+$/, '');
      const end = match.index + match[0].indexOf(email) + email.length + (match[0].endsWith('>') ? 1 : 0);
      if (isEmail(email)) add({ start: match.index, end, kind: 'email', email });
    }
  }
  for (const { name, personId } of said.mentions) {
    const index = name === '' ? -1 : text.toLowerCase().indexOf(name.toLowerCase());
    if (index < 0) continue;
    const start = text[index - 1] === '@' ? index - 1 : index;
    add({ start, end: index + name.length, kind: 'mention', personId, name });
  }
  for (const match of matchesOf(QUOTE, text))
    add({ ...span(match), kind: 'quote', words: match[1] ?? match[2] ?? match[3] ?? match[4] ?? '' });
  for (const match of matchesOf(ID, text)) add({ ...span(match), kind: 'number', number: match[0] });
  for (const match of matchesOf(NUMBER, text))
    add({ ...span(match), kind: 'number', number: match[0].replace(/\D/g, '') });
  return found.sort((one, other) => one.start - other.start);
}

/** The text with marked spans blanked, of the same length: what the time reader may look at. */
export function withoutMarks(text: string, marks: readonly Mark[]): string {
  return replaceSpans(text, marks, () => ' ');
}

export function markText(
  text: string,
  marks: readonly Mark[],
  times: readonly TimeMention[],
  hints: Hints,
): MarkedText {
  const low = lowerCase(text);
  const plain = isUnusual(hints) ? inUsualLetters(low).replace(MISSPELT, (word) => SPELT[word] ?? word) : low;
  const marked = replaceSpans(plain, marks, (mark) => LETTERS[mark.kind]);
  const spans = times.map((time) => ({
    start: time.lead,
    end: time.index + time.length,
    letter: time.reading.minutes !== undefined && time.reading.start === undefined ? 'Ð' : 'Þ',
  }));
  return { text, plain, hints, low: replaceSpans(marked, spans, (span) => span.letter), times, marks };
}

/** Most messages hold nothing but plain letters and single blanks, and no slip. */
const isUnusual = hint(new RegExp(`[^ -_a-~]|${Object.keys(SPELT).join('|')}`));

function inUsualLetters(low: string): string {
  return low
    .replace(/[ÞÐÑÅØÇ¤]/g, '¿')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s/g, ' ');
}

/** Lower case, never changing the length (a Turkish İ would become two units). */
export function lowerCase(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length ? low : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function replaceSpans<Span extends { readonly start: number; readonly end: number }>(
  text: string,
  spans: readonly Span[],
  letter: (span: Span) => string,
): string {
  let result = '';
  let from = 0;
  for (const span of spans) {
    if (span.start < from) continue;
    result += text.slice(from, span.start) + letter(span).repeat(span.end - span.start);
    from = span.end;
  }
  return result + text.slice(from);
}
