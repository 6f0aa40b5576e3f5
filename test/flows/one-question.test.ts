import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('a short answer is for what was said last', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    await world.control.say('alice', 'schedule budget talk tomorrow at 3pm with bob@falcon.example.com');
  });
  afterAll(() => world.stop());

  const stands = async (): Promise<boolean> =>
    (await world.control.say('alice', 'what is on tomorrow?')).at(0)?.markdown?.includes('budget talk') === true;

  it('a "yes" after something else was asked does not go to the question before it', async () => {
    const [question] = await world.control.say('alice', 'cancel the budget talk');
    expect(question?.markdown).toContain('Nothing is cancelled yet');
    await world.control.say('alice', 'am I free on Friday?');
    const [answer] = await world.control.say('alice', 'yes');
    expect(answer?.markdown).not.toContain('Cancelled');
    expect(await stands()).toBe(true);
  });

  it('nor after an offer to connect, which asks for something else', async () => {
    await world.control.say('alice', 'cancel the budget talk');
    const [offer] = await world.control.say('alice', 'set my audio pin to 5820');
    expect(offer?.markdown).toContain('Connect');
    await world.control.say('alice', 'yes');
    expect(await stands()).toBe(true);
  });

  it('its button still works', async () => {
    const [question] = await world.control.say('alice', 'cancel the budget talk');
    await world.control.say('alice', 'help');
    if (question === undefined) throw new Error('nothing was asked');
    const shown = await world.control.press('alice', question, { action: 'cancel.leave' });
    expect(shown.at(-1)?.markdown).toContain('Left it');
  });

  it('thanks are no yes', async () => {
    await world.control.say('alice', 'cancel the budget talk');
    const [answer] = await world.control.say('alice', 'thanks!');
    expect(answer?.markdown).toBe('Any time.');
    expect(await stands()).toBe(true);
  });

  it('a yes after small talk still answers', async () => {
    await world.control.say('alice', 'move the budget talk to Friday at 2pm');
    await world.control.say('alice', 'hi');
    const [answer] = await world.control.say('alice', 'yes');
    expect(answer?.markdown).toContain('Fri 27 Nov, 14:00');
  });

  it('what picks no row of a list is a request of its own, and "it" is then asked about', async () => {
    const [list] = await world.control.say('alice', 'add carol@falcon.example.com to the unicorn summit');
    expect(list?.markdown).toContain('Did you mean one of these?');
    const [answer] = await world.control.say('alice', 'make bob@falcon.example.com cohost of it');
    expect(answer?.markdown).toContain('Which one');
  });
});

describe('a list that was shown', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterAll(() => world.stop());

  const say = async (text: string): Promise<string> => (await world.control.say('alice', text)).at(-1)?.markdown ?? '';

  it('is pointed at by its rows', async () => {
    const rows = (await say('what is on this week?')).split('\n').filter((line) => line.startsWith('- '));
    expect(rows.length).toBeGreaterThan(2);
    const titles = rows.map((row) => /\*\*(.+)\*\*/.exec(row)?.[1] ?? '');
    expect(await say('show me the third')).toContain(`*${titles[2] ?? ''}*`);
    await say('what is on this week?');
    expect(await say('2')).toContain(`*${titles[1] ?? ''}*`);
  });

  it('a row of a series is this very occurrence', async () => {
    const rows = (await say('what is on tomorrow?')).split('\n').filter((line) => line.startsWith('- '));
    const nth = rows.findIndex((row) => row.includes('standup')) + 1;
    const answer = await say(`cancel number ${nth}`);
    expect(answer).toContain('Tue 24 Nov');
    expect(answer).toContain('Only this one; the series goes on');
    await say('no');
  });

  it('and the next meeting is one, not a list', async () => {
    const answer = await say("what's my next meeting?");
    expect(answer).toMatch(/^\*Falcon standup\*/);
  });
});

describe('what is said while a title is waited for', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterAll(() => world.stop());

  it.each(['is it raining?', 'my meetings should be shorter', 'can you believe this weather'])(
    'does not become one by itself: %s',
    async (text) => {
      const [question] = await world.control.say('alice', 'put something on my calendar tomorrow at 9:30');
      expect(question?.markdown).toContain('What should it be called?');
      const [answer] = await world.control.say('alice', text);
      expect(answer?.markdown).not.toContain('Scheduled');
      const [, ...shown] = (await world.control.say('alice', 'what is on tomorrow?'))[0]?.markdown?.split('\n') ?? [];
      expect(shown.join(' ')).not.toContain('09:30–10:00');
    },
  );

  it('and a name is taken at once', async () => {
    await world.control.say('alice', 'put something on my calendar tomorrow at 9:30');
    const [answer] = await world.control.say('alice', 'Budget talk');
    expect(answer?.markdown).toContain('Scheduled *Budget talk*');
  });
});
