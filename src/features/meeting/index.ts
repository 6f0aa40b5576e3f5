import { z } from 'zod';
import { fail, ok } from '../../domain/result.ts';
import type { Target } from '../../language/reading.ts';
import { defineAction, defineFeature, problemReply } from '../feature.ts';
import { showMeeting } from './handler.ts';

const SCOPES = ['meeting:schedules_read'];
const Part = z
  .enum(['title', 'place', 'agenda', 'password', 'people', 'time', 'length', 'link'])
  .optional()
  .catch(undefined);

export interface DetailsIntent {
  readonly target: Target | undefined;
  readonly part: z.infer<typeof Part>;
}

/** Find and show: one meeting with all that its reader may know. */
export const meeting = defineFeature<DetailsIntent>({
  name: 'meeting',
  summary: 'Show a meeting: when, who, link, number',
  example: 'when is my next meeting?',
  examples: [
    'show the design review',
    'who is invited to the design review?',
    "what's the link of the design review?",
    'how long is the design review?',
  ],
  acts: ['details'],
  words: {
    show: 'details',
    'show me': 'details',
    details: 'details',
    open: 'details',
    "what's the link of": 'details',
    'what is the link of': 'details',
  },
  scopes: SCOPES,
  parse: ({ target, part }) => ok({ target, part }),
  async handle({ target, part }, context) {
    const found = await context.find(target);
    if (found.kind === 'one') return showMeeting(found.meeting, part, context);
    return context.askWhich(found, { action: 'meeting.choose', act: 'details', doing: 'show', keep: part ?? null });
  },
  actions: {
    'meeting.choose': defineAction({
      pressedBy: 'owner',
      scopes: SCOPES,
      parse: (press) => ok(press),
      async handle(press, context) {
        const chosen = await context.readChosen(press);
        if (!chosen.ok) return problemReply(chosen.problem);
        return {
          ...(await showMeeting(chosen.value.meeting, Part.parse(chosen.value.keep ?? undefined), context)),
          replacesPressed: true,
        };
      },
    }),
    'meeting.show': defineAction({
      pressedBy: 'anyone',
      scopes: SCOPES,
      parse({ subject }) {
        const shown = z.object({ meetingId: z.string() }).safeParse(subject);
        return shown.success ? ok(shown.data.meetingId) : fail({ kind: 'card-gone' });
      },
      async handle(id, context) {
        const held = await context.webex.meetings.fetch(id);
        if (held === undefined) return problemReply({ kind: 'meeting-gone' });
        return { ...(await showMeeting(held, undefined, context)), where: 'private' };
      },
    }),
  },
});
