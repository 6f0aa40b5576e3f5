import type { Insertable, Selectable } from 'kysely';
import type { UndoEntry, Undos } from '../ports/undos.ts';
import type { StoreBase } from './connection.ts';
import { mayTake } from './may-take.ts';
import type { KeyRing, SealedPlace } from './key-ring.ts';
import type { UndosTable } from './schema.ts';
import { statement, type Writer } from './statement.ts';

/** How to take back what was done. Its words and facts name meetings and people, so they are sealed. */
export function createUndos(base: StoreBase): Undos {
  const { db, keys } = base;
  const write = undoWriter(base);
  return {
    write: (entry) => write(entry),

    async newest(ownerId, now) {
      const row = await db
        .selectFrom('undos')
        .selectAll()
        .where('owner_id', '=', ownerId)
        .where('expires_at', '>', now)
        .where('taken_by', 'is', null)
        .orderBy('created_at', 'desc')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && readEntry(keys, row);
    },

    async since(ownerId, since) {
      const rows = await db
        .selectFrom('undos')
        .selectAll()
        .where('owner_id', '=', ownerId)
        .where('created_at', '>=', since)
        .orderBy('created_at')
        .orderBy('seq')
        .execute();
      return rows.map((row) => ({ entry: readEntry(keys, row), takenBack: row.taken_by !== null }));
    },

    async take(id, ownerId, by, now) {
      const row = await db
        .updateTable('undos')
        .set({ taken_by: by })
        .where('id', '=', id)
        .where('owner_id', '=', ownerId)
        .where((undo) => mayTake(undo, by, now))
        .returningAll()
        .executeTakeFirst();
      return row && readEntry(keys, row);
    },

    async release(id, by) {
      await db.updateTable('undos').set({ taken_by: null }).where('id', '=', id).where('taken_by', '=', by).execute();
    },
  };
}

/** Writes an undo, by itself or within a transaction. */
export function undoWriter({ db, keys }: StoreBase): Writer<UndoEntry> {
  const put = statement(
    db,
    ['id', 'owner_id', 'feature', 'done_sealed', 'body_sealed', 'created_at', 'expires_at'],
    ({ id, ...facts }: Insertable<UndosTable>) =>
      db
        .insertInto('undos')
        .values({ id, ...facts, taken_by: null })
        // Written again after a crash, one that was taken stays taken.
        .onConflict((conflict) => conflict.column('id').doUpdateSet(facts)),
  );
  return async (entry, on) => {
    await put(
      {
        id: entry.id,
        owner_id: entry.ownerId,
        feature: entry.feature,
        done_sealed: keys.seal(entry.done, doneOf(entry.ownerId)),
        body_sealed: keys.seal(JSON.stringify(entry.body ?? null), bodyOf(entry.ownerId)),
        created_at: entry.createdAt,
        expires_at: entry.expiresAt,
      },
      on,
    );
  };
}

function readEntry(keys: KeyRing, row: Selectable<UndosTable>): UndoEntry {
  return {
    id: row.id,
    ownerId: row.owner_id,
    feature: row.feature,
    done: keys.open(row.done_sealed, doneOf(row.owner_id)).plain,
    body: JSON.parse(keys.open(row.body_sealed, bodyOf(row.owner_id)).plain) as unknown,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

function doneOf(person: string): SealedPlace {
  return { table: 'undos', person, column: 'done' };
}

function bodyOf(person: string): SealedPlace {
  return { table: 'undos', person, column: 'body' };
}
