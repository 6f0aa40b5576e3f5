import { DAY, readInstant } from '../meetings/times.ts';
import { badRequest } from '../webex/refusal.ts';

export interface Window {
  /** Epoch milliseconds; the first counts, the second does not. */
  readonly from: number;
  readonly to: number;
}

/** The last seven days; one edge gives the other. @throws Refusal 400 */
export function pastWindow(now: number, asked: { from?: string | undefined; to?: string | undefined }): Window {
  const from = asked.from === undefined ? undefined : readInstant('from', asked.from);
  const to = asked.to === undefined ? undefined : readInstant('to', asked.to);
  if (from !== undefined && to !== undefined && from > to) throw badRequest("'from' cannot be after 'to'.");
  if (from !== undefined) return { from, to: to ?? from + 7 * DAY };
  return { from: (to ?? now) - 7 * DAY, to: to ?? now };
}

export function isWithin(at: number, { from, to }: Window): boolean {
  return from <= at && at < to;
}
