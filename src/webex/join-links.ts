import { z } from 'zod';
import type { Zone } from '../domain/when.ts';
import type { JoinLinks } from '../ports/join-links.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { present } from './present.ts';
import { timeFrom } from './wire-time.ts';

/** `/meetings/join` as one person. */
export function createJoinLinks(caller: Caller, zone: Zone): JoinLinks {
  return {
    async create(request) {
      const answer = await caller.request({
        method: 'POST',
        path: '/meetings/join',
        // Otherwise Webex answers with a redirect. Links leave nothing behind: asking again does no harm.
        body: { ...request, joinDirectly: false },
        repeatable: true,
      });
      const { joinLink, startLink, expiration } = present(readBody(joinWire, answer.body, 'a join link'));
      return {
        joinLink,
        ...(startLink === undefined ? {} : { startLink }),
        ...(expiration === undefined ? {} : { expiresAt: timeFrom(expiration, zone) }),
      };
    },
  };
}

const joinWire = z.object({
  joinLink: z.string(),
  startLink: z.string().nullish(),
  expiration: z.string().nullish(),
});
