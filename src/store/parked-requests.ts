import type { ParkedRequests } from '../ports/connect-states.ts';
import type { StoreBase } from './connection.ts';

/** One request per person that waits for them to connect. */
export function createParkedRequests({ db }: StoreBase): ParkedRequests {
  return {
    async write({ personId, messageId, expiresAt }) {
      const facts = { message_id: messageId, expires_at: expiresAt };
      await db
        .insertInto('parked_requests')
        .values({ person_id: personId, ...facts })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(facts))
        .execute();
    },

    async take(personId, now) {
      const row = await db
        .deleteFrom('parked_requests')
        .where('person_id', '=', personId)
        .returningAll()
        .executeTakeFirst();
      if (row === undefined || row.expires_at <= now) return undefined;
      return { personId, messageId: row.message_id, expiresAt: row.expires_at };
    },
  };
}
