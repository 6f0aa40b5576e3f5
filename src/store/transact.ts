import type { Transaction } from 'kysely';
import type { StoreConnection } from './connection.ts';
import type { Tables } from './schema.ts';

/** PostgreSQL undid one of two transactions that waited for each other; the other one has gone on. */
const undone = new Set(['40P01', '40001']);
const triesAtMost = 5;

/**
 * Runs `work` in a transaction, and again when the database undid it for another one's sake.
 * Inside, nothing is awaited but `trx`: on SQLite everybody else waits meanwhile.
 */
export async function transact<Value>(
  { db }: Pick<StoreConnection, 'db'>,
  work: (trx: Transaction<Tables>) => Promise<Value>,
): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (reason) {
      if (tries === triesAtMost || !wasUndone(reason)) throw reason;
    }
  }
}

function wasUndone(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && typeof reason.code === 'string' && undone.has(reason.code);
}
