import { isOpenChoice, type AskedOptions } from '../../domain/asked-options.ts';
import { checkOptionChange } from '../../domain/check-options.ts';
import { isOfSeries } from '../../domain/match-meeting.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { settleChoices } from '../../domain/site-choices.ts';
import type { Target } from '../../language/reading.ts';
import { isKnownHere, problemReply, type Context, type Reply, type Taken } from '../feature.ts';
import { applyChange } from './apply.ts';
import { isPickedLoosely } from './other-meeting.ts';
import { askConfirm, askForm, askInstead, askScope, whereFor } from './ask.ts';
import { askBulkMove } from './bulk.ts';
import { unkeep, type ConfirmBody, type ScopeAsked } from './body.ts';
import { decide } from './decide.ts';
import { gatherSubject, type Subject } from './gather.ts';
import { askHostToChange } from './on-behalf.ts';
import { formOf } from './plan.ts';
import { curedWish, isOpen, type Wish } from './wish.ts';

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
  const meant = isPickedLoosely(target, found.meeting) ? { ...wish, loosely: true } : wish;
  return goOn(found.meeting, meant, wish.scope ?? (found.dated ? 'occurrence' : undefined), context);
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
  const { options } = wish;
  // What cannot be had at all is told before anything is asked.
  const [fixed] = checkOptionChange(options ?? {}, undefined).filter(({ kind }) => kind === 'only-when-made');
  if (fixed !== undefined) return refuse(fixed, meeting, context);
  const settled = options === undefined ? ok({}) : await settleNames(options, meeting, context);
  if (!settled.ok) return refuse(settled.problem, meeting, context);
  const whole = options === undefined ? wish : { ...wish, options: settled.value };
  const recurring = isOfSeries(meeting) || meeting.recurrence !== undefined;
  if (recurring && scope === undefined) return askScope(meeting, whole, context);
  return plan(await gatherSubject(meeting, context), whole, recurring ? scope : undefined, context);
}

/** Names of the site's are looked up, where some were said. */
async function settleNames(
  asked: AskedOptions,
  meeting: Meeting,
  context: Context,
): Promise<Result<AskedOptions, Problem>> {
  if (!isOpenChoice(asked)) return ok(asked);
  const settled = settleChoices(
    asked,
    await context.siteChoices(meeting.siteUrl === '' ? undefined : meeting.siteUrl, asked),
  );
  if (settled.ok) return settled;
  const [problem] = settled.problem;
  if (problem === undefined) throw new Error('names that cannot be settled have a reason');
  return fail(problem);
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
    case 'doubt': {
      // Where the nearest that Webex takes is known, it is offered as it is: one yes is enough.
      const cured = curedWish(wish, decision.problems);
      const nearest = cured === undefined ? decision : decide(subject, cured, scope, context);
      return nearest.kind === 'change'
        ? askConfirm(subject, nearest.body, await takenBy(subject, nearest.body, context), context, decision.problems)
        : // An end that fits nowhere is told once.
          askForm(subject, { wish: { ...wish, ends: undefined }, form, scope, problems: decision.problems }, context);
    }
    case 'nothing':
      return refuse({ kind: 'nothing-to-change', title: meeting.title }, meeting, context);
    case 'instead':
      return askInstead(subject, decision.body, await takenBy(subject, decision.body, context), context);
    case 'change':
      return settle(subject, decision.body, context);
  }
}

/** It moves, or others hear of it, a whole series changes, or the new time is taken: asked first. Else done, with Undo. */
async function settle(subject: Subject, body: ConfirmBody, context: Context): Promise<Reply> {
  const many = body.scope === 'series' || body.scope === 'following';
  const taken = await takenBy(subject, body, context);
  const mailed =
    subject.invitees.length > 0 && !(body.quiet && body.change.start === undefined && body.change.title === undefined);
  return mailed || many || taken !== undefined
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
