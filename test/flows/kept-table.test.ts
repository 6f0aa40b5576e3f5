import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, lastCard } from '../support/calendar.ts';
import { allowed } from '../support/consents.ts';
import { KEPT_ROWS } from '../support/kept-table.ts';
import { startWorld, type World } from '../support/world.ts';

/** `docs/preferences.md` is written from these rows: each of Webex's calls is reached as it says there. */
describe('everything that Webex keeps of meetings', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    await recordRoadmap(world);
    await allowed(world, 'alice', 'recordings', 'share the recording of nothing with a@example.com');
    await allowed(world, 'alice', 'transcript of nothing', 'action items of nothing');
  });
  afterAll(() => world.stop());

  const say = async (words: string): Promise<string> =>
    (await world.control.say('alice', words)).map(({ markdown }) => markdown ?? '').join('\n');
  const called = async (): Promise<readonly string[]> =>
    (await world.control.log()).map(({ method, path }) => `${method} ${path.replace(/^\/v1/, '')}`);
  const pattern = (endpoint: string): RegExp => new RegExp(`^${endpoint.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

  describe.each(KEPT_ROWS.map((row) => [row.endpoint, row] as const))('%s', (endpoint, row) => {
    it(`is reached in words: ${row.words.join(' · ')}`, async () => {
      await world.control.clearLog();
      let told = '';
      for (const words of row.words) told = await say(words);
      expect(told).toContain(row.told);
      expect(await called()).toContainEqual(expect.stringMatching(pattern(endpoint)));
    });

    it.skipIf(row.card === undefined)('is reached by its card', async () => {
      await world.control.clearLog();
      let card = lastCard(await world.control.say('alice', row.card?.words ?? ''));
      for (const { action, inputs } of row.card?.presses ?? []) {
        const shown = await world.control.press('alice', card, { action, ...inputs });
        if (shown.at(-1)?.attachments !== undefined) card = lastCard(shown);
      }
      expect(await called()).toContainEqual(expect.stringMatching(pattern(endpoint)));
    });

    it(`tells what is the matter: ${row.wrong.words}`, async () => {
      expect(await say(row.wrong.words)).toContain(row.wrong.told);
      await say('no');
    });
  });
});

/** A second recording of Alice's own. */
async function recordRoadmap(world: World): Promise<void> {
  const meeting = await asPerson<{ id: string }>(world, 'alice', 'POST', '/meetings', {
    title: 'Roadmap',
    start: '2026-11-23T09:30:00',
    end: '2026-11-23T09:50:00',
    timezone: 'America/New_York',
    sendEmail: false,
  });
  await world.control.call('POST', `/sandbox/meetings/${meeting.id}/start`);
  await world.control.call('POST', '/sandbox/clock', { advance: 'PT20M' });
  await world.control.call('POST', `/sandbox/meetings/${meeting.id}/end`);
  await world.control.call('POST', '/sandbox/clock', { advance: 'PT20M' });
  await world.control.call('POST', '/sandbox/recordings', { meetingId: meeting.id, transcript: false });
}
