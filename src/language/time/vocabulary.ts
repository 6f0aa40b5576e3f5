import type { Kind } from './kinds.ts';
import type { Making } from './line.ts';
import type { PartSaid, Unit, Which } from './said.ts';
import { zoneAbbreviations } from './zones.ts';

/** Little words: each kind is named after the commonest of its words. */
const little: Partial<Record<Kind, string>> = {
  at: 'at @',
  on: 'on',
  in: 'in inside',
  of: 'of',
  the: 'the our your',
  mine: 'my',
  up: 'up',
  a: 'a an',
  from: 'from frm',
  between: 'between btwn betw',
  by: 'by',
  before: 'before b4 preceding',
  after: 'after',
  since: 'since',
  for: 'for lasting',
  within: 'within',
  to: 'to through thru',
  until: 'until till til untill ending ends',
  and: 'and & n',
  during: 'during throughout over',
  around:
    'around about approximately approx circa roughly nearly almost sometime exactly precisely say preferably maybe',
  starting: 'starting starts commencing effective',
  every: 'every each evry',
  other: 'other alternate',
  once: 'once',
  times: 'times occurrences occurrence occurences instances instance repetitions sessions',
  cross: 'x',
  half: 'half',
  quarter: 'quarter qtr',
  past: 'past',
  am: 'am',
  pm: 'pm',
  oclock: "o'clock oclock clock",
  hmark: 'h',
  o: 'o oh',
  early: 'early earlier',
  late: 'late',
  later: 'later hence',
  out: 'out',
  just: 'right just single',
  than: 'than',
  thousand: 'thousand',
  instant: 'present moment',
  ago: 'ago',
  now: 'now immediately asap',
  begin: 'beginning start begin begins',
  middle: 'mid middle',
  end: 'end eo',
  rest: 'rest remainder',
  full: 'full whole entire all',
  time: 'time',
  following: 'following subsequent',
  sharp: 'sharp ish',
  twice: 'twice',
  business: 'business working office',
  // A number behind one of these is its name, not a time.
  label:
    'room version item sprint phase part section step question chapter episode number no building floor line page level',
  // What a sentence goes on with behind a bare number that is a time: "at 3 with Ana".
  break:
    "with please pls thanks thx instead if but because so i i'm i'll we we'll he she they you it it's is are was works work would will can could do does ok okay as not or regarding re then where when called titled named",
  counted:
    'people person persons guys participants attendees invitees pages items rooms points options tickets users dollars ' +
    'usd bucks percent degrees miles km kg seats guests friends things topics slides folks members mb gb',
};

const weekdays = [
  'monday mon monda mondey',
  'tuesday tue tues teusday tuesd',
  'wednesday wed weds wednes wednessday wensday wednsday',
  'thursday thu thur thurs thrusday thursd',
  'friday fri firday',
  'saturday saterday',
  'sunday',
];

const months = [
  'january',
  'february feb febuary feburary',
  '',
  'apr',
  '',
  'jun',
  'july jul',
  'august aug',
  'september sep sept',
  'october oct',
  'november nov',
  'december dec',
];

const units: Readonly<Record<Unit, string>> = {
  second: 'seconds sec secs s',
  minute: 'minute minutes min mins m',
  hour: 'hour hours hr hrs',
  day: 'day days d',
  night: '',
  workday: 'weekday weekdays workday workdays',
  weekend: 'weekend weekends wkend wknd',
  week: 'week weeks wk wks w',
  month: 'month months mo mos mth mths',
  fortnight: 'fortnight fortnights',
  quarter: 'quarters qtrs',
  year: 'year years yr yrs y',
};

const which: Readonly<Record<Which, string>> = {
  this: 'this current that',
  next: 'next nxt',
  last: 'last previous',
  coming: 'coming upcoming',
  'after next': '',
};

/** Where a stretch of the day begins and ends, in hours, and which half of the day a bare hour beside it is in. */
const parts: readonly (readonly [words: string, PartSaid])[] = [
  ['morning forenoon', { from: 8, to: 12, half: 'am' }],
  ['mornings', { from: 8, to: 12, half: 'am', plural: true }],
  ['afternoon afternoonish', { from: 12, to: 18, half: 'pm' }],
  ['afternoons', { from: 12, to: 18, half: 'pm', plural: true }],
  ['evening eve', { from: 18, to: 21, half: 'pm' }],
  ['evenings', { from: 18, to: 21, half: 'pm', plural: true }],
  ['night nite', { from: 20, to: 24, half: 'pm' }],
  ['nights', { from: 20, to: 24, half: 'pm', plural: true }],
  ['tonight tonite 2nite', { from: 20, to: 24, half: 'pm', away: 0 }],
  ['lunchtime', { from: 12, to: 14, half: 'pm' }],
  ['dinnertime', { from: 18, to: 20, half: 'pm' }],
  ['daytime', { from: 8, to: 18, half: 'am' }],
  ['lunch', { from: 12, to: 14, half: 'pm', meal: true }],
  ['breakfast', { from: 8, to: 9, half: 'am', meal: true }],
  ['brunch', { from: 10, to: 12, half: 'am', meal: true }],
  ['dinner supper', { from: 18, to: 20, half: 'pm', meal: true }],
];

const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen';
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Days that one word names, counted from today. */
const relativeDays: readonly (readonly [words: string, away: number])[] = [
  ['today tday todays', 0],
  ['tomorrow tmrw tmr tomorow tommorow tommorrow tomorrows tmw tomo', 1],
  ['overmorrow', 2],
  ['yesterday', -1],
];

const adverbs: readonly (readonly [words: string, Making['repeat'] & object])[] = [
  ['daily everyday', { freq: 'DAILY' }],
  ['weekly', { freq: 'WEEKLY' }],
  ['biweekly fortnightly', { freq: 'WEEKLY', interval: 2 }],
  ['monthly', { freq: 'MONTHLY' }],
  ['bimonthly', { freq: 'MONTHLY', interval: 2 }],
  ['quarterly', { freq: 'MONTHLY', interval: 3 }],
  ['yearly annually annual', { freq: 'YEARLY' }],
  ['biannually semiannually', { freq: 'MONTHLY', interval: 6 }],
];

/** The month on whose 21st each season begins. */
const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** Weekdays written as one word. */
const weekdayLists: Readonly<Record<string, readonly number[]>> = { mwf: [1, 3, 5], tth: [2, 4], tuth: [2, 4] };

/** What closes at the end of a day, week, month or year. */
const closings: readonly (readonly [words: string, Unit])[] = [
  ['eod cob', 'day'],
  ['eow', 'week'],
  ['eom', 'month'],
  ['eoq', 'quarter'],
  ['eoy', 'year'],
];

const clocks: readonly (readonly [words: string, hour: number])[] = [
  ['noon midday noonish', 12],
  ['midnight', 24],
];

export interface Entry {
  readonly making: Making;
  /** Days from today, for words like "tomorrow". */
  readonly away?: number;
}

/** Every word the grammar knows, in lower case. */
export const vocabulary: ReadonlyMap<string, Entry> = new Map(allEntries());

function* allEntries(): Generator<[string, Entry]> {
  for (const [kind, list] of entriesOf(little)) yield* each(list, { kind });
  for (const [i, list] of weekdays.entries()) {
    yield* each(list, { kind: 'weekday', weekday: { n: i + 1, plural: false } });
    yield* each(list.replace(/\b\w{6,}\b/g, '$&s'), { kind: 'weekday', weekday: { n: i + 1, plural: true } }, list);
  }
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
  for (const [list, away] of relativeDays)
    for (const word of list.split(' ')) yield [word, { making: { kind: 'date' }, away }];
  for (const [list, repeat] of adverbs) yield* each(list, { kind: 'repeat', repeat });
  for (const [word, days] of Object.entries(weekdayLists))
    yield [word, { making: { kind: 'weekdays', weekdays: days } }];
  for (const [word, zone] of zoneAbbreviations) yield [word, { making: { kind: 'zone', zone } }];
  for (const [list, unit] of closings) yield* each(list, { kind: 'closing', unit: { unit, plural: false } });
  yield ['couple', { making: { kind: 'couple', number: { n: 2, text: 'couple', spelled: true } } }];
  yield ['few', { making: { kind: 'couple', number: { n: 3, text: 'few', spelled: true } } }];
  for (const [word, month] of Object.entries(seasons))
    yield [word, { making: { kind: 'season', month: { n: month } } }];
  for (const n of [1, 2, 3, 4]) yield [`q${n}`, { making: { kind: 'qn', qn: n } }];
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
