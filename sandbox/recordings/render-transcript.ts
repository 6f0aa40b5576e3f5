import { renderTime } from '../meetings/times.ts';
import type { Webex } from '../webex/state.ts';
import type { Summary, Transcript } from './recording.ts';

/** As lists have it, times in `timezone`; the links want the bearer token. */
export function renderTranscript(webex: Webex, transcript: Transcript, timezone: string): Record<string, unknown> {
  const { id, meeting } = transcript;
  const download = `${webex.url}/v1/meetingTranscripts/${id}/download`;
  return {
    id,
    siteUrl: meeting.siteUrl,
    startTime: renderTime(meeting.startedAt, timezone),
    meetingTopic: meeting.topic,
    meetingId: meeting.meetingId,
    scheduledMeetingId: meeting.scheduledMeetingId,
    meetingSeriesId: meeting.meetingSeriesId,
    hostUserId: meeting.host.id,
    vttDownloadLink: `${download}?format=vtt`,
    txtDownloadLink: `${download}?format=txt`,
    status: 'available',
  };
}

export type TranscriptFormat = 'vtt' | 'txt';

/** The whole text: WebVTT with a speaker on each cue, or plain lines with speaker and time. */
export function writeTranscript({ snippets }: Transcript, format: TranscriptFormat): string {
  if (format === 'txt') {
    return snippets
      .map(({ personName, offsetMillisecond, text }) => `${personName} ${clock(offsetMillisecond, 0)}\n${text}\n`)
      .join('\n');
  }
  const cues = snippets.map(({ personName, offsetMillisecond: from, durationMillisecond, text }, index) => {
    const times = `${clock(from, 3)} --> ${clock(from + durationMillisecond, 3)}`;
    return `${index + 1}\n${times}\n<v ${personName}>${text}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** `HH:MM:SS` with so many decimals. */
function clock(ms: number, decimals: 0 | 3): string {
  return new Date(ms).toISOString().slice(11, decimals === 0 ? 19 : 23);
}

export function renderSummary({ id, meeting, notesHtml, actionItems }: Summary): Record<string, unknown> {
  return {
    id,
    meetingId: meeting.meetingId,
    status: 'available',
    notes: { content: notesHtml },
    actionItems: actionItems.map((content) => ({ content })),
  };
}
