import type { Transaction } from 'kysely';
import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/database.ts';
import { connectPostgres } from '../../../src/store/postgres.ts';
import type { Tables } from '../../../src/store/schema.ts';
import { transact } from '../../../src/store/transact.ts';
import type { TestDatabase } from '../kinds.ts';
import { knock } from './knock.ts';

const now = 1_700_000_000_000;
const lines = 12;
const perLine = 40;

/** Several processes, here several stores, at one inbox. */
export function crowdContract(database: () => TestDatabase): void {
  it('gives no row to two holders and keeps every line in order, while rows are still coming', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => database().open()));
    const held = new Map<string, string>();
    const handled = new Map<string, string[]>();
    let finished = 0;

    async function work(store: Store, holder: string): Promise<void> {
      while (finished < lines * perLine) {
        const rows = await store.inbox.lease(holder, 3, now, 60_000);
        for (const { line, key } of rows) {
          expect(held.get(line)).toBeUndefined();
          held.set(line, key);
        }
        await after(1);
        for (const { line, key } of rows) {
          held.delete(line);
          handled.set(line, [...(handled.get(line) ?? []), key]);
          finished += 1;
          expect((await store.inbox.save(holder, key, { state: 'done', outbox: [] })).held).toBe(true);
        }
      }
    }
    async function write(store: Store, writer: number): Promise<void> {
      for (let i = 0; i < perLine; i += 1) {
        for (let line = writer; line < lines; line += stores.length) {
          await store.inbox.accept(knock(`${line}-${String(i).padStart(3, '0')}`, { line: String(line) }));
        }
      }
    }
    await Promise.all([
      ...stores.map(write),
      ...stores.flatMap((store, i) => [work(store, `a${i}`), work(store, `b${i}`)]),
    ]);

    expect(finished).toBe(lines * perLine);
    for (const keys of handled.values()) expect(keys).toEqual([...keys].sort());
  });

  it('takes the same knocks from several doors once, whatever their order', async () => {
    const stores = await Promise.all([1, 2].map(() => database().open()));
    const keys = Array.from({ length: 300 }, (_, i) => i);
    const told = await Promise.all(
      stores.flatMap((store, door) =>
        (door === 0 ? keys : [...keys].reverse()).map((i) => store.inbox.accept(knock(`k${i}`, { line: `l${i % 7}` }))),
      ),
    );
    expect(told.filter(Boolean)).toHaveLength(300);
  });

  it('finds what is due as fast when ten thousand rows wait behind others as when none does', async () => {
    const store = await database().open();
    async function medianLeaseMs(): Promise<number> {
      const took: number[] = [];
      for (let i = 0; i < 41; i += 1) {
        const before = performance.now();
        expect(await store.inbox.lease('a', 8, now, 60_000)).toEqual([]);
        took.push(performance.now() - before);
      }
      return took.sort((a, b) => a - b)[20] ?? 0;
    }
    await store.inbox.accept(knock('head'));
    await store.inbox.lease('a', 1, now, 60_000);
    await medianLeaseMs();
    const before = await medianLeaseMs();
    await Promise.all(Array.from({ length: 10_000 }, (_, i) => store.inbox.accept(knock(`behind-${i}`))));
    expect(await medianLeaseMs()).toBeLessThan(5 * before + 1);
  });

  it('tries a transaction again that PostgreSQL undid so that another could go on', async ({ skip }) => {
    const { databaseUrl } = database().options;
    if (databaseUrl === undefined) return skip('SQLite has one writer at a time');
    await database().open();
    const connection = connectPostgres(databaseUrl);
    let tries = 0;
    async function write(trx: Transaction<Tables>, name: string): Promise<void> {
      const row = { name, holder: 'a', lease_until: 0 };
      await trx
        .insertInto('locks')
        .values(row)
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute();
    }
    async function crosswise(first: string, second: string): Promise<string> {
      return transact(connection, async (trx) => {
        await write(trx, first);
        tries += 1;
        while (tries < 2) await after(1);
        await write(trx, second);
        return first;
      });
    }
    expect(await Promise.all([crosswise('x', 'y'), crosswise('y', 'x')])).toEqual(['x', 'y']);
    expect(tries).toBeGreaterThan(2);
    await connection.db.destroy();
  });
}
