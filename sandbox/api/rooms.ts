import { z } from 'zod';
import { forbidden } from '../webex/refusal.ts';
import { addRoom, announceMembership, announceRoom, renderRoom, roomFor } from '../webex/rooms.ts';
import type { Room } from '../webex/rooms.ts';
import { countUpTo, nextLink, operation } from './operation.ts';
import type { Operation } from './operation.ts';

const FIELDS = {
  title: z.string().min(1),
  isLocked: z.boolean().optional(),
  isPublic: z.boolean().optional(),
  description: z.string().optional(),
  isAnnouncementOnly: z.boolean().optional(),
};

type SortBy = 'id' | 'lastactivity' | 'created';

const ORDER: Readonly<Record<SortBy, (one: Room, other: Room) => number>> = {
  id: (one, other) => (one.id < other.id ? -1 : 1),
  lastactivity: (one, other) => (one.lastActivity > other.lastActivity ? -1 : 1),
  created: (one, other) => (one.created > other.created ? -1 : 1),
};

const LIST = operation({
  method: 'get',
  path: '/rooms',
  scopes: ['spark:rooms_read'],
  bots: true,
  query: z.strictObject({
    type: z.enum(['direct', 'group']).optional(),
    sortBy: z.enum(['id', 'lastactivity', 'created']).optional(),
    max: countUpTo(1000, 100),
    cursor: z.string().regex(/^\d+$/).optional(),
  }),
  handle: ({ webex, caller, query, address }) => {
    const { type, sortBy } = query;
    const mine = [...(webex.state.roomsOf.get(caller.person.id) ?? [])].filter(
      (room) => type === undefined || room.type === type,
    );
    if (sortBy !== undefined) mine.sort(ORDER[sortBy]);
    const from = Number(query.cursor ?? 0);
    const end = from + query.max;
    return {
      body: { items: mine.slice(from, end).map((room) => renderRoom(room, caller.person)) },
      headers: end < mine.length ? nextLink(address, { cursor: String(end) }) : {},
    };
  },
});

const CREATE = operation({
  method: 'post',
  path: '/rooms',
  scopes: ['spark:rooms_write'],
  bots: true,
  body: z.strictObject(FIELDS),
  handle: ({ webex, caller: { person }, body }) => {
    const room = addRoom(webex, { ...body, creator: person, members: [person] });
    announceRoom(webex, room, person, 'created');
    for (const membership of room.members.values()) announceMembership(webex, room, membership, person, 'created');
    return { body: renderRoom(room, person) };
  },
});

const UPDATE = operation({
  method: 'put',
  path: '/rooms/:roomId',
  scopes: ['spark:rooms_write'],
  bots: true,
  body: z.strictObject({ ...FIELDS, isReadOnly: z.boolean().optional() }),
  handle: ({ webex, caller: { person }, params, body }) => {
    const room = roomFor(webex, person, params['roomId'] ?? '');
    const moderated = room.isLocked || body.isAnnouncementOnly === true || body.isLocked === true;
    if (moderated && room.members.get(person.id)?.isModerator !== true) throw forbidden();
    Object.assign(room, body);
    announceRoom(webex, room, person, 'updated');
    return { body: renderRoom(room, person) };
  },
});

export const ROOMS: readonly Operation[] = [
  LIST,
  CREATE,
  UPDATE,
  operation({
    method: 'get',
    path: '/rooms/:roomId',
    scopes: ['spark:rooms_read'],
    bots: true,
    handle: ({ webex, caller, params }) => ({
      body: renderRoom(roomFor(webex, caller.person, params['roomId'] ?? ''), caller.person),
    }),
  }),
];
