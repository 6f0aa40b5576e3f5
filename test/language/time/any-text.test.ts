import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTimes } from '../../../src/language/time/read-times.ts';
import { tuesday } from './read.ts';

const words = fc.constantFrom(
  ...[
    'at',
    'on',
    'every',
    'next',
    'last',
    'the',
    'of',
    'to',
    'until',
    '-',
    '3',
    '3pm',
    '15',
    '2026',
    '12:30',
    'Monday',
    'May',
    '4th',
    'week',
  ],
  ...[
    'in',
    'half',
    'an hour',
    'and',
    'for',
    'tomorrow',
    'night',
    'PST',
    'from',
    'between',
    ',',
    '.',
    'two',
    'twenty',
    'days',
    'other',
    'end',
    'q3',
  ],
  ...[
    'quarter',
    'past',
    '1h30',
    '½',
    '7/6',
    'christmas',
    'weekdays',
    '3x',
    'London time',
    'ago',
    'later',
    '(',
    ')',
    'sat',
    'may',
    'first',
  ],
);

test('no text throws, and what is found never overlaps and says its own words', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.array(words, { maxLength: 14 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let after = 0;
      for (const { index, length, lead, reading } of readTimes(text, tuesday)) {
        expect(lead).toBeGreaterThanOrEqual(0);
        expect(lead).toBeLessThanOrEqual(index);
        expect(index).toBeGreaterThanOrEqual(after);
        expect(text.slice(index, index + length)).toBe(reading.words);
        expect(reading.start ?? reading.end ?? reading.minutes).toBeDefined();
        after = index + length;
      }
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test('the same words, moment and zone give the same reading', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 10 }), (all) => {
      const text = all.join(' ');
      expect(JSON.stringify(readTimes(text, tuesday))).toBe(JSON.stringify(readTimes(text, tuesday)));
    }),
  );
});

test.each([
  'monday at ',
  'a',
  '1',
  '3pm ',
  'may ',
  '7/6 ',
  '. ',
  'every ',
  'for 2 hours and ',
  'x time ',
  '(',
  '1:',
  'twenty ',
  '12-',
  'first of ',
])('the longest message of “%s” takes no longer than its length explains', (piece) => {
  const short = cost(piece, 1000);
  const long = cost(piece, 8000);
  // Eight times as long may take eight times as much; the rest is the noise of a shared machine.
  expect(long).toBeLessThan(Math.max(short * 24, 300));
});

/** Milliseconds, the best of five. */
function cost(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  let best = Infinity;
  for (let i = 0; i < 5; i++) {
    const begun = performance.now();
    readTimes(text, tuesday);
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}
