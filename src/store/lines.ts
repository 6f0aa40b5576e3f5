import { sql, type SqlBool, type Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/** Rows not dealt with yet. Written as the partial index writes it, or SQLite would not use that index. */
export const isOpen = sql<SqlBool>`state in ('new', 'acted')`;

interface Head {
  readonly line: string;
  readonly key: string;
  readonly seq: number;
  readonly run_at: number;
}

/**
 * Puts new rows at the end of their lines; the first of a line that was empty becomes its head.
 * A line that is there already is locked until the commit, so that nobody ends it while a row is being added.
 */
export async function joinLines(trx: Transaction<Tables>, fresh: readonly Head[]): Promise<void> {
  const heads = new Map<string, Head>();
  for (const row of fresh) {
    const before = heads.get(row.line);
    if (before === undefined || row.seq < before.seq) heads.set(row.line, row);
  }
  // Everybody locks in the same order, so that two batches never wait for each other.
  const sorted = [...heads.values()].sort((a, b) => (a.line < b.line ? -1 : 1));
  if (sorted.length === 0) return;
  await trx
    .insertInto('lines')
    .values(
      sorted.map(({ line, key, seq, run_at }) => ({
        ...{ line, key, seq, run_at },
        ...{ attempts: 0, holder: null, lease_until: 0, error: null },
      })),
    )
    .onConflict((conflict) => conflict.column('line').doUpdateSet((row) => ({ line: row.ref('excluded.line') })))
    .execute();
}

/** After the head of a line ended: the next one moves up, or the line is gone. The caller has the line locked. */
export async function advanceLine(trx: Transaction<Tables>, line: string): Promise<void> {
  const waiting = trx.selectFrom('inbox').where('line', '=', line).where(isOpen);
  // Mostly nobody stands behind it, so that is asked first, in the statement that ends the line.
  const gone = await trx
    .deleteFrom('lines')
    .where('line', '=', line)
    .where((row) => row.not(row.exists(waiting.select('seq'))))
    .executeTakeFirst();
  if (gone.numDeletedRows > 0n) return;
  const next = await waiting.select(['key', 'seq', 'run_at']).orderBy('seq').limit(1).executeTakeFirst();
  if (next === undefined) return;
  await trx
    .updateTable('lines')
    .set({ ...next, attempts: 0, holder: null, lease_until: 0, error: null })
    .where('line', '=', line)
    .execute();
}
