import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, held, lastCard, planned } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe("the bot's own settings", () => {
  let world: World;
  let falcon: string;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    falcon = (await world.control.rooms('alice')).find(({ title }) => title === 'Project Falcon')?.id ?? '';
    await connected(world, 'alice');
  });
  afterAll(() => world.stop());

  const answers = (words: string): Promise<readonly ShownMessage[]> => world.control.say('alice', words);
  const say = async (words: string): Promise<string> =>
    (await answers(words)).map(({ markdown }) => markdown ?? '').join('\n');

  it('are told all together, on one card', async () => {
    const card = lastCard(await answers('settings'));
    expect(card.markdown).toContain('- Time zone: New York');
    expect(card.markdown).toContain('- Length of a new meeting: 30 minutes');
    expect(buttonsOf(card)).toEqual(['Change']);
  });

  it.each([
    ['24 hour clock', 'It was that way already'],
    ['default length 45 minutes', 'Length of a new meeting: was 30 minutes, now 45 minutes.'],
    ['my working hours are 9 to 5', 'Working hours: was 09:00–17:00 as usual, now 09:00–17:00.'],
    ['quiet hours from 22:00 to 7:00', 'Quiet hours: was none, now 22:00–07:00.'],
    ['colleagues may see when I am busy', 'Colleagues may see when I am busy: was off, now on.'],
    ['default reminder 15 minutes', 'Reminders before my meetings: was off, now 15 minutes.'],
    ['change my reminders to 20 minutes', 'Reminders before my meetings: was 15 minutes, now 20 minutes.'],
    ['send me the digest at 8:30', 'Digest, Monday to Friday: was off, now 08:30.'],
    ['digest at 7:45', 'Digest, Monday to Friday: was 08:30, now 07:45.'],
    ['no digest', 'Digest, Monday to Friday: was 07:45, now off.'],
    ['my time zone is London', 'Time zone: was New York, now London.'],
    ['my time zone is America/New_York', 'Time zone: was London, now New York.'],
    ['what are my working hours?', 'Working hours: 09:00–17:00.'],
    ['my working hours are 8:00-14:30', 'Working hours: was 09:00–17:00, now 08:00–14:30.'],
    ['no quiet hours', 'Quiet hours: was 22:00–07:00, now none.'],
  ])('are changed and told in words: %s', async (words, told) => {
    expect(await say(words)).toContain(told);
  });

  it.each([
    ['my time zone is Middle Earth', 'Time zone takes a city or a zone such as Tokyo'],
    ['default length 5 minutes', 'Length of a new meeting takes 10 minutes to 23 hours 59 minutes'],
    ['default reminder 3 days', 'Reminders before my meetings takes 1 minute to 24 hours'],
  ])('stay as they are for: %s', async (words, told) => {
    const before = await say('bot settings');
    expect(await say(words)).toContain(told);
    expect(await say('bot settings')).toBe(before);
  });

  it('are saved from the card, only what was changed there, and taken back', async () => {
    const card = lastCard(await answers('bot settings'));
    await say('default reminder 30 minutes');
    const saved = lastCard(
      await world.control.press('alice', card, {
        action: 'settings.save',
        zone: 'America/New_York',
        clock: '24h',
        defaultLength: '25',
        reminderLead: '20',
        showsBusy: 'true',
      }),
    );
    expect(saved.markdown).toBe('Length of a new meeting: was 45 minutes, now 25 minutes.');
    expect(await say('bot settings')).toContain('Reminders before my meetings: 30 minutes');
    await world.control.press('alice', saved, { action: 'settings.undo' });
    expect(await say('bot settings')).toContain('Length of a new meeting: 45 minutes');
    const wrong = await world.control.press('alice', lastCard(await answers('bot settings')), {
      action: 'settings.save',
      workingHours: 'all day',
    });
    expect(wrong.at(-1)?.markdown).toContain('Working hours takes two times such as 09:00-17:00');
  });

  it('give a new meeting its length where none was said', async () => {
    await say('schedule length check tomorrow at 3pm');
    const made = (await planned(world, 'alice')).find(({ title }) => title === 'length check');
    expect([made?.start, made?.end]).toEqual(['2026-11-24T20:00:00Z', '2026-11-24T20:45:00Z']);
    await say('schedule said check tomorrow at 4pm for 20 minutes');
    const said = (await planned(world, 'alice')).find(({ title }) => title === 'said check');
    expect(said?.end).toBe('2026-11-24T21:20:00Z');
  });

  it('put a new meeting into the personal room, or give it a link of its own', async () => {
    await say('use my personal room for my meetings');
    await say('schedule room check tomorrow at 5pm');
    const made = (await planned(world, 'alice')).find(({ title }) => title === 'room check');
    expect(await held(world, 'alice', made?.id ?? '')).toMatchObject({ scheduledType: 'personalRoomMeeting' });
    expect(await say('one-time links')).toContain('now with a link of their own');
  });

  it('read and show times where the person is for a while, and then at home again by itself', async () => {
    expect(await say("I'm in Tokyo until Friday")).toContain('Until Fri 27 Nov I read and show times in Tokyo');
    await say('schedule tokyo check on Wednesday at 9am');
    const made = (await planned(world, 'alice')).find(({ title }) => title === 'tokyo check');
    expect(made?.start).toBe('2026-11-25T00:00:00Z');
    const card = lastCard(await answers('bot settings'));
    expect(buttonsOf(card)).toContain('I am back');
    await world.control.call('POST', '/sandbox/clock', { now: '2026-11-27T15:30:00Z' });
    expect(await say("what's on today?")).toContain('New York');
    expect(await say('bot settings')).not.toContain('For now');
  });

  it('write times with the clock that is asked for, in 1:1 only', async () => {
    expect(await say('12 hour clock')).toContain('Clock: was 24 hours, now 12 hours, am and pm.');
    expect(await say('schedule clock check on Monday at 15:00')).toMatch(/Mon 30 Nov, 3:00–3:45 pm \(New York\)/);
    const shown = await world.control.say('alice', '@Convene schedule space check on Monday at 16:00', {
      roomId: falcon,
    });
    expect(shown[0]?.markdown).toContain('16:00–16:45 (New York)');
  });

  it('answer in private where that is wanted', async () => {
    await say('answer me in private');
    const shown = await world.control.say('alice', '@Convene help', { roomId: falcon });
    expect(shown.map(({ markdown }) => markdown)).toEqual(["I've answered you in private."]);
  });

  it('are forgotten with the person', async () => {
    await say('disconnect');
    expect(await say('bot settings')).toContain('Length of a new meeting: 30 minutes');
  });
});
