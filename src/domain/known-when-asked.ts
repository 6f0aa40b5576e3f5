import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Invitee } from './invitee.ts';
import type { Meeting } from './meeting.ts';

/** What was read for a question about a meeting, beside the meeting itself: that is read again before anything is done. */
export interface KnownWhenAsked {
  readonly invitees: readonly Invitee[];
  /** Of a series: the whole of it. */
  readonly series?: Meeting;
  /** When it was read (epoch milliseconds), where it was kept with a question. */
  readonly readAt?: number;
}

/** A meeting without its secrets, times as RFC 9557. */
type Kept = Omit<Meeting, 'span' | 'password' | 'hostKey'> & { readonly start: string; readonly end: string };

/** Kept with the question until it is answered. Nobody but `keepKnown` writes it, so a series' fields are not looked at. */
export const KeptKnown = z.object({
  readAt: z.number(),
  series: z.custom<Kept>().optional(),
  invitees: z.array(
    z.object({
      id: z.string(),
      email: z.string(),
      displayName: z.string(),
      coHost: z.boolean(),
      panelist: z.boolean(),
    }),
  ),
});
export type KeptKnown = z.infer<typeof KeptKnown>;

/** Of more people a question keeps no list. */
const MOST_KEPT = 100;

export function keepKnown({ invitees, series, readAt }: KnownWhenAsked, now: number): KeptKnown | undefined {
  if (invitees.length > MOST_KEPT) return undefined;
  const whole = series === undefined ? {} : { series: keep(series) };
  return { readAt: readAt ?? now, ...whole, invitees: [...invitees] };
}

export function unkeepKnown({ series, ...known }: KeptKnown): KnownWhenAsked {
  return { ...known, ...(series === undefined ? {} : { series: unkeep(series) }) };
}

function keep({ span, password: _password, hostKey: _hostKey, ...meeting }: Meeting): Kept {
  return { ...meeting, start: span.start.toString(), end: span.end.toString() };
}

function unkeep({ start, end, ...meeting }: Kept): Meeting {
  return { ...meeting, span: { start: Temporal.ZonedDateTime.from(start), end: Temporal.ZonedDateTime.from(end) } };
}
