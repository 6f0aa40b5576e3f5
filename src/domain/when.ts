import { Temporal } from 'temporal-polyfill';

/**
 * Civil time: what calendars and people say. An `Instant` is a moment, a `Span` the time a meeting takes,
 * both always with the zone in which somebody said or set them. Nothing here reads a clock.
 */

/** IANA zone, for example `Europe/London`. */
export type Zone = string;

/** The moment a request is about, and the zone of who asked. `now` comes from the message's own `created`. */
export interface At {
  readonly now: Temporal.Instant;
  readonly zone: Zone;
}

/** Start inclusive, end exclusive; both in the same zone. */
export interface Span {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
}

/** What became of a wall-clock time in a zone: clocks that spring forward skip times, clocks that fall back repeat them. */
export type Resolved =
  | { readonly kind: 'once'; readonly time: Temporal.ZonedDateTime }
  | { readonly kind: 'skipped'; readonly before: Temporal.ZonedDateTime; readonly after: Temporal.ZonedDateTime }
  | { readonly kind: 'twice'; readonly earlier: Temporal.ZonedDateTime; readonly later: Temporal.ZonedDateTime };

/** Puts a wall-clock time on the zone's own time line, and says so when that is no single moment. */
export function resolveCivil(civil: Temporal.PlainDateTime, zone: Zone): Resolved {
  const earlier = civil.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = civil.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { kind: 'once', time: earlier };
  if (earlier.toPlainDateTime().equals(civil)) return { kind: 'twice', earlier, later };
  return { kind: 'skipped', before: earlier, after: later };
}

export function spanOf(start: Temporal.ZonedDateTime, minutes: number): Span {
  return { start, end: start.add({ minutes }) };
}

export function minutesOf(span: Span): number {
  return Math.round((span.end.epochMilliseconds - span.start.epochMilliseconds) / 60_000);
}

/** The same span as another reader sees it. */
export function spanIn(span: Span, zone: Zone): Span {
  return { start: span.start.withTimeZone(zone), end: span.end.withTimeZone(zone) };
}

/** True for names the zone database knows; Webex, people and cards hand in others. */
export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return !/^[+-]/.test(name);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
