import { describe, expect, it } from 'vitest';
import { faultsAgainstWebex, webexIsDescribed } from '../support/described.ts';
import type { Got } from './got.ts';
import { ALICE, BOB, CAROL, DAVE, ERIN, GRACE, openReceiver, openWorld } from './harness.ts';
import type { World } from './harness.ts';

const HOUR = 3_600_000;
const LABS = 'falcon-labs-example.webex.com';

/** Creates, holds and ends a meeting, and lets it be recorded; the clock has moved on by an hour and a half. */
async function record(
  world: World,
  host: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ meetingId: string; instanceId: string; id: string; transcriptId: string }> {
  const start = world.sandbox.webex.clock.now() + HOUR;
  const created = await (
    await world.as(host)
  )('POST', '/meetings', {
    body: {
      title: 'Design review',
      start: new Date(start).toISOString().slice(0, 19) + 'Z',
      end: new Date(start + HOUR / 2).toISOString().slice(0, 19) + 'Z',
      timezone: 'UTC',
      ...more,
    },
  });
  const meetingId = created.text('id');
  await world.control('POST', '/clock', { advance: 'PT1H' });
  await world.control('POST', `/meetings/${meetingId}/start`);
  await world.control('POST', `/meetings/${meetingId}/join`, { email: BOB });
  await world.control('POST', '/clock', { advance: 'PT25M' });
  await world.control('POST', `/meetings/${meetingId}/end`);
  await world.control('POST', '/clock', { advance: 'PT5M' });
  const made = await world.control('POST', '/recordings', { meetingId });
  const instanceId = made.text('meetingId');
  return { meetingId, instanceId, id: made.text('id'), transcriptId: made.text('transcriptId') };
}

async function list(world: World, email: string, query = ''): Promise<Got> {
  return (await world.as(email))('GET', `/recordings${query}`);
}

/** The seeded recording of this host, as they see it. */
async function seeded(world: World, host: string): Promise<string> {
  const got = await list(world, host);
  const own = got.items.findIndex((_, index) => got.at(`items.${index}.shareToMe`) === false);
  return got.text(`items.${own}.id`);
}

describe('listing recordings', () => {
  it('shows one’s own and those shared with one, newest first, in the zone asked for', async () => {
    const world = await openWorld();
    const got = await (await world.as(ALICE))('GET', '/recordings', { headers: { timezone: 'America/New_York' } });
    expect(got.each('items', 'topic')).toEqual(['Pricing review', 'Sprint retrospective']);
    expect(got.each('items', 'shareToMe')).toEqual([false, true]);
    expect(got.at('items.0.timeRecorded')).toBe('2026-06-01T10:00:00-04:00');
    expect(got.at('items.0.createTime')).toBe('2026-06-01T11:02:00-04:00');
    expect((await list(world, ERIN)).items).toEqual([]);
  });

  it.skipIf(!webexIsDescribed)('answers as Webex describes it', async () => {
    const world = await openWorld();
    const got = await list(world, ALICE);
    // Webex itself leaves the address out where downloads are prevented.
    const excused = ["must have required property 'downloadUrl'"];
    expect(faultsAgainstWebex('GET /recordings', got.body, excused)).toEqual([]);
    const alice = await world.as(ALICE);
    for (const index of [0, 1]) {
      const one = await alice('GET', `/recordings/${got.text(`items.${index}.id`)}`);
      expect(faultsAgainstWebex('GET /recordings/{recordingId}', one.body, excused)).toEqual([]);
    }
  });

  it('tells the password to the host alone', async () => {
    const world = await openWorld();
    expect((await list(world, ALICE)).text('items.0.password')).toMatch(/^[A-Za-z0-9]{8,}$/);
    expect((await list(world, BOB, '?topic=pricing')).at('items.0.password')).toBe('********');
  });

  it('finds by meeting, topic, format and service, and nothing else', async () => {
    const world = await openWorld();
    const one = (await list(world, ALICE)).body as { items: Record<string, string>[] };
    const { meetingId, meetingSeriesId, scheduledMeetingId } = one.items[0] ?? {};
    for (const id of [meetingId, meetingSeriesId, scheduledMeetingId]) {
      expect((await list(world, ALICE, `?meetingId=${id}`)).each('items', 'topic')).toEqual(['Pricing review']);
    }
    expect((await list(world, ALICE, '?topic=PRICING')).items).toHaveLength(1);
    expect((await list(world, ALICE, '?format=ARF')).items).toHaveLength(0);
    expect((await list(world, ALICE, '?serviceType=MeetingCenter')).items).toHaveLength(2);
    expect((await list(world, ALICE, '?serviceType=EventCenter')).items).toHaveLength(0);
    for (const query of ['?format=AVI', '?status=gone', '?colour=red', '?meetingId=abc', '?max=0']) {
      expect((await list(world, ALICE, query)).status, query).toBe(400);
    }
  });

  it('looks at the last seven days, or at seven from one edge', async () => {
    const world = await openWorld();
    await world.control('POST', '/clock', { advance: 'P8D' });
    expect((await list(world, ALICE)).items).toHaveLength(0);
    expect((await list(world, ALICE, '?from=2026-05-28')).items).toHaveLength(2);
    expect((await list(world, ALICE, '?to=2026-06-02T12:00:00Z')).items).toHaveLength(2);
    const both = '?from=2026-06-01T00:00:00Z&to=2026-06-01T15:02:00Z';
    expect((await list(world, ALICE, both)).items).toHaveLength(0);
    expect((await list(world, ALICE, both.replace(':02:00Z', ':02:01Z'))).items).toHaveLength(1);
    expect((await list(world, ALICE, '?from=2026-06-02&to=2026-06-01')).status).toBe(400);
  });

  it('comes in pages', async () => {
    const world = await openWorld();
    const first = await list(world, ALICE, '?max=1');
    const next = /<.*\/v1(.*)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await (await world.as(ALICE))('GET', next);
    expect([...first.each('items', 'topic'), ...second.each('items', 'topic')]).toEqual([
      'Pricing review',
      'Sprint retrospective',
    ]);
    expect(second.headers.get('link')).toBeNull();
  });

  it('goes to the preferred site unless another is named, and with a meeting to any', async () => {
    const world = await openWorld();
    const { meetingId } = await record(world, GRACE, {
      siteUrl: LABS,
      trackingCodes: [{ name: 'Cost center', value: '7' }],
    });
    expect((await list(world, GRACE)).items).toHaveLength(0);
    expect((await list(world, GRACE, `?siteUrl=${LABS}`)).items).toHaveLength(1);
    expect((await list(world, GRACE, `?meetingId=${meetingId}`)).items).toHaveLength(1);
    expect((await list(world, GRACE, '?siteUrl=heron-example.webex.com')).status).toBe(403);
    const id = (await list(world, GRACE, `?siteUrl=${LABS}`)).text('items.0.id');
    const grace = await world.as(GRACE);
    expect((await grace('GET', `/recordings/${id}`)).status).toBe(200);
    const elsewhere = { headers: { siteUrl: 'falcon-example.webex.com' } };
    expect((await grace('GET', `/recordings/${id}`, elsewhere)).status).toBe(404);
  });

  it('finds by a tag of the same application', async () => {
    const world = await openWorld();
    const { id } = await record(world, ALICE, { integrationTags: ['convene-1'] });
    expect((await list(world, ALICE, '?integrationTag=convene-1')).each('items', 'id')).toEqual([id]);
    expect((await list(world, ALICE, '?integrationTag=other')).items).toHaveLength(0);
  });

  it('leaves other people’s and what is gone for good to administrators', async () => {
    const world = await openWorld();
    expect((await list(world, ALICE, `?hostEmail=${BOB}`)).status).toBe(403);
    expect((await list(world, ALICE, '?status=purged')).status).toBe(403);
    expect((await world.api('GET', '/recordings')).status).toBe(403);
  });
});

describe('a recording', () => {
  it('has direct links that work without a token for three hours', async () => {
    const world = await openWorld();
    const id = await seeded(world, ALICE);
    const alice = await world.as(ALICE);
    const got = await alice('GET', `/recordings/${id}`);
    expect(got.text('temporaryDirectDownloadLinks.expiration')).toMatch(/^2026-06-02T15:00:0\dZ$/);
    const link = got.text('temporaryDirectDownloadLinks.recordingDownloadLink');
    const file = await fetch(link);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'video/mp4']);
    const transcript = await fetch(got.text('temporaryDirectDownloadLinks.transcriptDownloadLink'));
    expect(await transcript.text()).toContain('yearly billing');
    expect((await fetch(link, { headers: { authorization: 'Bearer x' } })).status).toBe(400);
    expect((await fetch(link.replace('part=recording', 'part=audio'))).status).toBe(403);
    await world.control('POST', '/clock', { advance: 'PT2H59M' });
    expect((await fetch(link)).status).toBe(200);
    await world.control('POST', '/clock', { advance: 'PT2M' });
    const late = await fetch(link);
    expect([late.status, await late.text()]).toEqual([403, 'This link has expired.']);
    expect(
      (await alice('GET', `/recordings/${id}`)).text('temporaryDirectDownloadLinks.recordingDownloadLink'),
    ).not.toBe(link);
  });

  it('has none where its host prevents downloads', async () => {
    const world = await openWorld();
    const id = await seeded(world, BOB);
    const got = await (await world.as(ALICE))('GET', `/recordings/${id}`);
    expect(got.status).toBe(200);
    expect(got.at('temporaryDirectDownloadLinks')).toBeUndefined();
    expect(got.at('downloadUrl')).toBeUndefined();
  });

  it('is not found by those it was not shared with', async () => {
    const world = await openWorld();
    const id = await seeded(world, ALICE);
    for (const email of [DAVE, ERIN]) {
      expect((await (await world.as(email))('GET', `/recordings/${id}`)).status).toBe(404);
    }
  });

  it('plays on a page that asks for its password', async () => {
    const world = await openWorld();
    const got = await list(world, ALICE);
    const page = got.text('items.0.playbackUrl');
    const asks = await (await fetch(page)).text();
    expect(asks).toContain('This recording has a password.');
    expect(asks).not.toContain('yearly billing');
    const open = (password: string) => fetch(page, { method: 'POST', body: new URLSearchParams({ password }) });
    expect((await open('wrong')).status).toBe(403);
    expect(await (await open(got.text('items.0.password'))).text()).toContain('yearly billing');
    await (
      await world.as(ALICE)
    )('DELETE', `/recordings/${got.text('items.0.id')}`);
    expect((await fetch(page)).status).toBe(404);
  });
});

describe('the recycle bin', () => {
  it('takes a recording, hides it from the others, and gives it back', async () => {
    const world = await openWorld();
    const id = await seeded(world, ALICE);
    const alice = await world.as(ALICE);
    const body = { recordingIds: [id] };
    expect((await alice('POST', '/recordings/softDelete', { body })).status).toBe(204);
    expect((await list(world, ALICE, '?topic=pricing')).items).toHaveLength(0);
    expect((await list(world, BOB, '?topic=pricing')).items).toHaveLength(0);
    expect((await list(world, BOB, '?status=deleted')).items).toHaveLength(0);
    expect((await list(world, ALICE, '?status=deleted')).each('items', 'status')).toEqual(['deleted']);
    expect((await alice('GET', `/recordings/${id}`)).at('temporaryDirectDownloadLinks')).toBeUndefined();
    expect((await alice('POST', '/recordings/softDelete', { body })).status).toBe(404);
    expect((await alice('POST', '/recordings/restore', { body })).status).toBe(204);
    expect((await list(world, BOB, '?topic=pricing')).items).toHaveLength(1);
  });

  it('is emptied for good, which alone is told as deleted', async () => {
    const world = await openWorld();
    const receiver = await openReceiver();
    const alice = await world.as(ALICE);
    for (const event of ['updated', 'deleted']) {
      const body = { name: event, targetUrl: receiver.url, resource: 'recordings', event };
      expect((await alice('POST', '/webhooks', { body })).status).toBe(200);
    }
    const id = await seeded(world, ALICE);
    await alice('POST', '/recordings/softDelete', { body: { recordingIds: [id] } });
    expect((await alice('POST', '/recordings/purge', { body: { purgeAll: true } })).status).toBe(204);
    await expect.poll(() => receiver.heard.map(({ body }) => body.at('event'))).toEqual(['updated', 'deleted']);
    expect(receiver.heard[1]?.body.at('data.id')).toBe(id);
    expect((await alice('GET', `/recordings/${id}`)).status).toBe(404);
    expect((await alice('POST', '/recordings/restore', { body: { recordingIds: [id] } })).status).toBe(404);
  });

  it.each([
    ['softDelete', {}, 400],
    ['softDelete', { recordingIds: [] }, 400],
    ['softDelete', { recordingIds: Array.from({ length: 101 }, () => 'x') }, 400],
    ['softDelete', { recordingIds: ['0'.repeat(32)] }, 404],
    ['softDelete', { recordingIds: ['own'], siteUrl: 'heron-example.webex.com' }, 403],
    ['softDelete', { recordingIds: ['own', 'shared'] }, 403],
    ['restore', {}, 400],
    ['restore', { restoreAll: true, recordingIds: ['own'] }, 400],
    ['restore', { recordingIds: ['own'] }, 404],
    ['purge', { purgeAll: false }, 400],
    ['purge', { purgeAll: 'yes' }, 400],
    ['purge', { recordingIds: ['own'] }, 404],
    ['purge', { purgeAll: true, reason: 'tidy' }, 400],
  ])('refuses %s of %j', async (action, body, status) => {
    const world = await openWorld();
    const ids: Readonly<Record<string, string>> = { own: await seeded(world, ALICE), shared: await seeded(world, BOB) };
    const named = 'recordingIds' in body ? { recordingIds: body.recordingIds.map((id: string) => ids[id] ?? id) } : {};
    const got = await (await world.as(ALICE))('POST', `/recordings/${action}`, { body: { ...body, ...named } });
    expect(got.status).toBe(status);
    expect((await list(world, ALICE)).items).toHaveLength(2);
  });

  it('does not reach what is on another site than the one named', async () => {
    const world = await openWorld();
    const { id } = await record(world, GRACE, { siteUrl: LABS, trackingCodes: [{ name: 'Cost center', value: '7' }] });
    const grace = await world.as(GRACE);
    expect((await grace('POST', '/recordings/softDelete', { body: { recordingIds: [id] } })).status).toBe(404);
    const body = { recordingIds: [id], siteUrl: LABS };
    expect((await grace('POST', '/recordings/softDelete', { body })).status).toBe(204);
    expect((await grace('POST', '/recordings/restore', { body: { restoreAll: true } })).status).toBe(204);
    expect((await list(world, GRACE, `?siteUrl=${LABS}`)).items).toHaveLength(0);
    expect((await grace('POST', '/recordings/restore', { body: { restoreAll: true, siteUrl: LABS } })).status).toBe(
      204,
    );
    expect((await list(world, GRACE, `?siteUrl=${LABS}`)).items).toHaveLength(1);
  });

  it('is passed by a DELETE, which is the host’s and for good', async () => {
    const world = await openWorld();
    const id = await seeded(world, ALICE);
    expect((await (await world.as(BOB))('DELETE', `/recordings/${id}`)).status).toBe(403);
    expect((await (await world.as(DAVE))('DELETE', `/recordings/${id}`)).status).toBe(404);
    const alice = await world.as(ALICE);
    expect((await alice('DELETE', `/recordings/${id}?hostEmail=${BOB}`)).status).toBe(403);
    expect((await alice('DELETE', `/recordings/${id}`)).status).toBe(204);
    expect((await alice('DELETE', `/recordings/${id}`)).status).toBe(404);
    expect((await list(world, ALICE, '?status=deleted')).items).toHaveLength(0);
  });
});

describe('sharing a recording', () => {
  it('lets people in by address, tells them unless asked not to, and lets them out', async () => {
    const world = await openWorld();
    const id = await seeded(world, ALICE);
    const alice = await world.as(ALICE);
    const path = `/recordings/${id}/accessList`;
    expect((await alice('POST', path, { body: { addEmails: [CAROL.toUpperCase(), BOB] } })).status).toBe(204);
    expect((await list(world, CAROL, '?topic=pricing')).at('items.0.shareToMe')).toBe(true);
    const mail = await world.control('GET', '/mail');
    expect(mail.items).toMatchObject([{ to: CAROL, kind: 'recording', title: 'Pricing review' }]);
    const quiet = { addEmails: [ERIN], removeEmails: [CAROL], sendEmail: false };
    expect((await alice('POST', path, { body: quiet })).status).toBe(204);
    expect((await list(world, CAROL, '?topic=pricing')).items).toHaveLength(0);
    expect((await list(world, ERIN)).items).toHaveLength(1);
    expect((await world.control('GET', '/mail')).items).toHaveLength(1);
  });

  it('works by link too', async () => {
    const world = await openWorld();
    const alice = await world.as(ALICE);
    const got = await list(world, ALICE);
    const id = got.text('items.0.id');
    const site = 'falcon-example';
    const links = [
      got.text('items.0.playbackUrl'),
      `https://${site}.webex.com/webappng/sites/${site}/recording/${id}/playback`,
    ];
    for (const [index, webShareLink] of links.entries()) {
      const addEmails = [[CAROL, ERIN][index]];
      const shared = await alice('POST', '/recordings/accessList', { body: { webShareLink, addEmails } });
      expect(shared.status).toBe(204);
    }
    expect((await list(world, ERIN)).items).toHaveLength(1);
    const body = { webShareLink: 'https://falcon-example.webex.com/x', addEmails: [CAROL] };
    expect((await alice('POST', '/recordings/accessList', { body })).status).toBe(404);
    expect((await alice('POST', '/recordings/accessList', { body: { addEmails: [CAROL] } })).status).toBe(400);
  });

  it.each([
    ['nobody', ALICE, {}, 400],
    ['a name instead of an address', ALICE, { addEmails: ['carol'] }, 400],
    ['more than a hundred', ALICE, { addEmails: Array.from({ length: 101 }, (_, n) => `p${n}@example.com`) }, 400],
    ['on behalf of somebody', ALICE, { addEmails: [CAROL], hostEmail: BOB }, 403],
    ['as one it was shared with', BOB, { addEmails: [CAROL] }, 403],
    ['as a stranger', DAVE, { addEmails: [CAROL] }, 404],
  ])('is refused for %s', async (_, email, body, status) => {
    const world = await openWorld();
    const id = await seeded(world, ALICE);
    const got = await (await world.as(email))('POST', `/recordings/${id}/accessList`, { body });
    expect(got.status).toBe(status);
    expect((await list(world, CAROL, '?topic=pricing')).items).toHaveLength(0);
  });
});

describe('recording a meeting', () => {
  it('gives a recording of what was held, tells the host’s webhooks, and shares where the host always shares', async () => {
    const world = await openWorld();
    const receiver = await openReceiver();
    const alice = await world.as(ALICE);
    for (const resource of ['recordings', 'meetingTranscripts']) {
      const body = { name: resource, targetUrl: receiver.url, resource, event: 'created' };
      expect((await alice('POST', '/webhooks', { body })).status).toBe(200);
    }
    const { meetingId, instanceId, id, transcriptId } = await record(world, ALICE, { invitees: [{ email: BOB }] });
    await expect
      .poll(() => receiver.heard.map(({ body }) => body.at('data.id')).sort())
      .toEqual([id, transcriptId].sort());
    const got = await alice('GET', `/recordings/${id}`);
    expect(got.body).toMatchObject({ topic: 'Design review', meetingSeriesId: meetingId, status: 'available' });
    expect(got.at('durationSeconds')).toBeGreaterThanOrEqual(25 * 60);
    // Alice has her recordings shared by themselves.
    expect((await list(world, BOB, '?topic=design')).items).toHaveLength(1);
    await world.control('POST', '/clock', { advance: 'PT20M' });
    const held = await alice(
      'GET',
      '/meetings?meetingType=meeting&state=ended&hasRecording=true&hasTranscription=true',
    );
    expect(held.each('items', 'id')).toContain(instanceId);
  });

  it('gives no transcript and no summary where the assistant was off', async () => {
    const world = await openWorld();
    const { meetingId, transcriptId } = await record(world, ALICE);
    const alice = await world.as(ALICE);
    await alice('DELETE', `/meetingTranscripts/${transcriptId}`);
    const made = await world.control('POST', '/recordings', { meetingId, transcript: false });
    expect(made.body).toEqual({ id: made.text('id'), meetingId: made.text('meetingId') });
    const got = await alice('GET', `/recordings/${made.text('id')}`);
    expect(got.at('temporaryDirectDownloadLinks.audioDownloadLink')).toBeDefined();
    expect(got.at('temporaryDirectDownloadLinks.transcriptDownloadLink')).toBeUndefined();
  });

  it('is not possible before the meeting was held', async () => {
    const world = await openWorld();
    expect((await world.control('POST', '/recordings', { meetingId: '0'.repeat(32) })).status).toBe(400);
    const start = world.sandbox.webex.clock.now() + HOUR;
    const iso = (at: number) => new Date(at).toISOString();
    const created = await (
      await world.as(ALICE)
    )('POST', '/meetings', {
      body: { title: 'Later', start: iso(start), end: iso(start + HOUR), timezone: 'UTC' },
    });
    const early = await world.control('POST', '/recordings', { meetingId: created.text('id') });
    expect(early.status).toBe(400);
    expect(early.text('message')).toContain('was not held');
  });
});
