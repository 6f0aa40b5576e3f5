import { Temporal } from 'temporal-polyfill';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { spanOf, type At, type Span } from '../../domain/when.ts';
import type { Reading, TimeReading } from '../../language/reading.ts';

export interface AvailabilityIntent {
  /** One window a day, or the very time asked about. */
  readonly windows: readonly Span[];
  /** A time was named ("at 3"): free or not; else: when. */
  readonly exact: boolean;
  /** How long a free piece must be to be worth telling. */
  readonly minutes: number;
  /** Somebody else's time was asked about, too. */
  readonly others: boolean;
}

const DAY_STARTS = Temporal.PlainTime.from('09:00');
const DAY_ENDS = Temporal.PlainTime.from('17:00');
const USUAL_MINUTES = 30;
/** A working week, and then one asks again. */
const MOST_DAYS = 7;

export function parseAvailability(reading: Reading, at: At): Result<AvailabilityIntent, Problem> {
  const when = reading.when ?? reading.target?.when;
  const minutes = when?.minutes ?? USUAL_MINUTES;
  const others = reading.people.some((person) => person.kind !== 'me');
  const exact = when?.grain === 'minute' && when.start?.time !== undefined;
  return ok({ windows: exact ? [exactly(when, minutes, at)] : daysOf(when, at), exact, minutes, others });
}

function exactly(when: TimeReading, minutes: number, at: At): Span {
  const start = zoned(when.start?.date ?? today(at), when.start?.time ?? DAY_STARTS, at);
  const end = when.end?.time === undefined ? undefined : zoned(when.end.date, when.end.time, at);
  return end === undefined ? spanOf(start, minutes) : { start, end };
}

/** Working hours of each day asked about; a part of a day that was said stands for them. */
function daysOf(when: TimeReading | undefined, at: At): readonly Span[] {
  const first = when?.start?.date ?? today(at);
  const last = when?.end?.date ?? (when?.grain === 'week' ? first.add({ days: 6 }) : first);
  const days = Math.min(first.until(last).days, MOST_DAYS - 1);
  const from = when?.start?.time ?? DAY_STARTS;
  const to = when?.end?.time ?? DAY_ENDS;
  return Array.from({ length: Math.max(days, 0) + 1 }, (_, index) => first.add({ days: index }))
    .filter((day) => day.dayOfWeek <= 5 || days === 0)
    .map((day) => ({ start: zoned(day, from, at), end: zoned(day, to, at) }));
}

function today(at: At): Temporal.PlainDate {
  return at.now.toZonedDateTimeISO(at.zone).toPlainDate();
}

function zoned(date: Temporal.PlainDate, time: Temporal.PlainTime, at: At): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone: at.zone, plainTime: time });
}
