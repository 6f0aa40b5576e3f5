import { ok } from '../../domain/result.ts';
import { defineFeature, problemReply } from '../feature.ts';

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
    const takeBack = context.features.find((feature) => feature.name === entry?.feature)?.takeBack;
    if (entry === undefined || takeBack === undefined) return problemReply({ kind: 'nothing-to-undo' });
    // What was done may be known to nobody else in the space.
    return { ...(await takeBack(entry.body, context)), where: 'private' };
  },
  actions: {},
});
