import { badRequest } from '../webex/refusal.ts';
import { DAY, MINUTE, readMeetingTime } from './times.ts';

const SHORTEST = 10 * MINUTE;
const LONGEST = 23 * 60 * MINUTE + 59 * MINUTE;
const FURTHEST = 10 * 365.25 * DAY;

export interface Times {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads start and end: seconds are cut, a start within this minute moves to the next.
 * @returns epoch milliseconds, whole minutes
 * @throws Refusal 400 for the past, a length below 10 minutes or over 23 h 59, more than 10 years ahead
 */
export function readSpan(given: { start: string; end: string }, timezone: string, now: number): Times {
  const start = startOn(readMeetingTime('start', given.start, timezone), now);
  const end = cut(readMeetingTime('end', given.end, timezone));
  checkSpan({ start, end }, now);
  return { start, end };
}

/** As `readSpan`, for times already read. */
export function checkSpan({ start, end }: Times, now: number): void {
  if (start < now || end < now) throw badRequest("Parameter 'start' or 'end' is before current time.");
  if (end <= start) throw badRequest("'end' cannot be before 'start'.");
  if (end - start < SHORTEST) throw badRequest('The duration between start and end cannot be shorter than 10 minutes.');
  if (end - start > LONGEST) {
    throw badRequest('The duration between start and end cannot be longer than 23 hours 59 minutes.');
  }
  if (start > now + FURTHEST) throw badRequest("'start' cannot be 10 years or more in the future.");
}

/** A start in the current minute becomes the next minute. */
export function startOn(ms: number, now: number): number {
  const minute = cut(ms);
  return minute === cut(now) ? minute + MINUTE : minute;
}

export function cut(ms: number): number {
  return Math.floor(ms / MINUTE) * MINUTE;
}
