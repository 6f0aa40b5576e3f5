import { Temporal } from 'temporal-polyfill';
import { isOpenChoice, type AskedOptions } from '../../domain/asked-options.ts';
import { checkOptionChange } from '../../domain/check-options.ts';
import { whyNot, type Doing } from '../../domain/may-change.ts';
import { isOfSeries } from '../../domain/match-meeting.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { settleChoices } from '../../domain/site-choices.ts';
import type { Target } from '../../language/reading.ts';
import { type Context, type Reply, type Taken } from '../feature.ts';
import { applyChange } from './apply.ts';
import { isPickedLoosely } from './other-meeting.ts';
import { askAnew } from './anew.ts';
import { askForm } from './ask-form.ts';
import { askConfirm, askInstead, askScope, refuse, whereFor } from './ask.ts';
import { askBulkMove } from './bulk.ts';
import { unkeep, type ConfirmBody, type ScopeAsked } from './body.ts';
import { decide } from './decide.ts';
import { gatherSubject, type Subject } from './gather.ts';
import { askHostToChange } from './on-behalf.ts';
import { askHostForRegistration, changeRegistration } from './registration.ts';
import { formOf } from './plan.ts';
import { curedWish, isMove, isOpen, type Wish } from './wish.ts';

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
      doing: doingOf(wish),
      keep: wish,
    });
  const meant = isPickedLoosely(target, found.meeting) ? { ...wish, loosely: true } : wish;
  return goOn(found.meeting, meant, wish.scope ?? (found.dated ? 'occurrence' : undefined), context);
}

/** "Only its host can move it", or change it where no other time was wished. */
function doingOf(wish: Wish): Doing {
  return isOpen(wish) || isMove(wish) ? 'move' : 'change';
}

/**
 * What Webex would refuse is said before anything is asked; then a series asks which of it; then one form for all the
 * rest. What needs no question is not asked of Webex first either: the change itself is refused, or done.
 */
export async function goOn(
  meeting: Meeting,
  wish: Wish,
  scope: ScopeAsked | undefined,
  context: Context,
): Promise<Reply> {
  const doing = doingOf(wish);
  const refused = whyNot(meeting, context.who.email, Temporal.Instant.fromEpochMilliseconds(context.now), doing);
  const { registration: register } = wish.options ?? {};
  if (refused?.kind === 'not-host')
    return register === undefined
      ? askHostToChange({ meeting, wish, scope, problem: refused }, context)
      : askHostForRegistration({ meeting, on: register, problem: refused }, context);
  // Out of the personal room is the one way in which such a meeting can be changed.
  const leaves = refused?.kind === 'personal-room' && wish.options?.place === 'oneTime';
  if (refused !== undefined && !leaves) return refuse(refused, meeting, context);
  if (wish.options?.place === 'oneTime' && meeting.scheduledType !== 'personalRoomMeeting')
    return refuse({ kind: 'nothing-to-change', title: meeting.title }, meeting, context);
  const asking: Asking = leaves ? (question) => question() : unlessRefused(meeting, doing, context);
  if (register !== undefined) return asking(() => registerAnd(meeting, wish, scope, context));
  const { options } = wish;
  const settled = options === undefined ? ok({}) : await settleNames(options, meeting, context);
  if (!settled.ok) return refuse(settled.problem, meeting, context);
  const whole = options === undefined ? wish : { ...wish, options: settled.value };
  const recurring = isOfSeries(meeting) || meeting.recurrence !== undefined;
  if (recurring && scope === undefined) return asking(() => askScope(meeting, whole, context));
  const [fixed] = checkOptionChange(options ?? {}, undefined).filter(({ kind }) => kind === 'only-when-made');
  if (fixed !== undefined)
    return scope === 'following'
      ? refuse(fixed, meeting, context)
      : asking(() => askAnew(meeting, whole, scope, context));
  return plan(await gatherSubject(meeting, context), whole, recurring ? scope : undefined, context, asking);
}

/** How a question is put. */
type Asking = (question: () => Promise<Reply>) => Promise<Reply>;

function unlessRefused(meeting: Meeting, doing: Doing, context: Context): Asking {
  return async (question) => {
    const refused = await context.whyRefused(meeting, doing);
    return refused === undefined ? question() : refuse(refused, meeting, context);
  };
}

/** Registration has calls of its own; what else was wished goes its way after it. */
async function registerAnd(
  meeting: Meeting,
  wish: Wish,
  scope: ScopeAsked | undefined,
  context: Context,
): Promise<Reply> {
  const { registration: on = false, ...others } = wish.options ?? {};
  const { options: _options, ...rest } = wish;
  const left: Wish = Object.keys(others).length === 0 ? rest : { ...rest, options: others };
  const first = await changeRegistration(meeting, on, context);
  if (isOpen(left) || first.problem !== undefined) return first;
  const now = (await context.webex.meetings.fetch(meeting.id)) ?? meeting;
  const second = await goOn(now, left, scope, context);
  const more = second.problem === undefined ? second.markdown : context.say(second.problem).markdown;
  return { ...(second.card === undefined ? first : second), markdown: `${first.markdown}\n\n${more}` };
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

export async function plan(
  subject: Subject,
  wish: Wish,
  scope: ScopeAsked | undefined,
  context: Context,
  asking: Asking = (question) => question(),
): Promise<Reply> {
  const { meeting } = subject;
  const form = formOf(meeting, wish, context.at.zone);
  if (isOpen(wish)) return asking(() => askForm(subject, { wish, form, scope, problems: [] }, context));
  const decision = decide(subject, wish, scope, context);
  switch (decision.kind) {
    case 'doubt': {
      // Where the nearest that Webex takes is known, it is offered as it is: one yes is enough.
      const cured = curedWish(wish, decision.problems);
      const nearest = cured === undefined ? decision : decide(subject, cured, scope, context);
      const { problems } = decision;
      return asking(async () =>
        nearest.kind === 'change'
          ? askConfirm(subject, nearest.body, await takenBy(subject, nearest.body, context), context, problems)
          : // An end that fits nowhere is told once.
            askForm(subject, { wish: { ...wish, ends: undefined }, form, scope, problems }, context),
      );
    }
    case 'nothing':
      return refuse({ kind: 'nothing-to-change', title: meeting.title }, meeting, context);
    case 'instead':
      return asking(async () =>
        askInstead(subject, decision.body, await takenBy(subject, decision.body, context), context),
      );
    case 'change':
      return settle(subject, decision.body, context, asking);
  }
}

/** It moves, or others hear of it, a whole series changes, or the new time is taken: asked first. Else done, with Undo. */
async function settle(subject: Subject, body: ConfirmBody, context: Context, asking: Asking): Promise<Reply> {
  const many = body.scope === 'series' || body.scope === 'following';
  const taken = await takenBy(subject, body, context);
  const mailed =
    subject.invitees.length > 0 && !(body.quiet && body.change.start === undefined && body.change.title === undefined);
  return mailed || many || taken !== undefined
    ? asking(() => askConfirm(subject, body, taken, context))
    : applyChange(body, subject, context);
}

/** What else the person has at the new times; the meeting itself is none of it. */
export async function takenBy(
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
