import { MeetingSubject } from '../../card/meeting-subject.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { defineAction, defineFeature, type Press } from '../feature.ts';
import { handleAgain, handleChosenAgain, handleFollowUp } from './again.ts';
import { handleCorrection, parseCorrection } from './correct.ts';
import { handleFilledIn, handleSchedule, type FilledIn } from './handler.ts';
import { parseSchedule } from './intent.ts';
import { openOptions, setOptions } from './options.ts';
import { handleSlot, leaveSlots } from './slot.ts';
import { DraftInputs, DraftSubject } from './subject.ts';
import { handleUndoPress, takeBack } from './undo.ts';

const SCOPES = ['meeting:schedules_read', 'meeting:schedules_write'];
const SITES = 'meeting:preferences_read';

export const schedule = defineFeature({
  name: 'schedule',
  purpose: 'scheduling',
  summary: 'Schedule a meeting and invite people',
  example: 'schedule design review tomorrow at 3pm for 45 minutes with ana@example.com',
  examples: [
    'book a sync every Monday at 9am for 30 minutes',
    'schedule retro on Friday 2pm-3pm with ana@example.com as cohost',
    'schedule budget talk on 10 December at 15:00 London time',
    'schedule board talk on 11 December at 7pm with a lobby, record it automatically',
    'schedule quiet hour on 12 December at 7pm with password Plum42xy, no e-mail',
    'schedule tea on 13 December at 7pm in my personal room',
    'same again next week with the same people',
    'book a follow-up on 15 December at 10am with the same people',
  ],
  acts: ['schedule'],
  words: { schedule: 'schedule', book: 'schedule' },
  scopes: [...SCOPES, SITES],
  // Sites are looked up only where one is named.
  scopesFor: ({ options }) => (options?.site === undefined ? SCOPES : [...SCOPES, SITES]),
  parse: parseSchedule,
  handle: async (intent, context) =>
    (intent.again === undefined ? undefined : await handleAgain(intent.again, context)) ??
    handleSchedule(intent, context),
  takeBack,
  actions: {
    'schedule.create': defineAction({
      pressedBy: 'owner',
      scopes: SCOPES,
      parse: parseFilledIn,
      handle: handleFilledIn,
    }),
    'schedule.options': defineAction({
      pressedBy: 'owner',
      scopes: SCOPES,
      parse: parseFilledIn,
      handle: openOptions,
    }),
    'schedule.set-options': defineAction({
      pressedBy: 'owner',
      scopes: SCOPES,
      parse({ subject, inputs }) {
        const draft = DraftSubject.safeParse(subject);
        return draft.success ? ok({ draftId: draft.data.draftId, inputs }) : fail({ kind: 'card-gone' });
      },
      handle: setOptions,
    }),
    'schedule.again-of': { pressedBy: 'owner', scopes: SCOPES, press: handleChosenAgain },
    /** On the card of a meeting that is over. */
    'schedule.follow-up': { pressedBy: 'anyone', scopes: SCOPES, press: handleFollowUp },
    /** On the card of times that suit everybody. */
    'schedule.slot': { pressedBy: 'owner', scopes: SCOPES, press: handleSlot },
    'schedule.leave-slots': { pressedBy: 'owner', scopes: [], press: leaveSlots },
    'schedule.leave': defineAction({
      pressedBy: 'owner',
      scopes: [],
      parse({ subject }) {
        const draft = DraftSubject.safeParse(subject);
        return draft.success ? ok(draft.data) : fail({ kind: 'card-gone' });
      },
      async handle({ draftId }, context) {
        await context.drafts.take(draftId, context.requestId, context.now);
        return { markdown: 'Left it: nothing was scheduled.', where: 'here', replacesPressed: true };
      },
    }),
    'schedule.correct': defineAction({
      pressedBy: 'owner',
      scopes: SCOPES,
      parse(press) {
        const meeting = MeetingSubject.safeParse(press.subject);
        return meeting.success ? parseCorrection(meeting.data, press) : fail({ kind: 'card-gone' });
      },
      handle: handleCorrection,
    }),
    'schedule.undo': defineAction({
      pressedBy: 'owner',
      scopes: SCOPES,
      parse({ subject }) {
        const meeting = MeetingSubject.safeParse(subject);
        return meeting.success ? ok(meeting.data) : fail({ kind: 'card-gone' });
      },
      handle: handleUndoPress,
    }),
  },
});

function parseFilledIn({ subject, inputs, reading }: Press): Result<FilledIn, Problem> {
  const draft = DraftSubject.safeParse(subject);
  const told = DraftInputs.safeParse(inputs);
  if (!draft.success || !told.success) return fail({ kind: 'card-gone' });
  return ok({ draftId: draft.data.draftId, inputs: told.data, ...(reading === undefined ? {} : { reading }) });
}
