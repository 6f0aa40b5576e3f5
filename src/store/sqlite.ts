import Sqlite from 'better-sqlite3';
import { type Dialect, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreConnection } from './connection.ts';
import { type Disk, logOf } from './disk.ts';
import type { Tables } from './schema.ts';
import { SqliteTurns } from './sqlite-turns.ts';

export function fileOf(dataDir: string): string {
  return join(dataDir, 'convene.db');
}

/** Opens `convene.db` in a folder, made where it is missing, readable by this user alone. */
export function connectSqlite(dataDir: string): StoreConnection {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = fileOf(dataDir);
  closeSync(openSync(file, 'a', 0o600));
  const database = new Sqlite(file, { timeout: 5000 });
  database.pragma('journal_mode = WAL');
  // SQLite itself waits for the disk only when it moves its log into the database. Before a commit is answered the log
  // is flushed by SqliteTurns, on another thread: FULL would stop this one meanwhile.
  database.pragma('synchronous = NORMAL');
  // Moving the log stops this thread, so it is done seldom and with much at once; 16 MB of log at most times.
  database.pragma('wal_autocheckpoint = 4096');
  // Deleted grants and drafts leave no readable remains in the file.
  database.pragma('secure_delete = ON');
  // SQLite's own wait for another process stops this one altogether; from here on SqliteTurns waits instead.
  database.pragma('busy_timeout = 1');
  return {
    db: new Kysely<Tables>({ dialect: turnsDialect(database, () => logOf(file)) }),
    rowLocks: false,
    lockMigrations: () => Promise.resolve(),
    sequence: { type: 'integer', define: (column) => column.primaryKey().autoIncrement() },
  };
}

/** Kysely's own SQLite, with our driver. */
export function turnsDialect(database: Sqlite.Database, openDisk: () => Disk): Dialect {
  return {
    createDriver: () => new SqliteTurns(database, openDisk),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new ManyAtOnce(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** SqliteTurns lets callers in one by one itself, so that they can wait for the same commit together. */
class ManyAtOnce extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
