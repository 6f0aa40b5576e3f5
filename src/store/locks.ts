import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { type Locks, LockTimeout } from '../ports/locks.ts';
import type { StoreBase } from './connection.ts';

/** How often someone who waits for a lock looks whether it is free. */
const lookAgainMs = 25;
const leasesWaited = 4;

/** Locks as rows: `holder` has the lock until `lease_until` in real time. */
export function createLocks({ db, realNow }: Pick<StoreBase, 'db' | 'realNow'>): Locks {
  const locks: Locks = {
    async acquire(name, holder, leaseMs) {
      const now = realNow();
      const mine = { holder, lease_until: now + leaseMs };
      const taken = await db
        .insertInto('locks')
        .values({ name, ...mine })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet(mine)
            .where((row) => row.or([row('locks.lease_until', '<=', now), row('locks.holder', '=', holder)])),
        )
        .returning('name')
        .executeTakeFirst();
      return taken !== undefined;
    },

    async extend(name, holder, leaseMs) {
      const extended = await db
        .updateTable('locks')
        .set({ lease_until: realNow() + leaseMs })
        .where('name', '=', name)
        .where('holder', '=', holder)
        .executeTakeFirst();
      return extended.numUpdatedRows > 0n;
    },

    async release(name, holder) {
      await db.deleteFrom('locks').where('name', '=', name).where('holder', '=', holder).execute();
    },

    async withLease(name, holder, leaseMs, work) {
      if (!(await locks.acquire(name, holder, leaseMs))) return { held: false };
      return { held: true, value: await whileExtending(locks, { name, holder, leaseMs }, work) };
    },

    async whenFree(name, leaseMs, work) {
      const holder = randomUUID();
      const lastLook = realNow() + leasesWaited * leaseMs;
      for (;;) {
        const done = await locks.withLease(name, holder, leaseMs, work);
        if (done.held) return done.value;
        if (realNow() >= lastLook) throw new LockTimeout(name);
        await after(lookAgainMs);
      }
    },
  };
  return locks;
}

/** Prolongs the lease thrice in its time while `work` runs, and frees the lock at the end. */
async function whileExtending<Value>(
  locks: Locks,
  lock: { readonly name: string; readonly holder: string; readonly leaseMs: number },
  work: (lost: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const { name, holder, leaseMs } = lock;
  const lost = new AbortController();
  const heartbeat = setInterval(() => {
    locks.extend(name, holder, leaseMs).then(
      (kept) => {
        if (!kept) lost.abort(new LockTimeout(name));
      },
      // The database is not there: what is said of the lock from now on is not known.
      (reason: unknown) => {
        lost.abort(reason);
      },
    );
  }, leaseMs / 3);
  try {
    return await work(lost.signal);
  } finally {
    clearInterval(heartbeat);
    await locks.release(name, holder);
  }
}
