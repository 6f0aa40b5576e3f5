import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUpkeep, type UpkeepDeps } from '../../src/jobs/upkeep.ts';

/** Upkeep on a lock that may be taken, with a mark that is kept. */
function upkeepOf(told: {
  lock?: () => boolean;
  reconcile?: () => Promise<boolean>;
  mark?: number;
  marks?: Map<string, number>;
}) {
  const caughtUp: (number | undefined)[] = [];
  const marks = told.marks ?? new Map<string, number>();
  if (told.mark !== undefined) marks.set('heard', told.mark);
  const deps: UpkeepDeps = {
    clock: { now: () => 1_000_000 + Date.now() },
    locks: {
      async withLease(_name: string, _holder: string, _leaseMs: number, work: () => Promise<unknown>) {
        if (told.lock?.() === false) return { held: false };
        return { held: true, value: await work() };
      },
    } as never,
    marks: {
      read: (name) => Promise.resolve(marks.get(name)),
      write: (name, at) => {
        marks.set(name, at);
        return Promise.resolve();
      },
      before: (prefix, moment) =>
        Promise.resolve(
          [...marks]
            .map(([name, at]) => ({ name, at }))
            .filter(({ name, at }) => name.startsWith(prefix) && at < moment),
        ),
      remove: (name) => {
        marks.delete(name);
        return Promise.resolve();
      },
    },
    reconcile: told.reconcile ?? (() => Promise.resolve(false)),
    catchUp: (since) => {
      caughtUp.push(since);
      return Promise.resolve(0);
    },
    sweep: () => Promise.resolve(),
    onMissed: () => undefined,
    log: { warn: () => undefined },
  };
  return { upkeep: createUpkeep(deps), caughtUp, markNow: () => marks.get('heard') };
}

describe('the upkeep', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  it('catches up soon after a start at which a process that died still holds the lock', async () => {
    let isFree = false;
    const { upkeep, caughtUp } = upkeepOf({ lock: () => isFree, mark: 7 });
    await upkeep.start();
    expect(caughtUp).toEqual([]);
    isFree = true;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(caughtUp).toEqual([7]);
    await upkeep.stop();
  });

  it('outlives a Webex that is out of order at the start, and catches up once it is back', async () => {
    let tries = 0;
    const reconcile = (): Promise<boolean> =>
      (tries += 1) < 3 ? Promise.reject(new Error('Webex answered 502')) : Promise.resolve(false);
    const { upkeep, caughtUp } = upkeepOf({ reconcile, mark: 7 });
    await upkeep.start();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(caughtUp).toEqual([7]);
    await upkeep.stop();
  });

  it('catches up from the last round when a webhook had been off, whatever was heard since', async () => {
    let wasOff = false;
    const { upkeep, caughtUp, markNow } = upkeepOf({ reconcile: () => Promise.resolve(wasOff) });
    await upkeep.start();
    expect(caughtUp).toEqual([undefined]);
    await vi.advanceTimersByTimeAsync(30_000);
    const lastRound = markNow();
    expect(caughtUp).toHaveLength(1);
    wasOff = true;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(caughtUp).toEqual([undefined, lastRound]);
    await upkeep.stop();
  });

  it('catches up for another replica that died, from when it was last there, once', async () => {
    const marks = new Map<string, number>();
    const one = upkeepOf({ marks });
    const other = upkeepOf({ marks });
    await one.upkeep.start();
    await other.upkeep.start();
    await vi.advanceTimersByTimeAsync(30_000);
    const lastSign = 1_000_000 + Date.now();
    // Kill -9: no stop. The fake clock goes on for the other one only.
    vi.clearAllTimers();
    const third = upkeepOf({ marks });
    await third.upkeep.start();
    const atStart = third.caughtUp.length;
    await vi.advanceTimersByTimeAsync(150_000);
    expect(third.caughtUp.slice(atStart)).toEqual([lastSign]);
    await third.upkeep.stop();
    expect([...marks.keys()]).toEqual(['heard']);
  });

  it('ends also when the store does not answer any more', async () => {
    const marks = new Map<string, number>();
    const { upkeep } = upkeepOf({ marks });
    await upkeep.start();
    marks.delete = () => {
      throw new Error('the store is gone');
    };
    await expect(upkeep.stop()).resolves.toBeUndefined();
  });
});
