import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { spanIn } from '../../src/domain/when.ts';
import { WebexRefusal, WebexUnreachable } from '../../src/ports/failure.ts';
import { actingOn, callsOf } from './acting.ts';
import { sendError, sendJson, type Answering, type Arrived } from './local-webex.ts';
import { DRAFT, KEY, WIRE } from './meeting-samples.ts';

/** What goes wrong with a create, on its way there or back. */
type Trouble = (response: ServerResponse) => unknown;

/** Keeps what is created, as Webex does; `troubles` befall the creates in turn, `commits` says which of them are done. */
function keeping(troubles: readonly Trouble[], commits: (create: number) => boolean) {
  const held: Record<string, unknown>[] = [];
  let creates = 0;
  const answering: Answering = (arrived: Arrived, response) => {
    if (arrived.method === 'GET') {
      const tag = arrived.query.get('integrationTag');
      const items = held.filter(({ integrationTags }) => tag === null || (integrationTags as string[]).includes(tag));
      return sendJson(response, 200, { items });
    }
    creates += 1;
    const meeting = { ...WIRE, id: `M${creates}`, integrationTags: [], ...(arrived.json as object) };
    if (commits(creates)) held.push(meeting);
    const trouble = troubles[creates - 1];
    return trouble === undefined ? sendJson(response, 200, meeting) : trouble(response);
  };
  return { held, answering };
}

const always = () => true;
const SLOW: readonly (readonly [string, Trouble])[] = [
  ['no answer comes in time', () => undefined],
  ['the answer stops half-way', (response) => response.writeHead(200).write('{')],
  ['a gateway answers 504', (response) => sendError(response, 504, 'too slow')],
];
const TROUBLES: readonly (readonly [string, Trouble])[] = [
  ['the connection breaks', (response) => response.destroy()],
  ['a gateway answers 502', (response) => sendError(response, 502, 'bad gateway')],
  ['Webex answers 500', (response) => sendError(response, 500, 'trouble')],
  ['the answer is no JSON', (response) => response.end('<html>')],
  ['the answer is no meeting', (response) => sendJson(response, 200, { hello: 1 })],
];

describe('a create', () => {
  it('sends one request with invitees, local times, zone, options and its key', async () => {
    const { ports, webex } = await actingOn((_, response) => sendJson(response, 200, WIRE));
    const meeting = await ports.meetings.create(DRAFT, KEY);
    expect(meeting.id).toBe(WIRE.id);
    expect(callsOf(webex)).toEqual(['POST /meetings']);
    expect(webex.arrived[0]?.json).toEqual({
      title: 'Design review',
      agenda: 'Mock-ups',
      start: '2026-11-24T15:00:00-05:00',
      end: '2026-11-24T15:45:00-05:00',
      timezone: 'America/New_York',
      invitees: [{ email: 'bob@example.com', displayName: 'Bob', coHost: true, panelist: false }],
      sendEmail: true,
      enabledJoinBeforeHost: true,
      joinBeforeHostMinutes: 5,
      integrationTags: [KEY],
    });
  });

  it('sends times in the zone of the meeting, whatever zone they were reckoned in', async () => {
    const { ports, webex } = await actingOn((_, response) => sendJson(response, 200, WIRE));
    await ports.meetings.create({ ...DRAFT, span: spanIn(DRAFT.span, 'Asia/Kolkata') }, KEY);
    expect(webex.arrived[0]?.json).toMatchObject({ start: '2026-11-24T15:00:00-05:00', timezone: 'America/New_York' });
  });

  it.each([...TROUBLES, ...SLOW])(
    'that was done although %s is found by its key and not repeated',
    async (_, trouble) => {
      const { held, answering } = keeping([trouble], always);
      const { ports, webex } = await actingOn(answering);
      expect(await ports.meetings.create(DRAFT, KEY)).toMatchObject({ id: 'M1', integrationTags: [KEY] });
      expect(held).toHaveLength(1);
      expect(callsOf(webex)).toEqual(['POST /meetings', 'GET /meetings']);
      expect(Object.fromEntries(webex.arrived[1]?.query ?? [])).toEqual({
        max: '100',
        integrationTag: KEY,
        meetingType: 'meetingSeries',
        current: 'false',
        from: '2026-11-23T20:00:00Z',
        to: '2026-11-25T20:45:00Z',
      });
    },
  );

  it.each(TROUBLES)('that was not done when %s is looked for twice, then sent again', async (_, trouble) => {
    const { held, answering } = keeping([trouble], (create) => create > 1);
    const { ports, webex } = await actingOn(answering);
    expect(await ports.meetings.create(DRAFT, KEY)).toMatchObject({ id: 'M2' });
    expect(held).toHaveLength(1);
    expect(callsOf(webex)).toEqual(['POST /meetings', 'GET /meetings', 'GET /meetings', 'POST /meetings']);
  });

  it.each(SLOW)('that is nowhere to be seen when %s is not sent again: it may still come', async (_, trouble) => {
    const { held, answering } = keeping([trouble], (create) => create > 1);
    const { ports, webex } = await actingOn(answering);
    await expect(ports.meetings.create(DRAFT, KEY)).rejects.toThrow();
    expect(callsOf(webex)).toEqual(['POST /meetings', 'GET /meetings', 'GET /meetings']);
    expect(await ports.meetings.create(DRAFT, KEY, { recovering: true })).toMatchObject({ id: 'M2' });
    expect(held).toHaveLength(1);
  });

  it('that shows up only at the second look is not sent again', async () => {
    let looks = 0;
    const { ports, webex } = await actingOn((arrived, response) => {
      if (arrived.method === 'POST') return response.destroy();
      looks += 1;
      return sendJson(response, 200, { items: looks === 1 ? [] : [WIRE] });
    });
    await ports.meetings.create(DRAFT, KEY);
    expect(callsOf(webex)).toEqual(['POST /meetings', 'GET /meetings', 'GET /meetings']);
  });

  it('that keeps failing is given up after three', async () => {
    const broken: Trouble = (response) => response.destroy();
    const { answering } = keeping([broken, broken, broken, broken], () => false);
    const { ports, webex } = await actingOn(answering);
    await expect(ports.meetings.create(DRAFT, KEY)).rejects.toBeInstanceOf(WebexUnreachable);
    expect(callsOf(webex).filter((call) => call === 'POST /meetings')).toHaveLength(3);
  });

  it('that Webex refused is not looked for: nothing happened', async () => {
    const { ports, webex } = await actingOn((_, response) => sendError(response, 400, 'Meeting password …'));
    await expect(ports.meetings.create(DRAFT, KEY)).rejects.toBeInstanceOf(WebexRefusal);
    expect(callsOf(webex)).toEqual(['POST /meetings']);
  });

  it('told to come back much later is looked for, and then left to the inbox', async () => {
    const { answering } = keeping(
      [(response) => sendError(response, 503, 'busy', { 'retry-after': '120' })],
      () => false,
    );
    const { ports, webex } = await actingOn(answering);
    await expect(ports.meetings.create(DRAFT, KEY)).rejects.toMatchObject({ status: 503, retryAfter: 120 });
    expect(callsOf(webex).filter((call) => call === 'POST /meetings')).toHaveLength(1);
  });

  it('begun before a crash is looked for first, and made only when it is not there', async () => {
    const { held, answering } = keeping([], always);
    const { ports, webex } = await actingOn(answering);
    const first = await ports.meetings.create(DRAFT, KEY, { recovering: true });
    const second = await ports.meetings.create(DRAFT, KEY, { recovering: true });
    expect(second.id).toBe(first.id);
    expect(held).toHaveLength(1);
    expect(callsOf(webex)).toEqual(['GET /meetings', 'POST /meetings', 'GET /meetings']);
  });

  it('of a request that is taken up again looks first, whatever the feature says', async () => {
    const { held, answering } = keeping([], always);
    const { ports, webex } = await actingOn(answering, { recovering: true });
    await ports.meetings.create(DRAFT, KEY);
    await ports.meetings.create(DRAFT, KEY);
    expect(held).toHaveLength(1);
    expect(callsOf(webex)).toEqual(['GET /meetings', 'POST /meetings', 'GET /meetings']);
  });

  it('does not take a meeting of another key for its own, even when Webex does not filter', async () => {
    const { ports, webex } = await actingOn((arrived, response) => {
      const other = { ...WIRE, id: 'other', integrationTags: ['f'.repeat(32)] };
      sendJson(response, 200, arrived.method === 'GET' ? { items: [other] } : WIRE);
    });
    expect((await ports.meetings.create(DRAFT, KEY, { recovering: true })).id).toBe(WIRE.id);
    expect(callsOf(webex)).toEqual(['GET /meetings', 'POST /meetings']);
  });
});

describe('a personal-room create', () => {
  const draft = { ...DRAFT, scheduledType: 'personalRoomMeeting' } as const;

  it('carries no key, which Webex would refuse', async () => {
    const { ports, webex } = await actingOn((_, response) => sendJson(response, 200, WIRE));
    await ports.meetings.create(draft, KEY);
    expect(webex.arrived[0]?.json).toMatchObject({ scheduledType: 'personalRoomMeeting' });
    expect(webex.arrived[0]?.json).not.toHaveProperty('integrationTags');
  });

  it('whose answer is lost is found by its title and start among the personal-room meetings', async () => {
    const { held, answering } = keeping([(response) => response.destroy()], always);
    const { ports, webex } = await actingOn(answering);
    held.push({ ...WIRE, id: 'elsewhen', start: '2026-11-24T19:45:00Z' }, { ...WIRE, id: 'other', title: 'Design' });
    expect(await ports.meetings.create(draft, KEY)).toMatchObject({ id: 'M1' });
    expect(Object.fromEntries(webex.arrived[1]?.query ?? [])).toMatchObject({
      meetingType: 'scheduledMeeting',
      scheduledType: 'personalRoomMeeting',
      from: '2026-11-24T20:00:00Z',
    });
  });
});
