import { Temporal } from 'temporal-polyfill';
import type { TimeWanted } from '../domain/match-meeting.ts';
import type { At } from '../domain/when.ts';
import { lastDayOf } from '../language/period.ts';
import type { TimeReading } from '../language/reading.ts';

/** Which days and hours a time names when it tells a meeting: "my 3pm", "Friday's", "this week's". */
export function timeWanted(when: TimeReading | undefined, at: At): TimeWanted | undefined {
  const start = when?.start;
  if (when === undefined) return undefined;
  if (start === undefined) return untilWanted(when, at);
  const until = untilOf(when);
  return {
    first: start.date,
    last: lastDay(when, start.date),
    ...(start.time === undefined || when.grain === 'day' ? {} : { from: start.time }),
    ...(until === undefined ? {} : { until }),
    zone: when.zone ?? at.zone,
    anyDay: start.guessed.includes('date'),
    anyHalf: start.guessed.includes('meridiem'),
  };
}

/** "Before noon": the day up to that hour. */
function untilWanted({ end, zone }: TimeReading, at: At): TimeWanted | undefined {
  if (end === undefined) return undefined;
  return {
    first: end.date,
    last: end.date,
    from: new Temporal.PlainTime(),
    until: end.time ?? END_OF_DAY,
    zone: zone ?? at.zone,
    anyDay: false,
    anyHalf: false,
  };
}

/** The same for a set of meetings: "everything after 3" goes on to the end of the day. */
export function periodWanted(when: TimeReading | undefined, at: At): TimeWanted | undefined {
  const wanted = timeWanted(when, at);
  if (wanted === undefined) return undefined;
  const open = wanted.from !== undefined && wanted.until === undefined;
  return { ...wanted, anyDay: false, anyHalf: false, ...(open ? { until: END_OF_DAY } : {}) };
}

const END_OF_DAY = new Temporal.PlainTime(23, 59, 59);

function untilOf(when: TimeReading): Temporal.PlainTime | undefined {
  return when.grain === 'minute' || when.grain === 'day' ? undefined : when.end?.time;
}

function lastDay(when: TimeReading, first: Temporal.PlainDate): Temporal.PlainDate {
  if (when.end !== undefined && Temporal.PlainDate.compare(when.end.date, first) > 0) return when.end.date;
  return lastDayOf(first, when.grain);
}
