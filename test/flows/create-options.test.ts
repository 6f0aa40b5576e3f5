import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mails } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { heldByTitle, type Held } from '../support/created.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

/** What a meeting is to be like, said in the same breath as its title, time and people. */
describe('options of a new meeting in words', () => {
  let world: World;
  let falcon: string;
  /** Of January: nothing of one test is in the way of the next. */
  let day = 0;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    falcon = (await world.control.rooms('alice')).find((room) => room.title === 'Project Falcon')?.id ?? '';
  });
  afterAll(() => world.stop());

  const say = async (text: string): Promise<ShownMessage> => {
    const [answer, ...more] = await world.control.say('alice', text);
    expect(more).toEqual([]);
    return answer ?? { id: '', roomId: '', personEmail: '' };
  };
  const held = (title: string): Promise<Held | undefined> => heldByTitle(world, 'alice', title);

  it.each<[string, string, Record<string, unknown>]>([
    ['door check', 'with password Blue42xy', { password: 'Blue42xy' }],
    ['early bird', 'let people join 10 minutes early', { enabledJoinBeforeHost: true, joinBeforeHostMinutes: 10 }],
    ['shut door', 'nobody joins before me', { enabledJoinBeforeHost: false }],
    ['tape talk', 'record it automatically', { enabledAutoRecordMeeting: true }],
    ['front desk', 'with a lobby', { unlockedMeetingJoinSecurity: 'allowJoinWithLobby' }],
    ['open house', 'let everyone straight in', { unlockedMeetingJoinSecurity: 'allowJoin' }],
    ['closed shop', 'invitees only', { unlockedMeetingJoinSecurity: 'blockFromJoin' }],
    ['late lock', 'lock it after 10 minutes', { enableAutomaticLock: true, automaticLockMinutes: 10 }],
    ['nudge', 'with a reminder 30 minutes before', { reminderTime: 30 }],
    ['talk', 'with agenda: intro, budget, and next steps', { agenda: 'intro, budget, and next steps' }],
    ['own link', 'with a one-time link', { scheduledType: 'meeting' }],
  ])('%s: "… %s"', async (title, words, expected) => {
    day += 1;
    const answer = await say(`schedule ${title} on ${day} January at 3pm for 45 minutes, ${words}`);
    expect(answer.markdown).toContain(`Scheduled *${title}* for`);
    expect(answer.markdown).toContain(`${day} Jan 2027, 15:00–15:45 (New York)`);
    expect(await held(title)).toMatchObject(expected);
  });

  it('takes several at once, in the same calls as ever, and says each of them', async () => {
    await world.control.clearLog();
    const answer = await say(
      'schedule layout review on 20 January at 3pm with bob@falcon.example.com, with a lobby, record it automatically and lock it after 5 minutes',
    );
    expect((await world.control.replyCalls()).map((call) => call.split('/').slice(0, 3).join('/'))).toEqual([
      'GET /v1/messages',
      // What is on then.
      'GET /v1/meetings',
      'POST /v1/meetings',
      'POST /v1/messages',
    ]);
    expect(answer.markdown).toContain(
      'Set as asked: recorded automatically, people who are not invited wait in the lobby, locked 5 minutes after the start.',
    );
    expect(JSON.stringify(answer.attachments)).toContain('recorded automatically');
    expect(await held('layout review')).toMatchObject({
      enabledAutoRecordMeeting: true,
      unlockedMeetingJoinSecurity: 'allowJoinWithLobby',
      automaticLockMinutes: 5,
    });
  });

  it('mails nobody when told so, says that nobody was told, and takes it back as quietly', async () => {
    const before = (await mails(world)).length;
    const answer = await say("schedule quiet plan on 5 March at 11am with bob@falcon.example.com, don't notify anyone");
    expect(answer.markdown).toContain('Nobody has been told');
    expect((await say('undo')).markdown).toContain('Webex mailed nobody');
    expect((await mails(world)).slice(before)).toEqual([]);
    expect(await held('quiet plan')).toBeUndefined();
  });

  it('never repeats a password in a group, and says who could read it', async () => {
    const [answer] = await world.control.say(
      'alice',
      '@Convene schedule secret plan on 6 March at 4pm with password Green77zz',
      { roomId: falcon },
    );
    expect(answer?.markdown).toContain('Everybody in this space could read the password');
    expect(JSON.stringify(answer)).not.toContain('Green77zz');
    expect(await held('secret plan')).toMatchObject({ password: 'Green77zz' });
  });

  it.each([
    ['title', 'schedule lobby renovation on 1 February at 9am', 'lobby renovation'],
    ['title', 'schedule password training on 2 February at 9am', 'password training'],
    ['title', 'schedule recording studio visit on 3 February at 9am', 'recording studio visit'],
    ['title', 'schedule template cleanup on 4 February at 9am', 'template cleanup'],
    ['title', 'schedule registration desk briefing on 5 February at 9am', 'registration desk briefing'],
  ])('leaves the words in a %s where they are a name: %s', async (_part, text, title) => {
    await say(text);
    expect(await held(title)).toMatchObject({ title, enabledAutoRecordMeeting: false });
  });

  it('asks with the nearest that Webex takes, and makes it after a yes', async () => {
    const question = await say('schedule odd minutes on 3 March at 5pm, let people join 12 minutes early');
    expect(question.markdown).toContain('0, 5, 10 or 15 minutes before the start, not 12');
    expect(await held('odd minutes')).toBeUndefined();
    await say('yes');
    expect(await held('odd minutes')).toMatchObject({ joinBeforeHostMinutes: 10 });
  });

  it('adds to a draft what is said on top of it', async () => {
    await say('schedule garden talk on 4 March');
    await say('with a lobby and no email');
    await say('at 10am');
    expect(await held('garden talk')).toMatchObject({ unlockedMeetingJoinSecurity: 'allowJoinWithLobby' });
  });

  it("tells the site's rule for passwords, makes nothing, and keeps the rest of what was said", async () => {
    const question = await say('schedule weak door on 1 March at 5pm with password abc1 and with a lobby');
    expect(question.markdown).toContain('capital and small letters');
    expect(JSON.stringify(question)).not.toContain('abc1');
    expect(await held('weak door')).toBeUndefined();
    await say('yes');
    expect(await held('weak door')).toMatchObject({ unlockedMeetingJoinSecurity: 'allowJoinWithLobby' });
  });

  it('refuses an agenda that Webex would not take, before any call', async () => {
    await world.control.clearLog();
    const question = await say(`schedule long talk on 2 March at 5pm with agenda: ${'words '.repeat(300)}`);
    expect(question.markdown).toContain('characters and Webex takes 1300');
    expect(await world.control.replyCalls()).not.toContain('POST /v1/meetings');
    await say('yes');
    expect((await held('long talk'))?.['agenda']).toHaveLength(1300);
  });

  it('says no password again when it puts a second request off', async () => {
    const [answer] = await world.control.say(
      'alice',
      '@Convene schedule twin plan on 7 March at 4pm and set the password of the twin plan to Grape66zz',
      { roomId: falcon },
    );
    expect(answer?.markdown).toContain('set the password of the twin plan to …');
    expect(JSON.stringify(answer)).not.toContain('Grape66zz');
  });

  it.each([
    ['a day more than ten years ahead', 'schedule far out on 1 March 2040 at 5pm', 'up to 10 years ahead'],
    ['24 hours', 'schedule long haul on 8 March at 9am for 24 hours', 'lasts 10 minutes to 23 hours 59 minutes'],
  ])('%s: told with the rule before any call', async (_what, text, told) => {
    await world.control.clearLog();
    expect((await say(text)).markdown).toContain(told);
    expect(await world.control.replyCalls()).not.toContain('POST /v1/meetings');
  });
});
