import type { UndoEntry } from '../../ports/undos.ts';
import { problemReply, type Context, type Reply } from '../feature.ts';

/** The feature that did it takes it back. */
export async function takeBack(entry: UndoEntry, context: Context): Promise<Reply> {
  const back = context.features.find((feature) => feature.name === entry.feature)?.takeBack;
  if (back === undefined) return problemReply({ kind: 'nothing-to-undo' });
  const reply = await back(entry.body, context);
  // Only asked about, nothing is taken back yet.
  if (reply.dialogue?.dialogue.asked !== undefined) await context.undos.release(entry.id, context.requestId);
  return reply;
}
