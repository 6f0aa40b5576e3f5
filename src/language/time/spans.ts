import { addMonths, civilOf, type Day, dayOf, mondayOf, monthStart, weekdayOf } from './civil.ts';
import { lengthOf } from './lengths.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { isYear } from './months.ts';
import { addLength } from './offsets.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { LengthSaid, SpanSaid, Unit, Which } from './said.ts';
import { dayOfDate } from './settle-date.ts';

export const ahead: Readonly<Record<Which, number>> = {
  this: 0,
  next: 1,
  last: -1,
  coming: 1,
  'after next': 2,
  'before last': -2,
};

/** "Week end", in two words. */
export const weekendRule: Rule = rule('(?<=which|ordinal) unit dash? end', (m) =>
  unitIs(m, 'week') ? { kind: 'unit', unit: { unit: 'weekend', plural: false } } : undefined,
);

/** Weeks, weekends, months and quarters by their distance, and stretches of days: "the week after next", "the next 3 days". */
export const spanRules: readonly Rule[] = [
  rule('(?<=for|during|of) the unit (?!of|in|after)', (m, now) => named(m, now, 'this')),
  rule('the unit (?!of|in|after|before|word)', (m, now) => (unitIs(m, 'weekend') ? named(m, now, 'this') : undefined)),
  rule('the? (which|ordinal) length of (span|number)', partOfSpan),
  rule('(the? ordinal|the? which) full? (unit unit?) (of|in) the? (which? unit | span | number)', weekOfSpan),
  rule('the? (ordinal|which) half (of|in) the? (which? unit | span | number)', halfOfSpan),
  rule('the? unit after which', (m, now) => named(m, now, m.the('which') === 'this' ? 'next' : 'after next')),
  rule('the unit after (?=$|stop|comma|break)', (m, now) => (unitIs(m, 'week') ? named(m, now, 'next') : undefined)),
  rule('the? unit before which', (m, now) => (m.the('which') === 'last' ? named(m, now, 'before last') : undefined)),
  rule('the? unit of the? date', weekOfDate),
  rule('date dash? unit', (m, now) => (unitIs(m, 'weekend') ? weekOfDate(m, now) : undefined)),
  rule('the? (which|following|past) quarter', (m, now) => ({
    kind: 'span',
    span: quarterFromNow(now, m.has('following') ? 1 : m.has('past') ? -1 : ahead[m.the('which')]),
  })),
  // "next weeks standup", the apostrophe left out.
  rule('which unit (?=word)', (m, now) => possessed(m, now)),
  rule('the? (which|following|past) unit', (m, now) =>
    named(m, now, m.get('which') ?? (m.has('past') ? 'last' : 'next')),
  ),
  rule('the? (which|following|past) length', stretch),
  rule('(?<=in the?|within the?|during the?) number which unit', (m, now) => comingUnits(m, now)),
];

/** "The next two weekends", "the entire week", before they are taken for lengths. */
export const wholeRules: readonly Rule[] = [
  rule('the? (which|following) number unit', weekendsAhead),
  rule('(?<!for) the full dash? unit (?!of)', (m, now) => (unitIs(m, 'day') ? undefined : named(m, now, 'this'))),
  // "All week", but "for a full week".
  rule('(?<!for|a|the|number|which|following) full unit (?!of)', (m, now) =>
    unitIs(m, 'day') || unitIs(m, 'hour') || unitIs(m, 'minute') ? undefined : named(m, now, 'this'),
  ),
  rule('the? (which|following) full unit', (m, now) => named(m, now, m.get('which') ?? 'next')),
];

export function unitIs(m: Matched, unit: string): boolean {
  return m.get('unit')?.unit === unit;
}

export function span(from: Day, to: Day, grain: SpanSaid['grain'], openMonth?: number): Making {
  return { kind: 'span', span: { from, to, grain, ...(openMonth === undefined ? {} : { month: openMonth }) } };
}

function quarterFromNow(now: Now, away: number): SpanSaid {
  const { year: y, month: n } = civilOf(now.today);
  const from = addMonths(dayOf(y, n - ((n - 1) % 3), 1), away * 3);
  return { from, to: addMonths(from, 3), grain: 'month' };
}

function possessed(m: Matched, now: Now): Making | undefined {
  const { unit, plural } = m.the('unit');
  const apostrophe = plural && (unit === 'week' || unit === 'month');
  return apostrophe ? named(m, now, m.the('which'), true) : undefined;
}

/** "This week", "next month", "the week after next", "this weekend". */
function named(m: Matched, now: Now, which: Which, possessive = false): Making | undefined {
  const { unit, plural } = m.the('unit');
  const away = ahead[which];
  if (plural && !possessive) return undefined;
  if (unit === 'weekend') return weekend(which === 'coming' ? 0 : away, now);
  if (unit === 'hour' || unit === 'minute' || (unit === 'fortnight' && away !== 0))
    return stretchOf(lengthOf(unit, 1), away < 0, now);
  const said = spanOfUnit(unit, away, now);
  return said && { kind: 'span', span: said };
}

/** The week, month, quarter or year that is so many of them away from today's. */
export function spanOfUnit(unit: Unit, away: number, now: Now): SpanSaid | undefined {
  if (unit === 'week') {
    const monday = mondayOf(now.today) + away * 7;
    return { from: monday, to: monday + 7, grain: 'week' };
  }
  if (unit === 'month')
    return { from: monthStart(now.today, away), to: monthStart(now.today, away + 1), grain: 'month' };
  if (unit === 'quarter') return quarterFromNow(now, away);
  const y = civilOf(now.today).year + away;
  return unit === 'year' ? { from: dayOf(y, 1, 1), to: dayOf(y + 1, 1, 1), grain: 'year' } : undefined;
}

function weekend(away: number, now: Now): Making {
  const saturday = mondayOf(now.today) + 5 + away * 7;
  return span(saturday, saturday + 2, 'day');
}

/** "First week of March", "last day of the year", "last weekend of October", "the third week of this month". */
function weekOfSpan(m: Matched, now: Now): Making | undefined {
  const { unit } = m.the('unit');
  if (unit !== 'week' && unit !== 'weekend' && unit !== 'day') return undefined;
  const nth = m.tokens.find((token) => token.ordinal !== undefined || token.which !== undefined);
  const position = nth?.which === 'last' ? -1 : (nth?.ordinal?.n ?? 0);
  const within = spanMeant(m, now);
  if (within === undefined || position === 0 || position > (unit === 'day' ? 366 : 53)) return undefined;
  if (unit === 'day') return { kind: 'date', date: { day: position < 0 ? within.to - 1 : within.from + position - 1 } };
  // A week belongs to the month that holds its Thursday; a weekend to the one that holds its Saturday.
  const anchor = m.has('full') ? 0 : unit === 'week' ? 3 : 5;
  const firstWeek = mondayOf(within.from + 6 - anchor);
  const lastWeek = mondayOf(within.to - 1 - anchor);
  const monday = position < 0 ? lastWeek : firstWeek + (position - 1) * 7;
  return unit === 'week' ? span(monday, monday + 7, 'week') : span(monday + 5, monday + 7, 'day');
}

function spanMeant(m: Matched, now: Now): SpanSaid | undefined {
  const said = m.get('span');
  if (said !== undefined) return said;
  const number = m.get('number');
  if (number !== undefined)
    return isYear(number.n) ? { from: dayOf(number.n, 1, 1), to: dayOf(number.n + 1, 1, 1), grain: 'year' } : undefined;
  const unit = m.last.unit?.unit;
  const away = ahead[m.tokens[m.tokens.length - 2]?.which ?? 'this'];
  return unit && spanOfUnit(unit, away, now);
}

function weekOfDate(m: Matched, now: Now): Making | undefined {
  const { day } = dayOfDate(m.the('date'), now);
  const monday = mondayOf(day);
  if (unitIs(m, 'week')) return span(monday, monday + 7, 'week');
  return unitIs(m, 'weekend') ? weekendNear(day) : undefined;
}

/** The weekend nearest to a day: Labor Day's is the one before it. */
function weekendNear(day: Day): Making {
  const saturday = mondayOf(day) + (weekdayOf(day) <= 2 ? -2 : 5);
  return span(saturday, saturday + 2, 'day');
}

/** "The next three days" begin tomorrow, "the next 3 hours" now; "the last two weeks" end today. */
function stretch(m: Matched, now: Now): Making | undefined {
  const length = m.the('length');
  return stretchOf(length, m.has('past') || m.get('which') === 'last', now);
}

function stretchOf(length: LengthSaid, back: boolean, now: Now): Making {
  if (length.seconds === 0) {
    const from = back ? addLength(now.today, length, -1) : now.today + 1;
    return span(from, back ? now.today : addLength(from, length), 'day');
  }
  const here = { day: now.today, seconds: now.seconds };
  const there = now.later((back ? -1 : 1) * length.seconds);
  return { kind: 'window', window: back ? { from: there, to: here } : { from: here, to: there } };
}

/** "The last four months of 2021", "the first two weeks of March". */
function partOfSpan(m: Matched, now: Now): Making | undefined {
  const within = spanMeant(m, now);
  const length = m.the('length');
  if (within === undefined || length.seconds !== 0) return undefined;
  if (m.get('which') === 'last') return span(addLength(within.to, length, -1), within.to, 'day');
  return m.get('ordinal')?.n === 1 ? span(within.from, addLength(within.from, length), 'day') : undefined;
}

/** "The second half of August". */
function halfOfSpan(m: Matched, now: Now): Making | undefined {
  const within = spanMeant(m, now);
  const nth = m.get('ordinal')?.n;
  if (within === undefined || (nth !== undefined && nth !== 1 && nth !== 2)) return undefined;
  const middle = within.from + Math.ceil((within.to - within.from) / 2);
  return nth === 1 ? span(within.from, middle, 'day') : span(middle, within.to, 'day');
}

/** From the Saturday ahead to the last Sunday of so many. */
function weekendsAhead(m: Matched, now: Now): Making | undefined {
  const count = m.the('number').n;
  const isPast = m.get('which') === 'last' || m.get('which') === 'this';
  if (!unitIs(m, 'weekend') || isPast || !Number.isInteger(count) || count < 1 || count > 60) return undefined;
  const monday = mondayOf(now.today);
  const saturday = now.today < monday + 5 ? monday + 5 : monday + 12;
  return span(saturday, saturday + 7 * count - 5, 'day');
}

/** "In the 5 coming minutes", "in the 2 upcoming weeks". */
function comingUnits(m: Matched, now: Now): Making {
  const length = lengthOf(m.the('unit').unit, m.the('number').n);
  if (length.seconds === 0) return span(now.today + 1, addLength(now.today + 1, length), 'day');
  const from = { day: now.today, seconds: now.seconds };
  return { kind: 'window', window: { from, to: now.later(length.seconds) } };
}
