import { Temporal } from 'temporal-polyfill';
import { escapeMarkdown } from '../../card/escape.ts';
import { type MeetingSubject, renderMeetingSubject } from '../../card/meeting-subject.ts';
import { joinNames } from '../../card/sentence.ts';
import { sayTimes } from '../../card/time-lines.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { sayRule } from '../../domain/recurrence.ts';
import { count, sayMoment } from '../../domain/spoken-time.ts';
import { spanIn, type Zone } from '../../domain/when.ts';
import { MEETING_CARD_MINUTES, UNDO_MINUTES, type Context, type Reply } from '../feature.ts';
import type { MeetingPlan } from './form.ts';
import { otherReadings } from './other-readings.ts';
import type { DraftBody } from './subject.ts';

/** Creates it at Webex, remembers how to take it back, and tells what was made. */
export async function makeMeeting(body: DraftBody, plan: MeetingPlan, context: Context): Promise<Reply> {
  const meeting = await context.webex.meetings.create(
    {
      title: plan.title,
      ...(body.agenda === undefined ? {} : { agenda: body.agenda }),
      span: plan.span,
      zone: plan.zone,
      ...(plan.recurrence === undefined ? {} : { recurrence: plan.recurrence }),
      invitees: plan.emails.map((email) => ({
        email,
        displayName: '',
        coHost: body.cohosts.includes(email),
        panelist: false,
      })),
      sendEmail: true,
      options: {},
      // A series has no place in a personal room.
      ...(context.settings.place === 'personalRoom' && plan.recurrence === undefined
        ? { scheduledType: 'personalRoomMeeting' as const }
        : {}),
    },
    context.createKey(0),
  );
  const undo = { id: context.newId(), until: context.now + UNDO_MINUTES * 60_000 };
  await context.undos.write({
    id: undo.id,
    ownerId: context.who.personId,
    feature: 'schedule',
    done: `Scheduled ${plan.title}`,
    body: { meetingId: meeting.id, title: meeting.title },
    createdAt: context.now,
    expiresAt: undo.until,
  });
  return tellScheduled({ meeting, plan, body, undo }, context);
}

interface Made {
  readonly meeting: Meeting;
  readonly plan: MeetingPlan;
  readonly body: DraftBody;
  readonly undo: { readonly id: string; readonly until: number };
}

async function tellScheduled(made: Made, context: Context): Promise<Reply> {
  const { meeting, plan, body } = made;
  const zone = context.at.zone;
  const span = spanIn(plan.span, zone);
  const subject: MeetingSubject = {
    kind: 'meeting',
    meetingId: meeting.id,
    title: plan.title,
    start: span.start.toString(),
    end: span.end.toString(),
    hostEmail: meeting.hostEmail,
    webLink: meeting.webLink,
    shared: await isForEveryoneHere(plan, context),
    undo: made.undo,
    ...(plan.recurrence === undefined ? {} : { repeats: sayRule(plan.recurrence) }),
    guests: plan.emails.map((email) => ({ email, displayName: '', coHost: body.cohosts.includes(email) })),
  };
  // A zone that was named is shown beside the reader's own.
  const otherZones = [...new Set([plan.zone, ...(await zonesHere(context))])];
  const { guess } = body;
  const readAs = guess === undefined ? undefined : `"${guess.words}" = ${sayMoment(span.start, instantOf(context))}`;
  const instead = guess === undefined ? [] : otherReadings(span, guess.kinds, instantOf(context));
  const repeats = plan.recurrence === undefined ? undefined : sayRule(plan.recurrence);
  return {
    markdown: [
      `Scheduled *${escapeMarkdown(plan.title)}* for ${sayTimes(span, otherZones, instantOf(context))}${repeats === undefined ? '' : `, ${escapeMarkdown(repeats)}`}${sayInvited(subject)}.`,
      readAs === undefined ? '' : `Read as ${escapeMarkdown(readAs)}.`,
      `Say "undo" within ${UNDO_MINUTES} minutes to take it back.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    where: 'here',
    card: {
      content: renderMeetingSubject(subject, {
        what: 'Scheduled',
        zone,
        otherZones,
        now: instantOf(context),
        ...(readAs === undefined ? {} : { readAs }),
        people: true,
        instead,
      }),
      subject,
      minutes: MEETING_CARD_MINUTES,
    },
    dialogue: { dialogue: { act: 'schedule' }, presses: {}, meetings: [{ id: meeting.id, title: plan.title }] },
  };
}

function sayInvited(subject: MeetingSubject): string {
  const { guests } = subject;
  if (guests.length === 0) return '';
  if (!subject.shared || guests.length > 3) return `, ${count(guests.length, 'person', 'people')} invited`;
  return `, with ${joinNames(guests.map((guest) => escapeMarkdown(guest.email)))}`;
}

/** A space owns a meeting only if it was made there for everyone there; else no link and no names are shown in it. */
async function isForEveryoneHere(plan: MeetingPlan, context: Context): Promise<boolean> {
  if (context.who.roomType === 'direct') return true;
  const invited = new Set(plan.emails);
  const members = await context.members();
  return members.every(
    (member) => member.isBot || member.personId === context.who.personId || invited.has(member.email.toLowerCase()),
  );
}

async function zonesHere(context: Context): Promise<readonly Zone[]> {
  if (context.who.roomType === 'direct') return [];
  const profiles = await context.connectedHere();
  return profiles.flatMap((profile) => (profile.zone === undefined ? [] : [profile.zone]));
}

function instantOf(context: Context): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(context.now);
}
