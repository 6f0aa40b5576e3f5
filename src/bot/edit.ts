import type { HeardMessage } from '../ports/heard.ts';
import type { InboxRow, Outgoing } from '../ports/inbox.ts';
import { saidIn } from './said.ts';
import type { BotWorld, Try } from './world.ts';
import { fingerprint } from './hear.ts';

/** How a message is answered from the gate on. */
type Hear = (message: HeardMessage, attempt: Try) => Promise<readonly Outgoing[]>;

/**
 * An edited message. Before it was acted on it simply is what it now says: the queue reads it when its turn comes.
 * After an answer that changed nothing the new words are answered in the old answer's place; after one that did, the
 * change is offered, and there is never a second meeting.
 */
export async function answerEdit(
  messageId: string,
  world: BotWorld,
  attempt: Try,
  hear: Hear,
): Promise<readonly Outgoing[]> {
  const message = await world.fetchMessage(messageId);
  if (message === undefined || message.personId === world.botId) return [];
  const earlier = await world.inbox.read(`message:${messageId}`);
  const read = fingerprint(saidIn(message, world.botId).text);
  if (earlier?.outbox.some(({ answers }) => answers === read) === true) return [];
  if (earlier !== undefined && hasActed(earlier)) {
    const place = earlier.outbox[0]?.place ?? { personId: message.personId };
    return [{ place, content: { markdown: ACTED } }];
  }
  const answers = await hear(message, attempt);
  const old = earlier?.outbox.find((sent) => sent.sent !== undefined)?.sent?.messageId;
  return old === undefined
    ? answers
    : answers.map((one, index) => (index === 0 && one.replaces === undefined ? { ...one, replaces: old } : one));
}

const ACTED =
  'You changed your message after I had acted on it, so everything is as I told you. ' +
  'Press *Undo* on the card to take it back, or send the new wish as a message of its own.';

/** An answer whose card stands for a meeting came from something that was done. */
function hasActed(row: InboxRow): boolean {
  return row.outbox.some(({ card }) => JSON.stringify(card?.subject ?? null).includes('"kind":"meeting"'));
}
