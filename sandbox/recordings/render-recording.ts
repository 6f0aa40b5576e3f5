import { renderTime } from '../meetings/times.ts';
import { RECORDING_LINKS_MS } from '../unsure.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { directLink, pageAddress } from './links.ts';
import type { Recording } from './recording.ts';
import { transcriptOf } from './find-transcript.ts';

/** As lists have it, times in `timezone`. Whom it is shared with does not read the password. */
export function renderRecording(
  webex: Webex,
  caller: Caller,
  recording: Recording,
  timezone: string,
): Record<string, unknown> {
  const { meeting } = recording;
  const isHost = meeting.host.id === caller.person.id;
  const tags = meeting.tags.get(caller.token.clientId);
  return {
    id: recording.id,
    meetingId: meeting.meetingId,
    scheduledMeetingId: meeting.scheduledMeetingId,
    meetingSeriesId: meeting.meetingSeriesId,
    topic: meeting.topic,
    createTime: renderTime(recording.createdAt, timezone),
    timeRecorded: renderTime(recording.recordedAt, timezone),
    siteUrl: meeting.siteUrl,
    ...(recording.preventsDownload ? {} : { downloadUrl: pageAddress(webex, recording, 'download') }),
    playbackUrl: pageAddress(webex, recording, 'play'),
    password: isHost ? recording.password : '********',
    format: recording.format,
    serviceType: meeting.serviceType,
    durationSeconds: recording.durationSeconds,
    sizeBytes: recording.sizeBytes,
    shareToMe: !isHost,
    ...(tags === undefined ? {} : { integrationTags: tags }),
    status: recording.status,
  };
}

/** As one recording has it: with direct links, unless downloads are prevented or it lies in the bin. */
export function renderRecordingDetails(
  webex: Webex,
  caller: Caller,
  recording: Recording,
  timezone: string,
): Record<string, unknown> {
  const rendered = renderRecording(webex, caller, recording, timezone);
  if (recording.preventsDownload || recording.status !== 'available') return rendered;
  const hasTranscript = transcriptOf(webex, recording.meeting.meetingId) !== undefined;
  return {
    ...rendered,
    temporaryDirectDownloadLinks: {
      recordingDownloadLink: directLink(webex, recording, 'recording'),
      audioDownloadLink: directLink(webex, recording, 'audio'),
      ...(hasTranscript ? { transcriptDownloadLink: directLink(webex, recording, 'transcript') } : {}),
      expiration: renderTime(webex.clock.now() + RECORDING_LINKS_MS, timezone),
    },
  };
}
