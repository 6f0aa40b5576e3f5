import type { Guess, MomentReading, TimeReading } from '../reading.ts';
import { addMonths, type Day, plainDate, plainTime } from './civil.ts';
import { minutesOf } from './lengths.ts';
import { addLength } from './offsets.ts';
import { rruleOf } from './rrule.ts';
import type { Now } from './rules.ts';
import type { Role, Run } from './runs.ts';
import type { ClockSaid, PartSaid } from './said.ts';
import { settleClocks } from './settle-clocks.ts';
import { dayOfDate, type SettledDay } from './settle-date.ts';
import { hourMeant } from './settle-hour.ts';
import { settleRepeat } from './settle-repeat.ts';
import type { Slots } from './slots.ts';

/** A moment being settled: seconds since midnight of `day`, or a whole day. */
export interface Point {
  readonly day: Day;
  readonly seconds?: number;
  readonly guessed: readonly Guess[];
}

export interface Settled {
  readonly start?: Point;
  readonly end?: Point;
  readonly grain: TimeReading['grain'];
}

/** The little words that say more of an hour than "at" does. */
const tells: readonly Role[] = ['by', 'before', 'after', 'until', 'since', 'within', 'from', 'between'];

const ends: readonly (Role | undefined)[] = ['by', 'before', 'until', 'within'];

/** Fills in what the words left open, by the conventions of docs/reading.md, and says what was guessed. */
export function settle(run: Run, now: Now): Settled | undefined {
  const { slots } = run;
  return slots.repeat === undefined ? settleOnce(run, now) : settleRepeat(slots, slots.repeat, now);
}

/** What was settled, as others read it. Undefined where no time and no length was said. */
export function readingOf(settled: Settled | undefined, slots: Slots, words: string): TimeReading | undefined {
  const change = slots.shift === undefined ? undefined : Math.abs(slots.shift);
  const minutes = slots.length === undefined ? change : minutesOf(slots.length);
  if (settled === undefined && minutes === undefined) return undefined;
  return {
    words,
    ...(settled?.start === undefined ? {} : { start: momentOf(settled.start) }),
    ...(settled?.end === undefined ? {} : { end: momentOf(settled.end) }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(slots.repeat === undefined ? {} : { recurrence: rruleOf(slots.repeat) }),
    ...(slots.zone === undefined ? {} : { zone: slots.zone.zone }),
    grain: settled?.grain ?? 'minute',
  };
}

function momentOf({ day, seconds, guessed }: Point): MomentReading {
  if (seconds === undefined) return { date: plainDate(day), guessed };
  const over = Math.floor(seconds / 86_400);
  const rest = seconds - over * 86_400;
  return { date: plainDate(day + over), time: plainTime(rest), guessed };
}

function settleOnce(run: Run, now: Now): Settled | undefined {
  const slots = run.role === 'since' ? sinceDay(run.slots, now) : run.slots;
  const role = run.hourRole === undefined || !tells.includes(run.hourRole) ? run.role : run.hourRole;
  if (slots.part !== undefined && slots.clock === undefined && slots.clocks === undefined) {
    const beside = besidePart(settleTime(slots, now), role);
    if (beside !== undefined) return beside;
  }
  const open = withLength(settleSpan(slots, role, now) ?? settleTime(slots, now), slots, now);
  // "By Friday", "before 4pm": what was named is the end, and the start is open.
  if (open?.start === undefined || !ends.includes(role)) return open;
  if (slots.window !== undefined) return open.end === undefined ? open : { end: open.end, grain: open.grain };
  const end = open.end !== undefined && open.grain !== 'minute' && open.grain !== 'daypart' ? open.end : open.start;
  // "Until the end of the month" takes it in; "until March" and "until next week" are over when they begin.
  const takenIn = role === 'by' || open.grain === 'minute' || open.grain === 'day';
  return { end: takenIn ? end : open.start, grain: open.grain };
}

/** "Since Monday", "since August", "since 9" look back, where there is something to look back on. */
function sinceDay(slots: Slots, { today, seconds }: Now): Slots {
  const { date, span, clock } = slots;
  if (clock !== undefined && date === undefined) {
    const hour = hourMeant(clock, slots.part, undefined).seconds;
    const sure: ClockSaid = { ...clock, hour: Math.floor(hour / 3600), half: 'sure' };
    if (hour <= seconds) return { ...slots, clock: sure, date: { day: today } };
  }
  if (span?.month !== undefined && span.from > today)
    return { ...slots, span: { ...span, from: addMonths(span.from, -12), to: addMonths(span.to, -12) } };
  return date?.weekday === undefined || date.which !== undefined || date.date !== undefined
    ? slots
    : { ...slots, date: { ...date, which: 'last' } };
}

/** "After lunch" begins when lunch ends, "before lunch" ends when it begins. */
function besidePart(part: Settled | undefined, role: Role | undefined): Settled | undefined {
  if (part?.start === undefined || part.end === undefined) return undefined;
  if (role === 'after') return { start: part.end, grain: 'minute' };
  return role === 'before' ? { end: part.start, grain: 'minute' } : undefined;
}

/** What is told in days, exact moments and windows, with no hour beside it. */
function settleSpan(slots: Slots, role: Role | undefined, now: Now): Settled | undefined {
  const { span, dates, window, moment } = slots;
  if (slots.now === true) return { start: { day: now.today, seconds: now.seconds, guessed: [] }, grain: 'minute' };
  if (moment !== undefined) return { start: { ...moment, guessed: [] }, grain: 'minute' };
  if (window !== undefined) {
    const at = ({ day, seconds }: { day: Day; seconds: number }): Point => ({
      day,
      seconds,
      guessed: [],
    });
    return { start: at(window.from), end: at(window.to), grain: 'minute' };
  }
  if (dates !== undefined && (slots.clock === undefined || role === 'from') && slots.clocks === undefined) {
    const from = dayOfDate(dates.from, now);
    const to = dayOfDate(dates.to, now, from.day);
    return { start: from, end: to, grain: 'day' };
  }
  if (span === undefined || slots.date !== undefined) return undefined;
  // "After next week" begins when it is over.
  if (role === 'after') return { start: { day: span.to, guessed: [] }, grain: 'day' };
  return { start: { day: span.from, guessed: [] }, end: { day: span.to - 1, guessed: [] }, grain: span.grain };
}

/** A day, an hour, a part of the day, or any two of them. */
function settleTime(slots: Slots, now: Now): Settled | undefined {
  const { clock, clocks, part } = slots;
  const said = daySaid(slots, now);
  if (clocks !== undefined) return settleClocks(clocks, slots, said, now);
  if (clock !== undefined) {
    const point = hourOn(clock, part, said, now);
    return { start: point, grain: 'minute' };
  }
  if (part !== undefined) return settlePart(part, said, now);
  return said && { start: said, grain: 'day' };
}

/** The day that was said, if one was. */
export function daySaid({ date, dates, span, part }: Slots, now: Now): SettledDay | undefined {
  // "Next week, preferably on Tuesday": the Tuesday of that week.
  if (span !== undefined && date?.weekday !== undefined) return { day: span.from + date.weekday - 1, guessed: [] };
  if (date !== undefined) return dayOfDate(date, now);
  if (dates !== undefined) return dayOfDate(dates.from, now);
  return part?.away === undefined ? undefined : { day: now.today + part.away, guessed: [] };
}

/** An hour on its day; with no day said, the next time the clock shows it. */
function hourOn(clock: ClockSaid, part: PartSaid | undefined, said: SettledDay | undefined, now: Now): Point {
  const { seconds, guessed } = hourMeant(clock, part, said?.day === now.today ? now.seconds : undefined);
  const assumed: readonly Guess[] = clock.assumed === true ? ['time'] : [];
  if (said !== undefined) return { day: said.day, seconds, guessed: [...said.guessed, ...guessed, ...assumed] };
  const day = seconds > now.seconds ? now.today : now.today + 1;
  return { day, seconds, guessed: ['date', ...guessed, ...assumed] };
}

function settlePart(part: PartSaid, said: SettledDay | undefined, now: Now): Settled {
  const day = said?.day ?? (part.to * 3600 > now.seconds ? now.today : now.today + 1);
  const guessed: readonly Guess[] = [...(said === undefined ? (['date'] as const) : said.guessed), 'time'];
  return {
    start: { day, seconds: part.from * 3600, guessed },
    end: { day, seconds: part.to * 3600, guessed },
    grain: 'daypart',
  };
}

/** A length beside a start gives the end. */
function withLength(settled: Settled | undefined, { length }: Slots, _now: Now): Settled | undefined {
  if (length === undefined || settled?.start === undefined) return settled;
  const { day, seconds, guessed } = settled.start;
  if (settled.grain === 'minute' && settled.end === undefined && seconds !== undefined) {
    return { ...settled, end: { day: addLength(day, length), seconds: seconds + length.seconds, guessed } };
  }
  if (settled.grain !== 'day' || length.seconds !== 0) return settled;
  const last = addLength(day, length) - 1;
  return last > day ? { ...settled, end: { day: last, guessed } } : settled;
}
