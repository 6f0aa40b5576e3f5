import type { Meeting, MeetingChange } from '../../domain/meeting.ts';
import { unkeep, type ConfirmBody } from './body.ts';

/** What is to change is as it was when it was asked about; or it is done already, and this is a try after a crash. */
export function isAsAsked(
  { change, back, scope }: Pick<ConfirmBody, 'change' | 'back' | 'scope'>,
  meeting: Meeting,
): boolean {
  const was = unkeep(back);
  const wished = unkeep(change);
  if (was.title !== undefined && meeting.title !== was.title && meeting.title !== wished.title) return false;
  const agenda = meeting.agenda ?? null;
  if (was.agenda !== undefined && agenda !== was.agenda && agenda !== wished.agenda) return false;
  // The new time of a whole series is another occurrence's.
  const done = scope === undefined || scope === 'occurrence' ? isAt(meeting, wished) : false;
  return was.span === undefined || isAt(meeting, was) || done;
}

function isAt(meeting: Meeting, { span }: MeetingChange): boolean {
  return (
    span !== undefined &&
    meeting.span.start.epochMilliseconds === span.start.epochMilliseconds &&
    meeting.span.end.epochMilliseconds === span.end.epochMilliseconds
  );
}
