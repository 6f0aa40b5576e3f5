import { Temporal } from 'temporal-polyfill';
import type { At } from '../../../src/domain/when.ts';
import type { MomentReading, TimeReading } from '../../../src/language/reading.ts';
import { readTimes } from '../../../src/language/time/read-times.ts';
import { wholeTime } from '../../../src/language/time/whole-time.ts';

/** Tuesday 10 March 2026, 10:20 in London, unless a test names another moment. */
export const tuesday: At = atZone('2026-03-10T10:20[Europe/London]');

export function atZone(moment: string): At {
  const zoned = Temporal.ZonedDateTime.from(moment);
  return { now: zoned.toInstant(), zone: zoned.timeZoneId };
}

/** The whole time of a text in one line: "2026-03-11T15:00 – 2026-03-11T15:45 · 45 min". Empty for none. */
export function told(text: string, at: At = tuesday): string {
  const reading = wholeTime(readTimes(text, at));
  return reading === undefined ? '' : toldOf(reading);
}

export function toldOf({ start, end, minutes, recurrence, zone }: TimeReading): string {
  const dash = end === undefined ? [] : ['–', momentOf(end)];
  const span = [...(start === undefined ? [] : [momentOf(start)]), ...dash, ...(zone === undefined ? [] : [zone])].join(
    ' ',
  );
  const more = [
    ...(minutes === undefined ? [] : [`${String(minutes)} min`]),
    ...(recurrence === undefined ? [] : [recurrence]),
  ];
  return [...(span === '' ? [] : [span]), ...more].join(' · ');
}

export function momentOf({ date, time }: MomentReading): string {
  return time === undefined ? date.toString() : `${date.toString()}T${time.toString().slice(0, 5)}`;
}

export function guessesOf(text: string, at: At = tuesday): readonly string[] {
  const reading = wholeTime(readTimes(text, at));
  return [...new Set(reading?.start?.guessed ?? reading?.end?.guessed ?? [])].sort();
}
