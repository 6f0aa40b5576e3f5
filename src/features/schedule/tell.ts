import { Temporal } from 'temporal-polyfill';
import { escapeMarkdown } from '../../card/escape.ts';
import { type MeetingSubject, renderMeetingSubject } from '../../card/meeting-subject.ts';
import { optionLine, optionNotes, sayIgnored, saySet } from '../../card/say-options.ts';
import { joinNames, listed, named, say, together, type Sentence } from '../../card/sentence.ts';
import { sayTimes } from '../../card/time-lines.ts';
import type { Problem } from '../../domain/problem.ts';
import { sayRule } from '../../domain/recurrence.ts';
import { count, sayMoment, saySpan } from '../../domain/spoken-time.ts';
import { spanIn, type Zone } from '../../domain/when.ts';
import type { WrittenMeeting } from '../../ports/meetings.ts';
import { MEETING_CARD_MINUTES, UNDO_MINUTES, type Context, type Reply } from '../feature.ts';
import { renderSeveralCard } from './card.ts';
import type { MeetingPlan } from './form.ts';
import { otherReadings } from './other-readings.ts';
import type { DraftBody } from './subject.ts';

/** A meeting as Webex made it, and how it was planned. */
export interface MadeOne {
  readonly meeting: WrittenMeeting;
  readonly plan: MeetingPlan;
}

interface Made extends MadeOne {
  readonly body: DraftBody;
  readonly undo: { readonly id: string; readonly until: number };
}

/** Past tense, the thing by its name, and the card that people see most. */
export async function tellScheduled(made: Made, context: Context): Promise<Reply> {
  const { meeting, plan, body } = made;
  const zone = context.at.zone;
  const span = spanIn(plan.span, zone);
  const subject: MeetingSubject = {
    kind: 'meeting',
    meetingId: meeting.id,
    title: plan.title,
    start: span.start.toString(),
    end: span.end.toString(),
    asOf: context.now,
    hostEmail: meeting.hostEmail,
    webLink: meeting.webLink,
    shared: await isForEveryoneHere(plan, context),
    undo: made.undo,
    ...(plan.zone === zone ? {} : { saidZone: plan.zone }),
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
function notesOf({ meeting, body, plan }: Omit<Made, 'undo'>, context: Context): readonly (Sentence | undefined)[] {
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

interface Several {
  readonly made: readonly MadeOne[];
  /** Why not all of them were made. */
  readonly missed: Problem | undefined;
  readonly body: DraftBody;
  readonly undoId: string;
}

/** What took several series to make: each with its first time and its rule, one tap to take all of it back. */
export function tellSeveral({ made, missed, body, undoId }: Several, context: Context): Reply {
  const [first] = made;
  if (first === undefined) throw new Error('nothing was made, so there is nothing to tell');
  const { title, emails } = first.plan;
  const now = instantOf(context);
  const rows = made.map(({ plan }) => ({
    span: spanIn(plan.span, context.at.zone),
    repeats: plan.recurrence === undefined ? 'once' : sayWholeRule(plan.recurrence),
  }));
  const notes = together(
    emails.length > 0
      ? say`${count(emails.length, 'person', 'people')} invited to ${made.length === 2 ? 'both' : 'each'}.`
      : undefined,
    missed === undefined ? undefined : say`One more was not made. ${context.say(missed)}`,
    ...notesOf({ ...first, body }, context),
  );
  const times = listed(rows.map(({ span, repeats }) => say`${saySpan(span, now)}, ${repeats}`));
  const series = made.length === 1 ? 'one series' : `${made.length} series`;
  return {
    markdown: together(
      say`Scheduled ${named(title)} as ${series}: ${times}.`,
      saySet(body.options),
      notes,
      say`Say "undo" within ${UNDO_MINUTES} minutes to take it back.`,
    ).markdown,
    where: 'here',
    card: {
      content: renderSeveralCard({ title, rows, options: optionLine(body.options), note: notes.card, now }),
      subject: { kind: 'several', undoId },
      minutes: MEETING_CARD_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'schedule' },
      presses: {},
      meetings: made.map(({ meeting }) => ({ id: meeting.id, title })),
    },
  };
}
