import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { say } from '../../card/sentence.ts';
import { sayClock } from '../../domain/spoken-time.ts';
import { problemReply, type Context, type Press, type Reply } from '../feature.ts';
import { sayBefore } from './leads.ts';

const Subject = z.object({
  kind: z.literal('reminder'),
  meetingId: z.string(),
  startsAt: z.number(),
  again: z.number().optional(),
});

/** A reminder that came is to come once more, closer to the start. */
export async function remindAgain({ subject }: Press, context: Context): Promise<Reply> {
  const card = Subject.safeParse(subject);
  if (!card.success || card.data.again === undefined) return problemReply({ kind: 'card-gone' });
  const { meetingId, startsAt, again: lead } = card.data;
  const dueAt = startsAt - lead * 60_000;
  const due = Temporal.Instant.fromEpochMilliseconds(dueAt).toZonedDateTimeISO(context.at.zone);
  if (dueAt <= context.now)
    return { markdown: say`It is past ${sayClock(due)}, so there is nothing to wait for.`.markdown, where: 'private' };
  await context.reminders.put({ personId: context.who.personId, meetingId, lead, startsAt, dueAt, asked: true });
  return { markdown: say`Once more ${sayBefore(lead)}, ${sayClock(due)}.`.markdown, where: 'private' };
}

const Undo = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('one'), meetingId: z.string() }),
  z.object({
    kind: z.literal('all'),
    before: z.number().nullable(),
    asked: z.array(
      z.object({
        ...{ personId: z.string(), meetingId: z.string(), lead: z.number() },
        ...{ startsAt: z.number(), dueAt: z.number(), asked: z.boolean() },
      }),
    ),
  }),
]);

export async function takeBack(body: unknown, context: Context): Promise<Reply> {
  const undo = Undo.parse(body);
  const { personId } = context.who;
  if (undo.kind === 'one') {
    await context.reminders.drop(personId, { meetingId: undo.meetingId });
    return { markdown: 'That reminder will not come.', where: 'private' };
  }
  for (const reminder of undo.asked) if (reminder.dueAt > context.now) await context.reminders.put(reminder);
  await context.saveSettings({ reminderLead: undo.before ?? undefined });
  return { markdown: 'Reminders are as they were before.', where: 'private' };
}
