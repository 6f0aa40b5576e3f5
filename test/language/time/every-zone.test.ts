import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { readTimes } from '../../../src/language/time/read-times.ts';
import { momentOf } from './read.ts';

const zones = Intl.supportedValuesOf('timeZone');
const months = ['January', 'Feb', 'March', 'Apr', 'May', 'June', 'July', 'Aug', 'September', 'Oct', 'Nov.', 'December'];
const weekdays = ['Monday', 'Tue', 'Wednesday', 'Thurs', 'Friday', 'Sat', 'Sunday'];

interface Probe {
  readonly text: string;
  readonly expected: string;
}

/** What people write for a day and an hour, with the wall clock that they mean. */
function phrases(today: Temporal.PlainDate, ahead: number, hour: number, minute: number): readonly Probe[] {
  const day = today.add({ days: ahead });
  const two = String(minute).padStart(2, '0');
  const wall = (date: Temporal.PlainDate): string => `${date.toString()}T${String(hour).padStart(2, '0')}:${two}`;
  const twelve = `${hour % 12 === 0 ? 12 : hour % 12}:${two}${hour < 12 ? 'am' : 'pm'}`;
  const month = months[day.month - 1] ?? '';
  const coming =
    day.dayOfWeek === today.dayOfWeek
      ? today.add({ days: 7 })
      : today.add({ days: (day.dayOfWeek - today.dayOfWeek + 7) % 7 });
  return [
    { text: `${month} ${day.day}, ${day.year} at ${twelve}`, expected: wall(day) },
    {
      text: `at ${String(hour).padStart(2, '0')}:${two} on the ${day.day}${nth(day.day)} of ${month} ${day.year}`,
      expected: wall(day),
    },
    { text: `${day.toString()} ${String(hour).padStart(2, '0')}:${two}`, expected: wall(day) },
    { text: `tomorrow at ${twelve}`, expected: wall(today.add({ days: 1 })) },
    { text: `${twelve} on ${weekdays[day.dayOfWeek - 1] ?? ''}`, expected: wall(coming) },
    { text: `in ${ahead + 2} days at ${twelve}`, expected: wall(today.add({ days: ahead + 2 })) },
  ];
}

function nth(n: number): string {
  return n % 10 > 3 || n % 10 === 0 || Math.floor(n / 10) === 1 ? 'th' : (['st', 'nd', 'rd'][(n % 10) - 1] ?? 'th');
}

function startOf(text: string, now: Temporal.Instant, zone: string): string {
  const start = readTimes(text, { now, zone })[0]?.reading.start;
  return start === undefined ? 'nothing' : momentOf(start);
}

test('a day and an hour, however written, are that wall clock in every zone', () => {
  const anyHour = fc.integer({ min: 0, max: 23 });
  const moments = fc.integer({ min: 1_600_000_000, max: 1_950_000_000 });
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      moments,
      fc.integer({ min: 1, max: 700 }),
      anyHour,
      fc.integer({ min: 0, max: 59 }),
      (zone, epoch, ahead, hour, minute) => {
        const now = Temporal.Instant.fromEpochMilliseconds(epoch * 1000);
        const today = now.toZonedDateTimeISO(zone).toPlainDate();
        for (const { text, expected } of phrases(today, ahead, hour, minute))
          expect(`${text}: ${startOf(text, now, zone)}`).toBe(`${text}: ${expected}`);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);

test('on both days on which a zone changes its clocks, the wall clock that was said is what is read', () => {
  for (const zone of zones) {
    let switched = Temporal.ZonedDateTime.from(`2026-01-01T00:00[${zone}]`);
    for (let i = 0; i < 2; i++) {
      const next = switched.getTimeZoneTransition('next');
      if (next === null || next.year > 2027) break;
      switched = next;
      const date = next.toPlainDate();
      // Asked the day before at noon, and on the day itself right after the change.
      const eve = next.subtract({ days: 1 }).with({ hour: 12 });
      for (const [text, moment, expected] of [
        ['tomorrow at 2:30am', eve, `${eve.toPlainDate().add({ days: 1 }).toString()}T02:30`],
        ['tomorrow at noon', eve, `${eve.toPlainDate().add({ days: 1 }).toString()}T12:00`],
        ['today at 23:45', next.add({ minutes: 5 }), `${date.toString()}T23:45`],
        ['tomorrow 1:15am', next.add({ minutes: 5 }), `${date.add({ days: 1 }).toString()}T01:15`],
        [
          'in 90 minutes',
          next.subtract({ minutes: 30 }),
          next.add({ minutes: 60 }).toPlainDateTime().toString().slice(0, 16),
        ],
      ] as const) {
        expect(`${zone} ${text}: ${startOf(text, moment.toInstant(), zone)}`).toBe(`${zone} ${text}: ${expected}`);
      }
    }
  }
}, 60_000);
