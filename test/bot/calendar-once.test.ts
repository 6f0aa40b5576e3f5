import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { calendarOnce } from '../../src/bot/calendar-once.ts';
import { spanOf } from '../../src/domain/when.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { MeetingQuery, Meetings } from '../../src/ports/meetings.ts';

const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-11-${time}Z`);
const meeting = (seriesId: string, start: string): Meeting =>
  ({ id: `${seriesId}_${start}`, seriesId, span: spanOf(at(start).toZonedDateTimeISO('UTC'), 60) }) as Meeting;

const HELD = [meeting('a', '23T23:30'), meeting('b', '24T10:00'), meeting('a', '25T10:00'), meeting('b', '26T10:00')];
const WEEK: MeetingQuery = { from: at('23T00:00'), to: at('30T00:00'), type: 'scheduledMeeting' };
const DAY: MeetingQuery = { from: at('24T00:00'), to: at('25T00:00'), type: 'scheduledMeeting' };

/** Webex as far as lists go, and how often it was asked. */
function counted(list: () => Promise<readonly Meeting[]> = () => Promise.resolve(HELD)) {
  const asked: MeetingQuery[] = [];
  const meetings = {
    list: (query: MeetingQuery) => (asked.push(query), list()),
    change: () => Promise.resolve(HELD[0]),
    cancel: () => Promise.reject(new Error('refused')),
  } as unknown as Meetings;
  return { once: calendarOnce(meetings), asked };
}

const ids = (meetings: readonly Meeting[]): readonly string[] => meetings.map(({ id }) => id);

describe('a calendar within one exchange', () => {
  it('is read once for a stretch and every part of it, with what reaches into the part', async () => {
    const { once, asked } = counted();
    await once.list(WEEK);
    expect(ids(await once.list(DAY))).toEqual(['a_23T23:30', 'b_24T10:00']);
    expect(ids(await once.list({ ...WEEK, from: at('24T12:00'), seriesId: 'b' }))).toEqual(['b_26T10:00']);
    expect(asked).toEqual([WEEK]);
  });

  it('is read once by two who ask at the same time', async () => {
    const { once, asked } = counted();
    await Promise.all([once.list(WEEK), once.list(DAY)]);
    expect(asked).toHaveLength(1);
  });

  it.each<[string, MeetingQuery]>([
    ['a longer stretch', { ...WEEK, to: at('30T00:01') }],
    ['an earlier one', { ...WEEK, from: at('22T23:59') }],
    ['what was held', { ...DAY, type: 'meeting' }],
    ['what was held of one series', { ...DAY, type: 'meeting', seriesId: 'a' }],
    ['one state', { ...DAY, state: 'ready' }],
    ['changed occurrences', { ...DAY, isModified: true }],
    ['one kind', { ...DAY, scheduledType: 'meeting' }],
    ['one site', { ...DAY, siteUrl: 'falcon.example.com' }],
  ])('is read again for %s', async (_what, query) => {
    const { once, asked } = counted();
    await once.list(WEEK);
    await once.list(query);
    expect(asked).toEqual([WEEK, query]);
  });

  it('is read again for everything after one series only', async () => {
    const { once, asked } = counted();
    await once.list({ ...WEEK, seriesId: 'a' });
    await once.list(DAY);
    expect(asked).toHaveLength(2);
  });

  it('is read again after a change of its own, and after one that failed', async () => {
    const { once, asked } = counted();
    await once.list(WEEK);
    await once.change('a', { title: 'X' }, { sendEmail: false });
    await once.list(DAY);
    await once.cancel('a', { sendEmail: false }).catch(() => undefined);
    await once.list(DAY);
    expect(asked).toHaveLength(3);
  });

  it('is read again where reading it failed', async () => {
    let fails = true;
    const { once, asked } = counted(() => (fails ? Promise.reject(new Error('no answer')) : Promise.resolve(HELD)));
    await expect(once.list(WEEK)).rejects.toThrow('no answer');
    fails = false;
    expect(await once.list(DAY)).toBe(HELD);
    expect(asked).toHaveLength(2);
  });
});
