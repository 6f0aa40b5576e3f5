import type { Act, Answer, Dialogue, Reading } from './reading.ts';

const ORDINALS: readonly (readonly [nth: number, says: RegExp])[] = [
  [1, /(?<!\w)(?:first|1st|former|top|one(?=$| (?:please|thanks)))(?!\w)/],
  [2, /(?<!\w)(?:second|2nd|latter|two)(?!\w)/],
  [3, /(?<!\w)(?:third|3rd|three)(?!\w)/],
  [4, /(?<!\w)(?:fourth|4th|four)(?!\w)/],
  [5, /(?<!\w)(?:fifth|5th|five)(?!\w)/],
  [6, /(?<!\w)(?:sixth|6th|six)(?!\w)/],
  [7, /(?<!\w)(?:seventh|7th|seven)(?!\w)/],
  [8, /(?<!\w)(?:eighth|8th|eight)(?!\w)/],
  [9, /(?<!\w)(?:ninth|9th|nine)(?!\w)/],
  [10, /(?<!\w)(?:tenth|10th|ten)(?!\w)/],
];
const WORDS: ReadonlySet<string> = new Set(
  `ok okay yes yeah yep great please i i'd i'll want would like take pick choose prefer meant mean let's lets do go with use select add book make it is number no option the one works looks sounds good best better
  fine perfect right correct for me then thanks thank you event meeting slot time row in that this choice cancel delete move bottom last first 1st former top second 2nd latter third 3rd fourth 4th fifth 5th sixth 6th seventh 7th
  eighth 8th ninth 9th tenth 10th two three four five six seven eight nine ten a an from list yours`.split(/\s+/),
);

/** "2", "the second one", "the last": only while a list is on the table. `raw` may hold times marked over; see below. */
export function readChoice(raw: string, dialogue: Dialogue): Answer | undefined {
  const rows = dialogue.rows ?? 0;
  if (dialogue.asked !== 'choice' && rows === 0) return undefined;
  const words = raw.match(/[\p{L}\d']+/gu) ?? [];
  if (words.length === 0 || words.length > 9 || !words.every((word) => WORDS.has(word) || /^\d{1,2}$/.test(word)))
    return undefined;
  const digits = words.find((word) => /^\d{1,2}$/.test(word));
  const nth =
    digits === undefined
      ? (ORDINALS.find(([, says]) => says.test(withoutOne(raw)))?.[0] ?? (/\b(?:last|bottom)\b/.test(raw) ? rows : 0))
      : Number(digits);
  return nth >= 1 && (rows === 0 || nth <= rows) ? { kind: 'choice', nth } : undefined;
}

/** Acts that change one meeting; those in a row are taken for one another. */
const KINDS: Readonly<Partial<Record<Act, string>>> = {
  cancel: 'cancel',
  skip: 'cancel',
  move: 'change',
  update: 'change',
  invite: 'people',
  uninvite: 'people',
};

/** "Move the second one to 3" where it was asked which one to cancel: a request of its own, and no answer. */
export function asksOtherwise({ act, certainty, when, shift, people }: Reading, dialogue: Dialogue): boolean {
  const kind = KINDS[act];
  if (dialogue.asked !== 'choice' || kind === undefined || certainty === 'guessed') return false;
  const says = kind === 'cancel' || (when ?? shift ?? people[0]) !== undefined;
  return says && dialogue.act !== undefined && kind !== KINDS[dialogue.act];
}

/** "Cancel the second one", "move the third to 4pm", "2": a row of a list that asks nothing, as the meeting meant. */
export function withRow(reading: Reading, low: string, dialogue: Dialogue): Reading {
  const { asked, rows = 0 } = dialogue;
  if (rows === 0 || (asked !== undefined && !asksOtherwise(reading, dialogue))) return reading;
  const row = rowIn(reading, low, rows);
  if (row === undefined) return reading;
  const target = { people: [], pronoun: false, row };
  const isBare = reading.act === 'other' || reading.act === 'list';
  return { ...reading, target, ...(isBare ? { act: 'details', certainty: 'said' } : {}) };
}

function rowIn({ act, target, text }: Reading, low: string, rows: number): number | undefined {
  const answer = readChoice(low, { rows });
  if (answer?.kind === 'choice') return act === 'other' || target !== undefined ? answer.nth : undefined;
  if (target === undefined) return undefined;
  const number = /^(?:number |no\.? |#)?(\d{1,2})$/.exec(target.title ?? '')?.[1];
  // "The first one" may have been read as a day and an hour.
  const isRow = /^the \w+(?: one)?$/i.test(target.when?.words ?? '') && /(?<!\w)the \w+ one(?!\w)/i.test(text);
  const isTimed = target.when !== undefined && !isRow;
  if (number === undefined && (isTimed || target.title !== undefined)) return undefined;
  const row = number === undefined ? ordinalIn(text.toLowerCase()) : Number(number);
  return row !== undefined && row >= 1 && row <= rows ? row : undefined;
}

function ordinalIn(low: string): number | undefined {
  const said = /(?<!\w)the (\p{L}+|\d(?:st|nd|rd|th))(?: one| meeting)?(?= |[.!?]|$)/u.exec(low)?.[1];
  return said === undefined ? undefined : ORDINALS.find(([, says]) => says.test(said))?.[0];
}

/** In "the second one" the "one" is no number. */
function withoutOne(raw: string): string {
  return raw.replace(/(?<=\w )one(?!\w)/g, '').replace(/[\s.!]+$/, '');
}
