import { z } from 'zod';
import { defineFeature, problemReply, type Context, type Press, type Reply } from '../feature.ts';
import { handleReminders } from './handler.ts';
import { parseReminders } from './intent.ts';
import { lookAhead, remind, tellBlindly } from './job.ts';
import { remindOfOne, silenceOne } from './one.ts';
import { remindAgain, takeBack } from './settled.ts';

const READ = ['meeting:schedules_read'];
const Kept = z.object({ kind: z.enum(['one', 'not-one']), minutes: z.number() });

/** Before meetings, for whoever asked for it: all of theirs, or one. */
export const reminders = defineFeature({
  name: 'reminders',
  summary: 'Remind you before your meetings, or before one of them',
  example: 'remind me 10 minutes before my meetings',
  examples: [
    'remind me 15 minutes before my next meeting',
    'show my reminders',
    "don't remind me of my next meeting",
    'no reminders',
  ],
  acts: ['reminder'],
  words: { reminders: 'reminder' },
  scopes: READ,
  parse: parseReminders,
  handle: handleReminders,
  takeBack,
  jobs: {
    reminder: { scopes: READ, run: remind, failed: tellBlindly },
    look: { scopes: READ, run: lookAhead },
  },
  actions: {
    'reminders.which': { pressedBy: 'owner', scopes: READ, press: chosen },
    'reminders.again': { pressedBy: 'owner', scopes: READ, press: remindAgain },
  },
});

async function chosen(press: Press, context: Context): Promise<Reply> {
  const choice = await context.readChosen(press);
  if (!choice.ok) return problemReply(choice.problem);
  const { kind, minutes } = Kept.parse(choice.value.keep);
  const { meeting } = choice.value;
  const reply = kind === 'one' ? remindOfOne(meeting, minutes, context) : silenceOne(meeting, context);
  return { ...(await reply), replacesPressed: true };
}
