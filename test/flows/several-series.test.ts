import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planned } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('a rule with several days of the month', () => {
  let world: World;

  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterEach(() => world.stop());

  const say = async (text: string): Promise<ShownMessage> =>
    (await world.control.say('alice', text)).at(-1) ?? { id: '', roomId: '', personEmail: '' };
  const days = async (title: string): Promise<readonly string[]> =>
    (await planned(world, 'alice'))
      .filter((one) => one.title === title)
      .map(({ start }) => start.slice(5, 16))
      .sort();

  it('is offered as two series, made with one answer under keys of their own, and taken back in one', async () => {
    const question = await say('schedule budget check the 10th and 25th every month at 7pm');
    expect(question.markdown).toContain(
      'this takes 2 series: every month on the 10th and every month on the 25th. Shall I make both?',
    );
    expect(await days('budget check')).toEqual([]);
    await world.control.clearLog();
    const answer = await say('yes');
    expect(answer.markdown).toContain('Scheduled *budget check* as 2 series:');
    expect(answer.markdown).toContain('Thu 10 Dec, 19:00–19:30 (New York), every month on the 10th, without an end');
    expect(answer.markdown).toContain('Wed 25 Nov, 19:00–19:30 (New York), every month on the 25th, without an end');
    expect((await world.control.replyCalls()).filter((call) => call === 'POST /v1/meetings')).toHaveLength(2);
    expect(await days('budget check')).toEqual(['01-11T00:00', '11-26T00:00', '12-11T00:00', '12-26T00:00']);
    await say('undo');
    expect(await days('budget check')).toEqual([]);
  });

  it('does the same for weekdays of the month, and says the end it was given', async () => {
    const question = await say('schedule planning on the first and third monday of every month at 7pm until march');
    expect(question.markdown).toContain('2 series');
    expect((await say('yes')).markdown).toMatch(/on the first Mon, until \d+ (?:Feb|Mar) 2027/);
  });

  it('makes one series of one day, described back with its end', async () => {
    const answer = await say('schedule rent check every month on the 10th at 7pm');
    expect(answer.markdown).toContain('every month on the 10th, without an end');
  });

  it('refuses more occurrences than Webex takes, before any call', async () => {
    await world.control.clearLog();
    const answer = await say('schedule forever club every week on friday at 7pm for 400 times');
    expect(answer.markdown).toContain('Webex takes up to 261 of these in a series');
    expect(await world.control.replyCalls()).not.toContain('POST /v1/meetings');
  });
});
