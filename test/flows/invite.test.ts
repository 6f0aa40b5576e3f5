import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('inviting in words', () => {
  let world: World;
  let falcon: string;
  let meetingId: string;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    falcon = (await world.control.rooms('alice')).find((room) => room.title === 'Project Falcon')?.id ?? '';
    await world.control.say('alice', 'schedule garden party tomorrow at 3pm');
    const { items } = await world.control.webex<{ items: readonly { id: string; title: string }[] }>(
      'alice',
      '/meetings?max=100&from=2026-11-22T00:00:00Z&to=2026-12-23T00:00:00Z',
    );
    meetingId = items.find((meeting) => meeting.title === 'garden party')?.id ?? '';
  });
  afterAll(() => world.stop());

  const invited = async (): Promise<readonly string[]> =>
    (
      await world.control.webex<{ items: readonly { email: string; coHost: boolean }[] }>(
        'alice',
        `/meetingInvitees?meetingId=${meetingId}&max=100`,
      )
    ).items.map((one) => `${one.email}${one.coHost ? ' (cohost)' : ''}`);

  it('finds the meeting by its title and invites at once', async () => {
    const [answer] = await world.control.say('alice', 'invite dave@heron.example.org to the garden party');
    expect(answer?.markdown).toContain('Invited dave@heron.example.org. Meeting: *garden party*.');
    expect(await invited()).toEqual(['dave@heron.example.org']);
  });

  it('takes "it" for the meeting spoken of last', async () => {
    await world.control.say('alice', 'invite eve@example.com to it');
    expect(await invited()).toContain('eve@example.com');
  });

  it("looks a colleague up by name in the company directory, with the asker's own access", async () => {
    const bob = (
      await world.control.call<{ items: readonly { email: string; displayName: string }[] }>('GET', '/sandbox/people')
    ).items.find((one) => one.email.startsWith('bob@'));
    await world.control.say('alice', `invite ${bob?.displayName ?? ''} to the garden party`);
    expect(await invited()).toContain('bob@falcon.example.com');
  });

  it('knows whom a mention in the space means, and answers privately because it shows who is invited', async () => {
    const asked = await world.control.call<{ id: string; roomId: string }>('POST', '/sandbox/messages', {
      email: 'alice@falcon.example.com',
      roomId: falcon,
      text: '@Convene invite @Carol to the garden party',
    });
    await world.control.settle();
    expect((await world.control.after(asked)).map((message) => message.markdown)).toEqual([
      "I've answered you in private.",
    ]);
    expect(await invited()).toContain('carol@falcon.example.com');
  });

  it('asks for the address of a name that is nobody here, and invites nobody', async () => {
    const before = await invited();
    const [answer] = await world.control.say('alice', 'invite Zebedee to the garden party');
    expect(answer?.markdown).toContain('I need an e-mail address for "Zebedee"');
    expect(await invited()).toEqual(before);
  });

  it('goes on by itself once the address is sent', async () => {
    await world.control.say('alice', 'invite Zebedee to the garden party');
    const [answer] = await world.control.say('alice', 'zebedee@example.org');
    expect(answer?.markdown).toContain('Invited zebedee@example.org');
    expect(await invited()).toContain('zebedee@example.org');
    await world.control.say('alice', 'undo');
  });

  it.each(['invite zoe@example.org to "quarterly planning"', 'take carol@falcon.example.com off quarterly planning'])(
    'says that a calendar made it, and changes nothing: "%s"',
    async (words) => {
      await world.control.clearLog();
      const [answer] = await world.control.say('alice', words);
      expect(answer?.markdown).toBe(
        '*Quarterly planning* was made in Outlook or Google, and Webex lets nobody change who is invited to it from here; nothing was changed. Open it in that calendar.',
      );
      const taken = (await world.control.log()).filter(
        ({ method, path, status }) => method !== 'GET' && path.includes('meetingInvitees') && status < 300,
      );
      expect(taken).toEqual([]);
    },
  );

  it('says who was invited already', async () => {
    const [answer] = await world.control.say('alice', 'invite eve@example.com to the garden party');
    expect(answer?.markdown).toContain('eve@example.com is already invited; nothing was changed.');
  });

  it('takes people off the list', async () => {
    const [answer] = await world.control.say('alice', 'remove eve@example.com from the garden party');
    expect(answer?.markdown).toContain('Removed eve@example.com');
    expect(await invited()).not.toContain('eve@example.com');
  });

  it('makes somebody who is invited cohost, and says when Webex does not grant it', async () => {
    const [granted] = await world.control.say('alice', 'make bob@falcon.example.com cohost of the garden party');
    expect(granted?.markdown).toContain('Made bob@falcon.example.com cohost');
    expect(await invited()).toContain('bob@falcon.example.com (cohost)');
    const [refused] = await world.control.say('alice', 'make dave@heron.example.org cohost of the garden party');
    expect(refused?.markdown).toContain('Webex did not make dave@heron.example.org cohost');
  });

  it('asks which meeting when two match, takes the answer as a number, and then invites', async () => {
    await world.control.say('alice', 'schedule planning north on thursday at 9am');
    await world.control.say('alice', 'schedule planning south on friday at 9am');
    const [list] = await world.control.say('alice', 'invite frank@example.com to the planning');
    expect(list?.markdown).toContain('Which one shall I invite them to?');
    const [answer] = await world.control.say('alice', '1');
    expect(answer?.markdown).toMatch(/Invited frank@example\.com\. Meeting: \*.*planning.*\*/i);
  });
});
