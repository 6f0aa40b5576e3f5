import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { mayRun, problemRefused, whyNot } from '../../src/domain/may-change.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { plannedStart, staysBetween } from '../../src/domain/neighbours.ts';
import { spanOf } from '../../src/domain/when.ts';

const ZONE = 'Europe/London';
const NOW = Temporal.Instant.from('2026-11-23T14:00:00Z');
const at = (text: string): Temporal.ZonedDateTime => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE);

function meeting(id: string, start: string, more: Partial<Meeting> = {}): Meeting {
  return {
    id,
    type: 'scheduledMeeting',
    seriesId: id.split('_')[0] ?? id,
    title: 'Standup',
    state: 'scheduled',
    scheduledType: 'meeting',
    span: spanOf(at(start), 30),
    isModified: false,
    hostId: '',
    hostEmail: 'Ana@example.com',
    hostDisplayName: 'Ana',
    webLink: '',
    siteUrl: '',
    options: {},
    integrationTags: [],
    ...more,
  };
}

describe('what Webex would refuse in any case', () => {
  it.each([
    ['nothing, for the host of what is to come', {}, 'ana@example.com', undefined],
    ['not the host', {}, 'ben@example.com', 'not-host'],
    ['it runs', { state: 'inProgress' }, 'ana@example.com', 'meeting-running'],
    ['people wait in its lobby', { state: 'lobby' }, 'ana@example.com', 'meeting-running'],
    ['a personal room', { scheduledType: 'personalRoomMeeting' }, 'ana@example.com', 'personal-room'],
    ['a series that is over', { type: 'meetingSeries', state: 'expired' }, 'ana@example.com', 'meeting-over'],
  ] as const)('%s', (_what, more, email, kind) => {
    expect(whyNot(meeting('s', '2026-11-24T09:00', more), email, NOW, 'move')?.kind).toBe(kind);
  });

  it('what is over; a personal room may still be cancelled', () => {
    expect(whyNot(meeting('s', '2026-11-23T09:00'), 'ana@example.com', NOW, 'move')?.kind).toBe('meeting-over');
    const room = meeting('s', '2026-11-24T09:00', { scheduledType: 'personalRoomMeeting' });
    expect(whyNot(room, 'ana@example.com', NOW, 'cancel')).toBeUndefined();
  });

  it.each([
    ['A meeting which was created by a calendar connector cannot be updated.', 'made-elsewhere'],
    ['Meeting is in progress', 'meeting-running'],
    ['meeting.err.two_meeting_schedule_at_same_day', 'day-taken'],
    ["Parameter 'start' or 'end' is before current time.", undefined],
  ])('reads "%s"', (description, kind) => {
    expect(problemRefused(description, meeting('s', '2026-11-24T09:00'), 'move')?.kind).toBe(kind);
  });

  it('asks whether it runs only around its time', () => {
    expect(mayRun(meeting('s', '2026-11-23T14:20'), NOW)).toBe(true);
    expect(mayRun(meeting('s', '2026-11-24T14:20'), NOW)).toBe(false);
  });
});

describe('where an occurrence may go', () => {
  const first = at('2026-11-17T09:00');
  const second = meeting('s_20261124T090000Z', '2026-11-24T09:00');
  const third = meeting('s_20261201T090000Z', '2026-12-02T09:00', { isModified: true });

  it.each([
    ['its own day', '2026-11-24T00:00', true],
    ['the day before', '2026-11-23T23:00', false],
    ['the eve of the next one, whose own day counts', '2026-11-30T23:59', true],
    ['the day of the next one', '2026-12-01T00:00', false],
  ])('%s', (_what, to, allowed) => {
    expect(staysBetween(second, at(to), [second, third], first, ZONE)).toBe(allowed);
  });

  it('has no lower bound for the first, and no upper one for the last', () => {
    expect(staysBetween(second, at('2026-11-01T09:00'), [second, third], second.span.start, ZONE)).toBe(true);
    expect(staysBetween(third, at('2027-11-01T09:00'), [second, third], first, ZONE)).toBe(true);
  });

  it('keeps the start first planned in its id', () => {
    expect(plannedStart(third, ZONE).toPlainDateTime().toString()).toBe('2026-12-01T09:00:00');
  });
});
