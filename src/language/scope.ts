import { type Kind, VOCABULARY } from './trades.ts';

const KINDS: ReadonlyMap<string, Kind> = new Map(
  VOCABULARY.flatMap(([kind, words]) => words.split(', ').map((word): [string, Kind] => [word, kind])),
);
/** The phrases that begin with a word, and what words they go on with; the word alone is one of no more words. */
interface Phrase {
  readonly kind: Kind;
  readonly more: readonly string[];
}
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const phrases = new Map<string, Phrase[]>();
  for (const [phrase, kind] of KINDS) {
    const [first = '', ...more] = phrase.split(' ');
    // The last word may stand in the plural, or own something.
    for (const form of more.length > 0 ? [first] : [first, `${first}s`, `${first}'s`])
      phrases.set(form, [...(phrases.get(form) ?? []), { kind, more }]);
  }
  return phrases;
})();
/** What a word begins with, what may stand within it, and what joins two parts of it ("1:1"). */
const [BEGINS, WITHIN, JOINS] = [1, 2, 3];
const LETTERS = Uint8Array.from({ length: 256 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[a-zÞÐ\d]/.test(letter) ? BEGINS : /['-]/.test(letter) ? WITHIN : letter === ':' ? JOINS : 0;
});

function wordsOf(low: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < low.length; at++) {
    if (LETTERS[low.charCodeAt(at)] !== BEGINS) continue;
    const from = at;
    for (let goesOn = true; goesOn;) {
      at += 1;
      const letter = LETTERS[low.charCodeAt(at)];
      goesOn =
        letter === BEGINS || letter === WITHIN || (letter === JOINS && LETTERS[low.charCodeAt(at + 1)] === BEGINS);
    }
    words.push(low.slice(from, at));
  }
  return words;
}

function singular(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word.endsWith('s') ? word.slice(0, -1) : word;
}

export interface Scope {
  /** A word of meetings or the calendar was said. */
  readonly meeting: boolean;
  /** Another trade was spoken of: in words of a device, or in any such words and none of meetings. */
  readonly foreign: boolean;
  readonly device: boolean;
  readonly sold: boolean;
  /** What others sell is what is spoken of, before any word of meetings: "two tickets for the event". */
  readonly soldFirst: boolean;
  readonly pastime: boolean;
}

/** Behind every word of a message. */
const NEVER = 1_000_000;

const NO_PHRASES: readonly Phrase[] = [];

function goesOn(words: readonly string[], index: number, more: readonly string[]): boolean {
  for (let i = 0; i < more.length; i += 1) {
    const word = words[index + 1 + i];
    if (word === more[i]) continue;
    if (i < more.length - 1 || word === undefined || singular(word) !== more[i]) return false;
  }
  return true;
}

/** "Band practice", "furnace inspection": what comes of a trade's word when it is held, is an entry like any other. */
const HELD = new Set(
  'appointment practice rehearsal recital lesson class inspection consultation shoot meeting tutoring exam sale off change rotation'.split(
    ' ',
  ),
);

function isHeld(word: string | undefined): boolean {
  return word !== undefined && (HELD.has(word) || HELD.has(singular(word)));
}

/** Looks every word and short phrase up. "music lesson meeting" is a meeting: words right before one are its name. */
export function scopeOf(low: string): Scope {
  const words = wordsOf(low);
  const first: Record<Kind, number> = {
    meeting: NEVER,
    device: NEVER,
    topic: NEVER,
    sold: NEVER,
    pastime: NEVER,
  };
  for (let index = 0; index < words.length; index += 1) {
    for (const { kind, more } of PHRASES.get(words[index] ?? '') ?? NO_PHRASES) {
      if (first[kind] !== NEVER || !goesOn(words, index, more)) continue;
      if (kind === 'meeting' || !isHeld(words[index + more.length + 1])) first[kind] = index + more.length;
    }
  }
  const names = (at: number): boolean => {
    if (first.meeting <= at || first.meeting - at > 2) return false;
    return !words.slice(at + 1, first.meeting).some((word) => JOINING.has(word) || word.startsWith('Þ'));
  };
  const device = first.device < first.meeting && !names(first.device);
  return {
    meeting: first.meeting < NEVER,
    device,
    foreign: device || (first.topic < NEVER && first.meeting === NEVER),
    sold: first.sold < NEVER,
    soldFirst: first.sold < first.meeting && !names(first.sold),
    pastime: first.pastime < NEVER,
  };
}

/** Where the object of a verb ends: a little word, or something marked. */
const OBJECT_END = /(?:^|\s)(?:for|about|to|of|at|in|on|with|from|by|and|that|so|please|Þ|Ð|Ñ|Ç)/;

/**
 * "email cleanup": what is planned is the cleanup, whatever trade the words before it are of. True where the last word of
 * the object, all that stands before a little word or a time, is none of another trade's own and something stands before it.
 */
export function isNamedAfterTrade(rest: string): boolean {
  const end = OBJECT_END.exec(rest)?.index ?? rest.length;
  const words = wordsOf(rest.slice(0, end));
  const last = words.at(-1);
  if (last === undefined || words.length < 2) return false;
  const kind = KINDS.get(last) ?? KINDS.get(singular(last));
  const before = words.at(-2) ?? '';
  return kind === undefined && (KINDS.get(before) ?? KINDS.get(singular(before))) !== undefined;
}

/** Whether what stands right behind the verb is of another trade. */
export function isTradesObject(rest: string): boolean {
  const object = rest.slice(0, OBJECT_END.exec(rest)?.index ?? rest.length).trimEnd();
  // An oil change, a flower delivery: somebody comes, or one goes there.
  if (
    /(?:change|rotation|inspection|renewal|pick-?up|delivery|check-?up|repair|cleaning|service|lesson|practice)$/.test(
      object,
    )
  )
    return false;
  const { foreign, sold } = scopeOf(object);
  return foreign || sold;
}

const JOINING = new Set([
  'for',
  'about',
  'to',
  'of',
  'at',
  'in',
  'on',
  'my',
  'the',
  'with',
  'before',
  'and',
  'that',
  'Þ',
]);

/** "Traffic is going to be bad.", "It looks like rain.": weather and roads are why something is asked for, not what. */
export function isReason(words: string): boolean {
  return REASON.test(words);
}

const REASON =
  /(?<![\w-])(?:traffic|weather|forecast|rain(?:s|ing|y)?|snow(?:s|ing|y)?|storms?|stormy|windy|humid|hail|sunny|cloudy|cold|hot|warm|jammed|congestion|delays?)(?![\w-])/;

/** Why something is asked for says nothing of what it is: "cancel lunch since it's raining". */
export function withoutReason(scope: Scope, words: string): Scope {
  const at = scope.foreign ? words.search(/ (?:because|since|due to|as) (?:it|i|we|he|she|they|the|there|of)/) : -1;
  return at < 0 ? scope : scopeOf(words.slice(0, at));
}
