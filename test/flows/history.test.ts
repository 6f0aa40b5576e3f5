import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, groupOf, lastCard, planned } from '../support/calendar.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('"what did you do for me today?"', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterEach(() => world.stop());

  const say = async (text: string): Promise<string> =>
    (await world.control.say('alice', text)).find(({ deleted }) => deleted !== true)?.markdown ?? '';
  const titles = async (): Promise<readonly string[]> => (await planned(world, 'alice')).map(({ title }) => title);

  it('lists what was done, in order, with what can still be taken back, also after a restart', async () => {
    await say('schedule garden party tomorrow at 3pm');
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT20M' });
    await say('invite eve@example.com to the garden party');
    await say('move garden party to 4pm');
    await say('yes');
    await world.restart();
    const told = await say('what did you do for me today?');
    expect(told).toContain('3 things done for you today:');
    expect(told).toMatch(/1\. 09:0\d: Scheduled garden party\n/);
    expect(told).toMatch(/2\. 09:2\d: Invited eve@example\.com to garden party \(can be taken back until 09:3\d\)/);
    expect(told).toMatch(/3\. 09:2\d: Moved garden party \(can be taken back until 09:3\d\)/);
  });

  it('takes back the one that is named by its number or chosen on the card', async () => {
    await say('schedule garden party tomorrow at 3pm');
    await say('schedule house party tomorrow at 4pm');
    await say('what did you do for me today?');
    expect(await say('1')).toContain('Took *garden party* back');
    expect(await titles()).not.toContain('garden party');
    const [again] = await world.control.say('alice', 'what have you done for me today?');
    expect(again?.markdown).toContain('Scheduled garden party (taken back)');
    expect(buttonsOf(again ?? lastCard([]))).toEqual(['Take it back']);
    const shown = await world.control.press('alice', again ?? lastCard([]), { action: 'undo.choose', choice: '2' });
    expect(shown.at(-1)?.markdown).toContain('Took *house party* back');
    expect(await titles()).not.toContain('house party');
  });

  it.each(['0', '9', 'x', ''])('takes nothing back for a row that is not there: "%s"', async (choice) => {
    await say('schedule garden party tomorrow at 3pm');
    const [list] = await world.control.say('alice', 'what did you do for me today?');
    const shown = await world.control.press('alice', list ?? lastCard([]), { action: 'undo.choose', choice });
    expect(shown.at(-1)?.markdown).toContain('Answer with a number from 1 to 1');
    expect(await titles()).toContain('garden party');
  });

  it('lists every kind of change by what it was', async () => {
    await say('schedule garden party tomorrow at 3pm with bob@falcon.example.com');
    await say('record the garden party automatically');
    await say('turn the lobby off for the garden party');
    await say('require registration for the garden party');
    await say('make bob@falcon.example.com cohost of the garden party');
    await say('make bob@falcon.example.com no longer cohost of the garden party');
    await say('rename garden party to house party');
    await say('yes');
    await say('take bob@falcon.example.com off the house party');
    await say('move the house party to my personal room');
    await say('yes');
    await say('remind me 20 minutes before my meetings');
    const told = await say('what did you do for me today?');
    const done = [...told.matchAll(/^\d+\. \d\d:\d\d: (.*?)(?: \(can be.*)?$/gm)].map(([, deed]) => deed);
    expect(done).toEqual([
      'Scheduled garden party',
      'Changed recording of garden party',
      'Changed lobby of garden party',
      'Switched registration of garden party on',
      'Gave a role to bob@falcon.example.com in garden party',
      'Took a role from bob@falcon.example.com in garden party',
      'Renamed garden party',
      'Removed bob@falcon.example.com from house party',
      'Made house party anew and cancelled the old one',
      'Reminders 20 minutes before each meeting',
    ]);
  });

  it('takes nothing back after its ten minutes', async () => {
    await say('schedule garden party tomorrow at 3pm');
    const [list] = await world.control.say('alice', 'what did you do for me today?');
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT11M' });
    const shown = await world.control.press('alice', list ?? lastCard([]), { action: 'undo.choose', choice: '1' });
    expect(shown.at(-1)?.markdown).toContain('ten minutes are over');
    expect(await titles()).toContain('garden party');
  });

  it('says so when nothing was done, and tells of yesterday when that was asked', async () => {
    expect(await say('what did you do for me today?')).toBe('I have changed nothing for you today.');
    await say('schedule garden party on friday at 3pm');
    await world.control.call('POST', '/sandbox/clock', { advance: 'P1D' });
    expect(await say('what did you do for me today?')).toBe('I have changed nothing for you today.');
    expect(await say('what did you do for me yesterday?')).toContain('Scheduled garden party');
  });

  it('answers 1:1, and only of the asker', async () => {
    await say('schedule garden party tomorrow at 3pm');
    const roomId = await groupOf(world, 'alice');
    const told = await world.control.say('alice', '@Convene what did you do for me today?', { roomId });
    expect(told.map(({ markdown }) => markdown)).toEqual(["I've answered you in private."]);
    const [bobs] = await world.control.say('bob', 'what did you do for me today?');
    expect(bobs?.markdown).toBe('I have changed nothing for you today.');
  });
});
