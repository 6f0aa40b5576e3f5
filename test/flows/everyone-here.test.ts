import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupOf, lastCard, planned } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { fillSpace, letIn } from '../support/crowd.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const DAVE = 'dave@heron.example.org';

describe('"everyone here"', () => {
  let world: World;
  let falcon: string;

  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    falcon = await groupOf(world, 'alice');
  });
  afterEach(() => world.stop());

  const say = async (text: string): Promise<ShownMessage> =>
    (await world.control.say('alice', text, { roomId: falcon })).at(-1) ?? { id: '', roomId: '', personEmail: '' };
  const invited = async (title: string): Promise<readonly string[]> => {
    const meeting = (await planned(world, 'alice')).find((one) => one.title === title);
    if (meeting === undefined) return ['(no such meeting)'];
    const { items } = await world.control.webex<{ items: readonly { email: string }[] }>(
      'alice',
      `/meetingInvitees?meetingId=${meeting.id}&max=100`,
    );
    return items.map(({ email }) => email);
  };

  it('is everybody in the space but the asker and the bot, at once, in one reading of the members', async () => {
    await world.control.clearLog();
    const answer = await say('@Convene schedule retro on 2 December at 7pm with everyone here');
    expect(answer.markdown).toContain('with bob@falcon.example.com and carol@falcon.example.com');
    expect(await invited('retro')).toEqual(['bob@falcon.example.com', 'carol@falcon.example.com']);
    const reads = (await world.control.replyCalls()).filter((call) => call === 'GET /v1/memberships');
    expect(reads).toHaveLength(1);
  });

  it('with somebody of another company among them: named, and asked once', async () => {
    letIn(world, falcon, DAVE);
    const question = await say('@Convene schedule retro on 2 December at 7pm with everyone here');
    expect(question.markdown).toContain(`${DAVE} is of another company. Shall I invite them too?`);
    expect(await invited('retro')).toEqual(['(no such meeting)']);
    expect((await say('@Convene yes')).markdown).toContain('Scheduled *retro*');
    expect(await invited('retro')).toContain(DAVE);
  });

  it('leaves the outsider out when the card says so', async () => {
    letIn(world, falcon, DAVE);
    const question = lastCard([await say('@Convene schedule retro on 2 December at 7pm with everyone here')]);
    await world.control.press('alice', question, {
      action: 'schedule.create',
      people: 'bob@falcon.example.com, carol@falcon.example.com',
    });
    expect(await invited('retro')).toEqual(['bob@falcon.example.com', 'carol@falcon.example.com']);
  });

  it('does not ask about an outsider who was named', async () => {
    const answer = await say(`@Convene schedule retro on 2 December at 7pm with ${DAVE}`);
    expect(answer.markdown).toContain('Scheduled *retro*');
  });

  it('of more than 25: told how many, and asked', async () => {
    fillSpace(world, falcon, 30);
    const question = await say('@Convene schedule all hands on 2 December at 7pm with everyone here');
    expect(question.markdown).toContain('Everyone here is 32 people. Shall I invite all of them?');
    expect(await invited('all hands')).toEqual(['(no such meeting)']);
    await say('@Convene yes');
    expect(await invited('all hands')).toHaveLength(32);
  });

  it('asks about people and whatever else lacks in one question', async () => {
    letIn(world, falcon, DAVE);
    const question = await say('@Convene schedule a meeting on 2 December at 7pm with everyone here');
    expect(question.markdown).toContain('What should it be called?');
    expect(question.markdown).toContain('of another company');
  });

  it('is asked about the same way when they are invited later', async () => {
    await say('@Convene schedule retro on 2 December at 7pm');
    letIn(world, falcon, DAVE);
    const question = await say('@Convene invite everyone here to it');
    expect(question.markdown).toContain(`${DAVE} is of another company`);
    expect(await invited('retro')).toEqual([]);
    await say('@Convene yes');
    expect(await invited('retro')).toEqual(['bob@falcon.example.com', 'carol@falcon.example.com', DAVE]);
  });

  it('changes nothing when the answer is no', async () => {
    await say('@Convene schedule retro on 2 December at 7pm');
    letIn(world, falcon, DAVE);
    await say('@Convene invite everyone here to it');
    expect((await say('@Convene no')).markdown).toContain('nothing was changed');
    expect(await invited('retro')).toEqual([]);
  });
});
