import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asPerson, buttonsOf, groupOf, lastCard, planned, type HeldMeeting } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const DAVE = 'dave@heron.example.org';

describe("what becomes of a space's meeting is told in the space", () => {
  let world: World;
  let falcon: string;

  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    falcon = await groupOf(world, 'alice');
    await world.control.say('alice', '@Convene schedule team lunch tomorrow at noon with everyone here', {
      roomId: falcon,
    });
  });
  afterEach(() => world.stop());

  const shown = async (roomId = falcon): Promise<readonly ShownMessage[]> =>
    (await world.control.messages(roomId)).filter(
      ({ deleted, personEmail }) => deleted !== true && personEmail.endsWith('webex.bot'),
    );
  const cards = async (roomId = falcon): Promise<readonly ShownMessage[]> =>
    (await shown(roomId)).filter(({ attachments }) => (attachments?.length ?? 0) > 0);
  const alices = async (): Promise<string> =>
    (await world.control.rooms('alice')).find(({ type }) => type === 'direct')?.id ?? '';
  const lunch = async (): Promise<HeldMeeting | undefined> =>
    (await planned(world, 'alice')).find(({ title }) => title.includes('unch'));
  const say = async (text: string): Promise<string> => {
    const answers = (await world.control.say('alice', text)).filter(({ deleted }) => deleted !== true);
    return answers[0]?.markdown ?? '';
  };
  const come = async (email: string): Promise<{ id: string }> => {
    const membership = await asPerson<{ id: string }>(world, 'alice', 'POST', '/memberships', {
      roomId: falcon,
      personEmail: email,
    });
    await world.control.settle();
    return membership;
  };
  const linkIn = (message: ShownMessage | undefined): boolean =>
    JSON.stringify(message?.attachments).includes('Open in Webex');

  it('once, with was and now, in place of the old card, when it is moved from elsewhere', async () => {
    const [old] = await cards();
    await say('move team lunch to 1pm');
    expect(await say('yes')).toContain('Moved *team lunch*');
    const [card, ...more] = await cards();
    expect(more).toEqual([]);
    expect(card?.id).not.toBe(old?.id);
    expect(card?.parentId).toBe(old?.parentId);
    expect(card?.markdown).toBe(
      'Alice Archer moved *team lunch* to Tue 24 Nov, 13:00–13:30 (New York); it was Tue 24 Nov, 12:00–12:30 (New York).',
    );
    expect(JSON.stringify(card?.attachments)).toContain('13:00–13:30');
    expect(linkIn(card)).toBe(true);
    expect(buttonsOf(card ?? lastCard([]))).toContain('Add people');
  });

  it('and the card that was left works on: the next move takes its place', async () => {
    await say('move team lunch to 1pm');
    await say('yes');
    await say('rename team lunch to long lunch');
    await say('yes');
    const [card, ...more] = await cards();
    expect(more).toEqual([]);
    expect(card?.markdown).toBe('Alice Archer renamed *team lunch* to *long lunch*.');
    expect(JSON.stringify(card?.attachments)).toContain('13:00–13:30');
  });

  it('not twice where it was asked: there the answer takes the place of the card', async () => {
    await world.control.say('alice', '@Convene move it to 1pm', { roomId: falcon });
    await world.control.press('alice', lastCard(await cards()), { action: 'reschedule.confirm' });
    const all = await cards();
    expect(all.map(({ markdown }) => markdown?.slice(0, 20))).toEqual(['Moved *team lunch* t']);
    await say('move team lunch to 2pm');
    await say('yes');
    expect((await cards()).map(({ markdown }) => markdown?.slice(0, 31))).toEqual(['Alice Archer moved *team lunch*']);
  });

  it('when it is cancelled, and when it is created again, with the new link', async () => {
    await say('cancel team lunch');
    await say('yes');
    const [gone, ...more] = await cards();
    expect(more).toEqual([]);
    expect(gone?.markdown).toContain('Alice Archer cancelled *team lunch*');
    expect(gone?.attachments?.[0]?.content.actions ?? []).toEqual([]);
    await say('undo');
    await say('yes');
    const [again, ...others] = await cards();
    expect(others).toEqual([]);
    expect(again?.markdown).toContain('*team lunch* is on again');
    expect(JSON.stringify(again?.attachments)).toContain((await lunch())?.webLink ?? 'no link');
  });

  it('when it is moved back', async () => {
    await say('move team lunch to 1pm');
    await say('yes');
    await say('undo');
    const [card, ...more] = await cards();
    expect(more).toEqual([]);
    expect(card?.markdown).toBe('*team lunch* is back at Tue 24 Nov, 12:00 (New York).');
  });

  it('never of a meeting that the space does not own', async () => {
    await world.control.say('alice', '@Convene schedule secret talk tomorrow at 4pm with zoe@example.org', {
      roomId: falcon,
    });
    const before = (await world.control.messages(falcon)).length;
    await say('move secret talk to 5pm');
    expect(await say('yes')).toContain('Moved *secret talk*');
    expect((await world.control.messages(falcon)).length).toBe(before);
  });

  it('without its link once somebody from outside has come, until the host agrees', async () => {
    await come(DAVE);
    await world.control.press('alice', lastCard(await cards(await alices())), { action: 'invite.leave' });
    await say('move team lunch to 1pm');
    await say('yes');
    const [card] = await cards();
    expect(linkIn(card)).toBe(false);
    expect(card?.markdown).toContain(
      'Somebody from outside is in this space now, so there is no link here until the host agrees.',
    );
    expect(card?.markdown).not.toContain('Dave');
    const question = lastCard(await cards(await alices()));
    expect(question.markdown).toContain('Dave Dunne (dave@heron.example.org) from outside came into *Project Falcon*');
    await world.control.press('alice', question, { action: 'invite.show-link' });
    const [open, ...more] = await cards();
    expect(more).toEqual([]);
    expect(linkIn(open)).toBe(true);
    await say('move team lunch to 2pm');
    await say('yes');
    expect(linkIn((await cards())[0])).toBe(true);
  });

  it('no more once the bot is out of the space, and the host still gets their answer', async () => {
    const { items } = await asPerson<{ items: readonly { id: string; personEmail: string }[] }>(
      world,
      'alice',
      'GET',
      `/memberships?roomId=${falcon}`,
    );
    const bot = items.find(({ personEmail }) => personEmail === world.sandbox.credentials.botEmail);
    await asPerson(world, 'alice', 'DELETE', `/memberships/${bot?.id ?? ''}`);
    await world.control.settle();
    const before = (await world.control.messages(falcon)).length;
    await say('move team lunch to 1pm');
    expect(await say('yes')).toContain('Moved *team lunch*');
    expect((await world.control.messages(falcon)).length).toBe(before);
  });

  it('no more once the host is out of the space', async () => {
    const { items } = await asPerson<{ items: readonly { id: string; personEmail: string }[] }>(
      world,
      'alice',
      'GET',
      `/memberships?roomId=${falcon}`,
    );
    const own = items.find(({ personEmail }) => personEmail.startsWith('alice@'));
    const before = (await world.control.messages(falcon)).length;
    await asPerson(world, 'alice', 'DELETE', `/memberships/${own?.id ?? ''}`);
    await world.control.settle();
    await say('move team lunch to 1pm');
    expect(await say('yes')).toContain('Moved *team lunch*');
    expect((await world.control.messages(falcon)).length).toBe(before);
  });

  it('leaves no second card in 1:1 either', async () => {
    await say('schedule focus tomorrow at 9am');
    await say('move focus to 10am');
    const about = (await cards(await alices())).filter(({ markdown }) => markdown?.includes('*focus*'));
    expect(about.map(({ markdown }) => markdown?.slice(0, 13))).toEqual(['Moved *focus*']);
  });

  it('costs what it must: who is in the space, the new card, the old one gone', async () => {
    await say('move team lunch to 1pm');
    await world.control.clearLog();
    await say('yes');
    const calls = await world.control.replyCalls();
    expect(calls.filter((call) => call.includes('/memberships'))).toHaveLength(1);
    expect(calls.filter((call) => call === 'POST /v1/messages')).toHaveLength(2);
  });

  describe('somebody joins a space that has meetings of its own', () => {
    it('asks the host, 1:1 and once, and invites with one tap', async () => {
      const before = (await world.control.messages(falcon)).length;
      await come('grace@falcon.example.com');
      expect((await world.control.messages(falcon)).length).toBe(before);
      const question = lastCard(await cards(await alices()));
      expect(question.markdown).toBe(
        'Grace Gallo (grace@falcon.example.com) joined *Project Falcon*, which has your meeting *team lunch*. Shall I invite them?',
      );
      expect(buttonsOf(question)).toEqual(['Invite', 'Leave it']);
      const told = await world.control.press('alice', question, { action: 'invite.newcomer' });
      expect(told.at(-1)?.markdown).toBe('Invited grace@falcon.example.com to *team lunch*.');
      const { items } = await world.control.webex<{ items: readonly { email: string }[] }>(
        'alice',
        `/meetingInvitees?meetingId=${(await lunch())?.id ?? ''}&max=100`,
      );
      expect(items.map(({ email }) => email)).toContain('grace@falcon.example.com');
      expect(await say('undo')).toContain('Removed grace@falcon.example.com from *team lunch* again');
    });

    it('asks once, however often they come and go', async () => {
      const { id } = await come('grace@falcon.example.com');
      await asPerson(world, 'alice', 'DELETE', `/memberships/${id}`);
      const before = (await cards(await alices())).length;
      await come('grace@falcon.example.com');
      expect((await cards(await alices())).length).toBe(before);
    });

    it('names all meetings of the space in one question', async () => {
      await world.control.say('alice', '@Convene schedule standup every tuesday at 9am with everyone here', {
        roomId: falcon,
      });
      await come('grace@falcon.example.com');
      const question = lastCard(await cards(await alices()));
      expect(question.markdown).toContain('your meetings *team lunch* and *standup*');
      const told = await world.control.press('alice', question, { action: 'invite.newcomer', rows: '2' });
      expect(told.at(-1)?.markdown).toBe('Invited grace@falcon.example.com to *standup*.');
    });

    it('asks nothing for meetings that are over, cancelled, or not of the space', async () => {
      await say('cancel team lunch');
      await say('yes');
      await world.control.say('alice', '@Convene schedule secret talk tomorrow at 4pm with zoe@example.org', {
        roomId: falcon,
      });
      const before = (await cards(await alices())).length;
      await come('grace@falcon.example.com');
      expect((await cards(await alices())).length).toBe(before);
    });
  });
});
