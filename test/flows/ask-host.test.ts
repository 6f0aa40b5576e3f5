import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, groupOf, held, lastCard, plan, planned, type HeldMeeting } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const BOB = { email: 'bob@falcon.example.com' };

describe('what only the host may do: ask the host', () => {
  let world: World;
  let design: HeldMeeting;
  let alices: string;

  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    await connected(world, 'bob');
    alices = (await world.control.rooms('alice')).find(({ type }) => type === 'direct')?.id ?? '';
    design = await plan(world, 'alice', {
      title: 'Design review',
      start: '2026-11-24T15:00:00',
      end: '2026-11-24T15:45:00',
      invitees: [BOB],
    });
  });
  afterEach(() => world.stop());

  const say = async (text: string, who = 'bob'): Promise<ShownMessage> => {
    const answers = (await world.control.say(who, text)).filter(({ deleted }) => deleted !== true);
    expect(answers).toHaveLength(1);
    return answers[0] ?? { id: '', roomId: '', personEmail: '' };
  };
  const atAlices = async (): Promise<readonly ShownMessage[]> =>
    (await world.control.messages(alices)).filter(({ deleted }) => deleted !== true);
  const proposalAtAlices = async (): Promise<ShownMessage> => lastCard(await atAlices());
  const answer = async (button: 'approve' | 'decline'): Promise<string> => {
    const shown = await world.control.press('alice', await proposalAtAlices(), { action: `proposal.${button}` });
    return shown.at(-1)?.markdown ?? '';
  };
  const startOfDesign = async (): Promise<string | undefined> => (await held(world, 'alice', design.id))?.start;

  it('offers to ask, asks once in her 1:1 with who and what, and does it after one tap', async () => {
    const offer = await say('move design review to 10pm');
    expect(offer.markdown).toContain('Only its host can move *Design review*, and that is Alice Archer');
    expect(offer.markdown).toContain(
      'Shall I ask Alice Archer to move *Design review* to Tue 24 Nov, 22:00–22:45 (London)?',
    );
    expect(offer.markdown).toContain('Being a delegate in Webex does not help');
    expect(buttonsOf(offer)).toEqual(['Ask Alice', 'Open in Webex', 'Leave it']);
    const before = (await atAlices()).length;
    expect((await say('ask alice')).markdown).toContain('I have asked Alice Archer to move *Design review*');
    expect(await startOfDesign()).toBe('2026-11-24T20:00:00Z');
    const card = await proposalAtAlices();
    expect((await atAlices()).length).toBe(before + 1);
    expect(card.markdown).toContain(
      'Bob Brennan (bob@falcon.example.com) asks you to move *Design review* to Tue 24 Nov, 17:00–17:45 (New York).',
    );
    expect(buttonsOf(card)).toEqual(['Approve', 'Decline']);
    const shown = await world.control.press('alice', card, { action: 'proposal.approve' });
    expect(await startOfDesign()).toBe('2026-11-24T22:00:00Z');
    expect(shown.at(-1)?.markdown).toContain('Moved *Design review* to Tue 24 Nov, 17:00–17:45 (New York)');
    const told = (await world.control.messages(offer.roomId)).at(-1);
    expect(told?.markdown).toContain(
      'Alice Archer has agreed to move *Design review* to Tue 24 Nov, 22:00–22:45 (London): it is done.',
    );
    expect((await say('undo', 'alice')).markdown).toContain('is back at Tue 24 Nov, 15:00');
  });

  it('tells who asked when she declines, and changes nothing', async () => {
    const offer = await say('cancel design review');
    await world.control.press('bob', offer, { action: 'proposal.send' });
    expect(await answer('decline')).toContain('Declined; Bob Brennan is told');
    expect((await world.control.messages(offer.roomId)).at(-1)?.markdown).toContain(
      'Alice Archer declined to cancel *Design review*, Tue 24 Nov, 20:00–20:45 (London); nothing was changed.',
    );
    expect(await held(world, 'alice', design.id)).toBeDefined();
  });

  it('cancels after her yes', async () => {
    await say('cancel design review');
    await say('yes');
    expect(await answer('approve')).toContain('Cancelled *Design review*');
    expect(await held(world, 'alice', design.id)).toBeUndefined();
  });

  it('renames, and invites, for an invitee in the same way', async () => {
    await say('rename design review to colour review');
    await say('yes');
    await answer('approve');
    expect((await held(world, 'alice', design.id))?.title).toBe('colour review');
    expect((await say('invite carol@falcon.example.com to the colour review')).markdown).toContain(
      'Shall I ask Alice Archer to invite carol@falcon.example.com to *colour review*?',
    );
    await say('yes');
    expect(await answer('approve')).toContain('Invited carol@falcon.example.com');
  });

  it('asks for options in the same way, with what they are to be', async () => {
    expect((await say('record the design review meeting automatically')).markdown).toMatch(
      /Shall I ask Alice Archer to set the recording of \*Design review\* to /,
    );
    await say('yes');
    await answer('approve');
    const meeting = await held(world, 'alice', design.id);
    expect((meeting as { enabledAutoRecordMeeting?: boolean } | undefined)?.enabledAutoRecordMeeting).toBe(true);
  });

  it('asks for what is missing before it offers anything', async () => {
    const answer = await say('move design review');
    expect(answer.markdown).toContain(
      'Say what it is to be, for example "move it to 4pm", and I offer to ask Alice Archer for you.',
    );
    expect((await say('move it to 10pm')).markdown).toContain(
      'Shall I ask Alice Archer to move *Design review* to Tue 24 Nov, 22:00',
    );
  });

  it('asks once, not twice, for the same', async () => {
    await say('move design review to 10pm');
    await say('yes');
    const count = (await atAlices()).length;
    await say('move design review to 10pm');
    expect((await say('yes')).markdown).toContain('has had this from you already today; I have not asked twice');
    expect((await atAlices()).length).toBe(count);
  });

  it('does not pester: after five in an hour it says so', async () => {
    for (const hour of [4, 5, 6, 7, 9]) {
      await say(`move design review to ${hour}pm`);
      expect((await say('yes')).markdown).toContain('I have asked Alice Archer');
    }
    await say('move design review to 11pm');
    expect((await say('yes')).markdown).toContain('has been asked enough for the moment');
  });

  it('holds it against the meeting as it is then, and does nothing when that has changed', async () => {
    await say('move design review to 10pm');
    await say('yes');
    const card = await proposalAtAlices();
    await say('rename design review to hidden talk', 'alice');
    await say('yes', 'alice');
    const shown = await world.control.press('alice', card, { action: 'proposal.approve' });
    expect(shown.at(-1)?.markdown).toContain('has changed since it was asked for');
    expect(await startOfDesign()).toBe('2026-11-24T20:00:00Z');
    const bobs = (await world.control.rooms('bob')).find(({ type }) => type === 'direct')?.id ?? '';
    const told = (await world.control.messages(bobs)).at(-1)?.markdown;
    expect(told).toContain('could not be done any more; nothing was changed');
    expect(told).not.toContain('hidden talk');
  });

  it('lapses after a day', async () => {
    await say('move design review to 10pm');
    await say('yes');
    const card = await proposalAtAlices();
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT25H' });
    const shown = await world.control.press('alice', card, { action: 'proposal.approve' });
    expect(shown.at(-1)?.markdown).toContain('out of date');
    expect(await startOfDesign()).toBe('2026-11-24T20:00:00Z');
  });

  const later = (advance: string): Promise<unknown> => world.control.call('POST', '/sandbox/clock', { advance });
  const said = async (roomId: string, text: string): Promise<readonly ShownMessage[]> =>
    (await world.control.messages(roomId)).filter(({ markdown }) => markdown?.includes(text) === true);

  it('tells who asked, once, that nobody answered within the day; also over a restart', async () => {
    const offer = await say('move design review to 10pm');
    await say('yes');
    await world.restart();
    await later('PT23H');
    expect(await said(offer.roomId, 'lapsed')).toEqual([]);
    await later('PT2H');
    await world.restart();
    await later('PT1H');
    const told = await said(offer.roomId, 'lapsed');
    expect(told.map(({ markdown }) => markdown)).toEqual([
      'Alice Archer has not answered within a day whether to move *Design review* to Tue 24 Nov, 22:00–22:45 (London), so that request has lapsed and nothing was changed. Write to them, or ask me again.',
    ]);
    expect((await say('requests', 'alice')).markdown).toContain('Nobody is waiting for your answer');
  });

  it('tells of no lapse where she answered', async () => {
    const offer = await say('move design review to 10pm');
    await say('yes');
    await answer('decline');
    await say('cancel design review');
    await say('yes');
    await answer('approve');
    await later('PT25H');
    await later('PT25H');
    expect(await said(offer.roomId, 'lapsed')).toEqual([]);
  });

  it('can be asked for again once it has lapsed', async () => {
    await say('move design review to 11pm');
    await say('yes');
    await later('P1D');
    await later('PT1M');
    await plan(world, 'alice', {
      title: 'Retro',
      start: '2026-11-25T15:00:00',
      end: '2026-11-25T15:45:00',
      invitees: [BOB],
    });
    for (const day of [1, 2]) {
      await say('cancel retro');
      expect((await say('yes')).markdown, `day ${day}`).toContain('I have asked Alice Archer');
      if (day === 1) await later('PT24H1M');
    }
  });

  it('tells who asked when she has left before she answered', async () => {
    const offer = await say('move design review to 10pm');
    await say('yes');
    await say('disconnect', 'alice');
    await later('PT25H');
    expect((await said(offer.roomId, 'does not use me any more')).length).toBe(1);
  });

  it('tells both when Webex keeps failing while she approves, and she can approve it again', async () => {
    const offer = await say('move design review to 10pm');
    await say('yes');
    await world.control.call('POST', '/sandbox/faults', {
      match: { method: 'PATCH', path: '/v1/meetings/*' },
      kind: '500',
      times: 1000,
    });
    const card = await proposalAtAlices();
    await world.control.press('alice', card, { action: 'proposal.approve' });
    for (let tries = 0; tries < 6; tries += 1) await later('PT1M');
    expect((await atAlices()).at(-1)?.markdown).toMatch(
      /Webex has trouble of its own just now[^]*Bob Brennan is told that it may not be done\. You can approve it again here until Tue 24 Nov, 09:0\d/,
    );
    const told = await said(offer.roomId, 'Webex is in trouble just now');
    expect(told.map(({ markdown }) => markdown)).toEqual([
      expect.stringMatching(
        /^Alice Archer has agreed to move \*Design review\* to Tue 24 Nov, 22:00–22:45 \(London\), but Webex is in trouble just now and I cannot tell whether it was done\. They can approve it again until Tue 24 Nov, 14:0\d/,
      ),
    ]);
    await world.control.call('DELETE', '/sandbox/faults');
    await world.control.press('alice', card, { action: 'proposal.approve' });
    expect(await startOfDesign()).toBe('2026-11-24T22:00:00Z');
    expect((await said(offer.roomId, 'it is done')).length).toBe(1);
  });

  it('knows what it did itself when it has to begin anew: it is done, and not "no longer there"', async () => {
    const offer = await say('cancel design review');
    await say('yes');
    const match = { method: 'DELETE', path: '/v1/meetings/*' };
    await world.control.call('POST', '/sandbox/faults', {
      ...{ match, kind: 'timeoutAfterCommit', times: 1, delayMs: 20_000 },
    });
    await world.control.call('POST', '/sandbox/actions', {
      email: 'alice@falcon.example.com',
      messageId: (await proposalAtAlices()).id,
      inputs: { action: 'proposal.approve' },
    });
    while ((await held(world, 'alice', design.id)) !== undefined) await pause(100);
    // Cut off in the middle of the call: it was done, and the bot was not told.
    await world.restart();
    await later('PT1M');
    expect((await atAlices()).at(-1)?.markdown).toContain('Done for Bob Brennan, who asked you to cancel');
    expect((await said(offer.roomId, 'it is done')).length).toBe(1);
  }, 40_000);

  it('is hers to answer: nobody else can', async () => {
    await say('move design review to 10pm');
    await say('yes');
    const card = await proposalAtAlices();
    await world.control
      .call('POST', '/sandbox/actions', {
        email: BOB.email,
        messageId: card.id,
        inputs: { action: 'proposal.approve' },
      })
      .catch(() => undefined);
    await world.control.settle();
    expect(await startOfDesign()).toBe('2026-11-24T20:00:00Z');
  });

  it('says honestly that a host who does not use it cannot be asked', async () => {
    await say('disconnect', 'alice');
    const answer = await say('cancel design review');
    expect(answer.markdown).toContain(
      'Alice Archer does not use me, so I cannot ask for you. Ask them yourself, or decline it in your calendar.',
    );
    expect(answer.attachments ?? []).toEqual([]);
  });

  it('takes one of a series for this one, and all of it when that was said', async () => {
    await plan(world, 'alice', {
      title: 'Sync',
      start: '2026-11-24T11:00:00',
      end: '2026-11-24T11:30:00',
      recurrence: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3',
      invitees: [BOB],
    });
    const starts = async (): Promise<readonly string[]> =>
      (await planned(world, 'alice')).filter(({ title }) => title === 'Sync').map(({ start }) => start.slice(5, 16));
    expect((await say('move sync to 5pm')).markdown).toContain(
      'move this one of *Sync* to Tue 24 Nov, 17:00–17:30 (London)',
    );
    await say('yes');
    await answer('approve');
    expect(await starts()).toEqual(['11-24T17:00', '12-01T16:00', '12-08T16:00']);
    await say('cancel the whole sync series');
    await say('yes');
    await answer('approve');
    expect(await starts()).toEqual([]);
  });

  it('offers it to a stranger to the buttons of a card in a space, 1:1, and leaves the card', async () => {
    const falcon = await groupOf(world, 'alice');
    await world.control.say('alice', '@Convene schedule team lunch tomorrow at noon with everyone here', {
      roomId: falcon,
    });
    const card = lastCard(await world.control.messages(falcon));
    await world.control.press('bob', card, { action: 'invite.add', emails: 'zoe@example.org' });
    expect((await world.control.messages(falcon)).find(({ id }) => id === card.id)?.deleted).not.toBe(true);
    const bobs = (await world.control.rooms('bob')).find(({ type }) => type === 'direct')?.id ?? '';
    const offer = lastCard(await world.control.messages(bobs));
    expect(offer.markdown).toContain('Shall I ask Alice Archer to invite zoe@example.org to *team lunch*?');
    await world.control.press('bob', offer, { action: 'proposal.send' });
    const proposal = await proposalAtAlices();
    expect(proposal.markdown).toContain(
      'Bob Brennan (bob@falcon.example.com), in *Project Falcon*, asks you to invite',
    );
  });

  it('takes no "yes" of hers that was on its way for it', async () => {
    await say('cancel design review', 'alice');
    await say('move design review to 10pm');
    await say('yes');
    await say('yes', 'alice');
    expect(await startOfDesign()).toBe('2026-11-24T20:00:00Z');
  });

  it('lists what waits for an answer on request, and only for whom it waits', async () => {
    expect((await say('requests', 'alice')).markdown).toContain('Nobody is waiting for your answer');
    await say('move design review to 10pm');
    await say('yes');
    expect((await say('requests', 'alice')).markdown).toContain('asks you to move *Design review*');
    expect((await say('requests')).markdown).toContain('Nobody is waiting for your answer');
    expect((await say('yes', 'alice')).markdown).toContain('Moved *Design review*');
  });

  it('costs the asker one question and no look into her calendar', async () => {
    await world.control.clearLog();
    await say('cancel design review');
    const actors = new Set(
      (await world.control.log()).filter(({ purpose }) => purpose === 'reply').map(({ actor }) => actor),
    );
    expect([...actors].sort()).toEqual(['bob@falcon.example.com', 'bot']);
  });
});
