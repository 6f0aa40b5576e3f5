import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plan, planned } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('words in the middle of a question', () => {
  let world: World;

  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterEach(() => world.stop());

  const say = async (text: string): Promise<ShownMessage> => {
    const answers = (await world.control.say('alice', text)).filter(({ deleted }) => deleted !== true);
    expect(answers).toHaveLength(1);
    return answers[0] ?? { id: '', roomId: '', personEmail: '' };
  };
  const titles = async (): Promise<readonly string[]> => (await planned(world, 'alice')).map(({ title }) => title);

  it.each(['no thanks, leave it', 'forget it, never mind', 'nah, scrap that'])(
    'a statement that is asked about goes away with "%s"',
    async (text) => {
      const before = await titles();
      expect((await say('dentist at 4')).markdown).toContain('Shall I schedule this?');
      expect((await say(text)).markdown).toBe('Left it: nothing was scheduled.');
      expect(await titles()).toEqual(before);
    },
  );

  it.each([
    'what’s the weather like',
    'I had a great meeting yesterday',
    'you’re useless',
    'book a table for two tonight',
    'remind me to buy milk',
  ])('talk is no title and no time of what is asked about: %s', async (text) => {
    const before = await titles();
    await say('dentist at 4');
    expect((await say(text)).markdown).toContain('nothing was changed');
    expect(await titles()).toEqual(before);
  });

  it('a request that the question cannot take stands for itself, and is not dropped', async () => {
    await plan(world, 'alice', {
      title: 'Roadmap chat',
      start: '2026-11-24T15:00:00',
      end: '2026-11-24T15:45:00',
      invitees: [{ email: 'bob@falcon.example.com' }],
    });
    expect((await say('move roadmap chat to 5pm')).markdown).toContain('Nothing is changed yet');
    expect((await say('add carol@falcon.example.com too')).markdown).toContain('Invited carol@falcon.example.com');
  });

  it('who is not sure is waited for', async () => {
    await plan(world, 'alice', { title: 'Roadmap chat', start: '2026-11-24T15:00:00', end: '2026-11-24T15:45:00' });
    expect((await say('cancel roadmap chat')).markdown).toContain('Nothing is cancelled yet');
    expect((await say('hmm, I don’t know')).markdown).toContain('Nothing is changed until you say so');
    expect((await say('yeah that sounds right, thanks')).markdown).toContain('Cancelled *Roadmap chat*');
    expect(await titles()).not.toContain('Roadmap chat');
  });

  it('a change beside a yes is a change', async () => {
    await say('meeting with bob@falcon.example.com at 3 tomorrow');
    expect((await say('yes, call it Budget')).markdown).toContain('Scheduled *Budget*');
  });

  it('what is put off is told as the text it is: no link, no formatting', async () => {
    const { markdown } = await say('schedule budget tomorrow at 3pm and cancel https://evil.example.org/x *now*');
    expect(markdown).toContain('as a message of its own');
    expect(markdown).not.toContain('https://evil');
    expect(markdown).toContain('\\*now\\*');
  });

  it.each(['book a table for two tonight', 'move to the next track'])(
    'a word of ours said of another trade asks for nothing: %s',
    async (text) => {
      expect((await say(text)).markdown).toContain('I did not find a meeting request in that');
    },
  );
});
