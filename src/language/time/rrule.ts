import { addMonths, civilOf, type Day, weekdayOf } from './civil.ts';
import type { RepeatSaid } from './said.ts';

/** RFC 5545's names of the weekdays, Monday first. */
export const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** An RRULE body, as Webex takes it: the days that a bare frequency leaves open are the start's own. */
export function rruleOf(said: RepeatSaid): string {
  const parts: readonly (readonly [name: string, value: string | number | undefined])[] = [
    ['FREQ', said.freq],
    ['INTERVAL', said.interval],
    ['BYMONTH', said.bymonth?.join(',')],
    ['BYMONTHDAY', said.bymonthday?.join(',')],
    ['BYDAY', said.byday?.join(',')],
    ['BYSETPOS', said.bysetpos?.join(',')],
    ['COUNT', said.count],
  ];
  const body = parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return [...body, ...(said.until === undefined ? [] : [untilPart(said.until)])].join(';');
}

/** The part that ends a repetition with a day, that day taken in. */
export function untilPart(last: Day): string {
  const { year, month, day } = civilOf(last);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `UNTIL=${year}${two(month)}${two(day)}T235959Z`;
}

/** The first day on or after `from` on which the repetition falls; `from` itself where none comes in two years. */
export function firstOn(repeat: RepeatSaid, from: Day): Day {
  for (let day = from; day < from + 366 * 2; day++) if (fits(repeat, day)) return day;
  return from;
}

function fits({ byday, bymonthday, bymonth, bysetpos }: RepeatSaid, day: Day): boolean {
  const { month, day: date } = civilOf(day);
  const length = addMonths(day - date + 1, 1) - (day - date + 1);
  if (bymonth !== undefined && !bymonth.includes(month)) return false;
  if (bymonthday !== undefined && !bymonthday.some((n) => (n < 0 ? length + n + 1 : n) === date)) return false;
  if (byday === undefined) return true;
  const code: string = codes[weekdayOf(day) - 1] ?? '';
  const nth = Math.ceil(date / 7);
  const fromEnd = -Math.ceil((length - date + 1) / 7);
  if (bysetpos !== undefined) {
    const days = Array.from({ length }, (_, i) => i + 1).filter((each) =>
      byday.includes(codes[weekdayOf(day - date + each) - 1] ?? ''),
    );
    const place = days.indexOf(date);
    return place >= 0 && (bysetpos.includes(place + 1) || bysetpos.includes(place - days.length));
  }
  return byday.some((each) => each === code || each === `${nth}${code}` || each === `${fromEnd}${code}`);
}
