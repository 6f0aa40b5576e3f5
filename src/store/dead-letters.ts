import { sql, type SqlBool } from 'kysely';
import type { DeadLetter } from '../ports/inbox.ts';
import type { StoreBase } from './connection.ts';
import { readInboxRow } from './inbox-row.ts';
import { createLines } from './lines.ts';
import { transact } from './transact.ts';

/** Written as the partial index writes it: the second half is what lets SQLite see that the index applies. */
export const isDead = sql<SqlBool>`state = 'dead' and state in ('done', 'dead')`;

/** The rows that were given up, the newest first. */
export async function listDead({ db, keys }: StoreBase, limit: number): Promise<readonly DeadLetter[]> {
  const rows = await db
    .selectFrom('inbox')
    .selectAll()
    .where(isDead)
    .orderBy('received_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ row: readInboxRow(keys, row), error: row.error ?? '' }));
}

/**
 * Puts a dead row at the end of its line, to be tried anew at `now`: with its answer, where it had one, so that what
 * was done is not done again. False when there is no such dead row.
 */
export async function replayDead(base: StoreBase, key: string, now: number): Promise<boolean> {
  const lines = createLines(base);
  return transact(base, async (trx) => {
    const dead = await trx
      .deleteFrom('inbox')
      .where('key', '=', key)
      .where('state', '=', 'dead')
      .returningAll()
      .executeTakeFirst();
    if (dead === undefined) return false;
    const { seq: _placeBefore, ...kept } = dead;
    const state = dead.outbox_sealed === null ? 'new' : 'acted';
    const again = await trx
      .insertInto('inbox')
      .values({ ...kept, state, attempts: 0, run_at: now, error: null })
      .returning(['line', 'key', 'seq', 'run_at'])
      .executeTakeFirstOrThrow();
    await lines.join(trx, [again]);
    return true;
  });
}
