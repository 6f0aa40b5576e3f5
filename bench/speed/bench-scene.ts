import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMovableClock } from '../../sandbox/clock.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { connectAll } from '../chaos/connect-all.ts';
import { seedCrowd, type Crowd } from '../chaos/crowd.ts';
import { keepLedger, type Ledger } from '../chaos/ledger.ts';
import { startProcess, type OwnProcess } from './own-process.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const TOKEN_KEY = Buffer.alloc(32, 5).toString('base64');

/** As `npm start` starts it, with the same flags. */
export function startBot(sandbox: Sandbox, dataDir: string): Promise<OwnProcess> {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  const nodeFlags = scripts.start.split(' ').filter((word) => word.startsWith('--'));
  return startProcess(join(ROOT, 'src', 'main.ts'), botEnvironment(sandbox, dataDir), { nodeFlags });
}

/** The sandbox in this process, the bot as `npm start` runs it in its own, everybody connected. */
export interface BenchScene {
  readonly sandbox: Sandbox;
  readonly crowd: Crowd;
  readonly ledger: Ledger;
  readonly bot: OwnProcess;
  stop(): Promise<void>;
}

function botEnvironment({ credentials, apiUrl }: Sandbox, dataDir: string): Record<string, string> {
  return {
    ...{ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'info', REQUESTS_PER_MINUTE: '10000' },
    TOKEN_KEYS: `bench:${TOKEN_KEY}`,
    ...{ WEBEX_API_URL: apiUrl, WEBEX_BOT_TOKEN: credentials.botToken },
    ...{ WEBEX_CLIENT_ID: credentials.clientId, WEBEX_CLIENT_SECRET: credentials.clientSecret },
  };
}

export async function setBenchScene(size: { readonly people: number; readonly groups: number }): Promise<BenchScene> {
  const sandbox = createSandbox({ clock: createMovableClock() });
  await sandbox.listen(0);
  sandbox.webex.limits.createsPerDay = Number.MAX_SAFE_INTEGER;
  const crowd = seedCrowd(sandbox, size);
  const ledger = keepLedger(sandbox.webex, crowd.bot.id);
  const dataDir = await mkdtemp(join(tmpdir(), 'convene-bench-'));
  const bot = await startBot(sandbox, dataDir);
  sandbox.registerRedirect(`http://127.0.0.1:${bot.port}/oauth/callback`);
  const stop = async (): Promise<void> => {
    await bot.stop();
    await sandbox.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await connectAll({ sandbox, crowd, ledger });
  } catch (error) {
    await stop();
    throw error;
  }
  return { sandbox, crowd, ledger, bot, stop };
}
