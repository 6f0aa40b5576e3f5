import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, lastCard } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { heldByTitle, type Held } from '../support/created.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const LABS = 'falcon-labs-example.webex.com';

/** What a person's site decides on, and where a meeting is held: in words, on the card, and remembered. */
describe('what a site offers for a new meeting', () => {
  let world: World;

  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterEach(() => world.stop());

  const say = async (text: string, who = 'alice', place: { roomId?: string } = {}): Promise<ShownMessage> =>
    (await world.control.say(who, text, place)).at(-1) ?? { id: '', roomId: '', personEmail: '' };
  const held = (title: string, who = 'alice'): Promise<Held | undefined> => heldByTitle(world, who, title);
  const press = async (who: string, card: ShownMessage, inputs: Record<string, string>): Promise<ShownMessage> =>
    (await world.control.press(who, card, inputs)).filter(({ deleted }) => deleted !== true).at(-1) ?? card;

  it('takes a template by its name, with all that it brings', async () => {
    const answer = await say('schedule hiring chat on 2 December at 7pm from the interview template');
    expect(answer.markdown).toContain('from the template Interview');
    expect(await held('hiring chat')).toMatchObject({ agenda: 'Introductions, questions, next steps' });
  });

  it('says what there is where there is no such template, and makes it without one after a yes', async () => {
    const question = await say('schedule hiring chat on 2 December at 7pm from the wedding template');
    expect(question.markdown).toContain('has no template "wedding". There is Webex Meetings default and Interview.');
    await say('yes');
    expect(await held('hiring chat')).toMatchObject({ title: 'hiring chat' });
  });

  it('makes it end-to-end encrypted, and says what may be missing then', async () => {
    const answer = await say('schedule board talk on 2 December at 7pm, end-to-end encrypted');
    expect(answer.markdown).toContain('there may be no recording and no transcript');
    expect(await held('board talk')).toMatchObject({ sessionTypeId: 214 });
  });

  it('notes tracking codes as the site calls them', async () => {
    await say('schedule cost talk on 2 December at 7pm with tracking code project falcon');
    expect(await held('cost talk')).toMatchObject({ trackingCodes: [{ name: 'Project', value: 'Falcon' }] });
    const wrong = await say('schedule cost talk two on 3 December at 7pm with tracking code project: Nowhere');
    expect(wrong.markdown).toContain('There is Project (Falcon, Internal).');
  });

  it('asks people to register first, and says how they get the link', async () => {
    const answer = await say('schedule open day on 2 December at 7pm with registration');
    expect(answer.markdown).toContain('Webex mails the link once people have registered.');
    expect(await held('open day')).toMatchObject({ registration: { autoAcceptRequest: true } });
  });

  it.each([
    ['schedule open day every tuesday at 7pm with registration', 'no registration together with a series'],
    [
      'schedule open day on 2 December at 7pm with registration and let people join 5 minutes early',
      'no registration together with joining before the host',
    ],
    [
      'schedule open day on 2 December at 7pm in my personal room, record it automatically',
      'no automatic recording together with a personal room',
    ],
  ])('tells what Webex does not take together before any call: %s', async (text, told) => {
    await world.control.clearLog();
    expect((await say(text)).markdown).toContain(told);
    expect(await world.control.replyCalls()).not.toContain('POST /v1/meetings');
  });

  describe('where it is held', () => {
    it('is the personal room where the words say so, with what cannot be done later', async () => {
      const answer = await say('schedule tea on 2 December at 7pm in my personal room');
      expect(answer.markdown).toContain('not move or change it later, nor invite or remove people');
      expect(buttonsOf(lastCard([answer]))).toEqual(['Open in Webex', 'Undo']);
      expect(await held('tea')).toMatchObject({ scheduledType: 'personalRoomMeeting' });
    });

    it('is what was told once, unless the words say otherwise', async () => {
      await say('use my personal room for my meetings');
      await say('schedule tea on 2 December at 7pm');
      await say('schedule cake on 3 December at 7pm with a one-time link');
      expect(await held('tea')).toMatchObject({ scheduledType: 'personalRoomMeeting' });
      expect(await held('cake')).toMatchObject({ scheduledType: 'meeting' });
    });

    it('is asked each time by whoever wants it so, with what it costs', async () => {
      await say('ask me each time where my meetings are held');
      const question = await say('schedule tea on 2 December at 7pm');
      expect(question.markdown).toContain('In your personal room, or with a link of its own?');
      expect(question.markdown).toContain('not move or change it later');
      await press('alice', question, { action: 'schedule.create', place: 'personalRoom' });
      expect(await held('tea')).toMatchObject({ scheduledType: 'personalRoomMeeting' });
    });

    it('is answered in words too', async () => {
      await say('ask me each time where my meetings are held');
      await say('schedule tea on 2 December at 7pm');
      await say('with a one-time link');
      expect(await held('tea')).toMatchObject({ scheduledType: 'meeting' });
    });
  });

  describe('on the card of more options', () => {
    it('only shows what this site has, makes the meeting with what was chosen, and asks nothing more', async () => {
      const question = lastCard([await say('schedule a meeting on 2 December at 7pm')]);
      const card = await press('alice', question, {
        action: 'schedule.options',
        title: 'picked',
        date: '2026-12-02',
        time: '19:00',
        minutes: '30',
        people: '',
      });
      const shown = JSON.stringify(card.attachments);
      expect(shown).toContain('Webex Meetings with end-to-end encryption');
      expect(shown).toContain('Interview');
      expect(shown).not.toContain('Webex Webinars');
      expect(shown).not.toContain('Webex site"');
      expect(buttonsOf(card)).toEqual(['Schedule it', 'Leave it']);
      await world.control.clearLog();
      const answer = await press('alice', card, {
        action: 'schedule.set-options',
        kind: '214',
        password: 'Cherry55x',
        early: 'no',
        lobby: 'allowJoin',
        lock: '15',
        reminder: '30',
        code0: 'Internal',
        agenda: 'Choose',
        mail: 'no',
      });
      expect(answer.markdown).toContain('Scheduled *picked*');
      expect((await world.control.replyCalls()).length).toBeLessThanOrEqual(5);
      expect(await held('picked')).toMatchObject({
        sessionTypeId: 214,
        password: 'Cherry55x',
        enabledJoinBeforeHost: false,
        unlockedMeetingJoinSecurity: 'allowJoin',
        automaticLockMinutes: 15,
        reminderTime: 30,
        trackingCodes: [{ name: 'Project', value: 'Internal' }],
        agenda: 'Choose',
      });
    });

    it('goes 1:1 from a space, and nothing of it is shown there', async () => {
      const falcon = (await world.control.rooms('alice')).find(({ title }) => title === 'Project Falcon')?.id ?? '';
      const question = await say('@Convene schedule a meeting on 2 December at 7pm', 'alice', { roomId: falcon });
      const after = await world.control.press('alice', question, { action: 'schedule.options', title: 'picked' });
      expect(after.at(-1)?.markdown).toBe("I've answered you in private.");
      expect(JSON.stringify(after)).not.toContain('Interview');
    });

    it('goes on to what still lacks', async () => {
      const question = lastCard([await say('schedule a meeting on 2 December at 7pm')]);
      const card = await press('alice', question, { action: 'schedule.options' });
      expect(buttonsOf(card)[0]).toBe('Go on');
      const rest = await press('alice', card, { action: 'schedule.set-options', lobby: 'allowJoin' });
      expect(rest.markdown).toContain('What should it be called?');
      expect(JSON.stringify(rest.attachments)).toContain('everyone comes straight in');
    });
  });

  describe('for somebody with two sites', () => {
    beforeEach(async () => {
      await connected(world, 'grace');
      await say('preferences', 'grace');
      await world.control.consent('grace');
    });

    it('is made on the site that was named; what that site wants noted is asked for', async () => {
      const question = await say(`schedule lab hour on 2 December at 7pm on ${LABS}`, 'grace');
      expect(question.markdown).toContain('wants the tracking code "Cost center"');
      expect(await held('lab hour', 'grace')).toBeUndefined();
      await say('with tracking code Cost center: 4711', 'grace');
      expect(await held('lab hour', 'grace')).toMatchObject({
        siteUrl: LABS,
        trackingCodes: [{ name: 'Cost center', value: '4711' }],
      });
    });

    it('remembers the site chosen on the card for the next one', async () => {
      const open = async (): Promise<ShownMessage> =>
        press('grace', lastCard([await say('schedule something later', 'grace')]), { action: 'schedule.options' });
      const first = await open();
      expect(JSON.stringify(first.attachments)).toContain(LABS);
      await press('grace', first, { action: 'schedule.set-options', site: LABS });
      const { attachments } = await open();
      expect(JSON.stringify(attachments)).toContain(`"id":"site","label":"Webex site","value":"${LABS}"`);
      // Nothing more need be said or opened: it is made there.
      await say('schedule lab talk on 2 December at 7pm, tracking code Cost center: 4711', 'grace');
      expect(await held('lab talk', 'grace')).toMatchObject({ siteUrl: LABS });
      expect(await held('lab talk', 'grace')).not.toHaveProperty('message');
      // What was said wins.
      await say('schedule home talk on 3 December at 7pm on falcon-example.webex.com', 'grace');
      expect(await held('home talk', 'grace')).toMatchObject({ siteUrl: 'falcon-example.webex.com' });
    });

    it('forgets a remembered site that is none of theirs any more, and makes it where Webex does', async () => {
      await say(`use ${LABS}`, 'grace');
      const people = [...world.sandbox.webex.state.people.values()];
      const grace = people.find(({ email }) => email.startsWith('grace@'));
      Object.assign(grace ?? {}, { sites: ['falcon-example.webex.com'] });
      await say('schedule lone talk on 2 December at 7pm', 'grace');
      expect(await held('lone talk', 'grace')).toMatchObject({ siteUrl: 'falcon-example.webex.com' });
    });
  });

  it("says in plain words that Webex's limit of a day is reached", async () => {
    world.sandbox.webex.limits.createsPerDay = 0;
    world.sandbox.webex.state.creates.set(
      [...world.sandbox.webex.state.people.values()].find(({ email }) => email.startsWith('alice@'))?.id ?? '',
      [world.sandbox.webex.clock.now() - 1000],
    );
    const answer = await say('schedule brimful on 2 December at 7pm');
    expect(answer.markdown).toContain('100 meetings in 24 hours');
    expect(await held('brimful')).toBeUndefined();
  });

  it('tells what the site took and ignored', async () => {
    const answer = await say('schedule hush hour on 2 December at 7pm without a beep');
    expect(answer.markdown).toContain('This Webex site decides on the entry tone itself');
    expect(await held('hush hour')).toMatchObject({ audioConnectionOptions: { entryAndExitTone: 'beep' } });
  });
});
