import Sqlite from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/store/database.ts';
import { parseKeyRing } from '../../src/store/key-ring.ts';
import { TOKEN_KEY } from './bench-scene.ts';
import { median, rounded, type Figure } from './figures.ts';

const FEW = 1_000;
const AT_ONCE = 20;

interface Line {
  readonly pending: number;
  readonly dataDir: string;
  readonly store: Store;
  /** What each claim took, ms. */
  readonly took: number[];
}

/**
 * Taking what is due out of the inbox while this many rows wait for a later time, each in a line of its own. Both are
 * asked in turn, so that what else the machine does meets both.
 */
export async function measureLeaseCost(size = { many: 1_000_000, rounds: 300 }): Promise<Figure> {
  const [few, many] = [await setUp(FEW), await setUp(size.many)];
  for (let round = 0; round < size.rounds; round += 1) {
    for (const line of [few, many]) await claimOnce(line, round);
  }
  for (const { store, dataDir } of [few, many]) {
    await store.close();
    await rm(dataDir, { recursive: true });
  }
  const [fewMs, manyMs] = [median(few.took), median(many.took)];
  return {
    what: `cost of claiming what is due in the inbox with ${size.many} pending against ${FEW}`,
    measured: `${rounded(manyMs / fewMs, 2)} ×`,
    target: '≤ 2 ×',
    isMet: manyMs / fewMs <= 2,
    numbers: { ratio: rounded(manyMs / fewMs, 3), fewMs: rounded(fewMs, 3), manyMs: rounded(manyMs, 3) },
    note: `a claim of ${AT_ONCE}: ${rounded(manyMs, 2)} against ${rounded(fewMs, 2)} ms (SQLite), median of ${size.rounds}`,
  };
}

async function claimOnce({ store, took }: Line, round: number): Promise<void> {
  await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => store.inbox.accept(knock(`due ${round} ${n}`, 1_000))));
  const began = performance.now();
  const rows = await store.inbox.lease('bench', AT_ONCE, 2_000, 30_000);
  took.push(performance.now() - began);
  await Promise.all(rows.map(({ key }) => store.inbox.save('bench', key, { state: 'done', outbox: [] })));
  if (rows.length !== AT_ONCE) throw new Error(`${rows.length} rows were claimed`);
}

async function setUp(pending: number): Promise<Line> {
  const dataDir = await mkdtemp(join(tmpdir(), 'convene-lease-'));
  const keys = parseKeyRing(`bench:${TOKEN_KEY}`);
  if (!keys.ok) throw new Error('no keys');
  await (await openStore({ dataDir, keys: keys.value })).close();
  fill(dataDir, pending);
  return { pending, dataDir, store: await openStore({ dataDir, keys: keys.value }), took: [] };
}

function knock(key: string, runAt: number) {
  return { key, kind: 'message' as const, owner: 'bot', line: key, payload: { id: key }, runAt, receivedAt: runAt };
}

/** Behind the store's back: a million accepts would take minutes. */
function fill(dataDir: string, count: number): void {
  const database = new Sqlite(join(dataDir, 'convene.db'));
  const later = 4_000_000_000_000;
  const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})`;
  database.exec(`
    insert into inbox (key, kind, owner, line, payload, state, attempts, run_at, received_at)
      ${numbers} select 'k' || i, 'message', 'bot', 'l' || i, '{}', 'new', 0, ${later} + i, 0 from n;
    insert into lines (line, key, seq, run_at, attempts, holder, lease_until, error)
      select line, key, seq, run_at, 0, null, 0, null from inbox;
    analyze;`);
  database.close();
}
