import type { Kind } from './kinds.ts';
import { lexicon } from './lexicon.ts';
import { type Line, lineOf, type Making, type Token } from './line.ts';

/**
 * The shapes of a text, tried in this order at each place: what can hold no time (addresses, phone numbers),
 * clock times with a colon, am and pm, numbers, words, marks.
 */
const shapes = new RegExp(
  [
    String.raw`(?<opaque>https?:\/\/\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+|\d{3}-(?:\d{2,3}-)?\d{4}(?!\d)|\+\d[\d ()-]{7,20}\d|(?<![\d.])\d+(?:\.\d+){3,}|v\d+(?:\.\d+)+|[$€£#]\s?\d[\d.,]*|(?<![\d.,])\d[\d.,]{0,20}\s?%)`,
    String.raw`(?<clock>\d{1,2}[:;]\d{2}(?:[:.]\d{2})?(?![\d:])|(?<!\d)\d{1,2}h\d{2}(?!\d))`,
    String.raw`(?<half>[ap]\s?\.\s?m(?![\p{L}\d])(?:\s?\.)?|[ap]\s?m(?![\p{L}\d])|(?<=\d)[ap](?![\p{L}\d])\.?)`,
    String.raw`(?<fraction>\d+\s[13]\/[24](?=\s?(?:h|of\b))|[13]\/[24](?=\s?(?:h|of\b))|\d*[½¼¾])`,
    String.raw`(?<number>\d+(?:\.\d+)?)(?<nth>(?:st|nd|rd|th)(?!\p{L}))?`,
    String.raw`(?<word>o['’]clock|\p{L}[\p{L}\d]*(?:['’]\p{L}+)?)`,
    String.raw`(?<mark>[,;@&()+/]|[-–—~]+|[.!?]|[^\s])`,
  ].join('|'),
  'giu',
);

const marks: Readonly<Record<string, Making>> = {
  ',': { kind: 'comma' },
  ';': { kind: 'comma' },
  '@': { kind: 'at' },
  '&': { kind: 'and' },
  '(': { kind: 'open' },
  ')': { kind: 'close' },
  '+': { kind: 'plus' },
  '/': { kind: 'slash' },
  '.': { kind: 'stop' },
  '!': { kind: 'stop' },
  '?': { kind: 'stop' },
};

const abbreviated: ReadonlySet<Kind> = new Set<Kind>(['month', 'weekday', 'sat', 'unit', 'may']);

/** Units and marks that are only meant right behind a number: "5m", "3x". */
const attached = /^[smdwyx]$/;

/** The text as a line of tokens. Words the grammar does not know are there too, as `word`. */
export function readWords(text: string, today: number): Line {
  const tokens: Token[] = [];
  for (const match of text.matchAll(shapes)) {
    if (match.index < (tokens[tokens.length - 1]?.end ?? 0)) continue;
    const making = makingOf(match, tokens[tokens.length - 1], today);
    const end = match.index + match[0].length;
    // The dot of "Nov." and "Sun." is part of the word, not a sentence's end.
    const dotted = abbreviated.has(making.kind) && match[0].length <= 5 && text[end] === '.';
    tokens.push({ ...making, at: match.index, end: dotted ? end + 1 : end });
  }
  return lineOf(tokens);
}

function makingOf(match: RegExpExecArray, before: Token | undefined, today: number): Making {
  const groups = match.groups ?? {};
  if (groups['opaque'] !== undefined) return { kind: 'word' };
  if (groups['clock'] !== undefined) return clockOf(groups['clock']);
  if (groups['half'] !== undefined) return { kind: /^a/i.test(groups['half']) ? 'am' : 'pm' };
  if (groups['fraction'] !== undefined) {
    return { kind: 'number', number: { n: fractionOf(groups['fraction']), text: groups['fraction'], spelled: false } };
  }
  if (groups['number'] !== undefined) {
    const number = { n: Number(groups['number']), text: groups['number'], spelled: false };
    return groups['nth'] === undefined ? { kind: 'number', number } : { kind: 'ordinal', ordinal: number };
  }
  if (groups['word'] !== undefined) {
    return wordOf(groups['word'].toLowerCase(), before, match.index, today);
  }
  return marks[match[0]] ?? (/^[-–—~]/.test(match[0]) ? { kind: 'dash' } : { kind: 'symbol' });
}

/** "½", "1½", "3/4", "1 1/2". */
function fractionOf(text: string): number {
  const [whole = '', part = ''] =
    /^(\d*)([½¼¾])$/.exec(text)?.slice(1) ?? /^(\d*?)\s?(\d\/\d)$/.exec(text)?.slice(1) ?? [];
  const parts: Readonly<Record<string, number>> = {
    '½': 0.5,
    '¼': 0.25,
    '¾': 0.75,
    '1/2': 0.5,
    '1/4': 0.25,
    '3/4': 0.75,
  };
  return Number(whole) + (parts[part] ?? 0);
}

function clockOf(text: string): Making {
  const [hour = 0, minute = 0, second = 0] = text.split(/[:;.h]/i).map(Number);
  if (hour > 24 || minute > 59 || second > 59) return { kind: 'word' };
  const sure = hour > 12 || hour === 0 || text.startsWith('0') || /h/i.test(text);
  return {
    kind: 'clock',
    clock: { hour, minute, second, half: sure ? 'sure' : 'open', spelledHours: /h/i.test(text) },
  };
}

function wordOf(word: string, before: Token | undefined, at: number, today: number): Making {
  const glued = before?.kind === 'number' && before.end === at;
  if (attached.test(word) && !glued) return { kind: 'word' };
  if (word === 'h' && before?.kind !== 'number') return { kind: 'word' };
  // "One second" is a length, "the second" a day.
  if (word === 'second' && before?.kind === 'number' && before.number?.n !== 20) {
    return { kind: 'unit', unit: { unit: 'second', plural: false } };
  }
  const entry = lexicon.get(word) ?? lexicon.get(word.replace(/['’]s?$/, '').replace(/ish$/, ''));
  if (entry === undefined) return { kind: 'word' };
  return entry.away === undefined ? entry.making : { kind: 'date', date: { day: today + entry.away } };
}
