import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { At } from '../../src/domain/when.ts';
import { readRequest } from '../../src/language/read-request.ts';
import type { Reading } from '../../src/language/reading.ts';

const AT: At = { now: Temporal.Instant.from('2026-03-11T14:00:00Z'), zone: 'America/New_York' };
const CHANGES = new Set(['schedule', 'move', 'update', 'cancel', 'skip', 'invite', 'uninvite', 'join', 'start']);

function read(text: string): Reading {
  return readRequest({ text, mentions: [] }, AT, {}, new Map());
}

describe('any text at all', () => {
  it('is read without a throw, and the same every time', { timeout: 60_000 }, () => {
    const words = fc.constantFrom(
      'move',
      'cancel',
      'my',
      'to',
      'with',
      'at',
      '3',
      'pm',
      'and',
      'τ',
      'Þ',
      'ð',
      '"',
      '@',
      'İ',
      'from',
      'Friday',
      '.',
      ',',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
      }),
      { numRuns: 150 },
    );
  });

  it('changes nothing when no Latin letter is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('д', '会', 'ع', '7', ' ', '!', '🙂'), maxLength: 60 }), (text) => {
        const { act, certainty } = read(text);
        expect(CHANGES.has(act) && certainty === 'said').toBe(false);
      }),
    );
  });

  it('is read in time that grows no faster than its length', { timeout: 60_000 }, () => {
    const shapes = [
      'move the ',
      'a and cancel ',
      'from 3 to 5 ',
      '"',
      "it's ",
      'with ana, ',
      'get ana and ben and ',
      'please ',
      '1 2 3 ',
      'is ',
    ];
    for (const shape of shapes) {
      const cost = (length: number): number => {
        const text = shape.repeat(Math.ceil(length / shape.length)).slice(0, length);
        const runs = [1, 2, 3, 4, 5].map(() => {
          const start = performance.now();
          read(text);
          return performance.now() - start;
        });
        return Math.min(...runs);
      };
      const short = cost(1850);
      const long = cost(7400);
      expect(long, shape).toBeLessThan(8 * short + 60);
    }
  });

  it('is cut where Webex cuts it', () => {
    expect(new TextEncoder().encode(read('é'.repeat(9000)).text).length).toBeLessThanOrEqual(7439);
  });
});

describe('a request put together from its parts gives the parts back', () => {
  const titles = fc.constantFrom('design review', 'Budget talk', 'team retro', 'Sales forecast', 'onboarding');
  const hours = fc.integer({ min: 8, max: 18 });
  const days = fc
    .integer({ min: 1, max: 200 })
    .map((offset) => AT.now.toZonedDateTimeISO(AT.zone).toPlainDate().add({ days: offset }));
  const people = fc.constantFrom('ana@example.com', 'ben@example.org');

  it('for a new meeting', () => {
    fc.assert(
      fc.property(titles, days, hours, people, (title, day, hour, person) => {
        const reading = read(`schedule ${title} on ${day.toString()} at ${hour}:00 with ${person}`);
        expect(reading).toMatchObject({
          act: 'schedule',
          certainty: 'said',
          title,
          people: [{ kind: 'email', email: person }],
        });
        expect(reading.when?.start?.date.toString()).toBe(day.toString());
        expect(reading.when?.start?.time?.hour).toBe(hour);
      }),
    );
  });

  it('for a move, which never takes the new time for the old', () => {
    fc.assert(
      fc.property(titles, days, hours, (title, day, hour) => {
        const reading = read(`move ${title} to ${day.toString()} at ${hour}:00`);
        expect(reading).toMatchObject({ act: 'move', target: { title } });
        expect(reading.target?.when).toBeUndefined();
        expect(reading.when?.start?.time?.hour).toBe(hour);
      }),
    );
  });
});
