import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createMovableClock } from '../../sandbox/clock.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { postMessage } from '../../sandbox/webex/messages.ts';
import { directRoom } from '../../sandbox/webex/rooms.ts';
import { seedCrowd, type Crowd } from '../chaos/crowd.ts';
import { keepLedger, type Ledger } from '../chaos/ledger.ts';
import { startBot } from './bench-scene.ts';
import { median, percentile, rounded, type Figure } from './figures.ts';
import { installed, weigh, type Installed } from './install.ts';
import { startProcess, type OwnProcess } from './own-process.ts';
import { PEER_PROGRAM } from './peer-program.ts';

const run = promisify(execFile);

/** The version this project is built on; its own package asks for the SDK it was made for. */
const FRAMEWORK = 'webex-node-bot-framework@2.3.14';
const SPACES = 100;
const STARTS = 5;
const MESSAGES = 200;
const WARM_UP = 30;
const REST_MS = 3_000;
const PATIENCE_MS = 20_000;

interface Measured {
  readonly weight: Installed;
  readonly startMs: number;
  readonly startWithSpacesMs: number;
  readonly memoryMb: number;
  /** From "help" in a 1:1 space to the reply, one after the other, ms. */
  readonly p50: number;
  readonly p99: number;
  readonly calls: number;
}

type Start = (sandbox: Sandbox) => Promise<OwnProcess>;

/** Both bots in turn against the same simulated Webex: one empty, one with a hundred spaces. */
export async function comparePeer(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'convene-peer-'));
  try {
    const weights = { peer: await installPeer(folder), ours: await installed() };
    const peer = await measure(weights.peer, (sandbox) => startPeer(sandbox, folder));
    const ours = await measure(weights.ours, startOurs);
    return compare(ours, peer);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** From the registry that npm is set to, with everything that comes along. */
async function installPeer(folder: string): Promise<Installed> {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'peer', private: true }));
  await writeFile(join(folder, 'bot.cjs'), PEER_PROGRAM);
  await run('npm', ['install', '--no-audit', '--no-fund', FRAMEWORK, 'express', 'body-parser'], { cwd: folder });
  return weigh(folder);
}

async function startPeer({ apiUrl, credentials }: Sandbox, folder: string): Promise<OwnProcess> {
  const env = {
    ...{ PORT: String(await freePort()), WEBEX_BOT_TOKEN: credentials.botToken },
    ...{ HYDRA_SERVICE_URL: apiUrl, U2C_SERVICE_URL: `${new URL(apiUrl).origin}/u2c` },
  };
  return startProcess(join(folder, 'bot.cjs'), env, { cwd: folder });
}

async function startOurs(sandbox: Sandbox): Promise<OwnProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'convene-beside-'));
  const bot = await startBot(sandbox, dataDir);
  const stop = async (): Promise<void> => {
    await bot.stop();
    await rm(dataDir, { recursive: true });
  };
  return { ...bot, stop };
}

async function measure(weight: Installed, start: Start): Promise<Measured> {
  const empty = await openWebex(0);
  const full = await openWebex(SPACES);
  const startWithSpacesMs = await medianStart(full, start);
  const startMs = await medianStart(empty, start);
  const bot = await start(empty.sandbox);
  await pause(REST_MS);
  const memoryMb = bot.memoryMb();
  const talk = await converse(empty);
  await bot.stop();
  await empty.sandbox.stop();
  await full.sandbox.stop();
  return { weight, startMs, startWithSpacesMs, memoryMb, ...talk };
}

interface Place {
  readonly sandbox: Sandbox;
  readonly crowd: Crowd;
  readonly ledger: Ledger;
}

async function openWebex(spaces: number): Promise<Place> {
  const sandbox = createSandbox({ clock: createMovableClock() });
  await sandbox.listen(0);
  const crowd = seedCrowd(sandbox, { people: 3, groups: spaces });
  return { sandbox, crowd, ledger: keepLedger(sandbox.webex, crowd.bot.id) };
}

async function medianStart({ sandbox }: Place, start: Start): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < STARTS; n += 1) {
    const bot = await start(sandbox);
    took.push(bot.startMs);
    await bot.stop();
  }
  return median(took);
}

/** One message at a time, each when the last was answered: neither bot is under load. */
async function converse(place: Place): Promise<Pick<Measured, 'p50' | 'p99' | 'calls'>> {
  for (let n = 0; n < WARM_UP; n += 1) await ask(place);
  const { log } = place.sandbox.webex.state;
  const before = log.length;
  const took: number[] = [];
  for (let n = 0; n < MESSAGES; n += 1) took.push(await ask(place));
  await pause(REST_MS);
  const calls = log.slice(before).filter(({ purpose }) => purpose === 'reply').length / MESSAGES;
  return { p50: percentile(took, 0.5), p99: percentile(took, 0.99), calls };
}

async function ask({ sandbox: { webex }, crowd, ledger }: Place): Promise<number> {
  const [person] = crowd.people;
  if (person === undefined) throw new Error('an empty crowd');
  const said = ledger.said.length;
  const began = performance.now();
  postMessage(webex, person, directRoom(webex, person, crowd.bot), { text: 'help' });
  while (ledger.said.length === said) {
    if (performance.now() - began > PATIENCE_MS) throw new Error('a message without an answer');
    await pause(1);
  }
  return (ledger.said.at(-1)?.at ?? Number.NaN) - began;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function compare(ours: Measured, peer: Measured): readonly Figure[] {
  const row = (what: string, read: (one: Measured) => number, say: (value: number) => string): Figure => ({
    what,
    measured: say(read(ours)),
    target: say(read(peer)),
    isMet: read(ours) <= read(peer),
    numbers: { ours: rounded(read(ours), 2), peer: rounded(read(peer), 2) },
  });
  const ms = (value: number): string => `${rounded(value)} ms`;
  const mb = (value: number): string => `${rounded(value, 0)} MB`;
  return [
    row('packages', ({ weight }) => weight.packages, String),
    row('size on the disk', ({ weight }) => weight.megabytes, mb),
    row('start to ready, no spaces', ({ startMs }) => startMs, ms),
    row(`start to ready, ${SPACES} spaces`, ({ startWithSpacesMs }) => startWithSpacesMs, ms),
    row('memory, idle', ({ memoryMb }) => memoryMb, mb),
    row('"help" to its reply, unloaded, p50', ({ p50 }) => p50, ms),
    row('"help" to its reply, unloaded, p99', ({ p99 }) => p99, ms),
    row(
      'calls to Webex for it',
      ({ calls }) => calls,
      (value) => String(rounded(value, 2)),
    ),
  ];
}
