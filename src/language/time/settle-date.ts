import type { Guess } from '../reading.ts';
import { civilOf, type Day, dayOf, daysInMonth, mondayOf, weekdayOf } from './civil.ts';
import type { Now } from './rules.ts';
import type { DateSaid } from './said.ts';

export interface SettledDay {
  readonly day: Day;
  readonly guessed: readonly Guess[];
}

/** The day that was meant: never a past one, unless the words say so (a year, "last"). `from` moves that border. */
export function dayOfDate(said: DateSaid, now: Now, from: Day = now.today): SettledDay {
  const weeks = (said.weeks ?? 0) * 7;
  if (said.day !== undefined) return { day: said.day + weeks, guessed: [] };
  if (said.date !== undefined)
    return said.month === undefined
      ? dateInMonth(said, said.date, from)
      : dateInYear(said, said.date, said.month, from);
  if (said.weekday !== undefined) {
    const settled = weekdayMeant(said.weekday, said, from);
    return { ...settled, day: settled.day + weeks };
  }
  return { day: from, guessed: ['date'] };
}

/** "14 November": this year's, or next year's once it is past. 29 February waits for a leap year. */
function dateInYear(said: DateSaid, date: number, month: number, from: Day): SettledDay {
  if (said.year !== undefined) return { day: dayOf(said.year, month, date), guessed: [] };
  const start = civilOf(from).year;
  for (let year = start; year <= start + 8; year++) {
    const day = dayOf(year, month, date);
    if (date <= daysInMonth(year, month) && day >= from) return { day, guessed: year === start ? [] : ['year'] };
  }
  return { day: dayOf(start, month, daysInMonth(start, month)), guessed: ['date'] };
}

/** "The 3rd", "Tuesday the 13th": the next such date, on that weekday if there is one within two years. */
function dateInMonth(said: DateSaid, date: number, from: Day): SettledDay {
  const { year, month } = civilOf(from);
  let first: Day | undefined;
  for (let ahead = 0; ahead < 24; ahead++) {
    const index = month - 1 + ahead;
    const [y, m] = [year + Math.floor(index / 12), (index % 12) + 1];
    const day = dayOf(y, m, date);
    if (date > daysInMonth(y, m) || day < from) continue;
    first ??= day;
    if (said.weekday === undefined || weekdayOf(day) === said.weekday) return { day, guessed: [] };
  }
  return { day: first ?? from, guessed: ['date'] };
}

/**
 * "Tuesday" and "coming Tuesday" are the next one after today; "this Tuesday" is today's week's, or the next one
 * once that is past; "next Tuesday" is next week's (weeks begin on Monday), a guess while this week's is still to
 * come; "last Tuesday" is the one before today.
 */
function weekdayMeant(weekday: number, { which }: DateSaid, from: Day): SettledDay {
  const ahead = (weekday - weekdayOf(from) + 7) % 7;
  if (which === 'this') return { day: from + ahead, guessed: [] };
  if (which === 'last') return { day: from - ((weekdayOf(from) - weekday + 7) % 7 || 7), guessed: [] };
  const coming = from + (ahead || 7);
  if (which === 'coming' || which === undefined)
    return { day: coming, guessed: ahead === 0 && which === undefined ? ['weekday'] : [] };
  const next = mondayOf(from) + 7 + (which === 'after next' ? 7 : 0) + weekday - 1;
  return { day: next, guessed: next === coming ? [] : ['weekday'] };
}
