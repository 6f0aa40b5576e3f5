import { addMonths, civilOf, type Day, dayOf } from './civil.ts';
import { lengthOf } from './lengths.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { years } from './months.ts';
import { addLength } from './offsets.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { DateSaid, LengthSaid, SpanSaid } from './said.ts';
import { dayOfDate } from './settle-date.ts';

const joins = '(dash|to|until)';
/** A bare pair of numbers is a range of hours only in a place for hours: "There are 2 to 4 people" is none. */

const notCounted = '(?!unit|counted|ordinal|month|symbol|hmark|cross|am|pm|dash|slash|couple)';

/** "13 to the 15th of July", read before its first number is taken for an hour. */
export const openRangeRules: readonly Rule[] = [
  rule(`(?<=from the?|between the?|on the?|^) (ordinal|number) ${joins} the? date`, openStart),
  rule(`ordinal ${joins} the? date`, (m) => (m.the('date').month === undefined ? undefined : openStart(m))),
  rule('(?<=between the?) (ordinal|number) and the? date', openStart),
  // "From 2020 to 2022": 20:22 is no hour that anybody names.
  rule('(?<=from|between) number (dash|to|until|and) number (?!unit|am|pm|counted)', (m) =>
    m.all('number').some(({ n }) => n % 5 !== 0) ? years(m) : undefined,
  ),
];

/** "In 2 to 3 weeks", read before its last half is taken for a length. */
export const aheadRules: readonly Rule[] = [
  rule('in (number|a) (dash|to|break) number unit', (m, now) => lengthsAhead(m, now, 1)),
  rule('number (dash|to|break) number unit (from now|later)', (m, now) => lengthsAhead(m, now, 1)),
  rule('number (dash|to|break) number unit ago', (m, now) => lengthsAhead(m, now, -1)),
];

/** Ranges of days: "from 3rd to the 8th of June", "monday - friday", "August to October". */
export const dateRangeRules: readonly Rule[] = [
  rule(`span (between|open)? number (dash|to|and|until) number ${notCounted} close?`, datesInMonth),
  rule('number (dash|to|and|until) number (of|in) span', datesInMonth),
  rule('(?<=between the?|from the?) date and the? (date|ordinal)', dates),
  rule(`date ${joins} the? (date|ordinal) (?!at|from|clock|number|comma? clock)`, dates),
  rule(`date ${joins} date (?=comma? (at|around)? clock)`, (m) =>
    m.all('date').every(isWeekday) ? dates(m) : undefined,
  ),
  // "From Tuesday to the 25th at 9": days, and the hour of the last one.
  rule(`(?<=from the?) date ${joins} the? date (?=comma? (at|around)? clock)`, dates),
  rule(`(span|date) ${joins} the? (span|date)`, spans),
  rule('(?<=between) (span|date) and the? (span|date)', spans),
];

function dates(m: Matched): Making {
  const ordinal = m.get('ordinal');
  const from = m.the('date');
  const to = m.get('date', 1) ?? { date: ordinal?.n ?? 1 };
  // "From the 9th to the 17th of April", "Aug 10 – Nov 12, 2013": what only one side says holds for both.
  const filled: DateSaid = {
    ...from,
    ...(from.month === undefined && from.date !== undefined && to.month !== undefined && from.date < (to.date ?? 0)
      ? { month: to.month }
      : {}),
    ...(from.year === undefined &&
    to.year !== undefined &&
    from.date !== undefined &&
    (from.month ?? 0) <= (to.month ?? 12)
      ? { year: to.year }
      : {}),
  };
  return { kind: 'dates', dates: { from: filled, to } };
}

/** A weekday, and nothing more said of it. */
export function isWeekday(date: DateSaid): boolean {
  return date.weekday !== undefined && Object.keys(date).length === 1;
}

/** "13 to the 15th of July". */
function openStart(m: Matched): Making | undefined {
  const n = (m.get('ordinal') ?? m.get('number'))?.n ?? 0;
  const to = m.the('date');
  if (n < 1 || n > 31 || to.date === undefined || to.weekday !== undefined) return undefined;
  const within = n < to.date && to.month !== undefined ? { ...to, date: n } : { date: n };
  return { kind: 'dates', dates: { from: within, to } };
}

function datesInMonth(m: Matched): Making | undefined {
  const [first, second] = m.all('number');
  const { from, grain, month } = m.the('span');
  if (grain !== 'month' || first === undefined || second === undefined || first.n > 31 || second.n > 31)
    return undefined;
  const { year, month: fixed } = civilOf(from);
  const said = (n: number): DateSaid => (month === undefined ? { year, month: fixed, date: n } : { month, date: n });
  return { kind: 'dates', dates: { from: said(first.n), to: said(second.n) } };
}

/** Hours and minutes ahead make a window, days and months a range of days. */
function lengthsAhead(m: Matched, now: Now, sign: 1 | -1): Making | undefined {
  // "In a week or two", "in a to three days": the article counts as one.
  const numbers = [...(m.first.kind !== 'number' && m.has('a') ? [1] : []), ...m.all('number').map(({ n }) => n)];
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return undefined;
  const { unit } = m.the('unit');
  const near = lengthOf(unit, Math.min(first, second));
  const far = lengthOf(unit, Math.max(first, second));
  const [from, to] = sign > 0 ? [near, far] : [far, near];
  if (near.seconds > 0) {
    return { kind: 'window', window: { from: now.later(sign * from.seconds), to: now.later(sign * to.seconds) } };
  }
  const day = (length: LengthSaid): DateSaid => ({ day: addLength(now.today, length, sign) });
  return { kind: 'dates', dates: { from: day(from), to: day(to) } };
}

/** "August to October", "Feb 1st to March": from the first day of the one to the last of the other. */
function spans(m: Matched, now: Now): Making | undefined {
  const [first, second] = [m.first, m.last];
  const open = first.span?.from ?? (first.date && dayOfDate(first.date, now).day);
  if (open === undefined) return undefined;
  // "Jan–Feb 2017", "between March 1st and June 2020": the year that was said holds for both.
  const isOpen = first.span?.month !== undefined || (first.date?.month !== undefined && first.date.year === undefined);
  const yearSaid = second.span?.grain === 'month' && second.span.month === undefined;
  const from = isOpen && yearSaid ? yearBefore(open, second.span.from) : open;
  const to =
    second.span === undefined ? second.date && dayOfDate(second.date, now, from).day + 1 : endOf(second.span, from);
  return to === undefined || to <= from ? undefined : { kind: 'span', span: { from, to, grain: 'day' } };
}

function endOf(span: SpanSaid, from: Day): Day {
  return span.month !== undefined && span.to <= from ? addMonths(span.to, 12) : span.to;
}

/** The same day in the last year in which it does not come after `limit`. */
function yearBefore(day: Day, limit: Day): Day {
  const { month, day: date } = civilOf(day);
  const last = civilOf(limit).year;
  return dayOf(dayOf(last, month, date) > limit ? last - 1 : last, month, date);
}
