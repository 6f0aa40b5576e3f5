import { mintId, uuidOf } from './ids.ts';
import type { Message } from './message.ts';
import type { Person } from './people.ts';
import { forbidden, notFound, Refusal } from './refusal.ts';
import { timestamp } from './state.ts';
import type { Webex } from './state.ts';

export interface Membership {
  readonly id: string;
  readonly roomId: string;
  readonly person: Person;
  isModerator: boolean;
  isRoomHidden: boolean;
  readonly created: string;
}

export interface Room {
  readonly id: string;
  title: string;
  readonly type: 'direct' | 'group';
  readonly creatorId: string;
  readonly ownerId: string;
  readonly created: string;
  lastActivity: string;
  isLocked: boolean;
  isAnnouncementOnly: boolean;
  isReadOnly: boolean;
  isPublic: boolean;
  description: string | undefined;
  readonly members: Map<string, Membership>;
  /** Oldest first; deleted ones keep their place. */
  readonly messages: Message[];
}

interface NewRoom {
  readonly title: string;
  readonly type?: 'direct' | 'group';
  readonly creator: Person;
  readonly members: readonly Person[];
  readonly isAnnouncementOnly?: boolean | undefined;
  readonly isLocked?: boolean | undefined;
  readonly isPublic?: boolean | undefined;
  readonly description?: string | undefined;
  /** Makes the id the same on every first day. */
  readonly seed?: string;
}

/** Makes a space with its first members; nobody is notified of seeds, everybody else through `createRoom`. */
export function addRoom(webex: Webex, draft: NewRoom): Room {
  const created = timestamp(webex);
  const room: Room = {
    id: draft.seed === undefined ? mintId('ROOM') : mintId('ROOM', uuidOf(`room ${draft.seed}`)),
    title: draft.title,
    type: draft.type ?? 'group',
    creatorId: draft.creator.id,
    ownerId: draft.creator.orgId,
    created,
    lastActivity: created,
    isLocked: draft.isLocked ?? false,
    isAnnouncementOnly: draft.isAnnouncementOnly ?? false,
    isReadOnly: false,
    isPublic: draft.isPublic ?? false,
    description: draft.description,
    members: new Map(),
    messages: [],
  };
  webex.state.rooms.set(room.id, room);
  for (const person of draft.members) enter(webex, room, person, false);
  return room;
}

/** Makes a person a member, without a word to anybody. */
export function enter(webex: Webex, room: Room, person: Person, isModerator: boolean): Membership {
  const unique = `${uuidOf(person.id)}:${uuidOf(room.id)}`;
  const membership: Membership = {
    id: mintId('MEMBERSHIP', unique),
    roomId: room.id,
    person,
    isModerator,
    isRoomHidden: false,
    created: timestamp(webex),
  };
  room.members.set(person.id, membership);
  const rooms = webex.state.roomsOf.get(person.id) ?? new Set();
  webex.state.roomsOf.set(person.id, rooms.add(room));
  return membership;
}

/** The 1:1 space of two people, made when there is none. */
export function directRoom(webex: Webex, one: Person, other: Person): Room {
  const key = [one.id, other.id].sort().join(' ');
  const known = webex.state.directRooms.get(key);
  if (known !== undefined) return known;
  const room = addRoom(webex, { title: '', type: 'direct', creator: one, members: [one, other], seed: key });
  webex.state.directRooms.set(key, room);
  announceRoom(webex, room, one, 'created');
  for (const membership of room.members.values()) announceMembership(webex, room, membership, one, 'created');
  return room;
}

/** The room, when `reader` is in it. @throws Refusal 404 */
export function roomFor(webex: Webex, reader: Person, roomId: string): Room {
  const room = webex.state.rooms.get(roomId);
  if (room?.members.has(reader.id) !== true) throw notFound();
  return room;
}

/** May `person` post here? Announcement-only spaces are for their moderators. @throws Refusal 403 */
export function admitPoster(room: Room, person: Person): void {
  if (!room.isAnnouncementOnly) return;
  if (room.members.get(person.id)?.isModerator !== true) {
    throw forbidden('Only moderators may post in an announcement-only space.');
  }
}

/** A 1:1 space is called after the other person. */
export function titleFor(room: Room, reader: Person): string {
  if (room.type === 'group') return room.title;
  const other = [...room.members.values()].find((membership) => membership.person.id !== reader.id);
  return other?.person.displayName ?? reader.displayName;
}

export function renderRoom(room: Room, reader: Person): Record<string, unknown> {
  return {
    id: room.id,
    title: titleFor(room, reader),
    type: room.type,
    isLocked: room.isLocked,
    lastActivity: room.lastActivity,
    creatorId: room.creatorId,
    created: room.created,
    ownerId: room.ownerId,
    ...(room.type === 'group' ? { isAnnouncementOnly: room.isAnnouncementOnly } : {}),
    isPublic: room.isPublic,
    isReadOnly: room.isReadOnly,
    ...(room.description === undefined ? {} : { description: room.description }),
  };
}

export function renderMembership(room: Room, membership: Membership): Record<string, unknown> {
  return {
    id: membership.id,
    roomId: room.id,
    roomType: room.type,
    personId: membership.person.id,
    personEmail: membership.person.email,
    personDisplayName: membership.person.displayName,
    personOrgId: membership.person.orgId,
    isModerator: membership.isModerator,
    isMonitor: membership.isModerator,
    isRoomHidden: membership.isRoomHidden,
    created: membership.created,
  };
}

/** Adds a member as `actor`. @throws Refusal 409 already a member, 403 in a locked space */
export function addMember(webex: Webex, room: Room, actor: Person, person: Person, isModerator: boolean): Membership {
  if (room.type === 'direct') throw new Refusal(400, { message: 'Cannot add a member to a 1:1 room.' });
  if (room.isLocked && room.members.get(actor.id)?.isModerator !== true) throw forbidden();
  if (room.members.has(person.id)) throw new Refusal(409, { message: 'User is already a participant' });
  const membership = enter(webex, room, person, isModerator);
  announceMembership(webex, room, membership, actor, 'created');
  return membership;
}

/** Takes a member out; the one who left is still told. */
export function removeMember(webex: Webex, room: Room, membership: Membership, actor: Person): void {
  if (room.type === 'direct') throw new Refusal(400, { message: 'Cannot leave a 1:1 room.' });
  const told = [...room.members.keys()];
  room.members.delete(membership.person.id);
  webex.state.roomsOf.get(membership.person.id)?.delete(room);
  announceMembership(webex, room, membership, actor, 'deleted', told);
}

export function announceMembership(
  webex: Webex,
  room: Room,
  membership: Membership,
  actor: Person,
  event: 'created' | 'updated' | 'deleted',
  told: readonly string[] = [...room.members.keys()],
): void {
  const data = renderMembership(room, membership);
  webex.events.happen({ resource: 'memberships', event, actorId: actor.id, data, audience: told });
  webex.events.show({ type: 'room', to: told, data: () => ({ id: room.id }) });
}

export function announceRoom(webex: Webex, room: Room, actor: Person, event: 'created' | 'updated'): void {
  const audience = [...room.members.keys()];
  webex.events.happen({ resource: 'rooms', event, actorId: actor.id, data: renderRoom(room, actor), audience });
  webex.events.show({ type: 'room', to: audience, data: () => ({ id: room.id }) });
}
