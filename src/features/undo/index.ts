import { z } from 'zod';
import { ok } from '../../domain/result.ts';
import type { UndoEntry } from '../../ports/undos.ts';
import { defineAction, defineFeature, problemReply, type Context, type Reply } from '../feature.ts';

export const undo = defineFeature({
  name: 'undo',
  summary: 'Take back the last thing I did for you, for ten minutes',
  example: 'undo',
  acts: ['undo'],
  words: { undo: 'undo' },
  scopes: [],
  parse: () => ok(undefined),
  async handle(_intent, context) {
    const newest = await context.undos.newest(context.who.personId, context.now);
    if (newest === undefined) return problemReply({ kind: 'nothing-to-undo' });
    const entry = await context.undos.take(newest.id, context.who.personId, context.requestId, context.now);
    if (entry === undefined) return problemReply({ kind: 'nothing-to-undo' });
    // What was done may be known to nobody else in the space.
    return { ...(await takeBack(entry, context)), where: 'private' };
  },
  actions: {
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

/** The feature that did it takes it back. */
async function takeBack(entry: UndoEntry, context: Context): Promise<Reply> {
  const back = context.features.find((feature) => feature.name === entry.feature)?.takeBack;
  return back === undefined ? problemReply({ kind: 'nothing-to-undo' }) : back(entry.body, context);
}
