import { describe, expect, it } from 'vitest';
import type { Got } from './got.ts';
import { ALICE, BOB, CAROL, DAVE, ERIN, GRACE, openReceiver, openWorld } from './harness.ts';
import type { World } from './harness.ts';

const NEW_YORK = 'America/New_York';

/** Wed 3 June 2026, 15:00–15:45 in New York. */
const REVIEW = {
  title: 'Design review',
  start: '2026-06-03T15:00:00-04:00',
  end: '2026-06-03T15:45:00-04:00',
  timezone: NEW_YORK,
};

const DAILY = { ...REVIEW, title: 'Standup', recurrence: 'FREQ=DAILY;INTERVAL=1;COUNT=10' };

async function create(world: World, email: string, body: object): Promise<Got> {
  return (await world.as(email))('POST', '/meetings', { body });
}

describe('creating a meeting', () => {
  it('answers 200 with the series, in its own zone, and mails the invitees', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, { ...REVIEW, invitees: [{ email: BOB }, { email: 'zoe@example.org' }] });
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({
      title: 'Design review',
      meetingType: 'meetingSeries',
      state: 'active',
      timezone: NEW_YORK,
      start: '2026-06-03T15:00:00-04:00',
      end: '2026-06-03T15:45:00-04:00',
      hostEmail: ALICE,
      siteUrl: 'falcon-example.webex.com',
    });
    expect(made.text('id')).toMatch(/^[0-9a-f]{32}$/);
    expect(made.text('webLink')).toMatch(
      /^https:\/\/falcon-example\.webex\.com\/falcon-example\/j\.php\?MTID=m[0-9a-f]{32}$/,
    );
    const mail = await world.control('GET', '/mail');
    expect(mail.each('items', 'to')).toEqual([BOB, 'zoe@example.org']);
    expect(mail.at('items.0')).toMatchObject({
      n: 1,
      kind: 'invitation',
      meetingId: made.text('id'),
      title: 'Design review',
    });
  });

  const refused: readonly (readonly [string, object, RegExp])[] = [
    ['an unknown field', { colour: 'red' }, /'colour' is not recognized/],
    ['a wrong type', { title: 5 }, /title/],
    ['a title of 129 characters', { title: 'x'.repeat(129) }, /title/],
    ['an agenda of 1301 characters', { agenda: 'x'.repeat(1301) }, /agenda/],
    ['the past', { start: '2026-06-01T15:00:00-04:00', end: '2026-06-01T16:00:00-04:00' }, /before current time/],
    ['8 minutes', { end: '2026-06-03T15:08:00-04:00' }, /shorter than 10 minutes/],
    ['24 hours', { end: '2026-06-04T15:00:00-04:00' }, /longer than 23 hours 59/],
    ['an end before the start', { end: '2026-06-03T14:00:00-04:00' }, /'end' cannot be before/],
    ['an offset that does not fit the zone', { start: '2026-06-03T15:00:00Z' }, /do not match/],
    ['a zone that does not exist', { timezone: 'Mars/Olympus' }, /timezone/],
    ['a time the zone skips', { start: '2027-03-14T02:30:00', end: '2027-03-14T03:30:00' }, /not a valid time/],
    ['an interval rule nobody knows', { recurrence: 'FREQ=HOURLY' }, /recurrence/],
    ['six years of yearly meetings', { recurrence: 'FREQ=YEARLY;COUNT=6' }, /more than 5/],
    ['four tags', { integrationTags: ['a', 'b', 'c', 'd'] }, /integrationTags/],
    ['a tag of 65 characters', { integrationTags: ['x'.repeat(65)] }, /integrationTags/],
    ['a weak password', { password: 'falcon12' }, /mix of uppercase and lowercase/],
    ['7 minutes before the host', { enabledJoinBeforeHost: true, joinBeforeHostMinutes: 7 }, /joinBeforeHostMinutes/],
    ['1001 invitees', { invitees: Array.from({ length: 1001 }, (_, n) => ({ email: `p${n}@example.com` })) }, /1000/],
    ['an invitee twice', { invitees: [{ email: BOB }, { email: BOB }] }, /duplicate/],
    ['an invitee without an address', { invitees: [{ email: 'bob' }] }, /email/],
    ['tags in a personal room', { scheduledType: 'personalRoomMeeting', integrationTags: ['a'] }, /personal room/],
    ['a webinar without session type', { scheduledType: 'webinar' }, /sessionTypeId/],
    ['a tracking code nobody defined', { trackingCodes: [{ name: 'Moon', value: '1' }] }, /Tracking code/],
  ];

  it.each(refused)('refuses %s', async (_name, change, description) => {
    const world = await openWorld();
    const answer = await create(world, ALICE, { ...REVIEW, ...change });
    expect(answer.status).toBe(400);
    expect(answer.text('errors.0.description')).toMatch(description);
    expect(answer.text('trackingId')).toBeTruthy();
  });

  it('is refused to bots, people without a host licence, guests, and strangers to the site', async () => {
    const world = await openWorld();
    expect((await world.api('POST', '/meetings', { body: REVIEW })).status).toBe(403);
    expect((await create(world, ERIN, REVIEW)).status).toBe(403);
    expect((await create(world, 'hugo@guests.example.org', REVIEW)).status).toBe(403);
    expect((await create(world, ALICE, { ...REVIEW, siteUrl: 'heron-example.webex.com' })).status).toBe(403);
    expect((await create(world, ALICE, { ...REVIEW, hostEmail: BOB })).status).toBe(403);
  });

  it('makes cohosts only of host accounts of the same site', async () => {
    const world = await openWorld();
    const invitees = [BOB, DAVE, ERIN, 'zoe@example.org'].map((email) => ({ email, coHost: true }));
    const made = await create(world, ALICE, { ...REVIEW, invitees });
    const list = await (await world.as(ALICE))('GET', `/meetingInvitees?meetingId=${made.text('id')}`);
    expect(list.each('items', 'email')).toEqual([BOB, DAVE, ERIN, 'zoe@example.org']);
    expect(list.each('items', 'coHost')).toEqual([true, false, false, false]);
  });

  it('stops after a hundred in a day, failed ones counted', async () => {
    const world = await openWorld();
    const alice = await world.as(ALICE);
    const later = { ...REVIEW, start: '2026-06-20T15:00:00-04:00', end: '2026-06-20T15:45:00-04:00' };
    for (let count = 0; count < 100; count += 1) {
      const body = count % 2 === 0 ? { ...REVIEW, invitees: [] } : { ...REVIEW, password: 'weak' };
      await alice('POST', '/meetings', { body });
    }
    const stopped = await alice('POST', '/meetings', { body: REVIEW });
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(86_000);
    await world.control('POST', '/clock', { advance: 'PT25H' });
    expect((await (await world.as(ALICE))('POST', '/meetings', { body: later })).status).toBe(200);
  });

  it('ignores what a converged site ignores, and says so in a header', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, { ...REVIEW, publicMeeting: true });
    expect(made.at('publicMeeting')).toBe(false);
    expect(made.headers.get('warning')).toContain('1001');
    expect(made.headers.get('warning')).toContain('publicMeeting');
  });

  it('asks for the tracking code that a site requires', async () => {
    const world = await openWorld();
    const siteUrl = 'falcon-labs-example.webex.com';
    expect((await create(world, GRACE, { ...REVIEW, siteUrl })).status).toBe(400);
    const trackingCodes = [{ name: 'Cost center', value: '42' }];
    expect((await create(world, GRACE, { ...REVIEW, siteUrl, trackingCodes })).status).toBe(200);
  });
});

describe('reading meetings', () => {
  it('writes times in UTC unless the timezone header asks otherwise, and the field mirrors it', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, REVIEW);
    const alice = await world.as(ALICE);
    const plain = await alice('GET', `/meetings/${made.text('id')}`);
    expect(plain.body).toMatchObject({ start: '2026-06-03T19:00:00Z', timezone: 'UTC' });
    const london = await alice('GET', `/meetings/${made.text('id')}`, { headers: { timezone: 'Europe/London' } });
    expect(london.body).toMatchObject({ start: '2026-06-03T20:00:00+01:00', timezone: 'Europe/London' });
    expect((await alice('GET', `/meetings/${made.text('id')}`, { headers: { timezone: 'Mars' } })).status).toBe(400);
  });

  it('lists series by default, for a week, ten to a page', async () => {
    const world = await openWorld();
    const alice = await world.as(ALICE);
    for (let day = 0; day < 12; day += 1) {
      const start = `2026-06-03T${String(8 + day).padStart(2, '0')}:00:00-04:00`;
      const end = `2026-06-03T${String(8 + day).padStart(2, '0')}:30:00-04:00`;
      await alice('POST', '/meetings', { body: { ...REVIEW, title: `M${day}`, start, end } });
    }
    await alice('POST', '/meetings', {
      body: { ...REVIEW, title: 'Far', start: '2026-07-03T08:00:00-04:00', end: '2026-07-03T09:00:00-04:00' },
    });
    const window = 'from=2026-06-03T04:00:00Z&to=2026-06-04T04:00:00Z';
    const first = await alice('GET', `/meetings?${window}`);
    expect(first.items).toHaveLength(10);
    const link = /<(.+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await alice('GET', link.slice(`${world.url}/v1`.length));
    expect(second.headers.get('link')).toBeNull();
    expect(
      [...first.each('items', 'title'), ...second.each('items', 'title')].filter((t) => /^M/.test(String(t))),
    ).toHaveLength(12);
    expect((await alice('GET', `/meetings?${window}&state=ready`)).status).toBe(400);
    expect((await alice('GET', `/meetings?${window}&colour=red`)).status).toBe(400);
  });

  it('expands a series in its own zone, ids from the original start in UTC', async () => {
    const world = await openWorld({ startMs: Date.parse('2026-10-20T12:00:00Z') });
    const weekly = {
      ...REVIEW,
      start: '2026-10-21T09:00:00-04:00',
      end: '2026-10-21T10:00:00-04:00',
      recurrence: 'FREQ=WEEKLY;COUNT=3',
    };
    const made = await create(world, ALICE, weekly);
    expect(made.at('recurrence')).toBe('FREQ=WEEKLY;COUNT=3;INTERVAL=1');
    const list = await (
      await world.as(ALICE)
    )(
      'GET',
      `/meetings?meetingSeriesId=${made.text('id')}&meetingType=scheduledMeeting&from=2026-10-20&to=2026-11-20`,
      { headers: { timezone: NEW_YORK } },
    );
    expect(list.each('items', 'start')).toEqual([
      '2026-10-21T09:00:00-04:00',
      '2026-10-28T09:00:00-04:00',
      '2026-11-04T09:00:00-05:00',
    ]);
    expect(list.each('items', 'id')).toEqual([
      `${made.text('id')}_20261021T130000Z`,
      `${made.text('id')}_20261028T130000Z`,
      `${made.text('id')}_20261104T140000Z`,
    ]);
    expect(list.each('items', 'state')).toEqual(['ready', 'scheduled', 'scheduled']);
  });

  it('resolves a series to its current occurrence when asked, by id and by number', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, DAILY);
    const alice = await world.as(ALICE);
    const id = made.text('id');
    expect((await alice('GET', `/meetings/${id}`)).at('meetingType')).toBe('meetingSeries');
    expect((await alice('GET', `/meetings/${id}?current=true`)).at('id')).toBe(`${id}_20260603T190000Z`);
    const number = made.text('meetingNumber');
    expect((await alice('GET', `/meetings?meetingNumber=${number}`)).at('items.0.meetingType')).toBe(
      'scheduledMeeting',
    );
    expect((await alice('GET', `/meetings?meetingNumber=${number}&current=false`)).at('items.0.id')).toBe(id);
  });

  it('shows an invitee a reduced meeting, and a stranger none unless they know the password', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, { ...REVIEW, invitees: [{ email: BOB }] });
    const path = `/meetings/${made.text('id')}`;
    const seen = await (await world.as(BOB))('GET', path);
    expect(seen.status).toBe(200);
    expect(seen.at('hostKey')).toBeUndefined();
    expect(seen.at('password')).toBeUndefined();
    const carol = await world.as(CAROL);
    expect((await carol('GET', path)).status).toBe(403);
    const opened = await carol('GET', path, { headers: { password: made.text('password') } });
    expect(opened.at('password')).toBe(made.text('password'));
    expect((await (await world.as(BOB))('GET', '/meetings')).each('items', 'id')).toContain(made.text('id'));
    expect((await carol('GET', '/meetings')).each('items', 'id')).not.toContain(made.text('id'));
  });

  it('keeps integration tags to the client that set them', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, { ...REVIEW, integrationTags: ['key-1'] });
    const found = await (await world.as(ALICE))('GET', '/meetings?integrationTag=key-1');
    expect(found.each('items', 'id')).toEqual([made.text('id')]);
    const series = world.sandbox.webex.state.series.get(made.text('id'));
    series?.tags.clear();
    series?.tags.set('another client', ['key-1']);
    expect((await (await world.as(ALICE))('GET', '/meetings?integrationTag=key-1')).items).toEqual([]);
  });
});

describe('changing a meeting', () => {
  it('patches what is named and leaves the rest', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, { ...REVIEW, agenda: 'Look at it', invitees: [{ email: BOB }] });
    const patch = (body: object, type = 'application/json') =>
      world.tokenOf(ALICE).then((token) =>
        world.api('PATCH', `/meetings/${made.text('id')}`, {
          token,
          body: JSON.stringify(body),
          headers: { 'content-type': type },
        }),
      );
    const moved = await patch({ start: '2026-06-03T16:00:00-04:00', end: '2026-06-03T16:45:00-04:00' });
    expect(moved.body).toMatchObject({
      title: 'Design review',
      agenda: 'Look at it',
      start: '2026-06-03T16:00:00-04:00',
    });
    expect((await patch({ agenda: null }, 'application/json-patch+json')).at('agenda')).toBeUndefined();
    expect((await patch({ title: 'x' }, 'text/plain')).status).toBe(415);
    expect((await patch({ invitees: [] })).status).toBe(400);
    const mail = await world.control('GET', '/mail');
    expect(mail.each('items', 'kind')).toEqual(['invitation', 'update', 'update']);
  });

  it('puts everything: what is left out goes back to its default', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, { ...REVIEW, agenda: 'Look at it', enabledAutoRecordMeeting: true });
    const alice = await world.as(ALICE);
    const path = `/meetings/${made.text('id')}`;
    expect((await alice('PUT', path, { body: { title: 'Only' } })).status).toBe(400);
    const put = await alice('PUT', path, { body: { ...REVIEW, title: 'New' } });
    expect(put.body).toMatchObject({ title: 'New', enabledAutoRecordMeeting: false });
    expect(put.at('agenda')).toBeUndefined();
  });

  it('edits one occurrence, keeps its id, and drops edits when the series itself moves', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, DAILY);
    const alice = await world.as(ALICE);
    const id = `${made.text('id')}_20260605T190000Z`;
    const edited = await alice('PATCH', `/meetings/${id}`, {
      body: { start: '2026-06-05T17:00:00-04:00', end: '2026-06-05T17:30:00-04:00', title: 'Late standup' },
    });
    expect(edited.body).toMatchObject({ id, isModified: true, title: 'Late standup', meetingType: 'scheduledMeeting' });
    expect((await alice('PATCH', `/meetings/${id}`, { body: { recurrence: 'FREQ=DAILY' } })).status).toBe(400);
    await alice('PATCH', `/meetings/${made.text('id')}`, { body: { agenda: 'Same plan' } });
    expect((await alice('GET', `/meetings/${id}`)).at('isModified')).toBe(true);
    await alice('PATCH', `/meetings/${made.text('id')}`, {
      body: { start: '2026-06-03T14:00:00-04:00', end: '2026-06-03T14:15:00-04:00' },
    });
    expect((await alice('GET', `/meetings/${id}`)).status).toBe(404);
    const again = await alice('GET', `/meetings/${made.text('id')}_20260605T180000Z`);
    expect(again.body).toMatchObject({ isModified: false, title: 'Standup' });
  });

  it('keeps an occurrence between its neighbours’ days', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, DAILY);
    const alice = await world.as(ALICE);
    const move = (day: string) =>
      alice('PATCH', `/meetings/${made.text('id')}_20260605T190000Z`, {
        body: { start: `${day}T15:00:00-04:00`, end: `${day}T15:30:00-04:00` },
      });
    for (const day of ['2026-06-04', '2026-06-06']) {
      expect((await move(day)).text('errors.0.description')).toBe('meeting.err.two_meeting_schedule_at_same_day');
    }
    const last = await alice('PATCH', `/meetings/${made.text('id')}_20260612T190000Z`, {
      body: { start: '2026-06-20T15:00:00-04:00', end: '2026-06-20T15:30:00-04:00' },
    });
    expect(last.status).toBe(200);
  });

  it('is the host’s alone', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, { ...REVIEW, invitees: [{ email: BOB, coHost: true }] });
    const bob = await world.as(BOB);
    expect((await bob('PATCH', `/meetings/${made.text('id')}`, { body: { title: 'Mine' } })).status).toBe(403);
    expect((await bob('DELETE', `/meetings/${made.text('id')}`)).status).toBe(403);
  });

  it('is refused for scheduled personal-room meetings, which can be cancelled and are no series', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, { ...REVIEW, title: 'In my room', scheduledType: 'personalRoomMeeting' });
    const alice = await world.as(ALICE);
    const path = `/meetings/${made.text('id')}`;
    expect((await alice('PATCH', path, { body: { title: 'x' } })).text('errors.0.description')).toBe(
      `Meeting ID '${made.text('id')}' is not allowed for this API.`,
    );
    expect((await alice('GET', `/meetingInvitees?meetingId=${made.text('id')}`)).status).toBe(400);
    const day = 'from=2026-06-03T00:00:00Z&to=2026-06-04T00:00:00Z&max=100';
    expect((await alice('GET', `/meetings?${day}`)).each('items', 'id')).not.toContain(made.text('id'));
    const planned = await alice('GET', `/meetings?${day}&meetingType=scheduledMeeting`);
    expect(planned.each('items', 'id')).toContain(made.text('id'));
    expect((await alice('DELETE', path)).status).toBe(204);
  });
});

describe('cancelling', () => {
  it('takes a series once, mails everybody, and knows it no more', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, { ...REVIEW, invitees: [{ email: BOB }] });
    const alice = await world.as(ALICE);
    const path = `/meetings/${made.text('id')}`;
    expect((await alice('DELETE', path)).status).toBe(204);
    expect((await alice('DELETE', path)).status).toBe(404);
    expect((await alice('GET', path)).status).toBe(404);
    expect((await world.control('GET', '/mail')).each('items', 'kind')).toEqual(['invitation', 'cancellation']);
  });

  it('takes one occurrence and leaves the others, in silence when asked', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, { ...DAILY, invitees: [{ email: BOB }] });
    const alice = await world.as(ALICE);
    const id = `${made.text('id')}_20260604T190000Z`;
    expect((await alice('DELETE', `/meetings/${id}?sendEmail=false`)).status).toBe(204);
    expect((await alice('GET', `/meetings/${id}`)).status).toBe(404);
    const query = `meetingSeriesId=${made.text('id')}&meetingType=scheduledMeeting&from=2026-06-01&to=2026-07-01&max=100`;
    expect((await alice('GET', `/meetings?${query}`)).items).toHaveLength(9);
    expect((await world.control('GET', '/mail')).items).toHaveLength(1);
  });
});

describe('invitees', () => {
  it('can be added, changed and removed, each told by mail', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, REVIEW);
    const alice = await world.as(ALICE);
    const meetingId = made.text('id');
    const added = await alice('POST', '/meetingInvitees', { body: { meetingId, email: 'Zoe@example.org' } });
    expect(added.body).toMatchObject({ email: 'zoe@example.org', coHost: false, panelist: false, meetingId });
    expect(added.text('id')).toMatch(new RegExp(`^${meetingId}_\\d+$`));
    const twice = await alice('POST', '/meetingInvitees', { body: { meetingId, email: 'zoe@example.org' } });
    expect(twice.status).toBe(409);
    expect(twice.at('errors.0.description')).toBe('User is already a meeting invitee.');
    const path = `/meetingInvitees/${added.text('id')}`;
    const changed = await alice('PUT', path, { body: { email: BOB, coHost: true } });
    expect(changed.body).toMatchObject({ email: BOB, displayName: 'Bob Brennan', coHost: true });
    expect((await alice('DELETE', path)).status).toBe(204);
    expect((await alice('GET', path)).at('errors.0.description')).toBe('Cannot find invitee');
    const mail = await world.control('GET', '/mail');
    expect(mail.each('items', 'kind')).toEqual(['invitation', 'cancellation', 'invitation', 'cancellation']);
  });

  it('inserts a hundred at once, or none and names nobody', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, REVIEW);
    const alice = await world.as(ALICE);
    const bulk = (from: number, count: number) => {
      const items = Array.from({ length: count }, (_, n) => ({ email: `p${from + n}@example.com`, sendEmail: false }));
      return alice('POST', '/meetingInvitees/bulkInsert', { body: { meetingId: made.text('id'), items } });
    };
    expect((await bulk(0, 100)).items).toHaveLength(100);
    const clash = await bulk(99, 2);
    expect(clash.status).toBe(409);
    expect(clash.at('message')).toBe('Some users in the list have been invited.');
    expect(clash.at('errors')).toBeUndefined();
    expect((await bulk(200, 101)).status).toBe(400);
    const list = await alice('GET', `/meetingInvitees?meetingId=${made.text('id')}&max=100`);
    expect(list.items).toHaveLength(100);
    expect(list.headers.get('link')).toBeNull();
    expect((await world.control('GET', '/mail')).items).toHaveLength(0);
  });

  it('of one occurrence are its own', async () => {
    const world = await openWorld();
    const made = await create(world, ALICE, { ...DAILY, invitees: [{ email: BOB }] });
    const alice = await world.as(ALICE);
    const occurrence = `${made.text('id')}_20260604T190000Z`;
    await alice('POST', '/meetingInvitees', { body: { meetingId: occurrence, email: CAROL } });
    const of = async (id: string) => (await alice('GET', `/meetingInvitees?meetingId=${id}`)).each('items', 'email');
    expect(await of(occurrence)).toEqual([BOB, CAROL]);
    expect(await of(made.text('id'))).toEqual([BOB]);
    await alice('POST', '/meetingInvitees', { body: { meetingId: made.text('id'), email: DAVE } });
    expect(await of(occurrence)).toEqual([BOB, CAROL, DAVE]);
  });
});

describe('meeting notifications', () => {
  it('go to the host, thin, and again with every change', async () => {
    const world = await openWorld();
    const hook = await openReceiver();
    for (const email of [ALICE, BOB]) {
      for (const event of ['created', 'updated', 'deleted']) {
        const body = { name: email, targetUrl: hook.url, resource: 'meetings', event };
        await (
          await world.as(email)
        )('POST', '/webhooks', { body });
      }
    }
    const made = await create(world, ALICE, { ...REVIEW, invitees: [{ email: BOB }] });
    const alice = await world.as(ALICE);
    await alice('PATCH', `/meetings/${made.text('id')}`, { body: { title: 'Other' } });
    await alice('POST', '/meetingInvitees', { body: { meetingId: made.text('id'), email: CAROL } });
    await alice('DELETE', `/meetings/${made.text('id')}`);
    await world.control('POST', '/settle');
    expect(
      hook.heard.map((heard) => `${String(heard.body.at('name'))} ${String(heard.body.at('event'))}`).sort(),
    ).toEqual([`${ALICE} created`, `${ALICE} deleted`, `${ALICE} updated`, `${ALICE} updated`]);
    expect(hook.heard[0]?.raw).not.toContain('Design review');
  });
});
