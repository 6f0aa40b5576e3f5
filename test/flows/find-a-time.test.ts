import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, groupOf, plan, planned } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const NOBODY: ShownMessage = { id: '', roomId: '', personEmail: '' };

/** Alice in New York, Bob in London, Carol in Kolkata, Dave of another company. Monday 23 November 2026, 09:00 in New York. */
describe('finding a time', () => {
  let world: World;
  let falcon: string;

  beforeEach(async () => {
    world = await startWorld();
    for (const who of ['alice', 'bob']) await connected(world, who);
    falcon = await groupOf(world, 'alice');
    await sayAs('bob', 'share my availability');
  });
  afterEach(() => world.stop());

  const sayAs = async (who: string, text: string, place: { roomId?: string } = {}): Promise<ShownMessage> => {
    const answers = (await world.control.say(who, text, place)).filter(({ deleted }) => deleted !== true);
    expect(answers).toHaveLength(1);
    return answers[0] ?? NOBODY;
  };
  const say = (text: string, place: { roomId?: string } = {}): Promise<ShownMessage> => sayAs('alice', text, place);
  const connectDave = async (): Promise<void> => {
    await world.control.say('dave@heron.example.org', 'connect');
    await world.control.consent('dave@heron.example.org');
  };
  const told = async (text: string): Promise<string> => (await say(text)).markdown ?? '';
  const privateNews = async (): Promise<ShownMessage> => {
    const room = (await world.control.rooms('alice')).find(({ type }) => type === 'direct');
    return (await world.control.messages(room?.id ?? '')).at(-1) ?? NOBODY;
  };
  const calls = async (): Promise<readonly string[]> =>
    (await world.control.log())
      .filter(({ purpose }) => purpose === 'reply')
      .map(
        ({ method, path, actor }) => `${actor.split('@')[0] ?? ''} ${method} ${path.split('/').slice(2, 3).join('')}`,
      );

  describe('with a colleague who lets it be seen', () => {
    it('offers times inside the hours of both, one local hour per zone in each row, with what was counted', async () => {
      const offer = await say('find 30 minutes with Bob this week');
      expect(offer.markdown).toContain('These suit you and Bob Brennan, 30 minutes each:');
      expect(offer.markdown).toContain('1. Mon 23 Nov, 10:00–10:30 New York, 15:00–15:30 London\n');
      expect(offer.markdown).toMatch(/\n4\. .* New York, .* London\n/);
      expect(offer.markdown).toContain('Webex meetings of 2 of 2 people.');
      expect(buttonsOf(offer)).toEqual(['1', '2', '3', '4', 'Leave it']);
      // 9 to 17 in both zones leaves 9 to 12 in New York.
      for (const [, hour] of (offer.markdown ?? '').matchAll(/Nov, (\d\d):\d\d–\d\d:\d\d New York/g))
        expect(['09', '10', '11']).toContain(hour);
    });

    it('offers no time at which either of them has something, and never says what', async () => {
      await plan(world, 'bob', { title: 'Secret merger', start: '2026-11-24T09:00:00', end: '2026-11-24T10:30:00' });
      const offer = await say('find 30 minutes with bob@falcon.example.com tomorrow');
      // Alice: standup 9:30–9:45, Supplier call 10:30–11:15. Bob: Secret merger 9:00–10:30, Pairing 11:00–12:00.
      expect(offer.markdown).toContain('Then there is too little time left for you and Bob Brennan; these come next');
      expect(offer.markdown).not.toMatch(/Tue 24 Nov/);
      for (const secret of ['Secret', 'merger', 'Pairing', 'Supplier', 'standup'])
        expect(JSON.stringify(offer)).not.toContain(secret);
    });

    it('schedules it with everybody after a press, under the name that stands on the card', async () => {
      const offer = await say('find 45 minutes with Bob this week');
      const shown = await world.control.press('alice', offer, {
        action: 'schedule.slot',
        choice: '2',
        title: 'Budget talk',
      });
      expect(shown.at(-1)?.markdown).toMatch(/Scheduled \*Budget talk\* for .* with bob@falcon\.example\.com/);
      expect(shown.find(({ id, deleted }) => id === offer.id && deleted !== true)).toBeUndefined();
      const made = (await planned(world, 'bob')).filter(({ title }) => title === 'Budget talk');
      expect(made).toHaveLength(1);
    });

    it('takes "the second one" in words, and calls it after its people', async () => {
      const offer = await told('when can Bob and I meet?');
      const second = /\n2\. (\w+ \d+ Nov), (\d\d:\d\d–\d\d:\d\d) New York/.exec(offer);
      const answer = await told('the second one');
      expect(answer).toContain('Scheduled *Alice Archer and Bob Brennan*');
      expect(answer).toContain(`${second?.[1] ?? '?'}, ${second?.[2] ?? '?'} (New York)`);
    });

    it('takes another time in words, with the doubts that any time has', async () => {
      await say('find 30 minutes with Bob tomorrow');
      expect(await told('tomorrow at 10:30am')).toContain('You have *Supplier call*');
      expect(await told('make it 2pm')).toContain(
        'Scheduled *Alice Archer and Bob Brennan* for Tue 24 Nov, 14:00–14:30',
      );
    });

    it('makes one meeting, however often the same offer is pressed', async () => {
      const offer = await say('find 30 minutes with Bob this week');
      const press = {
        email: 'alice@falcon.example.com',
        messageId: offer.id,
        inputs: { action: 'schedule.slot', choice: '1' },
      };
      await Promise.all([press, press].map((one) => world.control.call('POST', '/sandbox/actions', one)));
      await world.control.settle();
      expect(
        (await planned(world, 'bob')).filter(({ title }) => title === 'Alice Archer and Bob Brennan'),
      ).toHaveLength(1);
    });

    it('is left when told so', async () => {
      const offer = await say('find 30 minutes with Bob this week');
      const shown = await world.control.press('alice', offer, { action: 'schedule.leave-slots' });
      expect(shown.at(-1)?.markdown).toContain('nothing was scheduled');
    });

    it('offers times instead of asking for an hour: "30 minutes with Bob tomorrow afternoon"', async () => {
      const offer = await told('30 minutes with Bob tomorrow afternoon');
      // Bob's day ends at noon in New York.
      expect(offer).toMatch(/No time lies inside the working hours of you and Bob Brennan\. These are the nearest/);
      expect(offer).toContain('Tue 24 Nov, 12:00–12:30 New York, 17:00–17:30 London, outside working hours');
      expect(await told('schedule budget talk with Bob on wednesday')).toContain('1. Wed 25 Nov');
      expect(await told('the first one')).toContain('Scheduled *budget talk* for Wed 25 Nov');
    });

    it('keeps to the hours that each of them works', async () => {
      await sayAs('bob', 'my working hours are 8:00-14:30');
      await say('my working hours are 8:00-16:00');
      const offer = await told('find 30 minutes with Bob on wednesday');
      for (const [, start] of offer.matchAll(/Wed 25 Nov, (\d\d:\d\d)–/g)) expect(start && start <= '09:00').toBe(true);
      expect(offer).toContain('Wed 25 Nov, 09:00–09:30 New York, 14:00–14:30 London');
    });

    it('reads each calendar with its own grant, once', async () => {
      await world.control.clearLog();
      await say('find 30 minutes with bob@falcon.example.com this week');
      expect((await calls()).toSorted()).toEqual([
        'alice GET meetings',
        'bob GET meetings',
        'bot GET messages',
        'bot POST messages',
      ]);
    });
  });

  describe('with those who do not', () => {
    it('counts who can be seen, and names who cannot, without telling why', async () => {
      await connected(world, 'carol');
      await connectDave();
      await sayAs('dave@heron.example.org', 'share my availability');
      const offer = await told(
        'find 30 minutes with bob@falcon.example.com, carol@falcon.example.com, dave@heron.example.org and frank@falcon.example.com this week',
      );
      expect(offer).toContain('Webex meetings of 2 of 5 people.');
      expect(offer).toContain(
        'Not counted: carol@falcon.example.com, dave@heron.example.org and frank@falcon.example.com (not connected to me, or not sharing when they are busy).',
      );
    });

    it('never reads the calendar of somebody who has not switched it on, or of another company', async () => {
      await connected(world, 'carol');
      await connectDave();
      await sayAs('dave@heron.example.org', 'share my availability');
      await world.control.clearLog();
      await say('find 30 minutes with carol@falcon.example.com and dave@heron.example.org this week');
      await say('is carol@falcon.example.com free tomorrow at 3pm?');
      expect((await calls()).filter((call) => /^(?:carol|dave)/.test(call))).toEqual([]);
    });

    it('no longer tells of who has switched it off, or disconnected', async () => {
      await sayAs('bob', 'hide my availability');
      expect(await told('find 30 minutes with Bob this week')).toContain('Webex meetings of 1 of 2 people.');
      await sayAs('bob', 'share my availability');
      expect(await told('find 30 minutes with Bob this week')).toContain('Webex meetings of 2 of 2 people.');
      await sayAs('bob', 'disconnect');
      expect(await told('find 30 minutes with bob@falcon.example.com this week')).toContain(
        'Webex meetings of 1 of 2 people.',
      );
    });

    it('asks for an address where a name is nobody’s', async () => {
      expect(await told('find 30 minutes with Zebedee this week')).toContain('e-mail address for "Zebedee"');
    });

    it('goes on by itself once the address is sent, with the words it was asked in', async () => {
      const asked = await told('find 45 minutes with Zebedee tomorrow afternoon');
      expect(asked).toBe('I need an e-mail address for "Zebedee". Send it to me, and I go on from there.');
      const offer = await told("it's zebedee@example.org");
      expect(offer).toMatch(/45 minutes each:\n1\. Tue 24 Nov, 1\d:\d\d/);
      expect(await told('zebedee@example.org')).not.toContain('45 minutes each');
      expect(await told('find 30 minutes with Zebedee and Ignatz tomorrow')).toContain('"Zebedee" and "Ignatz"');
      expect(await told('zebedee@example.org, ignatz@example.org')).toContain('Webex meetings of 1 of 3 people.');
    });

    it('offers the nearest times where no hours are shared, and marks whose evening it is', async () => {
      await connected(world, 'carol');
      await sayAs('carol', 'share my availability');
      const offer = await told('find 30 minutes with Carol on wednesday');
      expect(offer).toContain('No time lies inside the working hours of you and Carol Chandra. These are the nearest');
      expect(offer).toMatch(/New York, outside working hours, .* Kolkata, outside working hours/);
    });
  });

  it('offers the asker’s own free times where nobody else is named', async () => {
    const offer = await told('schedule focus time tomorrow afternoon');
    expect(offer).toContain('These suit you, 30 minutes each:\n1. Tue 24 Nov, 12:00–12:30 New York');
    expect(await told('1')).toContain('Scheduled *focus time* for Tue 24 Nov, 12:00–12:30 (New York)');
  });

  it('answers 1:1 what was asked in a space, for everybody there', async () => {
    const note = await say('@Convene find 30 minutes for everyone here this week', { roomId: falcon });
    expect(note.markdown).toBe("I've answered you in private.");
    const offer = await privateNews();
    expect(offer.markdown).toContain('Webex meetings of 2 of 3 people.');
    expect(offer.markdown).toContain('Not counted: carol@falcon.example.com');
    const shown = await world.control.press('alice', offer, {
      action: 'schedule.slot',
      choice: '1',
      title: 'All of us',
    });
    expect(shown.at(-1)?.markdown).toContain('Scheduled *All of us*');
  });

  describe('whether a colleague is free', () => {
    it('is told, never with what, and with the asker’s own', async () => {
      await plan(world, 'bob', { title: 'Secret merger', start: '2026-11-24T10:00:00', end: '2026-11-24T10:30:00' });
      const taken = await told('is Bob free tomorrow at 10am?');
      expect(taken).toContain('Tue 24 Nov, 10:00–10:30 (New York), 15:00–15:30 (London): Bob Brennan is not free.');
      expect(taken).not.toContain('Secret');
      const free = await told('is Bob free tomorrow at 10:30am?');
      expect(free).toContain(
        'Bob Brennan is free. You are not free on Tue 24 Nov, 10:30–11:00 (New York): you have *Supplier call*',
      );
      expect(free).toContain('Webex meetings of 2 of 2 people.');
    });

    it('says so where it is outside their hours', async () => {
      expect(await told('is Bob free tomorrow at 3pm?')).toContain(
        'Bob Brennan is free, but it is 20:00 in London then, outside working hours.',
      );
    });

    it('is not told of who does not let it be seen', async () => {
      await sayAs('bob', 'hide my availability');
      const answer = await told('is Bob free tomorrow at 10am?');
      expect(answer).toContain('Of bob@falcon.example.com I cannot tell');
      expect(answer).toContain('Webex meetings of 1 of 2 people.');
    });
  });

  describe('who looked', () => {
    it('is told to whom it was about, with how often, and to nobody else', async () => {
      expect((await sayAs('bob', 'who looked at my calendar?')).markdown).toContain(
        'Nobody has looked in the last 30 days.',
      );
      await say('find 30 minutes with Bob this week');
      await say('is Bob free tomorrow at 3pm?');
      expect((await sayAs('bob', 'who looked at my calendar?')).markdown).toContain(
        '- Alice Archer: Mon 23 Nov, 14:00 (London), 2 times',
      );
      expect(await told('who looked at my calendar?')).toContain('Nobody has looked');
    });

    it('is kept without a name when they disconnect', async () => {
      await say('find 30 minutes with Bob this week');
      await say('disconnect');
      expect((await sayAs('bob', 'who looked at my calendar?')).markdown).toContain(
        '- Somebody who has disconnected since: Mon 23 Nov',
      );
    });

    it('is answered in private in a space', async () => {
      expect((await sayAs('bob', '@Convene who looked at my calendar?', { roomId: falcon })).markdown).toBe(
        "I've answered you in private.",
      );
    });
  });

  it('is slowed down for who asks again and again', async () => {
    for (let time = 0; time < 20; time += 1) await say('is Bob free tomorrow at 3pm?');
    expect(await told('is Bob free tomorrow at 3pm?')).toMatch(
      /I look at colleagues' calendars only so often for one person; ask again in \d+ minutes?\./,
    );
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT5M' });
    expect(await told('is Bob free tomorrow at 3pm?')).toContain('Bob Brennan is free');
  });

  it('leaves a colleague out whose access was taken back at Webex, and goes on', async () => {
    await world.control.call('POST', '/sandbox/revoke', { email: 'bob@falcon.example.com' });
    expect(await told('find 30 minutes with bob@falcon.example.com this week')).toContain(
      'Webex meetings of 1 of 2 people. Not counted: bob@falcon.example.com',
    );
  });
});
