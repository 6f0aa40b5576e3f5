import { z } from 'zod';
import { problemReply, type Context, type Press, type Reply } from '../feature.ts';
import { changeOn } from './change.ts';
import { Patch } from './patch.ts';
import { makeSiteDefault } from './sites.ts';

const UndoBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('patch'), site: z.string().optional(), patch: Patch }),
  z.object({ kind: z.literal('site'), site: z.string() }),
]);

/** Puts back the fields that were changed, and no others. */
export async function takeBack(body: unknown, context: Context): Promise<Reply> {
  const undo = UndoBody.parse(body);
  if (undo.kind === 'site') return makeSiteDefault(undo.site, context, { back: true });
  return changeOn(undo.site === undefined ? {} : { siteUrl: undo.site }, undo.patch, context, { back: true });
}

const Undoable = z.object({ undoId: z.string() });

export async function pressUndo({ subject }: Press, context: Context): Promise<Reply> {
  const undoable = Undoable.safeParse(subject);
  if (!undoable.success) return problemReply({ kind: 'nothing-to-undo' });
  const { personId } = context.who;
  const entry = await context.undos.take(undoable.data.undoId, personId, context.requestId, context.now);
  if (entry === undefined) return problemReply({ kind: 'undo-expired' });
  return { ...(await takeBack(entry.body, context)), replacesPressed: true };
}
