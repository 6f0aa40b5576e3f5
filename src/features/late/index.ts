import { z } from 'zod';
import { ok } from '../../domain/result.ts';
import { defineFeature, problemReply } from '../feature.ts';
import { handleLate, offer, tell, type LateIntent } from './handler.ts';

const READ = ['meeting:schedules_read'];
const LateSubject = z.object({ kind: z.literal('late'), minutes: z.number() });

/** "I'm running 10 minutes late": offers, and does nothing by itself. */
export const late = defineFeature<LateIntent>({
  name: 'late',
  purpose: 'running late',
  summary: 'Say that you are late, or move the meeting by a few minutes',
  example: "I'm running 10 minutes late",
  examples: ["I'll be 5 minutes late for the design review"],
  acts: ['late'],
  words: { late: 'late' },
  scopes: READ,
  parse: ({ target, lead }) => ok({ target, minutes: lead }),
  handle: handleLate,
  actions: {
    'late.choose': {
      pressedBy: 'owner',
      scopes: READ,
      async press(press, context) {
        const chosen = await context.readChosen(press);
        if (!chosen.ok) return problemReply(chosen.problem);
        const minutes = z.number().catch(10).parse(chosen.value.keep);
        return { ...offer(chosen.value.meeting, minutes, context), replacesPressed: true };
      },
    },
    'late.tell': {
      pressedBy: 'owner',
      scopes: [],
      async press({ subject, inputs }, context) {
        const shown = LateSubject.safeParse(subject);
        if (!shown.success) return problemReply({ kind: 'card-gone' });
        const minutes = z.coerce.number().int().min(1).max(600).catch(shown.data.minutes).parse(inputs['minutes']);
        return tell(minutes, context);
      },
    },
    'late.leave': {
      pressedBy: 'owner',
      scopes: [],
      press: () => Promise.resolve({ markdown: 'Left it: nobody was told.', where: 'here', replacesPressed: true }),
    },
  },
});
