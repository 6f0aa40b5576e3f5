import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, TypeOverrides, types } from 'pg';
import type { StoreConnection } from './connection.ts';
import type { Tables } from './schema.ts';

const connectionsAtMost = 10;
/** Any number will do, as long as it stays: replicas that start together meet at it. */
const migrationLock = 7_305_111;
/** 64-bit integers come as text unless told otherwise; our moments and counts are far below 2^53. */
const numbersAsNumbers = new TypeOverrides();
numbersAsNumbers.setTypeParser(types.builtins.INT8, Number);

/** @param databaseUrl `postgres://user:password@host:port/database?sslmode=…` */
export function connectPostgres(databaseUrl: string): StoreConnection {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: connectionsAtMost,
    application_name: 'convene',
    connectionTimeoutMillis: 5000,
    // A replica that froze in the middle of a transaction must not hold its locks for the others' lifetime.
    idle_in_transaction_session_timeout: 15_000,
    statement_timeout: 60_000,
    types: numbersAsNumbers,
  });
  // A connection that breaks while nobody uses it: the pool replaces it, and whoever asks next hears of a database
  // that is gone. Without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    rowLocks: true,
    async lockMigrations(trx) {
      await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(trx);
    },
    sequence: { type: 'bigserial', define: (column) => column.primaryKey() },
  };
}
