import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { BULK_ROWS, renderBulkCard, rowsTicked } from '../../card/bulk-card.ts';
import { named, say, type Sentence } from '../../card/sentence.ts';
import { withReach } from '../../domain/calendar-window.ts';
import { clashesOf, hullOf } from '../../domain/clash.ts';
import { problemRefused, whyNot } from '../../domain/may-change.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { count, sayClocks, sayMoment, saySpan } from '../../domain/spoken-time.ts';
import { spanIn, type Span } from '../../domain/when.ts';
import type { Target } from '../../language/reading.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { QUESTION_MINUTES, UNDO_MINUTES, type Context, type MeetingNews, type Press, type Reply } from '../feature.ts';
import { keep, type UndoBody } from './body.ts';
import { newsOfRow } from './news.ts';
import type { Wish } from './wish.ts';

const BulkBody = z.object({
  rows: z.array(
    z.object({
      meetingId: z.string(),
      title: z.string(),
      /** When it was to begin as it was asked about. */
      was: z.string().optional(),
      start: z.string(),
      end: z.string(),
    }),
  ),
});

/** "Push everything after 3 by half an hour": one list with boxes, one confirmation. Out of a calendar, so 1:1. */
export async function askBulkMove(target: Target | undefined, wish: Wish, context: Context): Promise<Reply> {
  const found = await context.findAll(target);
  const own = found.filter((meeting) => meeting.hostEmail.toLowerCase() === context.who.email.toLowerCase());
  const others = found.length - own.length;
  const left =
    others === 0
      ? undefined
      : say`${count(others, 'meeting is', 'meetings are')} hosted by others and ${others === 1 ? 'stays' : 'stay'}.`;
  if (own.length === 0)
    return plain(`None of your own meetings is left then, so nothing was moved. ${left?.markdown ?? ''}`);
  const rows = own.slice(0, BULK_ROWS).flatMap((meeting) => moved(meeting, wish, context));
  if (rows.length === 0)
    return plain('By how much, or to which day? Say for example "push everything after 3 by half an hour".');
  const now = instantOf(context);
  const calendar = await calendarAround(rows, context);
  const more = own.length - rows.length;
  const notes = [
    left,
    more > 0 ? say`These are the first ${BULK_ROWS}; ${count(more, 'more')} can be moved after them.` : undefined,
    say`Whoever is invited is told by mail. Of a series only the occurrence moves.`,
  ].filter((note) => note !== undefined);
  const draftId = await writeRows(rows, context);
  const question = rows.length === 1 ? 'Move this meeting?' : `Move these ${rows.length} meetings?`;
  return {
    markdown: [
      `${question} Nothing is moved yet.`,
      ...rows.map(
        ({ meeting, to }, index) =>
          `${index + 1}. ${say`${sayMove(meeting, to, context, now)}${sayClash(to, rows, calendar)}`.markdown}`,
      ),
      '',
      `${notes.map((note) => note.markdown).join(' ')} Answer "yes" for all of them, or untick some in the card.`,
    ].join('\n'),
    where: 'private',
    card: {
      content: renderBulkCard({
        what: 'Many at once',
        question,
        rows: rows.map(({ meeting, to }) => ({
          title: meeting.title,
          span: spanIn(meeting.span, context.at.zone),
          detail: `to ${sayTo(meeting, to, context, now)}${sayClash(to, rows, calendar).card}`,
        })),
        notes: notes.map((note) => note.card),
        button: 'Move them',
        style: 'positive',
        action: 'reschedule.bulk',
        leave: 'reschedule.leave',
        now,
      }),
      subject: { kind: 'change', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'move', asked: 'yes-or-no' },
      presses: { yes: 'reschedule.bulk', no: 'reschedule.leave' },
      meetings: rows.map(({ meeting: { id, title } }) => ({ id, title })),
    },
  };
}

function plain(markdown: string): Reply {
  return { markdown: markdown.trim(), where: 'private' };
}

interface Row {
  readonly meeting: Meeting;
  readonly to: Span;
}

/** Later or earlier by so much, or at the same hour of another day. */
function moved(meeting: Meeting, { shift, date }: Wish, { at }: Context): readonly Row[] {
  const { start, end } = spanIn(meeting.span, at.zone);
  if (shift !== undefined)
    return [{ meeting, to: { start: start.add({ minutes: shift }), end: end.add({ minutes: shift }) } }];
  if (date === undefined) return [];
  const begin = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: at.zone, plainTime: start.toPlainTime() });
  return [{ meeting, to: { start: begin, end: begin.add(start.until(end)) } }];
}

function sayMove(meeting: Meeting, to: Span, context: Context, now: Temporal.Instant): Sentence {
  return say`${named(meeting.title)}: ${saySpan(spanIn(meeting.span, context.at.zone), now)} to ${sayTo(meeting, to, context, now)}`;
}

function sayTo(meeting: Meeting, to: Span, { at }: Context, now: Temporal.Instant): string {
  const sameDay = to.start.toPlainDate().equals(meeting.span.start.withTimeZone(at.zone).toPlainDate());
  return sameDay ? sayClocks(to) : sayMoment(to.start, now);
}

/** What else stands where they would go; one call, none where the list they are from tells it. */
async function calendarAround(rows: readonly Row[], context: Context): Promise<readonly Meeting[]> {
  const window = withReach(hullOf(rows.map((row) => row.to)));
  return context.webex.meetings.list({ ...window, type: 'scheduledMeeting' });
}

/** Those that move along are in nobody's way: they keep their distance. */
function sayClash(to: Span, rows: readonly Row[], calendar: readonly Meeting[]): Sentence {
  const moving = new Set(rows.map(({ meeting }) => meeting.id));
  const staying = calendar.filter(({ id }) => !moving.has(id));
  const [first] = clashesOf([to], staying)?.meetings ?? [];
  return first === undefined ? say`` : say`; you have ${named(first.title)} then`;
}

async function writeRows(rows: readonly Row[], context: Context): Promise<string> {
  const id = context.newId();
  const body = {
    rows: rows.map(({ meeting, to }) => ({
      meetingId: meeting.id,
      title: meeting.title,
      was: meeting.span.start.toString(),
      start: to.start.toString(),
      end: to.end.toString(),
    })),
  };
  const expiresAt = context.now + QUESTION_MINUTES * 60_000;
  await context.drafts.write({ id, ownerId: context.who.personId, feature: 'reschedule', body, expiresAt });
  return id;
}

type Kept = z.infer<typeof UndoBody>['changed'][number];

interface Result {
  readonly line: Sentence;
  readonly kept?: Kept;
  readonly news?: readonly MeetingNews[];
}

/** One result line each; one undo for all of them. */
export async function moveBulk(body: unknown, press: Press, context: Context): Promise<Reply> {
  const { rows } = BulkBody.parse(body);
  const ticked = rowsTicked(press.inputs, rows.length).flatMap((index) => rows[index] ?? []);
  if (ticked.length === 0) return plain('No row was ticked, so nothing was moved.');
  const results: Result[] = [];
  // One after the other: Webex sees no burst, and the lines come in order.
  for (const row of ticked) results.push(await moveRow(row, context));
  const kept = results.flatMap((result) => result.kept ?? []);
  if (kept.length > 0) {
    await context.undos.write({
      id: context.newId(),
      ownerId: context.who.personId,
      feature: 'reschedule',
      done: `Moved ${count(kept.length, 'meeting')}`,
      body: { changed: kept },
      createdAt: context.now,
      expiresAt: context.now + UNDO_MINUTES * 60_000,
    });
  }
  const told = plain(
    [
      `Moved ${kept.length} of ${count(ticked.length, 'meeting')}:`,
      ...results.map(({ line }) => `- ${line.markdown}`),
      ...(kept.length > 0 ? ['', `Say "undo" within ${UNDO_MINUTES} minutes to move them back.`] : []),
    ].join('\n'),
  );
  return { ...told, news: results.flatMap((result) => result.news ?? []) };
}

async function moveRow(row: z.infer<typeof BulkBody>['rows'][number], context: Context): Promise<Result> {
  const now = instantOf(context);
  const meeting = await context.webex.meetings.fetch(row.meetingId);
  if (meeting === undefined) return { line: say`${named(row.title)}: it was gone already.` };
  const refused = whyNot(meeting, context.who.email, now, 'move');
  if (refused !== undefined) return { line: say`${named(row.title)}: not moved. ${context.say(refused)}` };
  const to = { start: Temporal.ZonedDateTime.from(row.start), end: Temporal.ZonedDateTime.from(row.end) };
  const was = row.was === undefined ? undefined : Temporal.ZonedDateTime.from(row.was).epochMilliseconds;
  const begins = meeting.span.start.epochMilliseconds;
  if (was !== undefined && begins !== was && begins !== to.start.epochMilliseconds) {
    const span = spanIn(meeting.span, context.at.zone);
    const changed = context.say({ kind: 'changed-meanwhile', title: row.title, now: meeting.title, span });
    return { line: say`${changed} Not moved.` };
  }
  if (to.start.epochMilliseconds <= context.now)
    return { line: say`${named(row.title)}: not moved, that time is over.` };
  try {
    await context.webex.meetings.change(meeting.id, { span: to, zone: to.start.timeZoneId }, { sendEmail: true });
  } catch (error) {
    const problem = error instanceof WebexRefusal ? problemRefused(error.description, meeting, 'move') : undefined;
    if (problem === undefined) throw error;
    return { line: say`${named(row.title)}: not moved. ${context.say(problem)}` };
  }
  return {
    line: say`${named(row.title)}: now ${saySpan(to, now)}.`,
    news: newsOfRow(meeting, to, context),
    kept: {
      meetingId: meeting.id,
      title: row.title,
      back: keep({ span: spanIn(meeting.span, to.start.timeZoneId), zone: to.start.timeZoneId }),
      set: keep({ span: to }),
    },
  };
}

function instantOf(context: Context): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(context.now);
}
