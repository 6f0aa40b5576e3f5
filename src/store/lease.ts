import type { InboxRow } from '../ports/inbox.ts';
import type { StoreBase } from './connection.ts';
import { readInboxRow } from './inbox-row.ts';

/** Takes the heads of lines that are due and free, those first that have been due longest. */
export async function leaseHeads(
  { db, keys, realNow, rowLocks }: StoreBase,
  wish: { readonly holder: string; readonly limit: number; readonly now: number; readonly leaseMs: number },
): Promise<readonly InboxRow[]> {
  const heads = await db
    .with('free', (cte) =>
      cte
        .selectFrom('lines')
        .select('line')
        .where('run_at', '<=', wish.now)
        .where('lease_until', '<=', realNow())
        .orderBy('run_at')
        .orderBy('seq')
        .limit(wish.limit)
        .$if(rowLocks, (query) => query.forUpdate().skipLocked()),
    )
    .updateTable('lines')
    .set((row) => ({
      holder: wish.holder,
      lease_until: realNow() + wish.leaseMs,
      // Somebody held it and let the lease run out: that try came to nothing.
      attempts: row
        .case()
        .when('holder', 'is', null)
        .then(row.ref('attempts'))
        .else(row('attempts', '+', 1))
        .end(),
    }))
    .where('line', 'in', (query) => query.selectFrom('free').select('free.line'))
    .returning(['key', 'seq', 'run_at', 'attempts'])
    .execute();
  if (heads.length === 0) return [];
  // From here on the rows are this holder's, so reading them needs no transaction.
  const rows = await db
    .selectFrom('inbox')
    .selectAll()
    .where(
      'key',
      'in',
      heads.map((head) => head.key),
    )
    .execute();
  const byKey = new Map(heads.map((head) => [head.key, head]));
  return rows
    .map((row) => ({ row, head: byKey.get(row.key) ?? row }))
    .sort((a, b) => a.head.run_at - b.head.run_at || a.head.seq - b.head.seq)
    .map(({ row, head }) => readInboxRow(keys, row, head));
}
