/**
 * Civil time, the only clock of meetings, grants, states, drafts, undo and due dates. Tests and the demo move it.
 * Leases, heartbeats and HTTP time-outs run on real time (`performance.now`, `setTimeout`) and never ask this clock.
 */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
