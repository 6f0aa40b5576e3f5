import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, lastCard, planned } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const LOOK_UP = 'GET /meetings';
const WORDS = 'GET /messages/:id';
/** Read before a yes is acted on: it may have changed since it was asked. */
const MEETING = 'GET /meetings/:id';
const REPLY = 'POST /messages';
const OLD_CARD = 'DELETE /messages/:id';

/** The calls to Webex that an exchange takes, one by one: none of them is made twice, or for nothing. */
describe('what an exchange costs', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    await connected(world, 'alice');
    // Without what is held every day, a look-up over half a year is one page.
    const daily = (await planned(world, 'alice')).find(({ title }) => title === 'Falcon standup');
    await asPerson(world, 'alice', 'DELETE', `/meetings/${daily?.meetingSeriesId ?? ''}?sendEmail=false`);
  });
  afterAll(() => world.stop());

  /** Says it as alice, 1:1, and gives the calls with the bot's answer. */
  async function say(words: string): Promise<{ readonly calls: readonly string[]; readonly told: string }> {
    await world.control.clearLog();
    const shown = await world.control.say('alice', words);
    return { calls: await calls(), told: shown.at(-1)?.markdown ?? '' };
  }

  async function calls(): Promise<readonly string[]> {
    return (await world.control.replyCalls()).map((call) =>
      call.replace('/v1', '').replaceAll(/\/[A-Za-z0-9_-]{20,}/g, '/:id'),
    );
  }

  it('a move: the list that finds the meeting tells as well what else lies at its new time', async () => {
    await say('schedule move test tomorrow at 3pm');
    const moved = await say('move the move test to 5pm');
    expect(moved.told).toContain('Moved *move test*');
    expect(moved.calls).toEqual([WORDS, LOOK_UP, 'GET /meetingInvitees', 'PATCH /meetings/:id', REPLY, OLD_CARD]);
    await say('schedule pottery tomorrow at 3pm');
    const taken = await say('move the move test to 3pm');
    expect(taken.told).toContain('pottery');
    expect(taken.calls).toEqual([WORDS, LOOK_UP, 'GET /meetingInvitees', REPLY]);
    await say('no');
  });

  it('a move of a meeting that is known by its time', async () => {
    const moved = await say('move my 5pm tomorrow to 6pm');
    expect(moved.told).toContain('Moved *move test*');
    expect(moved.calls).toEqual([WORDS, LOOK_UP, 'GET /meetingInvitees', 'PATCH /meetings/:id', REPLY, OLD_CARD]);
  });

  it('a move that others hear of: its question, and the yes to it', async () => {
    await say('schedule basket weaving on 3 December at 3pm with bob@falcon.example.com');
    const asked = await say('move the basket weaving to 5pm');
    expect(asked.told).toContain('Webex mails 1 person');
    expect(asked.calls).toEqual([WORDS, LOOK_UP, 'GET /meetingInvitees', REPLY]);
    const moved = await say('yes');
    expect(moved.told).toContain(
      'Moved *basket weaving* to Thu 3 Dec, 17:00–17:30 (New York); it was Thu 3 Dec, 15:00',
    );
    expect(moved.calls).toEqual([WORDS, MEETING, 'PATCH /meetings/:id', REPLY, OLD_CARD, OLD_CARD]);
  });

  it('a cancellation: its question, and the yes to it', async () => {
    const asked = await say('cancel the basket weaving');
    expect(asked.calls).toEqual([WORDS, LOOK_UP, 'GET /meetingInvitees', REPLY]);
    const cancelled = await say('yes');
    expect(cancelled.told).toContain(
      'Cancelled *basket weaving*, Thu 3 Dec, 17:00–17:30 (New York). Webex tells 1 person',
    );
    expect(cancelled.calls).toEqual([WORDS, MEETING, 'DELETE /meetings/:id', REPLY, OLD_CARD, OLD_CARD]);
  });
});

describe('who hears of it, when a yes comes', () => {
  let world: World;
  let meetingId: string;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    await connected(world, 'alice');
  });
  afterAll(() => world.stop());

  const say = (words: string): Promise<readonly ShownMessage[]> => world.control.say('alice', words);
  const told = async (words: string): Promise<string> => (await say(words)).at(-1)?.markdown ?? '';
  const schedule = async (title: string): Promise<ShownMessage> => {
    const card = lastCard(await say(`schedule ${title} on 3 December at 9am with bob@falcon.example.com`));
    meetingId = (await planned(world, 'alice')).find((meeting) => meeting.title === title)?.id ?? '';
    return card;
  };
  const invite = (email: string): Promise<unknown> =>
    asPerson(world, 'alice', 'POST', '/meetingInvitees', { meetingId, email, sendEmail: false });

  it('is read again when somebody was invited by a card in between, so that undo knows them', async () => {
    const card = await schedule('cedar');
    await say('cancel cedar');
    await world.control.press('alice', card, { action: 'invite.add', emails: 'late@example.com' });
    expect(await told('yes')).toContain('Webex tells 2 people by mail');
    await say('undo');
    expect(await told('yes')).toContain('*cedar*');
    expect(await told('who is invited to cedar?')).toContain('late@example.com');
    await say('cancel cedar');
    await say('yes');
  });

  it('is read again when something else was said in between', async () => {
    await schedule('damson');
    const question = lastCard(await say('cancel damson'));
    await invite('late@example.com');
    await say("what's on tomorrow?");
    const shown = await world.control.press('alice', question, { action: 'cancel.confirm' });
    expect(shown.at(-1)?.markdown).toContain('Webex tells 2 people by mail');
  });

  it('is read again when minutes have passed', async () => {
    await schedule('elder');
    await say('move elder to 10am');
    await invite('late@example.com');
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT6M' });
    expect(await told('yes')).toContain('Webex mails 2 people');
  });
});
