import { Temporal } from 'temporal-polyfill';
import { escapeMarkdown } from '../../card/escape.ts';
import { type MeetingSubject, renderMeetingSubject } from '../../card/meeting-subject.ts';
import { joinNames, say, together, type Sentence } from '../../card/sentence.ts';
import { sayTimes } from '../../card/time-lines.ts';
import { optionLine, optionNotes, sayIgnored, saySet } from '../../card/say-options.ts';
import { meetingOptions, SIMPLE_REGISTRATION, told } from '../../domain/asked-options.ts';
import { optionRefused } from '../../domain/check-options.ts';
import type { MeetingDraft } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { sayRule } from '../../domain/recurrence.ts';
import { count, sayMoment } from '../../domain/spoken-time.ts';
import { spanIn, type Zone } from '../../domain/when.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import type { WrittenMeeting } from '../../ports/meetings.ts';
import { MEETING_CARD_MINUTES, problemReply, UNDO_MINUTES, type Context, type Reply } from '../feature.ts';
import { askForRest } from './ask.ts';
import type { MeetingPlan } from './form.ts';
import { otherReadings } from './other-readings.ts';
import type { DraftBody } from './subject.ts';
import type { UndoBody } from './undo.ts';

/** Creates it at Webex, remembers how to take it back, and tells what was made. */
export async function makeMeeting(body: DraftBody, plan: MeetingPlan, context: Context): Promise<Reply> {
  let meeting: WrittenMeeting;
  try {
    meeting = await context.webex.meetings.create(draftOf(body, plan), context.createKey(0));
  } catch (error) {
    const problem = error instanceof WebexRefusal ? createRefused(error) : undefined;
    if (problem === undefined) throw error;
    return problem.kind === 'create-limit' ? problemReply(problem) : askForRest(body, [problem], context);
  }
  const undo = { id: context.newId(), until: context.now + UNDO_MINUTES * 60_000 };
  await context.undos.write({
    id: undo.id,
    ownerId: context.who.personId,
    feature: 'schedule',
    done: `Scheduled ${plan.title}`,
    body: { meetingId: meeting.id, title: meeting.title, quiet: body.options.sendEmail === false } satisfies UndoBody,
    createdAt: context.now,
    expiresAt: undo.until,
  });
  return tellScheduled({ meeting, plan, body, undo }, context);
}

/** The meeting as Webex is to make it. */
function draftOf(body: DraftBody, plan: MeetingPlan): MeetingDraft {
  const { options: asked } = body;
  const { template, sessionType, site, trackingCodes, password } = asked;
  return {
    title: plan.title,
    ...told({ agenda: body.agenda, password }),
    span: plan.span,
    zone: plan.zone,
    ...(plan.recurrence === undefined ? {} : { recurrence: plan.recurrence }),
    invitees: plan.emails.map((email) => ({
      email,
      displayName: '',
      coHost: body.cohosts.includes(email),
      panelist: false,
    })),
    sendEmail: asked.sendEmail !== false,
    options: {
      // A form to be filled in first does not go with coming in before the host.
      ...(asked.registration === true ? { enabledJoinBeforeHost: false } : {}),
      ...meetingOptions(asked),
    },
    ...(asked.place === 'personalRoom' ? { scheduledType: 'personalRoomMeeting' as const } : {}),
    ...told({ templateId: template?.id, siteUrl: site?.id, trackingCodes }),
    ...(sessionType?.id === undefined ? {} : { sessionTypeId: Number(sessionType.id) }),
    ...(asked.registration === true ? { registration: SIMPLE_REGISTRATION } : {}),
  };
}

/** Webex tells of its limit of a day by a wait that no rush explains. */
const LONG_WAIT_SECONDS = 600;

function createRefused({ status, description, retryAfter = 0 }: WebexRefusal): Problem | undefined {
  if (status === 429 && retryAfter > LONG_WAIT_SECONDS) return { kind: 'create-limit' };
  return status === 400 ? optionRefused(description) : undefined;
}

interface Made {
  readonly meeting: WrittenMeeting;
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
    ...(optionLine(body.options) === '' ? {} : { options: optionLine(body.options) }),
    guests: plan.emails.map((email) => ({ email, displayName: '', coHost: body.cohosts.includes(email) })),
  };
  // A zone that was named is shown beside the reader's own.
  const otherZones = [...new Set([plan.zone, ...(await zonesHere(context))])];
  const { guess } = body;
  const readAs = guess === undefined ? undefined : `"${guess.words}" = ${sayMoment(span.start, instantOf(context))}`;
  const instead = guess === undefined ? [] : otherReadings(span, guess.kinds, instantOf(context));
  const repeats = plan.recurrence === undefined ? undefined : sayWholeRule(plan.recurrence);
  const notes = together(...notesOf(made, context));
  return {
    markdown: [
      `Scheduled *${escapeMarkdown(plan.title)}* for ${sayTimes(span, otherZones, instantOf(context))}${repeats === undefined ? '' : `, ${escapeMarkdown(repeats)}`}${sayInvited(subject)}.`,
      readAs === undefined ? '' : `Read as ${escapeMarkdown(readAs)}.`,
      saySet(body.options)?.markdown ?? '',
      notes.markdown,
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
        ...(notes.card === '' ? {} : { note: notes.card }),
        // Webex lets nobody change what is in a personal room.
        people: body.options.place !== 'personalRoom',
        instead,
      }),
      subject,
      minutes: MEETING_CARD_MINUTES,
    },
    dialogue: { dialogue: { act: 'schedule' }, presses: {}, meetings: [{ id: meeting.id, title: plan.title }] },
  };
}

/** What a person should know of it, beside when and with whom. */
function notesOf({ meeting, body, plan }: Made, context: Context): readonly (Sentence | undefined)[] {
  const { options } = body;
  const quiet = options.sendEmail === false;
  return [
    quiet && plan.emails.length > 0 ? say`Nobody has been told: Webex mailed no invitations.` : undefined,
    quiet && plan.emails.length === 0 ? say`Webex mailed nobody.` : undefined,
    ...optionNotes(options),
    options.password !== undefined && context.who.roomType === 'group'
      ? say`Everybody in this space could read the password in your message.`
      : undefined,
    sayIgnored(meeting.warnings ?? []),
  ];
}

/** "every week on Tue, until 18 Dec 2026": a rule without an end says so. */
function sayWholeRule(rule: string): string {
  return /COUNT|UNTIL/.test(rule) ? sayRule(rule) : `${sayRule(rule)}, without an end`;
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
