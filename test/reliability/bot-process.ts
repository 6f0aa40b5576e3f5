import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/sandbox.ts';

/** `npm start` as an operator runs it, with everything it writes to its log. */
export interface BotProcess {
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly port: () => number;
  /** All that came on standard output and standard error, of all starts. */
  readonly log: () => string;
  /** Resolves when it says it is ready. */
  start(): Promise<void>;
  /** Sends the signal and resolves with exit code and milliseconds; SIGKILL after 20 seconds. */
  end(signal: 'SIGTERM'): Promise<{ readonly code: number | null; readonly ms: number }>;
  remove(): Promise<void>;
}

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
const PATIENCE_MS = 20_000;

export async function botProcess(sandbox: Sandbox, more: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'convene-process-'));
  const { botToken, clientId, clientSecret } = sandbox.credentials;
  const env = {
    ...{ PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'debug' },
    TOKEN_KEYS: `test:${Buffer.alloc(32, 9).toString('base64')}`,
    ...{ WEBEX_API_URL: sandbox.apiUrl, WEBEX_BOT_TOKEN: botToken },
    ...{ WEBEX_CLIENT_ID: clientId, WEBEX_CLIENT_SECRET: clientSecret },
    ...more,
  };
  let child: ChildProcess | undefined;
  let log = '';
  let port = 0;

  async function start(): Promise<void> {
    const fresh = spawn(process.execPath, [MAIN], { env: { ...env, PORT: String(port) } });
    child = fresh;
    const before = log.length;
    const ready = Promise.withResolvers<number>();
    const hear = (chunk: Buffer): void => {
      log += chunk.toString('utf8');
      const found = /"port":(\d+),"msg":"ready"/.exec(log.slice(before))?.[1];
      if (found !== undefined) ready.resolve(Number(found));
    };
    fresh.stdout.on('data', hear);
    fresh.stderr.on('data', hear);
    fresh.once('exit', (code) => ready.reject(new Error(`the bot ended (${code ?? 'killed'}): ${log.slice(-500)}`)));
    port = await ready.promise;
    sandbox.registerRedirect(`http://127.0.0.1:${port}/oauth/callback`);
  }

  return {
    ...{ dataDir, env, start },
    port: () => port,
    log: () => log,
    async end(signal) {
      const ending = child;
      if (ending === undefined || ending.exitCode !== null) throw new Error('the bot is not running');
      const began = performance.now();
      const gone = once(ending, 'exit');
      ending.kill(signal);
      const timer = setTimeout(() => ending.kill('SIGKILL'), PATIENCE_MS);
      const [code] = (await gone) as [number | null];
      clearTimeout(timer);
      return { code, ms: performance.now() - began };
    },
    async remove() {
      if (child?.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
