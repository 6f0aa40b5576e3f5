import type { Webex } from '../webex/state.ts';
import type { HeldMeeting, Recording, Transcript } from './recording.ts';

/** Tells the host's webhooks what became of a recording. Deleted means for good: the bin is only an update. */
export function announceRecording(webex: Webex, recording: Recording, event: 'created' | 'updated' | 'deleted'): void {
  announce(webex, 'recordings', event, recording.id, recording.meeting);
}

/** Tells the host's webhooks that a transcript is ready. */
export function announceTranscript(webex: Webex, transcript: Transcript): void {
  announce(webex, 'meetingTranscripts', 'created', transcript.id, transcript.meeting);
}

/** Ids and bare facts, nothing to act on: whoever hears of it reads it again. */
function announce(webex: Webex, resource: string, event: string, id: string, meeting: HeldMeeting): void {
  const { host, meetingId, scheduledMeetingId, meetingSeriesId, siteUrl } = meeting;
  webex.events.happen({
    resource,
    event,
    actorId: host.id,
    audience: [host.id],
    data: { id, meetingId, scheduledMeetingId, meetingSeriesId, siteUrl, hostUserId: host.id },
  });
}
