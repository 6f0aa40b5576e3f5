import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMovableClock } from '../../sandbox/clock.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { startPostgres, type PostgresServer } from '../../test/store/postgres-server.ts';
import { connectAll } from './connect-all.ts';
import { seedCrowd, type Crowd } from './crowd.ts';
import { startFront, type Front } from './front.ts';
import { keepLedger, type Ledger } from './ledger.ts';
import type { ChaosOptions } from './options.ts';
import { createReplica, type Counts, type Replica } from './replicas.ts';

/** The sandbox with its crowd in this process, the replicas each in their own, a front between them. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly crowd: Crowd;
  readonly front: Front;
  readonly ledger: Ledger;
  readonly replicas: readonly Replica[];
  readonly counts: Counts;
  readonly dataDir: string;
  /** A call of the sandbox's control API. */
  order(method: string, path: string, body?: object): Promise<void>;
  stop(): Promise<void>;
}

export async function setScene(options: ChaosOptions): Promise<Scene> {
  const clock = createMovableClock();
  const sandbox = createSandbox({ clock });
  const url = await sandbox.listen(0);
  sandbox.webex.limits.createsPerDay = Number.MAX_SAFE_INTEGER;
  const crowd = seedCrowd(sandbox, options);
  const ledger = keepLedger(sandbox.webex, crowd.bot.id);
  const front = await startFront();
  sandbox.registerRedirect(`${front.url}/oauth/callback`);
  const dataDir = await mkdtemp(join(tmpdir(), 'convene-chaos-'));
  const postgres: PostgresServer | undefined = options.store === 'postgres' ? await startPostgres() : undefined;
  const env = {
    ...environmentOf(sandbox, front, dataDir),
    ...(postgres === undefined ? {} : { DATABASE_URL: postgres.url }),
  };
  const counts: Counts = { kills: 0, failedStarts: 0 };
  const replicas = Array.from({ length: options.replicas }, () => createReplica(clock, env, front, counts));
  const order = async (method: string, path: string, body?: object): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  };
  const scene: Scene = {
    ...{ sandbox, crowd, front, ledger, replicas, counts, dataDir, order },
    async stop() {
      await Promise.all(replicas.map((replica) => replica.kill()));
      await front.stop();
      await sandbox.stop();
      await postgres?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  try {
    await Promise.all(replicas.map((replica) => replica.start()));
    await connectAll(scene);
    counts.kills = 0;
    return scene;
  } catch (error) {
    await scene.stop();
    throw error;
  }
}

function environmentOf(sandbox: Sandbox, front: Front, dataDir: string): Record<string, string> {
  const { botToken, clientId, clientSecret } = sandbox.credentials;
  return {
    PORT: '0',
    PUBLIC_URL: front.url,
    DATA_DIR: dataDir,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    REQUESTS_PER_MINUTE: '10000',
    WEBEX_API_URL: sandbox.apiUrl,
    WEBEX_BOT_TOKEN: botToken,
    WEBEX_CLIENT_ID: clientId,
    WEBEX_CLIENT_SECRET: clientSecret,
    TOKEN_KEYS: `chaos:${randomBytes(32).toString('base64')}`,
  };
}
