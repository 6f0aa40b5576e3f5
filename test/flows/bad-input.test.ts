import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('input that leads nowhere', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const meetingsOf = async (who: string): Promise<readonly { title: string }[]> =>
    (
      await world.control.webex<{ items?: readonly { title: string }[] }>(
        who,
        '/meetings?max=100&from=2026-11-22T00:00:00Z&to=2027-12-23T00:00:00Z',
      )
    ).items ?? [];

  it('tells a person without a host licence that the account may not, once, and never in a loop', async () => {
    await connected(world, 'erin');
    const [answer, ...more] = await world.control.say('erin', 'schedule erins plan tomorrow at 3pm');
    expect(more).toEqual([]);
    expect(answer?.markdown).toContain('Webex does not let your account do this');
    expect(answer?.markdown).not.toContain('Connect');
  });

  it('asks a person without a time zone for it once, with a guess, and remembers it', async () => {
    const who = 'frank';
    await connected(world, who);
    const [question] = await world.control.say(who, 'schedule zone test tomorrow at 3pm');
    expect(question?.markdown).toContain('I do not know your time zone yet');
    await world.control.press(who, question ?? { id: '', roomId: '' }, {
      action: 'schedule.create',
      zone: 'Europe/Paris',
    });
    const [second] = await world.control.say(who, 'schedule zone again tomorrow at 3pm');
    expect(second?.markdown).toContain('15:00–15:30 (Paris)');
  });

  it('does nothing for a press on a draft that is gone, and says so', async () => {
    await connected(world, 'alice');
    const [question] = await world.control.say('alice', 'schedule something tomorrow');
    const card = question ?? ({ id: '', roomId: '' } as ShownMessage);
    const before = (await meetingsOf('alice')).length;
    await world.control.call('POST', '/sandbox/clock', { advance: 'P2D' });
    const shown = await world.control.press('alice', card, { action: 'schedule.create', title: 'late', time: '10:00' });
    expect(shown.at(-1)?.markdown).toContain('out of date');
    expect((await meetingsOf('alice')).length).toBe(before);
  });

  it.each(['   ', '?', '...', '🙂', 'schedule', '@', '<@all>', '[x](javascript:alert(1))', 'שלום', 'a'.repeat(7000)])(
    'answers %s once, with words that are plain text',
    async (text) => {
      const answers = await world.control.say('alice', text.trim() === '' ? '?' : text);
      expect(answers).toHaveLength(1);
      expect(answers[0]?.markdown).not.toMatch(/<@all>|(?<!\\)\]\(javascript:/);
    },
  );

  it('mentions nobody and opens no link when a title is hostile', async () => {
    const [answer] = await world.control.say(
      'alice',
      'schedule "<@all> [free](https://evil.example.org) **x**" tomorrow at 3pm',
    );
    expect(answer?.markdown).not.toMatch(/<|(?<!\\)\]\(/);
    expect(JSON.stringify(answer?.attachments)).not.toContain('](');
  });

  it('leaks nothing of one person into a group, whatever is asked there', async () => {
    const falcon = (await world.control.rooms('alice')).find((room) => room.title === 'Project Falcon')?.id ?? '';
    await world.control.say('alice', 'schedule secret salary round tomorrow at 9am with carol@falcon.example.com');
    for (const text of [
      "what's on tomorrow?",
      'when am I free tomorrow?',
      'undo',
      'show me the secret salary round',
      'preferences',
      'join my next meeting',
      'who is invited to the secret salary round?',
      'cancel the secret salary round',
    ]) {
      await world.control.say('alice', `@Convene ${text}`, { roomId: falcon });
    }
    const shown = (await world.control.messages(falcon)).filter((message) =>
      message.personEmail.endsWith('@webex.bot'),
    );
    expect(shown.length).toBeGreaterThan(5);
    const text = JSON.stringify(shown.map((message) => [message.markdown, message.attachments]));
    expect(text).not.toMatch(/salary|carol@|authorize|\/meet\/|MTID|host ?key|password/i);
  });
});
