import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  groupOf,
  held,
  mails,
  plan,
  planned,
  type HeldMeeting,
  type NewMeeting,
} from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const BOB = { email: 'bob@falcon.example.com' };
const CAROL = { email: 'carol@falcon.example.com' };

describe('cancelling in words', () => {
  let world: World;

  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterEach(() => world.stop());

  const say = async (text: string, who = 'alice'): Promise<ShownMessage> => {
    const answers = (await world.control.say(who, text)).filter(({ deleted }) => deleted !== true);
    expect(answers).toHaveLength(1);
    return answers[0] ?? { id: '', roomId: '', personEmail: '' };
  };
  const design = (more: Partial<NewMeeting> = {}): Promise<HeldMeeting> =>
    plan(world, 'alice', { title: 'Design review', start: '2026-11-24T15:00:00', end: '2026-11-24T15:45:00', ...more });
  const sync = (): Promise<HeldMeeting> =>
    plan(world, 'alice', {
      title: 'Sync',
      start: '2026-11-24T17:00:00',
      end: '2026-11-24T17:30:00',
      recurrence: 'FREQ=WEEKLY;BYDAY=TU;COUNT=6',
      invitees: [BOB, CAROL],
    });
  const titled = async (title: string): Promise<readonly string[]> =>
    (await planned(world, 'alice')).filter((one) => one.title === title).map(({ start }) => start.slice(5, 16));

  it('asks with title, time and people, cancels after a yes, and tells by mail who was invited', async () => {
    const { id } = await design({ invitees: [BOB, CAROL] });
    const question = await say('cancel design review');
    expect(question.markdown).toContain(
      'Cancel *Design review*, Tue 24 Nov, 15:00–15:45 (New York)? Webex mails 2 people.',
    );
    expect(buttonsOf(question)).toEqual(['Cancel it, tell 2 people', 'Keep it']);
    expect(await held(world, 'alice', id)).toBeDefined();
    expect((await say('yes')).markdown).toContain('Cancelled *Design review*');
    expect(await held(world, 'alice', id)).toBeUndefined();
    expect((await mails(world)).map(({ to, kind }) => `${kind} ${to}`)).toEqual([
      `cancellation ${BOB.email}`,
      `cancellation ${CAROL.email}`,
    ]);
  });

  it.each(['no', 'never mind', 'keep it'])('keeps it when the answer is "%s"', async (answer) => {
    const { id } = await design();
    await say('cancel design review');
    expect((await say(answer)).markdown).toContain('nothing was changed');
    expect(await held(world, 'alice', id)).toBeDefined();
  });

  it('takes a repeated request for a yes only when it is about the same', async () => {
    const { id } = await design();
    await say('cancel design review');
    await say('cancel the roadmap check-in');
    expect(await held(world, 'alice', id)).toBeDefined();
    expect(await titled('Roadmap check-in')).toHaveLength(1);
  });

  it('creates it again with undo, after saying that the link is new and people are mailed twice', async () => {
    const { id } = await design({ invitees: [BOB], agenda: 'Colours' });
    await say('cancel design review');
    await say('yes');
    const question = await say('undo');
    expect(question.markdown).toContain('It gets a new link');
    expect(question.markdown).toContain('1 person is mailed twice.');
    expect(await titled('Design review')).toEqual([]);
    expect((await say('yes')).markdown).toContain('Created *Design review* again for Tue 24 Nov, 15:00–15:45');
    const [again] = (await planned(world, 'alice')).filter(({ title }) => title === 'Design review');
    expect(again?.id).not.toBe(id);
    expect(again?.agenda).toBe('Colours');
    expect((await mails(world)).map(({ kind }) => kind)).toEqual(['cancellation', 'invitation']);
  });

  it('creates it once, however often the button is pressed', async () => {
    await design();
    await say('cancel design review');
    await say('yes');
    const question = await say('undo');
    await Promise.all([
      world.control.press('alice', question, { action: 'cancel.recreate' }),
      world.control.press('alice', question, { action: 'cancel.recreate' }).catch(() => undefined),
    ]);
    expect(await titled('Design review')).toEqual(['11-24T20:00']);
  });

  it('takes "my 3pm" for one meeting, not for all that come after it', async () => {
    await design();
    await plan(world, 'alice', { title: 'Evening', start: '2026-11-24T18:00:00', end: '2026-11-24T19:00:00' });
    expect((await say('cancel my 3pm tomorrow')).markdown).toContain('Cancel *Design review*');
  });

  it('undoes for ten minutes only', async () => {
    await design();
    await say('cancel design review');
    await say('yes');
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT11M' });
    expect((await say('undo')).markdown).toContain('nothing to take back');
  });

  describe('of a series', () => {
    it('asks which of it, and cancels the one', async () => {
      await sync();
      expect(buttonsOf(await say('cancel sync'))).toEqual([
        'This one',
        'The whole series',
        'This and all following',
        'Leave it',
      ]);
      expect((await say('this one')).markdown).toContain('Only this one; the series goes on.');
      await say('yes');
      expect(await titled('Sync')).toEqual(['12-01T22:00', '12-08T22:00', '12-15T22:00', '12-22T22:00', '12-29T22:00']);
    });

    it('cancels all of it when that is the answer, and says how many go', async () => {
      await sync();
      await say('cancel sync');
      expect((await say('the whole series')).markdown).toContain('6 occurrences of the next six months go.');
      await say('yes');
      expect(await titled('Sync')).toEqual([]);
    });

    it('ends it before one of them for this and all following', async () => {
      await sync();
      await say('cancel sync on 15 December and all following');
      await say('yes');
      expect(await titled('Sync')).toEqual(['11-24T22:00', '12-01T22:00', '12-08T22:00']);
    });

    it.each(["cancel tomorrow's sync", "skip tomorrow's sync", 'skip the next sync'])(
      'takes one of it for "%s"',
      async (words) => {
        await sync();
        expect((await say(words)).markdown).toContain('Only this one; the series goes on.');
        await say('yes');
        expect((await titled('Sync'))[0]).toBe('12-01T22:00');
      },
    );

    it('creates the rest of a series again, counted on', async () => {
      await sync();
      await say('cancel the sync series');
      await say('yes');
      expect((await say('undo')).markdown).toContain('It repeats every week on Tue, 6 times');
      await say('yes');
      expect(await titled('Sync')).toHaveLength(6);
    });
  });

  describe('what Webex does not let go: said before anything is asked', () => {
    it('a meeting made in a calendar', async () => {
      const answer = await say('cancel quarterly planning');
      expect(answer.markdown).toContain('was made in Outlook or Google');
      expect(answer.attachments ?? []).toEqual([]);
    });

    it('a meeting of somebody else', async () => {
      await connected(world, 'bob');
      await design({ invitees: [BOB] });
      expect((await say('cancel design review', 'bob')).markdown).toContain('Only its host can cancel');
    });

    it('a meeting that is over', async () => {
      await design({ start: '2026-11-23T09:10:00', end: '2026-11-23T09:30:00' });
      await world.control.call('POST', '/sandbox/clock', { advance: 'PT2H' });
      expect((await say('cancel design review')).markdown).toContain('was over at');
    });
  });

  it('cancels a meeting in a personal room', async () => {
    expect((await say('cancel coffee with carol')).markdown).toContain('Cancel *Coffee with Carol*');
    await say('yes');
    expect(await titled('Coffee with Carol')).toEqual([]);
  });

  it('asks in private in a space that does not know the meeting, and a stranger there cannot confirm', async () => {
    const { id } = await design({ invitees: [BOB] });
    const falcon = await groupOf(world, 'alice');
    const answers = await world.control.say('alice', '@Convene cancel design review', { roomId: falcon });
    expect(answers.map(({ markdown }) => markdown)).toEqual(["I've answered you in private."]);
    expect(await held(world, 'alice', id)).toBeDefined();
  });

  describe('many at once', () => {
    it('lists them with boxes, cancels those ticked, and says one line each', async () => {
      await design({ invitees: [BOB] });
      await plan(world, 'alice', { title: 'Lunch talk', start: '2026-11-24T12:00:00', end: '2026-11-24T13:00:00' });
      const list = await say('cancel everything tomorrow afternoon');
      expect(list.markdown).toContain('1. Tue 24 Nov, 12:00–13:00: **Lunch talk**');
      expect(list.markdown).toContain('2. Tue 24 Nov, 15:00–15:45: **Design review**');
      expect(await titled('Lunch talk')).toHaveLength(1);
      const shown = await world.control.press('alice', list, { action: 'cancel.bulk', rows: '2' });
      expect(shown.at(-1)?.markdown).toContain('Cancelled 1 of 1 meeting:');
      expect(shown.at(-1)?.markdown).toContain('*Design review*, Tue 24 Nov, 15:00 (New York): cancelled.');
      expect(await titled('Design review')).toEqual([]);
      expect(await titled('Lunch talk')).toHaveLength(1);
    });

    it('takes yes for all of them, and one undo creates them again', async () => {
      await design();
      await plan(world, 'alice', { title: 'Lunch talk', start: '2026-11-24T12:00:00', end: '2026-11-24T13:00:00' });
      await say('cancel everything tomorrow afternoon');
      expect((await say('yes')).markdown).toContain('Cancelled 2 of 2 meetings:');
      expect((await say('undo')).markdown).toContain('Lunch talk and 1 more');
      expect((await say('yes')).markdown).toMatch(/Created \*Lunch talk\* again.*Created \*Design review\* again/s);
    });

    it('leaves what others host, and what Webex keeps, with its reason', async () => {
      const list = await say('clear my thursday');
      expect(list.markdown).toContain('Quarterly planning');
      const result = await say('yes');
      expect(result.markdown).toContain('was made in Outlook or Google');
      expect(result.markdown).toContain('*Falcon standup');
    });

    it('says so when nothing is on then', async () => {
      expect((await say('clear my saturday')).markdown).toContain('nothing was cancelled');
    });

    it.each(['', '0', '99', 'x,y'])('cancels nothing for rows that are not there: "%s"', async (rows) => {
      await design();
      const list = await say('cancel everything tomorrow afternoon');
      const shown = await world.control.press('alice', list, { action: 'cancel.bulk', rows });
      expect(shown.at(-1)?.markdown).toContain('nothing was cancelled');
      expect(await titled('Design review')).toHaveLength(1);
    });
  });
});
