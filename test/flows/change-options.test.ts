import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, cancelAll, lastCard, mails, plan, type HeldMeeting } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const OURS = new Set(['Shape review', 'sketch hour', 'Sync', 'bait']);
const BOB = { email: 'bob@falcon.example.com' };

/** What a meeting that is there is like, changed in words and on the card of its options. */
describe('options of a meeting that exists', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterEach(() => cancelAll(world, 'alice', OURS));
  afterAll(() => world.stop());

  const say = async (text: string): Promise<ShownMessage> =>
    (await world.control.say('alice', text)).at(-1) ?? { id: '', roomId: '', personEmail: '' };
  const review = (more: object = {}): Promise<HeldMeeting> =>
    plan(world, 'alice', {
      title: 'Shape review',
      start: '2026-11-24T15:00:00',
      end: '2026-11-24T15:45:00',
      ...more,
    });
  const now = (id: string): Promise<Readonly<Record<string, unknown>>> =>
    world.control.webex('alice', `/meetings/${id}`);
  const newMails = async (before: number): Promise<readonly string[]> =>
    (await mails(world)).slice(before).map(({ kind, to }) => `${kind} ${to}`);

  it.each<[string, Record<string, unknown>, string]>([
    ['record the shape review automatically', { enabledAutoRecordMeeting: true }, 'recorded automatically'],
    ['let people join 10 minutes early to the shape review', { joinBeforeHostMinutes: 10 }, '10 minutes early'],
    ['turn the lobby off for my 3pm tomorrow', { unlockedMeetingJoinSecurity: 'allowJoin' }, 'comes straight in'],
    [
      'lock the shape review after 5 minutes',
      { enableAutomaticLock: true, automaticLockMinutes: 5 },
      'locked 5 minutes',
    ],
  ])('%s: at once, was and now, nobody mailed', async (text, expected, told) => {
    const { id } = await review({ invitees: [BOB] });
    const before = (await mails(world)).length;
    const answer = await say(text);
    expect(answer.markdown).toContain(told);
    expect(answer.markdown).toContain('(was ');
    expect(answer.markdown).toContain('Nobody is mailed about it.');
    expect(await now(id)).toMatchObject(expected);
    expect(await newMails(before)).toEqual([]);
  });

  it('is taken back with undo, minutes and all, as quietly', async () => {
    const { id } = await review({ invitees: [BOB], enabledJoinBeforeHost: true, joinBeforeHostMinutes: 15 });
    const before = (await mails(world)).length;
    await say("don't let anyone join the shape review before me");
    expect(await now(id)).toMatchObject({ enabledJoinBeforeHost: false, joinBeforeHostMinutes: 0 });
    expect((await say('undo')).markdown).toContain('is as it was');
    expect(await now(id)).toMatchObject({ enabledJoinBeforeHost: true, joinBeforeHostMinutes: 15 });
    expect(await newMails(before)).toEqual([]);
  });

  it('asks before a new password goes out to everybody, and never shows it', async () => {
    const { id } = await review({ invitees: [BOB] });
    const question = await say('set the password of the shape review to Plum88xyz');
    expect(JSON.stringify(question)).not.toContain('Plum88xyz');
    expect(question.markdown).toContain('Webex mails 1 person.');
    const before = (await mails(world)).length;
    await say('yes');
    expect(await now(id)).toMatchObject({ password: 'Plum88xyz' });
    expect(await newMails(before)).toEqual([`update ${BOB.email}`]);
  });

  it("tells the site's rule for a password it did not take, and nothing was changed", async () => {
    const { id, password } = await review();
    expect((await say('set the password of the shape review to plum1234')).markdown).toContain(
      'capital and small letters',
    );
    expect(await now(id)).toMatchObject({ password });
  });

  it('sets an agenda in words, was and now', async () => {
    const { id } = await review({ agenda: 'Colours' });
    const answer = await say('change the agenda of the shape review to Shapes, and then plan the offsite');
    expect(answer.markdown).toContain('(was Colours)');
    expect(await now(id)).toMatchObject({ agenda: 'Shapes, and then plan the offsite' });
  });

  it('offers the nearest minutes that Webex takes', async () => {
    const { id } = await review();
    expect((await say('let people join 12 minutes early to the shape review')).markdown).toContain('not 12');
    await say('yes');
    expect(await now(id)).toMatchObject({ joinBeforeHostMinutes: 10 });
  });

  it('goes on about the meeting just made: "record it automatically"', async () => {
    await say('schedule sketch hour on 2 December at 7pm');
    expect((await say('record it automatically')).markdown).toContain(
      'Recording of *sketch hour*: recorded automatically',
    );
  });

  it('asks which of a series, then whether all of it', async () => {
    const { id } = await plan(world, 'alice', {
      title: 'Sync',
      start: '2026-11-24T11:00:00',
      end: '2026-11-24T11:30:00',
      recurrence: 'FREQ=WEEKLY;BYDAY=TU;COUNT=6',
      invitees: [BOB],
    });
    expect(buttonsOf(lastCard([await say('record the sync automatically')]))).toEqual([
      'This one',
      'The whole series',
      'This and all following',
      'Leave it',
    ]);
    const confirm = await say('the whole series');
    expect(confirm.markdown).toContain('This changes the whole series: nobody is mailed about it.');
    expect(await now(id)).toMatchObject({ enabledAutoRecordMeeting: false });
    await say('yes');
    expect(await now(id)).toMatchObject({ enabledAutoRecordMeeting: true });
  });

  it('opens all options on a card with what the site offers, as they stand, and changes only what was changed', async () => {
    const card = lastCard([await say('schedule sketch hour on 2 December at 7pm')]);
    const shown = await world.control.press('alice', card, { action: 'reschedule.options' });
    const options = lastCard(shown);
    expect(JSON.stringify(options.attachments)).toContain('Webex Meetings with end-to-end encryption');
    const inputs = inputsOf(options);
    expect(inputs).toMatchObject({ record: 'no', lobby: 'allowJoinWithLobby', kind: '3' });
    const done = await world.control.press('alice', options, {
      ...inputs,
      action: 'reschedule.set-options',
      record: 'yes',
      code0: 'Falcon',
      agenda: 'Bring pencils',
    });
    const answer = done.at(-1);
    expect(answer?.markdown).toContain(
      'Recording of *sketch hour*: recorded automatically (was not recorded by itself).',
    );
    expect(answer?.markdown).toContain('Codes of *sketch hour*: Project: Falcon (was none).');
    expect(answer?.markdown).not.toContain('Lobby');
    expect(buttonsOf(lastCard(done))).toEqual(['Open in Webex', 'Undo']);
    const [{ id } = { id: '' }] = (
      await world.control.webex<{ items: readonly HeldMeeting[] }>(
        'alice',
        '/meetings?max=100&from=2026-11-22T00:00:00Z&to=2027-01-22T00:00:00Z',
      )
    ).items.filter(({ title }) => title === 'sketch hour');
    expect(await now(id)).toMatchObject({
      enabledAutoRecordMeeting: true,
      agenda: 'Bring pencils',
      trackingCodes: [{ name: 'Project', value: 'Falcon' }],
    });
    await say('undo');
    expect(await now(id)).toMatchObject({ enabledAutoRecordMeeting: false });
  });

  it('believes no value of a card that was not offered', async () => {
    const { id } = await review();
    const card = lastCard([await say('schedule bait on 3 December at 7pm')]);
    const options = lastCard(await world.control.press('alice', card, { action: 'reschedule.options' }));
    const done = await world.control.press('alice', options, {
      action: 'reschedule.set-options',
      kind: '9',
      lobby: 'everyone',
      early: '7',
      template: 'x',
    });
    expect(done.at(-1)?.markdown).toContain('not 7');
    expect(await now(id)).toMatchObject({ sessionTypeId: 3, unlockedMeetingJoinSecurity: 'allowJoinWithLobby' });
  });
});

function inputsOf(card: ShownMessage): Readonly<Record<string, string>> {
  const body = (card.attachments?.[0]?.content.body ?? []) as readonly Readonly<Record<string, unknown>>[];
  return Object.fromEntries(
    body.flatMap(({ id, value }) => (typeof id === 'string' ? [[id, typeof value === 'string' ? value : '']] : [])),
  );
}
