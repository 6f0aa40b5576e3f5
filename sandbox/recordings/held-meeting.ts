import { inviteesOf } from '../meetings/find-meeting.ts';
import type { Instance, Meeting } from '../meetings/meeting.ts';
import { occurrenceId } from '../meetings/occurrences.ts';
import type { HeldMeeting } from './recording.ts';

/** What a recording keeps of the meeting. @param endedAt epoch milliseconds */
export function heldMeeting(instance: Instance, endedAt: number): HeldMeeting {
  const { series, participants, settings } = instance;
  const host = series.host.email.toLowerCase();
  const came = participants.filter(({ state }) => state !== 'lobby').map(({ email }) => email.toLowerCase());
  return {
    meetingId: instance.id,
    scheduledMeetingId: occurrenceId(series, instance.occurrenceKey),
    meetingSeriesId: series.id,
    topic: settings.title,
    host: series.host,
    siteUrl: series.siteUrl,
    serviceType: series.scheduledType === 'webinar' ? 'EventCenter' : 'MeetingCenter',
    startedAt: instance.startedAt ?? instance.start,
    endedAt,
    attended: [...new Set(came)].filter((email) => email !== host),
    invited: [...inviteesOf({ kind: 'instance', series, instance }).keys()],
    tags: series.tags,
  };
}

/** The instance that was held last: the one meant, or the newest of the occurrence or series. */
export function lastHeld(meeting: Meeting): Instance | undefined {
  const ended = ofMeeting(meeting).filter(({ end }) => end !== undefined);
  return ended.reduce<Instance | undefined>(
    (last, one) => (last === undefined || one.start > last.start ? one : last),
    undefined,
  );
}

function ofMeeting(meeting: Meeting): readonly Instance[] {
  if (meeting.kind === 'instance') return [meeting.instance];
  const { instances } = meeting.series;
  if (meeting.kind === 'series') return instances;
  return instances.filter(({ occurrenceKey }) => occurrenceKey === meeting.occurrence.key);
}
