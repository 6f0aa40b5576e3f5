import { badRequest, forbidden, notFound } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { checkEndedInstance } from './find-transcript.ts';
import { wasIn } from './recording.ts';
import type { Summary } from './recording.ts';

/** The summary of a meeting that the caller hosted or was in; none when there is none for them. @throws Refusal 400, 404 */
export function summariesOf(webex: Webex, caller: Caller, meetingId: string | undefined): readonly Summary[] {
  if (meetingId === undefined) throw badRequest("'meetingId' is required.");
  checkEndedInstance(webex, meetingId);
  return [...webex.state.summaries.values()].filter(
    ({ meeting }) => meeting.meetingId === meetingId && wasIn(caller.person, meeting),
  );
}

/** Takes a summary away for good. @throws Refusal 404, 403 for those who were only there */
export function deleteSummary(webex: Webex, caller: Caller, id: string): void {
  const summary = webex.state.summaries.get(id);
  if (summary === undefined || !wasIn(caller.person, summary.meeting)) throw notFound();
  if (summary.meeting.host.id !== caller.person.id) throw forbidden();
  webex.state.summaries.delete(id);
}
