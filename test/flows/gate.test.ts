import { afterEach, describe, expect, it } from 'vitest';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('the gate', () => {
  let world: World | undefined;
  afterEach(() => world?.stop());

  it('lets in the companies on the list, tells others once a day, and acts for neither of their messages', async () => {
    world = await startWorld({ env: { ALLOWED_DOMAINS: 'falcon.example.com' } });
    expect((await world.control.say('alice', 'help'))[0]?.markdown).toContain('I manage your Webex meetings');
    const dave =
      (await world.control.call<{ items: readonly { email: string }[] }>('GET', '/sandbox/people')).items.find(
        (person) => person.email.startsWith('dave@'),
      )?.email ?? '';
    const [refused] = await world.control.say(dave, 'help');
    expect(refused?.markdown).toContain('set up for other people');
    expect(await world.control.say(dave, 'help again')).toEqual([]);
    await world.control.call('POST', '/sandbox/clock', { advance: 'P1DT1H' });
    expect(await world.control.say(dave, 'and today?')).toHaveLength(1);
  });

  it('keeps a space that is not on the list out, presses included', async () => {
    world = await startWorld({ env: { ALLOWED_SPACES: 'some-other-space' } });
    const falcon = (await world.control.rooms('alice')).find((room) => room.title === 'Project Falcon')?.id ?? '';
    const [refused] = await world.control.say('alice', '@Convene help', { roomId: falcon });
    expect(refused?.markdown).toContain('set up for other people or spaces');
    expect((await world.control.say('alice', 'help'))[0]?.markdown).toContain('I manage');
  });

  it('refuses the press of somebody who is not on the list, on a card that is there for all', async () => {
    world = await startWorld({ env: { ALLOWED_PEOPLE: 'alice@falcon.example.com' } });
    await connected(world, 'alice');
    const falcon = (await world.control.rooms('alice')).find((room) => room.title === 'Project Falcon')?.id ?? '';
    const [card] = await world.control.say('alice', '@Convene schedule gated tomorrow at 3pm', { roomId: falcon });
    await world.control.clearLog();
    await world.control.press('bob', card ?? { id: '', roomId: '' }, {
      action: 'invite.add',
      emails: 'eve@example.com',
    });
    expect((await world.control.replyCalls()).filter((call) => call.includes('meeting'))).toEqual([]);
    const own = (await world.control.rooms('bob')).find(({ type, title }) => type === 'direct' && title === 'Convene');
    expect((await world.control.messages(own?.id ?? '')).map(({ markdown }) => markdown)).toEqual([
      expect.stringContaining('set up for other people or spaces'),
    ]);
  });

  it('takes so many requests a minute from one person, says so once, and goes on a minute later', async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '3' } });
    const { control } = world;
    const place =
      (await control.rooms('alice')).find((room) => room.type === 'direct' && room.title.includes('Convene'))?.id ?? '';
    for (let count = 0; count < 6; count += 1)
      await control.call('POST', '/sandbox/messages', { email: 'alice@falcon.example.com', text: 'help' });
    await control.settle();
    const told = (await control.messages(place))
      .filter((message) => message.personEmail.endsWith('@webex.bot'))
      .map((message) => message.markdown ?? '');
    expect(told.filter((markdown) => markdown.includes('I manage your Webex meetings'))).toHaveLength(3);
    expect(told.filter((markdown) => markdown.includes('more than I can take'))).toHaveLength(1);
    await control.call('POST', '/sandbox/clock', { advance: 'PT1M5S' });
    expect((await control.say('alice', 'help'))[0]?.markdown).toContain('I manage');
  });
});
