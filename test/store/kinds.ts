import Sqlite from 'better-sqlite3';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openStore, type Store, type StoreOptions } from '../../src/store/database.ts';
import { oneKey } from './keys.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

/** A database for one test: any number of stores on it, as if each were another process. */
export interface TestDatabase {
  readonly options: Pick<StoreOptions, 'dataDir' | 'databaseUrl'>;
  open(options?: Partial<StoreOptions>): Promise<Store>;
  /** Says something to the database behind the store's back. */
  tell(statement: string): Promise<void>;
  /** Everything that lies in it, as somebody who stole it would find it. */
  contents(): Promise<string>;
  remove(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  /** Answers why this machine cannot test it, where it cannot. */
  start(): Promise<string | undefined>;
  stop(): Promise<void>;
  createDatabase(): Promise<TestDatabase>;
}

/** A real clock that a test moves by hand. */
export function realClock(start = 1_000_000): { now: () => number; advance: (ms: number) => void } {
  let now = start;
  return { now: () => now, advance: (ms) => (now += ms) };
}

export const sqlite: StoreKind = {
  name: 'SQLite',
  start: () => Promise.resolve(undefined),
  stop: () => Promise.resolve(),
  createDatabase() {
    const folder = mkdtempSync(join(tmpdir(), 'convene-store-'));
    const dataDir = join(folder, 'data');
    return Promise.resolve(
      testDatabase({
        options: { dataDir },
        tell(statement) {
          const file = new Sqlite(join(dataDir, 'convene.db'));
          file.exec(statement);
          file.close();
          return Promise.resolve();
        },
        contents() {
          const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1'));
          return Promise.resolve(files.join('\n'));
        },
        remove() {
          rmSync(folder, { recursive: true });
          return Promise.resolve();
        },
      }),
    );
  },
};

/** Stores that a test left open are closed before their database goes. */
function testDatabase(kind: Omit<TestDatabase, 'open'>): TestDatabase {
  const opened: Store[] = [];
  return {
    ...kind,
    async open(more) {
      const store = await openStore({ ...kind.options, keys: oneKey, ...more });
      opened.push(store);
      return store;
    },
    async remove() {
      for (const store of opened) await store.close();
      await kind.remove();
    },
  };
}

/** PostgreSQL, or word of why it cannot be had here. A server that was named and does not answer is a failure. */
export function postgres(): StoreKind {
  let server: PostgresServer | undefined;
  let made = 0;
  function serverUrl(): string {
    if (server === undefined) throw new Error('the server was not started');
    return server.url;
  }
  return {
    name: 'PostgreSQL',
    async start() {
      try {
        server = await startPostgres();
        return undefined;
      } catch (reason) {
        // No binary for this platform, or one that does not run here: whatever it says is the reason.
        return `no PostgreSQL starts here: ${String(reason)}`;
      }
    },
    stop: async () => server?.stop(),
    async createDatabase() {
      made += 1;
      const name = `convene_test_${process.pid}_${made}`;
      await ask(serverUrl(), `create database ${name}`);
      const url = new URL(serverUrl());
      url.pathname = name;
      const databaseUrl = url.href;
      return testDatabase({
        options: { databaseUrl },
        async tell(statement) {
          await ask(databaseUrl, statement);
        },
        async contents() {
          const tables = await ask(databaseUrl, `select tablename from pg_tables where schemaname = 'public'`);
          const rows: unknown[] = [];
          for (const { tablename } of tables) rows.push(await ask(databaseUrl, `select * from ${String(tablename)}`));
          return JSON.stringify(rows);
        },
        async remove() {
          await ask(serverUrl(), `drop database ${name} with (force)`);
        },
      });
    },
  };
}

async function ask(databaseUrl: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
