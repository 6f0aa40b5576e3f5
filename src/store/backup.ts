import Sqlite from 'better-sqlite3';
import { chmodSync } from 'node:fs';
import { fileOf } from './sqlite.ts';

/**
 * Copies the SQLite file while others write to it: the copy is whole as of one moment, and readable by this user alone.
 * Rejects a file that is there already.
 */
export function backUpSqlite(dataDir: string, copy: string): void {
  const database = new Sqlite(fileOf(dataDir), { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    database.prepare('vacuum into ?').run(copy);
    chmodSync(copy, 0o600);
  } finally {
    database.close();
  }
}
