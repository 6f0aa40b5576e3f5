import type { Making } from './line.ts';
import {
  adverbs,
  cardinals,
  clocks,
  closings,
  little,
  misspeltOrdinals,
  months,
  ordinals,
  parts,
  relativeDays,
  seasons,
  tens,
  units,
  weekdayLists,
  weekdays,
  which,
} from './vocabulary.ts';
import { zoneAbbreviations } from './zones.ts';

export interface Entry {
  readonly making: Making;
  /** Days from today, for words like "tomorrow". */
  readonly away?: number;
}

/** Every word the grammar knows, in lower case. */
export const lexicon: ReadonlyMap<string, Entry> = new Map(allEntries());

function* allEntries(): Generator<[string, Entry]> {
  for (const [kind, list] of entriesOf(little)) yield* each(list, { kind });
  for (const [i, list] of weekdays.entries()) {
    yield* each(list, { kind: 'weekday', weekday: { n: i + 1, plural: false } });
    yield* each(list.replace(/\b\w{6,}\b/g, '$&s'), { kind: 'weekday', weekday: { n: i + 1, plural: true } }, list);
  }
  yield ['mons', { making: { kind: 'weekday', weekday: { n: 1, plural: true } } }];
  yield ['fris', { making: { kind: 'weekday', weekday: { n: 5, plural: true } } }];
  for (const [i, list] of months.entries()) yield* each(list, { kind: 'month', month: { n: i + 1 } });
  // Names that are common words too: a day or month only where the words around them say so (days.ts, spans.ts).
  yield ['sat', { making: { kind: 'sat', weekday: { n: 6, plural: false } } }];
  yield ['sun', { making: { kind: 'sat', weekday: { n: 7, plural: false } } }];
  yield ['march', { making: { kind: 'may', month: { n: 3 } } }];
  yield ['mar', { making: { kind: 'may', month: { n: 3 } } }];
  yield ['jan', { making: { kind: 'may', month: { n: 1 } } }];
  yield ['april', { making: { kind: 'may', month: { n: 4 } } }];
  yield ['june', { making: { kind: 'may', month: { n: 6 } } }];
  yield ['may', { making: { kind: 'may', month: { n: 5 } } }];
  for (const [unit, list] of entriesOf(units))
    for (const word of list.split(' ')) {
      yield* each(word, { kind: 'unit', unit: { unit, plural: word.length > 2 && word.endsWith('s') } });
    }
  for (const [name, list] of entriesOf(which)) yield* each(list, { kind: 'which', which: name });
  for (const [list, part] of parts) yield* each(list, { kind: 'part', part });
  for (const [i, word] of cardinals.split(' ').entries()) yield* numeral('number', word, i);
  for (const [i, word] of ordinals.split(' ').entries()) yield* numeral('ordinal', word, i);
  for (const [i, word] of tens.split(' ').entries()) {
    yield* numeral('number', word, (i + 2) * 10);
    yield* numeral('ordinal', word.replace(/y$/, 'ieth'), (i + 2) * 10);
  }
  yield* numeral('ordinal', 'penultimate', -2);
  for (const [word, n] of Object.entries(misspeltOrdinals)) yield* numeral('ordinal', word, n);
  for (const [list, away] of relativeDays)
    for (const word of list.split(' ')) yield [word, { making: { kind: 'date' }, away }];
  for (const [list, repeat] of adverbs) yield* each(list, { kind: 'repeat', repeat });
  for (const [word, days] of Object.entries(weekdayLists))
    yield [word, { making: { kind: 'weekdays', weekdays: days } }];
  for (const [word, zone] of zoneAbbreviations) yield [word, { making: { kind: 'zone', zone } }];
  for (const [list, unit] of closings) yield* each(list, { kind: 'closing', unit: { unit, plural: false } });
  yield ['couple', { making: { kind: 'couple', number: { n: 2, text: 'couple', spelled: true } } }];
  yield ['few', { making: { kind: 'couple', number: { n: 3, text: 'few', spelled: true } } }];
  yield ['some', { making: { kind: 'couple', number: { n: 3, text: 'some', spelled: true } } }];
  yield ['several', { making: { kind: 'couple', number: { n: 3, text: 'several', spelled: true } } }];
  for (const [word, month] of Object.entries(seasons))
    yield [word, { making: { kind: 'season', month: { n: month } } }];
  for (const n of [1, 2, 3, 4]) yield [`q${n}`, { making: { kind: 'qn', qn: { n, months: 3 } } }];
  for (const n of [1, 2]) yield [`h${n}`, { making: { kind: 'qn', qn: { n, months: 6 } } }];
  for (const [list, hour] of clocks) {
    yield* each(list, { kind: 'clock', clock: { hour, minute: 0, second: 0, half: 'sure' } });
  }
}

function* each(list: string, making: Making, except = ''): Generator<[string, Entry]> {
  const others = except.split(' ');
  for (const word of list.split(' ')) if (word !== '' && !others.includes(word)) yield [word, { making }];
}

function numeral(kind: 'number' | 'ordinal', word: string, n: number): Generator<[string, Entry]> {
  return each(word, { kind, [kind]: { n, text: word, spelled: true } });
}

function entriesOf<K extends string, V>(record: Partial<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

const LONG = 7;
/** Long words that little else is written like; a slip of the hand in one is still that word. */
const long = [...lexicon.keys()].filter(
  (word) => word.length >= LONG && /day$|mber$|uary$|^october$|^tomorrow$|^afternoon$/.test(word),
);
const LONGEST = Math.max(...long.map((word) => word.length));
const longByLetter: ReadonlyMap<string, readonly string[]> = Map.groupBy(long, (word) => word.charAt(0));

/** "wendesday", "tommorrow", "septembre": the word that was meant, where one letter is wrong, missing, too many or swapped. */
export function misspelt(word: string): Entry | undefined {
  if (word.length < LONG - 1 || word.length > LONGEST + 1) return undefined;
  const meant = longByLetter.get(word.charAt(0))?.find((each) => isOneSlip(word, each));
  return meant === undefined ? undefined : lexicon.get(meant);
}

function isOneSlip(word: string, meant: string): boolean {
  if (Math.abs(word.length - meant.length) > 1) return false;
  let same = 0;
  while (word[same] === meant[same]) same += 1;
  const [rest, right] = [word.slice(same), meant.slice(same)];
  return (
    rest.slice(1) === right.slice(1) ||
    rest.slice(1) === right ||
    rest === right.slice(1) ||
    (rest[0] === right[1] && rest[1] === right[0] && rest.slice(2) === right.slice(2))
  );
}
