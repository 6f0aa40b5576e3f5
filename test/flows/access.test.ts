import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastCard } from '../support/calendar.ts';
import { isLinked } from '../support/people.ts';
import type { ShownMessage } from '../support/control.ts';
import { startWorld, type World } from '../support/world.ts';

describe('access, growing and shrinking', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.stop());

  const say = async (words: string, who = 'alice'): Promise<ShownMessage> => {
    const answers = await world.control.say(who, words);
    return answers.at(-1) ?? { id: '', roomId: '', personEmail: '' };
  };
  const offered = (message: ShownMessage): readonly string[] => {
    const url = message.attachments?.[0]?.content.actions?.find(({ title }) => title === 'Connect')?.url;
    return url === undefined ? [] : (new URL(url).searchParams.get('scope') ?? '').split(' ');
  };

  it('asks for what each request needs on top of what was granted, once, and goes on by itself', async () => {
    const steps: readonly (readonly [words: string, asked: readonly string[], told: string])[] = [
      ["what's on today?", ['spark:people_read', 'meeting:schedules_read'], 'Mon 23 Nov'],
      ['is auto lock on?', ['meeting:preferences_read'], 'Automatic lock: off'],
      ['turn on auto lock after 10 minutes', ['meeting:preferences_write'], 'Automatic lock: was off, now on'],
      ['recordings', ['meeting:recordings_read'], 'Pricing review'],
      [
        'share the recording of the pricing review with carol@falcon.example.com',
        ['meeting:recordings_write'],
        'Shared',
      ],
    ];
    const granted: string[] = [];
    for (const [words, asked, told] of steps) {
      const offer = await say(words);
      granted.push(...asked);
      expect(offered(offer)).toEqual(granted);
      await world.control.consent('alice');
      expect((await world.control.after(offer)).at(-1)?.markdown).toContain(told);
      expect(offered(await say(words))).toEqual([]);
    }
    const access = await say('access');
    expect(access.markdown).toContain('Since Mon 23 Nov you allow me to:');
    expect(access.markdown).toMatch(/- see your recordings \(for .*recordings.*\)/);
    expect(access.markdown).toContain('- read your company directory (to know that it is you)');
  });

  it('keeps what it had when more is refused, or given by another account', async () => {
    await say("what's on today?");
    await world.control.consent('alice');
    await say('recordings');
    await world.control.consent('alice', { deny: true });
    await say('recordings');
    await world.control.consent('alice', { as: 'bob@falcon.example.com' });
    expect(await isLinked(world, 'bob')).toBe(false);
    expect(offered(await say("what's on today?"))).toEqual([]);
    expect(offered(await say('recordings'))).toContain('meeting:recordings_read');
    expect((await say('access')).markdown).not.toContain('see your recordings');
  });

  it("takes a refusal with the permission given for the account's limit, and never offers Connect for it", async () => {
    await say('what is the topic of my personal room?', 'erin');
    await world.control.consent('erin');
    const answer = await say('what is the topic of my personal room?', 'erin');
    expect(answer.markdown).toContain('belong to people who may host meetings');
    expect(offered(answer)).toEqual([]);
  });

  it('gives less: the wider access is dropped at once, and Connect asks only for what is kept', async () => {
    for (const words of ["what's on today?", 'recordings']) {
      await say(words);
      await world.control.consent('alice');
    }
    const card = await say('access');
    const shown = await world.control.press('alice', card, { action: 'access.reduce', keep: 'meetings' });
    const offer = lastCard(shown);
    expect(offered(offer)).toEqual(['spark:people_read', 'meeting:schedules_read']);
    expect(await isLinked(world, 'alice')).toBe(false);
    await world.control.consent('alice');
    expect(offered(await say("what's on today?"))).toEqual([]);
    expect(offered(await say('recordings'))).toContain('meeting:recordings_read');
  });

  it.each([
    ['everything', 'meetings,recordings', 'That keeps everything'],
    ['nothing', '', 'That would keep nothing'],
    ['what there is not', 'moon', 'That would keep nothing'],
  ])('changes nothing when %s is to be kept', async (_what, keep, told) => {
    for (const words of ["what's on today?", 'recordings']) {
      await say(words);
      await world.control.consent('alice');
    }
    const card = await say('access');
    const shown = await world.control.press('alice', card, { action: 'access.reduce', keep });
    expect(shown.at(-1)?.markdown).toContain(told);
    expect(await isLinked(world, 'alice')).toBe(true);
  });

  it('tells somebody who gave none that there is none', async () => {
    expect((await say('access')).markdown).toContain('You have given me no access');
  });
});
