import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createMovableClock } from './clock.ts';
import type { MovableClock } from './clock.ts';
import { forkBot } from './fork-bot.ts';
import type { ForkedBot } from './fork-bot.ts';
import type { Sandbox } from './sandbox.ts';

/** Sandbox and bot, each at its port, the bot's store empty. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly bot: ForkedBot;
  readonly clock: MovableClock;
  /** Where the chat page is. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface StageOptions {
  /** 0: any free port. */
  readonly sandboxPort: number;
  readonly botPort: number;
  /** Emptied first: what the simulated Webex forgot, the bot must not remember. */
  readonly dataDir: string;
  /** More of the bot's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Sets both up and lets them meet. @throws Error with code EADDRINUSE when a port is taken */
export async function setStage(options: StageOptions): Promise<Stage> {
  const clock = createMovableClock();
  // Two processes load at once: the bot's is on its way before the sandbox is read.
  const bot = forkBot(clock);
  const { createSandbox } = await import('./sandbox.ts');
  const sandbox = createSandbox({ clock });
  return await meet({ clock, bot, sandbox }, options).catch(async (error: unknown) => {
    await Promise.all([bot.kill(), sandbox.stop()]);
    throw error;
  });
}

async function meet(
  { clock, bot, sandbox }: Pick<Stage, 'clock' | 'bot' | 'sandbox'>,
  options: StageOptions,
): Promise<Stage> {
  const url = await sandbox.listen(options.sandboxPort);
  await rm(options.dataDir, { recursive: true, force: true });
  const { port } = await bot.start(botEnvironment(sandbox, options));
  sandbox.registerRedirect(`http://127.0.0.1:${port}/oauth/callback`);
  sandbox.attach(bot);
  const stop = async () => {
    await bot.stop();
    await sandbox.stop();
  };
  return { sandbox, bot, clock, url, stop };
}

function botEnvironment(sandbox: Sandbox, options: StageOptions): Record<string, string> {
  const { botToken, clientId, clientSecret } = sandbox.credentials;
  return {
    PORT: String(options.botPort),
    DATA_DIR: options.dataDir,
    LOG_LEVEL: 'warn',
    WEBEX_API_URL: sandbox.apiUrl,
    WEBEX_BOT_TOKEN: botToken,
    WEBEX_CLIENT_ID: clientId,
    WEBEX_CLIENT_SECRET: clientSecret,
    TOKEN_KEYS: `demo:${randomBytes(32).toString('base64')}`,
    ...options.env,
  };
}
