import type { Reply } from '../features/feature.ts';
import type { DialogueMemory } from '../ports/dialogues.ts';

/** A reply after which nothing is asked any more; what was shown stays shown. One that asks something itself keeps to that. */
export function asksNothing(reply: Reply, { meetings, dialogue: { act } }: DialogueMemory): Reply {
  const dialogue = act === undefined ? {} : { act };
  return reply.dialogue === undefined ? { ...reply, dialogue: { dialogue, presses: {}, meetings } } : reply;
}
