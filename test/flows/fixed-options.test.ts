import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  asPerson,
  buttonsOf,
  cancelAll,
  lastCard,
  mails,
  plan,
  planned,
  type HeldMeeting,
} from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const BOB = { email: 'bob@falcon.example.com' };
const FALCON = 'falcon-example.webex.com';
const LABS = 'falcon-labs-example.webex.com';
const OURS = new Set(['Shape review', 'Sync', 'bait']);

interface Held extends HeldMeeting {
  readonly hasRegistration?: boolean;
  readonly scheduledType?: string;
  readonly siteUrl?: string;
}

/** What Webex keeps apart from a meeting's other options, or fixes when it is made. */
describe('registration, place, template and site of a meeting that exists', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    await connected(world, 'grace');
  });
  afterEach(async () => {
    for (const who of ['alice', 'grace']) await cancelAll(world, who, OURS);
  });
  afterAll(() => world.stop());

  const say = async (text: string, who = 'alice'): Promise<ShownMessage> =>
    (await world.control.say(who, text)).filter(({ deleted }) => deleted !== true).at(-1) ?? {
      id: '',
      roomId: '',
      personEmail: '',
    };
  const review = (more: object = {}, who = 'alice'): Promise<HeldMeeting> =>
    plan(world, who, { title: 'Shape review', start: '2026-11-24T15:00:00', end: '2026-11-24T15:45:00', ...more });
  const now = (id: string, who = 'alice'): Promise<Held> => world.control.webex(who, `/meetings/${id}`);
  const reviews = async (who = 'alice'): Promise<readonly Held[]> =>
    (await planned(world, who)).filter(({ title }) => title === 'Shape review');
  const register = (id: string, email: string): Promise<unknown> =>
    asPerson(world, 'alice', 'POST', `/meetings/${id}/registrants`, { firstName: 'Eve', lastName: 'Ek', email });

  it('switches registration on in words, was and now, mails nobody, and takes it back', async () => {
    const { id } = await review({ invitees: [BOB] });
    const before = (await mails(world)).length;
    const answer = await say('require registration for the shape review');
    expect(answer.markdown).toContain('Registration of *Shape review*: people register first (was without).');
    expect((await now(id)).hasRegistration).toBe(true);
    expect((await say('undo')).markdown).toBe('Nobody has to register for *Shape review* any more.');
    expect((await now(id)).hasRegistration).toBe(false);
    expect((await mails(world)).length).toBe(before);
  });

  it('switches coming in before the host off with it, says so, and puts both back', async () => {
    const { id } = await review({ enabledJoinBeforeHost: true, joinBeforeHostMinutes: 5 });
    expect((await say('make people register for the shape review')).markdown).toContain(
      'With it nobody comes in before you any more.',
    );
    expect(await now(id)).toMatchObject({ hasRegistration: true, enabledJoinBeforeHost: false });
    await say('undo');
    expect(await now(id)).toMatchObject({ hasRegistration: false, enabledJoinBeforeHost: true });
  });

  it('switches it off, and back on with the very form that was there', async () => {
    const { id } = await review({
      enabledJoinBeforeHost: false,
      registration: { autoAcceptRequest: true, requireCompanyName: true, customizedQuestions: [QUESTION] },
    });
    expect((await say('turn registration off for the shape review')).markdown).toContain(
      'Registration of *Shape review*: without (was people register first).',
    );
    expect((await now(id)).hasRegistration).toBe(false);
    expect((await say('undo')).markdown).toContain('with the form that was there');
    expect(await world.control.webex('alice', `/meetings/${id}/registration`)).toMatchObject({
      requireCompanyName: true,
      customizedQuestions: [expect.objectContaining({ question: 'Which colour?' })],
    });
  });

  it('asks before Webex forgets who has registered', async () => {
    const { id } = await review({ enabledJoinBeforeHost: false, registration: { autoAcceptRequest: true } });
    await register(id, 'eve@example.com');
    const question = await say('remove registration from the shape review');
    expect(question.markdown).toContain('People have registered already: switched off, Webex forgets who they are');
    expect(buttonsOf(question)).toEqual(['Switch it off', 'Leave it']);
    expect((await now(id)).hasRegistration).toBe(true);
    await world.control.press('alice', question, { action: 'reschedule.registration-off' });
    expect((await now(id)).hasRegistration).toBe(false);
  });

  it('says that a series takes none, and what goes instead', async () => {
    await plan(world, 'alice', {
      title: 'Sync',
      start: '2026-11-24T11:00:00',
      end: '2026-11-24T11:30:00',
      recurrence: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3',
    });
    expect((await say('require registration for the sync')).markdown).toBe(
      'Webex takes registrations only for a meeting that is held once, and *Sync* is a series; nothing was changed. I can schedule a single meeting with registration.',
    );
  });

  it('is changed on the card of options as well, together with others', async () => {
    const { id } = await review();
    const shown = lastCard([await say('show the shape review')]);
    expect(buttonsOf(shown)).toEqual(['Open in Webex', 'Move or change', 'Options', 'Cancel']);
    const card = lastCard(await world.control.press('alice', shown, { action: 'reschedule.options' }));
    const done = await world.control.press('alice', card, {
      action: 'reschedule.set-options',
      registration: 'yes',
      record: 'yes',
    });
    expect(done.at(-1)?.markdown).toContain('Registration of *Shape review*: people register first');
    expect(done.at(-1)?.markdown).toContain('Recording of *Shape review*: recorded automatically');
    expect(await now(id)).toMatchObject({ hasRegistration: true, enabledAutoRecordMeeting: true });
  });

  it('asks the host for it where somebody else wants it', async () => {
    await connected(world, 'bob');
    const { id } = await review({ invitees: [BOB] });
    expect((await say('require registration for the shape review', 'bob')).markdown).toContain(
      'Shall I ask Alice Archer to have people register for *Shape review*?',
    );
    await say('yes', 'bob');
    await say('requests');
    expect((await say('yes')).markdown).toContain('Registration of *Shape review*: people register first');
    expect((await now(id)).hasRegistration).toBe(true);
  });

  it('offers to cancel and make anew what Webex fixes: in the personal room', async () => {
    const { id } = await review({ invitees: [BOB] });
    const question = await say('move the shape review to my personal room');
    expect(question.markdown).toBe(
      'Webex fixes where a meeting is held when a meeting is made, so *Shape review* cannot be changed like that. I can cancel it and make it anew in your personal room, Tue 24 Nov, 15:00–15:45 (New York). Its link, number and password are new, and 1 person is mailed twice. In a personal room there is no automatic recording, and it can be cancelled later but not moved or changed. Nothing is changed yet: answer "yes" or "no".',
    );
    expect((await now(id)).title).toBe('Shape review');
    expect((await say('yes')).markdown).toContain(
      'Made *Shape review* anew in your personal room, Tue 24 Nov, 15:00–15:45 (New York), and cancelled the old one.',
    );
    const after = await reviews();
    expect(after.map(({ scheduledType }) => scheduledType)).toEqual(['personalRoomMeeting']);
    expect(after.map((one) => one.id)).not.toContain(id);
  });

  it('offers the way out of the personal room, and says that the people are to be invited anew', async () => {
    await review({ scheduledType: 'personalRoomMeeting' });
    const question = await say('give the shape review its own link');
    expect(question.markdown).toContain('I can cancel it and make it anew with a link of its own');
    expect(question.markdown).toContain('Webex does not tell who is invited to a meeting in a personal room');
    await world.control.press('alice', lastCard([question]), { action: 'reschedule.anew' });
    expect((await reviews()).map(({ scheduledType }) => scheduledType)).toEqual(['meeting']);
  });

  it('offers the same for a template, of which the site must have one', async () => {
    const { id } = await review({ invitees: [BOB] });
    expect((await say('use the wedding template for the shape review')).markdown).toContain('no template "wedding"');
    expect((await say('use the interview template for the shape review')).markdown).toContain(
      'make it anew from the template *Interview*',
    );
    await say('yes');
    const [made] = await reviews();
    expect(made?.id).not.toBe(id);
    const { items } = await asPerson<{ items: readonly { email: string }[] }>(
      world,
      'alice',
      'GET',
      `/meetingInvitees?meetingId=${made?.id ?? ''}`,
    );
    expect(items.map(({ email }) => email)).toEqual([BOB.email]);
  });

  it('offers the same for another site of the person', async () => {
    await review({}, 'grace');
    // Which sites there are is one of the preferences: asked for now, and then it goes on.
    expect((await say(`move the shape review to ${LABS}`, 'grace')).markdown).toContain(
      'to see your meeting preferences',
    );
    await world.control.consent('grace');
    const rooms = await world.control.rooms('grace');
    const messages = await world.control.messages(rooms.find(({ type }) => type === 'direct')?.id ?? '');
    expect(messages.at(-1)?.markdown).toContain(`make it anew on ${LABS}`);
    // That site wants a code that the other one has not.
    expect((await say('yes', 'grace')).markdown).toContain('wants the tracking code "Cost center"');
    expect((await reviews('grace')).map(({ siteUrl }) => siteUrl)).toEqual([FALCON]);
    await asPerson(world, 'grace', 'DELETE', `/meetings/${(await reviews('grace'))[0]?.id ?? ''}`);
    await review({ siteUrl: LABS, trackingCodes: [{ name: 'Cost center', value: '4711' }] }, 'grace');
    await say(`move the shape review to ${FALCON}`, 'grace');
    expect((await say('yes', 'grace')).markdown).toContain(`anew on ${FALCON}`);
    expect((await reviews('grace')).map(({ siteUrl }) => siteUrl)).toEqual([FALCON]);
  });

  it('makes a whole series anew from its next time on, or one of it only', async () => {
    const { id } = await plan(world, 'alice', {
      title: 'Sync',
      start: '2026-11-24T11:00:00',
      end: '2026-11-24T11:30:00',
      recurrence: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3',
      invitees: [BOB],
    });
    await say('use the interview template for the sync');
    expect((await say('the whole series')).markdown).toContain('That is the whole series, from this one on.');
    await say('yes');
    const after = (await planned(world, 'alice')).filter(({ title }) => title === 'Sync');
    expect(after.map(({ start }) => start.slice(0, 16))).toEqual([
      '2026-11-24T16:00',
      '2026-12-01T16:00',
      '2026-12-08T16:00',
    ]);
    expect(after.map(({ meetingSeriesId }) => meetingSeriesId)).not.toContain(id);
  });
});

const QUESTION = { question: 'Which colour?', type: 'singleLineTextBox', required: true };
