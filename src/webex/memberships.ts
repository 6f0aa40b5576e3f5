import { z } from 'zod';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { path } from './path.ts';

export interface Membership {
  readonly id: string;
  readonly roomId: string;
  readonly personId: string;
  readonly personEmail: string;
  readonly personDisplayName: string;
  readonly personOrgId: string;
  readonly isModerator: boolean;
}

export interface Memberships {
  /** Everybody in a space, the caller included. */
  list(roomId: string): Promise<readonly Membership[]>;
  /** One person's place in a space; nothing when they are not in it. */
  find(roomId: string, personId: string): Promise<Membership | undefined>;
  fetch(membershipId: string): Promise<Membership | undefined>;
  /** Takes somebody out of a space; one's own membership to leave it. False when already out. */
  remove(membershipId: string): Promise<boolean>;
}

export function createMemberships(caller: Caller): Memberships {
  return {
    async list(roomId) {
      const items = await caller.all({ method: 'GET', path: '/memberships', query: { roomId, max: 1000 } });
      return items.map(membershipFrom);
    },
    async find(roomId, personId) {
      const items = await caller.all({ method: 'GET', path: '/memberships', query: { roomId, personId } });
      return items.map(membershipFrom).find((membership) => membership.personId === personId);
    },
    async fetch(membershipId) {
      const answer = await caller.request({ method: 'GET', path: path`/memberships/${membershipId}`, accept: [404] });
      return answer.status === 404 ? undefined : membershipFrom(answer.body);
    },
    async remove(membershipId) {
      const answer = await caller.request({
        method: 'DELETE',
        path: path`/memberships/${membershipId}`,
        accept: [404],
      });
      return answer.status !== 404 || answer.uncertain;
    },
  };
}

const membershipWire = z.object({
  id: z.string(),
  roomId: z.string(),
  personId: z.string(),
  personEmail: z.string(),
  personDisplayName: z.string().optional(),
  personOrgId: z.string().default(''),
  isModerator: z.boolean().default(false),
});

function membershipFrom(body: unknown): Membership {
  const membership = readBody(membershipWire, body, 'a membership');
  return { ...membership, personDisplayName: membership.personDisplayName ?? membership.personEmail };
}
