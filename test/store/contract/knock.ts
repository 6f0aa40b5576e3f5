import type { Knock } from '../../../src/ports/inbox.ts';

const now = 1_700_000_000_000;

/** A knock of its own line-mates, unless more is said. */
export function knock(key: string, more: Partial<Knock> = {}): Knock {
  return {
    key,
    kind: 'message',
    owner: 'bot',
    line: 'room-1',
    payload: { messageId: key, roomId: 'room-1' },
    runAt: now,
    receivedAt: now,
    ...more,
  };
}
