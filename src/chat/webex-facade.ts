import type { OutgoingMessage } from 'webex-node-bot-framework';
import type { Messages } from '../webex/messages.ts';

/**
 * What the framework takes for Cisco's SDK. It asks about people, spaces and memberships at every dispatch; all of
 * that stands in the message just fetched, so the facade answers from there and a dispatch costs no call to Webex.
 * Only sending goes out, through our own client.
 */
export interface WebexFacade {
  readonly webex: object;
  /** Tells the facade what a fetched message or action says of its space and person. */
  know(facts: Known): void;
}

export interface Known {
  readonly roomId: string;
  readonly roomType: 'direct' | 'group';
  readonly personId: string;
  readonly personEmail: string;
}

const REMEMBERED = 2_000;

export function createFacade(messages: Messages, botId: string): WebexFacade {
  const rooms = new Map<string, Known>();
  const emails = new Map<string, string>();
  const bot = { personId: botId, personEmail: '', isModerator: false };
  return {
    know(facts) {
      remember(rooms, facts.roomId, facts);
      remember(emails, facts.personId, facts.personEmail);
    },
    webex: {
      people: {
        get: (id: string) => Promise.resolve({ id, emails: [emails.get(id) ?? ''], displayName: '', type: 'person' }),
      },
      rooms: {
        get: (id: string) =>
          Promise.resolve({ id, title: 'A space', type: rooms.get(id)?.roomType ?? 'group', isLocked: false }),
      },
      memberships: {
        list({ roomId }: { roomId: string }) {
          const other = {
            personId: rooms.get(roomId)?.personId ?? '',
            personEmail: rooms.get(roomId)?.personEmail ?? '',
            isModerator: false,
          };
          const items = [bot, other].map((membership) => ({ ...membership, roomId }));
          return Promise.resolve({ items, length: items.length });
        },
      },
      messages: {
        create: (message: OutgoingMessage) => post(messages, message),
      },
    },
  };
}

async function post(messages: Messages, message: OutgoingMessage): Promise<{ id: string; roomId: string }> {
  const card = message.attachments?.[0]?.content;
  const posted = await messages.post(
    { roomId: message.roomId ?? '' },
    {
      markdown: message.markdown,
      ...(message.parentId === undefined ? {} : { parentId: message.parentId }),
      ...(typeof card === 'object' && card !== null ? { card } : {}),
    },
  );
  return { id: posted.id, roomId: posted.roomId };
}

/** Keeps the newest; what was dropped is known again at the next message of its space. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > REMEMBERED && oldest.done === false) map.delete(oldest.value);
}
