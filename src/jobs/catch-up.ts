import type { Clock } from '../ports/clock.ts';
import type { Inbox } from '../ports/inbox.ts';
import type { Messages } from '../webex/messages.ts';
import type { Room, Rooms } from '../webex/rooms.ts';

export interface CatchUpDeps {
  readonly rooms: Rooms;
  readonly messages: Messages;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly botId: string;
  /** Until here everything was heard (civil); without it, until the newest knock. */
  readonly since: number | undefined;
}

/** Notifications travel for a moment, and clocks differ a little. */
const OVERLAP_MS = 60_000;
/** Spaces read at once: after a busy hour there are thousands. */
const AT_ONCE = 8;

/**
 * Webex tells of a message once, and not again when nobody answers. After a time away the spaces that were busy are
 * read again, and what was missed is taken in like any other knock; what is known already is known by its key.
 * Presses that were missed are lost: Webex does not list them.
 * @returns how many messages had been missed
 */
export async function catchUp(deps: CatchUpDeps): Promise<number> {
  const heard = deps.since ?? (await deps.inbox.lastHeard());
  if (heard === undefined) return 0;
  const since = heard - OVERLAP_MS;
  const rooms = [...(await deps.rooms.activeSince(since))];
  let missed = 0;
  const readRooms = async (): Promise<void> => {
    for (let room = rooms.shift(); room !== undefined; room = rooms.shift())
      missed += await readRoom(room, since, deps);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readRooms));
  return missed;
}

async function readRoom(room: Room, since: number, { messages, inbox, clock, botId }: CatchUpDeps): Promise<number> {
  let missed = 0;
  const mentioned = room.type === 'group' ? { mentionedPeople: 'me' as const } : {};
  const found = await messages.listSince({ roomId: room.id, ...mentioned }, since);
  for (const message of found.toReversed()) {
    if (message.personId === botId) continue;
    const now = clock.now();
    const payload = { id: message.id, roomId: room.id, roomType: room.type, personId: message.personId, late: 'yes' };
    const knock = { key: `message:${message.id}`, kind: 'message' as const, owner: 'bot', line: room.id, payload };
    if (await inbox.accept({ ...knock, runAt: now, receivedAt: now })) missed += 1;
  }
  return missed;
}
