import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { CLASH_DAYS, clashesOf, timesOf } from '../../src/domain/clash.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { spanOf, type Span } from '../../src/domain/when.ts';

const NINE = Temporal.ZonedDateTime.from('2026-11-24T09:00[Europe/London]');
const at = (minutes: number, length: number): Span => spanOf(NINE.add({ minutes }), length);

function meetingAt(span: Span, more: Partial<Meeting> = {}): Meeting {
  return {
    id: 'other',
    type: 'scheduledMeeting',
    seriesId: more.id ?? 'other',
    title: 'Other',
    state: 'scheduled',
    scheduledType: 'meeting',
    span,
    isModified: false,
    hostId: '',
    hostEmail: 'alice@example.com',
    hostDisplayName: 'Alice',
    webLink: '',
    siteUrl: '',
    options: {},
    integrationTags: [],
    ...more,
  };
}

describe('the times of a plan', () => {
  it('are one for a meeting held once', () => {
    expect(timesOf({ span: at(0, 30) })).toEqual([at(0, 30)]);
  });

  it('are all of the next 60 days for a series, at the same hour on the clock over the nights on which clocks change', () => {
    const zones = ['Europe/London', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata', 'America/Santiago'];
    for (const zone of zones) {
      for (const day of ['2026-03-01', '2026-09-05', '2026-10-20', '2027-03-10']) {
        const start = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '09:00' });
        const times = timesOf({ span: spanOf(start, 45), recurrence: 'FREQ=DAILY' });
        expect(times).toHaveLength(CLASH_DAYS);
        expect(new Set(times.map((time) => time.start.toPlainTime().toString()))).toEqual(new Set(['09:00:00']));
      }
    }
  });

  it('are that one time where the rule knows none in reach', () => {
    expect(timesOf({ span: at(0, 30), recurrence: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1' })).toHaveLength(1);
  });
});

describe('what clashes', () => {
  it('is just what shares a moment with a time wanted, for any calendar', () => {
    const minutes = fc.integer({ min: 0, max: 600 });
    const spans = fc.array(fc.tuple(minutes, fc.integer({ min: 10, max: 120 })), { maxLength: 8 });
    fc.assert(
      fc.property(spans, spans, (wanted, held) => {
        const times = wanted.map(([from, length]) => at(from, length));
        const calendar = held.map(([from, length], index) => meetingAt(at(from, length), { id: String(index) }));
        const found = clashesOf(times, calendar);
        const minutesOf = ([from, length]: readonly [number, number]): number[] =>
          Array.from({ length }, (_, index) => from + index);
        const busy = held.map((one) => new Set(minutesOf(one)));
        const clashing = busy.flatMap((one, index) =>
          wanted.some((time) => minutesOf(time).some((minute) => one.has(minute))) ? [String(index)] : [],
        );
        const taken = wanted.filter((time) => minutesOf(time).some((minute) => busy.some((one) => one.has(minute))));
        expect(found?.meetings.map(({ id }) => id) ?? []).toEqual(clashing);
        expect(found?.taken ?? 0).toBe(taken.length);
      }),
    );
  });

  it('is never the meeting itself, nor what the same request has made, nor what is over', () => {
    const own = meetingAt(at(0, 30), { id: 'own', seriesId: 'series' });
    expect(clashesOf([at(0, 30)], [own], { meetingId: 'own' })).toBeUndefined();
    expect(clashesOf([at(0, 30)], [own], { seriesId: 'series' })).toBeUndefined();
    expect(
      clashesOf([at(0, 30)], [meetingAt(at(0, 30), { integrationTags: ['key'] })], { key: 'key' }),
    ).toBeUndefined();
    for (const state of ['ended', 'missed', 'expired'] as const)
      expect(clashesOf([at(0, 30)], [meetingAt(at(0, 30), { state })])).toBeUndefined();
    expect(clashesOf([at(0, 30)], [own])?.meetings).toEqual([own]);
  });
});
