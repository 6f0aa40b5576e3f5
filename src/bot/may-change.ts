import { Temporal } from 'temporal-polyfill';
import { mayRun, problemRefused, whyNot, type Doing } from '../domain/may-change.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Problem } from '../domain/problem.ts';
import type { Meetings } from '../ports/meetings.ts';

/** What Webex would refuse in any case, found out before anything is asked; at most one call. */
export async function whyRefused(
  meeting: Meeting,
  doing: Doing,
  asker: { readonly email: string; readonly now: number; readonly meetings: Meetings },
): Promise<Problem | undefined> {
  const now = Temporal.Instant.fromEpochMilliseconds(asker.now);
  const known = whyNot(meeting, asker.email, now, doing);
  if (known !== undefined || meeting.scheduledType === 'personalRoomMeeting') return known;
  // What was made here carries a tag, and was not made in a calendar.
  if (meeting.integrationTags.length > 0 && !mayRun(meeting, now)) return undefined;
  const refused = await asker.meetings.refusal(meeting.id);
  return refused === undefined ? undefined : problemRefused(refused, meeting, doing);
}
