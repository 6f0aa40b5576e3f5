import { z } from 'zod';
import type { Delegates } from '../ports/delegates.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';

const DELEGATES = '/meetingPreferences/schedulingOptions/delegateEmails';

/** Delegates as one person. To insert or remove twice is to do it once, so both may be repeated. */
export function createDelegates(caller: Caller): Delegates {
  return {
    async insert(emails, options) {
      const answer = await caller.request({
        method: 'POST',
        path: `${DELEGATES}/insert`,
        query: { ...options },
        body: { emails },
        repeatable: true,
      });
      return readBody(delegatesWire, answer.body, 'delegates').emails;
    },
    async remove(emails, options) {
      await caller.request({
        method: 'POST',
        path: `${DELEGATES}/delete`,
        query: { ...options },
        body: { emails },
        repeatable: true,
      });
    },
  };
}

const delegatesWire = z.object({ emails: z.array(z.string()) });
