import type { Insertable, Selectable } from 'kysely';
import type { Draft, Drafts } from '../ports/drafts.ts';
import type { StoreBase } from './connection.ts';
import { mayTake } from './may-take.ts';
import type { KeyRing, SealedPlace } from './key-ring.ts';
import type { DraftsTable } from './schema.ts';
import { statement } from './statement.ts';

/** Requests that still lack something. Their bodies hold titles and people, so they are sealed. */
export function createDrafts({ db, keys }: StoreBase): Drafts {
  const put = statement(
    db,
    ['id', 'owner_id', 'feature', 'body_sealed', 'expires_at', 'taken_by'],
    ({ id, ...facts }: Insertable<DraftsTable>) =>
      db
        .insertInto('drafts')
        .values({ id, ...facts })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(facts)),
  );
  return {
    async write(draft) {
      await put({
        id: draft.id,
        owner_id: draft.ownerId,
        feature: draft.feature,
        body_sealed: keys.seal(JSON.stringify(draft.body ?? null), bodyOf(draft.ownerId)),
        expires_at: draft.expiresAt,
        // Written again it is another question, open to the next answer.
        taken_by: null,
      });
    },

    async read(id, now) {
      const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
      return row && row.expires_at > now ? readDraft(keys, row) : undefined;
    },

    async waiting(ownerId, feature, now) {
      const rows = await db
        .selectFrom('drafts')
        .selectAll()
        .where('owner_id', '=', ownerId)
        .where('feature', '=', feature)
        .where('expires_at', '>', now)
        .where('taken_by', 'is', null)
        .orderBy('expires_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => readDraft(keys, row));
    },

    async take(id, by, now) {
      const row = await db
        .updateTable('drafts')
        .set({ taken_by: by })
        .where('id', '=', id)
        .where((draft) => mayTake(draft, by, now))
        .returningAll()
        .executeTakeFirst();
      return row && readDraft(keys, row);
    },
  };
}

function readDraft(keys: KeyRing, row: Selectable<DraftsTable>): Draft {
  return {
    id: row.id,
    ownerId: row.owner_id,
    feature: row.feature,
    body: JSON.parse(keys.open(row.body_sealed, bodyOf(row.owner_id)).plain) as unknown,
    expiresAt: row.expires_at,
  };
}

function bodyOf(person: string): SealedPlace {
  return { table: 'drafts', person, column: 'body' };
}
