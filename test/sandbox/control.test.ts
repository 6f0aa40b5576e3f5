import { describe, expect, it } from 'vitest';
import { ALICE, BOB, CAROL, DAVE, openReceiver, openWorld, START } from './harness.ts';

describe('the first day', () => {
  it('has the people and spaces that scripts count on', async () => {
    const world = await openWorld();
    const people = await world.control('GET', '/people');
    const zones = new Map(people.each('items', 'email').map((email, at) => [email, people.at(`items.${at}.timezone`)]));
    expect(zones.get(ALICE)).toBe('America/New_York');
    expect(zones.get(BOB)).toBe('Europe/London');
    expect(zones.get(CAROL)).toBe('Asia/Kolkata');
    expect(zones.get('frank@falcon.example.com')).toBeNull();
    const orgs = new Map(people.each('items', 'email').map((email, at) => [email, people.at(`items.${at}.orgId`)]));
    expect(orgs.get(ALICE)).toBe(orgs.get(CAROL));
    expect(orgs.get(DAVE)).not.toBe(orgs.get(ALICE));
    const rooms = await world.control('GET', `/rooms?email=${ALICE}`);
    expect(rooms.each('items', 'type')).toEqual(['direct', 'group']);
    expect(rooms.each('items', 'title')).toEqual(['Convene', 'Project Falcon']);
  });

  it('has meetings: a series with an exception, one made by a connector, one in a personal room', async () => {
    const world = await openWorld();
    const alice = await world.as(ALICE);
    const week = await alice('GET', '/meetings?meetingType=scheduledMeeting&max=100');
    const titles = week.each('items', 'title');
    expect(titles).toContain('Falcon standup');
    expect(titles).toContain('Falcon standup (with the board)');
    const edited = titles.indexOf('Falcon standup (with the board)');
    expect(week.at(`items.${edited}.isModified`)).toBe(true);
    expect(week.each('items', 'scheduledType')).toContain('personalRoomMeeting');
    const made = week.text(`items.${titles.indexOf('Quarterly planning')}.id`);
    expect((await alice('PATCH', `/meetings/${made}`, { body: { title: 'x' } })).status).toBe(400);
    expect((await alice('DELETE', `/meetings/${made}`)).status).toBe(400);
    expect((await alice('GET', '/recordings')).items.length).toBeGreaterThan(0);
  });

  it('comes again with a reset', async () => {
    const world = await openWorld();
    const before = await world.control('GET', `/rooms?email=${ALICE}`);
    await world.control('POST', '/messages', { email: ALICE, text: 'hello' });
    await world.control('POST', '/clock', { advance: 'P3D' });
    const reset: string[] = [];
    world.sandbox.attach({
      idle: () => Promise.resolve({ idle: true, waiting: {} }),
      runDue: () => Promise.resolve(),
      linked: () => Promise.resolve(false),
      clockMoved: () => Promise.resolve(),
      reset: () => Promise.resolve(void reset.push('bot')),
    });
    await world.control('POST', '/reset');
    expect(reset).toEqual(['bot']);
    const after = await world.control('GET', `/rooms?email=${ALICE}`);
    expect(after.each('items', 'id')).toEqual(before.each('items', 'id'));
    expect((await world.control('GET', `/messages?roomId=${after.text('items.0.id')}`)).items).toEqual([]);
    const { body } = await world.control('GET', '/clock');
    expect(Date.parse((body as { now: string }).now) - START).toBeLessThan(5_000);
  });
});

describe('the clock', () => {
  it('jumps, keeps ticking, and lets the bot run what fell due', async () => {
    const world = await openWorld();
    const told: string[] = [];
    world.sandbox.attach({
      idle: () => Promise.resolve({ idle: true, waiting: { later: 2 } }),
      runDue: () => Promise.resolve(void told.push('due')),
      linked: () => Promise.resolve(true),
      clockMoved: (now) => Promise.resolve(void told.push(new Date(now).toISOString().slice(0, 16))),
      reset: () => Promise.resolve(),
    });
    const moved = await world.control('POST', '/clock', { now: '2026-07-01T09:00:00+02:00' });
    expect(moved.text('now')).toMatch(/^2026-07-01T07:00:0/);
    expect(told).toEqual(['2026-07-01T07:00', 'due']);
    const first = Date.parse((await world.control('GET', '/clock')).text('now'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(Date.parse((await world.control('GET', '/clock')).text('now'))).toBeGreaterThan(first);
    expect((await world.control('POST', '/settle')).body).toEqual({ settled: true, waiting: { later: 2 } });
    expect((await world.control('POST', '/clock', { advance: 'a while' })).status).toBe(400);
    expect((await world.control('POST', '/clock', {})).at('message')).toBe('Say either now or advance.');
  });

  it('says what it waits for when it does not settle', async () => {
    const world = await openWorld();
    world.sandbox.attach({
      idle: () => Promise.resolve({ idle: false, waiting: { due: 1 } }),
      runDue: () => Promise.resolve(),
      linked: () => Promise.resolve(false),
      clockMoved: () => Promise.resolve(),
      reset: () => Promise.resolve(),
    });
    const settled = await world.control('POST', '/settle', { timeoutMs: 50 });
    expect(settled.body).toEqual({ settled: false, waiting: { due: 1 } });
  });
});

describe('the log', () => {
  it('holds every call under /v1, with who called and why, and none of the control API', async () => {
    const world = await openWorld();
    await world.api('GET', '/people/me');
    await world.api('GET', '/webhooks');
    await (
      await world.as(ALICE)
    )('GET', '/people/me?callingData=false');
    await world.control('POST', '/messages', { email: ALICE, text: 'x' });
    const log = await world.control('GET', '/log');
    expect(log.each('items', 'actor')).toEqual(['bot', 'bot', ALICE]);
    expect(log.each('items', 'purpose')).toEqual(['upkeep', 'upkeep', 'reply']);
    expect(log.at('items.2')).toMatchObject({
      n: 3,
      method: 'GET',
      path: '/v1/people/me',
      query: { callingData: 'false' },
      status: 200,
    });
    expect((await world.control('GET', '/log?after=2')).each('items', 'n')).toEqual([3]);
    await world.control('DELETE', '/log');
    await world.api('GET', '/rooms');
    expect((await world.control('GET', '/log')).each('items', 'n')).toEqual([4]);
  });
});

describe('faults', () => {
  it('hit the calls they name, as often as they say', async () => {
    const world = await openWorld();
    const fault = (body: object) => world.control('POST', '/faults', body);
    await fault({ match: { method: 'GET', path: '/v1/people/*' }, kind: '429', times: 1, retryAfter: 7 });
    const limited = await world.api('GET', '/people/me');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await world.api('GET', '/people/me')).status).toBe(200);
    await fault({ match: { path: '/v1/rooms' }, kind: '502' });
    const broken = await world.api('GET', '/rooms');
    expect([broken.status, typeof broken.body]).toEqual([502, 'string']);
    await fault({ match: { path: '/v1/rooms' }, kind: '500', times: 5 });
    await world.control('DELETE', '/faults');
    expect((await world.api('GET', '/rooms')).status).toBe(200);
    await fault({ match: { path: '/v1/rooms' }, kind: 'reset' });
    await expect(world.api('GET', '/rooms')).rejects.toThrow();
    await fault({ match: { path: '/v1/rooms' }, kind: 'slow', delayMs: 60 });
    const began = performance.now();
    expect((await world.api('GET', '/rooms')).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(55);
    expect((await fault({ match: { path: '/v1/rooms' }, kind: 'earthquake' })).status).toBe(400);
  });

  it('do the work and swallow the answer', async () => {
    const world = await openWorld();
    await world.control('POST', '/faults', {
      match: { method: 'POST', path: '/v1/messages' },
      kind: 'timeoutAfterCommit',
      times: 1,
      delayMs: 20,
    });
    const body = { toPersonEmail: ALICE, text: 'did this arrive' };
    await expect(world.api('POST', '/messages', { body })).rejects.toThrow();
    const rooms = await world.control('GET', `/rooms?email=${ALICE}`);
    const said = await world.control('GET', `/messages?roomId=${rooms.text('items.0.id')}`);
    expect(said.each('items', 'text')).toEqual(['did this arrive']);
    expect((await world.control('GET', '/log')).at('items.0.status')).toBe(0);
  });

  it('double, lose and reorder notifications', async () => {
    const world = await openWorld();
    const hook = await openReceiver();
    await world.api('POST', '/webhooks', {
      body: { name: 'm', targetUrl: hook.url, resource: 'messages', event: 'created' },
    });
    const ids: string[] = [];
    for (const kind of ['duplicate', 'lose', 'reorder', undefined]) {
      if (kind !== undefined) await world.control('POST', '/faults', { match: { path: 'messages' }, kind });
      ids.push((await world.control('POST', '/messages', { email: ALICE, text: kind ?? 'plain' })).text('id'));
    }
    await world.control('POST', '/settle');
    const [doubled, , second, first] = ids;
    expect(hook.heard.map((heard) => heard.body.at('data.id'))).toEqual([doubled, doubled, first, second]);
  });
});

describe('the page', () => {
  it('is served with its assets, and hears of what changes in one person’s view', async () => {
    const world = await openWorld();
    for (const path of ['/', '/page/main.js', '/assets/adaptivecards.min.js', '/assets/fonts/css/fonts.css']) {
      expect((await fetch(world.url + path)).status).toBe(200);
    }
    const stream = await fetch(`${world.url}/sandbox/stream?email=${ALICE}`);
    expect(stream.headers.get('set-cookie')).toContain('sandbox_person=alice');
    const reader = stream.body?.getReader();
    await reader?.read();
    await world.control('POST', '/messages', { email: BOB, text: 'not for Alice' });
    await world.control('POST', '/messages', { email: ALICE, text: 'for Alice' });
    const heard = new TextDecoder().decode((await reader?.read())?.value as Uint8Array | undefined);
    expect(heard).toContain('event: message\n');
    expect(heard).toContain('for Alice');
    expect(heard).not.toContain('not for Alice');
    await reader?.cancel();
  });

  it('shows in its panel what Webex holds, each person their own', async () => {
    const world = await openWorld();
    const panel = await world.control('GET', `/panel?email=${BOB}&from=2026-06-02T00:00:00Z&to=2026-06-09T00:00:00Z`);
    expect(panel.each('meetings', 'title')).toContain('Pairing');
    expect(panel.at('preferences.schedulingOptions.joinBeforeHostMinutes')).toBeTypeOf('number');
    expect(panel.at('linked')).toBe(false);
    const guest = await world.control('GET', '/panel?email=hugo@guests.example.org');
    expect(guest.body).toEqual({ meetings: [], linked: false });
  });
});

describe('a wrong call', () => {
  it('answers 400 with a message', async () => {
    const world = await openWorld();
    for (const [method, path, body] of [
      ['GET', '/rooms?email=nobody@example.com', undefined],
      ['GET', '/nowhere', undefined],
      ['POST', '/messages', { email: ALICE }],
      ['POST', '/messages', { email: ALICE, text: 'x', roomId: 'y' }],
      ['POST', '/messages', '{'],
      ['POST', '/meetings/abc/start', {}],
    ] as const) {
      const got = await world.control(method, path, body);
      expect([path, got.status, typeof got.at('message')]).toEqual([path, 400, 'string']);
    }
    expect((await world.control('GET', '/health')).status).toBe(503);
  });
});
