import type { UndoEntry } from '../../ports/undos.ts';
import { problemReply, type Context, type Reply } from '../feature.ts';

/** The feature that did it takes it back. */
export async function takeBack(entry: UndoEntry, context: Context): Promise<Reply> {
  const back = context.features.find((feature) => feature.name === entry.feature)?.takeBack;
  return back === undefined ? problemReply({ kind: 'nothing-to-undo' }) : back(entry.body, context);
}
