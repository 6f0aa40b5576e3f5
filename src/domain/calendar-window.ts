import type { Temporal } from 'temporal-polyfill';
import type { Meeting } from './meeting.ts';
import type { Zone } from './when.ts';

/** A stretch of a calendar; `to` is not part of it. */
export interface CalendarWindow {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** Longer than any meeting: what began so long before a moment may still go on then. */
const LONGEST_HOURS = 24;
/** "The next six months": nobody's calendar is looked at further ahead than so many days. */
export const AHEAD_DAYS = 180;

/** The meetings that lie in the window, or reach into it. */
export function inWindow(meetings: readonly Meeting[], { from, to }: CalendarWindow): readonly Meeting[] {
  return meetings.filter(
    ({ span }) =>
      span.start.epochMilliseconds < to.epochMilliseconds && span.end.epochMilliseconds > from.epochMilliseconds,
  );
}

/** The window, and what may reach into it from before. */
export function withReach({ from, to }: CalendarWindow): CalendarWindow {
  return { from: from.subtract({ hours: LONGEST_HOURS }), to };
}

/** From now on, as far as anybody's calendar is looked at. */
export function sixMonthsAhead(now: Temporal.Instant, zone: Zone): CalendarWindow {
  return { from: now, to: now.toZonedDateTimeISO(zone).startOfDay().add({ days: AHEAD_DAYS }).toInstant() };
}
