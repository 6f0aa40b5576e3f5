import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/database.ts';
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
          expect(await store.inbox.save(holder, key, { state: 'done', outbox: [] })).toBe(true);
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
}
