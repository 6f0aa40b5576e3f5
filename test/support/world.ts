import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMovableClock, type MovableClock } from '../../sandbox/clock.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { createApp, type App } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { Control } from './control.ts';
import { watchGroups } from './group-watch.ts';
import { startWiretap, type Exchange } from './traffic.ts';

/** A Monday morning in New York, so that "tomorrow" is a working day. */
export const MONDAY = Date.parse('2026-11-23T14:00:00Z');

/** One event loop: it is asked only when nobody else has anything to do. */
const QUIET_MS = 40;

export interface World {
  readonly sandbox: Sandbox;
  readonly url: string;
  readonly app: App;
  readonly control: Control;
  /** The one clock of both; set here, nobody is told or waited for. */
  readonly clock: MovableClock;
  /** Empty without `wiretap`. */
  readonly exchanges: readonly Exchange[];
  /** The bot stops and starts again on the same port, with the store it had. */
  restart(): Promise<void>;
  /** @throws when a group was told during the run what belongs to one person only */
  stop(): Promise<void>;
}

export interface WorldOptions {
  /** Epoch milliseconds; the clock ticks on from there. */
  readonly now?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Writes down everything the bot and Webex say to each other. */
  readonly wiretap?: boolean;
}

/** Sandbox and bot in one process with one clock, real HTTP between them and a real store on disk. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const clock = createMovableClock(options.now ?? MONDAY);
  const sandbox = createSandbox({ clock, quietMs: QUIET_MS });
  const groups = watchGroups(sandbox.webex);
  const url = await sandbox.listen(0);
  const wiretap = options.wiretap === true ? await startWiretap(sandbox.apiUrl) : undefined;
  const dataDir = await mkdtemp(join(tmpdir(), 'convene-'));
  const { botToken, clientId, clientSecret } = sandbox.credentials;
  const env = {
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    TOKEN_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    WEBEX_API_URL: wiretap?.apiUrl ?? sandbox.apiUrl,
    WEBEX_BOT_TOKEN: botToken,
    WEBEX_CLIENT_ID: clientId,
    WEBEX_CLIENT_SECRET: clientSecret,
    ...options.env,
  };
  let app = createApp(parseConfig(env), { clock });
  const { port } = await app.listen();
  sandbox.registerRedirect(`http://127.0.0.1:${port}/oauth/callback`);
  const world = {
    sandbox,
    clock,
    url,
    control: new Control(url),
    exchanges: wiretap?.exchanges ?? [],
    get app() {
      return app;
    },
    async restart() {
      await app.stop();
      app = createApp(parseConfig({ ...env, PORT: String(port) }), { clock });
      await app.listen();
    },
    async stop() {
      await app.stop();
      await wiretap?.stop();
      await sandbox.stop();
      await rm(dataDir, { recursive: true });
      if (groups.leaks.length > 0) throw new Error(`told to a group, and not the group's:\n${groups.leaks.join('\n')}`);
    },
  };
  sandbox.attach({
    idle: () => app.idle(),
    runDue: () => app.runDue(),
    linked: (personId) => app.linked(personId),
    clockMoved: () => Promise.resolve(),
    async reset() {
      await app.stop();
      await rm(dataDir, { recursive: true });
      app = createApp(parseConfig({ ...env, PORT: String(port) }), { clock });
      await app.listen();
    },
  });
  return world;
}
