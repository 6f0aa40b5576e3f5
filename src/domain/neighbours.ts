import { Temporal } from 'temporal-polyfill';
import type { Meeting } from './meeting.ts';
import type { Zone } from './when.ts';

/**
 * Webex's rule for moving one occurrence: it begins no earlier than its own day, and before the day of the next one.
 * Nothing holds the first one back, nor the last.
 * @param occurrences of the same series, in any order; those after the moved one decide
 * @param first the start of the series
 */
export function staysBetween(
  occurrence: Meeting,
  start: Temporal.ZonedDateTime,
  occurrences: readonly Meeting[],
  first: Temporal.ZonedDateTime,
  zone: Zone,
): boolean {
  const own = plannedStart(occurrence, zone);
  const later = occurrences
    .map((one) => plannedStart(one, zone))
    .filter((one) => one.epochMilliseconds > own.epochMilliseconds)
    .map((one) => one.startOfDay().epochMilliseconds);
  const isFirst = first.epochMilliseconds === own.epochMilliseconds;
  const earliest = isFirst ? -Infinity : own.startOfDay().epochMilliseconds;
  return start.epochMilliseconds >= earliest && start.epochMilliseconds < Math.min(Infinity, ...later);
}

/** The start first planned: it stays in the id of an occurrence wherever that moves. */
export function plannedStart({ id, span }: Meeting, zone: Zone): Temporal.ZonedDateTime {
  const stamp = /_(\d{8}T\d{6}Z)$/.exec(id)?.[1];
  return stamp === undefined ? span.start.withTimeZone(zone) : Temporal.Instant.from(stamp).toZonedDateTimeISO(zone);
}
