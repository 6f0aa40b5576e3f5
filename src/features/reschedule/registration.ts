import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import { SIMPLE_REGISTRATION } from '../../domain/asked-options.ts';
import { isOfSeries } from '../../domain/match-meeting.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { MEETING_CARD_MINUTES, QUESTION_MINUTES, UNDO_MINUTES, type Context, type Reply } from '../feature.ts';
import { refuse, whereFor } from './ask.ts';
import { renderChangedCard, renderConfirmCard } from './card.ts';

/** Takes a change of the registration back: the form as it was, or none. */
export const RegistrationUndo = z.object({
  registration: z.object({
    meetingId: z.string(),
    title: z.string(),
    form: z.record(z.string(), z.unknown()).nullable(),
    /** People came in before the host until registration was switched on. */
    early: z.boolean(),
  }),
});
type RegistrationUndo = z.infer<typeof RegistrationUndo>;

export const RegistrationBody = z.object({ kind: z.literal('registration-off'), meetingId: z.string() });

/**
 * Whether people register first, on a meeting that is there: it has calls of its own, and mails nobody.
 * @param sure who has registered may be forgotten
 */
export async function changeRegistration(
  meeting: Meeting,
  on: boolean,
  context: Context,
  sure = false,
): Promise<Reply> {
  const { title } = meeting;
  const recurring = isOfSeries(meeting) || meeting.recurrence !== undefined;
  if (on && recurring) return refuse({ kind: 'no-registration-of-series', title }, meeting, context);
  const stands = meeting.hasRegistration === true;
  if (stands === on) return refuse({ kind: 'nothing-to-change', title }, meeting, context);
  if (!on && meeting.hasRegistrants === true && !sure) return askToForget(meeting, context);
  return on ? switchOn(meeting, context) : switchOff(meeting, context);
}

/** A form to be filled in first does not go with coming in before the host. */
async function switchOn(meeting: Meeting, context: Context): Promise<Reply> {
  const early = meeting.options.enabledJoinBeforeHost === true;
  const { meetings, registrationForms } = context.webex;
  if (early)
    await meetings.change(meeting.seriesId, { options: { enabledJoinBeforeHost: false } }, { sendEmail: false });
  await registrationForms.write(meeting.seriesId, SIMPLE_REGISTRATION);
  const notes = [
    say`Webex lets everybody in who fills in the form, and mails them the link.`,
    early ? say`With it nobody comes in before you any more.` : undefined,
    say`Nobody is mailed about it.`,
  ].filter((note) => note !== undefined);
  return tell(meeting, { on: true, form: null, early, notes }, context);
}

async function switchOff(meeting: Meeting, context: Context): Promise<Reply> {
  const { registrationForms } = context.webex;
  const form = await registrationForms.fetch(meeting.seriesId);
  await registrationForms.remove(meeting.seriesId);
  const notes = [say`Whoever has the link comes in without a form. Nobody is mailed about it.`];
  return tell(meeting, { on: false, form: form === undefined ? null : { ...form }, early: false, notes }, context);
}

interface Changed extends Pick<RegistrationUndo['registration'], 'form' | 'early'> {
  readonly on: boolean;
  readonly notes: readonly Sentence[];
}

async function tell(meeting: Meeting, { on, form, early, notes }: Changed, context: Context): Promise<Reply> {
  const { title } = meeting;
  const { who, now, undos } = context;
  const id = context.newId();
  const done = on ? `Switched registration of ${title} on` : `Switched registration of ${title} off`;
  const body: RegistrationUndo = { registration: { meetingId: meeting.seriesId, title, form, early } };
  const expiresAt = now + UNDO_MINUTES * 60_000;
  await undos.write({ id, ownerId: who.personId, feature: 'reschedule', done, body, createdAt: now, expiresAt });
  const [was, is] = on ? ['without', 'people register first'] : ['people register first', 'without'];
  const where = whereFor(meeting, context);
  return {
    markdown: together(
      say`Registration of ${named(title)}: ${is} (was ${was}).`,
      ...notes,
      say`Say "undo" within ${UNDO_MINUTES} minutes to take it back.`,
    ).markdown,
    where,
    card: {
      content: renderChangedCard({
        what: 'Changed',
        title,
        rows: [{ label: 'Registration', was, now: is }],
        notes: notes.map((note) => note.card),
        ...(where === 'private' || who.roomType === 'direct' ? { webLink: meeting.webLink } : {}),
        undo: true,
      }),
      subject: { kind: 'meeting', meetingId: meeting.id, title, undoId: id },
      minutes: MEETING_CARD_MINUTES,
    },
    dialogue: { dialogue: { act: 'move' }, presses: {}, meetings: [{ id: meeting.id, title }] },
  };
}

/** Switched off, Webex forgets who has registered, and no undo brings them back. */
async function askToForget(meeting: Meeting, context: Context): Promise<Reply> {
  const { drafts, newId, now, who } = context;
  const id = newId();
  const body: z.infer<typeof RegistrationBody> = { kind: 'registration-off', meetingId: meeting.id };
  const expiresAt = now + QUESTION_MINUTES * 60_000;
  await drafts.write({ id, ownerId: who.personId, feature: 'reschedule', body, expiresAt });
  const note = say`People have registered already: switched off, Webex forgets who they are, and undo does not bring them back.`;
  return {
    markdown: together(
      say`Switch registration of ${named(meeting.title)} off?`,
      note,
      say`Nothing is changed yet: answer "yes" or "no".`,
    ).markdown,
    where: whereFor(meeting, context),
    card: {
      content: renderConfirmCard({
        title: meeting.title,
        rows: [{ label: 'Registration', was: 'people register first', now: 'without' }],
        notes: [note.card],
        button: 'Switch it off',
        action: 'reschedule.registration-off',
        now: Temporal.Instant.fromEpochMilliseconds(now),
      }),
      subject: { kind: 'change', draftId: id },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'move', asked: 'yes-or-no' },
      presses: { yes: 'reschedule.registration-off', no: 'reschedule.leave' },
      meetings: [{ id: meeting.id, title: meeting.title }],
    },
  };
}

/** Undo: the form that was, or none again. */
export async function takeRegistrationBack({ registration }: RegistrationUndo, context: Context): Promise<Reply> {
  const { meetingId, title, form, early } = registration;
  const { meetings, registrationForms } = context.webex;
  if (form === null) await registrationForms.remove(meetingId);
  else await registrationForms.write(meetingId, form);
  if (early) await meetings.change(meetingId, { options: { enabledJoinBeforeHost: true } }, { sendEmail: false });
  const sentence =
    form === null
      ? say`Nobody has to register for ${named(title)} any more.`
      : say`People register for ${named(title)} again, with the form that was there.`;
  return {
    markdown: sentence.markdown,
    where: 'here',
    dialogue: { dialogue: { act: 'undo' }, presses: {}, meetings: [{ id: meetingId, title }] },
  };
}

/** Not the host: the host can be asked. */
export function askHostForRegistration(
  asked: {
    readonly meeting: Meeting;
    readonly on: boolean;
    readonly problem: Extract<Problem, { readonly kind: 'not-host' }>;
  },
  context: Context,
): Promise<Reply> {
  const { meeting, on, problem } = asked;
  return context.askHost({
    meeting,
    problem: { ...problem, doing: 'change' },
    feature: 'reschedule',
    act: 'move',
    body: { meetingId: meeting.id, wish: { options: { registration: on } } },
    asks: () =>
      on
        ? say`have people register for ${named(meeting.title)}`
        : say`switch registration of ${named(meeting.title)} off`,
    example: '',
    notes: [],
  });
}
