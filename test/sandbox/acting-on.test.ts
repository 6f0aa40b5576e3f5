import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actAs } from '../../src/webex/act-as.ts';
import type { ActingPorts } from '../../src/webex/act-as.ts';
import { createWebexClient } from '../../src/webex/client.ts';
import { ALICE, BOB, CAROL, GRACE, openWorld } from './harness.ts';
import type { World } from './harness.ts';

const WEEK = {
  from: Temporal.Instant.from('2026-05-27T00:00:00Z'),
  to: Temporal.Instant.from('2026-06-03T00:00:00Z'),
};

/** The bot's own client, as this person, on the sandbox. */
async function actingAs(world: World, email: string): Promise<ActingPorts> {
  const client = createWebexClient({ apiUrl: world.sandbox.apiUrl });
  onTestFinished(() => client.close());
  const token = await world.tokenOf(email);
  return actAs({ client, token: () => Promise.resolve(token), zone: 'America/New_York' });
}

describe('the bot’s own client on the sandbox', () => {
  it('reads each group of preferences, writes it whole with one thing changed, and reads it back', async () => {
    const world = await openWorld();
    const ports = await actingAs(world, ALICE);
    const room = await ports.preferences.fetchPersonalRoom();
    await ports.preferences.updatePersonalRoom({ ...room, enabledAutoLock: true, autoLockMinutes: 15 });
    expect(await ports.preferences.fetchPersonalRoom()).toEqual({
      ...room,
      enabledAutoLock: true,
      autoLockMinutes: 15,
    });
    const scheduling = await ports.preferences.fetchSchedulingOptions();
    await ports.preferences.updateSchedulingOptions({ ...scheduling, joinBeforeHostMinutes: 10 });
    expect(await ports.preferences.fetchSchedulingOptions()).toEqual({ ...scheduling, joinBeforeHostMinutes: 10 });
    const audio = await ports.audio.fetch();
    await ports.audio.update({ ...audio, defaultAudioType: 'voipOnly' });
    expect(await ports.audio.fetch()).toEqual({ ...audio, defaultAudioType: 'voipOnly' });
    const devices = await ports.video.fetch();
    expect(devices).toHaveLength(1);
    await ports.video.update([]);
    expect(await ports.video.fetch()).toEqual([]);
  });

  it('changes delegates and the preferred site', async () => {
    const world = await openWorld();
    const alice = await actingAs(world, ALICE);
    expect(await alice.delegates.insert([BOB])).toEqual([CAROL, BOB]);
    await alice.delegates.remove([CAROL]);
    expect((await alice.preferences.fetchSchedulingOptions()).delegateEmails).toEqual([BOB]);
    const grace = await actingAs(world, GRACE);
    await grace.sites.makeDefault('falcon-labs-example.webex.com');
    expect((await grace.sites.list()).map(({ isDefault }) => isDefault)).toEqual([false, true]);
  });

  it('finds a recording, shares it, bins it, takes it back and deletes it', async () => {
    const world = await openWorld();
    const { recordings } = await actingAs(world, ALICE);
    const [newest] = await recordings.list({ ...WEEK, topic: 'pricing' });
    if (newest === undefined) throw new Error('No recording.');
    const one = await recordings.fetch(newest);
    expect(one?.directLinks?.expiresAt?.toString()).toMatch(/^2026-06-02T11:00:0\d-04:00\[America\/New_York\]$/);
    expect(one?.password).toBeDefined();
    await recordings.changeAccessList(newest, { addEmails: [CAROL], sendEmail: false });
    const carol = await actingAs(world, CAROL);
    const [shared] = await carol.recordings.list({ ...WEEK, topic: 'pricing' });
    expect([shared?.isShared, shared?.password]).toEqual([true, undefined]);
    expect(await recordings.softDelete([newest])).toBe(true);
    expect(await recordings.list({ ...WEEK, status: 'deleted' })).toHaveLength(1);
    expect(await recordings.restore([newest])).toBe(true);
    expect(await recordings.softDelete([newest])).toBe(true);
    expect(await recordings.purge([newest])).toBe(true);
    expect(await recordings.purge([newest])).toBe(false);
    expect(await recordings.fetch(newest)).toBeUndefined();
  });

  it('reads what was said and what came of it', async () => {
    const world = await openWorld();
    const { transcripts, summaries } = await actingAs(world, BOB);
    const all = await transcripts.list(WEEK);
    const review = all.find(({ topic }) => topic === 'Pricing review');
    if (review === undefined) throw new Error('No transcript.');
    expect(await transcripts.listSnippets(review)).toHaveLength(14);
    expect(await transcripts.download(review, 'txt')).toContain('audit log');
    const summary = await summaries.fetch(review.meetingId);
    expect(summary?.notesHtml).toContain('<h3>Pricing review</h3>');
    expect(summary?.actionItems).toHaveLength(3);
  });
});
