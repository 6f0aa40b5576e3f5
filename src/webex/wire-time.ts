import { Temporal } from 'temporal-polyfill';
import { isZone, type Span, type Zone } from '../domain/when.ts';
import { WebexUnreachable } from '../ports/failure.ts';

/**
 * A time of Webex's as a reader in `zone` sees it. Webex writes it with any offset, with `Z`, or as a bare local time
 * of the zone named beside it.
 * @param told the `timezone` that came along
 */
export function timeFrom(text: string, zone: Zone, told?: string): Temporal.ZonedDateTime {
  try {
    if (/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)) return Temporal.Instant.from(text).toZonedDateTimeISO(zone);
    const named = told !== undefined && isZone(told) ? told : 'UTC';
    return Temporal.PlainDateTime.from(text).toZonedDateTime(named).withTimeZone(zone);
  } catch (error) {
    if (error instanceof RangeError) throw new WebexUnreachable('a time that is none');
    throw error;
  }
}

/**
 * `2026-11-24T15:00:00-05:00`: local time, with the offset that the zone has on that very date. Webex refuses an
 * offset that does not fit the zone beside it.
 */
function wireTime(time: Temporal.ZonedDateTime, zone: Zone): string {
  return time.withTimeZone(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

export function wireSpan(span: Span, zone: Zone): { start: string; end: string; timezone: string } {
  return { start: wireTime(span.start, zone), end: wireTime(span.end, zone), timezone: zone };
}

/** A moment in queries: `2026-11-24T20:00:00Z`. */
export function wireInstant(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}
