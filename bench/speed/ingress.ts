import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sign } from '../../src/http/signature.ts';
import { sayShares, sharesOf } from './cpu-shares.ts';
import { median, rounded, type Figure } from './figures.ts';
import { profileWhile } from './inspected.ts';
import { startProcess } from './own-process.ts';

const SECRET = 'a secret for this bench';
const SECONDS = 6;
const ROUNDS = 3;
const CONNECTIONS = 50;
/** More than either server answers in one round: each notification is a new one. */
const PREPARED = 150_000;

interface Round {
  readonly perSecond: number;
  readonly p99: number;
  readonly accepted: number;
  readonly not200: number;
}

/** Both are shot at in turn with the same prepared notifications; the median of the rounds counts. */
export async function measureIngress(): Promise<Figure> {
  const dataDir = await mkdtemp(join(tmpdir(), 'convene-door-'));
  const door = await startProcess(join(import.meta.dirname, 'door.ts'), { SECRET, DATA_DIR: dataDir });
  const plain = await startProcess(join(import.meta.dirname, 'signature-only.ts'), { SECRET });
  const ours: Round[] = [];
  const peers: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const knocks = prepare();
    peers.push(await shoot(plain.port, knocks));
    ours.push(await shoot(door.port, knocks));
  }
  const accepted = ours.reduce((sum, round) => sum + round.accepted, 0);
  const rate = median(ours.map(({ perSecond }) => perSecond));
  const peer = median(peers.map(({ perSecond }) => perSecond));
  const isFast = rate / peer >= 0.7;
  const profile = isFast ? undefined : await profileWhile(await door.inspectorUrl(), () => shoot(door.port, prepare()));
  await door.stop();
  await plain.stop();
  const stored = countRows(dataDir);
  await rm(dataDir, { recursive: true });
  const p99 = median(ours.map((round) => round.p99));
  const not200 = [...ours, ...peers].reduce((sum, round) => sum + round.not200, 0);
  return {
    what: 'notifications accepted durably, against express with the signature only',
    measured: `${rounded(rate / peer, 2)}, p99 ${p99} ms`,
    target: '≥ 0.7, p99 ≤ 40 ms',
    isMet: isFast && p99 <= 40 && not200 === 0 && stored >= accepted,
    numbers: {
      ...{ ratio: rounded(rate / peer, 3), perSecond: Math.round(rate), peerPerSecond: Math.round(peer) },
      ...{ p99, peerP99: median(peers.map((round) => round.p99)), not200, accepted, stored },
    },
    note:
      `${Math.round(rate)} against ${Math.round(peer)} a second, ${CONNECTIONS} connections; ` +
      `${accepted} answered 200, ${stored} rows in the store` +
      (profile === undefined ? '' : `; ${sayShares(sharesOf(profile))}`),
  };
}

/** What really stands in the file, after all is said. */
function countRows(dataDir: string): number {
  const database = new Sqlite(join(dataDir, 'convene.db'), { readonly: true });
  const { count } = database.prepare('select count(*) as count from inbox').get() as { count: number };
  database.close();
  return count;
}

/** As Webex sends them, with an id of its own each. */
function prepare(): readonly { body: string; signature: string }[] {
  return Array.from({ length: PREPARED }, (_, n) => {
    const room = `Y2lzY29zcGFyazovL3VybjpURUFNOnVzLXdlc3QtMl9yL1JPT00v${n % 5_000}`;
    const body = JSON.stringify({
      ...{
        id: 'webhook',
        name: 'Convene messages created',
        targetUrl: 'https://convene.example.com/webhooks/webex/bench',
      },
      ...{ resource: 'messages', event: 'created', orgId: 'org', createdBy: 'bot', appId: 'app', ownedBy: 'creator' },
      ...{ status: 'active', created: '2026-11-22T10:00:00.000Z', actorId: 'person' },
      data: {
        ...{ id: randomUUID(), roomId: room, roomType: 'direct', personId: 'person' },
        ...{ personEmail: 'person@example.com', created: '2026-11-22T10:00:00.000Z' },
      },
    });
    return { body, signature: sign(Buffer.from(body), SECRET) };
  });
}

async function shoot(port: number, knocks: readonly { body: string; signature: string }[]): Promise<Round> {
  let next = 0;
  const result = await autocannon({
    url: `http://127.0.0.1:${port}/webhooks/webex/bench`,
    ...{ connections: CONNECTIONS, duration: SECONDS, method: 'POST' },
    requests: [
      {
        setupRequest(request) {
          const knock = knocks[next % knocks.length];
          next += 1;
          const headers = { 'content-type': 'application/json', 'x-spark-signature': knock?.signature ?? '' };
          return { ...request, body: knock?.body ?? '', headers };
        },
      },
    ],
  });
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    accepted: result['2xx'],
    not200: result.non2xx + result.errors,
  };
}
