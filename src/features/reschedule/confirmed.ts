import type { Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { spanIn } from '../../domain/when.ts';
import type { Context, Reply } from '../feature.ts';
import { applyChange } from './apply.ts';
import { isAsAsked } from './as-asked.ts';
import { askConfirm } from './ask.ts';
import { unkeep, type ConfirmBody } from './body.ts';
import { decide } from './decide.ts';
import { gatherSubject, type Subject } from './gather.ts';
import { plan, takenBy } from './handler.ts';

/** So long what was seen of a calendar is taken for what it is. */
const FRESH_MS = 5 * 60_000;

/** The yes to a question: done as it was asked, or asked anew where the meeting or the calendar is another by now. */
export async function confirmed(body: ConfirmBody, subject: Subject, context: Context): Promise<Reply> {
  const { meeting } = subject;
  if (!isAsAsked(body, meeting)) return askAgain(body, subject, context);
  const isOld = body.askedAt !== undefined && context.now - body.askedAt > FRESH_MS;
  const taken = isOld ? await takenBy(subject, body, context) : undefined;
  return taken === undefined || taken.by === body.taken
    ? applyChange(body, subject, context)
    : askConfirm(subject, body, taken, context);
}

/** The meeting as it is; who hears of it, and its series, as they were when it was asked, while that stands. */
export function gatherConfirmed(body: ConfirmBody, meeting: Meeting, context: Context): Promise<Subject> {
  // The end of a series is reckoned from what it is now.
  const stands = isAsAsked(body, meeting) && body.scope !== 'following';
  return gatherSubject(meeting, context, stands ? body.known : undefined);
}

async function askAgain(body: ConfirmBody, subject: Subject, context: Context): Promise<Reply> {
  const { meeting } = subject;
  const decision = decide(subject, body.wish, body.scope, context);
  if (decision.kind !== 'change') return plan(subject, body.wish, body.scope, context);
  const title = unkeep(body.back).title ?? meeting.title;
  const changed: Problem = {
    kind: 'changed-meanwhile',
    title,
    now: meeting.title,
    span: spanIn(meeting.span, context.at.zone),
  };
  const taken = await takenBy(subject, decision.body, context);
  return askConfirm(subject, decision.body, taken, context, [changed]);
}
