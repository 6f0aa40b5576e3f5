import { isOfSeries } from '../../domain/match-meeting.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Target } from '../../language/reading.ts';
import { isKnownHere, problemReply, type Context, type Reply, type Taken } from '../feature.ts';
import { applyChange } from './apply.ts';
import { askConfirm, askForm, askInstead, askScope, whereFor } from './ask.ts';
import { askBulkMove } from './bulk.ts';
import { unkeep, type ConfirmBody, type ScopeAsked } from './body.ts';
import { decide } from './decide.ts';
import { gatherSubject, type Subject } from './gather.ts';
import { askHostToChange } from './on-behalf.ts';
import { formOf } from './plan.ts';
import { isOpen, type Wish } from './wish.ts';

export interface ChangeIntent {
  readonly target: Target | undefined;
  readonly wish: Wish;
  /** A set of meetings is meant. */
  readonly bulk: boolean;
}

export async function handleReschedule({ target, wish, bulk }: ChangeIntent, context: Context): Promise<Reply> {
  if (bulk) return askBulkMove(target, wish, context);
  const found = await context.find(target);
  if (found.kind !== 'one')
    return context.askWhich(found, {
      action: 'reschedule.choose',
      leave: 'reschedule.leave',
      act: 'move',
      doing: isOpen(wish) || wish.title === undefined ? 'move' : 'change',
      keep: wish,
    });
  return goOn(found.meeting, wish, wish.scope ?? (found.dated ? 'occurrence' : undefined), context);
}

/** What Webex would refuse is said first; then a series asks which of it; then one form for all the rest. */
export async function goOn(
  meeting: Meeting,
  wish: Wish,
  scope: ScopeAsked | undefined,
  context: Context,
): Promise<Reply> {
  const refused = await context.whyRefused(meeting, 'move');
  if (refused?.kind === 'not-host') return askHostToChange({ meeting, wish, scope, problem: refused }, context);
  if (refused !== undefined) return refuse(refused, meeting, context);
  const recurring = isOfSeries(meeting) || meeting.recurrence !== undefined;
  if (recurring && scope === undefined) return askScope(meeting, wish, context);
  return plan(await gatherSubject(meeting, context), wish, recurring ? scope : undefined, context);
}

/** Of a meeting out of the person's calendar nothing is said in a space that does not know it. */
export function refuse(problem: Problem, meeting: Meeting, context: Context): Reply {
  return { ...problemReply(problem), where: isKnownHere(meeting, context) ? 'here' : 'private' };
}

export async function plan(
  subject: Subject,
  wish: Wish,
  scope: ScopeAsked | undefined,
  context: Context,
): Promise<Reply> {
  const { meeting } = subject;
  const form = formOf(meeting, wish, context.at.zone);
  if (isOpen(wish)) return askForm(subject, { wish, form, scope, problems: [] }, context);
  const decision = decide(subject, wish, scope, context);
  switch (decision.kind) {
    case 'doubt':
      return askForm(subject, { wish, form, scope, problems: decision.problems }, context);
    case 'nothing':
      return refuse({ kind: 'nothing-to-change', title: meeting.title }, meeting, context);
    case 'instead':
      return askInstead(subject, decision.body, await takenBy(subject, decision.body, context), context);
    case 'change':
      return settle(subject, decision.body, context);
  }
}

/** Others hear of it, a whole series changes, or the new time is taken: asked first. Else it is done, with Undo. */
async function settle(subject: Subject, body: ConfirmBody, context: Context): Promise<Reply> {
  const many = body.scope === 'series' || body.scope === 'following';
  const taken = await takenBy(subject, body, context);
  return subject.invitees.length > 0 || many || taken !== undefined
    ? askConfirm(subject, body, taken, context)
    : applyChange(body, subject, context);
}

/** What else the person has at the new times; the meeting itself is none of it. */
async function takenBy(
  { meeting, series }: Subject,
  { scope, wish, change }: ConfirmBody,
  context: Context,
): Promise<Taken | undefined> {
  const { span = meeting.span, recurrence } = unkeep(change);
  const retimed = change.start !== undefined || (recurrence ?? undefined) !== undefined;
  if (!retimed || wish.anyway === true) return undefined;
  const all = scope === 'series' || scope === 'following';
  const rule = recurrence ?? (all ? series?.recurrence : undefined);
  return context.clashes({
    planned: { span, ...(rule === undefined ? {} : { recurrence: rule }) },
    except: all || series === undefined ? { seriesId: meeting.seriesId } : { meetingId: meeting.id },
    where: whereFor(meeting, context),
  });
}
