import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BotChannel, BotIdle } from './bot-channel.ts';
import type { MovableClock } from './clock.ts';

/** What the parent asks the bot's process, and with what. */
export interface BotCall {
  readonly n: number;
  readonly call: 'start' | 'clock' | 'idle' | 'runDue' | 'linked' | 'reset' | 'stop';
  readonly nowMs?: number;
  /** The app's whole environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly personId?: string;
}

interface BotAnswer {
  readonly n: number;
  readonly value?: unknown;
  readonly error?: string;
  /** The process ended before it answered. */
  readonly isGone?: true;
}

/** Nobody is there to answer: the bot's process has ended. */
class BotGone extends Error {
  override readonly name = 'BotGone';

  constructor() {
    super('The bot has ended.');
  }
}

/** The bot in a process of its own. */
export interface ForkedBot extends BotChannel {
  /**
   * Starts the app, in a new process where there is none; resolves with its port once webhooks are in place.
   * @param env what is new in its environment; after a kill it has the old one, and its old port
   */
  start(env?: Readonly<Record<string, string>>): Promise<{ port: number }>;
  /** Stops the app and ends the process. */
  stop(): Promise<void>;
  /** Ends the process at once, as a power cut would. `start` brings it back with the same store. */
  kill(): Promise<void>;
  /** Tells when the process ends by itself. */
  onExit(listener: (code: number | null) => void): void;
}

/** Forks the process at once, so that it loads the app while the caller gets ready. */
export function forkBot(clock: MovableClock): ForkedBot {
  const waiting = new Map<number, (answer: BotAnswer) => void>();
  const env: Record<string, string> = {};
  const exits: ((code: number | null) => void)[] = [];
  let isStopping = false;
  let last = 0;

  const launch = (): ChildProcess => {
    const fresh = fork(join(import.meta.dirname, 'bot.ts'), { execArgv: [] });
    fresh.on('message', (answer: BotAnswer) => waiting.get(answer.n)?.(answer));
    fresh.once('exit', (code) => {
      if (child === fresh) child = undefined;
      for (const [n, settle] of waiting) settle({ n, isGone: true });
      if (!isStopping) for (const listener of exits) listener(code);
    });
    return fresh;
  };

  let child: ChildProcess | undefined = launch();

  const ask = async (call: Omit<BotCall, 'n'>): Promise<unknown> => {
    const to = child;
    if (to === undefined) throw new BotGone();
    last += 1;
    const n = last;
    const answer = await new Promise<BotAnswer>((resolve) => {
      waiting.set(n, resolve);
      to.send({ n, ...call });
    });
    waiting.delete(n);
    if (answer.isGone === true) throw new BotGone();
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };

  const end = async (how: 'stop' | 'kill') => {
    const ending = child;
    if (ending === undefined) return;
    isStopping = true;
    const gone = once(ending, 'exit');
    if (how === 'kill') ending.kill('SIGKILL');
    else {
      await ask({ call: 'stop' });
      ending.disconnect();
    }
    await gone;
    isStopping = false;
  };

  return {
    start: async (more) => {
      child ??= launch();
      Object.assign(env, more);
      const listening = (await ask({ call: 'start', nowMs: clock.now(), env })) as { port: number };
      env['PORT'] = String(listening.port);
      return listening;
    },
    stop: () => end('stop'),
    kill: () => end('kill'),
    onExit: (listener) => void exits.push(listener),
    idle: () => orWithoutBot(ask({ call: 'idle' }) as Promise<BotIdle>, { idle: false, waiting: { bot: 1 } }),
    runDue: async () => {
      await ask({ call: 'runDue' });
    },
    linked: (personId) => orWithoutBot(ask({ call: 'linked', personId }) as Promise<boolean>, false),
    reset: async () => {
      await ask({ call: 'reset' });
    },
    clockMoved: async (nowMs) => {
      await orWithoutBot(ask({ call: 'clock', nowMs }), undefined);
    },
  };
}

/** A killed bot is not idle, knows nobody, and will be told the time when it comes back. */
async function orWithoutBot<Value>(answer: Promise<Value>, without: Value): Promise<Value> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof BotGone) return without;
    throw error;
  }
}
