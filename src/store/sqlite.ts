import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreConnection } from './connection.ts';
import type { Tables } from './schema.ts';

/** Statements kept ready; the store has about sixty, and one more for each size of a multi-row insert. */
const statementsKept = 400;

/** Opens `convene.db` in a folder, made where it is missing, readable by this user alone. */
export function connectSqlite(dataDir: string): StoreConnection {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'convene.db');
  closeSync(openSync(file, 'a', 0o600));
  const database = new Sqlite(file, { timeout: 5000 });
  database.pragma('journal_mode = WAL');
  // Every commit is on the disk before it is answered; the default of WAL would lose the newest ones with the power.
  database.pragma('synchronous = FULL');
  // Deleted grants and drafts leave no readable remains in the file.
  database.pragma('secure_delete = ON');
  return {
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: withReadyStatements(database) }) }),
    rowLocks: false,
    lockMigrations: () => Promise.resolve(),
    sequence: { type: 'integer', define: (column) => column.primaryKey().autoIncrement() },
  };
}

/** Kysely prepares a statement anew for each run; most of ours never change. */
function withReadyStatements(database: Sqlite.Database): SqliteDatabase {
  const ready = new Map<string, SqliteStatement>();
  return {
    close: () => {
      database.close();
    },
    prepare(sql) {
      const known = ready.get(sql);
      if (known !== undefined) return known;
      // A transaction that reads before it writes would be refused when another process wrote in between; so the
      // right to write is taken at its beginning, where busy_timeout waits for it.
      const statement: SqliteStatement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
      ready.set(sql, statement);
      const [oldest] = ready.keys();
      if (ready.size > statementsKept && oldest !== undefined) ready.delete(oldest);
      return statement;
    },
  };
}
