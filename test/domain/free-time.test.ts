import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { freeTime, overlaps } from '../../src/domain/free-time.ts';
import { spanOf, type Span } from '../../src/domain/when.ts';

const nine = Temporal.ZonedDateTime.from('2026-11-24T09:00[Europe/London]');
const at = (minutes: number, length: number): Span => spanOf(nine.add({ minutes }), length);
const window = at(0, 480);
const said = (spans: readonly Span[]): string[] =>
  spans.map(
    (span) =>
      `${span.start.toPlainTime().toString({ smallestUnit: 'minute' })}-${span.end.toPlainTime().toString({ smallestUnit: 'minute' })}`,
  );

describe('what is free', () => {
  it('is the window itself when nothing is on', () => {
    expect(said(freeTime(window, [], 30))).toEqual(['09:00-17:00']);
  });

  it('leaves out what is taken, however the taken spans overlap, touch or stick out', () => {
    expect(said(freeTime(window, [at(-60, 90), at(120, 60), at(150, 60), at(210, 30), at(420, 240)], 30))).toEqual([
      '09:30-11:00',
      '13:00-16:00',
    ]);
  });

  it('leaves out pieces that are too short', () => {
    expect(said(freeTime(window, [at(20, 400), at(430, 30)], 30))).toEqual([]);
  });

  it('never overlaps what is taken, for any spans', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ from: fc.integer({ min: -120, max: 600 }), length: fc.integer({ min: 1, max: 300 }) })),
        (spans) => {
          const busy = spans.map(({ from, length }) => at(from, length));
          for (const free of freeTime(window, busy, 15)) expect(busy.some((span) => overlaps(span, free))).toBe(false);
        },
      ),
    );
  });
});
