import Sqlite from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openStore, type Store, type StoreOptions } from '../../src/store/database.ts';
import { parseKeyRing } from '../../src/store/key-ring.ts';
import { postgres } from '../../test/store/kinds.ts';
import { TOKEN_KEY } from './bench-scene.ts';
import { median, rounded, type Figure } from './figures.ts';

const FEW = 1_000;
const AT_ONCE = 20;
const NOW = 2_000;
/** Long after NOW. */
const LATER = 4_000_000_000_000;

export interface ClaimSize {
  readonly many: number;
  readonly rounds: number;
}

/** What is claimed: rows that are due are put in, taken, and ended; only the taking is timed. */
interface Subject {
  readonly what: string;
  /** Behind the store's back: a million rows by the store's own hand would take minutes. `:series` numbers them. */
  readonly fill: string;
  readonly put: (store: Store, round: number) => Promise<unknown>;
  readonly take: (store: Store, round: number) => Promise<readonly unknown[]>;
  readonly end: (store: Store, round: number) => Promise<unknown>;
}

const REMINDERS: Subject = {
  what: 'reminders',
  fill: `insert into reminders (person_id, meeting_id, lead, starts_at, due_at, asked, holder, lease_until)
    select 'person' || (i / 10), 'meeting' || i, 10, ${LATER} + i, ${LATER} + i, 0, null, 0 from :series`,
  put: (store, round) =>
    store.reminders.write(
      Array.from({ length: AT_ONCE }, (_, n) => ({
        ...{ personId: `due ${n}`, meetingId: `due ${round}`, lead: 10, asked: false },
        ...{ startsAt: NOW + 600_000, dueAt: NOW - 1_000 },
      })),
    ),
  take: (store, round) => store.reminders.claimDueReminders(`bench ${round}`, AT_ONCE, NOW, 30_000),
  end: (store, round) => store.reminders.settle(`bench ${round}`),
};

const INBOX: Subject = {
  what: 'knocks in the inbox',
  fill: `insert into inbox (key, kind, owner, line, payload, state, attempts, run_at, received_at)
      select 'k' || i, 'message', 'bot', 'l' || i, '{}', 'new', 0, ${LATER} + i, 0 from :series;
    insert into lines (line, key, seq, run_at, attempts, holder, lease_until, error)
      select line, key, seq, run_at, 0, null, 0, null from inbox`,
  put: (store, round) =>
    Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) => {
        const key = `due ${round} ${n}`;
        const times = { runAt: NOW - 1_000, receivedAt: NOW - 1_000 };
        return store.inbox.accept({ key, kind: 'message', owner: 'bot', line: key, payload: { id: key }, ...times });
      }),
    ),
  take: (store) => store.inbox.lease('bench', AT_ONCE, NOW, 30_000),
  end: (store, round) =>
    Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) =>
        store.inbox.save('bench', `due ${round} ${n}`, { state: 'done', outbox: [] }),
      ),
    ),
};

interface Filled {
  readonly store: Store;
  remove(): Promise<unknown>;
}

/** The claims of both stores; PostgreSQL only where one can be started. */
export async function measureClaims(size: ClaimSize = { many: 1_000_000, rounds: 300 }): Promise<readonly Figure[]> {
  const onSqlite = (fill: string, count: number): Promise<Filled> => fillSqlite(fill, count);
  const figures = [await compare(REMINDERS, 'SQLite', size, onSqlite), await compare(INBOX, 'SQLite', size, onSqlite)];
  const server = postgres();
  const missing = await server.start();
  if (missing !== undefined) return figures;
  try {
    const onPostgres = async (fill: string, count: number): Promise<Filled> => {
      const database = await server.createDatabase();
      return fillPostgres(database.options.databaseUrl ?? '', fill, count, () => database.remove());
    };
    return [...figures, await compare(REMINDERS, 'PostgreSQL', size, onPostgres)];
  } finally {
    await server.stop();
  }
}

/** Both are asked in turn, so that what else the machine does meets both. */
async function compare(
  subject: Subject,
  kind: string,
  { many, rounds }: ClaimSize,
  filled: (fill: string, count: number) => Promise<Filled>,
): Promise<Figure> {
  const sides = [await filled(subject.fill, FEW), await filled(subject.fill, many)] as const;
  const took = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    took.few.push(await claimOnce(subject, sides[0].store, round));
    took.many.push(await claimOnce(subject, sides[1].store, round));
  }
  for (const side of sides) await side.remove();
  const [fewMs, manyMs] = [median(took.few), median(took.many)];
  return {
    what: `cost of claiming due ${subject.what} with ${many} pending against ${FEW}, ${kind}`,
    measured: `${rounded(manyMs / fewMs, 2)} ×`,
    target: '≤ 2 ×',
    isMet: manyMs / fewMs <= 2,
    numbers: { ratio: rounded(manyMs / fewMs, 3), fewMs: rounded(fewMs, 3), manyMs: rounded(manyMs, 3) },
    note: `a claim of ${AT_ONCE}: ${rounded(manyMs, 2)} against ${rounded(fewMs, 2)} ms, median of ${rounds} in turn`,
  };
}

async function claimOnce(subject: Subject, store: Store, round: number): Promise<number> {
  await subject.put(store, round);
  const began = performance.now();
  const taken = await subject.take(store, round);
  const ms = performance.now() - began;
  if (taken.length !== AT_ONCE) throw new Error(`${taken.length} ${subject.what} were claimed`);
  await subject.end(store, round);
  return ms;
}

async function open(where: Pick<StoreOptions, 'dataDir' | 'databaseUrl'>): Promise<Store> {
  const keys = parseKeyRing(`bench:${TOKEN_KEY}`);
  if (!keys.ok) throw new Error('no keys');
  return openStore({ ...where, keys: keys.value });
}

async function fillSqlite(fill: string, count: number): Promise<Filled> {
  const dataDir = await mkdtemp(join(tmpdir(), 'convene-claim-'));
  const store = await open({ dataDir });
  const database = new Sqlite(join(dataDir, 'convene.db'));
  const series = `(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) select i from n)`;
  database.exec(`${fill.replaceAll(':series', series)}; analyze;`);
  database.close();
  const remove = async (): Promise<void> => {
    await store.close();
    await rm(dataDir, { recursive: true });
  };
  return { store, remove };
}

async function fillPostgres(
  databaseUrl: string,
  fill: string,
  count: number,
  drop: () => Promise<void>,
): Promise<Filled> {
  const store = await open({ databaseUrl });
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(fill.replaceAll(':series', `generate_series(1, ${count}) as series(i)`));
  await client.query('analyze');
  await client.end();
  const remove = async (): Promise<void> => {
    await store.close();
    await drop();
  };
  return { store, remove };
}
