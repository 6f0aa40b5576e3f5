import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { WebexUnreachable } from '../../src/ports/failure.ts';
import { actingOn, callsOf } from './acting.ts';
import { sendError, sendJson } from './local-webex.ts';
import { DRAFT, KEY, WIRE } from './meeting-samples.ts';

const from = Temporal.Instant.from('2026-11-24T05:00:00Z');
const to = Temporal.Instant.from('2026-11-25T05:00:00Z');

describe('a meeting read', () => {
  it('is in the words of the house, its times in the zone of the reader', async () => {
    const { ports, webex } = await actingOn((_, response) => sendJson(response, 200, WIRE));
    const meeting = await ports.meetings.fetch(WIRE.id);
    const { span, ...rest } = meeting ?? {};
    expect(span?.start.toString()).toBe('2026-11-24T15:00:00-05:00[America/New_York]');
    expect(span?.end.toString()).toBe('2026-11-24T15:45:00-05:00[America/New_York]');
    expect(rest).toEqual({
      id: WIRE.id,
      type: 'meetingSeries',
      seriesId: WIRE.id,
      title: 'Design review',
      agenda: 'Mock-ups',
      state: 'active',
      scheduledType: 'meeting',
      isModified: false,
      hostId: 'P1',
      hostEmail: 'alice@example.com',
      hostDisplayName: 'Alice',
      webLink: WIRE.webLink,
      siteUrl: 'falcon.webex.com',
      meetingNumber: '25512345678',
      sipAddress: WIRE.sipAddress,
      password: 'BgJep@43',
      hostKey: '123456',
      options: {
        enabledJoinBeforeHost: true,
        joinBeforeHostMinutes: 5,
        unlockedMeetingJoinSecurity: 'allowJoinWithLobby',
      },
      integrationTags: [KEY],
    });
    expect(webex.arrived[0]?.headers['timezone']).toBe('America/New_York');
  });

  it.each([
    ['an offset', { start: '2026-11-25T01:30:00+05:30', timezone: 'Asia/Kolkata' }],
    [
      'an offset that does not fit the zone beside it',
      { start: '2026-11-24T20:00:00+00:00', timezone: 'Asia/Kolkata' },
    ],
    ['a local time of the zone beside it', { start: '2026-11-25 01:30:00', timezone: 'Asia/Kolkata' }],
    ['a local time without any zone', { start: '2026-11-24T20:00:00', timezone: null }],
  ])('has the right start however it is written: %s', async (_, fields) => {
    const { ports } = await actingOn((_arrived, response) => sendJson(response, 200, { ...WIRE, ...fields }));
    const meeting = await ports.meetings.fetch(WIRE.id);
    expect(meeting?.span.start.toString()).toBe('2026-11-24T15:00:00-05:00[America/New_York]');
  });

  it('that runs without an end, with fields unset in either way, is still a meeting', async () => {
    const wire = {
      id: `${WIRE.id}_I_1443`,
      title: 'Stand-up',
      meetingType: 'meeting',
      state: 'inProgress',
      start: '2026-11-24T20:00:00Z',
      agenda: null,
      scheduledMeetingId: `${WIRE.id}_20261124T200000Z`,
      unlockedMeetingJoinSecurity: 'somethingNew',
    };
    const { ports } = await actingOn((_, response) => sendJson(response, 200, wire));
    const meeting = await ports.meetings.fetch(wire.id);
    expect(meeting).toMatchObject({ seriesId: WIRE.id, occurrenceId: wire.scheduledMeetingId, options: {} });
    expect(meeting?.span.end.equals(meeting.span.start)).toBe(true);
    expect(meeting).not.toHaveProperty('agenda');
  });

  it.each([403, 404])('is nothing when Webex answers %i', async (status) => {
    const { ports } = await actingOn((_, response) => sendError(response, status, 'no'));
    expect(await ports.meetings.fetch('x')).toBeUndefined();
  });

  it.each([
    ['no start', { ...WIRE, start: undefined }],
    ['a start that is no time', { ...WIRE, start: 'soon' }],
    ['an unknown type', { ...WIRE, meetingType: 'event' }],
  ])('with %s makes no sense', async (_, wire) => {
    const { ports } = await actingOn((_arrived, response) => sendJson(response, 200, wire));
    await expect(ports.meetings.fetch('x')).rejects.toBeInstanceOf(WebexUnreachable);
  });
});

describe('a list', () => {
  it('asks for the window, the type and full pages, and is sorted by start over all pages', async () => {
    const { ports, webex } = await actingOn((arrived, response) => {
      const second = arrived.query.get('page') === '2';
      const start = second ? '2026-11-24T15:00:00Z' : '2026-11-24T20:00:00Z';
      const items = [{ ...WIRE, id: second ? 'early' : 'late', start }];
      sendJson(response, 200, { items }, second ? {} : { link: '</v1/meetings?page=2>; rel="next"' });
    });
    const meetings = await ports.meetings.list({ from, to, type: 'scheduledMeeting', state: 'ready' });
    expect(meetings.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(Object.fromEntries(webex.arrived[0]?.query ?? [])).toEqual({
      max: '100',
      meetingType: 'scheduledMeeting',
      from: '2026-11-24T05:00:00Z',
      to: '2026-11-25T05:00:00Z',
      state: 'ready',
    });
    expect(webex.arrived.map(({ headers }) => headers['timezone'])).toEqual(['America/New_York', 'America/New_York']);
  });

  it('of series asks for the series themselves, not for their next occurrence', async () => {
    const { ports, webex } = await actingOn((_, response) => sendJson(response, 200, { items: [] }));
    await ports.meetings.list({ from, to, type: 'meetingSeries' });
    await ports.meetings.list({ from, to, type: 'scheduledMeeting', seriesId: 'S1', isModified: true });
    expect(webex.arrived[0]?.query.get('current')).toBe('false');
    expect(Object.fromEntries(webex.arrived[1]?.query ?? [])).toMatchObject({
      meetingSeriesId: 'S1',
      isModified: 'true',
    });
  });

  it('finds by number however it is spaced, and nothing for an unknown one', async () => {
    const { ports, webex } = await actingOn((arrived, response) => {
      if (arrived.query.get('meetingNumber') === '25512345678') sendJson(response, 200, { items: [WIRE] });
      else sendError(response, 404, 'unknown');
    });
    expect(await ports.meetings.find({ meetingNumber: '2551 234 5678' })).toHaveLength(1);
    expect(await ports.meetings.find({ webLink: WIRE.webLink })).toEqual([]);
    expect(webex.arrived[1]?.query.get('webLink')).toBe(WIRE.webLink);
  });
});

describe('a change', () => {
  it('sends only what changes, times as local time with the offset of that date', async () => {
    const { ports, webex } = await actingOn((_, response) => sendJson(response, 200, WIRE));
    const start = Temporal.ZonedDateTime.from('2027-06-01T09:30[Europe/London]');
    await ports.meetings.change(
      'M1',
      {
        agenda: null,
        span: { start, end: start.add({ minutes: 30 }) },
        zone: 'Europe/London',
        options: { reminderTime: 5 },
      },
      { sendEmail: false },
    );
    expect(callsOf(webex)).toEqual(['PATCH /meetings/M1']);
    expect(webex.arrived[0]?.headers['content-type']).toBe('application/json-patch+json');
    expect(webex.arrived[0]?.json).toEqual({
      agenda: null,
      start: '2027-06-01T09:30:00+01:00',
      end: '2027-06-01T10:00:00+01:00',
      timezone: 'Europe/London',
      reminderTime: 5,
      sendEmail: false,
    });
  });

  it('goes out as plain JSON where that is what a site takes', async () => {
    const { ports, webex } = await actingOn((arrived, response) => {
      if (arrived.headers['content-type'] === 'application/json') sendJson(response, 200, WIRE);
      else sendError(response, 415, "Content type 'application/json-patch+json' not supported");
    });
    expect(await ports.meetings.change('M1', { title: 'X' }, { sendEmail: true })).toMatchObject({ id: WIRE.id });
    expect(callsOf(webex)).toEqual(['PATCH /meetings/M1', 'PATCH /meetings/M1']);
  });

  it('becomes a full replacement where a site knows no PATCH, with all that was set kept', async () => {
    const { ports, webex } = await actingOn((arrived, response) => {
      if (arrived.method === 'PATCH') sendError(response, 405, 'no');
      else sendJson(response, 200, { ...WIRE, recurrence: 'FREQ=DAILY', trackingCodes: [{ name: 'a', value: 'b' }] });
    });
    await ports.meetings.change('M1', { title: 'New', agenda: null }, { sendEmail: true });
    expect(callsOf(webex)).toEqual(['PATCH /meetings/M1', 'GET /meetings/M1', 'PUT /meetings/M1']);
    expect(webex.arrived[2]?.json).toEqual({
      title: 'New',
      password: 'BgJep@43',
      start: WIRE.start,
      end: WIRE.end,
      timezone: 'UTC',
      recurrence: 'FREQ=DAILY',
      enabledJoinBeforeHost: true,
      joinBeforeHostMinutes: 5,
      unlockedMeetingJoinSecurity: 'allowJoinWithLobby',
      integrationTags: [KEY],
      trackingCodes: [{ name: 'a', value: 'b' }],
      sendEmail: true,
    });
  });

  it('whose answer is lost is not made again when the meeting already is as wanted', async () => {
    const { ports, webex } = await actingOn((arrived, response) => {
      if (arrived.method === 'PATCH') response.destroy();
      else sendJson(response, 200, { ...WIRE, recurrence: 'INTERVAL=1;FREQ=WEEKLY;BYDAY=TU' });
    });
    const change = { title: 'Design review', span: DRAFT.span, recurrence: 'FREQ=WEEKLY;BYDAY=TU' };
    expect(await ports.meetings.change('M1', change, { sendEmail: true })).toMatchObject({ id: WIRE.id });
    expect(callsOf(webex)).toEqual(['PATCH /meetings/M1', 'GET /meetings/M1']);
  });

  it('whose answer is lost is made again when the meeting still is as it was', async () => {
    let title = 'Old';
    const { ports, webex } = await actingOn((arrived, response, count) => {
      if (count === 1) return sendError(response, 500, 'trouble');
      if (arrived.method === 'PATCH') title = 'New';
      return sendJson(response, 200, { ...WIRE, title });
    });
    expect(await ports.meetings.change('M1', { title: 'New' }, { sendEmail: true })).toMatchObject({ title: 'New' });
    expect(callsOf(webex).filter((call) => call.startsWith('PATCH'))).toHaveLength(2);
  });

  it('tells what the site ignored', async () => {
    const { ports } = await actingOn((_, response) =>
      sendJson(response, 200, WIRE, { warning: '1001 webex "Attribute excludePassword is not supported"' }),
    );
    const changed = await ports.meetings.change('M1', { options: { excludePassword: true } }, { sendEmail: true });
    expect(changed.warnings).toEqual(['Attribute excludePassword is not supported']);
  });
});

describe('a cancellation', () => {
  it('says whether people are to be mailed, and that it was done', async () => {
    const { ports, webex } = await actingOn((_, response) => response.writeHead(204).end());
    expect(await ports.meetings.cancel('M1_20261124T200000Z', { sendEmail: false })).toBe(true);
    expect(webex.arrived[0]).toMatchObject({ method: 'DELETE', path: '/meetings/M1_20261124T200000Z' });
    expect(webex.arrived[0]?.query.get('sendEmail')).toBe('false');
  });

  it('of a meeting that is gone says so, unless a lost attempt of its own did it', async () => {
    const { ports } = await actingOn((_, response) => sendError(response, 404, 'gone'));
    expect(await ports.meetings.cancel('M1', { sendEmail: true })).toBe(false);
    const { ports: lost } = await actingOn((_, response, count) =>
      count === 1 ? response.destroy() : sendError(response, 404, 'gone'),
    );
    expect(await lost.meetings.cancel('M1', { sendEmail: true })).toBe(true);
  });
});

describe('an ad-hoc meeting', () => {
  it('names its space, and is asked for again after a lost answer: Webex gives the one that runs', async () => {
    const { ports, webex } = await actingOn((_, response, count) =>
      count === 1 ? response.destroy() : sendJson(response, 200, { ...WIRE, state: 'inProgress' }),
    );
    const meeting = await ports.meetings.meetNow({ roomId: 'R1', title: 'Falcon', start: DRAFT.span.start });
    expect(meeting.state).toBe('inProgress');
    expect(webex.arrived[1]?.json).toEqual({
      adhoc: true,
      roomId: 'R1',
      title: 'Falcon',
      start: '2026-11-24T15:00:00-05:00',
      end: '2026-11-24T15:20:00-05:00',
      timezone: 'America/New_York',
    });
  });
});
