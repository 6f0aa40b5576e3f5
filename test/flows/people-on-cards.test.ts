import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asPerson, lastCard, plan } from '../support/calendar.ts';
import { address, type ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

interface Held {
  readonly id: string;
  readonly email: string;
  readonly coHost: boolean;
}

const BOB = address('bob');
const CAROL = address('carol');

/** A card acts on what it knows of its people; where Webex knows better, the list is read and the truth told. */
describe('a card that knows its people', () => {
  let world: World;
  let card: ShownMessage;
  let meetingId: string;
  let title: string;
  const titles = ['alder', 'birch', 'cedar', 'damson', 'elder', 'fir', 'ginkgo', 'hazel', 'ivy', 'juniper', 'kapok'];

  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    await connected(world, 'alice');
    await connected(world, 'bob');
  });
  afterAll(() => world.stop());

  /** A meeting of alice's, and its card in her 1:1 space with Carol and a guest on it, as Webex told them. */
  beforeEach(async () => {
    title = titles.shift() ?? '';
    const words = `schedule ${title} on 2 December at ${titles.length + 7}:00`;
    card = lastCard(await world.control.say('alice', words));
    meetingId = await idOf(title);
    await press({ action: 'invite.add', emails: `${CAROL}, guest@example.com` });
  });

  async function idOf(called: string): Promise<string> {
    const { items } = await world.control.webex<{ items: readonly { id: string; title: string }[] }>(
      'alice',
      '/meetings?max=100&from=2026-11-22T00:00:00Z&to=2026-12-23T00:00:00Z',
    );
    return items.find((meeting) => meeting.title === called)?.id ?? '';
  }

  const held = async (id = meetingId): Promise<readonly Held[]> =>
    (await world.control.webex<{ items: readonly Held[] }>('alice', `/meetingInvitees?meetingId=${id}&max=100`)).items;
  const emails = async (id = meetingId): Promise<readonly string[]> => (await held(id)).map(({ email }) => email);
  const idAt = async (email: string): Promise<string> => (await held()).find((one) => one.email === email)?.id ?? '';

  /** Presses, and goes on with the card that took the old one's place. */
  async function press(inputs: Readonly<Record<string, string>>): Promise<string> {
    await world.control.clearLog();
    const shown = await world.control.press('alice', card, inputs);
    card = lastCard(shown);
    return shown.at(-1)?.markdown ?? '';
  }

  const change = (email: string, what: string): Promise<string> =>
    press({ action: 'invite.change', email, change: what });

  const calls = async (): Promise<readonly string[]> =>
    (await world.control.replyCalls()).map((call) =>
      call.replace('/v1', '').replaceAll(/\/[A-Za-z0-9_-]{20,}/g, '/:id'),
    );

  const outside = (method: string, path: string, body?: object): Promise<unknown> =>
    asPerson(world, 'alice', method, path, body);

  const PRESS = ['GET /attachment/actions/:id'];
  const ANSWER = ['POST /messages', 'DELETE /messages/:id'];

  it('takes one off without reading who is invited', async () => {
    expect(await change('guest@example.com', 'remove')).toContain('Removed guest@example.com');
    expect(await calls()).toEqual([...PRESS, 'DELETE /meetingInvitees/:id', ...ANSWER]);
    expect(await emails()).toEqual([CAROL]);
  });

  it('makes one cohost, and reads back what Webex granted', async () => {
    expect(await change(CAROL, 'cohost')).toContain(`Made ${CAROL} cohost`);
    expect(await calls()).toEqual([...PRESS, 'PUT /meetingInvitees/:id', 'GET /meetingInvitees/:id', ...ANSWER]);
    expect(JSON.stringify(card.attachments)).toContain('(cohost)');
    expect(await change('guest@example.com', 'cohost')).toContain('Webex did not make guest@example.com cohost');
    expect((await held()).filter(({ coHost }) => coHost).map(({ email }) => email)).toEqual([CAROL]);
  });

  it('says that somebody is not invited any more, where they were taken off elsewhere, and shows who is', async () => {
    await outside('DELETE', `/meetingInvitees/${await idAt('guest@example.com')}?sendEmail=false`);
    await outside('POST', '/meetingInvitees', { meetingId, email: 'new@example.com', sendEmail: false });
    expect(await change('guest@example.com', 'remove')).toContain(
      'guest@example.com is not invited any more; nothing was changed.',
    );
    expect(await emails()).toEqual([CAROL, 'new@example.com']);
    expect(JSON.stringify(card.attachments)).toContain('new@example.com');
    expect(JSON.stringify(card.attachments?.[0]?.content.body.slice(0, 4))).not.toContain('guest@example.com');
  });

  it('says the same where somebody was to be made cohost', async () => {
    await outside('DELETE', `/meetingInvitees/${await idAt(CAROL)}?sendEmail=false`);
    expect(await change(CAROL, 'cohost')).toContain(`${CAROL} is not invited any more; nothing was changed.`);
    expect(await emails()).toEqual(['guest@example.com']);
  });

  it('takes off the one who was invited again under another id, and nobody else', async () => {
    const old = await idAt('guest@example.com');
    await outside('DELETE', `/meetingInvitees/${old}?sendEmail=false`);
    await outside('POST', '/meetingInvitees', { meetingId, email: 'guest@example.com', sendEmail: false });
    expect(await idAt('guest@example.com')).not.toBe(old);
    expect(await change('guest@example.com', 'remove')).toContain('Removed guest@example.com');
    expect(await emails()).toEqual([CAROL]);
  });

  it('removes once when it is pressed twice at the same time', async () => {
    const inputs = { action: 'invite.change', email: 'guest@example.com', change: 'remove' };
    const pressed = { email: address('alice'), messageId: card.id, inputs };
    await Promise.all([
      world.control.call('POST', '/sandbox/actions', pressed),
      world.control.call('POST', '/sandbox/actions', pressed),
    ]);
    await world.control.settle();
    expect(await emails()).toEqual([CAROL]);
    const removed = (await world.control.log()).filter(
      ({ method, path, status }) => method === 'DELETE' && path.includes('/meetingInvitees/') && status < 300,
    );
    expect(removed).toHaveLength(1);
  });

  it('is not enough for somebody who may not: the host is asked, and nobody is taken off', async () => {
    await world.control.clearLog();
    const falcon = (await world.control.rooms('bob')).find(({ title }) => title === 'Project Falcon')?.id ?? '';
    const words = '@Convene schedule linden on 3 December at 10:00 with everyone here';
    card = lastCard(await world.control.say('alice', words, { roomId: falcon }));
    meetingId = await idOf('linden');
    await press({ action: 'invite.add', emails: 'late@example.com' });
    const pressed = { action: 'invite.change', email: 'late@example.com', change: 'remove' };
    const shown = await world.control.press('bob', card, pressed);
    expect(shown.at(-1)?.markdown).not.toContain('Removed');
    expect(await emails()).toContain('late@example.com');
  });

  it('can undo what it took off', async () => {
    await change('guest@example.com', 'remove');
    await world.control.say('alice', 'undo');
    expect(await emails()).toEqual([CAROL, 'guest@example.com']);
  });

  it('names who is there already when several are invited and one of them is, and invites the others', async () => {
    expect(await press({ action: 'invite.add', emails: `${BOB}, guest@example.com` })).toContain(
      `Invited ${BOB}. Already invited: guest@example.com.`,
    );
    expect(await emails()).toEqual([BOB, CAROL, 'guest@example.com']);
  });

  it('names them in words too, whether the card knows them or Webex alone does', async () => {
    const say = async (words: string): Promise<string> =>
      (await world.control.say('alice', words)).at(-1)?.markdown ?? '';
    expect(await say(`invite guest@example.com to ${title}`)).toContain(
      'guest@example.com is already invited; nothing was changed.',
    );
    await outside('POST', '/meetingInvitees', { meetingId, email: 'new@example.com', sendEmail: false });
    expect(await say(`invite new@example.com to ${title}`)).toContain(
      'new@example.com is already invited; nothing was changed.',
    );
    expect(await say(`invite new@example.com and eve@example.com to ${title}`)).toContain(
      'Invited eve@example.com. Already invited: new@example.com.',
    );
    expect(await emails()).toEqual([CAROL, 'eve@example.com', 'guest@example.com', 'new@example.com']);
  });

  it('invites a few once when the answer of Webex is lost', async () => {
    await world.control.call('POST', '/sandbox/faults', {
      match: { method: 'POST', path: '/v1/meetingInvitees/bulkInsert' },
      kind: 'timeoutAfterCommit',
      times: 1,
      delayMs: 10,
    });
    expect(await press({ action: 'invite.add', emails: 'one@example.com, two@example.com' })).toContain(
      'Invited one@example.com and two@example.com.',
    );
    expect(await emails()).toEqual([CAROL, 'guest@example.com', 'one@example.com', 'two@example.com']);
  });
});

describe('a meeting that no card knows', () => {
  let world: World;
  let meetingId: string;

  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    await connected(world, 'alice');
    const kiln = {
      title: 'Kiln opening',
      start: '2026-12-02T10:00:00',
      end: '2026-12-02T11:00:00',
      invitees: [{ email: BOB }],
    };
    meetingId = (await plan(world, 'alice', kiln)).id;
  });
  afterAll(() => world.stop());

  it('is given one more in one call, and its card names nobody as if they were all', async () => {
    await world.control.clearLog();
    const shown = await world.control.say('alice', 'invite guest@example.com to the kiln opening');
    const asked = (await world.control.replyCalls()).filter((call) => call.includes('/meetingInvitees'));
    expect(asked).toEqual(['POST /v1/meetingInvitees']);
    expect(shown.at(-1)?.markdown).toContain('Invited guest@example.com. Meeting: *Kiln opening*.');
    const card = lastCard(shown);
    expect(JSON.stringify(card.attachments)).not.toContain('"With"');
    expect(JSON.stringify(card.attachments)).toContain('Whose address');
    const pressed = { action: 'invite.change', email: BOB, change: 'cohost' };
    const after = await world.control.press('alice', card, pressed);
    expect(after.at(-1)?.markdown).toContain(`Made ${BOB} cohost`);
    expect(JSON.stringify(lastCard(after).attachments)).toContain('"With"');
    expect(JSON.stringify(lastCard(after).attachments)).toContain('guest@example.com');
  });

  it('has the others on the card once they are known', async () => {
    await world.control.clearLog();
    const shown = await world.control.say('alice', 'take guest@example.com off the kiln opening');
    expect(shown.at(-1)?.markdown).toContain('Removed guest@example.com');
    const asked = (await world.control.replyCalls()).filter((call) => call.includes('/meetingInvitees'));
    expect(asked.map((call) => call.split(' ')[0])).toEqual(['DELETE']);
    const { items } = await world.control.webex<{ items: readonly Held[] }>(
      'alice',
      `/meetingInvitees?meetingId=${meetingId}`,
    );
    expect(items.map(({ email }) => email)).toEqual([BOB]);
  });
});

describe('a series and one of its occurrences', () => {
  it('have people of their own: a card of the series never takes somebody off one occurrence only', async () => {
    const world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    try {
      await connected(world, 'alice');
      const words = 'schedule weaving every Wednesday at 4pm';
      const [first] = await world.control.say('alice', words);
      if (first === undefined) throw new Error('no answer');
      const shown = await world.control.press('alice', lastCard([first]), {
        action: 'invite.add',
        emails: 'guest@example.com',
      });
      const series = lastCard(shown);
      // This invites to the next occurrence, and the list it comes from has ids of its own.
      await world.control.say('alice', 'invite eve@example.com and guest@example.com to the next weaving');
      const removed = await world.control.press('alice', series, {
        action: 'invite.change',
        email: 'guest@example.com',
        change: 'remove',
      });
      expect(removed.at(-1)?.markdown).toContain('Removed guest@example.com');
      const { items } = await world.control.webex<{ items: readonly { id: string; title: string }[] }>(
        'alice',
        '/meetings?max=100&current=false',
      );
      const id = items.find(({ title }) => title === 'weaving')?.id ?? '';
      const { items: left } = await world.control.webex<{ items: readonly Held[] }>(
        'alice',
        `/meetingInvitees?meetingId=${id}`,
      );
      expect(left.map(({ email }) => email)).not.toContain('guest@example.com');
    } finally {
      await world.stop();
    }
  });
});
