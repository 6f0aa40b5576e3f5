import { Temporal } from 'temporal-polyfill';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { At } from '../../domain/when.ts';
import type { MomentReading, Reading, TimeReading } from '../../language/reading.ts';

/** The days asked about, in the asker's zone: first inclusive, last inclusive. */
export interface AgendaIntent {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  /** A part of one day ("tomorrow afternoon"), where one was said. */
  readonly from?: Temporal.PlainTime;
  readonly to?: Temporal.PlainTime;
}

/** Two months is more than anybody reads in a chat, and keeps the pages few. */
const LONGEST_DAYS = 62;

export function parseAgenda(reading: Reading, at: At): Result<AgendaIntent, Problem> {
  const when = reading.when ?? reading.target?.when;
  const today = at.now.toZonedDateTimeISO(at.zone).toPlainDate();
  if (when?.start === undefined) return ok({ first: today, last: today });
  const first = when.start.date;
  const last = lastDay(when, when.start);
  return ok({
    first,
    last:
      Temporal.PlainDate.compare(last, first.add({ days: LONGEST_DAYS })) > 0
        ? first.add({ days: LONGEST_DAYS })
        : last,
    ...(when.start.time === undefined || when.grain === 'day' ? {} : { from: when.start.time }),
    ...(when.end?.time === undefined ? {} : { to: when.end.time }),
  });
}

/** Days are read to their last one, inclusive; a period without an end is a day, a week or a month. */
function lastDay(when: TimeReading, start: MomentReading): Temporal.PlainDate {
  if (when.end !== undefined)
    return Temporal.PlainDate.compare(when.end.date, start.date) < 0 ? start.date : when.end.date;
  switch (when.grain) {
    case 'week':
      return start.date.add({ days: 6 });
    case 'month':
    case 'year':
      return start.date.add({ months: 1 }).subtract({ days: 1 });
    default:
      return start.date;
  }
}
