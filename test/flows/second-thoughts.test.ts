import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupOf, held, plan, planned } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected, isLinked } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const BOB = 'bob@falcon.example.com';

describe('second thoughts', () => {
  let world: World;

  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterEach(() => world.stop());

  const say = async (text: string): Promise<ShownMessage> => {
    const answers = (await world.control.say('alice', text)).filter(({ deleted }) => deleted !== true);
    expect(answers).toHaveLength(1);
    return answers[0] ?? { id: '', roomId: '', personEmail: '' };
  };
  const timesOf = async (wanted: string): Promise<readonly string[]> =>
    (await planned(world, 'alice'))
      .filter(({ title }) => title === wanted)
      .map(({ start, end }) => `${start}–${end.slice(11)}`);

  it.each([
    ['sorry, I meant Thursday', '2026-11-26T15:00:00-05:00–15:45:00-05:00'],
    ['oops, Thursday I mean', '2026-11-26T15:00:00-05:00–15:45:00-05:00'],
    ['not Tuesday, Thursday', '2026-11-26T15:00:00-05:00–15:45:00-05:00'],
    ['no, I meant 4', '2026-11-24T16:00:00-05:00–16:45:00-05:00'],
    ['make it end at 5', '2026-11-24T15:00:00-05:00–17:00:00-05:00'],
    ['it should end half an hour later', '2026-11-24T15:00:00-05:00–16:15:00-05:00'],
    ['extend it to 5:30pm', '2026-11-24T15:00:00-05:00–17:30:00-05:00'],
  ])('what was just scheduled is changed by "%s"', async (text, becomes) => {
    await say('schedule budget talk tomorrow at 3pm for 45 minutes');
    await say(text);
    expect(await timesOf('budget talk')).toEqual([becomes].map((time) => utc(time)));
  });

  it('an end before the start is told, and nothing is changed', async () => {
    await say('schedule budget talk tomorrow at 3pm for 45 minutes');
    expect((await say('make it end at 2pm')).markdown).toContain('so it cannot end at 14:00. How long is it to be?');
    expect(await timesOf('budget talk')).toEqual([utc('2026-11-24T15:00:00-05:00–15:45:00-05:00')]);
  });

  it('another day is meant for a question, too', async () => {
    await say("what's on tomorrow?");
    expect((await say('sorry, I meant Thursday')).markdown).toContain('Thu 26 Nov');
  });

  it('a series that is cancelled from a day on goes on until then', async () => {
    const asked = await say('cancel the falcon standup from 8 december on');
    expect(asked.markdown).toContain('Cancel *Falcon standup* from Tue 8 Dec');
    await say('yes');
    const days = (await planned(world, 'alice'))
      .filter(({ title }) => title.startsWith('Falcon standup'))
      .map(({ start }) => start.slice(0, 10));
    expect(days.at(-1)).toBe('2026-12-07');
  });

  it('a row of the list about one thing may be named for another: "move the second one" cancels nothing', async () => {
    const wanted = await plan(world, 'alice', {
      title: 'Vendor chat',
      start: '2026-11-23T10:00:00',
      end: '2026-11-23T10:30:00',
      invitees: [{ email: BOB }],
    });
    expect((await say('cancel it')).markdown).toContain('2. Mon 23 Nov, 10:00–10:30: **Vendor chat**');
    expect((await say('move the second one to 3pm')).markdown).toContain('Move *Vendor chat* to Mon 23 Nov, 15:00');
    await say('yes');
    expect((await held(world, 'alice', wanted.id))?.start).toBe('2026-11-23T20:00:00Z');
  });

  it('a question names no row of a list', async () => {
    await say('cancel it');
    expect((await say('who is the host?')).markdown).not.toContain('names no single row');
  });

  it('addresses pasted from a mail program are people, and what stands behind them is the time', async () => {
    const { markdown } = await say(
      `schedule review with Bob Brennan <${BOB}>; Chandra, Carol <carol@falcon.example.com>; "Dunne, Dave" <dave@heron.example.org> on Thursday at 3pm`,
    );
    expect(markdown).toContain('Scheduled *review* for Thu 26 Nov, 15:00–15:30');
    expect(markdown).toContain(`with ${BOB}, carol@falcon.example.com and dave@heron.example.org`);
    expect((await say(`add grace@falcon.example.com hugo@guests.example.org`)).markdown).toContain(
      'grace@falcon.example.com and hugo@guests.example.org',
    );
  });

  it('"undo" said again, while it is asked whether to create it again, takes nothing else back', async () => {
    await say('schedule lunch talk on Friday at noon');
    await say('schedule budget talk tomorrow at 3pm');
    await say('cancel budget talk');
    await say('yes');
    expect((await say('undo')).markdown).toContain('Create *budget talk* again');
    expect((await say('undo')).markdown).toContain('Create *budget talk* again');
    expect(await timesOf('lunch talk')).toHaveLength(1);
    expect((await say('what did you do for me today?')).markdown).not.toContain('taken back)');
    await say('undo');
    expect((await say('yes')).markdown).toContain('Created *budget talk* again');
    expect(await timesOf('budget talk')).toHaveLength(1);
  });

  it('what was created again is not created a third time from an older question', async () => {
    await say('schedule budget talk tomorrow at 3pm');
    await say('cancel budget talk');
    await say('yes');
    const first = await say('undo');
    await say('undo');
    await say('yes');
    await world.control.press('alice', first, { action: 'cancel.recreate' });
    expect(await timesOf('budget talk')).toHaveLength(1);
  });

  it.each([
    ['10', 'Scheduled *long walk* for Tue 24 Nov, 15:00–15:10'],
    ['make it 25 minutes', 'Scheduled *long walk* for Tue 24 Nov, 15:00–15:25'],
    ['schedule it', 'Scheduled *long walk* for Tue 24 Nov, 15:00–15:10'],
  ])('asked for another length, "%s" is one, and no hour', async (text, becomes) => {
    expect((await say('schedule long walk tomorrow at 3pm for 5 minutes')).markdown).toContain('this one would be 5');
    expect((await say(text)).markdown).toContain(becomes);
  });

  it('praise of a time is no name: "noon works"', async () => {
    await say('book lunch with bob tomorrow');
    expect((await say('noon works')).markdown).toContain('Scheduled *lunch* for Tue 24 Nov, 12:00');
  });

  it('what is said of an invitation names no row and no new title', async () => {
    await say('move it');
    expect((await say('decline the supplier call')).markdown).toContain('nothing was changed');
    await say('move the supplier call');
    expect((await say('accept the falcon standup')).markdown).not.toContain('Rename');
  });

  it.each(['just this one', 'only this one', 'this one'])('asked how much of a series: "%s"', async (text) => {
    expect((await say('cancel the falcon standup')).markdown).toContain('"this one", "the whole series"');
    expect((await say(text)).markdown).toContain('Only this one; the series goes on.');
  });

  it.each(['oh wait, bring it back', 'restore it'])('what was just cancelled comes back with "%s"', async (text) => {
    await say('schedule budget talk tomorrow at 3pm');
    await say('cancel it');
    await say('yes');
    expect((await say(text)).markdown).toContain('Create *budget talk* again');
    expect((await say('create it again')).markdown).toContain('Created *budget talk* again');
  });

  it('what was just made can be started and recorded as "it"', async () => {
    await say('schedule budget talk today at 9:05am');
    expect((await say('can you record it?')).markdown).toContain('ecord');
    await say('how do I join?');
    expect((await say('start it')).markdown).toContain('budget talk');
  });

  it('a place for the week is a zone for the week, and being back ends it', async () => {
    expect((await say("I'm in Tokyo this week")).markdown).toContain('Until Sun 29 Nov I read and show times in Tokyo');
    expect((await say("I'm back in New York")).markdown).toContain('New York');
    expect((await say('schedule tea tomorrow at 3pm')).markdown).toContain('15:00–15:30 (New York)');
  });

  it.each([
    ['actually can we do 3:30 instead', '15:30–16:15'],
    ['how about Thursday?', 'Thu 26 Nov, 14:00–14:45'],
  ])('another time is proposed for what was just made: "%s"', async (text, becomes) => {
    await say('schedule budget talk tomorrow at 2pm for 45 minutes');
    expect((await say(text)).markdown).toContain(becomes);
  });

  it('words that fit nothing leave "it" what it was', async () => {
    await say('schedule budget talk tomorrow at 2pm');
    expect((await say('what time is that for bob?')).markdown).toContain('Did you mean one of these?');
    expect((await say('make it 45 minutes')).markdown).toContain('Moved *budget talk* to Tue 24 Nov, 14:00–14:45');
  });

  it.each(['disconnect bob', "undo bob's last change"])(
    'what is said of somebody else is not done to oneself: %s',
    async (text) => {
      await say('schedule budget talk tomorrow at 2pm');
      expect((await say(text)).markdown).toContain('nothing was changed');
      expect(await isLinked(world, 'alice')).toBe(true);
      expect(await timesOf('budget talk')).toHaveLength(1);
    },
  );

  it('asked how much of a series, other words are told what answers', async () => {
    await say('cancel the falcon standup');
    expect((await say('yes')).markdown).toContain('Answer "this one", "the whole series" or "this and all following"');
  });

  it('nobody is said to be uninvited where Webex tells nobody who is invited', async () => {
    const asked = await say('cancel coffee with carol');
    expect(asked.markdown).toContain('Whoever is invited is told by mail.');
    expect((await say('yes')).markdown).toContain('Whoever was invited is told by mail.');
  });

  it('a city answers where one is, and the answer is told by its clocks', async () => {
    await world.control.say('frank', 'book tea tomorrow at 3');
    await world.control.consent('frank');
    const [told] = (await world.control.say('frank', 'Berlin')).filter(({ deleted }) => deleted !== true);
    expect(told?.markdown).toContain('Scheduled *tea* for Tue 24 Nov, 15:00–15:30 (Berlin).');
  });

  it('a question in a space says that the answer must mention the bot', async () => {
    const falcon = await groupOf(world, 'alice');
    const [asked] = await world.control.say('alice', '@Convene schedule budget talk', { roomId: falcon });
    expect(asked?.markdown).toMatch(/Mention me when you answer in words\.$/);
    const [yes] = await world.control.say('alice', '@Convene', { roomId: falcon });
    expect(yes?.markdown).toMatch(/^Yes\? Write what you would like/);
  });

  it.each(['make it private', 'make it mandatory'])('a quality is no title: %s', async (text) => {
    await say('schedule budget talk tomorrow at 2pm');
    expect((await say(text)).markdown).toContain('What shall I change about *budget talk*');
    expect(await timesOf('budget talk')).toHaveLength(1);
  });

  it.each(["I'm sick today", "sorry, I can't make it tomorrow"])('who is unable plans nothing: %s', async (text) => {
    expect((await say(text)).markdown).not.toContain('Not scheduled yet');
  });

  it('a whole day is asked about, with the hours of work filled in', async () => {
    expect((await say('schedule offsite all day on 5 December')).markdown).toContain(
      'Webex has no meetings of a whole day. Shall I take your working hours?',
    );
    expect((await say('yes')).markdown).toContain('Scheduled *offsite* for Sat 5 Dec, 09:00–17:00');
  });

  it('a time in another zone is told with it, while it is asked about', async () => {
    expect((await say('schedule budget talk tomorrow 15:00-16:00 CET')).markdown).toContain('15:00 (Paris)');
  });

  it('who may not rename a meeting is told just that', async () => {
    await connected(world, 'bob');
    const [told] = await world.control.say('bob', 'rename the roadmap check-in to roadmap');
    expect(told?.markdown).toContain('Only its host can change *Roadmap check-in*');
  });

  it('what access is for is told in words a person would use', async () => {
    const { markdown } = await say('access');
    expect(markdown).toContain('moving and changing, cancelling');
    expect(markdown).not.toMatch(/\b(?:reschedule|agenda|proposal)\b/);
  });

  it('the weekday, the hour and the length of a series hold, wherever its beginning is said', async () => {
    const { markdown } = await say('schedule 1:1 with bob every Tuesday 2pm for 45 min starting next week');
    expect(markdown).toContain('Scheduled *1:1* for Tue 1 Dec, 14:00–14:45 (New York), every week on Tue');
  });
});

/** As Webex tells it. */
function utc(times: string): string {
  const [start = '', end = ''] = times.split('–');
  const day = start.slice(0, 10);
  const moment = (local: string): string => new Date(local).toISOString().replace('.000Z', 'Z');
  return `${moment(start)}–${moment(`${day}T${end}`).slice(11)}`;
}
