import assert from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { TestDatabase } from '../kinds.ts';
import { knock } from './knock.ts';

const cycles = 4;
const now = 1_700_000_000_000;
const writer = new URL('../kill/writer.ts', import.meta.url).pathname;

interface Told {
  readonly accepted: readonly string[];
  readonly done: readonly string[];
}

/** What a writer said it had done before it was killed. */
async function killWriter(options: object, cycle: number, livesMs: number): Promise<Told> {
  const child = spawn(process.execPath, [writer, JSON.stringify(options), String(cycle)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  try {
    assert(child.stdout !== null);
    const lines = createInterface({ input: child.stdout });
    const told = { accepted: new Array<string>(), done: new Array<string>() };
    lines.on('line', (line) => {
      const [what, key = ''] = line.split(' ');
      told[what === 'done' ? 'done' : 'accepted'].push(key);
    });
    const closed = once(lines, 'close');
    const signal = AbortSignal.timeout(10_000);
    while (told.done.length === 0) await once(lines, 'line', { signal });
    await after(livesMs);
    child.kill('SIGKILL');
    await closed;
    return told;
  } finally {
    child.kill('SIGKILL');
  }
}

/** What was answered is there, after the process is killed in the middle of writing. */
export function killContract(database: () => TestDatabase): void {
  it('loses no accepted knock and repeats no finished one', { timeout: 60_000 }, async () => {
    const accepted: string[] = [];
    const done = new Set<string>();
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const told = await killWriter(database().options, cycle, 20 + ((cycle * 37) % 90));
      accepted.push(...told.accepted);
      for (const key of told.done) done.add(key);
    }
    expect(accepted.length).toBeGreaterThan(cycles);
    expect(done.size).toBeGreaterThanOrEqual(cycles);

    const store = await database().open();
    const again = await Promise.all(accepted.map((key) => store.inbox.accept(knock(key))));
    expect(again.filter(Boolean)).toEqual([]);
    // Whoever died held some rows; in real time their leases have run out long since.
    const later = await database().open({ realNow: () => Date.now() + 3_600_000 });
    const left = new Set<string>();
    for (;;) {
      const rows = await later.inbox.lease('heir', 100, now, 60_000);
      if (rows.length === 0) break;
      for (const row of rows) left.add(row.key);
      await Promise.all(rows.map((row) => later.inbox.save('heir', row.key, { state: 'done', outbox: [] })));
    }
    expect([...left].filter((key) => done.has(key))).toEqual([]);
    const states = await Promise.all(accepted.map(async (key) => (await store.inbox.read(key))?.state));
    expect(new Set(states)).toEqual(new Set(['done']));
  });
}
