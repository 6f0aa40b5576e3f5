import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openStore, type Store, type StoreOptions } from '../../src/store/database.ts';
import { parseKeyRing, type KeyRing } from '../../src/store/key-ring.ts';
import { namedServer, type PostgresServer, startPostgres } from './postgres-server.ts';

/** A database for one test: any number of stores on it, as if each were another process. */
export interface TestDatabase {
  readonly options: Pick<StoreOptions, 'dataDir' | 'databaseUrl'>;
  open(options?: Partial<StoreOptions>): Promise<Store>;
  remove(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  /** Why this machine cannot test it. */
  readonly skipped?: string;
  stop(): Promise<void>;
  createDatabase(): Promise<TestDatabase>;
}

export const oneKey = keyRing('first:' + Buffer.alloc(32, 1).toString('base64'));

export function keyRing(text: string): KeyRing {
  const ring = parseKeyRing(text);
  if (!ring.ok) throw new Error(ring.problem);
  return ring.value;
}

/** A real clock that a test moves by hand. */
export function realClock(start = 1_000_000): { now: () => number; advance: (ms: number) => void } {
  let now = start;
  return { now: () => now, advance: (ms) => (now += ms) };
}

export const sqlite: StoreKind = {
  name: 'SQLite',
  stop: () => Promise.resolve(),
  createDatabase() {
    const folder = mkdtempSync(join(tmpdir(), 'convene-store-'));
    return Promise.resolve(
      testDatabase({ dataDir: join(folder, 'data') }, () => {
        rmSync(folder, { recursive: true });
        return Promise.resolve();
      }),
    );
  },
};

/** Stores that a test left open are closed before their database goes. */
export function testDatabase(options: TestDatabase['options'], remove: () => Promise<void>): TestDatabase {
  const opened: Store[] = [];
  return {
    options,
    async open(more) {
      const store = await openStore({ ...options, keys: oneKey, ...more });
      opened.push(store);
      return store;
    },
    async remove() {
      for (const store of opened) await store.close();
      await remove();
    },
  };
}

/** PostgreSQL, or word of why it cannot be had here. A server that was named and does not answer is a failure. */
export async function postgres(): Promise<StoreKind> {
  const name = 'PostgreSQL';
  if (namedServer() !== undefined) return postgresOn(await startPostgres());
  try {
    return postgresOn(await startPostgres());
  } catch (reason) {
    // No binary for this platform, or one that does not run here: whatever it says is the reason.
    const skipped = `no PostgreSQL starts here: ${String(reason)}`;
    return { name, skipped, stop: () => Promise.resolve(), createDatabase: () => Promise.reject(new Error(skipped)) };
  }
}

function postgresOn(server: PostgresServer): StoreKind {
  let made = 0;
  async function tell(statement: string): Promise<void> {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await client.query(statement);
    await client.end();
  }
  return {
    name: 'PostgreSQL',
    stop: () => server.stop(),
    async createDatabase() {
      made += 1;
      const name = `convene_test_${process.pid}_${made}`;
      await tell(`create database ${name}`);
      const url = new URL(server.url);
      url.pathname = name;
      return testDatabase({ databaseUrl: url.href }, () => tell(`drop database ${name} with (force)`));
    },
  };
}
