import type { At } from '../../domain/when.ts';
import type { TimeReading } from '../reading.ts';
import { readCalendar } from './calendar.ts';
import { dayOf } from './civil.ts';
import { grammar } from './grammar.ts';
import { rewrite, type Now } from './line.ts';
import { readWords } from './read-words.ts';
import { gatherRuns, type Role, type Run } from './runs.ts';
import { settle } from './settle.ts';
import { readZones } from './zones.ts';

export type TimeRole = Role;

/** One time expression of a text. Mentions never overlap and come in text order. */
export interface TimeMention {
  /** Where the time's own words begin (UTF-16 units), and how many there are. */
  readonly index: number;
  readonly length: number;
  /** Where the little word before it begins; equal to `index` when there is none. Cut from here for titles. */
  readonly lead: number;
  /** The little word before it, which tells what the time is for: "from", "to", "by", "for", … */
  readonly role?: TimeRole;
  readonly reading: TimeReading;
  /** Two times joined by "to", "until" or a dash, each read for itself: for moves ("from 3 to 5"). */
  readonly sides?: readonly [TimeReading, TimeReading];
}

/** Reads every time expression of `text`, as a wall clock; `at` is only the reference, its zone the asker's. */
export function readTimes(text: string, at: At): readonly TimeMention[] {
  const now = wallClock(at);
  const line = rewrite(readCalendar(text, readZones(text, readWords(text, now.today)), now), grammar, now);
  return gatherRuns(line).flatMap((run): TimeMention[] => {
    const reading = settle(run, now, text.slice(run.at, run.end));
    return reading === undefined ? [] : [mentionOf(run, reading)];
  });
}

function mentionOf(run: Run, reading: TimeReading): TimeMention {
  const place = { index: run.at, length: run.end - run.at, lead: run.lead };
  return { ...place, ...(run.role === undefined ? {} : { role: run.role }), reading };
}

function wallClock({ now, zone }: At): Now {
  const wall = now.toZonedDateTimeISO(zone);
  return { today: dayOf(wall.year, wall.month, wall.day), seconds: wall.hour * 3600 + wall.minute * 60 + wall.second };
}
