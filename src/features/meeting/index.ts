import { z } from 'zod';
import type { Meeting } from '../../domain/meeting.ts';
import { fail, ok } from '../../domain/result.ts';
import type { Target } from '../../language/reading.ts';
import { defineAction, defineFeature, problemReply, type Context, type Reply } from '../feature.ts';
import { ATTENDANCE_SCOPE, tellWhoCame } from './attendance.ts';
import { showMeeting } from './handler.ts';

const SCOPES = ['meeting:schedules_read'];
const Part = z
  .enum(['title', 'place', 'agenda', 'password', 'people', 'time', 'length', 'link', 'came'])
  .optional()
  .catch(undefined);

export interface DetailsIntent {
  readonly target: Target | undefined;
  readonly part: z.infer<typeof Part>;
}

/** Find and show: one meeting with all that its reader may know. */
export const meeting = defineFeature<DetailsIntent>({
  name: 'meeting',
  purpose: 'details of a meeting',
  summary: 'Show a meeting: when, who, link, number',
  example: 'when is my next meeting?',
  examples: [
    'show the design review',
    'who is invited to the design review?',
    'who came to the falcon standup?',
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
  scopesFor: ({ part }) => (part === 'came' ? [...SCOPES, ATTENDANCE_SCOPE] : SCOPES),
  parse: ({ target, part }) => ok({ target, part }),
  async handle({ target, part }, context) {
    const found = await context.find(target);
    if (found.kind === 'one') return show(found.meeting, part, context);
    return context.askWhich(found, { action: 'meeting.choose', act: 'details', doing: 'show', keep: part ?? null });
  },
  actions: {
    'meeting.choose': {
      pressedBy: 'owner',
      scopes: SCOPES,
      async press(press, context) {
        const chosen = await context.readChosen(press);
        if (!chosen.ok) return problemReply(chosen.problem);
        return {
          ...(await show(chosen.value.meeting, Part.parse(chosen.value.keep ?? undefined), context)),
          replacesPressed: true,
        };
      },
    },
    'meeting.came': defineAction({
      pressedBy: 'anyone',
      scopes: [...SCOPES, ATTENDANCE_SCOPE],
      parse({ subject }) {
        const shown = z.object({ meetingId: z.string() }).safeParse(subject);
        return shown.success ? ok(shown.data.meetingId) : fail({ kind: 'card-gone' });
      },
      async handle(id, context) {
        const held = await context.webex.meetings.fetch(id);
        return held === undefined ? problemReply({ kind: 'meeting-gone' }) : tellWhoCame(held, context);
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

function show(held: Meeting, part: DetailsIntent['part'], context: Context): Promise<Reply> {
  return part === 'came' ? tellWhoCame(held, context) : showMeeting(held, part, context);
}
