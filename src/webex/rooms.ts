import { z } from 'zod';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { path } from './path.ts';

export interface Room {
  readonly id: string;
  readonly title: string;
  readonly type: 'direct' | 'group';
  /** Only moderators may post. */
  readonly isAnnouncementOnly: boolean;
  /** ISO 8601, UTC. */
  readonly lastActivity: string;
  /** The company it belongs to; empty where Webex does not tell. */
  readonly ownerId: string;
}

export interface Rooms {
  /** Nothing when there is no such space, or the caller is not in it. */
  fetch(roomId: string): Promise<Room | undefined>;
  /**
   * Spaces the caller is in, newest activity first, down to a moment: what happened while nobody listened.
   * Pages are read only as far as needed.
   * @param sinceMs epoch milliseconds
   */
  activeSince(sinceMs: number): Promise<readonly Room[]>;
}

const PAGE = 100;

export function createRooms(caller: Caller): Rooms {
  return {
    async fetch(roomId) {
      const answer = await caller.request({ method: 'GET', path: path`/rooms/${roomId}`, accept: [404] });
      return answer.status === 404 ? undefined : roomFrom(answer.body);
    },
    async activeSince(sinceMs) {
      const recent: Room[] = [];
      for await (const page of caller.pages({
        method: 'GET',
        path: '/rooms',
        query: { sortBy: 'lastactivity', max: PAGE },
      })) {
        const rooms = page.map(roomFrom);
        const active = rooms.filter((room) => Date.parse(room.lastActivity) >= sinceMs);
        recent.push(...active);
        if (active.length < rooms.length) break;
      }
      return recent;
    },
  };
}

const roomWire = z.object({
  id: z.string(),
  title: z.string().default(''),
  type: z.enum(['direct', 'group']),
  isAnnouncementOnly: z.boolean().default(false),
  lastActivity: z.string(),
  ownerId: z.string().default(''),
});

function roomFrom(body: unknown): Room {
  return readBody(roomWire, body, 'a room');
}
