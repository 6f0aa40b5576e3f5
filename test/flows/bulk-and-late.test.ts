import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, groupOf, lastCard, plan, planned } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await startWorld();
  await connected(world, 'alice');
  await plan(world, 'alice', { title: 'Design review', start: '2026-11-23T15:00:00', end: '2026-11-23T15:45:00' });
  await plan(world, 'alice', {
    title: 'Hiring',
    start: '2026-11-23T16:00:00',
    end: '2026-11-23T16:30:00',
    invitees: [{ email: 'bob@falcon.example.com' }],
  });
});
afterEach(() => world.stop());

const say = async (text: string, who = 'alice'): Promise<ShownMessage> => {
  const answers = (await world.control.say(who, text)).filter(({ deleted }) => deleted !== true);
  expect(answers).toHaveLength(1);
  return answers[0] ?? { id: '', roomId: '', personEmail: '' };
};
const starts = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await planned(world, 'alice')).map(({ title, start }) => [title, start.slice(5, 16)]));

describe('two things in one message', () => {
  it('cancels the meetings named one by one after one yes', async () => {
    const list = await say('cancel the 3pm and the 4pm');
    expect(list.markdown).toContain('Cancel these 2 meetings? Nothing is cancelled yet.');
    expect(list.markdown).toMatch(
      /1\. Mon 23 Nov, 15:00–15:45: \*\*Design review\*\*\n2\. Mon 23 Nov, 16:00–16:30: \*\*Hiring\*\*/,
    );
    expect(await starts()).toHaveProperty('Hiring');
    expect((await say('yes')).markdown).toContain('Cancelled 2 of 2 meetings:');
    expect(await starts()).not.toHaveProperty('Hiring');
    expect(await starts()).not.toHaveProperty('Design review');
  });

  it('says which of them it does not see, and takes the others only', async () => {
    const list = await say('cancel the hiring and the budget talk');
    expect(list.markdown).toContain('Cancel this meeting?');
    expect(list.markdown).toContain('I see no meeting of yours that fits "budget talk".');
    await say('yes');
    expect(await starts()).not.toHaveProperty('Hiring');
    expect(await starts()).toHaveProperty('Design review');
  });

  it('names the second request in words that can be sent as they are', async () => {
    const first = await say('schedule yoga tomorrow at 3pm and a status review on friday at 4pm');
    expect(first.markdown).toContain('*yoga*');
    const [, rest = ''] = /send "([^"]+)" as a message of its own/.exec(first.markdown ?? '') ?? [];
    expect(rest).toBe('schedule a status review on friday at 4pm');
    expect((await say(rest)).markdown).toContain('*status review*');
    expect(Object.keys(await starts())).toEqual(expect.arrayContaining(['yoga', 'status review']));
  });
});

describe('moving many meetings at once', () => {
  it('lists them with boxes, moves them after one yes, says one line each, and moves all back with one undo', async () => {
    const list = await say('push everything after 3 by half an hour');
    expect(list.markdown).toContain('Move these 2 meetings? Nothing is moved yet.');
    expect(list.markdown).toContain('1. *Design review*: Mon 23 Nov, 15:00–15:45 (New York) to 15:30–16:15');
    expect(await starts()).toMatchObject({ 'Design review': '11-23T20:00', Hiring: '11-23T21:00' });
    const result = await say('yes');
    expect(result.markdown).toContain('Moved 2 of 2 meetings:');
    expect(await starts()).toMatchObject({ 'Design review': '11-23T20:30', Hiring: '11-23T21:30' });
    expect((await say('undo')).markdown).toMatch(/\*Design review\* is back at.*\*Hiring\* is back at/s);
    expect(await starts()).toMatchObject({ 'Design review': '11-23T20:00', Hiring: '11-23T21:00' });
  });

  it('moves only what stays ticked', async () => {
    const list = await say('push everything after 3 by half an hour');
    await world.control.press('alice', list, { action: 'reschedule.bulk', rows: '2' });
    expect(await starts()).toMatchObject({ 'Design review': '11-23T20:00', Hiring: '11-23T21:30' });
  });

  it('moves a day to another, hour by hour, and says why one cannot go', async () => {
    await say('move all my meetings today to saturday');
    const result = await say('yes');
    expect(await starts()).toMatchObject({ 'Design review': '11-28T20:00', Hiring: '11-28T21:00' });
    expect(result.markdown).toContain('*Falcon standup*: not moved.');
  });

  it('asks by how much where that was not said', async () => {
    expect((await say('move everything this afternoon')).markdown).toContain('By how much, or to which day?');
  });

  it('is answered in private in a space', async () => {
    const falcon = await groupOf(world, 'alice');
    const answers = await world.control.say('alice', '@Convene push everything after 3 by half an hour', {
      roomId: falcon,
    });
    expect(answers.map(({ markdown }) => markdown)).toEqual(["I've answered you in private."]);
  });
});

describe('running late', () => {
  it('moves nothing by itself; offers a text to pass on, and to its host a move', async () => {
    const before = await starts();
    const answer = await say("I'm running 10 minutes late for the design review");
    expect(answer.markdown).toContain('Nobody has been told, and nothing was moved.');
    expect(answer.markdown).toContain('running 10 minutes late');
    expect(buttonsOf(answer)).toEqual(['Move the meeting', 'Leave it']);
    expect(await starts()).toEqual(before);
  });

  it('moves it by the minutes chosen, asked first where others are invited', async () => {
    const offer = await say("I'm running 15 minutes late for hiring");
    const shown = await world.control.press('alice', offer, { action: 'reschedule.later', minutes: '15' });
    expect(shown.at(-1)?.markdown).toContain('16:15–16:45');
    expect(await starts()).toMatchObject({ Hiring: '11-23T21:00' });
    await say('yes');
    expect(await starts()).toMatchObject({ Hiring: '11-23T21:15' });
  });

  it('takes what runs or comes next where none was named', async () => {
    expect((await say("I'm running 10 minutes late")).markdown).toContain('*Falcon standup*');
  });

  it('says it in the space it was asked in, after a press, without any title', async () => {
    const falcon = await groupOf(world, 'alice');
    const answers = await world.control.say('alice', "@Convene I'm running 10 minutes late", { roomId: falcon });
    const offer = lastCard(answers);
    expect(JSON.stringify(offer)).not.toContain('Falcon standup');
    const shown = await world.control.press('alice', offer, { action: 'late.tell', minutes: '10' });
    expect(shown.at(-1)?.markdown).toBe('Alice Archer is running 10 minutes late.');
  });

  it('offers no move to who is not its host', async () => {
    await connected(world, 'bob');
    const answer = await say("I'm running 5 minutes late for hiring", 'bob');
    expect(buttonsOf(answer)).toEqual([]);
  });
});
