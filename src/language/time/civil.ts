import { Temporal } from 'temporal-polyfill';

/**
 * Civil days as plain numbers: days since 1 January 1970, so that the grammar adds and compares them at the cost
 * of an integer. They become Temporal dates once, at the very end (read-times.ts).
 */
export type Day = number;

interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The day a civil date falls on. Days beyond the month's end run over, as in February 30 = March 2. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

export function civilOf(day: Day): CivilDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Months later (or earlier), kept inside the month: 31 January plus one is the last of February. */
export function addMonths(day: Day, months: number): Day {
  const from = civilOf(day);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The first day of the month that is `months` away from the one the day is in. */
export function monthStart(day: Day, months = 0): Day {
  const from = civilOf(day);
  return addMonths(dayOf(from.year, from.month, 1), months);
}

/** The nth such weekday of a month; negative counts from the end. Undefined where the month has no fifth one. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day | undefined {
  const length = daysInMonth(year, month);
  const first = dayOf(year, month, 1);
  if (nth < 0) {
    const last = first + length - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7;
  }
  const date = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return date > length ? undefined : first + date - 1;
}

/** Temporal's dates and times are dear to make, never change, and the same few are meant again and again. */
const dates = new Map<Day, Temporal.PlainDate>();
const times = new Map<number, Temporal.PlainTime>();
const KEPT = 2000;

export function plainDate(day: Day): Temporal.PlainDate {
  return kept(dates, day, () => {
    const { year, month, day: date } = civilOf(day);
    return new Temporal.PlainDate(year, month, date);
  });
}

/** @param seconds since midnight, below 86 400 */
export function plainTime(seconds: number): Temporal.PlainTime {
  return kept(
    times,
    seconds,
    () => new Temporal.PlainTime(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60),
  );
}

function kept<T>(known: Map<number, T>, key: number, make: () => T): T {
  const there = known.get(key);
  if (there !== undefined) return there;
  if (known.size >= KEPT) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}
