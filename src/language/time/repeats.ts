import { addMonths, civilOf, type Day } from './civil.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { rule, type Now, type Rule } from './rules.ts';
import { addLength } from './offsets.ts';
import { dayOfDate } from './settle-date.ts';
import type { LengthSaid, PartSaid, RepeatSaid, Unit } from './said.ts';

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const workdays = codes.slice(0, 5);

/** How often each unit comes round. */
const rounds: Readonly<Record<Unit, RepeatSaid | undefined>> = {
  second: undefined,
  minute: undefined,
  hour: undefined,
  day: { freq: 'DAILY' },
  night: { freq: 'DAILY' },
  workday: { freq: 'WEEKLY', byday: workdays },
  weekend: { freq: 'WEEKLY', byday: ['SA', 'SU'] },
  week: { freq: 'WEEKLY' },
  fortnight: { freq: 'WEEKLY', interval: 2 },
  month: { freq: 'MONTHLY' },
  quarter: { freq: 'MONTHLY', interval: 3 },
  year: { freq: 'YEARLY' },
};

const cadence = '(other|number|ordinal|number other)?';

/** Repetitions, before days and numbers are read for themselves: "every other Tuesday", "4th of each month", "weekdays". */
export const repeatRules: readonly Rule[] = [
  // several weekdays in a row: "mon, wed and fri", "saturday thru tuesday"
  rule('weekday (dash|to) weekday', (m) =>
    m.all('weekday').some(({ plural }) => plural) || m.tokens.length === 0 ? through(m) : undefined,
  ),
  rule(
    '(?<=every|every other|every number|repeat on?|every unit on|every other unit on|every number unit on) weekday (dash|to) weekday',
    through,
  ),
  rule(
    '(?<=every|every other|every number|repeat on?|every unit on|every other unit on|every number unit on|every ordinal|every ordinal unit on) weekday ((comma|and|slash|comma and|plus) weekday){1,6}',
    both,
  ),
  rule('weekday weekday weekday{1,5}', both),
  rule('weekday ((comma|and|slash|comma and|plus) weekday){1,6}', (m) =>
    m.all('weekday').some(({ plural }) => plural) ? both(m) : undefined,
  ),
  // nth weekday of every nth month
  rule(
    `(on? the)? (ordinal|which) (and (ordinal|which))? weekday ((and|comma) (ordinal|which)? weekday)? (of|in) every ${cadence} unit`,
    nthOfEvery,
  ),
  rule('every (ordinal|which) (and ordinal)? weekday (of|in) the? unit', nthOfEvery),
  rule('every (ordinal|which) weekday', nthOfEvery),
  rule(
    'repeat on the? (ordinal|which) (and (ordinal|which))? (times of)? weekday (and weekday)? ((of|in) (the unit|every unit|month|may))?',
    nthOfAdverb,
  ),
  rule(`(every ${cadence} unit) on? the? (ordinal|which) weekday (of|in) (month|may)`, nthOfYear),
  rule('the? ordinal ((comma|and) ordinal){0,3} weekday ((of|in) the? (unit|every unit))?', (m) =>
    m.the('weekday').plural ? nthOfEvery(m) : undefined,
  ),
  rule('the? (ordinal|which) and (ordinal|which) weekday (of|in) the unit', nthOfEvery),
  rule('every ordinal (and ordinal)? (?=$|stop|comma|at|for|until|from|break)', (m) =>
    repeat({ freq: 'MONTHLY', bymonthday: m.all('ordinal').map(({ n }) => n) }),
  ),
  // date of every month or year
  rule(`(ordinal|which) (comma ordinal|and ordinal)? unit? (of|in) every ${cadence} unit`, dateOfEvery),
  rule('every (ordinal|which) unit? (of|in) the? unit', dateOfEvery),
  rule(
    `every ${cadence} unit on? the? (ordinal|which) ((comma|and) the? ordinal){0,3} unit? ((of|in) the unit)? (?!weekday)`,
    dateOfEvery,
  ),
  rule('repeat on the? (ordinal|which) unit? ((of|in) (the|every) unit)? (?!weekday)', dateOfEvery),
  rule('the? (begin|starting|end) of every unit', edgeOfEvery),
  rule('every unit at the (begin|starting|end)', edgeOfEvery),
  rule('every unit (on|in)? date ((and|comma) (number|ordinal))?', everyDate),
  rule('repeat on date', everyDate),
  rule('every date ((and|comma) (number|ordinal)){0,3}', everyDate),
  // units and weekdays
  rule('every quarter', () => repeat({ freq: 'MONTHLY', interval: 3 })),
  rule('other weekday', (m) =>
    m.the('weekday').plural ? repeat({ ...weekly([m.the('weekday').n]), interval: 2 }) : undefined,
  ),
  rule('(once|twice) (a|every) unit', (m) => every(m)),
  rule('number times (a|every) unit', (m) => every(m)),
  rule(`every ${cadence} (weekday|weekdays)`, everyWeekday),
  rule(`every ${cadence} unit (on (the|a)? (weekday|weekdays|unit))`, everyUnitOn),
  rule('repeat on? (the|a)? (weekday|weekdays|unit)', everyUnitOn),
  rule(`every ${cadence} unit`, (m) => every(m)),
  rule('(?<!number|which|a) unit', (m) => pluralOf(m)),
  rule('every part', (m) => ({
    kind: 'repeat',
    repeat: { freq: 'DAILY', part: { ...m.the('part'), meal: false, plural: false } },
  })),
  rule('weekday part', (m) =>
    m.the('part').plural === true
      ? { kind: 'repeat', repeat: { ...weekly([m.the('weekday').n]), part: m.the('part') } }
      : undefined,
  ),
  rule('(?<!number|in the|word part) on? part', (m) =>
    m.the('part').plural === true ? { kind: 'repeat', repeat: { freq: 'DAILY', part: m.the('part') } } : undefined,
  ),
  rule('weekdays', (m) => repeat(weekly(m.the('weekdays')))),
  rule('weekday', (m) => (m.the('weekday').plural ? repeat(weekly([m.the('weekday').n])) : undefined)),
];

/** What closes a repetition, once its dates and lengths are read. */
export const repeatTailRules: readonly Rule[] = [
  rule('repeat comma? (at|from|between|on)? (clock|clocks)', withHour),
  rule('(clock|clocks) (on|comma)? repeat', withHour),
  rule('repeat comma? (starting|begin|from|since) (on|in)? the? (date|span)', (m, now) =>
    more(m, { from: dayAt(m, now) }),
  ),
  rule('for span comma? repeat', (m, now) => untilSpan(m, now)),
  rule('for? the? which? length comma? repeat', (m, now) => untilAfter(m, m.the('length'), now)),
  rule('(starting|from) on? the? date comma? repeat', (m, now) => more(m, { from: dayAt(m, now) })),
  rule('repeat comma? for? twice', (m) => more(m, { count: 2 })),
  rule('repeat comma? (starting|from|since) (on|in)? dates', fromUntil),
  rule('repeat comma? for? number (times|cross)', (m) => more(m, { count: m.the('number').n })),
  rule('repeat comma? (for the? which?|for full) length', (m, now) => untilAfter(m, m.the('length'), now)),
  rule('repeat comma? for the? (span)', (m, now) => untilSpan(m, now)),
  rule('repeat comma? (until|by|to|before) the? (date|span)', (m, now) => more(m, { until: untilDay(m, now) })),
];

function repeat(said: RepeatSaid): Making {
  return { kind: 'repeat', repeat: said };
}

/** The repetition with more said of it; the hour that it may carry stays. */
function more(m: Matched, said: Partial<RepeatSaid>): Making {
  const carrier = m.tokens.find((token) => token.kind === 'repeat');
  return { ...hourOf(carrier), ...repeat({ ...m.the('repeat'), ...said }) };
}

function hourOf(token: Making | undefined): Pick<Making, 'clock' | 'clocks'> {
  return {
    ...(token?.clock === undefined ? {} : { clock: token.clock }),
    ...(token?.clocks === undefined ? {} : { clocks: token.clocks }),
  };
}

/** "Every Tuesday at 9": the hour joins the repetition, so that "until March" may follow. */
function withHour(m: Matched): Making | undefined {
  const hour = m.tokens.find((token) => token.kind !== 'repeat' && (token.clock ?? token.clocks) !== undefined);
  const has = m.tokens.find((token) => token.kind === 'repeat');
  if ((has?.clock ?? has?.clocks) !== undefined) return undefined;
  return { ...hourOf(hour), ...repeat(m.the('repeat')) };
}

function weekly(weekdays: readonly number[]): RepeatSaid {
  return { freq: 'WEEKLY', byday: weekdays.flatMap((n) => codes[n - 1] ?? []) };
}

function both(m: Matched): Making {
  return { kind: 'weekdays', weekdays: m.all('weekday').map(({ n }) => n) };
}

function through(m: Matched): Making {
  const from = m.the('weekday').n;
  const to = m.the('weekday', 1).n;
  return {
    kind: 'weekdays',
    weekdays: Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => ((from - 1 + i) % 7) + 1),
  };
}

/** "Every other", "every 3rd", "each two". */
function interval(m: Matched): { readonly interval?: number } {
  const every = m.tokens.findIndex((token) => token.kind === 'every');
  const next = m.tokens[every + 1];
  const times = next?.kind === 'other' ? 2 : (next?.number?.n ?? next?.ordinal?.n ?? 1);
  return times === 1 ? {} : { interval: times };
}

function multiplied(said: RepeatSaid, by: { readonly interval?: number }): RepeatSaid {
  return by.interval === undefined ? said : { ...said, interval: by.interval * (said.interval ?? 1) };
}

function every(m: Matched): Making | undefined {
  const round = rounds[m.the('unit').unit];
  return round && repeat(multiplied(round, m.has('times') || m.has('twice') ? {} : interval(m)));
}

function everyWeekday(m: Matched): Making {
  return repeat(multiplied(weekly(m.get('weekdays') ?? [m.the('weekday').n]), interval(m)));
}

function everyUnitOn(m: Matched): Making | undefined {
  const on = m.last;
  const base = m.get('repeat') ?? rounds[m.the('unit').unit];
  if (base === undefined || (base.freq !== 'WEEKLY' && base.freq !== 'DAILY')) return undefined;
  const byday = on.unit === undefined ? weekly(on.weekdays ?? [m.the('weekday').n]).byday : rounds[on.unit.unit]?.byday;
  if (byday === undefined) return undefined;
  return repeat(multiplied({ ...base, freq: 'WEEKLY', byday }, m.has('repeat') ? {} : interval(m)));
}

/** "Weekdays", "weekends": the plural repeats by itself. */
function pluralOf(m: Matched): Making | undefined {
  const { unit, plural } = m.the('unit');
  return plural && m.tokens.length === 1 && (unit === 'workday' || unit === 'weekend')
    ? repeatOf(rounds[unit])
    : undefined;
}

function repeatOf(said: RepeatSaid | undefined): Making | undefined {
  return said && repeat(said);
}

/** The positions that were said: "first", "last", "2nd". */
function positions(m: Matched): number[] {
  const afterEvery = m.tokens.findIndex((token, i) => i > 0 && token.kind === 'every');
  const said = afterEvery > 0 ? m.tokens.slice(0, afterEvery) : m.tokens;
  return said.flatMap((token) => (token.which === 'last' ? [-1] : (token.ordinal?.n ?? [])));
}

function nthOfEvery(m: Matched): Making | undefined {
  const unit = m.get('unit')?.unit;
  if (unit !== undefined && unit !== 'month') return undefined;
  const nths = positions(m);
  if (nths.length === 0 || nths.some((n) => n > 5)) return undefined;
  // "Every second Tuesday" with no month is every other one; "every third Friday" is of the month.
  const bare = unit === undefined;
  if (bare && nths[0] === 2) return repeat({ ...weekly([m.the('weekday').n]), interval: 2 });
  const byday = m.all('weekday').flatMap(({ n }) => nths.map((nth) => `${nth}${codes[n - 1] ?? ''}`));
  return repeat({ freq: 'MONTHLY', byday, ...(m.first.kind === 'every' ? {} : interval(m)) });
}

function nthOfAdverb(m: Matched): Making | undefined {
  const base = m.the('repeat');
  const nths = positions(m);
  const days = m.all('weekday').map(({ n }) => codes[n - 1] ?? '');
  const month = m.tokens.find((token) => token.month !== undefined)?.month?.n;
  if (base.freq === 'DAILY' || base.freq === 'WEEKLY' || nths.length === 0) return undefined;
  const which = days.length > 1 ? { byday: days, bysetpos: nths } : { byday: nths.map((n) => `${n}${days[0] ?? ''}`) };
  return repeat({ ...base, ...which, ...(month === undefined ? {} : { bymonth: [month] }) });
}

function dateOfEvery(m: Matched): Making | undefined {
  const units = m.all('unit').map(({ unit }) => unit);
  const base = m.get('repeat') ?? { freq: 'MONTHLY' };
  if (!units.includes('month') && m.get('repeat')?.freq !== 'MONTHLY') return undefined;
  if (units.some((unit) => unit !== 'month' && unit !== 'day')) return undefined;
  const dates = m.first.kind === 'every' && !m.has('of') && !m.has('in') ? positionsAfter(m) : positions(m);
  if (dates.length === 0 || dates.some((n) => n > 31)) return undefined;
  return repeat({
    ...base,
    bymonthday: dates,
    ...(m.first.kind === 'every' && units.length === 1 && (m.has('of') || m.has('in')) ? {} : interval(m)),
  });
}

/** "Every 2nd month on the 3rd and 17th": what stands behind the unit are dates, what stands before it the cadence. */
function positionsAfter(m: Matched): number[] {
  const unit = m.tokens.findIndex((token) => token.kind === 'unit');
  return m.tokens.slice(unit + 1).flatMap((token) => (token.which === 'last' ? [-1] : (token.ordinal?.n ?? [])));
}

function edgeOfEvery(m: Matched): Making | undefined {
  if (m.the('unit').unit !== 'month') return undefined;
  return repeat({ freq: 'MONTHLY', bymonthday: [m.has('end') ? -1 : 1] });
}

/** "Every July 4th", "every year on December 31st", "every Aug 20 and 30". */
function everyDate(m: Matched): Making | undefined {
  const { month, date } = m.the('date');
  const unit = m.get('unit')?.unit ?? 'year';
  if (month === undefined || date === undefined || unit !== 'year') return undefined;
  const more = m.tokens.flatMap((token) => token.number?.n ?? token.ordinal?.n ?? []);
  return repeat({ freq: 'YEARLY', bymonth: [month], bymonthday: [date, ...more] });
}

function dayAt(m: Matched, now: Now): Day {
  const span = m.get('span');
  return span?.from ?? dayOfDate(m.the('date'), now).day;
}

/** The last day: of a month that has begun, next year's is meant. */
function untilDay(m: Matched, now: Now): Day {
  const span = m.get('span');
  const after = m.the('repeat').from ?? now.today;
  if (span === undefined) return dayOfDate(m.the('date'), now, after).day;
  if (span.grain === 'day') return span.to - 1;
  return span.month !== undefined && span.from <= after ? addMonths(span.from, 12) : span.from;
}

/** "For 6 weeks": the last day before the same day six weeks on. */
function untilAfter(m: Matched, length: LengthSaid, now: Now): Making | undefined {
  const said = m.the('repeat');
  if (length.seconds !== 0) return undefined;
  return more(m, { until: addLength(said.from ?? now.today, length) - 1 });
}

function untilSpan(m: Matched, now: Now): Making {
  const { from, to, grain } = m.the('span');
  const length = to - from;
  // "For the next year" is a year from now, not next year.
  const until =
    grain === 'year' && from > now.today
      ? addLength(now.today, { months: 12, days: 0, seconds: 0 })
      : from <= now.today + 1
        ? to
        : now.today + length;
  return more(m, { until: until - 1 });
}

/** When a part of the day was said of the repetition, its hours. */
export function partOf(said: RepeatSaid): PartSaid | undefined {
  return said.part;
}

/** An RRULE body, as Webex takes it: the days that a bare frequency leaves open are the start's own. */
export function rruleOf(said: RepeatSaid): string {
  const until = said.until === undefined ? undefined : civilOf(said.until);
  const two = (n: number): string => String(n).padStart(2, '0');
  const parts: readonly (readonly [name: string, value: string | number | undefined])[] = [
    ['FREQ', said.freq],
    ['INTERVAL', said.interval],
    ['BYMONTH', said.bymonth?.join(',')],
    ['BYMONTHDAY', said.bymonthday?.join(',')],
    ['BYDAY', said.byday?.join(',')],
    ['BYSETPOS', said.bysetpos?.join(',')],
    ['COUNT', said.count],
    ['UNTIL', until && `${until.year}${two(until.month)}${two(until.day)}T235959Z`],
  ];
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])).join(';');
}

/** "Every year on the fourth Thursday in November". */
function nthOfYear(m: Matched): Making | undefined {
  const nth = positionsAfter(m)[0];
  const month = m.last.month?.n;
  if (m.the('unit').unit !== 'year' || nth === undefined || month === undefined) return undefined;
  const byday = [`${nth}${codes[m.the('weekday').n - 1] ?? ''}`];
  return repeat({ freq: 'YEARLY', ...interval(m), byday, bymonth: [month] });
}

/** "From 1 January 2010 to 25 December 2020". */
function fromUntil(m: Matched, now: Now): Making {
  const { from, to } = m.the('dates');
  const first = dayOfDate(from, now).day;
  return more(m, { from: first, until: dayOfDate(to, now, first).day });
}
