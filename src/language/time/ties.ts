import type { Kind } from './kinds.ts';
import type { Line } from './line.ts';
import type { Now } from './rules.ts';
import type { Run } from './runs.ts';
import type { ClockSaid } from './said.ts';
import { settle, type Settled } from './settle.ts';
import type { Slots } from './slots.ts';

const tieWords: ReadonlySet<Kind> = new Set<Kind>(['to', 'until', 'dash', 'slash', 'end']);
const articles: ReadonlySet<Kind> = new Set<Kind>(['the', 'at', 'on', 'comma', 'from']);

/** Two expressions that are the ends of one: "9am on 1 December through 5 December 8pm", "2 tomorrow and 4". */
export interface Tied {
  readonly from: Run;
  readonly to: Run;
}

/** Pairs up neighbours that a "to", an "until", a dash, or "between … and" ties together. */
export function tieRuns(runs: readonly Run[], line: Line): readonly (Run | Tied)[] {
  const made: (Run | Tied)[] = [];
  for (const run of runs) {
    const before = made[made.length - 1];
    if (before !== undefined && !('from' in before) && areTied(before, run, line))
      made[made.length - 1] = { from: before, to: run };
    else made.push(run);
  }
  return made;
}

function areTied(from: Run, to: Run, line: Line): boolean {
  if (to.first - from.last > 4) return false;
  const kinds = line.tokens.slice(from.last + 1, to.first).map(({ kind }) => kind);
  const words = kinds.filter((kind) => !articles.has(kind));
  const between = from.role === 'between' || from.hourRole === 'between';
  // "Between 3 and 5", "from 3 and until 5", "start at 3 and end at 5"; a mere "and" ties nothing.
  const tied = between || words.some((kind) => tieWords.has(kind));
  if (words.length === 0 || !tied || !words.every((kind) => tieWords.has(kind) || kind === 'and')) return false;
  return canTie(from.slots, to.slots);
}

/** Both ends say an hour, or both only a day, or the last day takes over the first end's hour. */
function canTie(from: Slots, to: Slots): boolean {
  if (isWhole(from) || isWhole(to)) return false;
  const hours = saysHour(from);
  return hours === saysHour(to) || (hours && from.date !== undefined && to.date !== undefined) || from.now === true;
}

function isWhole({ clocks, dates, window, repeat, length }: Slots): boolean {
  return [clocks, dates, window, repeat, length].some((slot) => slot !== undefined);
}

function saysHour({ clock, part, moment, now }: Slots): boolean {
  return clock !== undefined || part !== undefined || moment !== undefined || now === true;
}

/** The start of the one to the end of the other. */
export function settleTied({ from, to }: Tied, now: Now): Settled | undefined {
  const one = pairOfHours(from.slots, to.slots);
  if (one !== undefined) return settle({ ...from, slots: one }, now);
  const start = settle(bare(from), now)?.start;
  if (start === undefined) return undefined;
  // The second end never comes before the first.
  const later: Now = start.day > now.today ? { ...now, today: start.day, seconds: 0 } : now;
  const slots =
    to.slots.clock === undefined &&
    to.slots.part === undefined &&
    from.slots.clock !== undefined &&
    to.slots.date !== undefined
      ? { ...to.slots, clock: from.slots.clock }
      : to.slots;
  const settled = settle(bare({ ...to, slots: onSameDay(slots, from.slots, start.day) }), later);
  const end = settled?.end ?? settled?.start;
  return end === undefined ? undefined : { start, end, grain: settled?.grain === 'minute' ? 'minute' : 'day' };
}

/** "From 2pm Friday to 4pm Friday": the same Friday. */
function onSameDay(slots: Slots, first: Slots, day: number): Slots {
  const isSame = slots.date?.weekday !== undefined && slots.date.weekday === first.date?.weekday;
  return isSame && slots.clock !== undefined ? { ...slots, date: { day } } : slots;
}

function bare({ role: _role, hourRole: _hourRole, ...run }: Run): Run {
  return run;
}

/** "2:00 tomorrow and 4:00", "3 in the morning and 5pm": one day, two hours. */
function pairOfHours(from: Slots, to: Slots): Slots | undefined {
  if (from.clock === undefined || to.clock === undefined || to.date !== undefined) return undefined;
  if (from.zone !== undefined && to.zone !== undefined && from.zone.zone !== to.zone.zone) return undefined;
  const { clock, part, ...rest } = from;
  const zone = from.zone ?? to.zone;
  const clocks = { from: sure(clock, part), to: sure(to.clock, to.part) };
  const shared = to.part === undefined || part === undefined ? undefined : part;
  return {
    ...rest,
    clocks,
    ...(zone === undefined ? {} : { zone }),
    ...(shared?.away === undefined ? {} : { part: shared }),
  };
}

/** An hour that a part of the day beside it settles. */
function sure(clock: ClockSaid, part: Slots['part']): ClockSaid {
  if (part === undefined || clock.half === 'sure') return clock;
  return { ...clock, hour: (clock.hour % 12) + (part.half === 'pm' ? 12 : 0), half: 'sure' };
}
