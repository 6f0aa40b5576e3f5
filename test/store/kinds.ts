import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store, type StoreOptions } from '../../src/store/database.ts';
import { parseKeyRing, type KeyRing } from '../../src/store/key-ring.ts';

/** A database for one test: any number of stores on it, as if each were another process. */
export interface TestDatabase {
  readonly options: Pick<StoreOptions, 'dataDir' | 'databaseUrl'>;
  open(options?: Partial<StoreOptions>): Promise<Store>;
  remove(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  start(): Promise<void>;
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
  start: () => Promise.resolve(),
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
