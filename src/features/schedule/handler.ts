import { escapeMarkdown } from '../../card/escape.ts';
import { type MeetingSubject, renderMeetingSubject } from '../../card/meeting-subject.ts';
import { joinNames } from '../../card/sentence.ts';
import { sayTimes } from '../../card/time-lines.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { count, sayClock, sayDay, sayMoment } from '../../domain/spoken-time.ts';
import { spanIn, type Zone } from '../../domain/when.ts';
import { MEETING_CARD_MINUTES, QUESTION_MINUTES, UNDO_MINUTES, type Context, type Reply } from '../feature.ts';
import { renderDraftCard } from './card.ts';
import { checkForm, cure, type MeetingPlan, type ScheduleForm } from './form.ts';
import type { ScheduleIntent } from './intent.ts';
import { findPeople } from './people.ts';
import type { DraftBody } from './subject.ts';
import { Temporal } from 'temporal-polyfill';

/** Makes the meeting at once when everything was said; asks once, with everything filled in, when not. */
export async function handleSchedule(intent: ScheduleIntent, context: Context): Promise<Reply> {
  const found = await findPeople(intent.people, context);
  const body: DraftBody = {
    form: { ...intent.form, people: [...found.emails, ...found.unknown].join(', ') },
    ...(intent.agenda === undefined ? {} : { agenda: intent.agenda }),
    cohosts: [...found.cohosts],
  };
  const plan = checkForm(body.form, instant(context));
  if (!plan.ok) return askForRest(body, plan.problem, context);
  if (context.zoneIsGuess) return askForRest(body, [{ kind: 'zone-missing', guess: body.form.zone }], context);
  if (!intent.sure) return askForRest(body, [{ kind: 'not-sure' }], context);
  return makeMeeting(body, plan.value, context, intent.guessedFrom);
}

/** The person filled in the rest: the same check again, then the meeting, or the same card with what still lacks. */
export async function handleFilledIn(body: DraftBody, context: Context): Promise<Reply> {
  const plan = checkForm(body.form, instant(context));
  if (!plan.ok) return { ...(await askForRest(body, plan.problem, context)), replacesPressed: true };
  return { ...(await makeMeeting(body, plan.value, context)), replacesPressed: true };
}

async function askForRest(body: DraftBody, problems: readonly Problem[], context: Context): Promise<Reply> {
  const form = cure(body.form, problems);
  const draftId = context.newId();
  const expiresAt = context.now + QUESTION_MINUTES * 60_000;
  await context.drafts.write({
    id: draftId,
    ownerId: context.who.personId,
    feature: 'schedule',
    body: { ...body, form },
    expiresAt,
  });
  const doubts = problems.map((problem) => context.say(problem));
  const twice = problems.find((problem) => problem.kind === 'time-twice');
  return {
    markdown: `Not scheduled yet. ${doubts.map((doubt) => doubt.markdown).join(' ')} ${sayUnderstood(form, context)}`,
    where: 'here',
    card: {
      content: renderDraftCard({
        form,
        doubts: doubts.map((doubt) => doubt.card),
        askZone: context.zoneIsGuess || problems.some((problem) => problem.kind === 'zone-unknown'),
        ...(twice === undefined
          ? {}
          : { twice: { earlier: sayWithOffset(twice.earlier), later: sayWithOffset(twice.later) } }),
      }),
      subject: { kind: 'draft', draftId },
      minutes: QUESTION_MINUTES,
    },
  };
}

function sayWithOffset(time: Temporal.ZonedDateTime): string {
  return `${sayClock(time)}, UTC${time.offset}`;
}

/** For clients without cards: what was understood, and how to say the rest. */
function sayUnderstood(form: ScheduleForm, context: Context): string {
  const day = form.date === '' ? '' : sayDay(Temporal.PlainDate.from(form.date), instant(context));
  const parts = [
    form.title === '' ? '' : `*${escapeMarkdown(form.title)}*`,
    day,
    form.time,
    form.people === '' ? '' : `with ${escapeMarkdown(form.people)}`,
  ];
  const understood = parts.filter((part) => part !== '').join(', ');
  const hint =
    'Fill in the card, or say it in one go: "schedule design review tomorrow at 3pm for 45 minutes with ana@example.com".';
  return understood === '' ? hint : `Understood so far: ${understood}. ${hint}`;
}

async function makeMeeting(body: DraftBody, plan: MeetingPlan, context: Context, guessedFrom?: string): Promise<Reply> {
  const meeting = await context.webex.meetings.create(
    {
      title: plan.title,
      ...(body.agenda === undefined ? {} : { agenda: body.agenda }),
      span: plan.span,
      zone: plan.zone,
      invitees: plan.emails.map((email) => ({
        email,
        displayName: '',
        coHost: body.cohosts.includes(email),
        panelist: false,
      })),
      sendEmail: true,
      options: {},
    },
    context.createKey(0),
  );
  const undoId = context.newId();
  await context.undos.write({
    id: undoId,
    ownerId: context.who.personId,
    feature: 'schedule',
    done: `Scheduled ${plan.title}`,
    body: { meetingId: meeting.id, title: meeting.title },
    createdAt: context.now,
    expiresAt: context.now + UNDO_MINUTES * 60_000,
  });
  return tellScheduled({ meeting, plan, body, undoId, guessedFrom }, context);
}

interface Made {
  readonly meeting: Meeting;
  readonly plan: MeetingPlan;
  readonly body: DraftBody;
  readonly undoId: string;
  readonly guessedFrom: string | undefined;
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
    undoId: made.undoId,
    guests: plan.emails.map((email) => ({ email, displayName: '', coHost: body.cohosts.includes(email) })),
  };
  const otherZones = await zonesHere(context);
  const readAs =
    made.guessedFrom === undefined ? undefined : `"${made.guessedFrom}" = ${sayMoment(span.start, instant(context))}`;
  return {
    markdown: [
      `Scheduled *${escapeMarkdown(plan.title)}* for ${sayTimes(span, otherZones, instant(context))}${sayInvited(subject)}.`,
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
        now: instant(context),
        ...(readAs === undefined ? {} : { readAs }),
        undo: true,
        people: true,
        correct: false,
      }),
      subject,
      minutes: MEETING_CARD_MINUTES,
    },
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

function instant(context: Context): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(context.now);
}
