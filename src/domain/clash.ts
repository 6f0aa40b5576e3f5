import { Temporal } from 'temporal-polyfill';
import { overlaps } from './free-time.ts';
import type { Meeting } from './meeting.ts';
import { startsBetween } from './recurrence.ts';
import { minutesOf, spanOf, type Span } from './when.ts';

/** When something is to be held: once, or by a rule from its first time on. */
export interface Planned {
  readonly span: Span;
  /** RRULE body of a series. */
  readonly recurrence?: string;
}

/** What a plan does not clash with: the meeting that moves, and what its own request has made already. */
export interface Except {
  /** One meeting or occurrence. */
  readonly meetingId?: string;
  /** All of a series. */
  readonly seriesId?: string;
  /** The key a meeting was made under (`createKey`). */
  readonly key?: string;
}

/** What a calendar holds at the times wanted. */
export interface Clashes {
  /** By start; never empty. */
  readonly meetings: readonly Meeting[];
  /** How many of the times wanted are taken. */
  readonly taken: number;
  readonly of: number;
}

/** A series is looked at so far ahead from its first time; nobody's calendar is firm beyond that. */
export const CLASH_DAYS = 60;

/** Every time of the next 60 days at which it would be held. */
export function timesOf({ span, recurrence }: Planned): readonly Span[] {
  if (recurrence === undefined) return [span];
  const { start } = span;
  const starts = startsBetween(recurrence, start, start.toInstant(), start.add({ days: CLASH_DAYS }).toInstant());
  return starts.length === 0 ? [span] : starts.map((one) => spanOf(one, minutesOf(span)));
}

/** From the first moment wanted to the last. */
export function hullOf(times: readonly Span[]): { readonly from: Temporal.Instant; readonly to: Temporal.Instant } {
  const starts = times.map(({ start }) => start.epochMilliseconds);
  const ends = times.map(({ end }) => end.epochMilliseconds);
  return {
    from: Temporal.Instant.fromEpochMilliseconds(Math.min(...starts)),
    to: Temporal.Instant.fromEpochMilliseconds(Math.max(...ends)),
  };
}

/** What of the calendar lies over the times wanted; nothing when all of them are free. */
export function clashesOf(
  times: readonly Span[],
  calendar: readonly Meeting[],
  except: Except = {},
): Clashes | undefined {
  const held = calendar.filter((meeting) => takesTime(meeting) && !isExcepted(meeting, except));
  const meetings = held.filter(({ span }) => times.some((time) => overlaps(time, span)));
  if (meetings.length === 0) return undefined;
  const taken = times.filter((time) => meetings.some(({ span }) => overlaps(time, span))).length;
  return { meetings, taken, of: times.length };
}

/** What is over takes nobody's time any more, whatever its plan said. */
export function takesTime({ state }: Pick<Meeting, 'state'>): boolean {
  return state !== 'ended' && state !== 'missed' && state !== 'expired';
}

function isExcepted(meeting: Meeting, { meetingId, seriesId, key }: Except): boolean {
  return (
    meeting.id === meetingId ||
    meeting.seriesId === seriesId ||
    (key !== undefined && meeting.integrationTags.includes(key))
  );
}
