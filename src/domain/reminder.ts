import { Temporal } from 'temporal-polyfill';
import { isOver } from './match-meeting.ts';
import type { Meeting } from './meeting.ts';
import { endOfQuiet, type QuietHours } from './quiet-hours.ts';
import type { Zone } from './when.ts';

/** What becomes of a reminder whose time has come. */
export type ReminderDecision =
  /** Minutes until the start, none or less once it has started. */
  | { readonly kind: 'send'; readonly minutes: number }
  /** Later: the meeting was moved, or the person wants quiet until then (epoch milliseconds). */
  | { readonly kind: 'move'; readonly dueAt: number }
  /** Cancelled, over, long begun, or nothing for these ears now. */
  | { readonly kind: 'drop' };

export interface ReminderWish {
  /** Minutes before the start. */
  readonly lead: number;
  /** Asked for this very meeting: then quiet hours are no reason to be silent. */
  readonly asked: boolean;
  readonly quietHours?: QuietHours | undefined;
  readonly zone: Zone;
}

/** Between two looks at a person's calendar, by day. */
export const LOOK_HOURS = 2;
/** Hardly anybody calls a meeting for the same night. */
const NIGHT: QuietHours = { from: '21:00', to: '05:00' };

/**
 * When a person's calendar is read next for reminders; what starts before that is written down now. A meeting at
 * shorter notice is seen in time when the bot made it itself: Webex notifies hosts alone, so the rest has to be read.
 */
export function nextLook(now: Temporal.ZonedDateTime, quietHours: QuietHours | undefined): Temporal.ZonedDateTime {
  const next = now.add({ hours: LOOK_HOURS });
  return endOfQuiet(next, quietHours ?? NIGHT) ?? next;
}

/** Clocks and notifications are never quite even. */
const SLACK_MS = 30_000;
/** So long after the start somebody may still be on the way; later a reminder is only a reproach. */
const LATE_MS = 5 * 60_000;

/**
 * Looks at the meeting as Webex has it now. Host or invited makes no difference: whoever may no longer see it gets
 * nothing. One that already runs before its start is told of: somebody is waiting.
 */
export function decideReminder(
  meeting: Pick<Meeting, 'id' | 'seriesId' | 'title' | 'span' | 'state'> | undefined,
  wish: ReminderWish,
  now: Temporal.Instant,
): ReminderDecision {
  if (meeting === undefined || isOver(meeting, now) || GONE.has(meeting.state)) return { kind: 'drop' };
  const starts = meeting.span.start.epochMilliseconds;
  const nowMs = now.epochMilliseconds;
  if (starts + LATE_MS < nowMs) return { kind: 'drop' };
  const dueAt = dueOf(starts, wish);
  if (dueAt === undefined) return { kind: 'drop' };
  if (dueAt > nowMs + SLACK_MS) return { kind: 'move', dueAt };
  return { kind: 'send', minutes: Math.round((starts - nowMs) / 60_000) };
}

const GONE: ReadonlySet<Meeting['state']> = new Set(['ended', 'missed', 'expired']);

/**
 * When a reminder is to come (epoch milliseconds). One that would fall into quiet hours waits for their end, if the
 * meeting starts only then; else there is none.
 */
export function dueOf(startsAt: number, { lead, asked, quietHours, zone }: ReminderWish): number | undefined {
  const dueAt = startsAt - lead * 60_000;
  const moment = Temporal.Instant.fromEpochMilliseconds(dueAt).toZonedDateTimeISO(zone);
  const quietUntil = asked ? undefined : endOfQuiet(moment, quietHours);
  if (quietUntil === undefined) return dueAt;
  return quietUntil.epochMilliseconds < startsAt ? quietUntil.epochMilliseconds : undefined;
}
