import { sql } from 'kysely';
import type { StoreBase } from './connection.ts';

const dayMs = 86_400_000;

/** Rows deleted by one statement: others get their turn in between. */
const sweptAtOnce = 1000;

interface Retention {
  readonly table: string;
  readonly key: string;
  /** The moment that decides, and how long after it the row goes. Expiries are civil time, leases real time. */
  readonly moment: string;
  readonly keptMs: number;
  readonly time?: 'real';
  readonly only?: string;
}

/**
 * How long things are kept. A done row of the inbox is what makes a repeated notification known, so messages older
 * than that must be refused by their own date.
 */
const retention: readonly Retention[] = [
  {
    table: 'inbox',
    key: 'seq',
    moment: 'received_at',
    keptMs: 7 * dayMs,
    only: `state = 'done' and state in ('done', 'dead')`,
  },
  {
    table: 'inbox',
    key: 'seq',
    moment: 'received_at',
    keptMs: 30 * dayMs,
    only: `state = 'dead' and state in ('done', 'dead')`,
  },
  { table: 'looks', key: 'seq', moment: 'at', keptMs: 30 * dayMs },
  { table: 'audit', key: 'seq', moment: 'at', keptMs: 90 * dayMs },
  { table: 'connect_states', key: 'state_hash', moment: 'expires_at', keptMs: 0 },
  { table: 'parked_requests', key: 'person_id', moment: 'expires_at', keptMs: 0 },
  { table: 'posted_cards', key: 'message_id', moment: 'expires_at', keptMs: 0 },
  { table: 'drafts', key: 'id', moment: 'expires_at', keptMs: 0 },
  { table: 'dialogues', key: 'place', moment: 'expires_at', keptMs: 0 },
  // Told on request for the rest of the day, wherever the day ends.
  { table: 'undos', key: 'seq', moment: 'created_at', keptMs: 2 * dayMs },
  // Until then the key keeps a look at the calendar from starting anew.
  { table: 'reminders', key: 'seq', moment: 'starts_at', keptMs: 2 * dayMs },
  { table: 'locks', key: 'name', moment: 'lease_until', keptMs: dayMs, time: 'real' },
];

/**
 * Deletes what has had its time. An empty bucket of limits.ts says nothing, so it goes too.
 * @param now civil clock
 * @returns how many rows went, by table
 */
export async function sweep({ db, realNow }: StoreBase, now: number): Promise<Readonly<Record<string, number>>> {
  const gone: Record<string, number> = {};
  for (const { table, key, moment, keptMs, time, only } of retention) {
    const until = (time === 'real' ? realNow() : now) - keptMs;
    for (;;) {
      const { numAffectedRows = 0n } = await sql`
        delete from ${sql.table(table)} where ${sql.ref(key)} in (
          select ${sql.ref(key)} from ${sql.table(table)}
          where ${sql.ref(moment)} <= ${until} and ${sql.raw(only ?? 'true')} limit ${sweptAtOnce})`.execute(db);
      gone[table] = (gone[table] ?? 0) + Number(numAffectedRows);
      if (numAffectedRows < BigInt(sweptAtOnce)) break;
    }
  }
  const emptied = await db.deleteFrom('limits').where('empty_at', '<=', now).executeTakeFirst();
  return { ...gone, limits: Number(emptied.numDeletedRows) };
}
