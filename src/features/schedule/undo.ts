import { z } from 'zod';
import { type MeetingSubject, renderMeetingSubject } from '../../card/meeting-subject.ts';
import { named, say, type Sentence } from '../../card/sentence.ts';
import { seriesIdOf } from '../../domain/meeting.ts';
import { Temporal } from 'temporal-polyfill';
import { MEETING_CARD_MINUTES, problemReply, type Context, type MeetingNews, type Reply } from '../feature.ts';

const UndoBody = z.object({
  meetingId: z.string(),
  title: z.string(),
  /** Nobody was told of it, so nobody is told that it is off. */
  quiet: z.boolean().optional(),
  /** Nobody but its host was invited. */
  alone: z.boolean().optional(),
  /** Further series made with it. */
  more: z.array(z.string()).optional(),
});
export type UndoBody = z.infer<typeof UndoBody>;

/** Takes the meeting back while its ten minutes last. Twice, or late, changes nothing and says so. */
export async function handleUndoPress(subject: MeetingSubject, context: Context): Promise<Reply> {
  if (subject.undo === undefined) return problemReply({ kind: 'nothing-to-undo' });
  const entry = await context.undos.take(subject.undo.id, context.who.personId, context.requestId, context.now);
  if (entry === undefined) return problemReply({ kind: 'undo-expired' });
  const sentence = await cancelMade(entry.body, context);
  const { undo: _gone, ...rest } = subject;
  return {
    markdown: sentence.markdown,
    where: 'here',
    replacesPressed: true,
    news: newsOf(entry.body),
    card: {
      content: renderMeetingSubject(
        { ...rest, over: true },
        {
          what: 'Taken back',
          zone: context.at.zone,
          otherZones: [],
          now: Temporal.Instant.fromEpochMilliseconds(context.now),
          note: sentence.card,
          people: false,
          instead: [],
        },
      ),
      subject: { kind: 'none' },
      minutes: MEETING_CARD_MINUTES,
    },
  };
}

/** The same by words: "undo". */
export async function takeBack(body: unknown, context: Context): Promise<Reply> {
  return { where: 'here', markdown: (await cancelMade(body, context)).markdown, news: newsOf(body) };
}

/** For the spaces that have its card. */
function newsOf(body: unknown): readonly MeetingNews[] {
  const { meetingId, title } = UndoBody.parse(body);
  const sentence = say`${named(title)} was taken back by its host and is cancelled.`;
  return [{ seriesId: seriesIdOf(meetingId), what: 'Cancelled', over: true, say: () => sentence }];
}

async function cancelMade(body: unknown, context: Context): Promise<Sentence> {
  const { meetingId, title, quiet = false, alone = false, more = [] } = UndoBody.parse(body);
  let cancelled = false;
  for (const id of [meetingId, ...more])
    cancelled = (await context.webex.meetings.cancel(id, { sendEmail: !quiet })) || cancelled;
  if (cancelled && alone && !quiet) return say`Took ${named(title)} back: the meeting is cancelled.`;
  if (cancelled && quiet) return say`Took ${named(title)} back: the meeting is cancelled, and Webex mailed nobody.`;
  return cancelled
    ? say`Took ${named(title)} back: the meeting is cancelled, and whoever was invited is told by mail.`
    : say`${named(title)} was cancelled already; nothing was left to take back.`;
}
