import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import { optionRefused } from '../../domain/check-options.ts';
import { problemRefused } from '../../domain/may-change.ts';
import type { Meeting, MeetingDraft } from '../../domain/meeting.ts';
import { told } from '../../domain/asked-options.ts';
import { plannedStart } from '../../domain/neighbours.ts';
import { restOfRule, ruleUntil } from '../../domain/recurrence.ts';
import { sayMoment, saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { noteDone, problemReply, UNDO_MINUTES, type Context, type MeetingNews, type Reply } from '../feature.ts';
import { isAsAsked } from './as-asked.ts';
import { askInstead, refuse } from './ask.ts';
import { kindOf, UndoBody, unkeep, type ConfirmBody } from './body.ts';
import type { Subject } from './gather.ts';
import { newsOfBack, newsOfInstead } from './news.ts';
import { wasNow } from './say-change.ts';
import { changed, tell } from './tell.ts';

/** Sends the change, remembers the way back, and tells was and now. */
export async function applyChange(body: ConfirmBody, subject: Subject, context: Context): Promise<Reply> {
  if (body.scope === 'following') return splitSeries(body, subject, context);
  const change = unkeep(body.change);
  let warnings: readonly string[] = [];
  try {
    const written = await context.webex.meetings.change(body.meetingId, change, { sendEmail: !body.quiet });
    warnings = written.warnings ?? [];
  } catch (error) {
    if (!(error instanceof WebexRefusal)) throw error;
    if (error.status === 404) return problemReply({ kind: 'meeting-gone' });
    const problem = problemRefused(error.description, subject.meeting, 'move') ?? optionRefused(error.description);
    if (problem === undefined) throw error;
    return problem.kind === 'day-taken'
      ? askInstead(subject, body, undefined, context)
      : refuse(problem, subject.meeting, context);
  }
  const undoId = await writeUndo(body, subject.meeting, context);
  return tell(body, subject, { undoId, warnings }, context);
}

async function writeUndo(body: ConfirmBody, meeting: Meeting, context: Context): Promise<string> {
  const id = context.newId();
  await context.undos.write({
    id,
    ownerId: context.who.personId,
    feature: 'reschedule',
    done: deedOf(body, meeting, context),
    body: {
      changed: [
        {
          meetingId: body.meetingId,
          title: body.change.title ?? meeting.title,
          back: body.back,
          ...(body.scope === 'series' ? {} : { set: settled(body) }),
          quiet: body.quiet,
          ...(body.wish.loosely === true ? { wish: body.wish } : {}),
        },
      ],
    } satisfies z.infer<typeof UndoBody>,
    createdAt: context.now,
    expiresAt: context.now + UNDO_MINUTES * 60_000,
  });
  return id;
}

/** What can be looked at again before it is taken back; never a password. */
function settled({ change }: ConfirmBody): z.infer<typeof UndoBody>['changed'][number]['set'] {
  const { title, agenda, start, end } = change;
  return told({ title, agenda, start, end });
}

/** "Moved Design review", "Changed recording and lobby of Design review". */
function deedOf(body: ConfirmBody, meeting: Meeting, { at, now }: Context): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  const labels = wasNow(meeting, unkeep(body.change), at.zone, instant, kindOf(body)).map(({ label }) => label);
  if (labels.includes('When')) return `Moved ${meeting.title}`;
  if (labels.length === 1 && labels[0] === 'Title') return `Renamed ${meeting.title}`;
  if (labels.length === 0) return `Changed ${meeting.title}`;
  const words = labels.map((label) => label.toLowerCase());
  const last = words.pop() ?? '';
  return `Changed ${words.length === 0 ? last : `${words.join(', ')} and ${last}`} of ${meeting.title}`;
}

/** "This and all following": the old series ends before, and a new one with the same people begins. */
async function splitSeries(body: ConfirmBody, subject: Subject, context: Context): Promise<Reply> {
  const { meeting, series } = subject;
  const rule = series?.recurrence;
  if (series === undefined || rule === undefined) return problemReply({ kind: 'meeting-gone' });
  const change = unkeep(body.change);
  const from = plannedStart(meeting, series.span.start.timeZoneId);
  const made = await context.webex.meetings.create(
    {
      ...draftLike(meeting, subject, change),
      recurrence: change.recurrence ?? restOfRule(rule, series.span.start, from, 0) ?? rule,
      sendEmail: !body.quiet,
    },
    context.createKey(0),
  );
  const ended = { recurrence: ruleUntil(rule, meeting.span.start) };
  await context.webex.meetings.change(series.id, ended, { sendEmail: !body.quiet });
  await noteDone('reschedule', `Changed ${meeting.title} from one on, as a new series`, context);
  return tell(body, subject, { warnings: [], made }, context);
}

/** The occurrence cancelled, and a single meeting with the same people in its place. */
export async function holdInstead(body: ConfirmBody, subject: Subject, context: Context): Promise<Reply> {
  const { meeting } = subject;
  const change = unkeep(body.change);
  const made = await context.webex.meetings.create(draftLike(meeting, subject, change), context.createKey(0));
  await context.webex.meetings.cancel(meeting.id, { sendEmail: true });
  await noteDone('reschedule', `Held ${meeting.title} once on another day`, context);
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const rows = wasNow(meeting, change, context.at.zone, now);
  const sentence = say`Cancelled this one of ${named(meeting.title)}, and scheduled it once for ${sayMoment(made.span.start.withTimeZone(context.at.zone), now)}. The link is new.`;
  const news = [newsOfInstead(meeting, made, now)];
  return changed(
    { meeting: made, known: meeting, what: 'Held on another day', sentence, rows, notes: [], news },
    context,
  );
}

export function draftLike(meeting: Meeting, { invitees }: Subject, change: ReturnType<typeof unkeep>): MeetingDraft {
  const span = change.span ?? meeting.span;
  return {
    title: change.title ?? meeting.title,
    ...told({
      agenda: change.agenda === undefined ? meeting.agenda : (change.agenda ?? undefined),
      password: change.password,
    }),
    ...told({ sessionTypeId: change.sessionTypeId, trackingCodes: change.trackingCodes ?? meeting.trackingCodes }),
    span,
    zone: change.zone ?? span.start.timeZoneId,
    invitees: invitees.map(({ email, displayName, coHost, panelist }) => ({ email, displayName, coHost, panelist })),
    sendEmail: true,
    options: { ...meeting.options, ...change.options },
  };
}

/** Undo: back to what it was, one line each. */
export async function takeBack(kept: unknown, context: Context): Promise<Reply> {
  const { changed: entries } = UndoBody.parse(kept);
  const lines: Sentence[] = [];
  const meetings: { readonly id: string; readonly title: string }[] = [];
  const news: MeetingNews[] = [];
  for (const entry of entries) {
    const change = unkeep(entry.back);
    if (Object.keys(change).length === 0) {
      lines.push(say`The password of ${named(entry.title)} stays: I do not keep the old one.`);
      continue;
    }
    const changed = await changedSince(entry, context);
    if (changed !== undefined) {
      lines.push(changed);
      continue;
    }
    const quiet = entry.quiet === true;
    const written = await context.webex.meetings.change(entry.meetingId, change, { sendEmail: !quiet });
    meetings.push({ id: written.id, title: written.title });
    lines.push(sayBack(entry.title, change, quiet, context));
    news.push(...newsOfBack(written, entry.title, change, context));
  }
  return {
    markdown: together(...lines).markdown,
    where: 'here',
    news,
    dialogue: { dialogue: { act: 'undo' }, presses: {}, meetings },
  };
}

/** Somebody changed it after it was changed here: that is not taken back along with it. */
async function changedSince(
  { meetingId, title, back, set }: z.infer<typeof UndoBody>['changed'][number],
  context: Context,
): Promise<Sentence | undefined> {
  // Options have one owner; a time or a name is moved by many.
  if (set === undefined || (set.start === undefined && set.title === undefined)) return undefined;
  const meeting = await context.webex.meetings.fetch(meetingId);
  if (meeting === undefined) return say`${named(title)} is no longer there, so there is nothing to put back.`;
  if (isAsAsked({ change: back, back: set }, meeting)) return undefined;
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  return say`${named(title)} has been changed since: it is ${named(meeting.title)} now, ${saySpan(spanIn(meeting.span, context.at.zone), now)}. I left it so.`;
}

function sayBack(title: string, change: ReturnType<typeof unkeep>, quiet: boolean, context: Context): Sentence {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const to =
    change.span === undefined
      ? say`is as it was`
      : say`is back at ${sayMoment(change.span.start.withTimeZone(context.at.zone), now)}`;
  if (quiet) return say`${named(change.title ?? title)} ${to}.`;
  return say`${named(change.title ?? title)} ${to}; whoever is invited is told by mail.`;
}
