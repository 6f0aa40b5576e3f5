import { MeetingSubject } from '../../card/meeting-subject.ts';
import { fail, ok } from '../../domain/result.ts';
import { defineAction, defineFeature, problemReply } from '../feature.ts';
import { handleFilledIn, handleSchedule } from './handler.ts';
import { parseSchedule } from './intent.ts';
import { DraftBody, DraftInputs, DraftSubject } from './subject.ts';
import { handleUndoPress, takeBack } from './undo.ts';

const SCOPES = ['meeting:schedules_read', 'meeting:schedules_write'];

export const schedule = defineFeature({
  name: 'schedule',
  summary: 'Schedule a meeting and invite people',
  example: 'schedule design review tomorrow at 3pm for 45 minutes with ana@example.com',
  acts: ['schedule'],
  words: { schedule: 'schedule', book: 'schedule' },
  scopes: SCOPES,
  parse: parseSchedule,
  handle: handleSchedule,
  takeBack,
  actions: {
    'schedule.create': defineAction({
      pressedBy: 'owner',
      scopes: SCOPES,
      parse({ subject, inputs }) {
        const draft = DraftSubject.safeParse(subject);
        return draft.success
          ? ok({ draftId: draft.data.draftId, inputs: DraftInputs.parse(inputs) })
          : fail({ kind: 'card-gone' });
      },
      async handle({ draftId, inputs }, context) {
        const draft = await context.drafts.take(draftId, context.requestId, context.now);
        if (draft === undefined) return problemReply({ kind: 'card-gone' });
        const body = DraftBody.parse(draft.body);
        const zone = inputs.zone ?? body.form.zone;
        if (inputs.zone !== undefined) await context.rememberZone(inputs.zone);
        return handleFilledIn({ ...body, form: { ...inputs, zone } }, context);
      },
    }),
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
