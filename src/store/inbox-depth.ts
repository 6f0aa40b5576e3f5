import type { InboxDepth } from '../ports/inbox.ts';
import type { StoreBase } from './connection.ts';
import { isDead } from './dead-letters.ts';
import { isOpen } from './lines.ts';

/** Counts what waits. Reads indexes only; a million rows take some hundredths of a second, so ask by the minute. */
export async function inboxDepth({ db, realNow }: StoreBase, now: number): Promise<InboxDepth> {
  const open = await db
    .selectFrom('inbox')
    .select((row) => [
      row.fn.countAll<number>().as('all'),
      row.fn.count<number>(row.case().when('run_at', '<=', now).then(1).end()).as('come'),
      row.fn.min(row.case().when('run_at', '<=', now).then(row.ref('run_at')).end()).as('oldest'),
    ])
    .where(isOpen)
    .executeTakeFirstOrThrow();
  const { held } = await db
    .selectFrom('lines')
    .select((row) => row.fn.countAll<number>().as('held'))
    .where('holder', 'is not', null)
    .where('lease_until', '>', realNow())
    .executeTakeFirstOrThrow();
  // Tried once and put off: its own time has come, but the line waits for another try.
  const { putOff } = await db
    .selectFrom('lines')
    .select((row) => row.fn.countAll<number>().as('putOff'))
    .where('run_at', '>', now)
    .where('attempts', '>', 0)
    .executeTakeFirstOrThrow();
  const { dead } = await db
    .selectFrom('inbox')
    .select((row) => row.fn.countAll<number>().as('dead'))
    .where(isDead)
    .executeTakeFirstOrThrow();
  const due = Math.max(0, open.come - held - putOff);
  return {
    due,
    later: open.all - open.come + putOff,
    held,
    dead,
    oldestMs: due === 0 || open.oldest === null ? 0 : now - open.oldest,
  };
}
