import type { Kind } from './kinds.ts';
import type { Making } from './line.ts';
import type { PartSaid, Unit, Which } from './said.ts';

/** The words of the grammar, as tables; lexicon.ts makes tokens of them. */
/** Little words: each kind is named after the commonest of its words. */
export const little: Partial<Record<Kind, string>> = {
  at: 'at @',
  on: 'on',
  in: 'in inside',
  of: 'of',
  the: 'the our your',
  mine: 'my',
  up: 'up',
  a: 'a an',
  from: 'from frm',
  between: 'between btwn btw betw',
  by: 'by',
  before: 'before b4 preceding prior',
  after: 'after',
  since: 'since',
  for: 'for lasting',
  within: 'within',
  to: 'to through thru',
  until: "until till til 'til ’til untill ending ends finishing finishes",
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
  just: 'right straight just single',
  thing: 'thing',
  hundred: 'hundred',
  final: 'final',
  than: 'than',
  thousand: 'thousand',
  instant: 'present moment',
  ago: 'ago',
  now: 'now immediately asap',
  begin: 'beginning start begin begins',
  middle: 'mid middle',
  end: 'end eo close',
  rest: 'rest remainder',
  full: 'full whole entire all',
  time: 'time',
  following: 'following subsequent consecutive successive',
  sharp: 'sharp ish',
  twice: 'twice',
  business: 'business working office fiscal',
  away: 'away',
  more: 'more another extra additional further solid',
  good: 'good',
  except: 'except excluding excl besides',
  // A number behind one of these is its name, not a time.
  label:
    'room version item sprint phase part section step question chapter episode number no building floor line page level',
  // What a sentence goes on with behind a bare number that is a time: "at 3 with Ana".
  break:
    "with please pls thanks thx instead if but because so i i'm i'll we we'll he she they you it it's is are was works work would will can could do does ok okay as not or regarding re then where when what who whom how which did called titled named onwards onward inclusive sounds suits looks seems fits",
  counted:
    'people person persons guys participants attendees invitees pages items rooms points options tickets users dollars ' +
    'usd bucks percent degrees miles km kg seats guests friends things topics slides folks members mb gb',
};

export const weekdays = [
  'monday mon monda mondey',
  'tuesday tue tues teusday tuesd',
  'wednesday wed weds wednes wednessday wensday wednsday midweek',
  'thursday thu thur thurs thrusday thursd',
  'friday fri firday',
  'saturday saterday',
  'sunday',
];

export const months = [
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

export const units: Readonly<Record<Unit, string>> = {
  second: 'seconds sec secs s',
  minute: 'minute minutes min mins m',
  hour: 'hour hours hr hrs',
  day: 'day days d',
  night: '',
  workday: 'weekday weekdays workday workdays wkday wkdays',
  weekend: 'weekend weekends wkend wknd',
  week: 'week weeks workweek wk wks w',
  month: 'month months mo mos mth mths',
  fortnight: 'fortnight fortnights',
  quarter: 'quarters qtrs',
  year: 'year years yr yrs y',
  decade: 'decade decades',
};

export const which: Readonly<Record<Which, string>> = {
  this: 'this current that',
  next: 'next nxt',
  last: 'last previous latter',
  coming: 'coming upcoming',
  'after next': '',
  'before last': '',
};

/** Where a stretch of the day begins and ends, in hours, and which half of the day a bare hour beside it is in. */
export const parts: readonly (readonly [words: string, PartSaid])[] = [
  ['morning forenoon morn mornin', { from: 8, to: 12, half: 'am' }],
  ['mornings', { from: 8, to: 12, half: 'am', plural: true }],
  ['afternoon afternoonish arvo', { from: 12, to: 18, half: 'pm' }],
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

export const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen';

export const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth';

export const misspeltOrdinals: Readonly<Record<string, number>> = { eigth: 8, nineth: 9, twelveth: 12, fourtieth: 40 };

export const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Days that one word names, counted from today. */
export const relativeDays: readonly (readonly [words: string, away: number])[] = [
  ['today tday todays 2day tdy', 0],
  [
    'tomorrow tomoro tommoro tomm tmrw tmr tomorow tommorow tommorrow tomorrows tmw tomo tomoz tmro tmoro tmrrw tomrrow tomorrw tommorows 2moro 2morrow 2mrw tmrws tmws tmrs 2moros',
    1,
  ],
  ['overmorrow', 2],
  ['yesterday yest', -1],
];

export const adverbs: readonly (readonly [words: string, Making['repeat'] & object])[] = [
  ['daily everyday', { freq: 'DAILY' }],
  ['weekly', { freq: 'WEEKLY' }],
  ['biweekly bi-weekly fortnightly', { freq: 'WEEKLY', interval: 2 }],
  ['monthly', { freq: 'MONTHLY' }],
  ['bimonthly bi-monthly', { freq: 'MONTHLY', interval: 2 }],
  ['quarterly', { freq: 'MONTHLY', interval: 3 }],
  ['yearly annually annual', { freq: 'YEARLY' }],
  ['biannually semiannually bi-annually semi-annually semi-annual', { freq: 'MONTHLY', interval: 6 }],
  ['nightly', { freq: 'DAILY', part: { from: 20, to: 24, half: 'pm' } }],
  [
    'weeknights',
    {
      freq: 'WEEKLY',
      byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
      part: { from: 20, to: 24, half: 'pm', plural: true },
    },
  ],
];

/** The month on whose 21st each season begins. */
export const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** Weekdays written as one word. */
export const weekdayLists: Readonly<Record<string, readonly number[]>> = { mwf: [1, 3, 5], tth: [2, 4], tuth: [2, 4] };

/** What closes at the end of a day, week, month or year. */
export const closings: readonly (readonly [words: string, Unit])[] = [
  ['eod cob eob', 'day'],
  ['eow', 'week'],
  ['eom', 'month'],
  ['eoq', 'quarter'],
  ['eoy', 'year'],
];

export const clocks: readonly (readonly [words: string, hour: number])[] = [
  ['noon midday noonish', 12],
  ['midnight', 24],
];
