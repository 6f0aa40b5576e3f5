import { Temporal } from 'temporal-polyfill';
import { named, say, together } from '../../card/sentence.ts';
import { isOfSeries, isOver } from '../../domain/match-meeting.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { sayMinutes, sayMoment, saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import type { Reminder } from '../../ports/reminders.ts';
import { problemReply, UNDO_MINUTES, type Context, type Reply } from '../feature.ts';
import { renderReminderSetCard } from './card.ts';
import { sayBefore } from './leads.ts';

/** "Remind me 15 minutes before the design review": of this very occurrence, whatever the quiet hours. */
export async function remindOfOne(meeting: Meeting, lead: number, context: Context): Promise<Reply> {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const span = spanIn(meeting.span, context.at.zone);
  const title = named(meeting.title);
  if (isOver(meeting, now)) return problemReply({ kind: 'meeting-over', title: meeting.title, ended: span.end });
  const startsAt = span.start.epochMilliseconds;
  const left = Math.round((startsAt - context.now) / 60_000);
  const dueAt = startsAt - lead * 60_000;
  if (dueAt <= context.now) {
    const begins = left > 0 ? say`starts in ${sayMinutes(left)}` : say`has started`;
    const link = { markdown: meeting.webLink, card: meeting.webLink };
    return { markdown: say`${title} ${begins}, so this is the reminder: ${link}`.markdown, where: 'private' };
  }
  const reminder: Reminder = {
    personId: context.who.personId,
    meetingId: meeting.id,
    lead,
    startsAt,
    dueAt,
    asked: true,
  };
  await context.reminders.put(reminder);
  await context.followReminders();
  const undoId = await rememberUndo(reminder, context);
  const due = Temporal.Instant.fromEpochMilliseconds(dueAt).toZonedDateTimeISO(context.at.zone);
  const note = together(
    say`I remind you ${sayBefore(lead)}, ${sayMoment(due, now)}.`,
    isOfSeries(meeting) ? say`Of the series, this one only.` : undefined,
  );
  return {
    markdown: together(say`${title}, ${saySpan(span, now)}.`, note).markdown,
    where: 'private',
    card: {
      content: renderReminderSetCard({ title: meeting.title, span, note: note.card, now }),
      subject: { kind: 'reminder-set', undoId },
      minutes: UNDO_MINUTES,
    },
    dialogue: { dialogue: { act: 'reminder' }, presses: {}, meetings: [{ id: meeting.id, title: meeting.title }] },
  };
}

/** "Don't remind me of the stand-up": this one occurrence is left out, whoever wrote its reminders. */
export async function silenceOne(meeting: Meeting, context: Context): Promise<Reply> {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const { reminderLead: lead } = context.settings;
  const { personId } = context.who;
  const startsAt = meeting.span.start.epochMilliseconds;
  const planned = (await context.reminders.list(personId)).filter(({ meetingId }) => meetingId === meeting.id);
  const title = named(meeting.title);
  if (planned.length === 0 && lead === undefined)
    return { markdown: say`There is no reminder of ${title}, so nothing was changed.`.markdown, where: 'private' };
  // One that the next look would write is there already then, and settled.
  if (lead !== undefined)
    await context.reminders.write([
      { personId, meetingId: meeting.id, lead, startsAt, dueAt: startsAt - lead * 60_000, asked: false },
    ]);
  await context.reminders.silence(personId, meeting.id);
  const span = spanIn(meeting.span, context.at.zone);
  return {
    markdown: together(
      say`I leave out ${title}, ${saySpan(span, now)}.`,
      isOfSeries(meeting) ? say`Of the series, this one only.` : undefined,
      say`To have it after all, say "remind me" with its name.`,
    ).markdown,
    where: 'private',
  };
}

async function rememberUndo(reminder: Reminder, context: Context): Promise<string> {
  const id = context.newId();
  await context.undos.write({
    id,
    ownerId: context.who.personId,
    feature: 'reminders',
    done: 'Set a reminder',
    body: { kind: 'one', meetingId: reminder.meetingId },
    createdAt: context.now,
    expiresAt: context.now + UNDO_MINUTES * 60_000,
  });
  return id;
}
