import { WebexRefusal } from '../ports/failure.ts';

/** The last one answers "it did not work" instead of trying once more. */
export const MOST_TRIES = 6;

const FIRST_MS = 500;
const LONGEST_MS = 5 * 60_000;

/**
 * How long to wait before a knock is tried again: what Webex asked for, or twice as long each time, with full jitter.
 * @param chance 0 to 1
 */
export function backoffMs(attempts: number, error: unknown, chance: number): number {
  const asked = error instanceof WebexRefusal && error.retryAfter !== undefined ? error.retryAfter * 1000 : 0;
  const own = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempts) * (0.5 + chance / 2);
  return Math.max(asked, Math.round(own));
}
