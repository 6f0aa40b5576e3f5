import type { MomentReading, TimeReading } from './reading.ts';
import type { TimeMention } from './time/read-times.ts';

/** The mentions within a stretch of the text. */
export function timesIn(times: readonly TimeMention[], from: number, to: number): readonly TimeMention[] {
  return times.filter((time) => time.index >= from && time.index < to);
}

/**
 * Several mentions of one request as one time: "on Friday … at 3 … for an hour". The first that says a thing says it;
 * the later ones only fill what it left open.
 */
export function mergeTimes(readings: readonly TimeReading[]): TimeReading | undefined {
  const [first, ...more] = readings;
  if (first === undefined) return undefined;
  return more.reduce(fillIn, first);
}

function fillIn(base: TimeReading, other: TimeReading): TimeReading {
  const start = joinMoments(base.start, other.start);
  const end = base.end ?? (base.start?.time === undefined || other.start === undefined ? other.end : undefined);
  const minutes = base.minutes ?? other.minutes;
  const recurrence = base.recurrence ?? other.recurrence;
  const zone = base.zone ?? other.zone;
  return {
    words: `${base.words} ${other.words}`,
    grain: start?.time === undefined ? (base.start === undefined ? other.grain : base.grain) : 'minute',
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end: start === undefined ? end : onDayOf(start, end) }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(recurrence === undefined ? {} : { recurrence }),
    ...(zone === undefined ? {} : { zone }),
  };
}

/** A day from the one, an hour from the other. */
function joinMoments(one: MomentReading | undefined, other: MomentReading | undefined): MomentReading | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.time === undefined && other.time !== undefined && isDayOpen(other)) return withDay(other, one);
  if (one.time !== undefined && isDayOpen(one) && !isDayOpen(other)) return withDay(one, other);
  return one;
}

/** No day was said: the date is only a convention. */
export function isDayOpen(moment: MomentReading): boolean {
  return moment.guessed.includes('date');
}

/** The time of `moment` on the day of `day`. */
export function withDay(moment: MomentReading, day: MomentReading): MomentReading {
  const guessed = [
    ...moment.guessed.filter((guess) => guess !== 'date'),
    ...day.guessed.filter((guess) => guess === 'weekday' || guess === 'year'),
  ];
  return { date: day.date, ...(moment.time === undefined ? {} : { time: moment.time }), guessed };
}

function onDayOf(start: MomentReading, end: MomentReading): MomentReading {
  return isDayOpen(end) && end.time !== undefined ? { ...end, date: start.date } : end;
}
