import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupOf, lastCard, plan, type HeldMeeting } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('finding a meeting and showing it', () => {
  let world: World;
  let design: HeldMeeting;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    await connected(world, 'bob');
    design = await plan(world, 'alice', {
      title: 'Design review',
      start: '2026-11-24T15:00:00',
      end: '2026-11-24T15:45:00',
      agenda: 'Colours *and* shapes',
      invitees: [{ email: 'bob@falcon.example.com' }, { email: 'zoe@example.org' }],
    });
    await plan(world, 'alice', {
      title: 'Standup',
      start: '2026-11-23T11:15:00',
      end: '2026-11-23T11:30:00',
      recurrence: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      invitees: [{ email: 'carol@falcon.example.com' }],
    });
    await plan(world, 'bob', {
      title: 'Budget with Alice',
      start: '2026-11-26T12:00:00',
      end: '2026-11-26T12:30:00',
      invitees: [{ email: 'alice@falcon.example.com' }],
    });
  });
  afterAll(() => world.stop());

  const say = async (text: string): Promise<ShownMessage> => {
    const answers = await world.control.say('alice', text);
    expect(answers).toHaveLength(1);
    return answers[0] ?? { id: '', roomId: '', personEmail: '' };
  };

  it.each([
    ['by its title', 'when is the design review?'],
    ['by a slip of the keys', 'when is the desing review?'],
    ['by its time', 'details of my 3pm tomorrow'],
    ['by its link', 'details of {link}'],
    ['by its number', 'details of {number}'],
    ['by its id', 'details of {id}'],
    ['by a command', 'show me design review'],
    ['by what is asked of it', "what's the link of the design review?"],
    ['by a list that is none', 'show the design review'],
  ])('is found %s', async (_how, words) => {
    const text = words
      .replace('{link}', design.webLink)
      .replace('{number}', design.meetingNumber ?? '')
      .replace('{id}', design.id);
    expect((await say(text)).markdown).toContain('*Design review*: Tue 24 Nov, 15:00–15:45 (New York)');
  });

  it('goes on with "it"', async () => {
    await say('when is the design review?');
    expect((await say("who's invited to it?")).markdown).toMatch(/Design review.*Invited: .*bob@falcon|Bob Brennan/);
  });

  it('shows link, number, video address, and to its host in 1:1 password and host key', async () => {
    const { markdown, attachments } = await say('show me design review');
    const shown = `${markdown ?? ''} ${JSON.stringify(attachments)}`;
    for (const fact of [design.webLink, design.password, design.hostKey]) expect(shown).toContain(fact);
    expect(shown).toContain('Video address: ');
    expect(shown).toContain('zoe@example.org (outside)');
    expect(markdown).toContain('Colours \\*and\\* shapes');
  });

  it('shows an invitee neither password nor host key, and no buttons that only the host may press', async () => {
    const [answer] = await world.control.say('bob', 'show me design review');
    const shown = `${answer?.markdown ?? ''} ${JSON.stringify(answer?.attachments)}`;
    expect(shown).toContain('20:00–20:45');
    expect(shown).not.toContain(design.password);
    expect(shown).not.toContain(design.hostKey);
    expect(shown).not.toContain('cancel.ask');
  });

  it('tells honestly that nobody knows who accepted', async () => {
    expect((await say("who's invited to the design review?")).markdown).toContain('Webex does not tell who accepted');
  });

  it('tells of a series how it repeats, and what comes next with what is changed', async () => {
    const answer = await say('when is the standup?');
    expect(answer.markdown).toContain('*Standup*: Mon 23 Nov, 11:15–11:30 (New York)');
    expect(answer.markdown).toContain('It repeats every weekday.');
    expect(JSON.stringify(lastCard([answer]).attachments)).toContain('Tue 24 Nov');
  });

  describe('when more than one matches', () => {
    it.each(['never mind', 'no'])('leaves it at "%s"', async (words) => {
      await say('when is my meeting tomorrow before noon?');
      expect((await say(words)).markdown).toBe('Left as it is: nothing was changed.');
    });

    it.each([
      ['a number', '2'],
      ['an ordinal', 'the second one'],
      ['its time', 'the one at 10:30'],
      ['its title', 'the supplier call'],
    ])('takes %s', async (_how, answer) => {
      const list = await say('when is my meeting tomorrow before noon?');
      expect(list.markdown).toContain('1. Tue 24 Nov, 09:30–09:45: **Falcon standup** (of a series)');
      expect((await say(answer)).markdown).toContain('*Supplier call*: Tue 24 Nov, 10:30–11:15 (New York)');
    });

    it('takes a button, and the list goes', async () => {
      const list = await say('when is my meeting tomorrow before noon?');
      const shown = await world.control.press('alice', list, { action: 'meeting.choose', choice: '2' });
      expect(shown.find(({ id }) => id === list.id)?.deleted ?? true).toBe(true);
      expect(shown.at(-1)?.markdown).toContain('*Supplier call*');
    });

    it.each(['0', '99', 'x', '-1'])('changes nothing for a row that is not there: %s', async (choice) => {
      const list = await say('when is my meeting tomorrow before noon?');
      const shown = await world.control.press('alice', list, { action: 'meeting.choose', choice });
      expect(shown.at(-1)?.markdown).toContain('Answer with a number from 1 to');
    });
  });

  it('names the nearest two where none matches, and what was searched', async () => {
    const answer = await say('when is the design workshop?');
    expect(answer.markdown).toContain('No meeting matches.');
    expect(answer.markdown).toContain('I looked for "design workshop" in the titles of your Webex meetings from');
    expect(answer.markdown).toContain('1. Tue 24 Nov, 15:00–15:45: **Design review**');
    const chosen = await say('the first one');
    expect(chosen.markdown).toContain('*Design review*: Tue 24 Nov');
  });

  it('finds by person: host, invitee or name in the title', async () => {
    expect((await say('when is my meeting with zoe@example.org?')).markdown).toContain('Design review');
  });

  it('answers in private when asked in a space that does not know the meeting', async () => {
    const falcon = await groupOf(world, 'alice');
    const answers = await world.control.say('alice', '@Convene when is the design review?', { roomId: falcon });
    expect(answers.map(({ markdown }) => markdown)).toEqual(["I've answered you in private."]);
  });

  it('costs the look-up and one call for the invitees on top of reading and answering', async () => {
    await world.control.clearLog();
    await say('when is the design review?');
    // Half a year of two daily series comes in three pages; each further page counts.
    const calls = (await world.control.replyCalls()).map((call) => call.split('/').slice(0, 3).join('/'));
    expect(calls.filter((call, index) => call !== calls[index - 1])).toEqual([
      'GET /v1/messages',
      'GET /v1/meetings',
      'GET /v1/meetingInvitees',
      'POST /v1/messages',
    ]);
  });
});
