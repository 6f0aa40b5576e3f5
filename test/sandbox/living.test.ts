import { describe, expect, it } from 'vitest';
import { ALICE, BOB, CAROL, DAVE, GRACE, openReceiver, openWorld } from './harness.ts';
import type { World } from './harness.ts';

/** Starts five minutes after the world does. */
const SOON = {
  title: 'Design review',
  start: '2026-06-02T08:05:00-04:00',
  end: '2026-06-02T08:50:00-04:00',
  timezone: 'America/New_York',
  invitees: [{ email: BOB, coHost: true }],
};

async function create(world: World, body: object = SOON): Promise<string> {
  return (await (await world.as(ALICE))('POST', '/meetings', { body })).text('id');
}

async function listen(world: World, email: string, ...what: readonly (readonly [string, string])[]) {
  const hook = await openReceiver();
  for (const [resource, event] of what) {
    await (
      await world.as(email)
    )('POST', '/webhooks', {
      body: { name: 'x', targetUrl: hook.url, resource, event },
    });
  }
  return hook;
}

describe('a meeting that is lived', () => {
  it('tells the host of start, comings, goings and end', async () => {
    const world = await openWorld();
    const hook = await listen(
      world,
      ALICE,
      ['meetings', 'started'],
      ['meetings', 'ended'],
      ['meetingParticipants', 'joined'],
      ['meetingParticipants', 'left'],
    );
    const id = await create(world);
    const said: string[] = [];
    for (const [step, body] of [
      ['start', {}],
      ['join', { email: BOB }],
      ['leave', { email: BOB }],
      ['end', {}],
    ] as const) {
      expect((await world.control('POST', `/meetings/${id}/${step}`, body)).status).toBe(200);
      await world.control('POST', '/settle');
      said.push(
        hook.heard
          .splice(0)
          .map((heard) => `${heard.body.text('resource')} ${heard.body.text('event')}`)
          .sort()
          .join(', '),
      );
    }
    expect(said).toEqual([
      'meetingParticipants joined, meetings started',
      'meetingParticipants joined',
      'meetingParticipants left',
      'meetingParticipants left, meetings ended',
    ]);
  });

  it('refuses changes while it runs, and shows its instance in REST only a while later', async () => {
    const world = await openWorld();
    const id = await create(world);
    const instance = (await world.control('POST', `/meetings/${id}/start`)).text('id');
    const alice = await world.as(ALICE);
    const refused = await alice('PATCH', `/meetings/${id}`, { body: { title: 'x' } });
    expect(refused.at('errors.0.description')).toBe('Meeting is in progress');
    expect((await alice('DELETE', `/meetings/${id}`)).status).toBe(400);
    expect((await alice('GET', `/meetings/${id}`)).at('state')).toBe('inProgress');
    expect((await alice('GET', `/meetings/${instance}`)).status).toBe(404);
    await world.control('POST', '/clock', { advance: 'PT15M' });
    expect((await alice('GET', `/meetings/${instance}`)).body).toMatchObject({
      meetingType: 'meeting',
      state: 'inProgress',
    });
    expect((await alice('PATCH', `/meetings/${instance}`, { body: { title: 'x' } })).at('errors.0.description')).toBe(
      `Meeting ID '${instance}' is not allowed for this API.`,
    );
    await world.control('POST', `/meetings/${id}/end`);
    expect((await alice('GET', `/meetings?meetingType=meeting&state=ended&meetingSeriesId=${id}`)).items).toEqual([]);
    await world.control('POST', '/clock', { advance: 'PT15M' });
    const ended = await alice('GET', `/meetings?meetingType=meeting&state=ended&meetingSeriesId=${id}`);
    expect(ended.each('items', 'id')).toEqual([instance]);
    expect(ended.at('items.0')).toMatchObject({ hostDidJoin: true, attendeeDidJoin: false, hasRecording: false });
  });

  it('holds people in the lobby until the host comes, lets them in, or shows them out', async () => {
    const world = await openWorld();
    world.sandbox.webex.limits.lag = false;
    const id = await create(world, { ...SOON, enabledJoinBeforeHost: false });
    expect((await world.control('POST', `/meetings/${id}/join`, { email: BOB })).at('state')).toBe('lobby');
    await world.control('POST', `/meetings/${id}/start`);
    expect((await world.control('POST', `/meetings/${id}/join`, { email: 'zoe@example.org' })).at('state')).toBe(
      'lobby',
    );
    const alice = await world.as(ALICE);
    const there = await alice('GET', `/meetingParticipants?meetingId=${id}`);
    expect(there.each('items', 'state')).toEqual(['lobby', 'joined', 'lobby']);
    const [bob, , zoe] = there.each('items', 'id').map(String);
    await alice('POST', '/meetingParticipants/admit', { body: { items: [{ participantId: bob }] } });
    const expelled = await (
      await world.as(BOB)
    )('PUT', `/meetingParticipants/${zoe ?? ''}`, {
      body: { admit: true, expel: true },
    });
    expect(expelled.at('state')).toBe('end');
    const now = await alice('GET', `/meetingParticipants?meetingId=${id}`);
    expect(now.each('items', 'state')).toEqual(['joined', 'joined', 'end']);
  });

  it('shows who is there to the host alone, and lets host and cohosts lock and record', async () => {
    const world = await openWorld();
    const id = await create(world);
    const alice = await world.as(ALICE);
    const bob = await world.as(BOB);
    expect((await alice('GET', `/meetings/controls?meetingId=${id}`)).status).toBe(400);
    await world.control('POST', `/meetings/${id}/start`);
    expect((await alice('GET', `/meetingParticipants?meetingId=${id}`)).status).toBe(404);
    await world.control('POST', '/clock', { advance: 'PT2M' });
    expect((await alice('GET', `/meetingParticipants?meetingId=${id}`)).items).toHaveLength(1);
    expect((await bob('GET', `/meetingParticipants?meetingId=${id}`)).status).toBe(403);
    const put = (body: object) => bob('PUT', `/meetings/controls?meetingId=${id}`, { body });
    expect((await put({ recordingStarted: true, locked: true })).body).toEqual({
      locked: true,
      recordingStarted: true,
      recordingPaused: false,
    });
    expect((await put({ recordingPaused: true })).at('recordingPaused')).toBe(true);
    expect((await put({ recordingStarted: false, recordingPaused: true })).at('recordingStarted')).toBe(false);
    expect((await world.control('POST', `/meetings/${id}/join`, { email: BOB })).at('state')).toBe('lobby');
    expect((await bob('POST', `/meetings/${id}/end`, { body: {} })).status).toBe(204);
  });

  it('walks through its states: ready, held or missed, expired', async () => {
    const world = await openWorld();
    const daily = { ...SOON, recurrence: 'FREQ=DAILY;COUNT=2' };
    const id = await create(world, daily);
    const alice = await world.as(ALICE);
    const states = async () => {
      const list = `/meetings?meetingSeriesId=${id}&meetingType=scheduledMeeting&from=2026-06-01&to=2026-06-05`;
      const series = await alice('GET', `/meetings/${id}`);
      return [...(await alice('GET', list)).each('items', 'state'), series.at('state')];
    };
    expect(await states()).toEqual(['ready', 'scheduled', 'active']);
    await world.control('POST', `/meetings/${id}/start`);
    await world.control('POST', `/meetings/${id}/end`);
    await world.control('POST', '/clock', { now: '2026-06-02T13:00:00Z' });
    expect(await states()).toEqual(['ended', 'ready', 'active']);
    await world.control('POST', '/clock', { now: '2026-06-03T13:00:00Z' });
    expect(await states()).toEqual(['ended', 'missed', 'expired']);
    const change = await alice('PATCH', `/meetings/${id}`, { body: { title: 'Too late' } });
    expect(change.at('errors.0.description')).toBe("Parameter 'start' or 'end' is before current time.");
  });
});

describe('links to join', () => {
  it('redirect unless told otherwise, and start only for host and cohost', async () => {
    const world = await openWorld();
    const id = await create(world, { ...SOON, invitees: [{ email: BOB, coHost: true }, { email: CAROL }] });
    const join = async (email: string, body: object) => (await world.as(email))('POST', '/meetings/join', { body });
    expect((await join(ALICE, { meetingId: id })).status).toBe(302);
    const links = await join(BOB, { meetingId: id, joinDirectly: false, expirationMinutes: 10 });
    expect(links.text('startLink')).toContain('principal=host');
    expect(links.at('expiration')).toMatch(/^2026-06-02T12:1\d:\d\dZ$/);
    expect((await join(CAROL, { meetingId: id, joinDirectly: false })).at('startLink')).toBeUndefined();
    expect((await join(GRACE, { meetingId: id, joinDirectly: false })).status).toBe(403);
    expect((await join(ALICE, { meetingId: id, meetingNumber: '1' })).status).toBe(400);
    expect((await join(ALICE, { meetingId: id, expirationMinutes: 61 })).status).toBe(400);
  });
});

describe('meetings of a space', () => {
  async function falcon(world: World): Promise<string> {
    const rooms = await world.control('GET', `/rooms?email=${ALICE}`);
    return rooms.text(`items.${rooms.each('items', 'title').indexOf('Project Falcon')}.id`);
  }

  it('are ad hoc one at a time, silent, and found in no list', async () => {
    const world = await openWorld();
    const roomId = await falcon(world);
    const alice = await world.as(ALICE);
    const first = await alice('POST', '/meetings', { body: { adhoc: true, roomId, integrationTags: ['x'] } });
    expect(first.body).toMatchObject({ title: 'Alice Archer', timezone: 'UTC', start: '2026-06-02T12:05:00Z', roomId });
    expect(first.at('integrationTags')).toBeUndefined();
    const again = await (await world.as(BOB))('POST', '/meetings', { body: { adhoc: true, roomId } });
    expect(again.at('id')).toBe(first.at('id'));
    expect((await world.control('GET', '/mail')).items).toEqual([]);
    const list = await alice('GET', '/meetings?meetingType=scheduledMeeting&max=100');
    expect(list.each('items', 'id')).not.toContain(first.at('id'));
    expect((await alice('PATCH', `/meetings/${first.text('id')}`, { body: { title: 'x' } })).status).toBe(400);
    expect((await alice('DELETE', `/meetings/${first.text('id')}`)).status).toBe(400);
  });

  it('need the whole account’s scope, membership, and a space of one’s own company', async () => {
    const world = await openWorld();
    const roomId = await falcon(world);
    const body = { adhoc: true, roomId };
    expect((await (await world.as(GRACE))('POST', '/meetings', { body })).status).toBe(403);
    const alice = await world.as(ALICE);
    await alice('POST', '/memberships', { body: { roomId, personEmail: DAVE } });
    expect((await (await world.as(DAVE))('POST', '/meetings', { body })).status).toBe(403);
    const invited = await alice('POST', '/meetings', { body: { ...SOON, roomId, invitees: undefined } });
    const list = await alice('GET', `/meetingInvitees?meetingId=${invited.text('id')}`);
    expect(list.each('items', 'email')).toEqual([BOB, CAROL, 'convene@webex.bot', DAVE]);
    expect(list.each('items', 'coHost')).toEqual([true, true, false, false]);
  });
});
