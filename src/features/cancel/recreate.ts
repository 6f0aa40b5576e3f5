import { Temporal } from 'temporal-polyfill';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import { sayRule } from '../../domain/recurrence.ts';
import { count, saySpan } from '../../domain/spoken-time.ts';
import { noteDone, problemReply, QUESTION_MINUTES, type Context, type MeetingNews, type Reply } from '../feature.ts';
import { draftOf, UndoBody, type KeptMeeting } from './body.ts';
import { renderRecreateCard } from './card.ts';
import { instantOf, writeDraft } from './doomed.ts';
import { newsOfRecreation } from './news.ts';

/** Undo of a cancel is a new meeting: said, and asked. */
export async function askRecreate(kept: unknown, context: Context): Promise<Reply> {
  const { cancelled, undoId } = UndoBody.parse(kept);
  const [first] = cancelled;
  if (first === undefined) return problemReply({ kind: 'nothing-to-undo' });
  const people = new Set(cancelled.flatMap(({ invitees }) => invitees.map(({ email }) => email))).size;
  const notes = [
    cancelled.length > 1
      ? say`Each gets a new link and a new password: what was cancelled stays cancelled.`
      : say`It gets a new link and a new password: what was cancelled stays cancelled.`,
    people > 0 ? say`${count(people, 'person is', 'people are')} mailed twice.` : undefined,
    first.recurrence === undefined
      ? undefined
      : say`It repeats ${sayRule(first.recurrence)}; changed occurrences stay lost.`,
  ].filter((note) => note !== undefined);
  const draftId = await writeDraft({ cancelled, undoId }, context);
  const more = cancelled.length - 1;
  const name = more > 0 ? `${first.title} and ${count(more, 'more', 'more')}` : first.title;
  return {
    markdown: together(
      say`Create ${named(name)} again, ${saySpan(spanOf(first, context), instantOf(context))}?`,
      ...notes,
      say`Answer "yes" or "no".`,
    ).markdown,
    where: 'private',
    card: {
      content: renderRecreateCard({
        title: name,
        span: spanOf(first, context),
        people: people === 0 ? '' : count(people, 'person', 'people'),
        notes: notes.map((note) => note.card),
        now: instantOf(context),
      }),
      subject: { kind: 'cancel', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'undo', asked: 'yes-or-no' },
      presses: { yes: 'cancel.recreate', no: 'cancel.leave' },
      meetings: [],
    },
  };
}

/** Made again, each with its own result line; what has begun meanwhile cannot be. */
export async function recreate(kept: unknown, context: Context): Promise<Reply> {
  const { cancelled, undoId } = UndoBody.parse(kept);
  // Asked in time, it may be answered later; made again it is once.
  const { undos, who, requestId } = context;
  if ((await undos.take(undoId, who.personId, requestId, 0)) === undefined)
    return problemReply({ kind: 'undo-expired' });
  const lines: Sentence[] = [];
  const made: { readonly id: string; readonly title: string }[] = [];
  const news: MeetingNews[] = [];
  for (const [index, one] of cancelled.entries()) {
    const draft = draftOf(one);
    if (draft.span.start.epochMilliseconds <= context.now) {
      lines.push(say`${named(one.title)} would have begun already, so it was not created.`);
      continue;
    }
    const meeting = await context.webex.meetings.create(draft, context.createKey(index));
    made.push({ id: meeting.id, title: meeting.title });
    news.push(...newsOfRecreation(one, meeting, instantOf(context)));
    lines.push(
      say`Created ${named(one.title)} again for ${saySpan(spanOf(one, context), instantOf(context))}, with a new link.`,
    );
  }
  if (made.length > 0) await noteDone('cancel', `Created ${made.map(({ title }) => title).join(', ')} again`, context);
  return {
    markdown: together(...lines).markdown,
    where: 'private',
    news,
    ...(made[0] === undefined
      ? {}
      : { dialogue: { dialogue: { act: 'schedule' as const }, presses: {}, meetings: made } }),
  };
}

function spanOf(
  { start, end }: KeptMeeting,
  { at }: Context,
): { start: Temporal.ZonedDateTime; end: Temporal.ZonedDateTime } {
  return {
    start: Temporal.ZonedDateTime.from(start).withTimeZone(at.zone),
    end: Temporal.ZonedDateTime.from(end).withTimeZone(at.zone),
  };
}
