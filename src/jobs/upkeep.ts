import { randomUUID } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { Locks } from '../ports/locks.ts';

export interface UpkeepDeps {
  readonly locks: Locks;
  readonly clock: Clock;
  /** Brings the webhooks in line; true when one had to be made or switched on again. */
  readonly reconcile: () => Promise<boolean>;
  /** Takes in what was missed; answers how many messages. */
  readonly catchUp: () => Promise<number>;
  /** Deletes what has had its time. */
  readonly sweep: (now: number) => Promise<unknown>;
  readonly onMissed: () => void;
  readonly log: { readonly warn: (facts: object, text: string) => void };
}

/** What one replica does for all of them, every few minutes. */
export interface Upkeep {
  /** Once, and then again and again until it is stopped. Resolves after the first time. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const EVERY_MS = 2 * 60_000;
const LEASE_MS = 60_000;

export function createUpkeep(deps: UpkeepDeps): Upkeep {
  const holder = randomUUID();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function once(first: boolean): Promise<void> {
    await deps.locks.withLease('upkeep', holder, LEASE_MS, async () => {
      const changed = await deps.reconcile();
      // At a start somebody may have written while nobody listened; later only a webhook that was off can tell.
      const missed = first || changed ? await deps.catchUp() : 0;
      if (missed > 0) {
        deps.log.warn({ missed }, 'messages that were missed are answered late');
        deps.onMissed();
      }
      await deps.sweep(deps.clock.now());
    });
  }

  return {
    async start() {
      await once(true);
      timer = setInterval(() => {
        running = once(false).catch((error: unknown) => deps.log.warn({ error }, 'the upkeep did not come to its end'));
      }, EVERY_MS);
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
