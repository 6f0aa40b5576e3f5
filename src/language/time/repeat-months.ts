import { civilOf, monthStart } from './civil.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { cadence, interval, repeat, weekly } from './repeats.ts';
import { codes, firstOn } from './rrule.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { RepeatSaid } from './said.ts';

/** Repetitions by place or date in a month or year: "second Monday of every other month", "4th of each month", "every July 4th". */
export const monthlyRules: readonly Rule[] = [
  rule(
    `(on? the)? (ordinal|which) ((and|comma) the? (ordinal|which)){0,3} weekday ((and|comma) (ordinal|which)? weekday)? (of|in|comma)? every ${cadence} unit`,
    nthOfEvery,
  ),
  rule('every (ordinal|which) ((and|comma) (ordinal|which)){0,3} weekday (of|in) the? unit', nthOfEvery),
  rule('every (ordinal|which) ((and|comma) (ordinal|which)){0,3} weekday', nthOfEvery),
  rule(
    'repeat comma? on? the? (ordinal|which) (and (ordinal|which))? (times of)? weekday (and weekday)? ((of|in) (the unit|every unit|month|may))?',
    nthOfAdverb,
  ),
  rule(`(every ${cadence} unit) on? the? (ordinal|which) weekday (of|in) (month|may)`, nthOfYear),
  rule(`the? (ordinal|which) weekday (of|in) (month|may) comma? every ${cadence} unit`, nthOfYear),
  rule('the? (ordinal|which) weekday (of|in) (month|may) comma? repeat (?!word)', nthOfAdverb),
  rule('the? (ordinal|which) weekday ((of|in) the unit)? comma? repeat (?!word)', nthOfAdverb),
  rule(`every ${cadence} unit comma? on? the? (ordinal|which) ((and|comma) the? (ordinal|which))? weekday`, nthOfMonth),
  rule('the? ordinal ((comma|and) ordinal){0,3} weekday ((of|in) the? (unit|every unit))?', (m, now) =>
    m.the('weekday').plural ? nthOfEvery(m, now) : undefined,
  ),
  rule('the? (ordinal|which) and (ordinal|which) weekday (of|in) the unit', nthOfEvery),
  rule('every ordinal (comma ordinal){1,2} and ordinal (?=$|stop|comma|at|for|until|from|break)', (m) =>
    repeat({ freq: 'MONTHLY', bymonthday: m.all('ordinal').map(({ n }) => n) }),
  ),
  rule('every ordinal (and ordinal)? (?=$|stop|comma|at|for|until|from|break)', (m) =>
    repeat({ freq: 'MONTHLY', bymonthday: m.all('ordinal').map(({ n }) => n) }),
  ),
  rule(
    `(ordinal|which) ((comma|and|comma and) the? (ordinal|which)){0,3} unit? (of|in|comma)? every ${cadence} unit (?!on? weekday)`,
    dateOfEvery,
  ),
  rule('ordinal ((comma|and) the? ordinal){1,3} comma? repeat (?!word)', dateOfEvery),
  rule('every (ordinal|which) unit? (of|in) the? unit', dateOfEvery),
  rule(
    `every ${cadence} unit on? the? (ordinal|which) ((comma|and) the? ordinal){0,3} unit? ((of|in) the unit)? (?!weekday)`,
    dateOfEvery,
  ),
  rule(
    'repeat on the? (ordinal|which) ((comma|and|comma and) the? (ordinal|which)){0,3} unit? ((of|in) (the|every) unit)? (?!weekday)',
    dateOfEvery,
  ),
  rule('the? (begin|starting|end) of every unit', edgeOfEvery),
  rule('every unit at the (begin|starting|end)', edgeOfEvery),
  rule(
    'every unit (on|in)? date ((and|comma) (number|ordinal) (?!dash|to|am|pm|oclock|stop|unit|in|past))?',
    everyDate,
  ),
  rule('twice (a|every) unit on the? ordinal ((comma|and|comma and) the? ordinal){0,3} (?!weekday)', dateOfEvery),
  rule('repeat on date', everyDate),
  rule(`every ${cadence} unit (in|of) (month|may)`, monthOfYear),
  rule('every (month|may) (?!the? ordinal|number|stop number)', (m) =>
    repeat({ freq: 'YEARLY', bymonth: m.tokens.flatMap(({ month }) => month?.n ?? []) }),
  ),
  rule('every date and the? date', sameDateOfMonths),
  rule('every date ((and|comma) (number|ordinal) (?!dash|to|am|pm|oclock|stop|unit|in|past)){0,3}', everyDate),
];

/** The positions that were said: "first", "last", "2nd". */
function positions(m: Matched): number[] {
  const afterEvery = m.tokens.findIndex((token, i) => i > 0 && token.kind === 'every');
  const said = afterEvery > 0 ? m.tokens.slice(0, afterEvery) : m.tokens;
  return said.flatMap((token) => (token.which === 'last' ? [-1] : (token.ordinal?.n ?? [])));
}

function nthOfEvery(m: Matched, now: Now): Making | undefined {
  const unit = m.get('unit')?.unit;
  if (unit !== undefined && unit !== 'month' && unit !== 'quarter') return undefined;
  const nths = positions(m);
  if (nths.length === 0 || nths.some((n) => n > 5)) return undefined;
  // "Every second Tuesday" with no month is every other one; "every third Friday" is of the month.
  const bare = unit === undefined;
  if (bare && nths[0] === 2 && nths.length === 1) return repeat({ ...weekly([m.the('weekday').n]), interval: 2 });
  const byday = m.all('weekday').flatMap(({ n }) => nths.map((nth) => `${nth}${codes[n - 1] ?? ''}`));
  if (unit === 'quarter') return inQuarters({ freq: 'MONTHLY', interval: 3, byday }, now);
  return repeat({ freq: 'MONTHLY', byday, ...(m.first.kind === 'every' ? {} : interval(m)) });
}

/** Every third month, and the first of them one with which a quarter begins. */
function inQuarters(said: RepeatSaid, { today }: Now): Making {
  const { month } = civilOf(firstOn(said, today));
  return repeat(month % 3 === 1 ? said : { ...said, from: monthStart(today, 3 - ((civilOf(today).month - 1) % 3)) });
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
  if (m.first.kind !== 'every' && m.get('repeat') === undefined && units.at(-1) !== 'month') return undefined;
  if (units.some((unit) => unit !== 'month' && unit !== 'day' && unit !== 'workday')) return undefined;
  // "Every 4th of the month", "every last day of the month": the place stands first, and no cadence.
  const isPlaceFirst =
    m.first.kind === 'every' && (m.has('of') || m.has('in')) && (units.length === 1 || units[0] !== 'month');
  const dates = m.first.kind === 'every' && !m.has('of') && !m.has('in') ? positionsAfter(m) : positions(m);
  if (dates.length === 0 || dates.some((n) => n > 31)) return undefined;
  return repeat({
    ...base,
    ...(units.includes('workday') ? { byday: codes.slice(0, 5), bysetpos: dates } : { bymonthday: dates }),
    ...(isPlaceFirst ? {} : interval(m)),
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

/** "Every March 1st and September 1st". */
function sameDateOfMonths(m: Matched): Making | undefined {
  const dates = m.all('date');
  const months = dates.flatMap(({ month }) => month ?? []);
  const days = new Set(dates.map(({ date }) => date ?? 0));
  if (months.length < dates.length || days.size !== 1 || days.has(0)) return undefined;
  return repeat({ freq: 'YEARLY', bymonth: months, bymonthday: [...days] });
}

/** "Every other month on the last Tuesday". */
function nthOfMonth(m: Matched): Making | undefined {
  const nths = positionsAfter(m);
  if (m.the('unit').unit !== 'month' || nths.length === 0 || nths.some((n) => n > 5)) return undefined;
  const code = codes[m.the('weekday').n - 1] ?? '';
  return repeat({ freq: 'MONTHLY', ...interval(m), byday: nths.map((n) => `${n}${code}`) });
}

/** "Every year in June". */
function monthOfYear(m: Matched): Making | undefined {
  const months = m.tokens.flatMap(({ month }) => month?.n ?? []);
  return m.the('unit').unit === 'year' ? repeat({ freq: 'YEARLY', ...interval(m), bymonth: months }) : undefined;
}

/** "Every year on the third Sunday in June". */
function nthOfYear(m: Matched): Making | undefined {
  const nth = (m.first.kind === 'every' ? positionsAfter(m) : positions(m))[0];
  const month = m.tokens.find((token) => token.month !== undefined)?.month?.n;
  if (m.the('unit').unit !== 'year' || nth === undefined || month === undefined) return undefined;
  const byday = [`${nth}${codes[m.the('weekday').n - 1] ?? ''}`];
  return repeat({ freq: 'YEARLY', ...interval(m), byday, bymonth: [month] });
}
