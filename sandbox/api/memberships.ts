import { z } from 'zod';
import { findByEmail } from '../webex/people.ts';
import type { Person } from '../webex/people.ts';
import { badMessage, forbidden, notFound } from '../webex/refusal.ts';
import { addMember, announceMembership, removeMember, renderMembership, roomFor } from '../webex/rooms.ts';
import type { Membership, Room } from '../webex/rooms.ts';
import type { Webex } from '../webex/state.ts';
import { countUpTo, nextLink, operation } from './operation.ts';
import type { Operation } from './operation.ts';

const LIST = operation({
  method: 'get',
  path: '/memberships',
  scopes: ['spark:memberships_read'],
  bots: true,
  query: z.strictObject({
    roomId: z.string().optional(),
    personId: z.string().optional(),
    personEmail: z.string().optional(),
    max: countUpTo(1000, 100),
    cursor: z.string().regex(/^\d+$/).optional(),
  }),
  handle: ({ webex, caller, query, address }) => {
    const all = membershipsFor(webex, caller.person, query);
    const from = Number(query.cursor ?? 0);
    const end = from + query.max;
    return {
      body: { items: all.slice(from, end).map(([room, membership]) => renderMembership(room, membership)) },
      headers: end < all.length ? nextLink(address, { cursor: String(end) }) : {},
    };
  },
});

const CREATE = operation({
  method: 'post',
  path: '/memberships',
  scopes: ['spark:memberships_write'],
  bots: true,
  body: z.strictObject({
    roomId: z.string(),
    personId: z.string().optional(),
    personEmail: z.string().optional(),
    isModerator: z.boolean().optional(),
  }),
  handle: ({ webex, caller, body }) => {
    const room = roomFor(webex, caller.person, body.roomId);
    if ((body.personId === undefined) === (body.personEmail === undefined)) {
      throw badMessage('Either personId or personEmail must be specified.');
    }
    const person =
      body.personId === undefined ? findByEmail(webex, body.personEmail ?? '') : webex.state.people.get(body.personId);
    if (person === undefined) throw notFound();
    const membership = addMember(webex, room, caller.person, person, body.isModerator ?? false);
    return { body: renderMembership(room, membership) };
  },
});

const UPDATE = operation({
  method: 'put',
  path: '/memberships/:membershipId',
  scopes: ['spark:memberships_write'],
  bots: true,
  body: z.strictObject({ isModerator: z.boolean(), isRoomHidden: z.boolean().optional() }),
  handle: ({ webex, caller, params, body }) => {
    const [room, membership] = membershipFor(webex, caller.person, params['membershipId'] ?? '');
    const moderators = [...room.members.values()].filter((member) => member.isModerator);
    const mayChange = moderators.length === 0 || moderators.some((member) => member.person.id === caller.person.id);
    if (room.type === 'direct' || !mayChange) throw forbidden();
    membership.isModerator = body.isModerator;
    if (body.isRoomHidden !== undefined) membership.isRoomHidden = body.isRoomHidden;
    announceMembership(webex, room, membership, caller.person, 'updated');
    return { body: renderMembership(room, membership) };
  },
});

export const MEMBERSHIPS: readonly Operation[] = [
  LIST,
  CREATE,
  UPDATE,
  operation({
    method: 'get',
    path: '/memberships/:membershipId',
    scopes: ['spark:memberships_read'],
    bots: true,
    handle: ({ webex, caller, params }) => ({
      body: renderMembership(...membershipFor(webex, caller.person, params['membershipId'] ?? '')),
    }),
  }),
  operation({
    method: 'delete',
    path: '/memberships/:membershipId',
    scopes: ['spark:memberships_write'],
    bots: true,
    handle: ({ webex, caller, params }) => {
      const [room, membership] = membershipFor(webex, caller.person, params['membershipId'] ?? '');
      removeMember(webex, room, membership, caller.person);
      return {};
    },
  }),
];

interface Query {
  readonly roomId?: string | undefined;
  readonly personId?: string | undefined;
  readonly personEmail?: string | undefined;
}

function membershipsFor(webex: Webex, reader: Person, query: Query): (readonly [Room, Membership])[] {
  const { roomId, personId, personEmail } = query;
  if (roomId === undefined) {
    if (personId !== undefined || personEmail !== undefined) throw badMessage('roomId must be specified.');
    const rooms = [...(webex.state.roomsOf.get(reader.id) ?? [])];
    return rooms.flatMap((room) => {
      const own = room.members.get(reader.id);
      return own === undefined ? [] : [[room, own] as const];
    });
  }
  const room = roomFor(webex, reader, roomId);
  return [...room.members.values()]
    .filter(({ person }) => personId === undefined || person.id === personId)
    .filter(({ person }) => personEmail === undefined || person.email === personEmail.toLowerCase())
    .map((membership) => [room, membership] as const);
}

function membershipFor(webex: Webex, reader: Person, id: string): readonly [Room, Membership] {
  for (const room of webex.state.roomsOf.get(reader.id) ?? []) {
    for (const membership of room.members.values()) if (membership.id === id) return [room, membership];
  }
  throw notFound();
}
