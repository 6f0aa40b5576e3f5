import { Temporal } from 'temporal-polyfill';
import type { At, Span } from '../domain/when.ts';
import type { TimeReading } from '../language/reading.ts';
import { periodWanted } from './time-wanted.ts';

/** Where no time is said: today and the week after it. */
const SOON_DAYS = 7;
/** Longer periods are looked at in their first weeks. */
const MOST_DAYS = 14;
/** What comes next, where the time asked about is too full. */
const AFTER_DAYS = 7;

export interface SlotWindows {
  /** What is left of each day asked about; may be empty. */
  readonly windows: readonly Span[];
  /** The same hours of the days after it. */
  readonly after: readonly Span[];
}

/** The days and hours in which a time is looked for: "tomorrow afternoon", "this week", or the next days. */
export function slotWindows(when: TimeReading | undefined, at: At, now: number): SlotWindows {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(at.zone);
  const wanted = periodWanted(when, at);
  const zone = wanted?.zone ?? at.zone;
  const first = wanted?.first ?? today.toPlainDate();
  const last = earlier(wanted?.last ?? first.add({ days: SOON_DAYS }), first.add({ days: MOST_DAYS }));
  const hours = { from: wanted?.from, until: wanted?.until };
  const day = (date: Temporal.PlainDate): readonly Span[] => leftOf(date, hours, zone, at, now);
  return {
    windows: datesFrom(first, first.until(last).days + 1).flatMap(day),
    after: datesFrom(later(last, today.toPlainDate()).add({ days: 1 }), AFTER_DAYS).flatMap(day),
  };
}

interface HoursOfDay {
  readonly from: Temporal.PlainTime | undefined;
  readonly until: Temporal.PlainTime | undefined;
}

/** The hours of one day that are still to come, on the reader's clock. */
function leftOf(
  date: Temporal.PlainDate,
  { from, until }: HoursOfDay,
  zone: string,
  at: At,
  now: number,
): readonly Span[] {
  const start = date.toZonedDateTime({ timeZone: zone, ...(from === undefined ? {} : { plainTime: from }) });
  // A part of the day that ends at midnight ends with the day.
  const ends = until === undefined || (from !== undefined && Temporal.PlainTime.compare(until, from) <= 0);
  const end = ends
    ? date.add({ days: 1 }).toZonedDateTime(zone)
    : date.toZonedDateTime({ timeZone: zone, plainTime: until });
  if (end.epochMilliseconds <= now) return [];
  const begins =
    start.epochMilliseconds > now ? start : Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  return [{ start: begins.withTimeZone(at.zone), end: end.withTimeZone(at.zone) }];
}

function datesFrom(first: Temporal.PlainDate, days: number): readonly Temporal.PlainDate[] {
  return Array.from({ length: Math.max(0, days) }, (_, index) => first.add({ days: index }));
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) <= 0 ? one : other;
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other;
}
