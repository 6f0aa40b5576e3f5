import { WebexRefusal } from '../ports/failure.ts';
import type { Inbox, InboxRow, Outgoing } from '../ports/inbox.ts';
import type { Kept } from '../ports/kept.ts';
import type { Messenger, Posted } from '../ports/messenger.ts';

export interface OutboxDeps {
  readonly inbox: Inbox;
  readonly messenger: Pick<Messenger, 'post' | 'remove' | 'recent'>;
  readonly holder: string;
}

/**
 * Sends what an answer still has to send, one message after the other, and writes down each id as soon as Webex has
 * taken it, with what its card and its question stand for. After a crash it goes on behind the last id that was written
 * down; in 1:1 it looks first whether the next message is there already. True when the next of the line waits.
 */
export async function sendOutbox(row: InboxRow, deps: OutboxDeps): Promise<boolean> {
  const outbox = [...row.outbox];
  /** To be written with the next save. */
  const kept: Kept[] = [];
  for (const [index, outgoing] of outbox.entries()) {
    if (outgoing.refused === true) continue;
    const old = [...(outgoing.replaces === undefined ? [] : [outgoing.replaces]), ...(outgoing.retires ?? [])];
    if (outgoing.sent === undefined) {
      const settled = await sendOrLeave(outgoing, row, deps);
      outbox[index] = settled;
      kept.push(...keptOf(settled));
      const isLast = outbox.every((one) => isSettled(one)) && old.length === 0;
      if (!isLast) {
        const { held } = await deps.inbox.save(deps.holder, row.key, { state: 'acted', outbox, kept: kept.splice(0) });
        // Somebody else has the row by now: the rest is theirs to send.
        if (!held) return false;
      }
    }
    // Also when this was sent before a crash: nobody knows whether the old one went.
    for (const messageId of old) {
      await retire(messageId, deps);
      kept.push({ kind: 'card-gone', messageId });
    }
  }
  // Between Webex's last answer and this a crash doubles a message in a group: nothing slow stands there.
  const { nextWaits } = await deps.inbox.save(deps.holder, row.key, { state: 'done', outbox, kept });
  return nextWaits;
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

async function send(outgoing: Outgoing, row: InboxRow, deps: OutboxDeps): Promise<Posted> {
  const found = row.attempts > 0 ? await findSent(outgoing, row, deps) : undefined;
  return found ?? deps.messenger.post(outgoing.place, outgoing.content);
}

/** What the message stands for, now that it has its id. */
function keptOf({ sent, card, remember }: Outgoing): readonly Kept[] {
  if (sent === undefined) return [];
  const { messageId, roomId } = sent;
  return [
    ...(card === undefined ? [] : [{ kind: 'card' as const, card: { ...card, messageId, roomId } }]),
    ...(remember === undefined
      ? []
      : [
          {
            ...{ kind: 'dialogue' as const, personId: remember.personId, roomId, expiresAt: remember.expiresAt },
            memory: { ...remember.memory, messageId },
          },
        ]),
  ];
}

/** The old card goes once the new one stands; that it is gone already is as good. */
async function retire(messageId: string, { messenger }: OutboxDeps): Promise<void> {
  try {
    await messenger.remove(messageId);
  } catch (error) {
    // A moderator may have forbidden it; an old card left behind will have no row any more, and does nothing.
    if (!(error instanceof WebexRefusal) || error.status >= 500) throw error;
  }
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
