import { z } from 'zod';
import { mayRead, personOf, renderPerson, searchPeople } from '../webex/people.ts';
import { notFound } from '../webex/refusal.ts';
import { countUpTo, flag, operation } from './operation.ts';
import type { Operation } from './operation.ts';

const ONE = z.strictObject({ callingData: flag.optional() });

export const PEOPLE: readonly Operation[] = [
  operation({
    method: 'get',
    path: '/people/me',
    scopes: ['spark:people_read'],
    bots: true,
    query: ONE,
    handle: ({ webex, caller }) => ({ body: renderPerson(webex, caller.person, caller.person) }),
  }),
  operation({
    method: 'get',
    path: '/people',
    scopes: ['spark:people_read'],
    bots: true,
    query: z.strictObject({
      email: z.string().optional(),
      displayName: z.string().optional(),
      id: z.string().optional(),
      max: countUpTo(1000, 100),
      callingData: flag.optional(),
      excludeStatus: flag.optional(),
      // Not described for this call; Cisco's own SDK sends it with every one.
      showAllTypes: flag.optional(),
    }),
    handle: ({ webex, caller, query }) => {
      const found = searchPeople(webex, caller.person, query).slice(0, query.max);
      return { body: { items: found.map((person) => renderPerson(webex, person, caller.person)) } };
    },
  }),
  operation({
    method: 'get',
    path: '/people/:personId',
    scopes: ['spark:people_read'],
    bots: true,
    query: ONE,
    handle: ({ webex, caller, params }) => {
      const person = personOf(webex, params['personId'] ?? '');
      if (!mayRead(webex, caller.person, person)) throw notFound();
      return { body: renderPerson(webex, person, caller.person) };
    },
  }),
];
