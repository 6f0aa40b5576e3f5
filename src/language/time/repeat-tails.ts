import { addMonths, type Day } from './civil.ts';
import { isWeekday } from './date-ranges.ts';
import type { Making } from './line.ts';
import type { Carried } from './token.ts';
import type { Matched } from './matched.ts';
import { addLength } from './offsets.ts';
import { repeat } from './repeats.ts';
import { codes } from './rrule.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { LengthSaid, RepeatSaid } from './said.ts';
import { dayOfDate } from './settle-date.ts';

/** What closes a repetition, once its dates and lengths are read. */
export const repeatTailRules: readonly Rule[] = [
  rule('repeat comma? (except|break) break? for? on? (date|repeat) (comma? and? on? (date|repeat))?', allBut),
  rule('repeat comma? on? repeat', onDaysTold),
  rule('repeat comma? (at|from|between|on)? (clock|clocks)', withHour),
  rule('(clock|clocks) (on|comma)? repeat', withHour),
  rule('repeat comma? (starting|begin|from|since) (on|in)? the? (date|span)', (m, now) =>
    more(m, { from: dayAt(m, now) }),
  ),
  rule('for span comma? repeat', (m, now) => untilSpan(m, now)),
  rule('for? the? which? length comma? repeat', (m, now) => untilAfter(m, m.the('length'), now)),
  rule('(starting|begin|from) on? the? date comma? repeat', (m, now) => more(m, { from: dayAt(m, now) })),
  rule('(starting|from|between) on? the? date (to|until|dash|and) the? date comma? repeat', betweenDays),
  rule('repeat comma? for? twice', (m) => more(m, { count: 2 })),
  rule('repeat comma? (starting|from|since) (on|in)? dates', fromUntil),
  rule('repeat cross number', (m) => more(m, { count: m.the('number').n })),
  rule('repeat comma? for? number (times|cross)', (m) => more(m, { count: m.the('number').n })),
  rule('repeat comma? for the? which? length comma? (starting|begin|from) (on|in)? the? (date|span)', (m, now) =>
    untilAfter(m, m.the('length'), now, dayAt(m, now)),
  ),
  rule('repeat comma? (for the? which?|for full) length', (m, now) => untilAfter(m, m.the('length'), now)),
  rule('repeat comma? for the? (span)', (m, now) => untilSpan(m, now)),
  rule('repeat comma? (in|during|of)? the? span and the? span', withinSpans),
  rule('repeat comma? (in|during|of)? the? span', withinSpan),
  rule('repeat comma? (between the? date and|from the? date (to|until)) the? date', betweenDays),
  rule('repeat comma? on? the? date (dash|to|until) the? date', (m, now) =>
    m.all('date').every(isWeekday) ? undefined : betweenDays(m, now),
  ),
  rule('repeat comma? (until|by|to|before) on? the? (date|span)', (m, now) => more(m, { until: untilDay(m, now) })),
];

/** The repetition with more said of it; the hour that it may carry stays. */
function more(m: Matched, said: Partial<RepeatSaid>): Making {
  const carrier = m.tokens.find((token) => token.kind === 'repeat');
  return { ...hourSaidOf(carrier), ...repeat({ ...m.the('repeat'), ...said }) };
}

function hourSaidOf(token: Carried | undefined): Pick<Making, 'clock' | 'clocks'> {
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
  return { ...hourSaidOf(hour), ...repeat(m.the('repeat')) };
}

/** "Twice a week, Tuesdays and Thursdays": how often, and then on which days. */
function onDaysTold(m: Matched): Making | undefined {
  const both = [m.the('repeat'), m.the('repeat', 1)];
  const often = both.find(({ byday }) => byday === undefined);
  const days = both.find(({ byday }) => byday !== undefined);
  if (often === undefined || days?.freq !== 'WEEKLY') return undefined;
  // "Mornings at 7 on weekdays": what is daily is so on these days.
  const daily = often.freq === 'DAILY' && often.interval === undefined;
  if (daily) return { ...hourSaidOf(m.first), ...hourSaidOf(m.last), ...repeat({ ...often, ...days }) };
  if (often.freq !== 'WEEKLY') return undefined;
  return { ...hourSaidOf(m.first), ...hourSaidOf(m.last), ...repeat({ ...days, ...often, byday: days.byday ?? [] }) };
}

/** "Every weekday except Friday", "every day at 9 except weekends". */
function allBut(m: Matched): Making | undefined {
  const [said, ...repeats] = m.all('repeat');
  if (said === undefined) return undefined;
  const dates = m.all('date').map(({ weekday }) => codes[(weekday ?? 0) - 1] ?? '');
  const left = [...dates, ...repeats.flatMap(({ byday = [''] }) => byday)];
  const all = said.byday ?? (said.freq === 'DAILY' && said.interval === undefined ? codes : []);
  const byday = all.filter((code) => !left.includes(code));
  const known = left.every((code) => code !== '') && byday.length > 0 && byday.length < all.length;
  return known ? more(m, { freq: 'WEEKLY', byday }) : undefined;
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
  // "Through March" takes it in, "until March" does not.
  if (span.grain === 'day' || m.has('to')) return span.to - 1;
  return span.month !== undefined && span.from <= after ? addMonths(span.from, 12) : span.from;
}

/** "For 6 weeks": the last day before the same day six weeks on. */
function untilAfter(m: Matched, length: LengthSaid, now: Now, from = m.the('repeat').from): Making | undefined {
  if (length.seconds !== 0) return undefined;
  return more(m, { ...(from === undefined ? {} : { from }), until: addLength(from ?? now.today, length) - 1 });
}

function untilSpan(m: Matched, now: Now): Making {
  const { from, to, grain, month } = m.the('span');
  if (from <= now.today + 1) return more(m, { until: to - 1 });
  // "For the next month" is a month from now, not next month; "for March" and "for 6 weeks from March 1" begin there.
  const months = month !== undefined ? 0 : grain === 'year' ? 12 : grain === 'month' ? 1 : 0;
  return months === 0
    ? more(m, { from, until: to - 1 })
    : more(m, { until: addLength(now.today, { months, days: 0, seconds: 0 }) - 1 });
}

/** "Every Tuesday between June 1 and July 31". */
function betweenDays(m: Matched, now: Now): Making {
  const from = dayOfDate(m.the('date'), now).day;
  return more(m, { from, until: dayOfDate(m.the('date', 1), now, from).day });
}

/** "Every day this week", "every Tuesday in July": no longer than that. */
function withinSpan(m: Matched, now: Now): Making | undefined {
  const { from, to } = m.the('span');
  const { freq, byday } = m.the('repeat');
  if (to <= now.today || (freq !== 'DAILY' && byday === undefined)) return undefined;
  return more(m, { ...(from > now.today ? { from } : {}), until: to - 1 });
}

/** "Mondays in June and July". */
function withinSpans(m: Matched, now: Now): Making | undefined {
  const [first, second] = m.all('span');
  if (first === undefined || second?.from !== first.to || m.the('repeat').byday === undefined) return undefined;
  return more(m, { ...(first.from > now.today ? { from: first.from } : {}), until: second.to - 1 });
}

/** "From 1 January 2010 to 25 December 2020". */
function fromUntil(m: Matched, now: Now): Making {
  const { from, to } = m.the('dates');
  const first = dayOfDate(from, now).day;
  return more(m, { from: first, until: dayOfDate(to, now, first).day });
}
