import { Temporal } from 'temporal-polyfill';
import { named, say } from '../../card/sentence.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { decideReminder, dueOf, nextLook, type ReminderWish } from '../../domain/reminder.ts';
import { sayMinutes, sayMoment, saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import { QUESTION_MINUTES, type Context, type JobFacts, type Reply } from '../feature.ts';
import { renderReminderCard } from './card.ts';
import { againBefore, sayBefore } from './leads.ts';

/** Due a moment ago, and not seen before: it is told all the same. */
const JUST_MS = 60_000;

/** What stands in the inbox row of a reminder. */
interface ReminderFacts {
  readonly meetingId: string;
  readonly lead: number;
  readonly asked: boolean;
}

function factsOf(facts: JobFacts): ReminderFacts {
  return { meetingId: facts['meetingId'] ?? '', lead: Number(facts['lead']), asked: facts['asked'] === 'yes' };
}

/** A reminder whose time has come: the meeting is read first, and then it is told, put off or left. */
export async function remind(facts: JobFacts, context: Context): Promise<Reply | undefined> {
  const { meetingId, lead, asked } = factsOf(facts);
  if (!asked && context.settings.reminderLead !== lead) return undefined;
  const meeting = await context.webex.meetings.fetch(meetingId);
  const decision = decideReminder(meeting, wishOf(lead, asked, context), instantOf(context));
  if (meeting === undefined || decision.kind === 'drop') return undefined;
  if (decision.kind === 'send') return tellReminder(meeting, decision.minutes, context);
  await context.reminders.put({
    ...{ personId: context.who.personId, meetingId, lead, asked, dueAt: decision.dueAt },
    startsAt: meeting.span.start.epochMilliseconds,
  });
  return undefined;
}

/** Webex does not answer: what the row itself knows is better than silence. */
export function tellBlindly(facts: JobFacts, context: Context): Reply {
  const starts = Temporal.Instant.fromEpochMilliseconds(Number(facts['startsAt'])).toZonedDateTimeISO(context.at.zone);
  return {
    markdown:
      say`A Webex meeting of yours starts ${sayMoment(starts, instantOf(context))}. Webex does not answer just now, so I cannot say which.`
        .markdown,
    where: 'private',
  };
}

function tellReminder(meeting: Meeting, minutes: number, context: Context): Reply {
  const now = instantOf(context);
  const span = spanIn(meeting.span, context.at.zone);
  const runs = meeting.state === 'inProgress' || meeting.state === 'lobby';
  const starts = minutes > 0 ? `starts in ${sayMinutes(minutes)}` : 'starts now';
  const what = minutes > 0 ? `In ${sayMinutes(minutes)}` : 'Starts now';
  const again = minutes > 0 && !runs ? againBefore(minutes) : undefined;
  const isHost = meeting.hostEmail.toLowerCase() === context.who.email.toLowerCase();
  const link = { markdown: meeting.webLink, card: meeting.webLink };
  return {
    markdown: say`${named(meeting.title)} ${runs ? 'is live already' : starts}: ${saySpan(span, now)}. Open it: ${link}`
      .markdown,
    where: 'private',
    card: {
      content: renderReminderCard({
        ...{ what: runs ? 'Live now' : what, title: meeting.title, span, webLink: meeting.webLink, now },
        ...(isHost ? {} : { host: meeting.hostDisplayName }),
        ...(again === undefined ? {} : { again: sayBefore(again) }),
      }),
      subject: {
        kind: 'reminder',
        meetingId: meeting.id,
        startsAt: meeting.span.start.epochMilliseconds,
        ...(again === undefined ? {} : { again }),
      },
      minutes: QUESTION_MINUTES,
    },
  };
}

/**
 * A look at the person's calendar: reminders of what starts before the next look are written down, and those that were
 * asked for one by one follow a meeting that was moved.
 */
export async function lookAhead(_facts: JobFacts, context: Context): Promise<undefined> {
  const { personId } = context.who;
  const { reminderLead: lead } = context.settings;
  const pending = await context.reminders.list(personId);
  const asked = pending.filter((one) => one.asked);
  if (lead === undefined && asked.length === 0) return undefined;
  const now = instantOf(context);
  const next = nextLook(now.toZonedDateTimeISO(context.at.zone), context.settings.quietHours);
  const furthest = Math.max(lead ?? 0, ...asked.map((one) => one.lead));
  const meetings = await context.webex.meetings.list({
    from: now,
    to: next.add({ minutes: furthest + 1 }).toInstant(),
    type: 'scheduledMeeting',
  });
  for (const meeting of meetings) {
    const startsAt = meeting.span.start.epochMilliseconds;
    const wanted = [
      ...(lead === undefined ? [] : [{ lead, asked: false }]),
      ...asked.filter(({ meetingId }) => meetingId === meeting.id),
    ];
    const rows = wanted.flatMap((one) => {
      const dueAt = dueOf(startsAt, wishOf(one.lead, one.asked, context));
      const inTime = dueAt !== undefined && dueAt >= context.now - JUST_MS;
      return inTime ? [{ personId, meetingId: meeting.id, lead: one.lead, startsAt, dueAt, asked: one.asked }] : [];
    });
    await context.reminders.write(rows);
  }
  return undefined;
}

function wishOf(lead: number, asked: boolean, { settings, at }: Context): ReminderWish {
  return { lead, asked, quietHours: settings.quietHours, zone: at.zone };
}

function instantOf(context: Context): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(context.now);
}
