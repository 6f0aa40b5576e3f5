import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, buttonsOf, groupOf, lastCard, plan, type HeldMeeting } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const BOB = { email: 'bob@falcon.example.com' };
const CAROL = { email: 'carol@falcon.example.com' };

describe('what a meeting is and was', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    await connected(world, 'bob');
    const quick = (title: string, start: string, end: string): Promise<HeldMeeting> =>
      plan(world, 'alice', {
        title,
        start: `2026-11-23T${start}:00`,
        end: `2026-11-23T${end}:00`,
        invitees: [BOB, CAROL],
      });
    const retro = await quick('Retro', '09:20', '09:50');
    await quick('Missed sync', '09:25', '09:55');
    await clock('PT20M');
    await live(`${retro.id}/start`);
    await live(`${retro.id}/join`, { email: BOB.email });
    await live(`${retro.id}/join`, { email: 'zoe@example.org', displayName: 'Zoe Lind' });
    await clock('PT25M');
    await live(`${retro.id}/end`);
    await clock('PT30M');
    const lobby = await quick('Waiting', '10:30', '11:00');
    await live(`${lobby.id}/lobby`, { email: CAROL.email });
    const now = await quick('Running', '10:30', '11:30');
    await live(`${now.id}/start`);
    await clock('PT20M');
  }, 60_000);
  afterAll(() => world.stop());

  const clock = (advance: string): Promise<void> => world.control.call('POST', '/sandbox/clock', { advance });
  const live = (path: string, body: object = {}): Promise<void> =>
    world.control.call('POST', `/sandbox/meetings/${path}`, body);
  const say = async (text: string, who = 'alice'): Promise<ShownMessage> => {
    const answers = (await world.control.say(who, text)).filter(({ deleted }) => deleted !== true);
    return answers.at(-1) ?? { id: '', roomId: '', personEmail: '' };
  };

  it.each([
    ['show the retro', /Ended, it lasted 25 minutes|Ended, it lasted 26 minutes/],
    ['show the missed sync', /Over: nobody came/],
    ['show the running', /Live now/],
    ['show the waiting', /People wait in the lobby for the host/],
    ['show the quarterly planning', /Begins in/],
  ])('is told in plain words: %s', async (words, state) => {
    expect((await say(words)).markdown).toMatch(state);
  });

  it.each(['id of what ran', 'id with its hour', 'number in groups', 'number with dashes', 'link in brackets'])(
    'is found by any shape of it that is pasted: %s',
    async (shape) => {
      const list = (type: string): Promise<{ items: readonly HeldMeeting[] }> =>
        asPerson(
          world,
          'alice',
          'GET',
          `/meetings?meetingType=${type}&max=100&from=2026-11-22T00:00:00Z&to=2026-11-26T00:00:00Z`,
        );
      const retro = (await list('meeting')).items.find(({ title }) => title === 'Retro');
      const standup = (await list('scheduledMeeting')).items.find(({ id }) => /_\d{8}T\d{6}Z$/.test(id));
      const planned = (await list('scheduledMeeting')).items.find(({ title }) => title === 'Retro');
      const digits = planned?.meetingNumber ?? '';
      const shapes: Readonly<Record<string, readonly [words: string | undefined, title: string | undefined]>> = {
        'id of what ran': [retro?.id, 'Retro'],
        'id with its hour': [standup?.id, standup?.title],
        'number in groups': [`${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`, 'Retro'],
        'number with dashes': [`${digits.slice(0, 4)}-${digits.slice(4, 7)}-${digits.slice(7)}`, 'Retro'],
        'link in brackets': [`<${planned?.webLink ?? ''}>`, 'Retro'],
      };
      const [words = '', title = ''] = shapes[shape] ?? [];
      expect((await say(`details of ${words}`)).markdown).toContain(`*${title}*: `);
    },
  );

  it('asks the host once for what Webex wants, and then tells who came, who was not invited, and who was missing', async () => {
    const asked = await say('who came to the retro?');
    expect(asked.markdown).toContain('see who is in your meetings');
    await world.control.consent('alice');
    const told = (await world.control.after(asked)).at(-1)?.markdown ?? '';
    expect(told).toContain('*Retro*, Mon 23 Nov, 09:20–09:50 (New York). Ended, it lasted 2');
    expect(told).toMatch(/3 people came: .*Alice Archer \(host\)/);
    expect(told).toContain('Zoe Lind (not invited)');
    expect(told).toContain('Bob Brennan');
    expect(told).not.toContain('Bob Brennan (not invited)');
    expect(told).toContain('Invited and not there: Carol Chandra.');
  });

  it.each(['how many people came to the retro?', 'who attended the retro?', 'who joined the retro'])(
    'is asked as "%s" too',
    async (words) => {
      expect((await say(words)).markdown).toContain('3 people came');
    },
  );

  it('has a button for it on the card of an ended meeting', async () => {
    const card = await say('show the retro');
    expect(buttonsOf(card)).toContain('Who came');
    const shown = await world.control.press('alice', card, { action: 'meeting.came' });
    expect(shown.at(-1)?.markdown).toContain('3 people came');
  });

  it('says of one where nobody was that nobody came', async () => {
    expect((await say('who came to the missed sync?')).markdown).toContain('nobody came');
  });

  it('leaves names to the host, and out of groups', async () => {
    const asked = await say('who came to the retro?', 'bob');
    await world.control.consent('bob');
    const told = (await world.control.after(asked)).at(-1)?.markdown ?? '';
    expect(told).toContain("Who came to *Retro* is its host's to see, and that is Alice Archer.");
    const roomId = await groupOf(world, 'alice');
    const answers = await world.control.say('alice', '@Convene who came to the retro?', { roomId });
    expect(answers.map(({ markdown }) => markdown)).toEqual(["I've answered you in private."]);
  });

  it('answers "who accepted?" honestly', async () => {
    expect((await say('who accepted the retro?')).markdown).toContain('Webex does not tell who accepted');
  });

  it('takes the role of cohost from somebody, who stays invited', async () => {
    await plan(world, 'alice', {
      title: 'Design review',
      start: '2026-11-24T15:00:00',
      end: '2026-11-24T15:45:00',
      invitees: [BOB],
    });
    expect((await say('make bob@falcon.example.com cohost of the design review')).markdown).toContain(
      'Made bob@falcon.example.com cohost',
    );
    expect((await say('make bob@falcon.example.com no longer cohost of the design review')).markdown).toContain(
      'bob@falcon.example.com is no longer cohost.',
    );
    expect((await say("who's invited to the design review?")).markdown).toMatch(/Invited: Bob Brennan\./);
  });

  it('invites a long list of pasted addresses in hundreds, and reads it back', async () => {
    const people = Array.from({ length: 120 }, (_, index) => `person${index}@example.com`);
    await world.control.clearLog();
    const told = await say(`invite ${people.join(', ')} and ${BOB.email} to the design review`);
    expect(told.markdown).toContain('Invited 120 people. Already invited: bob@falcon.example.com.');
    const calls = (await world.control.replyCalls()).filter((call) => call.startsWith('POST /v1/meetingInvitees'));
    expect(calls).toHaveLength(2);
    expect((await say('undo')).markdown).toContain('Removed');
  }, 60_000);

  it('an expired series is over', async () => {
    await plan(world, 'alice', {
      title: 'Short series',
      start: '2026-11-23T14:00:00',
      end: '2026-11-23T14:15:00',
      recurrence: 'FREQ=DAILY;COUNT=2',
    });
    const { items } = await asPerson<{ items: readonly HeldMeeting[] }>(
      world,
      'alice',
      'GET',
      '/meetings?meetingType=meetingSeries&max=100&current=false&from=2026-11-22T00:00:00Z&to=2026-12-22T00:00:00Z',
    );
    const id = items.find(({ title }) => title === 'Short series')?.id ?? '';
    expect((await say(`show ${id}`)).markdown).toMatch(/Begins in/);
    await clock('P2D');
    expect((await say(`show ${id}`)).markdown).toContain('Over');
  });
});

describe('who is in a meeting, and as what', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterAll(() => world.stop());

  const say = async (text: string): Promise<ShownMessage> =>
    (await world.control.say('alice', text)).filter(({ deleted }) => deleted !== true).at(-1) ?? {
      id: '',
      roomId: '',
      personEmail: '',
    };
  const invited = async (id: string): Promise<readonly string[]> =>
    (
      await world.control.webex<{ items: readonly { email: string; displayName: string; panelist: boolean }[] }>(
        'alice',
        `/meetingInvitees?meetingId=${id}&max=100`,
      )
    ).items.map(({ email, panelist }) => `${email}${panelist ? ' (panelist)' : ''}`);

  it('makes panelists of a webinar, in words, and takes it from them', async () => {
    const { id } = await asPerson<HeldMeeting>(world, 'alice', 'POST', '/meetings', {
      title: 'Town hall',
      start: '2026-11-25T15:00:00',
      end: '2026-11-25T16:00:00',
      timezone: 'America/New_York',
      scheduledType: 'webinar',
      sessionTypeId: 9,
      enabledJoinBeforeHost: false,
      joinBeforeHostMinutes: 0,
    });
    expect((await say('make zoe@example.org panelist of the town hall')).markdown).toContain(
      'Invited zoe@example.org. Made zoe@example.org panelist.',
    );
    expect(await invited(id)).toEqual(['zoe@example.org (panelist)']);
    expect((await say('make zoe@example.org no longer panelist of the town hall')).markdown).toContain(
      'zoe@example.org is no longer panelist.',
    );
    expect(await invited(id)).toEqual(['zoe@example.org']);
  });

  it('says that only a webinar has panelists, and changes nothing', async () => {
    const { id } = await plan(world, 'alice', {
      title: 'Design review',
      start: '2026-11-24T15:00:00',
      end: '2026-11-24T15:45:00',
    });
    expect((await say('make zoe@example.org panelist of the design review')).markdown).toContain(
      '*Design review* is a meeting, and only a webinar has panelists; nothing was changed. I can make them cohost.',
    );
    expect(await invited(id)).toEqual([]);
  });

  it('shows somebody under another name, on the card, and says when Webex keeps its own', async () => {
    const card = await say('schedule name day tomorrow at 4pm with zoe@example.org and bob@falcon.example.com');
    const press = async (email: string, name: string): Promise<ShownMessage> => {
      const at = lastCard(await world.control.messages(card.roomId));
      const shown = await world.control.press('alice', at, { action: 'invite.change', email, change: 'rename', name });
      return shown.at(-1) ?? card;
    };
    expect((await press('zoe@example.org', 'Zoe Lind')).markdown).toContain('zoe@example.org is shown as *Zoe Lind*.');
    expect((await press('bob@falcon.example.com', 'Robert')).markdown).toContain(
      'Webex goes on showing bob@falcon.example.com as *Bob Brennan*',
    );
    expect((await press('zoe@example.org', ' ')).markdown).toContain('Name to show takes 1 to 128 characters');
  });
});
