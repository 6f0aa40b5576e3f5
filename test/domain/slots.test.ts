import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/domain/free-time.ts';
import { findSlots, isWithinHours, nearestSlots, type Party, type Slot } from '../../src/domain/slots.ts';
import { sayMoment } from '../../src/domain/spoken-time.ts';
import { minutesOf, spanIn, type Span } from '../../src/domain/when.ts';

const ZONES = [
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'America/St_Johns',
  'America/Santiago',
  'Pacific/Apia',
];

function zoned(text: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
}

function days(first: string, count: number, zone: string): readonly Span[] {
  return Array.from({ length: count }, (_, index) => {
    const start = Temporal.PlainDate.from(first).add({ days: index }).toZonedDateTime(zone);
    return { start, end: start.add({ days: 1 }) };
  });
}

const said = (slots: readonly Slot[]): string[] => slots.map(({ span }) => sayMoment(span.start, undefined));

describe('times that suit', () => {
  it('are round, inside working hours, and spread over the days', () => {
    const party: Party = { zone: 'Europe/London', busy: [] };
    expect(said(findSlots({ windows: days('2026-11-26', 5, 'Europe/London'), minutes: 30, most: 4 }, [party]))).toEqual(
      [
        'Thu 26 Nov, 09:00 (London)',
        'Thu 26 Nov, 12:00 (London)',
        'Fri 27 Nov, 09:00 (London)',
        'Mon 30 Nov, 09:00 (London)',
      ],
    );
  });

  it('are close together where there is no room for better', () => {
    const busy = [
      { start: zoned('2026-11-26T09:00', 'Europe/London'), end: zoned('2026-11-26T15:20', 'Europe/London') },
    ];
    const found = findSlots({ windows: days('2026-11-26', 1, 'Europe/London'), minutes: 30, most: 4 }, [
      { zone: 'Europe/London', busy },
    ]);
    expect(said(found)).toEqual([
      'Thu 26 Nov, 15:30 (London)',
      'Thu 26 Nov, 16:00 (London)',
      'Thu 26 Nov, 16:30 (London)',
    ]);
  });

  it('take hours that go past midnight from who works at night', () => {
    const night: Party = { zone: 'Europe/London', hours: { from: '22:00', to: '06:00' }, busy: [] };
    const found = findSlots({ windows: days('2026-11-26', 2, 'Europe/London'), minutes: 60, most: 3 }, [night]);
    expect(found.length).toBe(3);
    for (const { span } of found) expect(span.start.hour >= 22 || span.start.hour < 6).toBe(true);
  });

  it('are as near to everybody as can be where no hours are shared, and say who pays for it', () => {
    const parties: Party[] = [
      { zone: 'America/New_York', busy: [] },
      { zone: 'Asia/Kolkata', busy: [] },
    ];
    const wish = { windows: days('2026-11-24', 1, 'America/New_York'), minutes: 30, most: 3 };
    expect(findSlots(wish, parties)).toEqual([]);
    const near = nearestSlots(wish, parties);
    expect(said(near)).toEqual([
      'Tue 24 Nov, 07:00 (New York)',
      'Tue 24 Nov, 07:30 (New York)',
      'Tue 24 Nov, 08:00 (New York)',
    ]);
    for (const slot of near) expect(slot.outside).toEqual(['America/New_York', 'Asia/Kolkata']);
  });

  const party = fc.record({
    zone: fc.constantFrom(...ZONES),
    hours: fc.constantFrom(undefined, { from: '08:30', to: '16:15' }, { from: '22:00', to: '06:00' }),
    meetings: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 * 24 * 60 }), fc.integer({ min: 10, max: 400 })), {
      maxLength: 12,
    }),
  });
  // Nights on which clocks change somewhere, among ordinary ones.
  const first = fc.constantFrom(
    '2026-03-07',
    '2026-03-28',
    '2026-04-04',
    '2026-10-03',
    '2026-10-24',
    '2026-11-01',
    '2026-06-10',
  );

  it('lie in the window, are as long as wished, meet nobody’s meeting and nobody’s evening, and never each other, in any zones over any night', () => {
    fc.assert(
      fc.property(
        first,
        fc.constantFrom(...ZONES),
        fc.array(party, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(15, 30, 45, 60, 90),
        fc.boolean(),
        (day, zone, people, minutes, near) => {
          const windows = days(day, 4, zone);
          const begin = windows[0]?.start ?? zoned(`${day}T00:00`, zone);
          const parties: Party[] = people.map((one) => ({
            zone: one.zone,
            hours: one.hours,
            busy: one.meetings.map(([from, length]) => {
              const start = begin.add({ minutes: from }).withTimeZone(one.zone);
              return { start, end: start.add({ minutes: length }) };
            }),
          }));
          const wish = { windows, minutes, most: 4 };
          const slots = near ? nearestSlots(wish, parties) : findSlots(wish, parties);
          expect(slots.length).toBeLessThanOrEqual(4);
          for (const [index, { span, outside }] of slots.entries()) {
            expect(minutesOf(span)).toBe(minutes);
            expect(span.start.timeZoneId).toBe(zone);
            expect(span.start.second).toBe(0);
            expect(windows.some(({ start, end }) => within(span, { start, end }))).toBe(true);
            for (const one of parties) {
              expect(one.busy.some((busy) => overlaps(busy, span))).toBe(false);
              expect(isWithinHours(span, one)).toBe(!outside.includes(one.zone) || worksElse(parties, one, span));
              if (!near) expect(clockInside(spanIn(span, one.zone), one)).toBe(true);
            }
            for (const other of slots.slice(index + 1)) expect(overlaps(span, other.span)).toBe(false);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are found whenever there are any: none is overlooked', () => {
    fc.assert(
      fc.property(first, fc.array(party, { minLength: 1, maxLength: 2 }), (day, people) => {
        const windows = days(day, 3, 'Europe/London');
        const begin = windows[0]?.start ?? zoned(`${day}T00:00`, 'Europe/London');
        const parties: Party[] = people.map(({ zone, hours, meetings }) => ({
          zone,
          hours,
          busy: meetings.map(([from, length]) => {
            const start = begin.add({ minutes: from });
            return { start, end: start.add({ minutes: length }) };
          }),
        }));
        const found = findSlots({ windows, minutes: 30, most: 1 }, parties).length > 0;
        const exists = windows.some(({ start, end }) => {
          for (let at = start; at.epochMilliseconds < end.epochMilliseconds; at = at.add({ minutes: 30 })) {
            const span = { start: at, end: at.add({ minutes: 30 }) };
            if (parties.every((one) => isWithinHours(span, one) && !one.busy.some((busy) => overlaps(busy, span))))
              return true;
          }
          return false;
        });
        expect(found).toBe(exists);
      }),
      { numRuns: 60 },
    );
  });
});

function within(span: Span, window: Span): boolean {
  return (
    span.start.epochMilliseconds >= window.start.epochMilliseconds &&
    span.end.epochMilliseconds <= window.end.epochMilliseconds
  );
}

/** Two people of one zone may work at different hours: the mark of the zone is for one of them. */
function worksElse(parties: readonly Party[], party: Party, span: Span): boolean {
  return isWithinHours(span, party) && parties.some((one) => one.zone === party.zone && !isWithinHours(span, one));
}

/** By the clock alone: on a working day, between the hours, as a person would check it. */
function clockInside({ start, end }: Span, { hours = { from: '09:00', to: '17:00' } }: Party): boolean {
  const [from, to] = [Temporal.PlainTime.from(hours.from), Temporal.PlainTime.from(hours.to)];
  const overnight = Temporal.PlainTime.compare(to, from) <= 0;
  const isMorning = overnight && Temporal.PlainTime.compare(start.toPlainTime(), to) < 0;
  const day = isMorning ? start.toPlainDate().subtract({ days: 1 }) : start.toPlainDate();
  const begins = day.toPlainDateTime(from);
  const ends = day.add({ days: overnight ? 1 : 0 }).toPlainDateTime(to);
  return (
    day.dayOfWeek <= 5 &&
    Temporal.PlainDateTime.compare(start.toPlainDateTime(), begins) >= 0 &&
    Temporal.PlainDateTime.compare(end.toPlainDateTime(), ends) <= 0
  );
}
