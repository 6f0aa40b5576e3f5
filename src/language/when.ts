import type { MomentReading, TimeReading } from './reading.ts';
import type { TimeMention } from './time/read-times.ts';
import { wholeTime } from './time/whole-time.ts';

/** The mentions within a stretch of the text. */
export function timesIn(times: readonly TimeMention[], from: number, to: number): readonly TimeMention[] {
  return times.filter((time) => time.index >= from && time.index < to);
}

/** Several times of one request as one: "on Friday … at 3 … for an hour". */
export function mergeTimes(readings: readonly TimeReading[]): TimeReading | undefined {
  return wholeTime(readings.map((reading) => ({ index: 0, length: 0, lead: 0, reading })));
}

/** No day was said: the date is only a convention. */
export function isDayOpen(moment: MomentReading): boolean {
  return moment.guessed.includes('date');
}

/** The time of `moment` on the day of `day`. */
export function withDay(moment: MomentReading, day: MomentReading): MomentReading {
  const open = moment.guessed.filter((guess) => guess !== 'date');
  const dayOpen = day.guessed.filter((guess) => guess === 'weekday' || guess === 'year');
  return {
    date: day.date,
    ...(moment.time === undefined ? {} : { time: moment.time }),
    guessed: [...open, ...dayOpen],
  };
}
