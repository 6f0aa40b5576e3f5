import { named, say, together, type Sentence } from '../../card/sentence.ts';
import { isOfSeries } from '../../domain/match-meeting.ts';
import { problemRefused } from '../../domain/may-change.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { plannedStart } from '../../domain/neighbours.ts';
import type { Problem } from '../../domain/problem.ts';
import { restOfRule, ruleUntil } from '../../domain/recurrence.ts';
import { count, sayMoment, saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { problemReply, UNDO_MINUTES, type Context, type MeetingNews, type Reply } from '../feature.ts';
import { keepMeeting, type KeptMeeting, type Scope } from './body.ts';
import { renderCancelledCard } from './card.ts';
import { newsOfCancel } from './news.ts';
import { gather, instantOf, refuse, sayPeople, whereFor, type Doomed } from './doomed.ts';

/** Cancels, keeps what is needed to make it again, and tells. */
export async function cancelOne(doomed: Doomed, scope: Scope | undefined, context: Context): Promise<Reply> {
  const { meeting } = doomed;
  const kept = keep(doomed, scope);
  const done = await cancelAtWebex(doomed, scope, context);
  if (typeof done !== 'boolean') return refuse(done, meeting, context);
  if (!done) return { ...problemReply({ kind: 'meeting-gone' }), where: whereFor(meeting, context) };
  const undoId = await writeUndo(`Cancelled ${meeting.title}`, [kept], context);
  const now = instantOf(context);
  const span = spanIn(meeting.span, context.at.zone);
  const notes = [sayTold(doomed)];
  const what =
    scope === 'following'
      ? say`${named(meeting.title)} from ${saySpan(span, now)} on`
      : say`${scope === 'series' ? 'the series ' : ''}${named(meeting.title)}, ${saySpan(span, now)}`;
  return {
    markdown: together(
      say`Cancelled ${what}.`,
      ...notes,
      say`Say "undo" within ${UNDO_MINUTES} minutes to create it again.`,
    ).markdown,
    where: whereFor(meeting, context),
    news: [newsOfCancel(meeting, scope, now)],
    card: {
      content: renderCancelledCard({
        title: meeting.title,
        span,
        people: sayPeople(doomed, context),
        notes: notes.map((note) => note.card),
        undo: true,
        now,
      }),
      subject: { kind: 'meeting', meetingId: meeting.id, undoId },
      minutes: UNDO_MINUTES,
    },
    dialogue: { dialogue: { act: 'cancel' }, presses: {}, meetings: [] },
  };
}

function sayTold({ invitees, isVeiled }: Doomed): Sentence {
  if (isVeiled) return say`Whoever was invited is told by mail.`;
  return invitees.length === 0
    ? say`Nobody else was invited.`
    : say`Webex tells ${count(invitees.length, 'person', 'people')} by mail.`;
}

function keep({ meeting, invitees, series }: Doomed, scope: Scope | undefined): KeptMeeting {
  const rule = scope === 'series' || scope === 'following' ? series?.recurrence : undefined;
  const all = scope === 'series' || (scope === undefined && !isOfSeries(meeting));
  const was = all ? { seriesId: meeting.seriesId } : {};
  if (rule === undefined || series === undefined) return { ...keepMeeting(meeting, invitees), ...was };
  const next = plannedStart(meeting, series.span.start.timeZoneId);
  return { ...keepMeeting(meeting, invitees, restOfRule(rule, series.span.start, next, 0)), ...was };
}

async function cancelAtWebex(
  { meeting, series }: Doomed,
  scope: Scope | undefined,
  { webex, at }: Context,
): Promise<boolean | Problem> {
  try {
    const start = plannedStart(meeting, at.zone);
    const rest =
      scope === 'following' &&
      series?.recurrence !== undefined &&
      start.epochMilliseconds > series.span.start.epochMilliseconds;
    if (!rest)
      return await webex.meetings.cancel(scope === 'series' || scope === 'following' ? meeting.seriesId : meeting.id, {
        sendEmail: true,
      });
    await webex.meetings.change(series.id, { recurrence: ruleUntil(series.recurrence, start) }, { sendEmail: true });
    return true;
  } catch (error) {
    const problem = error instanceof WebexRefusal ? problemRefused(error.description, meeting, 'cancel') : undefined;
    if (problem === undefined) throw error;
    return problem;
  }
}

/** One row of many: a line that says what came of it, and what makes it again. */
export async function cancelRow(
  meeting: Meeting,
  context: Context,
): Promise<{ readonly line: Sentence; readonly kept?: KeptMeeting; readonly news?: MeetingNews }> {
  const now = instantOf(context);
  const when = sayMoment(meeting.span.start.withTimeZone(context.at.zone), now);
  const refused = await context.whyRefused(meeting, 'cancel');
  if (refused !== undefined)
    return { line: say`${named(meeting.title)}, ${when}: not cancelled. ${context.say(refused)}` };
  const doomed = await gather(meeting, context);
  const done = await cancelAtWebex(doomed, undefined, context);
  if (done === true)
    return {
      line: say`${named(meeting.title)}, ${when}: cancelled. ${sayTold(doomed)}`,
      kept: keep(doomed, undefined),
      news: newsOfCancel(meeting, isOfSeries(meeting) ? 'occurrence' : undefined, now),
    };
  const why = done === false ? context.say({ kind: 'meeting-gone' }) : context.say(done);
  return { line: say`${named(meeting.title)}, ${when}: not cancelled. ${why}` };
}

/** Remembers for ten minutes what was cancelled. */
export async function writeUndo(done: string, cancelled: readonly KeptMeeting[], context: Context): Promise<string> {
  const id = context.newId();
  await context.undos.write({
    id,
    ownerId: context.who.personId,
    feature: 'cancel',
    done,
    body: { cancelled, undoId: id },
    createdAt: context.now,
    expiresAt: context.now + UNDO_MINUTES * 60_000,
  });
  return id;
}
