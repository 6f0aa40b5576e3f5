import { Temporal } from 'temporal-polyfill';
import { dayOf } from './civil.ts';
import { untilPart } from './rrule.ts';
import type { MomentReading, TimeReading } from '../reading.ts';
import type { TimeMention } from './read-times.ts';

/**
 * One time out of several mentions that stand apart: "on Friday with Ana at 3" is Friday at 3. The first that says
 * most leads; a day, an hour, a length or a repetition that it lacks is taken from the others. Undefined for none.
 */
export function wholeTime(mentions: readonly TimeMention[]): TimeReading | undefined {
  const readings = mentions.map(({ reading }) => reading);
  const leading = readings.reduce<TimeReading | undefined>(
    (best, each) => (best === undefined || says(each) > says(best) ? each : best),
    undefined,
  );
  if (leading === undefined) return undefined;
  return readings.reduce((whole, each) => (each === leading ? whole : withMinutes(joined(whole, each), each)), leading);
}

/** "3 hours on Tuesday, starting at 1": the length stands beside the day, the hour elsewhere. */
function withMinutes(whole: TimeReading, { minutes, start }: TimeReading): TimeReading {
  const isOpen = whole.minutes === undefined && whole.end === undefined && whole.recurrence === undefined;
  return isOpen && minutes !== undefined && minutes < MINUTES_A_DAY && start !== undefined && start.time === undefined
    ? { ...whole, minutes }
    : whole;
}

const MINUTES_A_DAY = 24 * 60;

/** How much a reading says: repetitions before moments, days before lengths. */
function says(reading: TimeReading): number {
  // "Weekly … every Tuesday at 2": the days go before the bare word.
  if (reading.recurrence !== undefined) return reading.recurrence.includes('BY') ? 7 : 6;
  // "Add it now" hurries; it is when only where nothing else says when.
  if (/\b(?:now|immediately|asap|away)$/i.test(reading.words)) return 1;
  const moment = reading.start ?? reading.end;
  if (moment === undefined) return 0;
  if (moment.time !== undefined && reading.grain === 'minute') return dayIsSaid(moment) ? 5 : 4;
  if (reading.grain === 'day') return 3;
  // "One afternoon next week": the week says more than an afternoon of no day.
  return reading.grain !== 'daypart' ? 1 : dayIsSaid(moment) ? 2 : 0.5;
}

/** The last day of a repetition whose end was told apart from it. */
function lastDay({ recurrence, start }: TimeReading, other: TimeReading): Temporal.PlainDate | undefined {
  if (start === undefined || /COUNT|UNTIL/.test(recurrence ?? '')) return undefined;
  const days = (other.minutes ?? 0) / MINUTES_A_DAY;
  if (other.start === undefined && other.end === undefined)
    return days >= 1 ? start.date.add({ days: Math.round(days) - 1 }) : undefined;
  const { start: from, end } = other;
  const begun = from === undefined || Temporal.PlainDate.compare(from.date, start.date) <= 0;
  if (!begun || end === undefined || end.time !== undefined) return undefined;
  return Temporal.PlainDate.compare(end.date, start.date) < 0 ? undefined : end.date;
}

function dayIsSaid({ guessed }: MomentReading): boolean {
  return !guessed.includes('date');
}

function joined(whole: TimeReading, other: TimeReading): TimeReading {
  const { start, end } = whole;
  const day = other.start ?? other.end;
  // "Every Tuesday with Ana until March", "… for 6 weeks": how long a repetition goes on.
  const last = whole.recurrence === undefined ? undefined : lastDay(whole, other);
  if (last !== undefined)
    return { ...whole, recurrence: `${whole.recurrence};${untilPart(dayOf(last.year, last.month, last.day))}` };
  if (whole.minutes === undefined && other.minutes !== undefined && other.start === undefined)
    return { ...whole, minutes: other.minutes };
  // "A biweekly sync with Ana, Tuesdays at 3": how often was told apart from the days.
  const often = /^FREQ=WEEKLY;INTERVAL=\d+$/.exec(other.recurrence ?? '')?.[0];
  if (often !== undefined && whole.recurrence?.startsWith('FREQ=WEEKLY;BYDAY') === true)
    return { ...whole, recurrence: whole.recurrence.replace('FREQ=WEEKLY', often) };
  if (day === undefined || other.recurrence !== undefined) return whole;
  const plain = plainHour(whole, other);
  if (plain !== undefined) return plain;
  // "At 2pm, and goes until 4pm": an end told apart.
  if (start?.time !== undefined && end === undefined && other.start === undefined && other.end?.time !== undefined) {
    return { ...whole, end: { ...other.end, date: dayIsSaid(other.end) ? other.end.date : start.date } };
  }
  return begunOn(whole, other, day) ?? onDayOf(whole, other, day) ?? atHourOf(whole, other, day) ?? whole;
}

/** "A weekly review on Friday": it begins on that day, at the hour said there. */
function begunOn(whole: TimeReading, other: TimeReading, day: MomentReading): TimeReading | undefined {
  const { start, end, recurrence } = whole;
  if (recurrence === undefined || start === undefined) return undefined;
  if (!dayIsSaid(day) || recurrence.includes('BY')) {
    const begun = beginsOn(whole, other);
    return begun && { ...whole, start: { ...start, date: begun } };
  }
  if (day.time === undefined) return startingAt(whole, { ...start, date: day.date }, movedTo(day.date, end, start));
  const { end: _end, ...open } = whole;
  return startingAt(open, day, other.end);
}

/** An hour without a day takes the day that was said elsewhere, be it a start ("at 3") or an end ("until 3"). */
function onDayOf(whole: TimeReading, other: TimeReading, day: MomentReading): TimeReading | undefined {
  const { start, end } = whole;
  const hour = start ?? end;
  if (hour?.time === undefined || dayIsSaid(hour) || !dayIsSaid(day) || other.grain !== 'day') return undefined;
  const moved = (moment: MomentReading): MomentReading => ({
    ...moment,
    date: day.date.add(hour.date.until(moment.date)),
    guessed: moment.guessed.filter((guess) => guess !== 'date'),
  });
  return {
    ...whole,
    ...(start === undefined ? {} : { start: moved(start) }),
    ...(end === undefined ? {} : { end: moved(end) }),
  };
}

/** A repetition without an hour takes it from elsewhere. */
function atHourOf(whole: TimeReading, other: TimeReading, day: MomentReading): TimeReading | undefined {
  const { start, recurrence } = whole;
  if (recurrence === undefined || start === undefined || start.time !== undefined || day.time === undefined)
    return undefined;
  // Of what repeats on any day, the first is the next time the clock shows that hour, and no earlier than was said.
  const isOn = recurrence.includes('BY') || Temporal.PlainDate.compare(start.date, day.date) > 0;
  const date = isOn ? start.date : day.date;
  const last = other.start === undefined ? undefined : movedTo(date, other.end, day);
  return startingAt(whole, { ...start, date, time: day.time }, last);
}

function startingAt(whole: TimeReading, start: MomentReading, end: MomentReading | undefined): TimeReading {
  const { date, time, guessed } = start;
  return {
    ...whole,
    start: { date, ...(time === undefined ? {} : { time }), guessed },
    ...(end === undefined ? {} : { end }),
    ...(time === undefined ? {} : { grain: 'minute' }),
  };
}

/** An end, as far behind `date` as it was behind `start`. */
function movedTo(
  date: Temporal.PlainDate,
  end: MomentReading | undefined,
  start: MomentReading,
): MomentReading | undefined {
  return end && { ...end, date: date.add(start.date.until(end.date)) };
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** "Every Tuesday at 2 for 30 minutes, starting next week": the first of its weekdays from that day on. */
function beginsOn({ recurrence = '', start, end }: TimeReading, other: TimeReading): Temporal.PlainDate | undefined {
  const days = /BYDAY=((?:[A-Z]{2},?)+)(?:;|$)/.exec(recurrence)?.[1]?.split(',') ?? [];
  const from = other.start;
  const opens = start !== undefined && end === undefined && from !== undefined && from.time === undefined;
  if (days.length === 0 || !opens || !dayIsSaid(from) || Temporal.PlainDate.compare(from.date, start.date) <= 0)
    return undefined;
  const ahead = WEEKDAYS.map((_, index) => from.date.add({ days: index }));
  return ahead.find(({ dayOfWeek }) => days.includes(WEEKDAYS[dayOfWeek - 1] ?? ''));
}

const NUMBER = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) /i;

/** "Lunch for two tomorrow at noon": an hour that is plain stands before a number in letters that may be none. */
function plainHour(whole: TimeReading, other: TimeReading): TimeReading | undefined {
  const { start, end } = whole;
  const plain = other.start;
  const open = NUMBER.test(whole.words) && start?.guessed.includes('meridiem') === true;
  if (!open || start.time === undefined || end !== undefined) return undefined;
  if (plain?.time === undefined || plain.guessed.includes('meridiem') || dayIsSaid(plain)) return undefined;
  const guessed = start.guessed.filter((guess) => guess !== 'meridiem');
  const until = other.end?.time === undefined ? {} : { end: { ...other.end, date: start.date, guessed } };
  return { ...whole, start: { date: start.date, time: plain.time, guessed }, ...until };
}
