import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { nextDigest } from '../../src/domain/digest.ts';
import type { MeetingState } from '../../src/domain/meeting.ts';
import { endOfQuiet } from '../../src/domain/quiet-hours.ts';
import { decideReminder, dueOf, nextLook } from '../../src/domain/reminder.ts';
import { spanOf } from '../../src/domain/when.ts';

const ZONE = 'America/New_York';
const START = Temporal.ZonedDateTime.from(`2026-11-24T15:00[${ZONE}]`);
const meeting = (state: MeetingState = 'ready', start = START) => ({
  ...{ id: 'm', seriesId: 'm', title: 'Design review', state, span: spanOf(start, 30) },
});
const wish = { lead: 10, asked: false, zone: ZONE };
const before = (minutes: number): Temporal.Instant => START.subtract({ minutes }).toInstant();

describe('a reminder that is due', () => {
  it.each([
    [10, { kind: 'send', minutes: 10 }],
    [7, { kind: 'send', minutes: 7 }],
    [0, { kind: 'send', minutes: 0 }],
    [-5, { kind: 'send', minutes: -5 }],
    [-6, { kind: 'drop' }],
    [-31, { kind: 'drop' }],
  ])('%s minutes before the start becomes %o', (minutes, decision) => {
    expect(decideReminder(meeting(), wish, before(minutes))).toEqual(decision);
  });

  it('is left where the meeting is gone, over or missed, and told where it runs already', () => {
    expect(decideReminder(undefined, wish, before(10))).toEqual({ kind: 'drop' });
    for (const state of ['ended', 'missed', 'expired'] as const)
      expect(decideReminder(meeting(state), wish, before(10))).toEqual({ kind: 'drop' });
    for (const state of ['inProgress', 'lobby', 'active', 'scheduled'] as const)
      expect(decideReminder(meeting(state), wish, before(10))).toEqual({ kind: 'send', minutes: 10 });
  });

  it('moves along with its meeting', () => {
    const later = START.add({ hours: 1 });
    const dueAt = later.subtract({ minutes: 10 }).epochMilliseconds;
    expect(decideReminder(meeting('ready', later), wish, before(10))).toEqual({ kind: 'move', dueAt });
    // Half a minute is not worth a second look.
    expect(decideReminder(meeting(), wish, before(10).subtract({ seconds: 29 }))).toMatchObject({ kind: 'send' });
  });

  it('waits for the end of quiet hours if that comes before the start, and is left out else', () => {
    const until = (to: string) => dueOf(START.epochMilliseconds, { ...wish, quietHours: { from: '14:45', to } });
    expect(until('14:55')).toBe(before(5).epochMilliseconds);
    expect([until('15:00'), until('16:00')]).toEqual([undefined, undefined]);
    expect(until('14:50')).toBe(before(10).epochMilliseconds);
    const asked = { ...wish, asked: true, quietHours: { from: '14:45', to: '16:00' } };
    expect(dueOf(START.epochMilliseconds, asked)).toBe(before(10).epochMilliseconds);
  });
});

describe('the next look at a calendar', () => {
  const after = (time: string, quiet?: { from: string; to: string }) =>
    nextLook(Temporal.ZonedDateTime.from(`2026-11-24T${time}[${ZONE}]`), quiet)
      .toPlainDateTime()
      .toString();

  it('comes two hours later, and in the morning where that would be at night or in quiet hours', () => {
    expect(after('10:00')).toBe('2026-11-24T12:00:00');
    expect(after('18:59')).toBe('2026-11-24T20:59:00');
    expect(after('19:00')).toBe('2026-11-25T05:00:00');
    expect(after('17:00', { from: '18:30', to: '08:00' })).toBe('2026-11-25T08:00:00');
  });
});

describe('quiet hours', () => {
  const at = (text: string, zone = ZONE) => Temporal.ZonedDateTime.from(`${text}[${zone}]`);
  it.each([
    ['2026-11-24T21:59', undefined],
    ['2026-11-24T22:00', '2026-11-25T07:00:00-05:00'],
    ['2026-11-25T03:00', '2026-11-25T07:00:00-05:00'],
    ['2026-11-25T07:00', undefined],
  ])('past midnight: at %s it is quiet until %s', (moment, end) => {
    const found = endOfQuiet(at(moment), { from: '22:00', to: '07:00' });
    expect(found?.toString({ timeZoneName: 'never' })).toBe(end);
  });

  it('end on the right side of a night whose clocks change', () => {
    const end = endOfQuiet(at('2026-03-08T01:30'), { from: '23:00', to: '02:30' });
    expect(end?.toString({ timeZoneName: 'never' })).toBe('2026-03-08T03:30:00-04:00');
  });
});

describe('the next digest', () => {
  const next = (after: string, more: object = {}) =>
    nextDigest({ at: '08:00', home: ZONE, ...more }, Temporal.Instant.from(after)).toString();

  it('comes from Monday to Friday', () => {
    expect(next('2026-11-24T12:59:59Z')).toBe(`2026-11-24T08:00:00-05:00[${ZONE}]`);
    expect(next('2026-11-24T13:00:00Z')).toBe(`2026-11-25T08:00:00-05:00[${ZONE}]`);
    expect(next('2026-11-27T13:00:00Z')).toBe(`2026-11-30T08:00:00-05:00[${ZONE}]`);
  });

  it('keeps its hour over a change of the clocks, and is there where that hour is skipped', () => {
    expect(next('2026-10-30T12:00:00Z')).toBe(`2026-11-02T08:00:00-05:00[${ZONE}]`);
    // In Cairo the clocks went forward at midnight of a Friday.
    expect(next('2026-04-23T12:00:00Z', { at: '00:30', home: 'Africa/Cairo' })).toBe(
      '2026-04-24T01:30:00+03:00[Africa/Cairo]',
    );
  });

  it('follows the person for as long as they are away', () => {
    const away = { zone: 'Asia/Tokyo', until: Date.parse('2026-11-24T15:00:00Z') };
    expect(next('2026-11-23T14:00:00Z', { away })).toBe('2026-11-24T08:00:00+09:00[Asia/Tokyo]');
    expect(next('2026-11-23T23:00:00Z', { away })).toBe(`2026-11-25T08:00:00-05:00[${ZONE}]`);
  });

  it('waits for the end of quiet hours', () => {
    expect(next('2026-11-24T01:00:00Z', { at: '06:00', quietHours: { from: '22:00', to: '07:30' } })).toBe(
      `2026-11-24T07:30:00-05:00[${ZONE}]`,
    );
  });
});
