import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { ENCRYPTED, isEncrypted, sayIgnored } from '../../card/say-options.ts';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import { optionRefused } from '../../domain/check-options.ts';
import { problemRefused } from '../../domain/may-change.ts';
import type { Meeting, MeetingDraft } from '../../domain/meeting.ts';
import { told } from '../../domain/asked-options.ts';
import { ruleUntil } from '../../domain/recurrence.ts';
import { count, sayMoment } from '../../domain/spoken-time.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import {
  isKnownHere,
  MEETING_CARD_MINUTES,
  noteDone,
  problemReply,
  UNDO_MINUTES,
  type Context,
  type MeetingNews,
  type Reply,
} from '../feature.ts';
import { askInstead } from './ask.ts';
import { kindOf, UndoBody, unkeep, type ConfirmBody } from './body.ts';
import { renderChangedCard } from './card.ts';
import type { Subject } from './gather.ts';
import { newsOf, newsOfBack, newsOfInstead } from './news.ts';
import { DONE, sayDone, wasNow, withRule, type WasNow } from './say-change.ts';

/** Sends the change, remembers the way back, and tells was and now. */
export async function applyChange(body: ConfirmBody, subject: Subject, context: Context): Promise<Reply> {
  if (body.scope === 'following') return splitSeries(body, subject, context);
  const change = unkeep(body.change);
  let warnings: readonly string[] = [];
  try {
    const written = await context.webex.meetings.change(body.meetingId, change, { sendEmail: !body.quiet });
    warnings = written.warnings ?? [];
  } catch (error) {
    const problem =
      error instanceof WebexRefusal
        ? (problemRefused(error.description, subject.meeting, 'move') ?? optionRefused(error.description))
        : undefined;
    if (problem === undefined) throw error;
    return problem.kind === 'day-taken' ? askInstead(subject, body, undefined, context) : problemReply(problem);
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
    done: `${body.change.start === undefined ? 'Changed' : 'Moved'} ${meeting.title}`,
    body: {
      changed: [
        {
          meetingId: body.meetingId,
          title: body.change.title ?? meeting.title,
          back: body.back,
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

interface Told {
  readonly undoId?: string;
  readonly warnings: readonly string[];
}

function tell(body: ConfirmBody, subject: Subject, told: Told, context: Context): Reply {
  const { meeting, invitees } = subject;
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const change = unkeep(body.change);
  const rows = wasNow(withRule(subject), change, context.at.zone, now, kindOf(body));
  const title = change.title ?? meeting.title;
  const notes = [
    body.scope === 'series' ? say`The whole series changed.` : undefined,
    invitees.length > 0 ? sayMailed(invitees.length, body.quiet) : undefined,
    body.change.sessionTypeId !== undefined && isEncrypted(body.wish.options ?? {}) ? ENCRYPTED : undefined,
    sayIgnored(told.warnings),
  ].filter((note) => note !== undefined);
  return changed(
    {
      meeting: { ...meeting, title },
      what: body.change.start === undefined ? 'Changed' : 'Moved',
      sentence: sayDone(meeting.title, rows, DONE),
      rows,
      notes,
      ...(told.undoId === undefined ? {} : { undoId: told.undoId }),
      loosely: body.wish.loosely === true,
      news: newsOf(body, meeting, change, context),
    },
    context,
  );
}

function sayMailed(people: number, quiet: boolean): Sentence {
  return quiet ? say`Nobody is mailed about it.` : say`Webex mails ${count(people, 'person', 'people')}.`;
}

export interface Changed {
  readonly meeting: Meeting;
  readonly what: string;
  readonly sentence: Sentence;
  readonly rows: readonly WasNow[];
  readonly notes: readonly Sentence[];
  readonly undoId?: string;
  /** Another meeting may have been meant. */
  readonly loosely?: boolean;
  readonly news: readonly MeetingNews[];
}

export function changed(facts: Changed, context: Context): Reply {
  const { meeting, undoId } = facts;
  const direct = context.who.roomType === 'direct';
  const where = isKnownHere(meeting, context) ? 'here' : 'private';
  const other = undoId !== undefined && facts.loosely === true;
  const orOther = other ? ', or "another meeting" if I picked the wrong one' : '';
  const undo =
    undoId === undefined ? undefined : say`Say "undo" within ${UNDO_MINUTES} minutes to take it back${orOther}.`;
  return {
    markdown: together(facts.sentence, ...facts.notes, undo).markdown,
    where,
    news: facts.news,
    card: {
      content: renderChangedCard({
        what: facts.what,
        title: meeting.title,
        rows: facts.rows,
        notes: facts.notes.map((note) => note.card),
        ...((direct || where === 'private') && meeting.webLink !== '' ? { webLink: meeting.webLink } : {}),
        undo: undoId !== undefined,
        other,
      }),
      subject: {
        kind: 'meeting',
        meetingId: meeting.id,
        title: meeting.title,
        ...(undoId === undefined ? {} : { undoId }),
      },
      minutes: MEETING_CARD_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'move' },
      presses: other ? { another: 'reschedule.other' } : {},
      meetings: [{ id: meeting.id, title: meeting.title }],
    },
  };
}

/** "This and all following": the old series ends before, and a new one with the same people begins. */
async function splitSeries(body: ConfirmBody, subject: Subject, context: Context): Promise<Reply> {
  const { meeting, series } = subject;
  const rule = series?.recurrence;
  if (series === undefined || rule === undefined) return problemReply({ kind: 'meeting-gone' });
  const change = unkeep(body.change);
  const made = await context.webex.meetings.create(
    {
      ...draftLike(meeting, subject, change),
      recurrence: change.recurrence ?? rule,
      sendEmail: !body.quiet,
    },
    context.createKey(0),
  );
  const ended = { recurrence: ruleUntil(rule, meeting.span.start) };
  await context.webex.meetings.change(series.id, ended, { sendEmail: !body.quiet });
  await noteDone('reschedule', `Changed ${meeting.title} from one on, as a new series`, context);
  return tell(
    { ...body, scope: 'following' },
    { ...subject, meeting: { ...meeting, webLink: made.webLink } },
    { warnings: [] },
    context,
  );
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
  return changed({ meeting: made, what: 'Held on another day', sentence, rows, notes: [], news }, context);
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

function sayBack(title: string, change: ReturnType<typeof unkeep>, quiet: boolean, context: Context): Sentence {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const to =
    change.span === undefined
      ? say`is as it was`
      : say`is back at ${sayMoment(change.span.start.withTimeZone(context.at.zone), now)}`;
  if (quiet) return say`${named(change.title ?? title)} ${to}.`;
  return say`${named(change.title ?? title)} ${to}; whoever is invited is told by mail.`;
}
