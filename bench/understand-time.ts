import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { readTimes } from '../src/language/time/read-times.ts';
import { wholeTime } from '../src/language/time/whole-time.ts';
import type { MomentReading } from '../src/language/reading.ts';
const lines = readFileSync(0, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((l) => JSON.parse(l) as { id: string; text: string; now: string; timezone: string });
const run = (c: (typeof lines)[number]) => {
  const at = { now: Temporal.Instant.from(c.now), zone: c.timezone };
  const t = process.hrtime.bigint();
  const mentions = readTimes(c.text, at);
  const us = Number(process.hrtime.bigint() - t) / 1000;
  return { when: wholeTime(mentions), us };
};
for (let i = 0; i < 2; i++) for (const c of lines) run(c);
for (const c of lines) {
  const { when: w, us } = run(c);
  const zone = w?.zone ?? c.timezone;
  const abs = (m?: MomentReading) =>
    m === undefined
      ? null
      : m.time === undefined
        ? m.date.toString()
        : m.date.toPlainDateTime(m.time).toZonedDateTime(zone).toString({ timeZoneName: 'never' });
  console.log(
    JSON.stringify({
      id: c.id,
      us,
      start: abs(w?.start),
      end: abs(w?.end),
      allDay: w?.start !== undefined && w.start.time === undefined,
      durationMinutes: w?.minutes ?? null,
      rrule: w?.recurrence ?? null,
    }),
  );
}
