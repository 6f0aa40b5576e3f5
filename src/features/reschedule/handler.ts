import { Temporal } from 'temporal-polyfill';
import { isOfSeries } from '../../domain/match-meeting.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { restOfRule } from '../../domain/recurrence.ts';
import { plannedStart, staysBetween } from '../../domain/neighbours.ts';
import type { Target } from '../../language/reading.ts';
import { isKnownHere, problemReply, type Context, type Reply, type Taken } from '../feature.ts';
import { applyChange } from './apply.ts';
import { askConfirm, askForm, askInstead, askScope, whereFor } from './ask.ts';
import { askBulkMove } from './bulk.ts';
import { keep, unkeep, type ConfirmBody, type ScopeAsked } from './body.ts';
import { gatherSubject, type Subject } from './gather.ts';
import { formOf, planChange } from './plan.ts';
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
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const { meeting } = subject;
  const form = formOf(meeting, wish, context.at.zone);
  if (isOpen(wish)) return askForm(subject, { wish, form, scope, problems: [] }, context);
  const change = planChange(meeting, form, wish, now);
  if (!change.ok) return askForm(subject, { wish, form, scope, problems: change.problem }, context);
  if (Object.keys(change.value).length === 0)
    return refuse({ kind: 'nothing-to-change', title: meeting.title }, meeting, context);
  const { series } = subject;
  if (series === undefined || scope === undefined)
    return settle(subject, bodyOf(meeting, meeting.id, wish, change.value, scope), context);
  if (scope === 'occurrence') {
    const { span } = change.value;
    const stays =
      span === undefined || staysBetween(meeting, span.start, subject.planned, series.span.start, context.at.zone);
    const body = bodyOf(meeting, meeting.id, wish, change.value, scope);
    return stays
      ? settle(subject, body, context)
      : askInstead(subject, body, await takenBy(subject, body, context), context);
  }
  const isFirst = plannedStart(meeting, context.at.zone).epochMilliseconds === series.span.start.epochMilliseconds;
  // The first one and all that follow is all of it.
  const reach = isFirst ? 'series' : scope;
  const whole = wholeSeries(meeting, series, change.value, wish);
  if (whole === undefined) return askForm(subject, { wish, form, scope, problems: [{ kind: 'rule-fixed' }] }, context);
  const back = { ...backFrom(meeting, whole), ...ruleBack(meeting, series, whole) };
  return settle(subject, { ...bodyOf(meeting, series.id, wish, whole, reach), back: keep(back) }, context);
}

type Change = Parameters<typeof keep>[0];

/** A series is changed from its next occurrence on: Webex takes no start that is over. */
function wholeSeries(meeting: Meeting, series: Meeting, change: Change, wish: Wish): Change | undefined {
  const { span } = change;
  if (span === undefined || series.recurrence === undefined) return change;
  const days = meeting.span.start.toPlainDate().until(span.start.toPlainDate()).days;
  const next = plannedStart(meeting, series.span.start.timeZoneId);
  const rule = wish.recurrence ?? restOfRule(series.recurrence, series.span.start, next, days);
  return rule === undefined ? undefined : { ...change, recurrence: rule };
}

function bodyOf(meeting: Meeting, id: string, wish: Wish, change: Change, scope: ScopeAsked | undefined): ConfirmBody {
  return {
    meetingId: id,
    occurrenceId: meeting.id,
    wish,
    ...(scope === undefined ? {} : { scope }),
    change: keep(change),
    back: keep(backFrom(meeting, change)),
  };
}

/** A series goes back to its old rule, counted from its next occurrence as the new one is. */
function ruleBack(meeting: Meeting, series: Meeting, change: Change): Pick<Change, 'recurrence'> {
  if (change.recurrence === undefined || series.recurrence === undefined) return {};
  const next = plannedStart(meeting, series.span.start.timeZoneId);
  const rule = restOfRule(series.recurrence, series.span.start, next, 0);
  return rule === undefined ? {} : { recurrence: rule };
}

/** What takes the change back; a password that was cannot be set again, since nobody keeps it. */
function backFrom(meeting: Meeting, change: Change): Change {
  const { options = {} } = change;
  const old = Object.fromEntries(
    Object.keys(options).map((name) => [name, Reflect.get(meeting.options, name) === true]),
  );
  return {
    ...(change.title === undefined ? {} : { title: meeting.title }),
    ...(change.agenda === undefined ? {} : { agenda: meeting.agenda ?? null }),
    ...(change.recurrence === undefined ? {} : { recurrence: meeting.recurrence ?? null }),
    ...(change.span === undefined ? {} : { span: meeting.span, zone: change.zone ?? meeting.span.start.timeZoneId }),
    ...(Object.keys(old).length === 0 ? {} : { options: old }),
  };
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
