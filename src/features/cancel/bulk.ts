import { Temporal } from 'temporal-polyfill';
import { BULK_ROWS, renderBulkCard, rowsTicked } from '../../card/bulk-card.ts';
import { escapeMarkdown } from '../../card/escape.ts';
import { say, type Sentence } from '../../card/sentence.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { count, sayClocks, sayDay } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import type { Target } from '../../language/reading.ts';
import { QUESTION_MINUTES, UNDO_MINUTES, type Context, type Press, type Reply } from '../feature.ts';
import type { z } from 'zod';
import { BulkBody, isAsAsked } from './body.ts';
import { cancelRow, writeUndo } from './cancel-one.ts';
import { instantOf, sayChanged, writeDraft } from './doomed.ts';

/** "Clear my Friday": one list with boxes, one confirmation. Out of a calendar, so 1:1. */
export async function askBulk(target: Target | undefined, context: Context): Promise<Reply> {
  return askAbout(await context.findAll(target), [], context);
}

/** "Cancel the 3pm and the 4pm": each is looked up by itself; what is not one meeting beyond doubt is told, not taken. */
export async function askNamed(targets: readonly Target[], context: Context): Promise<Reply> {
  const found: Meeting[] = [];
  const unclear: Sentence[] = [];
  for (const target of targets) {
    if (isPeriod(target)) {
      found.push(...(await context.findAll(target)));
      continue;
    }
    const one = await context.find(target);
    if (one.kind === 'one' && !found.some(({ id }) => id === one.meeting.id)) found.push(one.meeting);
    if (one.kind === 'many') unclear.push(say`More than one meeting fits ${wordsOf(target)}: say which by its title.`);
    if (one.kind === 'none') unclear.push(say`I see no meeting of yours that fits ${wordsOf(target)}.`);
  }
  found.sort((one, other) => Temporal.ZonedDateTime.compare(one.span.start, other.span.start));
  return askAbout(found, unclear, context);
}

/** "On Monday and Tuesday": days, not meetings. */
function isPeriod({ title, when, people, nth }: Target): boolean {
  const precise = title ?? nth ?? people[0];
  return precise === undefined && when !== undefined && when.grain !== 'minute';
}

function wordsOf({ title, when }: Target): string {
  return `"${title ?? when?.words ?? 'that'}"`;
}

/** @param unclear what was asked for and is not among `found` */
async function askAbout(found: readonly Meeting[], unclear: readonly Sentence[], context: Context): Promise<Reply> {
  const own = found.filter((meeting) => meeting.hostEmail.toLowerCase() === context.who.email.toLowerCase());
  const others = found.length - own.length;
  const left =
    others === 0
      ? undefined
      : say`${count(others, 'meeting is', 'meetings are')} hosted by others and ${others === 1 ? 'stays' : 'stay'}.`;
  if (own.length === 0)
    return {
      markdown: [
        unclear.length === 0
          ? 'None of your own meetings is left then, so nothing was cancelled.'
          : 'Nothing was cancelled.',
        ...[...unclear, left].flatMap((note) => note?.markdown ?? []),
      ].join(' '),
      where: 'private',
    };
  const rows = own.slice(0, BULK_ROWS);
  const more = own.length - rows.length;
  const notes = [
    ...unclear,
    left,
    more > 0 ? say`These are the first ${BULK_ROWS}; ${count(more, 'more')} can be cancelled after them.` : undefined,
    say`Whoever is invited is told by mail. Of a series only the occurrence goes.`,
  ].filter((note) => note !== undefined);
  const draftId = await writeDraft({ rows: rows.map(rowOf) }, context);
  const now = instantOf(context);
  const question = rows.length === 1 ? 'Cancel this meeting?' : `Cancel these ${rows.length} meetings?`;
  return {
    markdown: [
      `${question} Nothing is cancelled yet.`,
      ...rows.map((meeting, index) => `${index + 1}. ${sayRow(meeting, context, now)}`),
      '',
      `${notes.map((note) => note.markdown).join(' ')} ${rows.length === 1 ? 'Answer "yes" or "no".' : 'Answer "yes" for all of them, or untick some in the card.'}`,
    ].join('\n'),
    where: 'private',
    card: {
      content: renderBulkCard({
        what: 'Many at once',
        question,
        rows: rows.map((meeting) => ({
          title: meeting.title,
          span: spanIn(meeting.span, context.at.zone),
          detail: '',
        })),
        notes: notes.map((note) => note.card),
        button: rows.length === 1 ? 'Cancel it' : 'Cancel them',
        style: 'destructive',
        action: 'cancel.bulk',
        leave: 'cancel.leave',
        now,
      }),
      subject: { kind: 'cancel', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'cancel', asked: 'yes-or-no' },
      presses: { yes: 'cancel.bulk', no: 'cancel.leave' },
      meetings: rows.map(({ id, title }) => ({ id, title })),
    },
  };
}

function rowOf({ id, title, span }: Meeting): { meetingId: string; title: string; start: string; end: string } {
  return { meetingId: id, title, start: span.start.toString(), end: span.end.toString() };
}

function sayRow({ title, span }: Pick<Meeting, 'title' | 'span'>, { at }: Context, now: Temporal.Instant): string {
  const own = spanIn(span, at.zone);
  return `${sayDay(own.start, now)}, ${sayClocks(own)}: **${escapeMarkdown(title)}**`;
}

/** One result line each; one undo for all of them. */
export async function cancelBulk(body: unknown, press: Press, context: Context): Promise<Reply> {
  const { rows } = BulkBody.parse(body);
  const ticked = rowsTicked(press.inputs, rows.length).flatMap((index) => rows[index] ?? []);
  if (ticked.length === 0) return { markdown: 'No row was ticked, so nothing was cancelled.', where: 'private' };
  const results: Awaited<ReturnType<typeof cancelRow>>[] = [];
  // One after the other: Webex sees no burst, and the lines come in order.
  for (const row of ticked) results.push(await cancelListed(row, context));
  const kept = results.flatMap((result) => result.kept ?? []);
  if (kept.length > 0) await writeUndo(`Cancelled ${count(kept.length, 'meeting')}`, kept, context);
  return {
    markdown: [
      `Cancelled ${kept.length} of ${count(ticked.length, 'meeting')}:`,
      ...results.map(({ line }) => `- ${line.markdown}`),
      ...(kept.length > 0 ? ['', `Say "undo" within ${UNDO_MINUTES} minutes to create them again.`] : []),
    ].join('\n'),
    where: 'private',
    news: results.flatMap((result) => result.news ?? []),
  };
}

async function cancelListed(
  row: z.infer<typeof BulkBody>['rows'][number],
  context: Context,
): ReturnType<typeof cancelRow> {
  const meeting = await context.webex.meetings.fetch(row.meetingId);
  if (meeting === undefined) return { line: say`${row.title}: it was gone already.` };
  if (!isAsAsked(meeting, row)) return { line: say`${sayChanged(meeting, row.title, context)} Not cancelled.` };
  return cancelRow(meeting, context);
}
