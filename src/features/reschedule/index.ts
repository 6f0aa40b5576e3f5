import { z } from 'zod';
import { scopeAnswered } from '../../card/scope-card.ts';
import type { KeptKnown } from '../../domain/known-when-asked.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { ok } from '../../domain/result.ts';
import type { Reading } from '../../language/reading.ts';
import { defineFeature, problemReply, type CardAction, type Context, type Press, type Reply } from '../feature.ts';
import { isAsAsked } from './as-asked.ts';
import { gatherAnew, makeAnew } from './anew.ts';
import { holdInstead, takeBack } from './apply.ts';
import { moveBulk } from './bulk.ts';
import { ChangeSubject, ConfirmBody, OptionsBody, WishBody } from './body.ts';
import { gatherSubject, type Subject } from './gather.ts';
import { confirmed, gatherConfirmed } from './confirmed.ts';
import { goOn, handleReschedule, plan, type ChangeIntent } from './handler.ts';
import { changeOnBehalf } from './on-behalf.ts';
import { openOptions, setOptions } from './options.ts';
import { askForOther } from './other-meeting.ts';
import { changeRegistration, RegistrationBody, RegistrationUndo, takeRegistrationBack } from './registration.ts';
import { isOpen, reviseWish, Wish, wishOf } from './wish.ts';

const SCOPES = ['meeting:schedules_read', 'meeting:schedules_write'];
const SITES = 'meeting:preferences_read';

/** Moves, lengthens, retitles: every change of a meeting that is there. */
export const reschedule = defineFeature<ChangeIntent>({
  name: 'reschedule',
  purpose: 'moving and changing',
  summary: 'Move a meeting, make it longer or shorter, or rename it',
  example: 'move my next meeting to tomorrow at 4pm',
  examples: [
    'push the design review back by half an hour',
    'make the design review an hour long',
    'rename the design review to design talk',
    'record the design review automatically',
    'let people join 10 minutes early to the design review',
    'change the agenda of the design review to colours and shapes',
    'require registration for the design review',
    'move the design review to my personal room',
    'move everything after 3pm tomorrow by half an hour',
  ],
  acts: ['move', 'update'],
  words: { move: 'move', reschedule: 'move' },
  scopes: SCOPES,
  // Sites are looked up only where one is named.
  scopesFor: ({ options }) => (options?.site === undefined ? SCOPES : [...SCOPES, SITES]),
  parse: (reading) => ok(intentOf(reading)),
  handle: handleReschedule,
  takeBack: (body, context) => {
    const registered = RegistrationUndo.safeParse(body);
    return registered.success ? takeRegistrationBack(registered.data, context) : takeBack(body, context);
  },
  onBehalf: changeOnBehalf,
  actions: {
    'reschedule.choose': owned(async (press, context) => {
      const chosen = await context.readChosen(press);
      if (!chosen.ok) return problemReply(chosen.problem);
      const wish = Wish.parse(chosen.value.keep);
      return goOn(chosen.value.meeting, wish, wish.scope, context);
    }),
    'reschedule.open': {
      ...owned(async ({ subject }, context) => {
        const shown = z.object({ meetingId: z.string() }).safeParse(subject);
        const meeting = shown.success ? await context.webex.meetings.fetch(shown.data.meetingId) : undefined;
        return meeting === undefined ? problemReply({ kind: 'meeting-gone' }) : goOn(meeting, {}, undefined, context);
      }),
      pressedBy: 'anyone',
    },
    'reschedule.scope': owned(async (press, context) => {
      const scope = scopeAnswered(press.inputs['choice'], press.reading?.scope);
      if (scope === undefined) return problemReply({ kind: 'scope-unclear' });
      const body = WishBody.safeParse(await takeDraft(press, context));
      if (!body.success) return problemReply({ kind: 'card-gone' });
      const meeting = await context.webex.meetings.fetch(body.data.meetingId);
      if (meeting === undefined) return problemReply({ kind: 'meeting-gone' });
      return { ...(await goOn(meeting, body.data.wish, scope, context)), replacesPressed: true };
    }),
    'reschedule.fill': owned(async (press, context) => {
      const body = WishBody.safeParse(await takeDraft(press, context));
      if (!body.success) return problemReply({ kind: 'card-gone' });
      const { meetingId, wish, scope, standing, known } = body.data;
      const meeting = await context.webex.meetings.fetch(meetingId);
      if (meeting === undefined) return problemReply({ kind: 'meeting-gone' });
      const filled = press.reading === undefined ? filledIn(wish, press, standing) : reviseWish(wish, press.reading);
      if (isOpen(filled) && press.reading === undefined)
        return problemReply({ kind: 'nothing-to-change', title: meeting.title });
      const subject = await gatherSubject(meeting, context, ofSingle(known));
      return { ...(await plan(subject, filled, scope, context)), replacesPressed: true };
    }),
    'reschedule.options': { ...owned(openOptions), pressedBy: 'anyone' },
    'reschedule.set-options': owned(async (press, context) => {
      const body = OptionsBody.safeParse(await takeDraft(press, context));
      if (!body.success) return problemReply({ kind: 'card-gone' });
      return { ...(await setOptions(body.data, press.inputs, context)), replacesPressed: true };
    }),
    'reschedule.confirm': owned((press, context) => withConfirmed(press, context, confirmed, gatherConfirmed)),
    'reschedule.instead': owned((press, context) =>
      withConfirmed(press, context, (body, subject) =>
        isAsAsked(body, subject.meeting)
          ? holdInstead(body, subject, context)
          : plan(subject, body.wish, body.scope, context),
      ),
    ),
    'reschedule.anew': owned((press, context) =>
      withConfirmed(press, context, makeAnew, (_body, meeting) => gatherAnew(meeting, context)),
    ),
    'reschedule.registration-off': owned(async (press, context) => {
      const body = RegistrationBody.safeParse(await takeDraft(press, context));
      if (!body.success) return problemReply({ kind: 'card-gone' });
      const meeting = await context.webex.meetings.fetch(body.data.meetingId);
      if (meeting === undefined) return problemReply({ kind: 'meeting-gone' });
      return { ...(await changeRegistration(meeting, false, context, true)), replacesPressed: true };
    }),
    'reschedule.other': owned((press, context) => askForOther(press.subject, context)),
    'reschedule.bulk': owned(async (press, context) => {
      const body = ChangeSubject.safeParse(press.subject).success ? await takeDraft(press, context) : undefined;
      if (body === undefined) return problemReply({ kind: 'card-gone' });
      return { ...(await moveBulk(body, press, context)), replacesPressed: true };
    }),
    /** "Move the meeting" on a card of another feature: the minutes are one of its inputs. */
    'reschedule.later': owned(async ({ subject, inputs }, context) => {
      const late = z.object({ meetingId: z.string() }).safeParse(subject);
      const minutes = z.coerce.number().int().min(1).max(600).safeParse(inputs['minutes']);
      if (!late.success || !minutes.success) return problemReply({ kind: 'card-gone' });
      const meeting = await context.webex.meetings.fetch(late.data.meetingId);
      if (meeting === undefined) return problemReply({ kind: 'meeting-gone' });
      return goOn(meeting, { shift: minutes.data }, 'occurrence', context);
    }),
    'reschedule.revise': owned((press, context) =>
      withConfirmed(press, context, (body, subject) =>
        plan(
          subject,
          press.reading === undefined ? body.wish : reviseWish(body.wish, press.reading),
          body.scope,
          context,
        ),
      ),
    ),
    'reschedule.leave': owned(async (press, context) => {
      await takeDraft(press, context);
      return { markdown: 'Left it: nothing was changed.', where: 'here', replacesPressed: true };
    }),
  },
});

/** "Everything" is many; "all" of a series is the series. */
function intentOf(reading: Reading): ChangeIntent {
  const wish = wishOf(reading);
  return { target: reading.target, wish, bulk: reading.bulk && wish.scope === undefined };
}

function owned(handle: (press: Press, context: Context) => Promise<Reply>): CardAction {
  return { pressedBy: 'owner', scopes: SCOPES, press: handle };
}

/** The draft behind the card, once; lists of meetings and questions of this feature alike. */
async function takeDraft({ subject }: Press, context: Context): Promise<unknown> {
  const asked = z.object({ draftId: z.string() }).safeParse(subject);
  if (!asked.success) return undefined;
  return (await context.drafts.take(asked.data.draftId, context.requestId, context.now))?.body;
}

async function withConfirmed(
  press: Press,
  context: Context,
  act: (body: ConfirmBody, subject: Subject, context: Context) => Promise<Reply>,
  gather: (body: ConfirmBody, meeting: Meeting, context: Context) => Promise<Subject> = (body, meeting) =>
    gatherSubject(meeting, context, ofSingle(body.known)),
): Promise<Reply> {
  if (!ChangeSubject.safeParse(press.subject).success) return problemReply({ kind: 'card-gone' });
  const body = ConfirmBody.safeParse(await takeDraft(press, context));
  if (!body.success) return problemReply({ kind: 'card-gone' });
  const meeting = await context.webex.meetings.fetch(body.data.occurrenceId);
  if (meeting === undefined) return problemReply({ kind: 'meeting-gone' });
  const reply = await act(body.data, await gather(body.data, meeting, context), context);
  return { ...reply, replacesPressed: true };
}

/** To plan a change of a series anew takes all of its occurrences. */
function ofSingle(known: KeptKnown | undefined): KeptKnown | undefined {
  return known?.series === undefined ? known : undefined;
}

/** The card's inputs; anyone may press with any, so each is taken as a person's words are. */
const Inputs = z.object({
  date: z.string().max(40).optional(),
  time: z.string().max(40).optional(),
  minutes: z.string().max(40).optional(),
  title: z.string().max(2000).optional(),
  agenda: z.string().max(5000).optional(),
  password: z.string().max(64).optional(),
  fold: z.enum(['earlier', 'later', '']).optional().catch(undefined),
});

function filledIn({ zone, recurrence, options }: Wish, { inputs }: Press, standing: WishBody['standing'] = {}): Wish {
  // What came back as it was shown is left as the meeting has it by now.
  const changed = Object.entries(inputs).filter(([name, value]) => standing[name] !== value);
  const told = Inputs.parse(Object.fromEntries(changed));
  return {
    ...(zone === undefined ? {} : { zone }),
    ...(recurrence === undefined ? {} : { recurrence }),
    ...(options === undefined ? {} : { options }),
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
  };
}
