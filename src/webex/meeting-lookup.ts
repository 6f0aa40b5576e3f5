import type { Meeting, MeetingChange, MeetingDraft } from '../domain/meeting.ts';
import type { Query } from './path.ts';
import { wireInstant } from './wire-time.ts';

/** How a meeting that may have been made, or changed, is recognised. */

/** The query that finds what a create may have left behind. */
export function createdQuery(draft: MeetingDraft, key: string): Query {
  const { start, end } = draft.span;
  if (draft.scheduledType === 'personalRoomMeeting') {
    return {
      meetingType: 'scheduledMeeting',
      scheduledType: 'personalRoomMeeting',
      from: wireInstant(start.toInstant()),
      to: wireInstant(end.toInstant()),
    };
  }
  return {
    integrationTag: key,
    meetingType: 'meetingSeries',
    current: false,
    // Webex may move a start in the current minute, and a series to the first day that its rule knows.
    from: wireInstant(start.toInstant().subtract({ hours: 24 })),
    to: wireInstant(end.add({ days: draft.recurrence === undefined ? 1 : 62 }).toInstant()),
  };
}

export function wasCreated(meeting: Meeting, draft: MeetingDraft, key: string): boolean {
  if (draft.scheduledType !== 'personalRoomMeeting') return meeting.integrationTags.includes(key);
  return meeting.title === draft.title.trim() && sameMoment(meeting.span.start, draft.span.start);
}

/** Whether a meeting already is as a change wants it. A password that Webex does not show counts as not yet changed. */
export function isAsWanted(meeting: Meeting, change: MeetingChange): boolean {
  const { title, agenda, password, span, recurrence, options = {}, sessionTypeId, trackingCodes } = change;
  return (
    (title === undefined || meeting.title === title.trim()) &&
    (agenda === undefined || (meeting.agenda ?? '') === (agenda ?? '')) &&
    (password === undefined || meeting.password === password) &&
    (span === undefined || (sameMoment(meeting.span.start, span.start) && sameMoment(meeting.span.end, span.end))) &&
    (recurrence === undefined || sameRule(meeting.recurrence ?? '', recurrence ?? '')) &&
    (sessionTypeId === undefined || meeting.sessionTypeId === sessionTypeId) &&
    (trackingCodes === undefined || isSame(meeting.trackingCodes ?? [], trackingCodes)) &&
    Object.entries(options).every(([name, value]) => isSame(Reflect.get(meeting.options, name), value))
  );
}

/** Plain values, written in the same order on both sides. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Webex re-orders the parts of a rule and adds INTERVAL=1: they are compared by what they say. */
function sameRule(one: string, other: string): boolean {
  return partsOf(one) === partsOf(other);
}

function partsOf(rule: string): string {
  const parts = rule
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';');
  return parts
    .filter((part) => part !== '' && part !== 'INTERVAL=1')
    .sort()
    .join(';');
}

/** Webex keeps no seconds. */
function sameMoment(one: { epochMilliseconds: number }, other: { epochMilliseconds: number }): boolean {
  return Math.floor(one.epochMilliseconds / 60_000) === Math.floor(other.epochMilliseconds / 60_000);
}
