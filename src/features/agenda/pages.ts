import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Meeting } from '../../domain/meeting.ts';
import type { Zone } from '../../domain/when.ts';
import type { AgendaIntent } from './intent.ts';

/** What fits one answer, and where the next one goes on. */
export interface AgendaPage {
  readonly shown: readonly Meeting[];
  readonly next?: AgendaIntent;
  /** How many are left for the next. */
  readonly left: number;
}

/**
 * Whole days, as many as fit: a day is not torn apart, unless it alone is too long.
 * @param meetings by start
 */
export function pageOf(meetings: readonly Meeting[], intent: AgendaIntent, zone: Zone, rows: number): AgendaPage {
  const beyond = meetings[rows];
  if (beyond === undefined) return { shown: meetings, left: 0 };
  const start = beyond.span.start.withTimeZone(zone);
  const day = start.toPlainDate();
  const before = meetings.slice(0, rows).filter((one) => !one.span.start.withTimeZone(zone).toPlainDate().equals(day));
  const { from: _from, ...rest } = intent;
  if (before.length > 0) return { shown: before, next: { ...rest, first: day }, left: meetings.length - before.length };
  return {
    shown: meetings.slice(0, rows),
    next: { ...rest, first: day, from: start.toPlainTime() },
    left: meetings.length - rows,
  };
}

/** What a page's button stands for. */
export const PageSubject = z.object({
  kind: z.literal('agenda'),
  first: z.string(),
  last: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
});
export type PageSubject = z.infer<typeof PageSubject>;

export function subjectOf({ first, last, from, to }: AgendaIntent): PageSubject {
  return {
    kind: 'agenda',
    first: first.toString(),
    last: last.toString(),
    ...(from === undefined ? {} : { from: from.toString() }),
    ...(to === undefined ? {} : { to: to.toString() }),
  };
}

export function intentOf({ first, last, from, to }: PageSubject): AgendaIntent {
  return {
    first: Temporal.PlainDate.from(first),
    last: Temporal.PlainDate.from(last),
    ...(from === undefined ? {} : { from: Temporal.PlainTime.from(from) }),
    ...(to === undefined ? {} : { to: Temporal.PlainTime.from(to) }),
  };
}
