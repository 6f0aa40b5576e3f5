import { randomUUID } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { Locks } from '../ports/locks.ts';
import type { Mark, Marks } from '../ports/marks.ts';

export interface UpkeepDeps {
  readonly locks: Locks;
  readonly marks: Marks;
  readonly clock: Clock;
  /** Brings the webhooks in line; true when one had to be made or switched on again. */
  readonly reconcile: () => Promise<boolean>;
  /** Takes in what was missed since a moment, where one is known; answers how many messages. */
  readonly catchUp: (since: number | undefined) => Promise<number>;
  /** Deletes what has had its time. */
  readonly sweep: (now: number) => Promise<unknown>;
  readonly onMissed: () => void;
  readonly log: { readonly warn: (facts: object, text: string) => void };
}

/** What one replica does for all of them, twice a minute. */
export interface Upkeep {
  /**
   * Once, and then again and again until it is stopped. Resolves after the first time, whether it came to its end, has
   * to be tried again soon, or another replica is just at it.
   */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const EVERY_MS = 30_000;
/** A round that failed, or that a process which died has locked, is not put off for long: it is how one is heard. */
const SOON_MS = 2_000;
const LEASE_MS = 5_000;
/** Until here everything was heard: all webhooks were on, and what had been missed was taken in. */
const HEARD = 'heard';
/** Before the holder's name: that replica was there then. One that ends in order takes its mark along. */
const ALIVE = 'alive:';
/** Whoever missed this many rounds has died, and what stood at its door just then was heard by nobody. */
const GONE_MS = 3 * EVERY_MS;

export function createUpkeep(deps: UpkeepDeps): Upkeep {
  const holder = randomUUID();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;
  /** At a start somebody may have written while nobody listened; later only a webhook that was off can tell. */
  let mayHaveMissed = true;

  async function once(): Promise<void> {
    await deps.locks.withLease('upkeep', holder, LEASE_MS, async () => {
      const began = deps.clock.now();
      const gone = await deps.marks.before(ALIVE, began - GONE_MS);
      if ((await deps.reconcile()) || gone.length > 0) mayHaveMissed = true;
      const missed = mayHaveMissed ? await deps.catchUp(earliest(await deps.marks.read(HEARD), gone)) : 0;
      mayHaveMissed = false;
      await deps.marks.write(HEARD, began);
      for (const { name } of gone) await deps.marks.remove(name);
      if (missed > 0) {
        deps.log.warn({ missed }, 'messages that were missed are answered late');
        deps.onMissed();
      }
      await deps.sweep(deps.clock.now());
    });
  }

  async function round(): Promise<void> {
    let failed = false;
    try {
      await deps.marks.write(`${ALIVE}${holder}`, deps.clock.now());
      await once();
    } catch (error) {
      // Webex or the database is out of order: whatever it is, the next round tries again.
      failed = true;
      deps.log.warn({ error }, 'the upkeep did not come to its end');
    }
    if (isStopped) return;
    const next = (): void => void (running = round());
    timer = setTimeout(next, failed || mayHaveMissed ? SOON_MS : EVERY_MS);
  }

  return {
    start: () => (running = round()),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
      try {
        await deps.marks.remove(`${ALIVE}${holder}`);
      } catch (error) {
        // The database is out of order, which must not keep the rest from ending. The others take this one for dead
        // later, and read once more than they had to.
        deps.log.warn({ error }, 'the sign of life could not be taken away');
      }
    },
  };
}

function earliest(heard: number | undefined, [longestGone]: readonly Mark[]): number | undefined {
  return heard === undefined || longestGone === undefined ? heard : Math.min(heard, longestGone.at);
}
