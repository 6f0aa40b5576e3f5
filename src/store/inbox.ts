import type { Insertable } from 'kysely';
import type { Inbox, InboxRow } from '../ports/inbox.ts';
import { groupAccepts, type Arriving } from './accept.ts';
import type { StoreBase } from './connection.ts';
import { inboxDepth } from './inbox-depth.ts';
import { createLeasing } from './lease.ts';
import { readInboxRow } from './inbox-row.ts';
import { listDead, replayDead } from './dead-letters.ts';
import { withoutHeardEdits } from './heard-edits.ts';
import { createLines, type Lines } from './lines.ts';
import { createSaving } from './saving.ts';
import type { InboxTable } from './schema.ts';
import { statementOfMany } from './statement.ts';
import { transact } from './transact.ts';

export interface StoredInbox extends Inbox {
  /** Resolves when no accept is on its way any more. */
  settled(): Promise<void>;
}

/** The inbox on either database. `lines` says whose turn it is, `inbox` holds the rows; see LinesTable. */
export function createInbox(base: StoreBase): StoredInbox {
  const { db, realNow } = base;
  const lines = createLines(base);
  const accepts = groupAccepts(knockWriter(base, lines));
  const leasing = createLeasing(base);
  const { save, retry } = createSaving(base, lines);
  return {
    accept: async (knock) => (await accepts.accept({ knock })) !== 'known',
    receive: (knock, taker) => accepts.accept({ knock, taker }),
    settled: () => accepts.settled(),
    read: (key) => readRow(base, key),
    lastHeard: () => lastHeard(base),
    lease: (holder, limit, now, leaseMs) => leasing({ holder, limit, now, leaseMs }),

    async extend(holder, keys, leaseMs) {
      if (keys.length === 0) return [];
      const kept = await db
        .updateTable('lines')
        .set({ lease_until: realNow() + leaseMs })
        .where('holder', '=', holder)
        .where('key', 'in', keys)
        .returning('key')
        .execute();
      return kept.map((row) => row.key);
    },

    save,
    retry,
    depth: (now) => inboxDepth(base, now),
    listDead: (limit) => listDead(base, limit),
    replay: (key, now) => replayDead(base, key, now),
  };
}

/** Writes a batch of knocks, and answers what became of the new ones. */
function knockWriter(
  base: StoreBase,
  lines: Lines,
): (batch: readonly Arriving[]) => Promise<ReadonlyMap<string, 'waits' | 'taken'>> {
  const write = statementOfMany(
    base.db,
    ['key', 'kind', 'owner', 'line', 'payload', 'person_id', 'state', 'attempts', 'run_at', 'received_at'],
    (rows: readonly Insertable<InboxTable>[]) =>
      base.db
        .insertInto('inbox')
        .values(rows)
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning(['key', 'seq', 'line', 'run_at']),
  );
  return async (batch) => {
    const news = await withoutHeardEdits(base, batch);
    if (news.length === 0) return new Map();
    const takers = new Map(news.map(({ knock, taker }) => [knock.key, taker]));
    return transact(base, async (trx) => {
      const fresh = await write(news.map(rowOf), trx);
      const taken = await lines.join(trx, fresh, (key) => takers.get(key));
      return new Map(fresh.map(({ key }) => [key, taken.has(key) ? 'taken' : 'waits']));
    });
  };
}

function rowOf({ knock }: Arriving): Insertable<InboxTable> {
  return {
    key: knock.key,
    kind: knock.kind,
    owner: knock.owner,
    line: knock.line,
    payload: JSON.stringify(knock.payload),
    person_id: knock.payload['personId'] ?? null,
    state: 'new',
    attempts: 0,
    run_at: knock.runAt,
    received_at: knock.receivedAt,
  };
}

async function lastHeard({ db }: StoreBase): Promise<number | undefined> {
  // Newest first by the order of acceptance: there is always one near the end, however long the table.
  const newest = await db
    .selectFrom('inbox')
    .select('received_at')
    .where('owner', '=', 'bot')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest?.received_at;
}

async function readRow({ db, keys }: StoreBase, key: string): Promise<InboxRow | undefined> {
  const row = await db.selectFrom('inbox').selectAll().where('key', '=', key).executeTakeFirst();
  if (row === undefined) return undefined;
  const head = await db
    .selectFrom('lines')
    .select(['run_at', 'attempts'])
    .where('line', '=', row.line)
    .where('key', '=', key)
    .executeTakeFirst();
  return readInboxRow(keys, row, head);
}
