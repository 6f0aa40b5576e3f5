import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastCard, plan } from '../support/calendar.ts';
import { directRoom, type DirectRoom } from '../support/direct-room.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('the digest', () => {
  let world: World;
  let alice: DirectRoom;
  /** Alice is in New York. */
  const begin = async (now: string): Promise<void> => {
    world = await startWorld({ now: Date.parse(now), env: { REQUESTS_PER_MINUTE: '1000' } });
    await connected(world, 'alice');
    alice = await directRoom(world, 'alice');
  };
  afterEach(() => world.stop());

  it('tells the day’s Webex meetings at its time, from Monday to Friday, and says what it cannot see', async () => {
    await begin('2026-11-26T14:00:00Z');
    expect(await alice.say('send me the digest at 8:30')).toContain('Monday to Friday: was off, now 08:30');
    await plan(world, 'alice', { title: 'Retro', start: '2026-11-27T15:00:00', end: '2026-11-27T15:30:00' });
    expect(await alice.toldUntil('2026-11-27T13:29:00Z')).toEqual([]);
    const [digest, ...more] = await alice.toldUntil('2026-11-27T13:30:00Z');
    expect(more).toEqual([]);
    expect(digest).toMatch(/^\d meetings? (?:is|are) on Fri 27 Nov \(New York\):/);
    expect(digest).toContain('- Fri 27 Nov, 15:00–15:30: **Retro**');
    expect(digest).toContain('These are your Webex meetings only');
    // A weekend, and a Monday whose digest nobody wants any more.
    expect(await alice.toldUntil('2026-11-30T13:29:00Z')).toEqual([]);
    await alice.say('no digest');
    expect(await alice.toldUntil('2026-11-30T18:00:00Z')).toEqual([]);
  });

  it('is one line on a free day', async () => {
    await begin('2026-12-30T14:00:00Z');
    const who = 'dave@heron.example.org';
    await world.control.say(who, 'connect');
    await world.control.consent(who);
    const dave = await directRoom(world, who);
    await dave.say('my time zone is London');
    await dave.say('send me the digest at 9:00');
    expect(await dave.toldUntil('2026-12-31T09:00:00Z')).toHaveLength(1);
    expect(await dave.toldUntil('2027-01-01T09:00:00Z')).toEqual([
      expect.stringMatching(/^Nothing on Fri 1 Jan \(London\)\./),
    ]);
  });

  it('comes at the same hour before and after the clocks are put back', async () => {
    await begin('2026-10-29T14:00:00Z');
    await alice.say('digest at 8:00');
    expect(await alice.toldUntil('2026-10-30T11:59:00Z')).toEqual([]);
    expect(await alice.toldUntil('2026-10-30T12:00:00Z')).toHaveLength(1);
    // Sunday night an hour comes twice.
    expect(await alice.toldUntil('2026-11-02T12:59:00Z')).toEqual([]);
    expect(await alice.toldUntil('2026-11-02T13:00:00Z')).toHaveLength(1);
  });

  it('goes where the person is, and home again by itself', async () => {
    await begin('2026-11-23T14:00:00Z');
    await alice.say('digest at 8:00');
    await alice.say("I'm in Tokyo until Wednesday");
    // Tuesday and Wednesday, eight o'clock in Tokyo.
    expect(await alice.toldUntil('2026-11-23T22:59:00Z')).toEqual([]);
    expect(await alice.toldUntil('2026-11-23T23:00:00Z')).toEqual([expect.stringContaining('on Tue 24 Nov (Tokyo)')]);
    expect(await alice.toldUntil('2026-11-24T23:00:00Z')).toEqual([expect.stringContaining('on Wed 25 Nov (Tokyo)')]);
    // Thursday, eight o'clock in New York.
    expect(await alice.toldUntil('2026-11-26T12:59:00Z')).toEqual([]);
    expect(await alice.toldUntil('2026-11-26T13:00:00Z')).toEqual([
      expect.stringContaining('on Thu 26 Nov (New York)'),
    ]);
  });

  it('waits for the end of quiet hours, and is left out where it would be hours late', async () => {
    await begin('2026-11-23T14:00:00Z');
    await alice.say('quiet hours 22:00-07:00');
    await alice.say('digest at 6:30');
    expect(await alice.toldUntil('2026-11-24T11:45:00Z')).toEqual([]);
    expect(await alice.toldUntil('2026-11-24T12:00:00Z')).toHaveLength(1);
    await world.app.stop();
    world.clock.set(Date.parse('2026-11-25T20:00:00Z'));
    await world.restart();
    expect(await alice.toldUntil('2026-11-25T20:01:00Z')).toEqual([]);
    expect(await alice.toldUntil('2026-11-26T12:00:00Z')).toHaveLength(1);
  });

  it('is switched on by the card as well, and asks for the access it needs', async () => {
    await begin('2026-11-23T14:00:00Z');
    const card = lastCard(await world.control.say('carol', 'bot settings'));
    const saved = await world.control.press('carol', card, { action: 'settings.save', digest: '09:15' });
    expect(saved.at(-1)?.markdown).toContain('so that I can read your meetings for what you just saved');
    await world.control.consent('carol');
    const carol = await directRoom(world, 'carol');
    expect(await carol.say('what is my digest time?')).toContain('Digest, Monday to Friday: 09:15.');
    // A quarter past nine in Kolkata.
    expect(await carol.toldUntil('2026-11-24T03:44:00Z')).toEqual([]);
    expect(await carol.toldUntil('2026-11-24T03:45:00Z')).toEqual([expect.stringContaining('on Tue 24 Nov (Kolkata)')]);
  });
});

describe('reminders and the digest, and the grant they live on', () => {
  let world: World;
  let alice: DirectRoom;
  beforeEach(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    await connected(world, 'alice');
    alice = await directRoom(world, 'alice');
    await alice.say('digest at 8:00');
    await alice.say('remind me 10 minutes before my meetings');
  });
  afterEach(() => world.stop());

  it('end with disconnect, without a word', async () => {
    await alice.say('disconnect');
    expect(await alice.toldUntil('2026-11-24T18:00:00Z')).toEqual([]);
  });

  it('tell once of access that died, and go on after the next connect', async () => {
    await world.control.call('POST', '/sandbox/revoke', { email: 'alice@falcon.example.com' });
    const told = await alice.toldUntil('2026-11-24T12:00:00Z');
    expect(told).toEqual([expect.stringContaining('so reminders and digests have stopped')]);
    expect(await alice.toldUntil('2026-11-24T18:00:00Z')).toEqual([]);
    await connected(world, 'alice');
    expect(await alice.toldUntil('2026-11-25T12:59:00Z')).toEqual([]);
    expect(await alice.toldUntil('2026-11-25T13:00:00Z')).toEqual([expect.stringContaining('on Wed 25 Nov')]);
    expect(await alice.toldUntil('2026-11-25T14:50:00Z')).toEqual([expect.stringContaining('*Falcon standup')]);
  });
});
