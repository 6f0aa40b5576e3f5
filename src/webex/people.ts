import { z } from 'zod';
import type { Person } from '../domain/person.ts';
import { isZone } from '../domain/when.ts';
import type { People, PeopleQuery } from '../ports/people.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { path } from './path.ts';

/** `/people` as whoever the caller acts for. Searching finds people of the caller's own company only. */
export function createPeople(caller: Caller): People {
  async function fetchOne(where: string): Promise<Person | undefined> {
    const answer = await caller.request({ method: 'GET', path: where, accept: [404] });
    return answer.status === 404 ? undefined : personFrom(answer.body);
  }
  return {
    async me() {
      const answer = await caller.request({ method: 'GET', path: '/people/me' });
      return personFrom(answer.body);
    },
    fetch: (personId) => fetchOne(path`/people/${personId}`),
    async search(query) {
      const items = await caller.all({ method: 'GET', path: '/people', query: queryOf(query) });
      return items.map(personFrom);
    },
  };
}

function queryOf(query: PeopleQuery): { readonly [name: string]: string | number } {
  return 'email' in query ? { email: query.email, max: 100 } : { displayName: query.displayName, max: 100 };
}

const personWire = z.object({
  id: z.string(),
  emails: z.array(z.string()).min(1),
  displayName: z.string().optional(),
  orgId: z.string().optional(),
  timezone: z.string().optional(),
  type: z.string().optional(),
});

function personFrom(body: unknown): Person {
  const { id, emails, displayName, orgId, timezone, type } = readBody(personWire, body, 'a person');
  const email = emails[0] ?? '';
  return {
    id,
    email,
    displayName: displayName ?? email,
    orgId: orgId ?? '',
    isBot: type === 'bot',
    // A profile may hold a zone that no zone database knows; that is as good as none.
    ...(timezone !== undefined && isZone(timezone) ? { timezone } : {}),
  };
}
