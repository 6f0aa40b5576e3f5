import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, lastCard, plan } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('reminders before meetings', () => {
  let world: World;
  let room: string;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    await connected(world, 'alice');
    room = (await world.control.rooms('alice')).find(({ type }) => type === 'direct')?.id ?? '';
  });
  afterAll(() => world.stop());

  const say = async (words: string): Promise<string> =>
    (await world.control.say('alice', words)).map(({ markdown }) => markdown ?? '').join('\n');

  it('come after they were asked for, at their time, once', async () => {
    await plan(world, 'alice', { title: 'Design review', start: '2026-11-24T15:00:00', end: '2026-11-24T15:45:00' });
    expect(await told(world, room, '2026-11-24T19:55:00Z')).toEqual([]);
    await world.control.call('POST', '/sandbox/clock', { now: '2026-11-23T15:00:00Z' });
    expect(await say('remind me 10 minutes before my meetings')).toContain(
      'From now on I remind you 10 minutes before each of your Webex meetings',
    );
    expect(await told(world, room, '2026-11-24T19:49:00Z')).toEqual([]);
    const [reminder, ...more] = await tellings(world, room, '2026-11-24T19:50:30Z');
    expect(more).toEqual([]);
    expect(reminder?.markdown).toMatch(
      /^\*Design review\* starts in (?:9|10) minutes: Tue 24 Nov, 15:00–15:45 \(New York\)\. Open it: https:/,
    );
    expect(buttonsOf(lastCard([reminder as ShownMessage]))).toEqual(['Open in Webex', 'Again 5 minutes before']);
    expect(await told(world, room, '2026-11-24T19:59:00Z')).toEqual([]);
  });
});

/** What the bot said in the space while the clock went there. */
async function tellings(world: World, roomId: string, now: string): Promise<readonly ShownMessage[]> {
  const before = (await world.control.messages(roomId)).length;
  await world.control.call('POST', '/sandbox/clock', { now });
  return (await world.control.messages(roomId)).slice(before);
}

async function told(world: World, roomId: string, now: string): Promise<readonly string[]> {
  return (await tellings(world, roomId, now)).map(({ markdown }) => markdown ?? '');
}
