import { daysInMonth } from './civil.ts';
import type { Kind } from './kinds.ts';
import { type Entry, lexicon, misspelt } from './lexicon.ts';
import type { NumberSaid } from './said.ts';
import { months, weekdays } from './vocabulary.ts';
import { type Line, lineOf, type Making } from './line.ts';
import { endOfHalf, endOfPlainNumber, endOfPlainWord } from './plain-words.ts';
import { placed, type Token } from './token.ts';

/** What can hold no time: addresses, phone numbers, amounts. Those with letters are looked for only where their sign is. */
const address = String.raw`https?:\/\/\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+|`;
const figure = String.raw`\d{3}-(?:\d{2,3}-)?\d{4}(?!\d)|\+\d[\d ()-]{7,20}\d|(?<![\d.])\d+(?:\.\d+){3,}|v\d+(?:\.\d+)+|[$€£#]\s?\d[\d.,]*|(?<![\d.,])\d[\d.,]{0,20}\s?%`;

/** Words that end before what is written together with them: "4jul2026", "oct2", "at3pm", "1hr30"; or after it: "bi-weekly". */
const gluedWords = [
  String.raw`(?:${[...months, 'jan', 'mar', 'march', 'april', 'june', 'may'].flatMap((names) => names.split(' ').filter(Boolean)).join('|')})(?=\d)`,
  String.raw`(?:at|from|by|until|till|to|today|tomorrow|tonight|${weekdays.join(' ').replaceAll(' ', '|')}|sat|sun)(?=\d{1,2}(?::\d{2})?\s?[ap]m)`,
  String.raw`['’]till?(?!\p{L})`,
  '(?:bi|semi)-(?:weekly|monthly|yearly|annual(?:ly)?)',
  String.raw`(?<=\d)(?:hours?|hrs?|h|days?|d|weeks?|w)(?=\d)`,
].join('|');

/**
 * The shapes of a text, tried in this order at each place, one group each: what is opaque, clock times with a colon, am
 * and pm, fractions, numbers with their ending, words, marks.
 */
const [shapes = /$/g, shapesWithAddresses = /$/g] = ['', address].map(
  (more) =>
    new RegExp(
      [
        `(${more}${figure})`,
        String.raw`(\d{1,2}[:;]\d{2}(?:[:.]\d{2})?(?![\d:])|(?<!\d)\d{1,2}h\d{2}(?!\d))`,
        String.raw`([ap]\s?\.\s?m(?![\p{L}\d])(?:\s?\.)?|[ap]\s?m(?![\p{L}\d])|(?<=\d)[ap]m(?=(?:to|till|until)\d|today|tomorrow|tonight|on)|(?<=\d)[ap](?![\p{L}\d])\.?)`,
        String.raw`(\d+\s[13]\/[24](?=\s?(?:h|of\b))|[13]\/[24](?=\s?(?:h|of\b))|\d*\s?[½¼¾])`,
        String.raw`(?!2(?:day|moro|morrow|mrw|nite)(?!\p{L}))(\d+(?:\.\d+)?)((?:st|nd|rd|th)(?!\p{L}))?`,
        String.raw`(o['’]clock|2(?:day|moro|morrow|mrw|nite)(?!\p{L})|${gluedWords}|\p{L}[\p{L}\d]*(?:['’]\p{L}+)?)`,
        String.raw`['’]\d\d(?![\p{L}\d'’])|[,;@&()+/]|[-–—~]+>?|→|[.!?]|[^\s]`,
      ].join('|'),
      'giu',
    ),
);

/** Stands for a dinner that is a name ("dinner with Ana at 8"): the hour beside it is in the evening. */
export const DINNER = '☾';

const marks: Readonly<Record<string, Making>> = {
  [DINNER]: { kind: 'dinner' },
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

/** Those that nothing longer begins with. */
const plainMarks: Readonly<Record<string, Making>> = Object.fromEntries(
  Object.entries(marks).filter(([mark]) => ',;.?!()'.includes(mark)),
);

const halves: Readonly<Record<string, Making>> = { am: { kind: 'am' }, pm: { kind: 'pm' } };

const abbreviated: ReadonlySet<Kind> = new Set<Kind>(['month', 'weekday', 'sat', 'unit', 'may']);

/** Units and marks that are only meant right behind a number: "5m", "3x", "17:00Z". */
const BLANK = 32;
const attached: ReadonlySet<string> = new Set('smdwyxz');

const aWord: Making = { kind: 'word' };

/** The text as a line of tokens; `today` is asked for only where a word counts from it. Words the grammar does not know are there too, as `word`. */
export function readWords(text: string, today: () => number): Line {
  const tokens: Token[] = [];
  const addressed = text.includes('@') || text.includes('//');
  const shape = addressed ? shapesWithAddresses : shapes;
  const low = text.toLowerCase();
  for (let at = 0; at < text.length;) {
    if (text.charCodeAt(at) === BLANK) {
      at += 1;
      continue;
    }
    const before = tokens[tokens.length - 1];
    let [from, end] = [at, addressed ? at : endOfPlainWord(text, at)];
    let making: Making;
    if (end > at)
      making = wordOf(
        low.length === text.length ? low.slice(at, end) : text.slice(at, end).toLowerCase(),
        before,
        at,
        today,
      );
    else if (!addressed && (end = endOfPlain(text, at, before)) > at) making = plainOf(text.slice(at, end));
    else {
      shape.lastIndex = at;
      const match = shape.exec(text);
      if (match === null) break;
      making = makingOf(match, before, today);
      from = match.index;
      end = from + match[0].length;
    }
    // The dot of "Nov." and "Sun." is part of the word, not a sentence's end.
    const dotted = text[end] === '.' && end - from <= 5 && isAbbreviated(making.kind, text.slice(end, end + 4));
    at = dotted ? end + 1 : end;
    tokens.push(tokenOf(making, from, at));
  }
  return lineOf(tokens);
}

/** "45 mins. Invite Ben": behind a length the dot ends a sentence. */
function isAbbreviated(kind: Kind, behind: string): boolean {
  return abbreviated.has(kind) && !(kind === 'unit' && /^\.\s+\p{Lu}/u.test(behind));
}

function tokenOf(making: Making, at: number, end: number): Token {
  return placed(making, at, end);
}

/** Where a mark, a number, or an "am" or "pm" ends that can be nothing else; `at` where none begins there. */
function endOfPlain(text: string, at: number, before: Token | undefined): number {
  if (plainMarks[text.charAt(at)] !== undefined) return at + 1;
  const end = before?.end === at ? at : endOfPlainNumber(text, at);
  return end > at ? end : endOfHalf(text, at);
}

function plainOf(words: string): Making {
  return plainMarks[words] ?? halves[words.toLowerCase()] ?? figuresOf(words);
}

function makingOf(match: RegExpExecArray, before: Token | undefined, today: () => number): Making {
  const [, opaque, clock, half, fraction, figures, ending, word] = match;
  if (word !== undefined) return wordOf(word.toLowerCase(), before, match.index, today);
  if (opaque !== undefined) return { kind: 'word' };
  if (clock !== undefined) return clockOf(clock);
  if (half !== undefined) return { kind: /^a/i.test(half) ? 'am' : 'pm' };
  if (fraction !== undefined) {
    return { kind: 'number', number: { n: fractionOf(fraction), text: fraction, spelled: false } };
  }
  if (figures !== undefined) {
    const packed = figures.length === 8 && ending === undefined ? packedDate(figures) : undefined;
    if (packed !== undefined) return packed;
    const said = figuresOf(figures);
    return ending === undefined ? said : { kind: 'ordinal', ordinal: said.number };
  }
  // "November '27".
  if (/^['’]\d/.test(match[0])) return { kind: 'number', number: yearOf(match[0].slice(1)) };
  // "At 3: review", but not "4:3".
  if (match[0] === ':' && match.input[match.index + 1] === ' ') return { kind: 'comma' };
  return marks[match[0]] ?? (/^[-–—~→]/.test(match[0]) ? { kind: 'dash' } : { kind: 'symbol' });
}

/** "20271016". */
function packedDate(figures: string): Making | undefined {
  const [year, month, date] = [figures.slice(0, 4), figures.slice(4, 6), figures.slice(6)].map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const is = year >= 1990 && year < 2100 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
  return is ? { kind: 'date', date: { year, month, date } } : undefined;
}

function figuresOf(text: string): Making & { readonly number: NumberSaid } {
  return { kind: 'number', number: { n: Number(text), text, spelled: false } };
}

/** "½", "1½", "3/4", "1 1/2". */
function fractionOf(text: string): number {
  const [whole = '', part = ''] =
    /^(\d*)\s?([½¼¾])$/.exec(text)?.slice(1) ?? /^(\d*?)\s?(\d\/\d)$/.exec(text)?.slice(1) ?? [];
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

function yearOf(figures: string): NumberSaid {
  return { n: 2000 + Number(figures), text: `20${figures}`, spelled: false };
}

function clockOf(text: string): Making {
  const [hour = 0, minute = 0, second = 0] = text.split(/[:;.h]/i).map(Number);
  if (hour > 24 || minute > 59 || second > 59) return { kind: 'word' };
  const padded = text.startsWith('0');
  const sure = hour > 12 || hour === 0 || padded || /h/i.test(text);
  return {
    kind: 'clock',
    clock: { hour, minute, second, half: sure ? 'sure' : 'open', padded, spelledHours: /h/i.test(text) },
  };
}

/** "Friday's", "tomorrows'", "noonish". */
function isInflected(word: string): boolean {
  return word.endsWith('ish') || word.includes("'") || word.includes('’');
}

/** The entry of what a word is a form or a slip of. */
function entryLike(word: string): Entry | undefined {
  if (word.length < 4) return undefined;
  if (!isInflected(word)) return misspelt(word);
  return lexicon.get(word.replace('’', "'")) ?? lexicon.get(uninflected(word));
}

function uninflected(word: string): string {
  return word.replace(/['’]s?$/, '').replace(/ish$/, '');
}

function wordOf(word: string, before: Token | undefined, at: number, today: () => number): Making {
  if (word.length === 1) {
    const glued = (before?.kind === 'number' || before?.kind === 'clock') && before.end === at;
    if (attached.has(word) && !glued) return aWord;
    if (word === 'h' && before?.kind !== 'number') return aWord;
  }
  // "One second" is a length, "the second" a day.
  if (word === 'second' && before?.kind === 'number' && before.number?.n !== 20) {
    return { kind: 'unit', unit: { unit: 'second', plural: false } };
  }
  const entry = lexicon.get(word) ?? entryLike(word);
  if (entry === undefined) return aWord;
  return entry.away === undefined ? entry.making : { kind: 'date', date: { day: today() + entry.away } };
}
