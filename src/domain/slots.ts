import { Temporal } from 'temporal-polyfill';
import type { Span, Zone } from './when.ts';

/** One of those who are to meet: where they are, when they work, when they are taken. */
export interface Party {
  readonly zone: Zone;
  /** On working days; absent: as everybody. Past midnight where the end is the earlier one. */
  readonly hours?: WorkingHours | undefined;
  readonly busy: readonly Span[];
}

/** Wall-clock times `HH:MM`. */
export interface WorkingHours {
  readonly from: string;
  readonly to: string;
}

export const USUAL_HOURS: WorkingHours = { from: '09:00', to: '17:00' };
const LAST_WORKING_DAY = 5;

/** A time at which all can meet. */
export interface Slot {
  readonly span: Span;
  /** Zones in which it lies outside somebody's working hours. */
  readonly outside: readonly Zone[];
}

export interface SlotWish {
  /** Where to look, in any order; each in the zone whose clock the starts are round on. */
  readonly windows: readonly Span[];
  readonly minutes: number;
  /** So many at most. */
  readonly most: number;
}

/** A stretch of time, epoch milliseconds; end exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const MINUTE_MS = 60_000;
/** Meetings begin on the half hour, short ones on the quarter. */
const STEP_MINUTES = 30;
const SHORT_MINUTES = 15;
/** How far apart times are offered, as long as there are enough: choices that are alike are none. */
const APART_MINUTES = [180, 60, 0];

/** Times inside everybody's working hours at which nobody is taken, spread over the days, by start. */
export function findSlots(wish: SlotWish, parties: readonly Party[]): readonly Slot[] {
  const starts = wish.windows.flatMap((window) => {
    const working = parties.map((party) => workingTime(party, stretchOf(window)));
    return startsIn(window, wish.minutes, [...working, ...parties.map((party) => freeOf(party, window))]);
  });
  return spread(starts, wish).map((start) => ({ span: spanFrom(start, wish.minutes), outside: [] }));
}

/** Where no working hours are shared: times at which nobody is taken, as near to everybody's hours as can be. */
export function nearestSlots(wish: SlotWish, parties: readonly Party[]): readonly Slot[] {
  const candidates = wish.windows.flatMap((window) => {
    const around = parties.map((party) => workingTime(party, widen(stretchOf(window))));
    const free = parties.map((party) => freeOf(party, window));
    return startsIn(window, wish.minutes, free).map((start) => {
      const stretch = { from: start.epochMilliseconds, to: start.epochMilliseconds + wish.minutes * MINUTE_MS };
      const away = around.map((working) => distance(stretch, working));
      const outside = parties.filter((_, index) => (away[index] ?? 0) > 0).map(({ zone }) => zone);
      return { start, outside: [...new Set(outside)], cost: Math.max(0, ...away) };
    });
  });
  const best = candidates.toSorted(
    (one, other) => one.cost - other.cost || one.start.epochMilliseconds - other.start.epochMilliseconds,
  );
  const taken: typeof best = [];
  for (const one of best) {
    if (taken.length < wish.most && taken.every((other) => isApart(one.start, other.start, wish.minutes)))
      taken.push(one);
  }
  return taken
    .map(({ start, outside }) => ({ span: spanFrom(start, wish.minutes), outside }))
    .toSorted((one, other) => one.span.start.epochMilliseconds - other.span.start.epochMilliseconds);
}

/** Whether a span lies inside somebody's working hours. */
export function isWithinHours(span: Span, party: Party): boolean {
  return distance(stretchOf(span), workingTime(party, widen(stretchOf(span)))) === 0;
}

/** Each working day's hours that touch the stretch, on the clocks of the party's own zone. */
function workingTime({ zone, hours = USUAL_HOURS }: Party, { from, to }: Stretch): readonly Stretch[] {
  const [begins, ends] = [Temporal.PlainTime.from(hours.from), Temporal.PlainTime.from(hours.to)];
  const nextDay = Temporal.PlainTime.compare(ends, begins) <= 0 ? 1 : 0;
  const last = dateAt(to, zone);
  const working: Stretch[] = [];
  for (
    let day = dateAt(from, zone).subtract({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (day.dayOfWeek > LAST_WORKING_DAY) continue;
    const begin = day.toZonedDateTime({ timeZone: zone, plainTime: begins }).epochMilliseconds;
    const end = day.add({ days: nextDay }).toZonedDateTime({ timeZone: zone, plainTime: ends }).epochMilliseconds;
    if (begin < to && end > from && begin < end) working.push({ from: begin, to: end });
  }
  return working;
}

function dateAt(moment: number, zone: Zone): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate();
}

/** What is left of a window when somebody's meetings are taken out. */
function freeOf({ busy }: Party, window: Span): readonly Stretch[] {
  const free: Stretch[] = [];
  let { from } = stretchOf(window);
  const { to } = stretchOf(window);
  for (const taken of busy.map(stretchOf).toSorted((one, other) => one.from - other.from)) {
    if (taken.from > from) free.push({ from, to: Math.min(taken.from, to) });
    from = Math.max(from, taken.to);
    if (from >= to) return free;
  }
  return [...free, { from, to }];
}

/** Round starts within the window at which a meeting fits into one stretch of each. */
function startsIn(
  window: Span,
  minutes: number,
  each: readonly (readonly Stretch[])[],
): readonly Temporal.ZonedDateTime[] {
  const step = minutes < STEP_MINUTES ? SHORT_MINUTES : STEP_MINUTES;
  const starts: Temporal.ZonedDateTime[] = [];
  const { to } = stretchOf(window);
  for (let start = roundUp(window.start, step); ; start = start.add({ minutes: step })) {
    const from = start.epochMilliseconds;
    const end = from + minutes * MINUTE_MS;
    if (end > to) return starts;
    const fits = each.every((stretches) => stretches.some((one) => one.from <= from && one.to >= end));
    if (fits) starts.push(start);
  }
}

function roundUp(time: Temporal.ZonedDateTime, step: number): Temporal.ZonedDateTime {
  const over = (time.minute % step) * MINUTE_MS + time.second * 1000 + time.millisecond;
  return over === 0 ? time : time.add({ milliseconds: step * MINUTE_MS - over });
}

/** Day by day in turn, the earliest of each first; ones close together only where there are too few others. */
function spread(
  starts: readonly Temporal.ZonedDateTime[],
  { minutes, most }: SlotWish,
): readonly Temporal.ZonedDateTime[] {
  const days = Map.groupBy(starts, (start) => start.toPlainDate().toString());
  const taken: Temporal.ZonedDateTime[] = [];
  for (const apart of APART_MINUTES) {
    for (let found = true; found && taken.length < most;) {
      found = false;
      for (const day of days.values()) {
        const next = day.find((start) => taken.every((other) => isApart(start, other, Math.max(apart, minutes))));
        if (next === undefined || taken.length === most) continue;
        taken.push(next);
        found = true;
      }
    }
  }
  return taken.toSorted((one, other) => one.epochMilliseconds - other.epochMilliseconds);
}

function isApart(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime, minutes: number): boolean {
  return Math.abs(one.epochMilliseconds - other.epochMilliseconds) >= minutes * MINUTE_MS;
}

/** How much of a meeting, or of the way to it, lies outside of what is nearest. */
function distance({ from, to }: Stretch, stretches: readonly Stretch[]): number {
  const away = stretches.map((one) => Math.max(0, one.from - from) + Math.max(0, to - one.to));
  return away.length === 0 ? Infinity : Math.min(...away);
}

/** A weekend and a day around: the nearest working hours are among them. */
const AROUND_MS = 4 * 24 * 60 * MINUTE_MS;

function widen({ from, to }: Stretch): Stretch {
  return { from: from - AROUND_MS, to: to + AROUND_MS };
}

function stretchOf({ start, end }: Span): Stretch {
  return { from: start.epochMilliseconds, to: end.epochMilliseconds };
}

function spanFrom(start: Temporal.ZonedDateTime, minutes: number): Span {
  return { start, end: start.add({ minutes }) };
}
