import type { Inbox, InboxRow, Knock, Outgoing } from '../ports/inbox.ts';
import { groupAccepts } from './accept.ts';
import type { StoreBase } from './connection.ts';
import { inboxDepth } from './inbox-depth.ts';
import { leaseHeads } from './lease.ts';
import { readInboxRow, sealOutbox, withoutWords } from './inbox-row.ts';
import { listDead, replayDead } from './dead-letters.ts';
import { withoutHeardEdits } from './heard-edits.ts';
import { advanceLine, joinLines } from './lines.ts';
import { transact } from './transact.ts';

/** Enough to know a failure by; stack traces belong into the log. */
const longestError = 500;

export interface StoredInbox extends Inbox {
  /** Resolves when no accept is on its way any more. */
  settled(): Promise<void>;
}

/** The inbox on either database. `lines` says whose turn it is, `inbox` holds the rows; see LinesTable. */
export function createInbox(base: StoreBase): StoredInbox {
  const { db, realNow } = base;
  const accepts = groupAccepts((knocks) => writeKnocks(base, knocks));
  return {
    accept: (knock) => accepts.accept(knock),
    settled: () => accepts.settled(),
    read: (key) => readRow(base, key),
    lastHeard: () => lastHeard(base),
    lease: (holder, limit, now, leaseMs) => leaseHeads(base, { holder, limit, now, leaseMs }),

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

    save: (holder, key, change) =>
      change.state === 'acted'
        ? saveAnswer(base, holder, key, change.outbox)
        : endRow(base, holder, key, { ...change, state: change.state }),

    async retry(holder, key, runAt, error) {
      await db
        .updateTable('lines')
        .set((row) => ({
          ...{ run_at: runAt, holder: null, lease_until: 0, error: error.slice(0, longestError) },
          attempts: row('attempts', '+', 1),
        }))
        .where('key', '=', key)
        .where('holder', '=', holder)
        .execute();
    },

    depth: (now) => inboxDepth(base, now),
    listDead: (limit) => listDead(base, limit),
    replay: (key, now) => replayDead(base, key, now),
  };
}

async function writeKnocks(base: StoreBase, knocks: readonly Knock[]): Promise<ReadonlySet<string>> {
  const news = await withoutHeardEdits(base, knocks);
  if (news.length === 0) return new Set();
  const rows = news.map((knock) => ({
    key: knock.key,
    kind: knock.kind,
    owner: knock.owner,
    line: knock.line,
    payload: JSON.stringify(knock.payload),
    person_id: knock.payload['personId'] ?? null,
    state: 'new' as const,
    attempts: 0,
    run_at: knock.runAt,
    received_at: knock.receivedAt,
  }));
  return transact(base, async (trx) => {
    const fresh = await trx
      .insertInto('inbox')
      .values(rows)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning(['key', 'seq', 'line', 'run_at'])
      .execute();
    await joinLines(trx, fresh);
    return new Set(fresh.map((row) => row.key));
  });
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
  const head = await db.selectFrom('lines').select(['run_at', 'attempts']).where('key', '=', key).executeTakeFirst();
  return readInboxRow(keys, row, head);
}

/** Only while `holder` is still the one at the head of the line; on PostgreSQL nobody can take it over meanwhile. */
function heldBy({ db, rowLocks }: Pick<StoreBase, 'db' | 'rowLocks'>, holder: string, key: string) {
  return db.with('held', (cte) =>
    cte
      .selectFrom('lines')
      .select(['key', 'attempts'])
      .where('key', '=', key)
      .where('holder', '=', holder)
      .$if(rowLocks, (query) => query.forUpdate()),
  );
}

async function saveAnswer(base: StoreBase, holder: string, key: string, outbox: readonly Outgoing[]): Promise<boolean> {
  const saved = await heldBy(base, holder, key)
    .updateTable('inbox')
    .set({ state: 'acted', outbox_sealed: sealOutbox(base.keys, key, outbox) })
    .where('key', 'in', (query) => query.selectFrom('held').select('held.key'))
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

async function endRow(
  base: StoreBase,
  holder: string,
  key: string,
  change: { readonly state: 'done' | 'dead'; readonly outbox: readonly Outgoing[]; readonly error?: string },
): Promise<boolean> {
  // Of a row that is done only the facts of its answer are kept; one that died may be sent yet.
  const kept = change.state === 'done' ? change.outbox.map(withoutWords) : change.outbox;
  const outbox = sealOutbox(base.keys, key, kept);
  return transact(base, async (trx) => {
    const ended = await heldBy({ db: trx, rowLocks: base.rowLocks }, holder, key)
      .updateTable('inbox')
      .set((row) => ({
        state: change.state,
        outbox_sealed: outbox,
        error: change.error?.slice(0, longestError) ?? null,
        attempts: row.selectFrom('held').select('held.attempts').$asScalar().$notNull(),
      }))
      .where('key', 'in', (query) => query.selectFrom('held').select('held.key'))
      .returning('line')
      .executeTakeFirst();
    if (ended === undefined) return false;
    await advanceLine(trx, ended.line);
    return true;
  });
}
