import type { At } from '../../domain/when.ts';
import { type Hints, hintsOf } from '../hints.ts';
import { once } from '../once.ts';
import type { TimeReading } from '../reading.ts';
import { rewrite } from './cascade.ts';
import { holdsCalendarDate, readCalendar } from './calendar.ts';
import { grammar } from './grammar.ts';
import { readHolidays } from './holidays.ts';
import { withoutNamedRepeats } from './named-repeats.ts';
import { readWords } from './read-words.ts';
import type { Now } from './rules.ts';
import { gatherRuns, type Role, type Run } from './runs.ts';
import { littleAlone } from './slots.ts';
import { everyDayBetween } from './settle-repeat.ts';
import { endInZone, takenByTheLetter } from './settle-zone.ts';
import { readingOf, settle } from './settle.ts';
import { settleTied, type Tied, tieRuns } from './ties.ts';
import { wallAt } from './wall-clock.ts';
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
  /** Minutes later (below zero: earlier) than what stands, where the words may mean a change: "an hour later". */
  readonly shift?: number;
  /** Two times joined by "to", "until" or a dash, each read for itself: for moves ("from 3 to 5"). */
  readonly sides?: readonly [TimeReading, TimeReading];
}

/**
 * Reads every time expression of `text`, as a wall clock; `at` is only the reference, its zone the asker's.
 * @param hints of the text, or of one that holds all its words
 */
export function readTimes(text: string, at: At, hints: Hints = hintsOf(text.toLowerCase())): readonly TimeMention[] {
  // What the wall clock shows is the dearest thing to know of a message.
  const clock = once(() => wallClock(at));
  const words = readHolidays(
    text,
    readZones(
      text,
      readWords(text, () => clock().today),
    ),
    clock,
    hints,
  );
  // Most messages name no time at all, and no rule makes one of little words alone.
  if (words.tokens.every(({ kind }) => littleAlone.has(kind)) && !holdsCalendarDate(text, hints)) return [];
  const now = clock();
  const line = withoutNamedRepeats(rewrite(readCalendar(text, words, now, hints), grammar, now), text);
  return tieRuns(gatherRuns(line), line).flatMap((run) => mentionOf(run, text, at, now) ?? []);
}

function mentionOf(run: Run | Tied, text: string, at: At, now: Now): TimeMention | undefined {
  if (!('from' in run)) {
    const reading = readRun({ ...run, slots: everyDayBetween(run.slots) }, text, at, now);
    return reading && { ...placeOf(run, run), reading, ...sidesOf(halves(run), text, at, now) };
  }
  const { from, to } = run;
  const sides = sidesOf([from, to], text, at, now);
  const zone = from.slots.zone ?? to.slots.zone;
  const whole = readingOf(settleTied(run, now), zone === undefined ? {} : { zone }, text.slice(from.at, to.end));
  const reading = whole && endInZone(takenByTheLetter(whole, zone), sides.sides?.[1]);
  return reading && { ...placeOf(from, to), reading, ...sides };
}

function readRun(run: Run, text: string, at: At, now: Now): TimeReading | undefined {
  const { zone, date, part } = run.slots;
  // An hour in another zone and no day: the next time the clocks there show it.
  const there =
    zone === undefined || date !== undefined || part?.away !== undefined
      ? now
      : wallClock({ now: at.now, zone: zone.zone });
  const reading = readingOf(settle(run, there), run.slots, text.slice(run.at, run.end));
  return reading && takenByTheLetter(reading, zone);
}

function placeOf(first: Run, last: Run): Pick<TimeMention, 'index' | 'length' | 'lead' | 'role' | 'shift'> {
  const { at, lead, role } = first;
  const { shift } = first.slots;
  return {
    index: at,
    length: last.end - at,
    lead,
    ...(role === undefined ? {} : { role }),
    ...(shift === undefined ? {} : { shift }),
  };
}

/** Both ends of a range, as expressions of their own. */
function halves({ role: _role, hourRole: _hourRole, ...run }: Run): readonly Run[] {
  const { clocks, dates, ...rest } = run.slots;
  if (clocks !== undefined) return [clocks.from, clocks.to].map((clock) => ({ ...run, slots: { ...rest, clock } }));
  // "From Monday to Friday at 9": the hour is that of the day it stands beside.
  if (dates !== undefined) {
    const { clock: _clock, ...first } = rest;
    return [
      { ...run, slots: { ...first, date: dates.from } },
      { ...run, slots: { ...rest, date: dates.to } },
    ];
  }
  return [];
}

function sidesOf([from, to]: readonly Run[], text: string, at: At, now: Now): Pick<TimeMention, 'sides'> {
  const first = from && readRun(from, text, at, now);
  const second = to && readRun(to, text, at, now);
  return first === undefined || second === undefined ? {} : { sides: [first, second] };
}

function wallClock({ now, zone }: At): Now {
  const { day: today, seconds } = wallAt(now, zone);
  return {
    today,
    seconds: seconds - (seconds % 60),
    later: (ahead) => {
      const { day, seconds: exact } = wallAt(now.add({ seconds: ahead }), zone);
      return { day, seconds: ahead % 60 === 0 ? exact - (exact % 60) : exact };
    },
  };
}
