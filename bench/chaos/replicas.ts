import { forkBot } from '../../sandbox/fork-bot.ts';
import type { MovableClock } from '../../sandbox/clock.ts';
import type { Front } from './front.ts';

/** One process of the bot that is killed and brought back. */
export interface Replica {
  /** Starts it, again and again if it must: what supervises processes does the same. */
  start(): Promise<void>;
  /** kill -9, of its own process only. */
  kill(): Promise<void>;
  isUp(): boolean;
}

export interface Counts {
  kills: number;
  /** Starts that did not come to be ready, since Webex was out of order just then. */
  failedStarts: number;
}

/** How long a start may take before it counts as failed. */
const PATIENCE_MS = 60_000;

export function createReplica(
  clock: MovableClock,
  env: Readonly<Record<string, string>>,
  front: Front,
  counts: Counts,
): Replica {
  const bot = forkBot(clock);
  let port: number | undefined;
  let wanted = false;

  async function startOnce(): Promise<boolean> {
    try {
      port = (await within(bot.start(env), PATIENCE_MS)).port;
      return true;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // Killed while it started: that is what this run is for. Anything else is a start that failed.
      if (wanted) {
        counts.failedStarts += 1;
        console.error(`a start failed: ${error.message}`);
        await bot.kill();
      }
      return false;
    }
  }

  return {
    async start() {
      wanted = true;
      // A new variable in each round: `kill` may come in between.
      for (let up = false; !up && isWanted();) up = await startOnce();
      if (port !== undefined && isWanted()) front.open.add(port);
    },
    async kill() {
      wanted = false;
      counts.kills += 1;
      await bot.kill();
      if (port !== undefined) front.open.delete(port);
      port = undefined;
    },
    isUp: () => port !== undefined,
  };

  function isWanted(): boolean {
    return wanted;
  }
}

async function within<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not ready after ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
