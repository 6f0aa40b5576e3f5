import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, groupOf, plan, planned } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

/** What a person has already at the time they want: told before anything is written, never in the way. */
describe('a time that is taken', () => {
  let world: World;
  let falcon: string;

  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    falcon = await groupOf(world, 'alice');
    await plan(world, 'alice', { title: 'Budget', start: '2026-11-24T15:00:00', end: '2026-11-24T16:00:00' });
  });
  afterEach(() => world.stop());

  const say = async (text: string, place: { roomId?: string } = {}): Promise<ShownMessage> => {
    const answers = (await world.control.say('alice', text, place)).filter(({ deleted }) => deleted !== true);
    expect(answers).toHaveLength(1);
    return answers[0] ?? { id: '', roomId: '', personEmail: '' };
  };
  const starts = async (title: string): Promise<readonly string[]> =>
    (await planned(world, 'alice')).filter((one) => one.title === title).map(({ start }) => start.slice(5, 16));
  const calls = async (): Promise<readonly string[]> =>
    (await world.control.replyCalls()).map((call) => call.replace(/\/[A-Za-z0-9_-]{20,}$/, '/:id'));
  const privateNews = async (): Promise<readonly string[]> => {
    const room = (await world.control.rooms('alice')).find(({ type }) => type === 'direct');
    return (await world.control.messages(room?.id ?? '')).map(({ markdown }) => markdown ?? '');
  };

  describe('for a new meeting', () => {
    it('is asked about once, with everything filled in, and nothing is made', async () => {
      await world.control.clearLog();
      const question = await say('schedule tea tomorrow at 3:30pm with bob@falcon.example.com');
      expect(await calls()).toEqual(['GET /v1/messages/:id', 'GET /v1/meetings', 'POST /v1/messages']);
      expect(question.markdown).toContain(
        'Not scheduled yet. You have *Budget* on Tue 24 Nov, 15:00–16:00 (New York) then. I see your Webex meetings only',
      );
      expect(buttonsOf(question)).toEqual(['Schedule anyway', 'More options', 'Leave it']);
      const card = JSON.stringify(question.attachments);
      for (const value of ['tea', '2026-11-24', '15:30', 'bob@falcon.example.com'])
        expect(card).toContain(`"value":"${value}"`);
      expect(await starts('tea')).toEqual([]);
    });

    it('is taken all the same after a press, without another look', async () => {
      const question = await say('schedule tea tomorrow at 3:30pm');
      await world.control.clearLog();
      const shown = await world.control.press('alice', question, { action: 'schedule.create' });
      expect(await calls()).toEqual([
        'GET /v1/attachment/actions/:id',
        'POST /v1/meetings',
        'POST /v1/messages',
        'DELETE /v1/messages/:id',
      ]);
      expect(shown.at(-1)?.markdown).toContain('Scheduled *tea* for Tue 24 Nov, 15:30–16:00');
      expect(await starts('tea')).toEqual(['11-24T20:30']);
    });

    it.each(['schedule anyway', 'anyway', 'yes', 'book it anyway please', 'go ahead'])(
      'is taken all the same after "%s"',
      async (answer) => {
        await say('schedule tea tomorrow at 3:30pm');
        expect((await say(answer)).markdown).toContain('Scheduled *tea*');
        expect(await starts('tea')).toEqual(['11-24T20:30']);
      },
    );

    it('is taken at once, in three calls, where "anyway" was said in the first place', async () => {
      await world.control.clearLog();
      const answer = await say('schedule tea tomorrow at 3:30pm anyway');
      expect(await calls()).toEqual(['GET /v1/messages/:id', 'POST /v1/meetings', 'POST /v1/messages']);
      expect(answer.markdown).toContain('Scheduled *tea* for Tue 24 Nov, 15:30–16:00');
    });

    it('gives way to another time, which is looked at as the first was', async () => {
      await plan(world, 'alice', { title: 'Hiring', start: '2026-11-24T17:00:00', end: '2026-11-24T18:00:00' });
      await say('schedule tea tomorrow at 3:30pm');
      expect((await say('make it 5pm')).markdown).toContain('You have *Hiring* on Tue 24 Nov, 17:00–18:00 (New York)');
      expect((await say('make it 6pm')).markdown).toContain('Scheduled *tea* for Tue 24 Nov, 18:00–18:30');
      expect(await starts('tea')).toEqual(['11-24T23:00']);
    });

    it('is asked about together with all else that lacks: one question', async () => {
      const question = await say('schedule a meeting tomorrow at 3:30pm');
      expect(question.markdown).toContain('What should it be called? You have *Budget*');
      const shown = await world.control.press('alice', question, {
        action: 'schedule.create',
        title: 'Tea',
        date: '2026-11-24',
        time: '15:30',
        minutes: '30',
      });
      expect(shown.at(-1)?.markdown).toContain('Scheduled *Tea*');
    });

    it('is free where one ends as the other begins', async () => {
      expect((await say('schedule tea tomorrow at 4pm')).markdown).toContain('Scheduled *tea*');
      expect((await say('schedule early tea tomorrow at 2:30pm')).markdown).toContain('Scheduled *early tea*');
    });

    it('is seen in meetings of others to which she is invited, and in those that began long before', async () => {
      await plan(world, 'bob', {
        title: 'Pairing',
        start: '2026-11-25T09:00:00',
        end: '2026-11-25T17:00:00',
        invitees: [{ email: 'alice@falcon.example.com' }],
      });
      expect((await say('schedule tea on wednesday at 4:30pm')).markdown).toContain('You have *Pairing*');
    });

    it('is looked for in all that a series holds in 60 days', async () => {
      const question = await say('schedule garden club every tuesday at 3:30pm');
      expect(question.markdown).toMatch(
        /1 of its 9 times in the next 60 days is taken: \*Budget\* on Tue 24 Nov, 15:00–16:00/,
      );
      expect((await say('schedule anyway')).markdown).toContain('Scheduled *garden club*');
    });

    it('says after a correction what stands there, and asks nothing more', async () => {
      const made = await say('schedule tea tomorrow at 3');
      expect(made.markdown).toContain('Not scheduled yet');
      await say('no');
      const tea = await say('schedule tea tomorrow at 2');
      const shown = await world.control.press('alice', tea, {
        action: 'schedule.correct',
        instead: '2026-11-24T15:00',
      });
      expect(shown.at(-1)?.markdown).toMatch(/is now on Tue 24 Nov, 15:00.*You have \*Budget\*/);
    });

    it('tells a space only that something is on, and its owner what, 1:1', async () => {
      const question = await say('@Convene schedule tea tomorrow at 3:30pm', { roomId: falcon });
      expect(question.markdown).toContain('Not scheduled yet. You have something then.');
      expect(JSON.stringify(question)).not.toContain('Budget');
      expect((await privateNews()).at(-1)).toContain('You have *Budget* on Tue 24 Nov, 15:00–16:00 (New York) then.');
      const shown = await world.control.press('alice', question, { action: 'schedule.create' });
      expect(shown.at(-1)?.markdown).toContain('Scheduled *tea*');
    });
  });

  describe('for one that moves', () => {
    it('is asked about even where nobody else is invited, and moved anyway when told so', async () => {
      await plan(world, 'alice', { title: 'Tea', start: '2026-11-24T09:00:00', end: '2026-11-24T09:30:00' });
      const question = await say('move tea to 3:30pm');
      expect(question.markdown).toContain('You have *Budget* on Tue 24 Nov, 15:00–16:00 (New York) then.');
      expect(buttonsOf(question)).toContain('Move anyway');
      expect(await starts('Tea')).toEqual(['11-24T14:00']);
      expect((await say('move anyway')).markdown).toContain('Moved *Tea* to Tue 24 Nov, 15:30–16:00');
      expect(await starts('Tea')).toEqual(['11-24T20:30']);
    });

    it('is said in the question that is asked anyway, with those who hear of it', async () => {
      await plan(world, 'alice', {
        title: 'Tea',
        start: '2026-11-24T09:00:00',
        end: '2026-11-24T09:30:00',
        invitees: [{ email: 'bob@falcon.example.com' }],
      });
      const question = await say('move tea to 3:30pm');
      expect(question.markdown).toMatch(/You have \*Budget\*.*Webex mails 1 person/);
      expect(buttonsOf(question)).toContain('Move anyway, tell 1 person');
    });

    it('is not asked about where "anyway" was said, nor for the meeting itself', async () => {
      await plan(world, 'alice', { title: 'Tea', start: '2026-11-24T09:00:00', end: '2026-11-24T09:30:00' });
      expect((await say('move tea to 3:30pm anyway')).markdown).toContain('Moved *Tea*');
      expect((await say('move budget to 3:15pm anyway')).markdown).toContain('Moved *Budget*');
      await plan(world, 'alice', { title: 'Alone', start: '2026-11-28T09:00:00', end: '2026-11-28T10:00:00' });
      expect((await say('push alone back 15 minutes')).markdown).toContain('Moved *Alone*');
    });

    it('is asked about when it is only made longer', async () => {
      await plan(world, 'alice', { title: 'Tea', start: '2026-11-24T14:00:00', end: '2026-11-24T14:45:00' });
      expect((await say('make tea 30 minutes longer')).markdown).toContain('You have *Budget*');
    });

    it('is looked for in all occurrences where the whole series moves, and not among its own', async () => {
      await plan(world, 'alice', {
        title: 'Yoga',
        start: '2026-11-24T09:00:00',
        end: '2026-11-24T09:30:00',
        recurrence: 'FREQ=DAILY;COUNT=10',
      });
      await say('move yoga to 3:30pm');
      const question = await say('the whole series');
      expect(question.markdown).toContain('1 of its 10 times in the next 60 days is taken: *Budget*');
      expect(buttonsOf(question)[0]).toBe('Move the whole series anyway');
    });

    it('of many at once, each line says what stands there already', async () => {
      await plan(world, 'alice', { title: 'Tea', start: '2026-11-28T10:00:00', end: '2026-11-28T10:30:00' });
      await plan(world, 'alice', { title: 'Walk', start: '2026-11-28T10:30:00', end: '2026-11-28T11:00:00' });
      await plan(world, 'alice', { title: 'Film', start: '2026-11-28T15:00:00', end: '2026-11-28T15:30:00' });
      const list = await say('push everything on saturday morning by 5 hours');
      expect(list.markdown).toContain(
        '1. *Tea*: Sat 28 Nov, 10:00–10:30 (New York) to 15:00–15:30; you have *Film* then',
      );
      expect(list.markdown).not.toContain('you have *Walk*');
    });

    it('tells a space that knows the meeting only that something is on', async () => {
      const made = await say('@Convene schedule tea tomorrow at 9am', { roomId: falcon });
      expect(made.markdown).toContain('Scheduled *tea*');
      const question = await say('@Convene move it to 3:30pm', { roomId: falcon });
      expect(question.markdown).toContain('You have something then.');
      expect(JSON.stringify(question)).not.toContain('Budget');
      expect((await privateNews()).at(-1)).toContain('You have *Budget*');
    });
  });
});
