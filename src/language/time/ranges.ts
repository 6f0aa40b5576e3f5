import { addMonths, civilOf, type Day } from './civil.ts';
import { hourOf } from './clocks.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { rule, type Now, type Rule } from './rules.ts';
import { addLength } from './offsets.ts';
import { dayOfDate } from './settle-date.ts';
import { halvesOf } from './settle-hour.ts';
import type { ClockSaid, DateSaid, MomentSaid, Payloads, SpanSaid } from './said.ts';

const joins = '(dash|to|until)';
/** A bare pair of numbers is a range of hours only in a place for hours: "There are 2 to 4 people" is none. */
const notCounted = '(?!unit|counted|ordinal|month|symbol|hmark|cross|am|pm|dash|slash|couple)';

/** "13 to the 15th of July", read before its first number is taken for an hour. */
export const openRangeRules: readonly Rule[] = [
  rule(`(?<=from the?|between the?|on the?|^) (ordinal|number) ${joins} the? date`, openStart),
  rule('(?<=between the?) (ordinal|number) and the? date', openStart),
];

/** Ranges of hours: "9-5", "between 2 and 4", "from 10 to 11:30", "noon to 1", "3-4pm", "from now until 6". */
export const clockRangeRules: readonly Rule[] = [
  rule(`(?<=between the?) (clock|number|now) (and|to|dash|until) (clock|number|now) ${notCounted}`, clocks),
  rule(`(?!(?<=date at?) clock ${joins} clock (on|at)? date) clock ${joins} (clock|number) ${notCounted}`, clocks),
  rule(`(?<=from) now ${joins} clock`, clocks),
  rule(`number ${joins} clock`, clocks),
  rule(`(?<=from|at|around|date comma?|part|repeat|weekdays) number ${joins} number ${notCounted} (?!word)`, clocks),
  rule(`number ${joins} number (?=on|date|weekday|which|zone|at|part|in the part)`, clocks),
  rule('(?<=^) number dash number (?=$)', clocks),
];

function clocks(m: Matched, now: Now): Making | undefined {
  const sides = m.tokens.flatMap((token): (ClockSaid | undefined)[] => {
    if (token.kind === 'clock') return [token.clock];
    if (token.kind === 'number') return [token.number && plainHour(token.number)];
    return token.kind === 'now' ? [clockNow(now)] : [];
  });
  const [from, to] = sides;
  const [first, second] = m.all('number');
  if (first !== undefined && second !== undefined && first.text.length > 2 !== second.text.length > 2) return undefined;
  if (from === undefined || to === undefined) return undefined;
  if (!m.has('now')) return { kind: 'clocks', clocks: { from, to } };
  return { kind: 'window', window: m.last.kind === 'now' ? upToNow(from, now) : fromNow(to, now) };
}

/** "Between eight and now": eight is the last one that was. */
function upToNow(clock: ClockSaid, now: Now): Payloads['window'] {
  const past = halvesOf(clock).filter((each) => each <= now.seconds);
  const seconds = past.at(-1) ?? halvesOf(clock)[0] ?? 0;
  return { from: { day: now.today, seconds }, to: { day: now.today, seconds: now.seconds } };
}

function fromNow(clock: ClockSaid, now: Now): Payloads['window'] {
  const next = halvesOf(clock).find((each) => each > now.seconds);
  const to =
    next === undefined ? { day: now.today + 1, seconds: halvesOf(clock)[0] ?? 0 } : { day: now.today, seconds: next };
  return { from: { day: now.today, seconds: now.seconds }, to };
}

/** Hours of a bare pair: 1 to 24, or packed minutes ("0730-0930"). */
function plainHour(number: Parameters<typeof hourOf>[0]): ClockSaid | undefined {
  return number.n < 1 || (number.text.includes('.') && number.text.length < 4) ? undefined : hourOf(number);
}

function clockNow({ seconds }: Now): ClockSaid {
  return { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: 0, half: 'sure' };
}

/** "In 2 to 3 weeks", read before its last half is taken for a length. */
export const aheadRules: readonly Rule[] = [rule('in (number|a) (dash|to) number unit', lengthsAhead)];

/** Ranges of days: "from 13th to the 15th of July", "monday - friday", "August to October". */
export const dateRangeRules: readonly Rule[] = [
  rule(`span between? number (dash|to|and|until) number ${notCounted}`, datesInMonth),
  rule('number (dash|to|and|until) number (of|in) span', datesInMonth),
  rule('(?<=between the?|from the?) date and the? (date|ordinal)', dates),
  rule(`date ${joins} the? (date|ordinal) (?!at|from|clock|number|comma? clock)`, dates),
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
    ...(from.month === undefined &&
    from.weekday === undefined &&
    from.date !== undefined &&
    to.month !== undefined &&
    from.date < (to.date ?? 0)
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

function lengthsAhead(m: Matched, now: Now): Making | undefined {
  const [first, second] = m.has('a') ? [{ n: 1 }, m.get('number')] : m.all('number');
  const size = { second: 1, minute: 60, hour: 3600 }[m.the('unit').unit as string];
  if (first === undefined || second === undefined) return undefined;
  if (size !== undefined) {
    const at = (n: number): MomentSaid => now.later(n * size);
    return { kind: 'window', window: { from: at(first.n), to: at(second.n) } };
  }
  const one = { day: [0, 1], week: [0, 7], month: [1, 0], quarter: [3, 0], year: [12, 0] }[
    m.the('unit').unit as string
  ];
  const [months = 0, days = 0] = one ?? [];
  if (one === undefined) return undefined;
  const after = (n: number): DateSaid => ({
    day: addLength(now.today, { months: months * n, days: days * n, seconds: 0 }),
  });
  return { kind: 'dates', dates: { from: after(first.n), to: after(second.n) } };
}

/** "August to October", "Feb 1st to March": from the first day of the one to the last of the other. */
function spans(m: Matched, now: Now): Making | undefined {
  const [first, second] = [m.first, m.last];
  const from = first.span?.from ?? (first.date && dayOfDate(first.date, now).day);
  if (from === undefined) return undefined;
  const to =
    second.span === undefined ? second.date && dayOfDate(second.date, now, from).day + 1 : endOf(second.span, from);
  return to === undefined || to <= from ? undefined : { kind: 'span', span: { from, to, grain: 'day' } };
}

function endOf(span: SpanSaid, from: Day): Day {
  return span.month !== undefined && span.to <= from ? addMonths(span.to, 12) : span.to;
}
