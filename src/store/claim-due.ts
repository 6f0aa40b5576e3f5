import type { StoreBase } from './connection.ts';

/** Counting stops here. */
const countedAtMost = 10_000;

/**
 * Takes rows that are due and that nobody holds, or whose holder let the lease run out; answers their `seq`. Only the
 * beginning of the index of `due_at` is read.
 */
export async function claimDue(
  { db, realNow, rowLocks }: StoreBase,
  table: 'reminders' | 'rounds',
  wish: { readonly holder: string; readonly limit: number; readonly now: number; readonly leaseMs: number },
): Promise<readonly number[]> {
  const claimed = await db
    .with('free', (cte) =>
      cte
        .selectFrom(table)
        .select('seq')
        .where('due_at', '<=', wish.now)
        .where('lease_until', '<=', realNow())
        .orderBy('due_at')
        .limit(wish.limit)
        .$if(rowLocks, (query) => query.forUpdate().skipLocked()),
    )
    .updateTable(table)
    .set({ holder: wish.holder, lease_until: realNow() + wish.leaseMs })
    .where('seq', 'in', (query) => query.selectFrom('free').select('free.seq'))
    .returning('seq')
    .execute();
  return claimed.map(({ seq }) => seq);
}

/** How many rows are due and free, and how long the first has been so. */
export async function countDue(
  { db, realNow }: StoreBase,
  table: 'reminders' | 'rounds',
  now: number,
): Promise<{ readonly count: number; readonly oldestMs: number }> {
  const { counted, oldest } = await db
    .selectFrom((from) =>
      from
        .selectFrom(table)
        .select('due_at')
        .where('due_at', '<=', now)
        .where('lease_until', '<=', realNow())
        .orderBy('due_at')
        .limit(countedAtMost)
        .as('some'),
    )
    .select((row) => [row.fn.countAll<number>().as('counted'), row.fn.min('due_at').as('oldest')])
    .executeTakeFirstOrThrow();
  return { count: counted, oldestMs: oldest === null ? 0 : now - oldest };
}
