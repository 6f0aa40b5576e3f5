import { Temporal } from 'temporal-polyfill';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { USUAL_HOURS, type WorkingHours } from '../../domain/slots.ts';
import { spanOf, type At, type Span } from '../../domain/when.ts';
import type { PersonMeant, Reading, TimeReading } from '../../language/reading.ts';

export interface AvailabilityIntent {
  readonly act: 'availability' | 'looks';
  readonly when?: TimeReading | undefined;
  /** A time was named ("at 3"): free or not; else: when. */
  readonly exact: boolean;
  /** How long a free piece must be to be worth telling, or a meeting is to be; absent: nobody said. */
  readonly minutes?: number | undefined;
  /** Whose time was asked about, apart from the asker's. */
  readonly others: readonly PersonMeant[];
}

/** A working week, and then one asks again. */
const MOST_DAYS = 7;

export function parseAvailability(reading: Reading): Result<AvailabilityIntent, Problem> {
  const when = reading.when ?? reading.target?.when;
  return ok({
    act: reading.act === 'looks' ? 'looks' : 'availability',
    when,
    exact: when?.grain === 'minute' && when.start?.time !== undefined,
    minutes: when?.minutes,
    others: reading.people.filter((person) => person.kind !== 'me'),
  });
}

/** The very time asked about. */
export function exactly(when: TimeReading | undefined, minutes: number, at: At): Span {
  const zone = when?.zone ?? at.zone;
  const zoned = (date: Temporal.PlainDate, plainTime: Temporal.PlainTime): Temporal.ZonedDateTime =>
    date.toZonedDateTime({ timeZone: zone, plainTime }).withTimeZone(at.zone);
  const start = zoned(when?.start?.date ?? today(at), when?.start?.time ?? Temporal.PlainTime.from(USUAL_HOURS.from));
  const end = when?.end?.time === undefined ? undefined : zoned(when.end.date, when.end.time);
  return end === undefined ? spanOf(start, minutes) : { start, end };
}

/** Working hours of each day asked about; a part of a day that was said stands for them. */
export function daysOf(when: TimeReading | undefined, at: At, hours: WorkingHours = USUAL_HOURS): readonly Span[] {
  const first = when?.start?.date ?? today(at);
  const last = when?.end?.date ?? (when?.grain === 'week' ? first.add({ days: 6 }) : first);
  const days = Math.min(first.until(last).days, MOST_DAYS - 1);
  const from = when?.start?.time ?? Temporal.PlainTime.from(hours.from);
  const to = when?.end?.time ?? Temporal.PlainTime.from(hours.to);
  const overnight = Temporal.PlainTime.compare(to, from) <= 0 ? 1 : 0;
  return Array.from({ length: Math.max(days, 0) + 1 }, (_, index) => first.add({ days: index }))
    .filter((day) => day.dayOfWeek <= 5 || days === 0)
    .map((day) => ({ start: zoned(day, from, at), end: zoned(day.add({ days: overnight }), to, at) }));
}

function today(at: At): Temporal.PlainDate {
  return at.now.toZonedDateTimeISO(at.zone).toPlainDate();
}

function zoned(date: Temporal.PlainDate, time: Temporal.PlainTime, at: At): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone: at.zone, plainTime: time });
}
