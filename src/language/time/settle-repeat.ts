import type { Guess } from '../reading.ts';
import { isWeekday } from './date-ranges.ts';
import { codes, firstOn } from './rrule.ts';
import type { Now } from './rules.ts';
import type { RepeatSaid } from './said.ts';
import { settleClocks } from './settle-clocks.ts';
import { hourMeant } from './settle-hour.ts';
import type { SettledDay } from './settle-date.ts';
import { daySaid, type Point, type Settled } from './settle.ts';
import type { Slots } from './slots.ts';

/** "Monday to Friday at 9" is on each of these days. */
export function everyDayBetween(slots: Slots): Slots {
  const { dates, ...rest } = slots;
  const [from, to] = [dates?.from.weekday ?? 0, dates?.to.weekday ?? 0];
  if (dates === undefined || (rest.clock ?? rest.clocks) === undefined || to - from < 2) return slots;
  return isWeekday(dates.from) && isWeekday(dates.to)
    ? { ...rest, repeat: { freq: 'WEEKLY', byday: codes.slice(from - 1, to) } }
    : slots;
}

/** Hours that repeat are those of no day: none of them is past. */
const ANY_DAY: SettledDay = { day: -1, guessed: [] };

/** A repetition begins with its first occurrence on or after the day it starts from. */
export function settleRepeat(slots: Slots, repeat: RepeatSaid, now: Now): Settled {
  const said = daySaid(slots, now);
  const part = repeat.part ?? slots.part;
  const range = slots.clocks && settleClocks(slots.clocks, part === undefined ? {} : { part }, ANY_DAY, now);
  const hour = slots.clock === undefined ? range?.start : hourMeant(slots.clock, part, undefined);
  const seconds = hour?.seconds ?? (part === undefined ? undefined : part.from * 3600);
  const from =
    said?.day ?? repeat.from ?? (seconds !== undefined && seconds <= now.seconds ? now.today + 1 : now.today);
  const day = firstOn(repeat, from);
  const guessed: readonly Guess[] = [
    ...(hour?.guessed ?? []),
    ...(hour === undefined && part !== undefined ? (['time'] as const) : []),
  ];
  const start: Point = seconds === undefined ? { day, guessed } : { day, seconds, guessed };
  const stops = slots.clock === undefined ? range?.end?.seconds : undefined;
  return {
    start,
    ...(stops === undefined ? {} : { end: { day, seconds: stops, guessed } }),
    grain: seconds === undefined ? 'day' : hour === undefined ? 'daypart' : 'minute',
  };
}
