import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, planned } from '../support/calendar.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const LOOK_UP = 'GET /meetings';
const WORDS = 'GET /messages/:id';
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
});
