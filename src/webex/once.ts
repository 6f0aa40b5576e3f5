import { setTimeout as pause } from 'node:timers/promises';
import { WebexRefusal, WebexUnreachable } from '../ports/failure.ts';
import { mayStillHappen } from './errors.ts';

/** Something that must not be done twice, and a way to see whether it was done. */
export interface OnceOnly<Value> {
  readonly send: () => Promise<Value>;
  /** The thing itself when it is there already. */
  readonly lookUp: () => Promise<Value | undefined>;
  /** It was begun before, and nobody knows how that ended: look first. */
  readonly recovering?: boolean | undefined;
  /** Milliseconds of real time before each look after a lost answer: what Webex still works on is not there at once. */
  readonly pauses?: readonly number[] | undefined;
}

const MOST_SENDS = 3;
const PAUSES = [0, 1_500] as const;
/** A wait that Webex asks for, in seconds, beyond which the inbox comes back rather than this call. */
const LONGEST_WAIT = 5;

/**
 * Does it once: when the answer is lost (no answer, a body that makes no sense, 5xx) it looks before it sends again.
 * After a time-out it only looks: Webex may still be at work, so the caller is to come back, recovering, a while later.
 * What is left is the case that Webex finishes a lost request only after the last look.
 * @throws what the last attempt threw, or the look
 */
export async function doOnce<Value>({ send, lookUp, recovering, pauses = PAUSES }: OnceOnly<Value>): Promise<Value> {
  if (recovering === true) {
    const found = await lookUp();
    if (found !== undefined) return found;
  }
  for (let sends = 1; ; sends += 1) {
    try {
      return await send();
    } catch (error) {
      if (!mayBeDone(error)) throw error;
      for (const ms of pauses) {
        await pause(ms);
        const found = await lookUp();
        if (found !== undefined) return found;
      }
      if (sends === MOST_SENDS || mayStillHappen(error) || asksForPatience(error)) throw error;
    }
  }
}

function mayBeDone(error: unknown): boolean {
  return error instanceof WebexUnreachable || (error instanceof WebexRefusal && error.status >= 500);
}

function asksForPatience(error: unknown): boolean {
  return error instanceof WebexRefusal && (error.retryAfter ?? 0) > LONGEST_WAIT;
}
