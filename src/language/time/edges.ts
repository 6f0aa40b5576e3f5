import { type Day, dayOf } from './civil.ts';
import type { Kind } from './kinds.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { ClockSaid, SpanSaid } from './said.ts';
import { dayOfDate } from './settle-date.ts';
import { spanOfUnit } from './spans.ts';

/** The working day ends at five: EOD, COB, "by end of day". */
const endOfDay: ClockSaid = { hour: 17, minute: 0, second: 0, half: 'sure', assumed: true };

const startOfDay: ClockSaid = { ...endOfDay, hour: 9 };

/** Beginnings, middles and ends: "end of next week", "early March", "EOD", "later this week", "the rest of the day". */
export const edgeRules: readonly Rule[] = [
  rule('the? end of? the? (unit|date) (?!of)', closing),
  rule('closing', closing),
  rule('the? begin of the? (unit | business (?!unit))', (m) =>
    (m.get('unit')?.unit ?? 'day') === 'day' ? { kind: 'clock', clock: startOfDay } : undefined,
  ),
  rule('the? unit dash? end (?!of|word)', monthEnd),
  rule('the? rest of the? which? unit', (m, now) => rest(m, spanOfUnit(m.the('unit').unit, 0, now), now)),
  rule('the? rest of the? date', (m, now) => rest(m, undefined, now)),
  rule('the? rest of the? span', (m, now) => rest(m, m.the('span'), now)),
  rule('(the? (begin|middle|end|early|late) | starting | later) (dash|of|in)? around? the? (span|unit|number)', edgeOf),
  // "The latter part of March", "the early part of next week".
  rule('the? (early|late|later|which|ordinal) label of the? (span|unit)', partOf),
  rule('(middle|early) dash? date', (m) => ({
    kind: 'date',
    date: m.the('date'),
    ...(m.has('early') ? { part: { from: 8, to: 10, half: 'am' } } : {}),
  })),
];

function closing(m: Matched, now: Now): Making | undefined {
  const unit = (m.first.kind === 'closing' ? m.first.unit : m.get('unit'))?.unit;
  if (m.get('date') !== undefined)
    return { kind: 'moment', moment: { day: dayOfDate(m.the('date'), now).day, seconds: 86_340 } };
  if (unit === 'day') return { kind: 'clock', clock: endOfDay };
  if (m.get('unit')?.plural === true) return undefined;
  const span = unit && spanOfUnit(unit, 0, now);
  return span && edge('end', span, now);
}

/** "Month end", "by year-end". */
function monthEnd(m: Matched, now: Now): Making | undefined {
  const { unit, plural } = m.the('unit');
  const ends = !plural && (unit === 'month' || unit === 'quarter' || unit === 'year');
  return ends ? closing(m, now) : undefined;
}

function edgeOf(m: Matched, now: Now): Making | undefined {
  // "Beginning next week" goes on from there; "the beginning of next week", "beginning of next week" is its first days.
  if ((m.has('starting') || (m.has('begin') && m.first.kind !== 'the')) && !m.has('of')) return undefined;
  if (m.get('unit')?.plural === true) return undefined;
  const year = m.get('number')?.n ?? 0;
  if (m.get('number') !== undefined && (year < 1900 || year > 2200 || !Number.isInteger(year))) return undefined;
  const unit = m.get('unit')?.unit;
  const span =
    m.get('span') ??
    (unit === undefined
      ? { from: dayOf(year, 1, 1), to: dayOf(year + 1, 1, 1), grain: 'year' as const }
      : spanOfUnit(unit, 0, now));
  const word = (['middle', 'end', 'later', 'late'] satisfies Kind[]).find((kind) => m.has(kind)) ?? 'begin';
  return span && edge(word, span, now);
}

function partOf(m: Matched, now: Now): Making | undefined {
  const isFirst = m.has('early') || m.get('ordinal')?.n === 1;
  const isLast = m.has('late') || m.has('later') || m.get('which') === 'last';
  const unit = m.get('unit');
  const span = m.get('span') ?? (unit?.plural === false ? spanOfUnit(unit.unit, 0, now) : undefined);
  return span && (isFirst || isLast) ? edge(isFirst ? 'begin' : 'end', span, now) : undefined;
}

/** Which days a span's beginning, middle and end are: thirds; of a week Monday and Tuesday, Wednesday, Thursday and Friday. */
function edge(word: 'begin' | 'middle' | 'end' | 'late' | 'later', span: SpanSaid, now: Now): Making {
  const length = span.to - span.from;
  if (length === 7) {
    if (word === 'begin') return days(span.from, span.from + 2);
    if (word === 'middle') return days(span.from + 2, span.from + 3);
    if (word === 'later') return days(Math.max(span.from + 3, Math.min(now.today + 1, span.from + 6)), span.to);
    return days(span.from + 3, span.from + 5);
  }
  if (word === 'later')
    return days(now.today >= span.from ? now.today + 1 : span.from + Math.floor(length / 3), span.to);
  // A year begins and ends with a quarter of it, anything shorter with a third.
  const third = Math.floor(length / (length > 92 ? 4 : 3));
  if (word === 'begin') return days(span.from, span.from + third);
  if (word === 'middle') return days(span.from + third, span.to - third);
  return days(span.to - third, span.to);
}

function days(from: Day, to: Day): Making {
  return { kind: 'span', span: { from, to, grain: 'day' } };
}

/** From now, or from the span's beginning while it is still to come, to its end. */
function rest(m: Matched, span: SpanSaid | undefined, now: Now): Making | undefined {
  if (span !== undefined) return days(Math.max(now.today, span.from), span.to);
  const unit = m.get('unit');
  if (unit !== undefined && unit.unit !== 'day') return undefined;
  const day = m.get('date')?.day ?? now.today;
  const from = { day, seconds: day === now.today ? now.seconds : 0 };
  return { kind: 'window', window: { from, to: { day, seconds: 86_340 } } };
}
