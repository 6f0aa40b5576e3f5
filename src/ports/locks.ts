/**
 * Locks across processes, each with a lease in real time: who dies holding one loses it when its lease runs out.
 * For what one replica does at a time (webhook reconciler, watchdog, jobs) and for the refresh of a grant.
 */
export interface Locks {
  /** True when `holder` has it now: it was free, run out, or its own already. For `leaseMs` from now. */
  acquire(name: string, holder: string, leaseMs: number): Promise<boolean>;
  /** Prolongs a lock that `holder` still has; false when it was lost. */
  extend(name: string, holder: string, leaseMs: number): Promise<boolean>;
  /** Frees it, when it is `holder`'s. */
  release(name: string, holder: string): Promise<void>;
  /**
   * Does `work` when the lock is free, else nothing. The lease is prolonged while it runs; `lost` is aborted when that
   * fails, and then somebody else may be at it already.
   */
  withLease<Value>(
    name: string,
    holder: string,
    leaseMs: number,
    work: (lost: AbortSignal) => Promise<Value>,
  ): Promise<{ readonly held: true; readonly value: Value } | { readonly held: false }>;
  /** Like `withLease`, but waits until the lock is free. Throws LockTimeout after four leases. */
  whenFree<Value>(name: string, leaseMs: number, work: (lost: AbortSignal) => Promise<Value>): Promise<Value>;
}

/** A lock stayed taken for longer than any holder should need it. */
export class LockTimeout extends Error {
  override readonly name = 'LockTimeout';

  constructor(lock: string) {
    super(`the lock ${lock} stayed taken`);
  }
}
