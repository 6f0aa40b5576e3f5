import type { Transaction } from 'kysely';
import type { Change, Inbox, Saved } from '../ports/inbox.ts';
import type { Kept } from '../ports/kept.ts';
import type { StoreBase } from './connection.ts';
import { sealOutbox, withoutWords } from './inbox-row.ts';
import { keptWriter } from './kept.ts';
import type { Lines } from './lines.ts';
import type { InboxTable, Tables } from './schema.ts';
import { statement } from './statement.ts';
import { transact } from './transact.ts';

/** Enough to know a failure by; stack traces belong into the log. */
const longestError = 500;

const LOST: Saved = { held: false, nextWaits: false };

interface Held {
  readonly key: string;
  readonly holder: string;
}

/** What becomes of a row that was leased, in one commit with what is to be remembered of it. */
export function createSaving(base: StoreBase, lines: Lines): Pick<Inbox, 'save' | 'retry'> {
  const statements = savingStatements(base);
  const writeKept = keptWriter(base);

  async function inOneCommit<Value>(
    kept: readonly Kept[] | undefined,
    work: (trx: Transaction<Tables>) => Promise<Value>,
  ): Promise<Value> {
    return transact(base, async (trx) => {
      for (const one of kept ?? []) await writeKept(one, trx);
      return work(trx);
    });
  }

  async function answer(held: Held, { outbox, kept }: Change): Promise<Saved> {
    const sealed = sealOutbox(base.keys, held.key, outbox);
    const { numAffectedRows } = await inOneCommit(kept, (trx) => statements.answer({ ...held, sealed }, trx));
    return numAffectedRows === 0n ? LOST : { held: true, nextWaits: false };
  }

  async function end(held: Held, state: 'done' | 'dead', { outbox, kept, error }: Change): Promise<Saved> {
    // Of a row that is done only the facts of its answer are kept; one that died may be sent yet.
    const sealed = sealOutbox(base.keys, held.key, state === 'done' ? outbox.map(withoutWords) : outbox);
    const facts = { ...held, state, sealed, error: error?.slice(0, longestError) ?? null };
    return inOneCommit(kept, async (trx) => {
      const [ended] = (await statements.end(facts, trx)).rows;
      return ended === undefined ? LOST : { held: true, nextWaits: await lines.advance(trx, ended.line) };
    });
  }

  return {
    save: (holder, key, change) =>
      change.state === 'acted' ? answer({ holder, key }, change) : end({ holder, key }, change.state, change),

    async retry(holder, key, { runAt, error, kept }) {
      const facts = { holder, key, runAt, error: error.slice(0, longestError) };
      await inOneCommit(kept, (trx) => statements.retry(facts, trx));
    },
  };
}

type Ending = Held & {
  readonly state: InboxTable['state'];
  readonly sealed: string | null;
  readonly error: string | null;
};

function savingStatements({ db, rowLocks }: StoreBase) {
  /** Heads are found by their lines; the key alone would mean to walk through them all. */
  const lineOf = (key: string) => db.selectFrom('inbox').select('inbox.line').where('inbox.key', '=', key);
  /** Only while `holder` is still the one at the head of the line; on PostgreSQL nobody can take it over meanwhile. */
  const heldBy = ({ holder, key }: Held) =>
    db.with('held', (cte) =>
      cte
        .selectFrom('lines')
        .select(['key', 'attempts'])
        .where('line', '=', lineOf(key))
        .where('key', '=', key)
        .where('holder', '=', holder)
        .$if(rowLocks, (query) => query.forUpdate()),
    );
  return {
    answer: statement(db, ['holder', 'key', 'sealed'], (at: Held & { readonly sealed: string | null }) =>
      heldBy(at)
        .updateTable('inbox')
        .set({ state: 'acted', outbox_sealed: at.sealed })
        .where('key', 'in', (query) => query.selectFrom('held').select('held.key')),
    ),
    end: statement(db, ['holder', 'key', 'state', 'sealed', 'error'], (at: Ending) =>
      heldBy(at)
        .updateTable('inbox')
        .set((row) => ({
          state: at.state,
          outbox_sealed: at.sealed,
          error: at.error,
          attempts: row.selectFrom('held').select('held.attempts').$asScalar().$notNull(),
        }))
        .where('key', 'in', (query) => query.selectFrom('held').select('held.key'))
        .returning('line'),
    ),
    retry: statement(
      db,
      ['holder', 'key', 'runAt', 'error'],
      (at: Held & { readonly runAt: number; readonly error: string }) =>
        db
          .updateTable('lines')
          .set((row) => ({
            ...{ run_at: at.runAt, holder: null, lease_until: 0, error: at.error },
            attempts: row('attempts', '+', 1),
          }))
          .where('line', '=', lineOf(at.key))
          .where('key', '=', at.key)
          .where('holder', '=', at.holder),
    ),
  };
}
