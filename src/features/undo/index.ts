import { z } from 'zod';
import { ok } from '../../domain/result.ts';
import type { Reading } from '../../language/reading.ts';
import { defineAction, defineFeature, problemReply, type Context, type Reply } from '../feature.ts';
import { takeBackOne, tellHistory } from './history.ts';
import { takeBack } from './take-back.ts';

export const undo = defineFeature<Reading>({
  name: 'undo',
  summary: 'Take back the last thing I did for you, for ten minutes, or tell what I did today',
  example: 'undo',
  examples: ['what did you do for me today?'],
  acts: ['undo', 'history'],
  words: { undo: 'undo' },
  scopes: [],
  parse: (reading) => ok(reading),
  handle: (reading, context) => (reading.act === 'history' ? tellHistory(reading, context) : takeBackNewest(context)),
  actions: {
    'undo.choose': { pressedBy: 'owner', scopes: [], press: takeBackOne },
    /** The Undo button of any card whose subject names its undo entry. */
    'undo.press': defineAction({
      pressedBy: 'owner',
      scopes: [],
      parse: ({ subject }) => ok(z.object({ undoId: z.string() }).safeParse(subject).data?.undoId),
      async handle(undoId, context) {
        if (undoId === undefined) return problemReply({ kind: 'nothing-to-undo' });
        const entry = await context.undos.take(undoId, context.who.personId, context.requestId, context.now);
        if (entry === undefined) return problemReply({ kind: 'undo-expired' });
        return { ...(await takeBack(entry, context)), replacesPressed: true };
      },
    }),
  },
});

async function takeBackNewest(context: Context): Promise<Reply> {
  const newest = await context.undos.newest(context.who.personId, context.now);
  if (newest === undefined) return problemReply({ kind: 'nothing-to-undo' });
  const entry = await context.undos.take(newest.id, context.who.personId, context.requestId, context.now);
  if (entry === undefined) return problemReply({ kind: 'nothing-to-undo' });
  // What was done may be known to nobody else in the space.
  return { ...(await takeBack(entry, context)), where: 'private' };
}
