import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createMovableClock } from '../../sandbox/clock.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { openStore } from '../../src/store/database.ts';
import { parseKeyRing } from '../../src/store/key-ring.ts';
import { seedCrowd } from '../chaos/crowd.ts';
import { startBot, TOKEN_KEY } from './bench-scene.ts';
import { median, rounded, type Figure } from './figures.ts';

export const SPACES = 10_000;
export const CONNECTED = 100_000;
const STARTS = 7;
const DAY_MS = 86_400_000;
/** Memory is read when what a start leaves behind has been swept up. */
const REST_MS = 4_000;

interface Measured {
  readonly startMs: number;
  readonly memoryMb: number;
}

/** From the fork to "ready", and what the process then holds: empty, and with a large company behind it. */
export async function measureStartAndMemory(): Promise<readonly Figure[]> {
  const empty = await setUp(0, 0);
  const full = await setUp(SPACES, CONNECTED);
  const runs = { empty: [] as Measured[], full: [] as Measured[] };
  for (let n = 0; n < STARTS; n += 1) {
    runs.empty.push(await startOnce(empty));
    runs.full.push(await startOnce(full));
  }
  for (const { sandbox, dataDir } of [empty, full]) {
    await sandbox.stop();
    await rm(dataDir, { recursive: true });
  }
  const [emptyMs, fullMs] = [runs.empty, runs.full].map((all) => median(all.map(({ startMs }) => startMs)));
  const [emptyMb, fullMb] = [runs.empty, runs.full].map((all) => median(all.map(({ memoryMb }) => memoryMb)));
  if (emptyMs === undefined || fullMs === undefined || emptyMb === undefined || fullMb === undefined) throw new Error();
  return [
    {
      what: `start to ready with ${SPACES} spaces and ${CONNECTED} connected people, against empty`,
      measured: `${rounded(fullMs / emptyMs, 2)} ×`,
      target: '≤ 1.2 ×',
      isMet: fullMs / emptyMs <= 1.2,
      numbers: { ratio: rounded(fullMs / emptyMs, 3), emptyMs: Math.round(emptyMs), fullMs: Math.round(fullMs) },
      note: `${Math.round(fullMs)} against ${Math.round(emptyMs)} ms, median of ${STARTS} each in turn`,
    },
    {
      what: `memory, idle · more with ${CONNECTED} connected people`,
      measured: `${rounded(emptyMb, 0)} MB · ${rounded(fullMb - emptyMb, 0)} MB`,
      target: '≤ 150 MB · + 30 MB',
      isMet: emptyMb <= 150 && fullMb - emptyMb <= 30,
      numbers: { idleMb: rounded(emptyMb), withPeopleMb: rounded(fullMb) },
    },
  ];
}

interface SetUp {
  readonly sandbox: Sandbox;
  readonly dataDir: string;
}

async function setUp(spaces: number, connected: number): Promise<SetUp> {
  // Spaces that were quiet of late: those that were busy in the last minute are read again at every start.
  const clock = createMovableClock(Date.now() - DAY_MS);
  const sandbox = createSandbox({ clock });
  await sandbox.listen(0);
  seedCrowd(sandbox, { people: 30, groups: spaces });
  clock.set(Date.now());
  const dataDir = await mkdtemp(join(tmpdir(), 'convene-start-'));
  await connectMany(dataDir, connected);
  // The first start makes the webhooks; the ones that count find them there.
  const first = await startBot(sandbox, dataDir);
  await first.stop();
  return { sandbox, dataDir };
}

async function connectMany(dataDir: string, count: number): Promise<void> {
  const keys = parseKeyRing(`bench:${TOKEN_KEY}`);
  if (!keys.ok) throw new Error('no keys');
  const store = await openStore({ dataDir, keys: keys.value });
  const scopes = ['spark:people_read', 'meeting:schedules_read', 'meeting:schedules_write'];
  const inOneTurn = 500;
  for (let from = 0; from < count; from += inOneTurn) {
    await Promise.all(
      Array.from({ length: Math.min(inOneTurn, count - from) }, async (_, offset) => {
        const personId = `Y2lzY29zcGFyazovL3VzL1BFT1BMRS8${from + offset}`.padEnd(80, 'x');
        const email = `person${from + offset}@example.com`;
        await store.profiles.write({
          personId,
          email,
          displayName: email,
          orgId: 'org',
          zone: 'Europe/London',
          zoneSource: 'webex',
        });
        await store.grants.write({
          ...{ personId, accessToken: 'a'.repeat(110), refreshToken: 'r'.repeat(110), scopes, grantedAt: 0 },
          ...{ accessExpiresAt: Date.now() + 1e9, refreshExpiresAt: Date.now() + 7e9 },
        });
      }),
    );
  }
  await store.close();
}

async function startOnce({ sandbox, dataDir }: SetUp): Promise<Measured> {
  const bot = await startBot(sandbox, dataDir);
  await pause(REST_MS);
  const measured = { startMs: bot.startMs, memoryMb: bot.memoryMb() };
  await bot.stop();
  return measured;
}
