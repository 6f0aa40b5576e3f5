import type { Temporal } from 'temporal-polyfill';
import { isOver } from './match-meeting.ts';
import type { Meeting } from './meeting.ts';
import type { Problem } from './problem.ts';

/** What was to be done, as the sentence about it says it; `invite`: to change who is invited. */
export type Doing = 'move' | 'change' | 'cancel' | 'invite';

/**
 * What Webex would refuse anyway, said before anything is asked. Only the host changes a meeting; one that is over
 * or runs stays as it is; one in a personal room can be cancelled and no more.
 * @param email of who asks
 */
export function whyNot(meeting: Meeting, email: string, now: Temporal.Instant, doing: Doing): Problem | undefined {
  const { title } = meeting;
  if (meeting.hostEmail.toLowerCase() !== email.toLowerCase())
    return { kind: 'not-host', title, host: meeting.hostDisplayName, doing };
  if (meeting.type === 'meeting' && meeting.state === 'ended')
    return { kind: 'meeting-over', title, ended: meeting.span.end };
  if (meeting.state === 'inProgress' || meeting.state === 'lobby') return { kind: 'meeting-running', title, doing };
  if (meeting.scheduledType === 'personalRoomMeeting' && doing !== 'cancel') return { kind: 'personal-room', title };
  const over = meeting.type === 'meetingSeries' ? meeting.state === 'expired' : isOver(meeting, now);
  return over ? { kind: 'meeting-over', title, ended: meeting.span.end } : undefined;
}

/** Webex's own words for a refusal, as the problem they stand for. */
const REFUSALS: readonly (readonly [RegExp, (meeting: Meeting, doing: Doing) => Problem])[] = [
  [/calendar connector/i, ({ title }, doing) => ({ kind: 'made-elsewhere', title, doing })],
  [/in progress/i, ({ title }, doing) => ({ kind: 'meeting-running', title, doing })],
  [/two_meeting_schedule_at_same_day/, ({ title }) => ({ kind: 'day-taken', title })],
  [/is not allowed for this API/, ({ title }) => ({ kind: 'personal-room', title })],
];

/** @param description Webex's first words about it; nothing where they say nothing we know */
export function problemRefused(description: string, meeting: Meeting, doing: Doing): Problem | undefined {
  return REFUSALS.find(([says]) => says.test(description))?.[1](meeting, doing);
}

/** Whether it may run just now: then Webex is asked before anything is promised. */
export function mayRun(meeting: Meeting, now: Temporal.Instant): boolean {
  const soon = now.add({ minutes: EARLY_MINUTES }).epochMilliseconds;
  const late = now.subtract({ hours: LATE_HOURS }).epochMilliseconds;
  return meeting.span.start.epochMilliseconds <= soon && meeting.span.end.epochMilliseconds >= late;
}

/** People come early, and stay. */
const EARLY_MINUTES = 30;
const LATE_HOURS = 4;
