import type { InboxRow } from '../ports/inbox.ts';
import type { StoreBase } from './connection.ts';
import { readInboxRow } from './inbox-row.ts';
import { statement, statementOfMany } from './statement.ts';

interface Wish {
  readonly holder: string;
  readonly limit: number;
  readonly now: number;
  readonly leaseMs: number;
}

/** Takes the heads of lines that are due and free, those first that have been due longest. */
export function createLeasing(base: StoreBase): (wish: Wish) => Promise<readonly InboxRow[]> {
  const { db, keys, realNow } = base;
  const take = takeHeads(base);
  const read = statementOfMany(db, ['key'], (heads: readonly { readonly key: string }[]) =>
    db
      .selectFrom('inbox')
      .selectAll()
      .where(
        'key',
        'in',
        heads.map((head) => head.key),
      ),
  );
  return async ({ holder, limit, now, leaseMs }) => {
    const real = realNow();
    const heads = (await take({ holder, limit, now, real, until: real + leaseMs })).rows;
    if (heads.length === 0) return [];
    // From here on the rows are this holder's, so reading them needs no transaction.
    const rows = await read(heads);
    const byKey = new Map(heads.map((head) => [head.key, head]));
    return rows
      .map((row) => ({ row, head: byKey.get(row.key) ?? row }))
      .sort((a, b) => a.head.run_at - b.head.run_at || a.head.seq - b.head.seq)
      .map(({ row, head }) => readInboxRow(keys, row, head));
  };
}

/** `real` and `until` are real time. */
type Times = Pick<Wish, 'holder' | 'limit' | 'now'> & { readonly real: number; readonly until: number };

function takeHeads({ db, rowLocks }: StoreBase) {
  return statement(db, ['holder', 'limit', 'now', 'real', 'until'], (at: Times) =>
    db
      .with('free', (cte) =>
        cte
          .selectFrom('lines')
          .select('line')
          .where('run_at', '<=', at.now)
          .where('lease_until', '<=', at.real)
          .orderBy('run_at')
          .orderBy('seq')
          .limit(at.limit)
          .$if(rowLocks, (query) => query.forUpdate().skipLocked()),
      )
      .updateTable('lines')
      .set((row) => ({
        holder: at.holder,
        lease_until: at.until,
        // Somebody held it and let the lease run out: that try came to nothing.
        attempts: row
          .case()
          .when('holder', 'is', null)
          .then(row.ref('attempts'))
          .else(row('attempts', '+', 1))
          .end(),
      }))
      .where('line', 'in', (query) => query.selectFrom('free').select('free.line'))
      .returning(['key', 'seq', 'run_at', 'attempts']),
  );
}
