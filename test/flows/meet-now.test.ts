import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asPerson, groupOf, plan, planned } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('meeting at once', () => {
  let world: World;
  let falcon: string;
  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    falcon = await groupOf(world, 'alice');
  });
  afterEach(() => world.stop());

  const bots = async (roomId: string): Promise<readonly ShownMessage[]> =>
    (await world.control.messages(roomId)).filter(({ personEmail }) => personEmail.endsWith('webex.bot'));
  const adHoc = (): readonly { readonly roomId?: string | undefined }[] =>
    [...world.sandbox.webex.state.series.values()].filter(({ isAdHoc }) => isAdHoc);
  const actionsOf = (message: ShownMessage | undefined): readonly string[] =>
    (message?.attachments?.[0]?.content.actions ?? []).map(({ title }) => title);
  const alices = async (): Promise<string> =>
    (await world.control.rooms('alice')).find(({ type }) => type === 'direct')?.id ?? '';

  it('in a space of the company: asks once for what Webex wants for it, then makes the space its own meeting', async () => {
    await world.control.say('alice', '@Convene meet now', { roomId: falcon });
    const asked = (await bots(await alices())).at(-1);
    expect(asked?.markdown).toContain('one more permission to start a meeting that belongs to the space');
    expect(asked?.markdown).toContain('use your spaces and messages');
    expect(adHoc()).toEqual([]);
    await world.control.consent('alice');
    expect(adHoc().map(({ roomId }) => roomId)).toEqual([falcon]);
    const card = (await bots(falcon)).at(-1);
    expect(card?.markdown).toContain('*Meeting now* is on now, for everyone in this space: https://');
    expect(actionsOf(card)).toEqual(['Join']);
  });

  it('what was given for it is told by "access" as what it is, and can be given back alone', async () => {
    await world.control.say('alice', '@Convene meet now', { roomId: falcon });
    await world.control.consent('alice');
    const [access] = await world.control.say('alice', 'access');
    expect(access?.markdown).toContain('use your spaces and messages (for meetings that belong to a space)');
    if (access === undefined) throw new Error('nothing was told');
    const shown = await world.control.press('alice', access, { action: 'access.reduce', keep: 'meetings' });
    const url = shown.at(-1)?.attachments?.[0]?.content.actions?.[0]?.url ?? '';
    expect(new URL(url).searchParams.get('scope')).not.toContain('spark:all');
  });

  it('gives the running one when it is asked again, and by somebody else', async () => {
    await world.control.say('alice', '@Convene meet now', { roomId: falcon });
    await world.control.consent('alice');
    await world.control.say('alice', '@Convene meet now', { roomId: falcon });
    expect(adHoc()).toHaveLength(1);
    await connected(world, 'bob');
    await world.control.say('bob', '@Convene meet now', { roomId: falcon });
    await world.control.consent('bob');
    expect(adHoc()).toHaveLength(1);
    const links = (await bots(falcon)).flatMap(
      ({ attachments }) => attachments?.[0]?.content.actions?.map(({ url }) => url) ?? [],
    );
    expect(new Set(links).size).toBe(1);
    expect(links).toHaveLength(3);
  });

  it('in a space of another company: an ordinary one, without asking for more, and says why', async () => {
    await world.control.say('dave@heron.example.org', 'connect');
    await world.control.consent('dave@heron.example.org');
    const room = await asPerson<{ id: string }>(world, 'alice', 'POST', '/rooms', { title: 'Joint work' });
    for (const personEmail of ['dave@heron.example.org', world.sandbox.credentials.botEmail])
      await asPerson(world, 'alice', 'POST', '/memberships', { roomId: room.id, personEmail });
    await world.control.settle();
    await world.control.say('dave@heron.example.org', '@Convene meet now', { roomId: room.id });
    const told = (await bots(room.id)).at(-1);
    expect(told?.markdown).toContain('starts now');
    expect(told?.markdown).toContain('only in a space of your company, so this is an ordinary one of yours');
    expect(adHoc()).toEqual([]);
  });

  it('says in 1:1 what was started, and that it cannot be taken back', async () => {
    await world.control.say('alice', 'meet now about the outage');
    const [history] = await world.control.say('alice', 'what did you do for me today?');
    expect(history?.markdown).toMatch(/1\. \d\d:\d\d: Started outage$/);
  });

  describe('"start my next meeting"', () => {
    it('gives its host the link that starts it, 1:1, with how long it works, and the one for phones', async () => {
      await world.control.say('alice', '@Convene start my next meeting', { roomId: falcon });
      expect((await bots(falcon)).at(-1)?.markdown).toBe("I've answered you in private.");
      const told = (await bots(await alices())).at(-1);
      expect(told?.markdown).toMatch(
        /Start it in the browser \(for you alone, until 10:0\d\): https:\/\/\S+principal=host/,
      );
      expect(actionsOf(told)).toEqual(['Start in the browser', 'Open in Webex']);
    });

    it('gives others the link to join, and says why', async () => {
      await connected(world, 'bob');
      await plan(world, 'alice', {
        title: 'Retro',
        start: '2026-11-23T09:30:00',
        end: '2026-11-23T10:00:00',
        invitees: [{ email: 'bob@falcon.example.com' }],
      });
      const [told] = await world.control.say('bob', 'start the retro');
      expect(told?.markdown).toContain('Only its host can start it, so here is the link to join.');
      expect(told?.markdown).not.toContain('principal=host');
      const retro = (await planned(world, 'alice')).find(({ title }) => title === 'Retro');
      expect(told?.markdown).toContain(retro?.webLink ?? 'no link');
    });
  });
});
