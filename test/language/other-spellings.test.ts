import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { At } from '../../src/domain/when.ts';
import { readRequest } from '../../src/language/read-request.ts';
import type { Act, Reading } from '../../src/language/reading.ts';

/** Wednesday, 11 March 2026, 10:00 in New York. */
const AT: At = { now: Temporal.Instant.from('2026-03-11T14:00:00Z'), zone: 'America/New_York' };

function read(text: string): Reading {
  return readRequest({ text, mentions: [] }, AT, {}, new Map());
}

function day({ when, target }: Reading): string | undefined {
  return (when ?? target?.when)?.start?.date.toString();
}

describe('short, slipped and regional words are read as what they stand for', () => {
  it.each<[string, Act, string]>([
    ['pls schedule a mtg w/ priya tmrw 3pm', 'schedule', '2026-03-12'],
    ['can u resched my 3pm to 4 2moro', 'move', '2026-03-12'],
    ['cancle my appt wiht bob on fri', 'cancel', '2026-03-13'],
    ['whats on my calender 2day', 'list', '2026-03-11'],
    ['wats my schedule for tmrw', 'list', '2026-03-12'],
    ['prepone the design review to 2pm', 'move', '2026-03-11'],
    ['pls do the needful and schedule a call with ravi at 4 pm today', 'schedule', '2026-03-11'],
    ['could you pop a meeting in my diary for next tuesday at 10', 'schedule', '2026-03-17'],
    ['am i free thurs arvo', 'availability', '2026-03-12'],
    ['free up my friday afternoon', 'cancel', '2026-03-13'],
    ['i wanna meet with sarah on fri 2pm', 'schedule', '2026-03-13'],
  ])('%s → %s', (text, act, date) => {
    const reading = read(text);
    expect([reading.act, reading.certainty, day(reading)]).toEqual([act, 'said', date]);
  });

  it('takes a left-out apostrophe for one', () => {
    expect(read('skip next weeks standup')).toMatchObject({
      act: 'skip',
      target: { title: 'standup', when: { grain: 'week' } },
    });
  });

  it('takes a person off tomorrow’s meeting and never cancels it', () => {
    expect(read('drop ben from tomorrows sync')).toMatchObject({
      act: 'uninvite',
      people: [{ kind: 'name', name: 'ben' }],
      target: { title: 'sync' },
    });
  });

  it('begins a new sentence after "10 AM."', () => {
    expect(read('I’m meeting with Ana tomorrow at 10 AM. Add that to my calandar, please.')).toMatchObject({
      act: 'schedule',
      certainty: 'said',
      people: [{ name: 'Ana' }],
      when: { start: { date: Temporal.PlainDate.from('2026-03-12') } },
    });
  });
});
