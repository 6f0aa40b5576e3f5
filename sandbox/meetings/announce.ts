import type { Person } from '../webex/people.ts';
import { findByEmail } from '../webex/people.ts';
import type { Webex } from '../webex/state.ts';
import { meetingId } from './find-meeting.ts';
import type { Meeting } from './meeting.ts';
import { instanceState, occurrenceState, seriesState } from './occurrences.ts';
import { renderTime } from './times.ts';

export type MeetingEvent = 'created' | 'updated' | 'deleted' | 'started' | 'ended';

/** Tells the host's webhooks, and the pages of everybody concerned, what became of a meeting. */
export function announceMeeting(webex: Webex, meeting: Meeting, actor: Person, event: MeetingEvent): void {
  const { series } = meeting;
  const audience = [series.host.id];
  webex.events.happen({
    resource: 'meetings',
    event,
    actorId: actor.id,
    data: thinMeeting(webex, meeting),
    audience,
    facts: { meetingNumber: series.number },
  });
  const guests = [...series.invitees.values()].flatMap(({ email }) => findByEmail(webex, email)?.id ?? []);
  webex.events.show({ type: 'meeting', to: [...audience, ...guests], data: () => ({ id: meetingId(meeting), event }) });
}

/** The bare facts a notification carries. */
function thinMeeting(webex: Webex, meeting: Meeting): Record<string, unknown> {
  const { series } = meeting;
  const { start, end } = spanOf(meeting);
  return {
    id: meetingId(meeting),
    meetingType: typeOf(meeting),
    timezone: series.timezone,
    start: renderTime(start, 'UTC'),
    ...(end === undefined ? {} : { end: renderTime(end, 'UTC') }),
    hostUserId: series.host.id,
    hostEmail: series.host.email,
    state: stateOf(webex, meeting),
    siteUrl: series.siteUrl,
    orgId: series.host.orgId,
  };
}

export function typeOf(meeting: Meeting): 'meetingSeries' | 'scheduledMeeting' | 'meeting' {
  if (meeting.kind === 'instance') return 'meeting';
  if (meeting.kind === 'occurrence') return 'scheduledMeeting';
  return meeting.series.scheduledType === 'personalRoomMeeting' ? 'scheduledMeeting' : 'meetingSeries';
}

export function stateOf(webex: Webex, meeting: Meeting): string {
  const now = webex.clock.now();
  if (meeting.kind === 'instance') return instanceState(meeting.instance);
  if (meeting.kind === 'occurrence') return occurrenceState(meeting.occurrence, now);
  return seriesState(meeting.series, now);
}

function spanOf(meeting: Meeting): { start: number; end: number | undefined } {
  if (meeting.kind === 'instance') return meeting.instance;
  return meeting.kind === 'occurrence' ? meeting.occurrence : meeting.series;
}
