import { z } from 'zod';
import { escapeMarkdown } from '../../card/escape.ts';
import { type MeetingSubject, renderMeetingSubject } from '../../card/meeting-subject.ts';
import { Temporal } from 'temporal-polyfill';
import { MEETING_CARD_MINUTES, problemReply, type Context, type Reply } from '../feature.ts';

const UndoBody = z.object({ meetingId: z.string(), title: z.string() });

/** Takes the meeting back while its ten minutes last. Twice, or late, changes nothing and says so. */
export async function handleUndoPress(subject: MeetingSubject, context: Context): Promise<Reply> {
  if (subject.undoId === undefined) return problemReply({ kind: 'nothing-to-undo' });
  const entry = await context.undos.take(subject.undoId, context.who.personId, context.requestId, context.now);
  if (entry === undefined) return problemReply({ kind: 'undo-expired' });
  const { markdown: sentence } = await takeBack(entry.body, context);
  const { undoId: _gone, ...rest } = subject;
  return {
    markdown: sentence,
    where: 'here',
    replacesPressed: true,
    card: {
      content: renderMeetingSubject(rest, {
        what: 'Taken back',
        zone: context.at.zone,
        otherZones: [],
        now: Temporal.Instant.fromEpochMilliseconds(context.now),
        note: sentence,
        undo: false,
        people: false,
        correct: false,
      }),
      subject: { kind: 'none' },
      minutes: MEETING_CARD_MINUTES,
    },
  };
}

/** Cancels what was made, and says what happened. */
export async function takeBack(body: unknown, context: Context): Promise<Reply> {
  const { meetingId, title } = UndoBody.parse(body);
  const cancelled = await context.webex.meetings.cancel(meetingId, { sendEmail: true });
  const name = `*${escapeMarkdown(title)}*`;
  return {
    where: 'here',
    markdown: cancelled
      ? `Took ${name} back: the meeting is cancelled, and whoever was invited is told by mail.`
      : `${name} was cancelled already; nothing was left to take back.`,
  };
}
