import { z } from 'zod';
import type { SessionTypes } from '../ports/session-types.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { present } from './present.ts';

/** `/meetings/sessionTypes` as one person. */
export function createSessionTypes(caller: Caller): SessionTypes {
  return {
    async list(options) {
      const items = await caller.all({ method: 'GET', path: '/meetings/sessionTypes', query: { ...options } });
      return items.map((item) => present(readBody(sessionTypeWire, item, 'a session type')));
    },
  };
}

const sessionTypeWire = z.object({
  // Written as text in lists, wanted as a number in a create.
  id: z.coerce.number(),
  name: z.string(),
  type: z.enum(['meeting', 'webinar', 'privateMeeting']),
  attendeesCapacity: z.number().nullish(),
});
