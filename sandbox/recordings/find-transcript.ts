import { findMeeting, notAllowed, refuseOnBehalf } from '../meetings/find-meeting.ts';
import { badRequest, forbidden, notFound } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { siteAsked } from './find-recording.ts';
import { wasIn } from './recording.ts';
import type { HeldMeeting, Snippet, Transcript } from './recording.ts';
import { isWithin, pastWindow } from './window.ts';

export interface TranscriptQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly meetingId?: string | undefined;
  readonly hostEmail?: string | undefined;
  readonly siteUrl?: string | undefined;
}

/** The transcripts of meetings the caller hosted or was in, newest first. @throws Refusal 400, 403, 404 */
export function listTranscripts(webex: Webex, caller: Caller, query: TranscriptQuery): readonly Transcript[] {
  const { meetingId } = query;
  refuseOnBehalf(caller, query.hostEmail);
  if (query.hostEmail !== undefined && meetingId === undefined) throw badRequest("'hostEmail' needs 'meetingId'.");
  if (meetingId !== undefined) checkEndedInstance(webex, meetingId);
  const site = siteAsked(webex, caller.person, query.siteUrl);
  const window = meetingId === undefined ? pastWindow(webex.clock.now(), query) : undefined;
  return [...webex.state.transcripts.values()]
    .filter(({ meeting }) => wasIn(caller.person, meeting) && meeting.siteUrl === site)
    .filter(({ meeting }) => meetingId === undefined || meeting.meetingId === meetingId)
    .filter(({ meeting }) => window === undefined || isWithin(meeting.startedAt, window))
    .sort((one, other) => other.meeting.startedAt - one.meeting.startedAt || (one.id < other.id ? -1 : 1));
}

/** @throws Refusal 404 for those of meetings the caller was not in */
export function transcriptFor(webex: Webex, caller: Caller, id: string): Transcript {
  const transcript = webex.state.transcripts.get(id);
  if (transcript === undefined || !wasIn(caller.person, transcript.meeting)) throw notFound();
  return transcript;
}

/** For what only the host may do. @throws Refusal 404, 403 for those who were only there */
export function hostedTranscript(webex: Webex, caller: Caller, id: string): Transcript {
  const transcript = transcriptFor(webex, caller, id);
  if (transcript.meeting.host.id !== caller.person.id) throw forbidden();
  return transcript;
}

/** @throws Refusal 404 */
export function snippetFor(transcript: Transcript, id: string): Snippet {
  const snippet = transcript.snippets.find((candidate) => candidate.id === id);
  if (snippet === undefined) throw notFound();
  return snippet;
}

/** Corrects what was written down. */
export function correctSnippet(transcript: Transcript, id: string, text: string): Snippet {
  const corrected = { ...snippetFor(transcript, id), text };
  transcript.snippets = transcript.snippets.map((snippet) => (snippet.id === id ? corrected : snippet));
  return corrected;
}

/** Of the meeting with this instance id, whoever asks. */
export function transcriptOf(webex: Webex, meetingId: string): Transcript | undefined {
  return [...webex.state.transcripts.values()].find(({ meeting }) => meeting.meetingId === meetingId);
}

/** Transcripts and summaries are of instances that are over; no other id is taken. @throws Refusal 400, 404 */
export function checkEndedInstance(webex: Webex, id: string): void {
  if (!/^[0-9a-f]{32}_I_\d+$/.test(id)) throw notAllowed(id);
  if (isKnown(webex, id)) return;
  const meeting = findMeeting(webex, id);
  if (meeting.kind !== 'instance' || meeting.instance.end === undefined) throw notAllowed(id);
}

/** What was recorded stays known when its meeting is gone. */
function isKnown(webex: Webex, id: string): boolean {
  const isOf = ({ meeting }: { readonly meeting: HeldMeeting }) => meeting.meetingId === id;
  return [...webex.state.transcripts.values(), ...webex.state.summaries.values()].some(isOf);
}
