import { addMonths, type Day, weekdayOf } from './civil.ts';
import { lengthOf, minutesOf } from './lengths.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { DateSaid, LengthSaid } from './said.ts';
import { dayOfDate } from './settle-date.ts';

/** "Four Tuesdays from now", read before plurals are taken for repetitions. */
export const weekdayOffsetRules: readonly Rule[] = [
  rule('number weekday (from (now|date)|later)', weekdaysAhead),
  rule('number weekday ago', weekdaysAgo),
  rule('in number weekday', inMonths),
];

/** Times told by their distance: "in an hour and a half", "2 weeks from tomorrow", "3 days ago", "Friday in two weeks". */
export const offsetRules: readonly Rule[] = [
  rule('(?<=for) length (starting|begin|from) on? the? date (?!at|clock)', lengthFrom),
  rule('a? length (from|after|since) (now|moment)', (m, now) => away(m.the('length'), now, 1)),
  rule('length (from|after) the? (date|weekday)', (m, now) => fromDate(m, now, 1)),
  rule('length before the? date', (m, now) => fromDate(m, now, -1)),
  rule('date (plus|and) length', (m, now) => fromDate(m, now, 1)),
  rule('(?<!for) length (from|after|past) clock', (m) => clockMoved(m, 1)),
  rule('length before clock', (m) => clockMoved(m, -1)),
  rule('which time date', (m, now) =>
    m.the('which') === 'this'
      ? { kind: 'moment', moment: { day: dayOfDate(m.the('date'), now).day, seconds: now.seconds } }
      : undefined,
  ),
  rule('length (later|after (?=$|stop))', (m, now) => ({
    ...away(m.the('length'), now, 1),
    shift: minutesOf(m.the('length')),
  })),
  rule('(?<=^) plus length', (m, now) => ({
    ...away(m.the('length'), now, 1),
    shift: minutesOf(m.the('length')),
  })),
  // With nothing that it is before, it is before now.
  rule('(?<=^|^ the) length before (?=$|stop)', (m, now) => ({
    ...away(m.the('length'), now, -1),
    shift: -minutesOf(m.the('length')),
  })),
  rule('(?<=^) the unit before (?=$|stop)', (m, now) =>
    m.the('unit').unit === 'hour' || m.the('unit').unit === 'minute'
      ? away(lengthOf(m.the('unit').unit, 1), now, -1)
      : undefined,
  ),
  rule('(?<=^) after length (?=$|stop|comma|break)', (m, now) => away(m.the('length'), now, 1)),
  rule('length out', (m, now) => away(m.the('length'), now, 1)),
  rule('length early', (m) => ({ kind: 'length', length: m.the('length'), shift: -minutesOf(m.the('length')) })),
  rule('length ago', (m, now) => away(m.the('length'), now, -1)),
  rule('within the? which? length', (m, now) => until(m.the('length'), now)),
  rule('within the unit', (m, now) => until(lengthOf(m.the('unit').unit, 1), now)),
  rule('in around? the? length', (m, now) => away(m.the('length'), now, 1)),
  rule('date comma? on? date', (m, now) => weekdayInWeek(m, now)),
];

/** From the moment of asking: hours and minutes give a moment, whole days and months a day. */
function away(length: LengthSaid, now: Now, sign: number): Making {
  const day = addLength(now.today, length, sign);
  if (length.seconds === 0) return { kind: 'date', date: { day } };
  const moment = now.later(sign * length.seconds);
  return { kind: 'moment', moment: { ...moment, day: moment.day + day - now.today } };
}

function until(length: LengthSaid, now: Now): Making {
  const made = away(length, now, 1);
  const to = made.moment ?? { day: made.date?.day ?? now.today, seconds: now.seconds };
  return { kind: 'window', window: { from: { day: now.today, seconds: now.seconds }, to } };
}

export function addLength(day: Day, length: LengthSaid, sign = 1): Day {
  const reached = (length.months === 0 ? day : addMonths(day, sign * length.months)) + sign * length.days;
  return length.workdays === undefined ? reached : addWorkdays(reached, sign * Math.round(length.workdays));
}

function addWorkdays(from: Day, count: number): Day {
  const step = Math.sign(count);
  const weeks = Math.trunc(count / 5);
  // Counted from a weekend, the first is the working day beside it.
  const weekend = Math.max(0, weekdayOf(from) - 5);
  const begun = weekend === 0 ? from : step > 0 ? from - weekend : from + 3 - weekend;
  let day = begun + weeks * 7;
  for (let left = Math.abs(count - weeks * 5); left > 0;) {
    day += step;
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}

function fromDate(m: Matched, now: Now, sign: number): Making | undefined {
  const weekday = m.get('weekday');
  const said: DateSaid | undefined = m.get('date') ?? (weekday && { weekday: weekday.n });
  if (said === undefined) return undefined;
  const length = m.the('length');
  const { day } = dayOfDate(said, now);
  return { kind: 'date', date: { day: addLength(day, length, sign) + Math.floor((sign * length.seconds) / 86_400) } };
}

/** "Four Tuesdays from now": the fourth Tuesday after today. */
function weekdaysAhead(m: Matched, now: Now): Making {
  const { n } = m.the('number');
  const from = m.get('date');
  const day = from === undefined ? now.today : dayOfDate(from, now).day;
  const first = day + ((m.the('weekday').n - weekdayOf(day) + 7) % 7 || 7);
  return { kind: 'date', date: { day: first + (n - 1) * 7 } };
}

/** "Thursday, two years from now", "in 3 days on Friday": that weekday in the week of that day (from Sunday on). */
function weekdayInWeek(m: Matched, now: Now): Making | undefined {
  const [first, second] = m.all('date');
  const weekday = first?.weekday ?? second?.weekday;
  const said = first?.day ?? second?.day;
  if (weekday === undefined || said === undefined || said < now.today + 2) return undefined;
  return { kind: 'date', date: { day: said - (weekdayOf(said) % 7) + (weekday % 7) } };
}

/** "For 10 days from 18 December". */
function lengthFrom(m: Matched, now: Now): Making | undefined {
  const length = m.the('length');
  if (length.seconds !== 0) return undefined;
  const from = dayOfDate(m.the('date'), now).day;
  return { kind: 'span', span: { from, to: addLength(from, length), grain: 'day' } };
}

/** "15 minutes from 1pm", "half an hour before noon". */
function clockMoved(m: Matched, sign: number): Making | undefined {
  const { seconds, days, months } = m.the('length');
  const clock = m.the('clock');
  if (days + months > 0) return undefined;
  // Behind midnight the day begins anew, before it the day ends.
  const total = ((sign > 0 ? clock.hour % 24 : clock.hour) * 60 + clock.minute) * 60 + sign * seconds;
  if (total < 0 || total > 86_400) return undefined;
  const hour = Math.floor(total / 3600);
  return {
    kind: 'clock',
    clock: { ...clock, hour, minute: Math.floor(total / 60) % 60, half: hour > 12 ? 'sure' : clock.half },
  };
}

/** "In 3 mon": months, where Mondays would make no sense. */
function inMonths(m: Matched, now: Now): Making | undefined {
  const { n } = m.the('number');
  const isMon = m.the('weekday').n === 1 && m.last.end - m.last.at === 'mon'.length;
  return isMon && Number.isInteger(n) && n > 0 && n < 100
    ? { kind: 'date', date: { day: addMonths(now.today, n) } }
    : undefined;
}

function weekdaysAgo(m: Matched, now: Now): Making {
  const back = (weekdayOf(now.today) - m.the('weekday').n + 7) % 7 || 7;
  return { kind: 'date', date: { day: now.today - back - (m.the('number').n - 1) * 7 } };
}
