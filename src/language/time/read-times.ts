import * as chrono from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import type { At } from '../../domain/when.ts';
import type { Guess, MomentReading, TimeReading } from '../reading.ts';

/** The little word before a time, which tells what the time is for. */
export type TimeRole =
  | 'at'
  | 'on'
  | 'in'
  | 'from'
  | 'since'
  | 'to'
  | 'until'
  | 'by'
  | 'before'
  | 'after'
  | 'for'
  | 'every'
  | 'around';

/** One time expression of a text. Mentions never overlap and come in text order. */
export interface TimeMention {
  /** Where the time's own words begin (UTF-16 units), and how many there are. */
  readonly index: number;
  readonly length: number;
  /** Where the little word before it begins; equal to `index` when there is none. Cut from here for titles. */
  readonly lead: number;
  readonly role?: TimeRole;
  readonly reading: TimeReading;
  /** Two times joined by "to", "until" or a dash, each read for itself: for moves ("from 3 to 5"). */
  readonly sides?: readonly [TimeReading, TimeReading];
}

/** Reads every time expression of `text`, as a wall clock; `at` is only the reference, its zone the asker's. */
export function readTimes(text: string, at: At): readonly TimeMention[] {
  const wall = at.now.toZonedDateTimeISO(at.zone);
  const instant = new Date(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second));
  const results = chrono.casual.parse(text, { instant, timezone: 0 }, { forwardDate: true });
  return results.map((result) => {
    const timed = result.start.isCertain('hour');
    const reading: TimeReading = {
      words: result.text,
      start: moment(result.start),
      ...(result.end ? { end: moment(result.end) } : {}),
      grain: timed ? 'minute' : 'day',
    };
    return { index: result.index, length: result.text.length, lead: result.index, reading };
  });
}

function moment(parts: chrono.ParsedComponents): MomentReading {
  const date = new Temporal.PlainDate(parts.get('year') ?? 1970, parts.get('month') ?? 1, parts.get('day') ?? 1);
  const guessed: Guess[] = parts.isCertain('day') || parts.isCertain('weekday') ? [] : ['date'];
  if (!parts.isCertain('hour')) return { date, guessed };
  const time = new Temporal.PlainTime(parts.get('hour') ?? 0, parts.get('minute') ?? 0);
  return { date, time, guessed: parts.isCertain('meridiem') ? guessed : [...guessed, 'meridiem'] };
}
