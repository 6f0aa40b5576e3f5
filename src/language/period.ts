import type { Temporal } from 'temporal-polyfill';
import type { At } from '../domain/when.ts';
import type { TimeReading } from './reading.ts';

export interface Period {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/**
 * The days that words about the past name, whole ones, in the zone they were said in; nothing where they name none
 * ("every week" tells which meeting, not when).
 */
export function periodOf(when: TimeReading | undefined, at: At): Period | undefined {
  if (when?.start === undefined || when.recurrence !== undefined) return undefined;
  const zone = when.zone ?? at.zone;
  const first = when.start.date;
  const last = when.end?.date ?? lastDayOf(first, when.grain);
  return {
    from: first.toZonedDateTime(zone).toInstant(),
    to: last.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  };
}

/** Of a week, a month, a year that begins on `first`, as coarse as the words were. */
export function lastDayOf(first: Temporal.PlainDate, grain: TimeReading['grain']): Temporal.PlainDate {
  switch (grain) {
    case 'week':
      return first.add({ days: 6 });
    case 'month':
      return first.add({ months: 1 }).subtract({ days: 1 });
    case 'year':
      return first.add({ years: 1 }).subtract({ days: 1 });
    default:
      return first;
  }
}
