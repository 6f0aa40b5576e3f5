import { refuseOnBehalf } from '../meetings/find-meeting.ts';
import { badRequest, forbidden } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { maySee, siteAsked } from './find-recording.ts';
import type { HeldMeeting, Recording } from './recording.ts';
import { isWithin, pastWindow } from './window.ts';

export interface RecordingQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly meetingId?: string | undefined;
  readonly hostEmail?: string | undefined;
  readonly siteUrl?: string | undefined;
  readonly integrationTag?: string | undefined;
  readonly topic?: string | undefined;
  readonly format?: 'MP4' | 'ARF' | undefined;
  readonly serviceType?: string | undefined;
  readonly status?: 'available' | 'deleted' | 'purged' | undefined;
}

/** What the caller hosted and what was shared with them, newest first. @throws Refusal 400, 403 */
export function listRecordings(webex: Webex, caller: Caller, query: RecordingQuery): readonly Recording[] {
  const { person } = caller;
  refuseOnBehalf(caller, query.hostEmail);
  const { meetingId, topic, format, serviceType, integrationTag: tag, status = 'available' } = query;
  if (status === 'purged') throw forbidden();
  if (meetingId !== undefined) checkMeetingId(meetingId);
  const window = pastWindow(webex.clock.now(), query);
  // With a meeting the site is not asked for.
  const site = meetingId === undefined ? siteAsked(webex, person, query.siteUrl) : undefined;
  const wanted = topic?.toLowerCase();
  return [...webex.state.recordings.values()]
    .filter((recording) => recording.status === status && maySee(person, recording))
    .filter(({ createdAt }) => isWithin(createdAt, window))
    .filter(({ meeting }) => meetingId === undefined || isOf(meeting, meetingId))
    .filter(({ meeting }) => site === undefined || meeting.siteUrl === site)
    .filter(({ meeting }) => wanted === undefined || meeting.topic.toLowerCase().includes(wanted))
    .filter(({ meeting }) => serviceType === undefined || meeting.serviceType === serviceType)
    .filter(({ meeting }) => tag === undefined || meeting.tags.get(caller.token.clientId)?.includes(tag) === true)
    .filter((recording) => format === undefined || recording.format === format)
    .sort((one, other) => other.createdAt - one.createdAt || (one.id < other.id ? -1 : 1));
}

function isOf(meeting: HeldMeeting, id: string): boolean {
  return [meeting.meetingId, meeting.scheduledMeetingId, meeting.meetingSeriesId].includes(id);
}

/** Series, occurrence or instance. */
function checkMeetingId(id: string): void {
  if (!/^[0-9a-f]{32}(?:_\d{8}T\d{6}Z|_I_\d+)?$/.test(id)) throw badRequest(`'meetingId' ${id} is invalid.`);
}
