import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  cancelAll,
  groupOf,
  held,
  lastCard,
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

describe('changing a meeting in words', () => {
  let world: World;

  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    await cancelAllBut(['Quarterly planning', 'Coffee with Carol', 'Falcon standup']);
  });
  afterEach(() => world.stop());

  async function cancelAllBut(kept: readonly string[]): Promise<void> {
    const mine = await planned(world, 'alice');
    for (const { id } of mine.filter(({ title }) => !kept.some((name) => title.startsWith(name)))) {
      const token = await world.control.token('alice');
      await fetch(`${world.sandbox.apiUrl}/meetings/${id}?sendEmail=false`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      });
    }
  }
  const say = async (text: string, who = 'alice'): Promise<ShownMessage> => {
    const answers = await world.control.say(who, text);
    expect(answers.filter(({ deleted }) => deleted !== true)).toHaveLength(1);
    return lastOf(answers);
  };
  const lastOf = (messages: readonly ShownMessage[]): ShownMessage =>
    messages.at(-1) ?? { id: '', roomId: '', personEmail: '' };
  const design = (more: Partial<NewMeeting> = {}): Promise<HeldMeeting> =>
    plan(world, 'alice', { title: 'Design review', start: '2026-11-24T15:00:00', end: '2026-11-24T15:45:00', ...more });
  const now = async (id: string): Promise<string> => {
    const meeting = await held(world, 'alice', id);
    return meeting === undefined ? 'gone' : `${meeting.title} ${meeting.start} ${meeting.end}`;
  };

  describe('of a meeting that may not have been the one meant', () => {
    const actionsOf = (message: ShownMessage): string => JSON.stringify(message.attachments ?? []);

    it('offers another one where half a title was said; the first is put back, the other gets the change', async () => {
      const design1 = await design();
      const budget = await plan(world, 'alice', {
        title: 'Budget talk',
        start: '2026-11-25T15:00:00',
        end: '2026-11-25T15:30:00',
      });
      const moved = await say('move the desing to 4pm');
      expect(moved.markdown).toContain('or "another meeting" if I picked the wrong one');
      expect(actionsOf(moved)).toContain('reschedule.other');
      const answers = await world.control.press('alice', moved, { action: 'reschedule.other' });
      const list = lastOf(answers);
      expect(list.markdown).toContain('*Design review* is back at Tue 24 Nov, 15:00');
      expect(list.markdown).toMatch(/Which one shall I change\?[^]*\*\*Budget talk\*\*/);
      expect(list.markdown).not.toContain('**Design review**');
      expect(await now(design1.id)).toBe('Design review 2026-11-24T20:00:00Z 2026-11-24T20:45:00Z');
      await say('budget talk');
      expect(await now(budget.id)).toBe('Budget talk 2026-11-25T21:00:00Z 2026-11-25T21:30:00Z');
    });

    it('hears it in words too', async () => {
      const { id } = await design();
      await say('show design review');
      await say('make it an hour long');
      expect((await say('no, not that one')).markdown).toContain('Which one shall I change?');
      expect(await now(id)).toBe('Design review 2026-11-24T20:00:00Z 2026-11-24T20:45:00Z');
    });

    it('does not where the title was said', async () => {
      await design();
      const moved = await say('move design review to 4pm');
      expect(moved.markdown).not.toContain('another meeting');
      expect(actionsOf(moved)).not.toContain('reschedule.other');
    });
  });

  describe('that nobody else is invited to: at once, with undo', () => {
    it.each([
      [
        'move design review to 4pm',
        'Design review 2026-11-24T21:00:00Z 2026-11-24T21:45:00Z',
        'Tue 24 Nov, 16:00–16:45',
      ],
      ['move design review to friday at 10am', 'Design review 2026-11-27T15:00:00Z 2026-11-27T15:45:00Z', 'Fri 27 Nov'],
      ['push design review back 30 minutes', 'Design review 2026-11-24T20:30:00Z 2026-11-24T21:15:00Z', '15:30–16:15'],
      [
        'make design review 15 minutes longer',
        'Design review 2026-11-24T20:00:00Z 2026-11-24T21:00:00Z',
        '15:00–16:00',
      ],
      [
        'shorten the design review to 20 minutes',
        'Design review 2026-11-24T20:00:00Z 2026-11-24T20:20:00Z',
        '15:00–15:20',
      ],
      ['rename design review to Design sync', 'Design sync 2026-11-24T20:00:00Z 2026-11-24T20:45:00Z', '*Design sync*'],
    ])('%s', async (words, after, told) => {
      const { id } = await design();
      const before = await now(id);
      const answer = await say(words);
      expect(await now(id)).toBe(after);
      expect(answer.markdown).toContain(told);
      expect(buttonsOf(answer)).toEqual(['Open in Webex', 'Undo']);
      const undone = await say('undo');
      expect(undone.markdown).toContain('*Design review* is');
      expect(await now(id)).toBe(before);
    });

    it('tells was and now', async () => {
      await design();
      expect((await say('move design review to 4pm')).markdown).toContain(
        'Moved *Design review* to Tue 24 Nov, 16:00–16:45 (New York); it was Tue 24 Nov, 15:00–15:45 (New York).',
      );
    });

    it('goes back by the button, and only once', async () => {
      const { id } = await design();
      const answer = await say('move design review to 4pm');
      await world.control.press('alice', answer, { action: 'undo.press' });
      expect(await now(id)).toContain('T20:00:00Z');
      // The card is gone with its Undo, and words find nothing left.
      await expect(world.control.press('alice', answer, { action: 'undo.press' })).rejects.toThrow(
        'could not be found',
      );
      expect((await say('undo')).markdown).toContain('nothing to take back');
    });

    it('goes on with what was just moved', async () => {
      const { id } = await design();
      await say('move design review to 4pm');
      await say('move it to 5pm');
      expect(await now(id)).toContain('2026-11-24T22:00:00Z');
    });

    it.each(['my 3pm tomorrow', 'the design review', 'my meeting tomorrow at 3pm'])('names it as %s', async (words) => {
      const { id } = await design();
      await say(`move ${words} to 4:30pm`);
      expect(await now(id)).toContain('2026-11-24T21:30:00Z');
    });

    it('says so when it is like that already', async () => {
      await design();
      expect((await say('move design review to 3pm')).markdown).toContain('is like that already');
    });

    it('refuses a past time and offers the next one, in one card', async () => {
      const { id } = await design({ start: '2026-11-23T15:00:00', end: '2026-11-23T15:45:00' });
      const answer = await say('move design review to 8am');
      expect(answer.markdown).toContain('is over. The next one is Tue 24 Nov, 08:00 (New York)');
      const shown = await world.control.press('alice', answer, {
        action: 'reschedule.fill',
        date: '2026-11-24',
        time: '08:00',
        minutes: '45',
        title: 'Design review',
      });
      expect(lastOf(shown).markdown).toContain('Moved *Design review* to Tue 24 Nov, 08:00–08:45');
      expect(await now(id)).toContain('2026-11-24T13:00:00Z');
    });

    it('asks once, with everything filled in, when nothing was said of what is to change', async () => {
      const { id } = await design();
      const answer = await say('move design review');
      expect(answer.markdown).toContain('What shall I change about *Design review*');
      expect((await say('make it 4pm')).markdown).toContain('16:00–16:45');
      expect(await now(id)).toContain('T21:00:00Z');
    });
  });

  describe('that others are invited to: confirmed first', () => {
    it('names title, time and how many hear of it, changes nothing before a yes, and mails them after it', async () => {
      const { id } = await design({ invitees: [BOB, CAROL] });
      const question = await say('move design review to 4pm');
      expect(question.markdown).toContain('Move *Design review* to Tue 24 Nov, 16:00–16:45 (New York)');
      expect(question.markdown).toContain('Webex mails 2 people.');
      expect(buttonsOf(question)).toEqual(['Move it, tell 2 people', 'Leave it']);
      expect(await now(id)).toContain('T20:00:00Z');
      expect(await mails(world)).toEqual([]);
      const answers = await world.control.say('alice', 'yes');
      expect(lastOf(answers).markdown).toContain('Moved *Design review*');
      expect(await now(id)).toContain('T21:00:00Z');
      expect((await mails(world)).map(({ to, kind }) => `${kind} ${to}`)).toEqual([
        `update ${BOB.email}`,
        `update ${CAROL.email}`,
      ]);
    });

    it('takes no for an answer', async () => {
      const { id } = await design({ invitees: [BOB] });
      await say('move design review to 4pm');
      expect(lastOf(await world.control.say('alice', 'no')).markdown).toContain('nothing was changed');
      expect(await now(id)).toContain('T20:00:00Z');
    });

    it('takes another time for an answer, and asks with that', async () => {
      const { id } = await design({ invitees: [BOB] });
      await say('move design review to 4pm');
      const again = lastOf(await world.control.say('alice', 'no, make it 5pm'));
      expect(again.markdown).toContain('17:00–17:45');
      await world.control.say('alice', 'yes');
      expect(await now(id)).toContain('T22:00:00Z');
    });

    it('belongs to who asked: in a space somebody else presses, and nothing happens', async () => {
      await connected(world, 'bob');
      const falcon = await groupOf(world, 'alice');
      const place = { roomId: falcon };
      await world.control.say(
        'alice',
        '@Convene schedule retro tomorrow at 3pm for 30 minutes with everyone here',
        place,
      );
      const question = lastCard(await world.control.say('alice', '@Convene move it to 4pm', place));
      await world.control.press('bob', question, { action: 'reschedule.confirm' });
      const [retro] = (await planned(world, 'alice')).filter(({ title }) => title === 'retro');
      expect(retro?.start).toBe('2026-11-24T20:00:00Z');
    });

    it('moves back with undo, and says that people are told', async () => {
      const { id } = await design({ invitees: [BOB] });
      await say('move design review to 4pm');
      await world.control.say('alice', 'yes');
      expect((await say('undo')).markdown).toContain('whoever is invited is told by mail');
      expect(await now(id)).toContain('T20:00:00Z');
    });
  });

  describe('of a series', () => {
    const standup = (): Promise<HeldMeeting> =>
      plan(world, 'alice', {
        title: 'Sync',
        start: '2026-11-24T11:00:00',
        end: '2026-11-24T11:30:00',
        recurrence: 'FREQ=WEEKLY;BYDAY=TU;COUNT=6',
        invitees: [BOB, CAROL],
      });
    const starts = async (): Promise<readonly string[]> =>
      (await planned(world, 'alice')).filter(({ title }) => title === 'Sync').map(({ start }) => start.slice(5, 16));

    it('asks which of it, where the words did not say', async () => {
      await standup();
      const question = await say('move sync to noon');
      expect(question.markdown).toContain('repeats every week on Tue, 6 times');
      expect(buttonsOf(question)).toEqual(['This one', 'The whole series', 'This and all following', 'Leave it']);
      const confirm = lastOf(await world.control.say('alice', 'this one'));
      expect(confirm.markdown).toContain('Move *Sync* to Tue 24 Nov, 12:00–12:30');
      await world.control.say('alice', 'yes');
      expect((await starts()).slice(0, 2)).toEqual(['11-24T17:00', '12-01T16:00']);
    });

    it('takes a day that was said for the one occurrence', async () => {
      await standup();
      expect((await say("move next tuesday's sync to noon")).markdown).not.toContain('whole series?');
    });

    it('names the blast radius before the whole series, and counts on from its next occurrence', async () => {
      await standup();
      await say("move tomorrow's sync to noon");
      await world.control.say('alice', 'yes');
      const question = await say('move the sync series to 2pm');
      expect(question.markdown).toContain('1 edited occurrence will be reset, 2 people mailed');
      await world.control.say('alice', 'yes');
      expect(await starts()).toEqual([
        '11-24T19:00',
        '12-01T19:00',
        '12-08T19:00',
        '12-15T19:00',
        '12-22T19:00',
        '12-29T19:00',
      ]);
    });

    it('takes its weekday along to another day, and back with undo', async () => {
      await standup();
      await say('move the sync series to thursday at 11am');
      await world.control.say('alice', 'yes');
      expect((await starts()).slice(0, 2)).toEqual(['11-26T16:00', '12-03T16:00']);
      await say('undo');
      expect(await starts()).toEqual([
        '11-24T16:00',
        '12-01T16:00',
        '12-08T16:00',
        '12-15T16:00',
        '12-22T16:00',
        '12-29T16:00',
      ]);
    });

    it('becomes one when a repetition is wished for, and is none again with undo', async () => {
      const { id } = await design();
      await say('when is the design review?');
      expect((await say('make it every tuesday')).markdown).toContain('every week on Tue');
      expect((await held(world, 'alice', id))?.recurrence).toContain('BYDAY=TU');
      await say('undo');
      expect((await held(world, 'alice', id))?.recurrence).toBeUndefined();
    });

    it('offers to cancel and hold it once, where Webex keeps an occurrence between its neighbours', async () => {
      await standup();
      const question = await say("move tomorrow's sync to thursday next week at 11am");
      expect(question.markdown).toContain('between its neighbours');
      expect(buttonsOf(question)[0]).toBe('Cancel this one, hold it then');
      await world.control.say('alice', 'yes');
      const after = await starts();
      expect(after).toContain('12-03T16:00');
      expect(after).not.toContain('11-24T16:00');
    });

    it('splits a series in two steps for this and all following', async () => {
      await standup();
      const confirm = await say('move the sync on 8 December and all following to 2pm');
      expect(confirm.markdown).toContain('with a new link');
      expect(confirm.markdown).toContain('Webex mails 2 people twice.');
      await world.control.say('alice', 'yes');
      expect(await starts()).toEqual([
        '11-24T16:00',
        '12-01T16:00',
        '12-08T19:00',
        '12-15T19:00',
        '12-22T19:00',
        '12-29T19:00',
      ]);
    });

    it('takes this and all following from the first one on for the whole series', async () => {
      await standup();
      const question = await say('move sync to 2pm');
      await world.control.press('alice', question, { action: 'reschedule.scope', choice: '3' });
      await world.control.say('alice', 'yes');
      expect((await starts()).every((start) => start.endsWith('T19:00'))).toBe(true);
    });
  });

  describe('that Webex does not let change: said before anything is asked', () => {
    it.each([
      ['move quarterly planning to 4pm', 'was made in Outlook or Google'],
      ['move coffee with carol to 4pm', 'is in a personal room'],
    ])('%s', async (words, reason) => {
      const answer = await say(words);
      expect(answer.markdown).toContain(reason);
      expect(answer.attachments ?? []).toEqual([]);
    });

    it('and finding that out changes nothing and mails nobody', async () => {
      const before = await planned(world, 'alice');
      await say('move quarterly planning to 4pm');
      expect(await planned(world, 'alice')).toEqual(before);
      expect(await mails(world)).toEqual([]);
    });

    it('a meeting that runs', async () => {
      const { id } = await design({ start: '2026-11-23T09:10:00', end: '2026-11-23T09:40:00', invitees: [BOB] });
      await world.control.call('POST', `/sandbox/meetings/${id}/start`, {});
      await world.control.call('POST', '/sandbox/clock', { advance: 'PT15M' });
      expect((await say('move design review to 4pm')).markdown).toContain('is running');
    });

    it('a meeting of somebody else', async () => {
      await connected(world, 'bob');
      await design({ invitees: [BOB] });
      expect((await say('move design review to 4pm', 'bob')).markdown).toContain(
        'Only its host can move *Design review*, and that is Alice Archer',
      );
    });
  });

  it('asks in private about a meeting that the space does not know', async () => {
    await design({ invitees: [BOB] });
    const falcon = await groupOf(world, 'alice');
    const answers = await world.control.say('alice', '@Convene move design review to 4pm', { roomId: falcon });
    expect(answers.map(({ markdown }) => markdown)).toEqual(["I've answered you in private."]);
  });

  it('asks in the space about a meeting that was made there', async () => {
    const falcon = await groupOf(world, 'alice');
    await world.control.say('alice', '@Convene schedule retro tomorrow at 3pm for 30 minutes with everyone here', {
      roomId: falcon,
    });
    const answers = await world.control.say('alice', '@Convene move it to 4pm', { roomId: falcon });
    expect(lastCard(answers).markdown).toContain('Move *retro*');
  });

  it('leaves nothing of Alice when she has nothing', async () => {
    await cancelAll(world, 'bob').catch(() => undefined);
    expect((await say('move the zebra meeting to 4pm')).markdown).toContain('No meeting matches.');
  });
});
