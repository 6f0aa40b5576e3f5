import type { ParkedRequests } from '../ports/connect-states.ts';
import type { StoreBase } from './connection.ts';

/** One request per person that waits for them to connect. */
export function createParkedRequests({ db }: StoreBase): ParkedRequests {
  return {
    async write({ personId, messageId, expiresAt }) {
      const facts = { message_id: messageId, expires_at: expiresAt, taken_by: null };
      await db
        .insertInto('parked_requests')
        .values({ person_id: personId, ...facts })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(facts))
        .execute();
    },

    async take(personId, knock, now) {
      const row = await db
        .updateTable('parked_requests')
        .set({ taken_by: knock })
        .where('person_id', '=', personId)
        .where('expires_at', '>', now)
        .where((one) => one.or([one('taken_by', 'is', null), one('taken_by', '=', knock)]))
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return { personId, messageId: row.message_id, expiresAt: row.expires_at };
    },
  };
}
