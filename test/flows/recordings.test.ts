import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, buttonsOf, lastCard, mails } from '../support/calendar.ts';
import { allowed } from '../support/consents.ts';
import type { ShownMessage } from '../support/control.ts';
import { startWorld, type World } from '../support/world.ts';

interface Held {
  readonly id: string;
  readonly topic: string;
  readonly status: string;
  readonly password: string;
  readonly siteUrl: string;
  readonly meetingId: string;
}

describe('recordings', () => {
  let world: World;
  let falcon: string;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    falcon = (await world.control.rooms('alice')).find(({ title }) => title === 'Project Falcon')?.id ?? '';
  });
  afterAll(() => world.stop());

  const held = async (who = 'alice', status = 'available'): Promise<readonly Held[]> =>
    (
      await world.control.webex<{ items: readonly Held[] }>(
        who,
        `/recordings?max=100&from=2026-11-01T00:00:00Z&to=2026-11-25T00:00:00Z&status=${status}`,
      )
    ).items;
  const say = async (words: string): Promise<string> =>
    (await world.control.say('alice', words)).map(({ markdown }) => markdown ?? '').join('\n');
  const press = async (
    card: ShownMessage,
    action: string,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<string> => (await world.control.press('alice', card, { action, ...inputs })).at(-1)?.markdown ?? '';

  it('asks for no more than looking needs, then lists by time with length, file and whose they are', async () => {
    const [offer] = await world.control.say('alice', 'recordings');
    const scope = new URL(offer?.attachments?.[0]?.content.actions?.[0]?.url ?? '').searchParams.get('scope');
    expect(scope).toBe('spark:people_read meeting:recordings_read');
    await world.control.consent('alice');
    const list = (await world.control.after(offer ?? { id: '', roomId: '' })).at(-1)?.markdown ?? '';
    expect(list).toContain('1. Fri 20 Nov, 10:00: **Pricing review** (42 minutes · MP4');
    expect(list).toMatch(
      /2\. Thu 19 Nov, \d\d:\d\d: \*\*Sprint retrospective\*\* \(55 minutes · MP4.* · shared with you\)/,
    );
  });

  it.each([
    ['recordings of last week', ['Pricing review', 'Sprint retrospective']],
    ['recordings of yesterday', []],
    ['recordings about pricing', ['Pricing review']],
    ['my arf recordings', []],
    ['my mp4 recordings on falcon-example.webex.com', ['Pricing review', 'Sprint retrospective']],
    ['what is in my recording bin?', []],
  ])('finds by time, title, format, site and status: %s', async (words, titles) => {
    const told = await say(words);
    expect([...told.matchAll(/\*\*(.+?)\*\*/g)].map(([, title]) => title)).toEqual(titles);
    if (titles.length === 0) expect(told).toContain('There are none.');
  });

  it('opens the row that is answered with its number, with what can be done with it', async () => {
    await say('recordings');
    const shared = lastCard(await world.control.say('alice', '2'));
    expect(shared.markdown).toContain('*Sprint retrospective*');
    expect(buttonsOf(shared)).toEqual(['Watch', 'Download links']);
    const own = lastCard(await world.control.say('alice', 'show the recording of the pricing review'));
    expect(buttonsOf(own)).toEqual(['Watch', 'Download links', 'Share', 'To the bin']);
  });

  it('gives links and password 1:1 only, with the end of the links said, and new ones once they have expired', async () => {
    const asked = await world.control.say('alice', '@Convene links for the recording of the pricing review', {
      roomId: falcon,
    });
    expect(asked.map(({ markdown }) => markdown)).toEqual(["I've answered you in private."]);
    const told = await say('download the recording of the pricing review');
    const file = /\[Video file\]\(([^)]+)\)/.exec(told)?.[1] ?? '';
    expect(told).toContain(`Password: ${(await held())[0]?.password ?? '?'}`);
    expect(told).toContain('until Mon 23 Nov, 12:');
    expect((await fetch(file)).status).toBe(200);
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT3H1M' });
    expect((await fetch(file)).status).not.toBe(200);
    const again =
      /\[Video file\]\(([^)]+)\)/.exec(await say('download the recording of the pricing review'))?.[1] ?? '';
    expect((await fetch(again)).status).toBe(200);
  });

  it('says that a shared one is watched only, and a host may forbid downloads', async () => {
    expect(await say('download the recording of the sprint retrospective')).toContain('does not let it be downloaded');
    await allowed(world, 'alice', 'delete the recording of the sprint retrospective');
    expect(await say('delete the recording of the sprint retrospective')).toContain("somebody else's and only shared");
    expect(await held('bob')).toHaveLength(2);
  });

  it('moves one to the bin after a yes, and brings it back by undo', async () => {
    expect(await say('delete the recording of the pricing review')).toContain('to the bin?');
    expect(await held('alice', 'deleted')).toHaveLength(0);
    expect(await say('no')).toContain('nothing was changed');
    await say('delete the recording of the pricing review');
    expect(await say('yes')).toContain('Moved *Pricing review* to the bin');
    expect((await held('alice', 'deleted')).map(({ topic }) => topic)).toEqual(['Pricing review']);
    expect(await say('undo')).toContain('Restored *Pricing review*');
    expect((await held()).map(({ topic }) => topic)).toContain('Pricing review');
  });

  it('restores from the bin in words', async () => {
    await say('delete the recording of the pricing review');
    await say('yes');
    expect(await say('what is in my recording bin?')).toContain('Pricing review');
    expect(await say('restore the recording of the pricing review')).toContain('Restored *Pricing review*');
    expect(await held('alice', 'deleted')).toHaveLength(0);
  });

  it('shares with a named person at once and takes it back by its button', async () => {
    const before = (await mails(world)).length;
    const card = lastCard(
      await world.control.say('alice', 'share the recording of the pricing review with carol@falcon.example.com'),
    );
    expect(card.markdown).toContain('Shared *Pricing review* with carol@falcon.example.com');
    expect((await held('carol')).map(({ topic }) => topic)).toContain('Pricing review');
    expect(await press(card, 'recordings.undo')).toContain('no longer shared with carol@falcon.example.com');
    expect((await held('carol')).map(({ topic }) => topic)).not.toContain('Pricing review');
    expect((await mails(world)).length).toBeGreaterThanOrEqual(before);
  });

  it("asks once more for what the meeting's invitees need, and shares with all of them", async () => {
    await allowed(world, 'alice', 'share the recording of the pricing review with everyone invited');
    expect((await held('carol')).map(({ topic }) => topic)).toContain('Pricing review');
    expect(await say('stop sharing the recording of the pricing review with carol@falcon.example.com')).toContain(
      'no longer shared',
    );
    expect((await held('carol')).map(({ topic }) => topic)).not.toContain('Pricing review');
  });

  it.each([
    ['share the recording of the pricing review', 'at least one person'],
    ['share the recording of the pricing review with Zebedee', 'I need an e-mail address for "Zebedee"'],
    ['delete the recording of the unicorn summit', 'No recording matches, so nothing was changed'],
  ])('changes nothing for: %s', async (words, told) => {
    const before = await held();
    expect(await say(words)).toContain(told);
    expect((await held()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('gives somebody elses recording to nobody by a made-up card', async () => {
    const card = lastCard(await world.control.say('alice', 'recordings'));
    expect(await press(card, 'recordings.open', { choice: '99' })).toContain('names no single row');
    expect(await press(card, 'recordings.bin')).toContain('out of date');
  });

  it('deletes for good only after two more questions', async () => {
    expect(await say('delete the recording of the pricing review for good')).toContain('Nothing brings it back');
    expect(await say('yes')).toContain('last question');
    expect(await held()).toHaveLength(2);
    expect(await say('yes')).toContain('Deleted *Pricing review* for good');
    expect([...(await held()), ...(await held('alice', 'deleted'))].map(({ topic }) => topic)).toEqual([
      'Sprint retrospective',
    ]);
  });

  it('takes the newest of a series, asks which one where several match, and empties the bin', async () => {
    await world.control.call('POST', '/sandbox/clock', { now: '2026-11-24T14:00:00Z' });
    for (const start of ['2026-11-24T09:30:00', '2026-11-24T10:30:00']) {
      const meeting = await asPerson<{ id: string }>(world, 'alice', 'POST', '/meetings', {
        title: 'Weekly sync',
        start,
        end: start.replace(':30', ':50'),
        timezone: 'America/New_York',
        sendEmail: false,
      });
      await world.control.call('POST', `/sandbox/meetings/${meeting.id}/start`);
      await world.control.call('POST', '/sandbox/clock', { advance: 'PT20M' });
      await world.control.call('POST', `/sandbox/meetings/${meeting.id}/end`);
      await world.control.call('POST', '/sandbox/clock', { advance: 'PT20M' });
      await world.control.call('POST', '/sandbox/recordings', { meetingId: meeting.id });
    }
    expect(await say('show the recording of the weekly sync')).toContain('More than one matches');
    const [newest] = await held();
    expect(await say('newest recording of the weekly sync')).toContain('*Weekly sync*, recorded Tue 24 Nov');
    await say('delete the latest recording of the weekly sync');
    await say('yes');
    expect((await held('alice', 'deleted')).map(({ id }) => id)).toEqual([newest?.id]);
    expect(await say('empty my recording bin')).toContain('Nothing brings it back');
    await say('yes');
    expect(await say('yes')).toContain('Deleted *Weekly sync* for good');
    expect(await held('alice', 'deleted')).toEqual([]);
  });

  it('turns pages, and counts through all of them', async () => {
    const { meetingId = '' } = (await held()).find(({ topic }) => topic === 'Weekly sync') ?? {};
    for (let count = 0; count < 9; count += 1) await world.control.call('POST', '/sandbox/recordings', { meetingId });
    const first = lastCard(await world.control.say('alice', 'recordings'));
    expect(JSON.stringify(first.attachments)).toContain('1 to 8 of 11');
    const second = lastCard(await world.control.press('alice', first, { action: 'recordings.older' }));
    expect(second.markdown).toContain('11. Thu 19 Nov');
    expect(buttonsOf(second)).toEqual(['Show', 'Newer']);
    expect(await say('11')).toContain('*Sprint retrospective*');
  });
});
