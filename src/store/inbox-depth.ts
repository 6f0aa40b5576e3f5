import type { SelectQueryBuilder } from 'kysely';
import type { InboxDepth } from '../ports/inbox.ts';
import type { StoreBase } from './connection.ts';
import { isDead } from './dead-letters.ts';
import { isOpen } from './lines.ts';
import type { Tables } from './schema.ts';

/** Counting stops here: a million rows would hold up everybody else, and say no more than a hundred thousand. */
const countedAtMost = 100_000;

/** Counts what waits, up to a hundred thousand rows of each sort, from indexes only. */
export async function inboxDepth({ db, realNow }: StoreBase, now: number): Promise<InboxDepth> {
  const open = await db
    .selectFrom((from) => from.selectFrom('inbox').select('run_at').where(isOpen).limit(countedAtMost).as('some'))
    .select((row) => [
      row.fn.countAll<number>().as('all'),
      row.fn.count<number>(row.case().when('run_at', '<=', now).then(1).end()).as('come'),
    ])
    .executeTakeFirstOrThrow();
  const held = await count(
    db.selectFrom('lines').select('line').where('holder', 'is not', null).where('lease_until', '>', realNow()),
  );
  // Tried once and put off: its own time has come, but the line waits for another try.
  const putOff = await count(db.selectFrom('lines').select('line').where('run_at', '>', now).where('attempts', '>', 0));
  const dead = await count(db.selectFrom('inbox').select('line').where(isDead));
  const oldest = await db
    .selectFrom('lines')
    .select('run_at')
    .where('run_at', '<=', now)
    .orderBy('run_at')
    .limit(1)
    .executeTakeFirst();
  const due = Math.max(0, open.come - held - putOff);
  return {
    due,
    later: open.all - open.come + putOff,
    held,
    dead,
    oldestMs: due === 0 || oldest === undefined ? 0 : now - oldest.run_at,
  };

  async function count(rows: SelectQueryBuilder<Tables, 'lines' | 'inbox', { line: string }>): Promise<number> {
    const { counted } = await db
      .selectFrom(rows.limit(countedAtMost).as('some'))
      .select((row) => row.fn.countAll<number>().as('counted'))
      .executeTakeFirstOrThrow();
    return counted;
  }
}
