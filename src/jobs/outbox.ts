import type { Clock } from '../ports/clock.ts';
import { WebexRefusal } from '../ports/failure.ts';
import type { Dialogues } from '../ports/dialogues.ts';
import type { Inbox, InboxRow, Outgoing } from '../ports/inbox.ts';
import type { Messenger, Posted } from '../ports/messenger.ts';
import type { PostedCards } from '../ports/posted-cards.ts';

export interface OutboxDeps {
  readonly inbox: Inbox;
  readonly messenger: Pick<Messenger, 'post' | 'remove' | 'recent'>;
  readonly cards: Pick<PostedCards, 'write' | 'remove'>;
  readonly dialogues: Dialogues;
  readonly clock: Clock;
  readonly holder: string;
}

/**
 * Sends what an answer still has to send, one message after the other, and writes down each id as soon as Webex has
 * taken it. After a crash it goes on behind the last id that was written down; in 1:1 it looks first whether the next
 * message is there already.
 */
export async function sendOutbox(row: InboxRow, deps: OutboxDeps): Promise<void> {
  const outbox = [...row.outbox];
  for (const [index, outgoing] of outbox.entries()) {
    if (outgoing.refused === true) continue;
    const old = [...(outgoing.replaces === undefined ? [] : [outgoing.replaces]), ...(outgoing.retires ?? [])];
    if (outgoing.sent === undefined) {
      outbox[index] = await sendOrLeave(outgoing, row, deps);
      const isLast = outbox.every((one) => isSettled(one)) && old.length === 0;
      // Somebody else has the row by now: the rest is theirs to send.
      if (!isLast && !(await deps.inbox.save(deps.holder, row.key, { state: 'acted', outbox }))) return;
    }
    // Also when this was sent before a crash: nobody knows whether the old one went.
    for (const messageId of old) await retire(messageId, deps);
  }
  await deps.inbox.save(deps.holder, row.key, { state: 'done', outbox });
}

function isSettled({ sent, refused }: Outgoing): boolean {
  return sent !== undefined || refused === true;
}

/** What others would have been told is left unsaid where Webex lets nobody say it. */
async function sendOrLeave(outgoing: Outgoing, row: InboxRow, deps: OutboxDeps): Promise<Outgoing> {
  try {
    return { ...outgoing, sent: await send(outgoing, row, deps) };
  } catch (error) {
    if (outgoing.optional === true && error instanceof WebexRefusal && [400, 403, 404].includes(error.status))
      return { ...outgoing, refused: true };
    throw error;
  }
}

/** Between Webex's answer and the next `save` a crash doubles this message in a group: nothing slow stands there. */
async function send(outgoing: Outgoing, row: InboxRow, deps: OutboxDeps): Promise<Posted> {
  const sent =
    (row.attempts > 0 ? await findSent(outgoing, row, deps) : undefined) ??
    (await deps.messenger.post(outgoing.place, outgoing.content));
  const { messageId, roomId } = sent;
  const { card, remember } = outgoing;
  // Side by side, so that both go to the disk at once.
  await Promise.all([
    card === undefined ? undefined : deps.cards.write({ ...card, messageId, roomId }),
    remember === undefined
      ? undefined
      : deps.dialogues.write(remember.personId, roomId, { ...remember.memory, messageId }, remember.expiresAt),
  ]);
  return sent;
}

/** The old card goes once the new one stands; that it is gone already is as good. */
async function retire(messageId: string, { messenger, cards }: OutboxDeps): Promise<void> {
  try {
    await messenger.remove(messageId);
  } catch (error) {
    // A moderator may have forbidden it; an old card left behind has no row any more and does nothing.
    if (!(error instanceof WebexRefusal) || error.status >= 500) throw error;
  }
  await cards.remove(messageId);
}

/** Only a 1:1 space may be read by a bot without a mention, so only there a look before a resend is possible. */
async function findSent(outgoing: Outgoing, row: InboxRow, { messenger }: OutboxDeps): Promise<Posted | undefined> {
  const { place } = outgoing;
  const isDirect = 'personId' in place || place.direct === true || row.payload['roomType'] === 'direct';
  if (!isDirect) return undefined;
  const recent = await messenger.recent(place, row.receivedAt);
  const known = new Set(row.outbox.map((one) => one.sent?.messageId));
  return recent.find(({ messageId, markdown }) => markdown === outgoing.content.markdown && !known.has(messageId));
}
