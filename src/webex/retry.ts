/** When a call that failed may be made again, and how long to wait first. Pure: chance is an argument. */

/** Bounds of one call with all its repeats; milliseconds of real time. */
export interface RetryLimits {
  /** Attempts in all. */
  readonly attempts: number;
  /** The longest single wait; a `Retry-After` beyond it is thrown, so that the inbox can come back later. */
  readonly longestWaitMs: number;
  /** All waits of one call together. */
  readonly totalWaitMs: number;
  /** First back-off; it doubles with each attempt, and the wait is a random part of it. */
  readonly firstBackoffMs: number;
}

export const RETRY_LIMITS: RetryLimits = {
  attempts: 4,
  longestWaitMs: 5_000,
  totalWaitMs: 10_000,
  firstBackoffMs: 200,
};

export type FailedAttempt =
  | { readonly kind: 'refused'; readonly status: number; readonly retryAfter: number | undefined }
  | { readonly kind: 'unreachable'; readonly neverSent: boolean };

/** What is known of the call so far: attempts made, milliseconds waited between them. */
export interface Progress {
  readonly attempts: number;
  readonly waitedMs: number;
  /** Doing it twice is the same as once (GET, PUT, DELETE). */
  readonly repeatable: boolean;
}

/** Milliseconds to wait before the next attempt; nothing when there is to be none. */
export function waitBeforeRepeat(
  failure: FailedAttempt,
  progress: Progress,
  limits: RetryLimits,
  random: () => number,
): number | undefined {
  if (progress.attempts >= limits.attempts) return undefined;
  if (!progress.repeatable && !nothingHappened(failure)) return undefined;
  if (failure.kind === 'refused' && !PASSING.has(failure.status)) return undefined;
  const ceiling = Math.min(limits.longestWaitMs, limits.firstBackoffMs * 2 ** (progress.attempts - 1));
  const jitter = random() * ceiling;
  const asked = failure.kind === 'refused' ? failure.retryAfter : undefined;
  if (asked !== undefined && asked * 1000 > limits.longestWaitMs) return undefined;
  // Never earlier than asked; a little later, so that all who were refused together do not come back together.
  const wait = asked === undefined ? jitter : asked * 1000 + jitter;
  return progress.waitedMs + wait > limits.totalWaitMs ? undefined : wait;
}

/** Answers that pass by themselves: too many requests, and a server or gateway in trouble. */
const PASSING: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

function nothingHappened(failure: FailedAttempt): boolean {
  return failure.kind === 'refused' ? failure.status === 429 : failure.neverSent;
}
