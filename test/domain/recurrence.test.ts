import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { restOfRule, ruleUntil, sayRule, startsBetween } from '../../src/domain/recurrence.ts';

const at = (text: string): Temporal.ZonedDateTime => Temporal.ZonedDateTime.from(`${text}[Europe/London]`);
const FIRST = at('2026-11-02T09:15');
const NEXT = at('2026-11-23T09:15');

describe('the rule of a series', () => {
  it.each([
    ['FREQ=DAILY;INTERVAL=1', 'every day'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261218T000000Z', 'every 2 weeks on Tue and Thu, until 18 Dec 2026'],
    ['FREQ=MONTHLY;BYMONTHDAY=22', 'every month on the 22nd'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1;COUNT=5', 'every month on the first Mon, 5 times'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Fri'],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=11', 'every year on the 11th of Mar'],
  ])('%s reads "%s"', (rule, words) => {
    expect(sayRule(rule)).toBe(words);
  });

  it('counts what is left when it is to begin at its next occurrence', () => {
    expect(restOfRule('FREQ=WEEKLY;COUNT=10;BYDAY=MO', FIRST, NEXT, 0)).toBe('FREQ=WEEKLY;COUNT=7;BYDAY=MO');
    expect(restOfRule('FREQ=WEEKLY;BYDAY=MO', FIRST, NEXT, 0)).toBe('FREQ=WEEKLY;BYDAY=MO');
  });

  it('takes its weekday along when it moves by days, and says when it cannot', () => {
    expect(restOfRule('FREQ=WEEKLY;BYDAY=MO', FIRST, NEXT, 1)).toBe('FREQ=WEEKLY;BYDAY=TU');
    expect(restOfRule('FREQ=WEEKLY;BYDAY=MO', FIRST, NEXT, -1)).toBe('FREQ=WEEKLY;BYDAY=SU');
    expect(restOfRule('FREQ=MONTHLY;BYMONTHDAY=23', FIRST, NEXT, 2)).toBe('FREQ=MONTHLY;BYMONTHDAY=25');
    expect(restOfRule('FREQ=WEEKLY;BYDAY=MO,WE', FIRST, NEXT, 1)).toBeUndefined();
    expect(restOfRule('FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1', FIRST, NEXT, 1)).toBeUndefined();
  });

  it('can end before a moment', () => {
    expect(ruleUntil('FREQ=WEEKLY;BYDAY=MO;COUNT=9', NEXT)).toBe('FREQ=WEEKLY;BYDAY=MO;UNTIL=20261123T091459Z');
  });

  it('keeps its wall-clock time over a switch of the clocks', () => {
    const first = at('2026-10-24T09:15');
    const starts = startsBetween('FREQ=DAILY', first, first.toInstant(), first.add({ days: 3 }).toInstant());
    expect(starts.map((start) => start.toPlainDateTime().toString())).toEqual([
      '2026-10-24T09:15:00',
      '2026-10-25T09:15:00',
      '2026-10-26T09:15:00',
    ]);
  });
});
