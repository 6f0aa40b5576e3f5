import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ALICE, BOB, START } from '../sandbox/harness.ts';
import { FAULTS, openAs, trouble, type Acting } from './sandbox-acting.ts';

const to = Temporal.Instant.fromEpochMilliseconds(START).add({ hours: 1 });
const from = to.subtract({ hours: 24 * 14 });

async function reviewOf({ recordings }: Acting) {
  const [recording] = await recordings.list({ from, to, topic: 'pricing' });
  if (recording === undefined) throw new Error('The sandbox has no recording of the pricing review.');
  return recording;
}

describe('recordings in the sandbox', () => {
  it('are the host’s and those shared with them, newest first', async () => {
    const alice = await openAs(ALICE);
    const list = await alice.recordings.list({ from, to });
    expect(list.map(({ topic, isShared }) => [topic, isShared])).toEqual([
      ['Pricing review', false],
      ['Sprint retrospective', true],
    ]);
    expect(list[0]?.playbackUrl).toMatch(/^http/);
    expect(list[0]?.recordedAt.timeZoneId).toBe('America/New_York');
  });

  it('have direct links when asked for at their own site, and nothing anywhere else', async () => {
    const alice = await openAs(ALICE);
    const { id, siteUrl } = await reviewOf(alice);
    expect((await alice.recordings.fetch({ id, siteUrl }))?.directLinks?.recording).toMatch(/^http/);
    expect(await alice.recordings.fetch({ id, siteUrl: 'other.example.com' })).toBeUndefined();
  });

  it('go to the bin, come back, and go for good', async () => {
    const alice = await openAs(ALICE);
    const recording = await reviewOf(alice);
    const topics = async (status: 'available' | 'deleted') =>
      (await alice.recordings.list({ from, to, status, topic: 'pricing' })).map(({ topic }) => topic);
    expect(await alice.recordings.softDelete([recording])).toBe(true);
    expect([await topics('available'), await topics('deleted')]).toEqual([[], ['Pricing review']]);
    expect(await alice.recordings.restore([recording])).toBe(true);
    expect(await topics('available')).toEqual(['Pricing review']);
    await alice.recordings.softDelete([recording]);
    expect(await alice.recordings.purge([recording])).toBe(true);
    expect(await topics('deleted')).toEqual([]);
  });

  it.each(FAULTS)('are deleted, and said so, when the deletion meets %s', async (kind) => {
    const alice = await openAs(ALICE);
    const recording = await reviewOf(alice);
    await trouble(alice.world, kind, 'DELETE', '/recordings/*');
    expect(await alice.recordings.delete(recording)).toBe(true);
    expect(await alice.recordings.fetch(recording)).toBeUndefined();
  });

  it.each(FAULTS)('go to the bin, and it is said so, when that meets %s', async (kind) => {
    const alice = await openAs(ALICE);
    const recording = await reviewOf(alice);
    await trouble(alice.world, kind, 'POST', '/recordings/softDelete');
    expect(await alice.recordings.softDelete([recording])).toBe(true);
    expect(await alice.recordings.list({ from, to, topic: 'pricing' })).toEqual([]);
  });

  it('are shared and unshared by their host, and changed by nobody else', async () => {
    const alice = await openAs(ALICE);
    const bob = await openAs(BOB, 'Europe/London', alice.world);
    const recording = await reviewOf(alice);
    await expect(bob.recordings.delete(recording)).rejects.toMatchObject({ status: 403 });
    await alice.recordings.changeAccessList(recording, { removeEmails: [BOB], sendEmail: false });
    expect(await bob.recordings.fetch(recording)).toBeUndefined();
    await alice.recordings.changeAccessList(recording, { addEmails: [BOB], sendEmail: false });
    expect(await bob.recordings.fetch(recording)).toMatchObject({ isShared: true });
  });
});

describe('what was said, in the sandbox', () => {
  it('is there as a transcript to list, to download and to read piece by piece', async () => {
    const alice = await openAs(ALICE);
    const { meetingId } = await reviewOf(alice);
    const [transcript] = await alice.transcripts.list({ meetingId });
    if (transcript === undefined) throw new Error('The sandbox has no transcript of the pricing review.');
    expect(transcript.topic).toBe('Pricing review');
    expect(await alice.transcripts.download(transcript, 'vtt')).toMatch(/^WEBVTT/);
    const snippets = await alice.transcripts.listSnippets(transcript);
    const text = await alice.transcripts.download(transcript, 'txt');
    expect(snippets.length).toBeGreaterThan(3);
    expect(text).toContain(snippets[0]?.text);
    expect(snippets.map(({ offsetMs }) => offsetMs)).toEqual(
      snippets.map(({ offsetMs }) => offsetMs).toSorted((a, b) => a - b),
    );
  });

  it('is there as a summary with action items', async () => {
    const alice = await openAs(ALICE);
    const { meetingId } = await reviewOf(alice);
    const summary = await alice.summaries.fetch(meetingId);
    expect(summary?.notesHtml).toContain('<');
    expect(summary?.actionItems.length).toBeGreaterThan(0);
  });
});
