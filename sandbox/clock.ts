import type { Clock } from '../src/ports/clock.ts';

/** The civil clock of the sandbox and the bot: it can be set anywhere and keeps ticking from there. */
export interface MovableClock extends Clock {
  /** Jumps to `nowMs` (epoch milliseconds), backwards too. */
  set(nowMs: number): void;
  /** Jumps ahead by `ms` milliseconds. */
  advance(ms: number): void;
}

/** A clock that starts at `startMs` (epoch milliseconds; the real now when absent) and ticks with real time. */
export function createMovableClock(startMs: number = Date.now()): MovableClock {
  let base = startMs;
  let since = performance.now();
  const now = () => Math.floor(base + (performance.now() - since));
  const set = (nowMs: number) => {
    base = nowMs;
    since = performance.now();
  };
  return { now, set, advance: (ms) => set(now() + ms) };
}
