import Sqlite from 'better-sqlite3';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { World } from './world.ts';

/** What the bot asks of its disk and of Webex, in the order it asks. */
export interface DiskWatch {
  /**
   * `read grants`, `write inbox`, `commit` (into SQLite's log), `flush` (the log to the disk) and calls as
   * `POST /messages`. What changed nothing is no write, and a commit of nothing is none.
   */
  readonly asked: readonly string[];
  /** The statements themselves, each once, since the last `clear`. */
  readonly statements: ReadonlySet<string>;
  clear(): void;
  stop(): void;
}

const WRITES = /^(?:with .*?\) )?(insert into|update|delete from) "(\w+)"/;
/** What somebody is like and what was said; the queue is also looked at by whoever asks whether all is done. */
const READS = /^select .*? from "(dialogues|profiles|settings|grants|posted_cards|drafts|undos)"/;

/** Looks over the shoulder of everything that is prepared from now on: to be started before the world. */
export function watchDisk(): DiskWatch & { watchCalls(world: World): void } {
  const asked: string[] = [];
  const statements = new Set<string>();
  let isDirty = false;
  // Each is called with its own owner again.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const real = { prepare: Sqlite.prototype.prepare, fdatasync: fs.fdatasync };

  function note(sql: string, changed: number): void {
    statements.add(sql);
    const table = WRITES.exec(sql)?.[2];
    if (table !== undefined && changed > 0) {
      asked.push(`write ${table}`);
      isDirty = true;
    } else if (sql === 'commit' && isDirty) {
      asked.push('commit');
      isDirty = false;
    } else if (READS.test(sql)) {
      asked.push(`read ${READS.exec(sql)?.[1] ?? ''}`);
    }
  }

  Sqlite.prototype.prepare = function prepare(this: Sqlite.Database, sql: string) {
    const statement = real.prepare.call(this, sql) as Sqlite.Statement;
    const run = statement.run.bind(statement);
    const all = statement.all.bind(statement);
    statement.run = (...values) => {
      const result = run(...values);
      note(sql, result.changes);
      return result;
    };
    statement.all = (...values) => {
      const rows = all(...values);
      note(sql, rows.length);
      return rows;
    };
    return statement;
  } as typeof real.prepare;
  fs.fdatasync = ((log: number, done: (error: Error | null) => void) => {
    asked.push('flush');
    real.fdatasync(log, done);
  }) as typeof fs.fdatasync;
  syncBuiltinESMExports();

  return {
    asked,
    statements,
    watchCalls({ sandbox: { webex } }) {
      const { log } = webex.state;
      const push = log.push.bind(log);
      log.push = (...calls) => {
        for (const { method, path, purpose } of calls)
          if (purpose === 'reply')
            asked.push(
              `${method} ${path
                .split('/')
                .slice(2, 4)
                .join('/')
                .replace(/\/[\w-]{24,}/, '')}`,
            );
        return push(...calls);
      };
    },
    clear() {
      asked.length = 0;
      statements.clear();
    },
    stop() {
      Sqlite.prototype.prepare = real.prepare;
      fs.fdatasync = real.fdatasync;
      syncBuiltinESMExports();
    },
  };
}
