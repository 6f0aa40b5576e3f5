import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, buttonsOf, groupOf, lastCard } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const PRIVATE = ["I've answered you in private."];
const PRICING = 'show the recording of the pricing review';

describe('a recording in a space', () => {
  let world: World;
  let falcon: string;
  let other: string;
  let password: string;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    falcon = await groupOf(world, 'alice');
    const webex = <Answer>(path: string, body: object): Promise<Answer> =>
      asPerson<Answer>(world, 'alice', 'POST', path, body);
    other = (await webex<{ id: string }>('/rooms', { title: 'Joint work' })).id;
    await webex('/memberships', { roomId: other, personEmail: world.sandbox.credentials.botEmail });
    await world.control.settle();
    for (const who of ['alice', 'bob']) {
      await connected(world, who);
      await world.control.say(who, 'recordings');
      await world.control.consent(who);
    }
    const { items } = await world.control.webex<{ items: readonly { topic: string; password: string }[] }>(
      'alice',
      '/recordings?from=2026-11-01T00:00:00Z&to=2026-11-25T00:00:00Z',
    );
    password = items.find(({ topic }) => topic === 'Pricing review')?.password ?? '?';
  });
  // Here the world looks through everything the spaces were told for what was not theirs.
  afterAll(() => world.stop());

  const ask = (who: string, words: string, roomId = falcon): Promise<readonly ShownMessage[]> =>
    world.control.say(who, `@Convene ${words}`, { roomId });
  const told = async (who: string, words: string, roomId = falcon): Promise<readonly string[]> =>
    (await ask(who, words, roomId)).map(({ markdown }) => markdown ?? '');
  const toSelf = async (who: string, words: string): Promise<string> =>
    (await world.control.say(who, words)).map(({ markdown }) => markdown ?? '').join('\n');

  it('is told 1:1 while nobody said otherwise', async () => {
    expect(await told('alice', PRICING)).toEqual(PRIVATE);
    expect(await toSelf('alice', 'where are my recordings shown?')).toBe('My recordings in spaces: private, 1:1.');
  });

  it('is switched on in that space only, before the eyes of its members', async () => {
    expect(await toSelf('alice', 'show my recordings in this space')).toContain('nothing was changed');
    const [on] = await ask('alice', 'show my recordings in this space');
    expect(on?.markdown).toMatch(
      /^From now on, a recording of a meeting you host that you ask for here is shown here, with its password/,
    );
    expect(await told('alice', 'show my recordings in this space')).toEqual([
      expect.stringContaining('It was that way already'),
    ]);
    expect(await toSelf('alice', 'where are my recordings shown?')).toBe(
      'My recordings in spaces: shown in Project Falcon.',
    );
  });

  it('is shown there with when, how long, Watch and password, and nothing to change or load', async () => {
    const shown = lastCard(await ask('alice', PRICING));
    expect(shown.markdown).toMatch(
      /^\*Pricing review\*, recorded Fri 20 Nov, 10:00 \(New York\), 42 minutes: \[Watch\]\(http[^)]+ldr\.php[^)]+\) · Password: /,
    );
    expect(shown.markdown).toContain(password);
    expect(JSON.stringify(shown.attachments)).toContain(password);
    expect(buttonsOf(shown)).toEqual(['Watch']);
  });

  it.each([
    ['another space', 'alice', PRICING, true],
    ['the list', 'alice', 'recordings', false],
    ['links to files', 'alice', 'download the recording of the pricing review', false],
    ['what somebody else hosts', 'alice', 'show the recording of the sprint retrospective', false],
    ['a member who does not host it', 'bob', PRICING, false],
    ['a host who did not switch it on', 'bob', 'show the recording of the sprint retrospective', false],
  ])('stays 1:1: %s', async (_what, who, words, elsewhere) => {
    expect(await told(who, words, elsewhere ? other : falcon)).toEqual(PRIVATE);
  });

  it('is 1:1 again after undo, by the button or in words', async () => {
    await told('alice', 'stop showing my recordings in this space');
    const on = lastCard(await ask('alice', 'show my recordings with passwords here'));
    await world.control.press('alice', on, { action: 'settings.undo' });
    expect(await told('alice', PRICING)).toEqual(PRIVATE);
    await told('alice', 'show my recordings in this space');
    await told('alice', 'undo');
    expect(await told('alice', PRICING)).toEqual(PRIVATE);
  });

  it('is 1:1 again once that is said in the space', async () => {
    await told('alice', 'show my recordings in this space');
    expect(await told('alice', 'stop showing my recordings in this space')).toEqual([
      expect.stringContaining('told to you 1:1 again'),
    ]);
    expect(await told('alice', PRICING)).toEqual(PRIVATE);
  });

  it('is ended for one space on the card, for all of them in words, from 1:1', async () => {
    await told('alice', 'show my recordings in this space');
    await told('alice', 'show my recordings in this space', other);
    const card = lastCard(await world.control.say('alice', 'bot settings'));
    expect(card.markdown).toContain('My recordings in spaces: shown in Project Falcon and Joint work');
    const saved = await world.control.press('alice', card, { action: 'settings.save', recordingsIn: falcon });
    expect(saved.at(-1)?.markdown).toContain('now shown in Joint work.');
    expect(await told('alice', PRICING)).toEqual(PRIVATE);
    expect((await told('alice', PRICING, other)).join('')).toContain(password);
    expect(await toSelf('alice', 'stop showing my recordings in spaces')).toContain('now private, 1:1.');
    expect(await told('alice', PRICING, other)).toEqual(PRIVATE);
  });

  it('stays 1:1 for who wants all answers so, and where the words say more than that', async () => {
    expect(await told('alice', 'show my recordings in this space without passwords')).toEqual(PRIVATE);
    expect(await told('alice', 'show my recordings here')).toEqual(PRIVATE);
    expect(await toSelf('alice', 'where are my recordings shown?')).toContain('private, 1:1.');
    await told('alice', 'show my recordings in this space');
    await toSelf('alice', 'answer me in private');
    expect(await told('alice', PRICING)).toEqual(PRIVATE);
  });
});
