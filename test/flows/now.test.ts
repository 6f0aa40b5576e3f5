import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('now, and free or not', () => {
  let world: World;
  let falcon: string;
  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    falcon = (await world.control.rooms('alice')).find((room) => room.title === 'Project Falcon')?.id ?? '';
    await world.control.say('alice', 'schedule garden party tomorrow at 3pm');
  });
  afterAll(() => world.stop());

  it('gives the link of the next meeting, 1:1 even when asked in a group', async () => {
    const asked = await world.control.call<{ id: string; roomId: string }>('POST', '/sandbox/messages', {
      email: 'alice@falcon.example.com',
      roomId: falcon,
      text: '@Convene join my next meeting',
    });
    await world.control.settle();
    expect((await world.control.after(asked)).map((message) => message.markdown)).toEqual([
      "I've answered you in private.",
    ]);
    const [answer] = await world.control.say('alice', 'join the garden party');
    expect(answer?.attachments?.[0]?.content.actions?.map((action) => action.title)).toEqual(['Open in Webex']);
  });

  it('starts a meeting this minute, once, however quickly it is asked again', async () => {
    const [first] = await world.control.say('alice', 'meet now');
    expect(first?.markdown).toContain('starts now');
    await world.control.say('alice', 'meet now');
    const { items } = await world.control.webex<{ items: readonly { title: string }[] }>(
      'alice',
      '/meetings?max=100&from=2026-11-22T00:00:00Z&to=2026-12-23T00:00:00Z',
    );
    expect(items.filter((meeting) => meeting.title === 'Meeting now')).toHaveLength(1);
  });

  it('says free or not for a time, names what is in the way, and what it cannot see', async () => {
    const [busy] = await world.control.say('alice', 'am I free tomorrow at 3pm?');
    expect(busy?.markdown).toContain(
      'You are not free on Tue 24 Nov, 15:00–15:30 (New York): you have *garden party* (15:00–15:30).',
    );
    expect(busy?.markdown).toContain('Webex meetings only');
    const [free] = await world.control.say('alice', 'am I free tomorrow at 6pm?');
    expect(free?.markdown).toContain('You are free on Tue 24 Nov, 18:00–18:30 (New York).');
  });

  it('lists what is free on a day within working hours', async () => {
    const [answer] = await world.control.say('alice', 'when am I free tomorrow?');
    expect(answer?.markdown).toMatch(/Tue 24 Nov: .*15:30–17:00/);
    expect(answer?.markdown).not.toMatch(/15:00–1[67]/);
  });
});
