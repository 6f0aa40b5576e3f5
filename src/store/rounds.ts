import type { Rounds } from '../ports/rounds.ts';
import { claimDue, countDue } from './claim-due.ts';
import type { StoreBase } from './connection.ts';

/** What comes again for each person, on either database. */
export function createRounds(base: StoreBase): Rounds {
  const { db } = base;
  return {
    async plan(personId, kind, dueAt) {
      if (dueAt === undefined) {
        await db.deleteFrom('rounds').where('person_id', '=', personId).where('kind', '=', kind).execute();
        return;
      }
      const facts = { due_at: dueAt, holder: null, lease_until: 0 };
      await db
        .insertInto('rounds')
        .values({ person_id: personId, kind, ...facts })
        .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doUpdateSet(facts))
        .execute();
    },

    async begin(personId, kind, dueAt) {
      await db
        .insertInto('rounds')
        .values({ person_id: personId, kind, due_at: dueAt, holder: null, lease_until: 0 })
        .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doNothing())
        .execute();
    },

    async hasten(personId, kind, dueAt) {
      await db
        .updateTable('rounds')
        .set({ due_at: dueAt, holder: null, lease_until: 0 })
        .where('person_id', '=', personId)
        .where('kind', '=', kind)
        // One that somebody has in hand may have read what is out of date by now.
        .where((row) => row.or([row('due_at', '>', dueAt), row('holder', 'is not', null)]))
        .execute();
    },

    async claimDueRounds(holder, limit, now, leaseMs) {
      const claimed = await claimDue(base, 'rounds', { holder, limit, now, leaseMs });
      if (claimed.length === 0) return [];
      const rows = await db.selectFrom('rounds').selectAll().where('seq', 'in', claimed).orderBy('due_at').execute();
      return rows.map((row) => ({ personId: row.person_id, kind: row.kind, dueAt: row.due_at }));
    },

    async settle(holder, { personId, kind }, next) {
      const own = { person_id: personId, kind, holder };
      if (next === undefined) {
        await db
          .deleteFrom('rounds')
          .where((row) => row.and(own))
          .execute();
        return;
      }
      await db
        .updateTable('rounds')
        .set({ due_at: next, holder: null, lease_until: 0 })
        .where((row) => row.and(own))
        .execute();
    },

    due: async (now) => (await countDue(base, 'rounds', now)).count,
  };
}
