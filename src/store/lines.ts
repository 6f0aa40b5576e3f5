import { sql, type Insertable, type SqlBool, type Transaction } from 'kysely';
import type { Taker } from '../ports/inbox.ts';
import type { StoreBase } from './connection.ts';
import type { LinesTable, Tables } from './schema.ts';
import { statement, statementOfMany } from './statement.ts';

/** Rows not dealt with yet. Written as the partial index writes it, or SQLite would not use that index. */
export const isOpen = sql<SqlBool>`state in ('new', 'acted')`;

interface Head {
  readonly line: string;
  readonly key: string;
  readonly seq: number;
  readonly run_at: number;
}

/** Puts new rows at the end of their lines. */
export interface Lines {
  /**
   * The first of a line that was empty becomes its head, and its taker's where it has one; answers those that did.
   * A line that is there already is locked until the commit, so that nobody ends it while a row is being added.
   */
  join(
    trx: Transaction<Tables>,
    fresh: readonly Head[],
    takerOf?: (key: string) => Taker | undefined,
  ): Promise<ReadonlySet<string>>;
  /** After the head of a line ended: the next one moves up, or the line is gone. False: it is gone. */
  advance(trx: Transaction<Tables>, line: string): Promise<boolean>;
}

export function createLines({ db, realNow, rowLocks }: Pick<StoreBase, 'db' | 'realNow' | 'rowLocks'>): Lines {
  const join = statementOfMany(
    db,
    ['line', 'key', 'seq', 'run_at', 'attempts', 'holder', 'lease_until', 'error'],
    (rows: readonly Insertable<LinesTable>[]) =>
      db
        .insertInto('lines')
        .values(rows)
        .onConflict((conflict) => {
          const known = conflict.column('line');
          // Written in place by what it says already: on PostgreSQL that locks it, on SQLite nobody else writes.
          return rowLocks ? known.doUpdateSet((row) => ({ line: row.ref('excluded.line') })) : known.doNothing();
        })
        .returning(['key']),
  );
  const waitingIn = (line: string) => db.selectFrom('inbox').where('line', '=', line).where(isOpen);
  const end = statement(db, ['line'], (at: { line: string }) =>
    db
      .deleteFrom('lines')
      .where('line', '=', at.line)
      .where((row) => row.not(row.exists(waitingIn(at.line).select('seq')))),
  );
  const next = statement(db, ['line'], (at: { line: string }) =>
    waitingIn(at.line).select(['key', 'seq', 'run_at']).orderBy('seq').limit(1),
  );
  const moveUp = statement(db, ['line', 'key', 'seq', 'run_at'], ({ line, ...head }: Head) =>
    db
      .updateTable('lines')
      .set({ ...head, attempts: 0, holder: null, lease_until: 0, error: null })
      .where('line', '=', line),
  );
  return {
    async join(trx, fresh, takerOf) {
      // Everybody locks in the same order, so that two batches never wait for each other.
      const heads = firstOfLines(fresh).map(({ line, key, seq, run_at }) => {
        const taker = takerOf?.(key);
        const lease = {
          holder: taker?.holder ?? null,
          lease_until: taker === undefined ? 0 : realNow() + taker.leaseMs,
        };
        return { line, key, seq, run_at, attempts: 0, error: null, ...lease };
      });
      const now = new Set((await join(heads, trx)).map(({ key }) => key));
      return new Set(heads.map(({ key }) => key).filter((key) => now.has(key)));
    },

    async advance(trx, line) {
      // Mostly nobody stands behind it, so that is asked first, in the statement that ends the line.
      if ((await end({ line }, trx)).numAffectedRows !== 0n) return false;
      const [head] = (await next({ line }, trx)).rows;
      if (head === undefined) return false;
      await moveUp({ line, ...head }, trx);
      return true;
    },
  };
}

/** Sorted by their lines. */
function firstOfLines(fresh: readonly Head[]): readonly Head[] {
  const heads = new Map<string, Head>();
  for (const row of fresh) {
    const before = heads.get(row.line);
    if (before === undefined || row.seq < before.seq) heads.set(row.line, row);
  }
  return [...heads.values()].sort((a, b) => (a.line < b.line ? -1 : 1));
}
