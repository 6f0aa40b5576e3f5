import { z } from 'zod';
import type { Invitee } from '../domain/invitee.ts';
import { WebexRefusal, WebexUnreachable } from '../ports/failure.ts';
import type { Invitees } from '../ports/invitees.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { doOnce } from './once.ts';
import { path } from './path.ts';

type NewInvitee = Omit<Invitee, 'id'>;

/** Webex inserts at most this many at once. */
const BULK = 100;
/** Rounds of list, subtract and insert: each is a new look after somebody else came in between or an answer was lost. */
const MOST_ROUNDS = 3;

/** `/meetingInvitees` as one person. @param pauses, recovering see `doOnce` */
export function createInvitees(caller: Caller, pauses?: readonly number[], recovering?: boolean): Invitees {
  async function list(meetingId: string): Promise<readonly Invitee[]> {
    const items = await caller.all({ method: 'GET', path: '/meetingInvitees', query: { meetingId, max: 100 } });
    return items.map(inviteeFrom).toSorted((one, other) => (one.email < other.email ? -1 : 1));
  }

  async function insert(
    meetingId: string,
    people: readonly NewInvitee[],
    sendEmail: boolean,
  ): Promise<readonly Invitee[]> {
    const made: Invitee[] = [];
    for (let from = 0; from < people.length; from += BULK) {
      const items = people.slice(from, from + BULK).map((invitee) => ({ ...wireInvitee(invitee), sendEmail }));
      const body = { meetingId, items };
      const answer = await caller.request({ method: 'POST', path: '/meetingInvitees/bulkInsert', body });
      made.push(...readBody(insertedWire, answer.body, 'the new invitees').items.map(inviteeFrom));
    }
    return made;
  }

  function add(meetingId: string, invitee: NewInvitee, sendEmail: boolean): Promise<Invitee> {
    const body = { meetingId, ...wireInvitee(invitee), sendEmail };
    return doOnce({
      recovering,
      pauses,
      send: async () => inviteeFrom((await caller.request({ method: 'POST', path: '/meetingInvitees', body })).body),
      lookUp: async () => (await list(meetingId)).find((there) => sameAddress(there.email, invitee.email)),
    });
  }

  return {
    list,

    add: (meetingId, invitee, { sendEmail }) => add(meetingId, invitee, sendEmail),

    async addFew(meetingId, invitees, { sendEmail }) {
      const [only, ...others] = withoutDoubles(invitees);
      if (only === undefined) return [];
      if (others.length === 0) return [await add(meetingId, only, sendEmail)];
      const wanted = addressesOf(invitees);
      return doOnce({
        recovering,
        pauses,
        send: () => insert(meetingId, [only, ...others], sendEmail),
        // All of them or none: Webex inserts no part of it.
        lookUp: async () => {
          const there = (await list(meetingId)).filter(({ email }) => wanted.has(email.toLowerCase()));
          return there.length === wanted.size ? there : undefined;
        },
      });
    },

    async addMany(meetingId, invitees, { sendEmail, present }) {
      const before = addressesOf(present ?? (await list(meetingId)));
      const wanted = withoutDoubles(invitees).filter(({ email }) => !before.has(email.toLowerCase()));
      for (let missing = wanted, round = 1; missing.length > 0; round += 1) {
        try {
          const made = await insert(meetingId, missing, sendEmail);
          // Webex's own answer says what it granted of what was asked (cohosts).
          if (round === 1) return made;
          break;
        } catch (error) {
          if (round === MOST_ROUNDS || !deservesAnotherLook(error)) throw error;
          const there = addressesOf(await list(meetingId));
          missing = wanted.filter(({ email }) => !there.has(email.toLowerCase()));
        }
      }
      if (wanted.length === 0) return [];
      // Some were there already when it was tried again: what counts is what Webex holds now.
      const addresses = addressesOf(wanted);
      return (await list(meetingId)).filter(({ email }) => addresses.has(email.toLowerCase()));
    },

    async update({ id, ...invitee }, { sendEmail }) {
      const one = path`/meetingInvitees/${id}`;
      await caller.request({ method: 'PUT', path: one, body: { ...wireInvitee(invitee), sendEmail } });
      // Webex may take a cohost without granting it: what counts is what it holds now.
      return inviteeFrom((await caller.request({ method: 'GET', path: one })).body);
    },

    async remove(inviteeId, { sendEmail }) {
      const answer = await caller.request({
        method: 'DELETE',
        path: path`/meetingInvitees/${inviteeId}`,
        query: { sendEmail },
        accept: [404],
      });
      return answer.status !== 404 || answer.uncertain || recovering === true;
    },
  };
}

/** Somebody got invited in between (409, nothing inserted, nobody named), or nobody knows whether it was done. */
function deservesAnotherLook(error: unknown): boolean {
  if (error instanceof WebexUnreachable) return true;
  return error instanceof WebexRefusal && (error.status === 409 || error.status >= 500);
}

function withoutDoubles(invitees: readonly NewInvitee[]): readonly NewInvitee[] {
  return [...new Map(invitees.map((invitee) => [invitee.email.toLowerCase(), invitee])).values()];
}

function addressesOf(people: readonly { readonly email: string }[]): ReadonlySet<string> {
  return new Set(people.map(({ email }) => email.toLowerCase()));
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function wireInvitee({ email, displayName, coHost, panelist }: NewInvitee): NewInvitee {
  return { email, displayName, coHost, panelist };
}

const inviteeWire = z.object({
  id: z.string(),
  email: z.string(),
  displayName: z.string().nullish(),
  coHost: z.boolean().nullish(),
  panelist: z.boolean().nullish(),
});

const insertedWire = z.object({ items: z.array(z.unknown()) });

function inviteeFrom(body: unknown): Invitee {
  const { id, email, displayName, coHost, panelist } = readBody(inviteeWire, body, 'an invitee');
  return { id, email, displayName: displayName ?? email, coHost: coHost ?? false, panelist: panelist ?? false };
}
