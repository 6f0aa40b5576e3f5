import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupOf, lastCard } from '../support/calendar.ts';
import { allowed } from '../support/consents.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

interface Invitee {
  readonly email: string;
  readonly coHost: boolean;
}

describe('the buttons of a meeting card', () => {
  let world: World;
  let card: ShownMessage;
  let meetingId: string;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    const [answer] = await world.control.say(
      'alice',
      'schedule button test tomorrow at 3pm with bob@falcon.example.com',
    );
    card = answer ?? { id: '', roomId: '', personEmail: '' };
    const { items } = await world.control.webex<{ items: readonly { id: string; title: string }[] }>(
      'alice',
      '/meetings?max=100&from=2026-11-22T00:00:00Z&to=2026-12-23T00:00:00Z',
    );
    meetingId = items.find((meeting) => meeting.title === 'button test')?.id ?? '';
  });
  afterAll(() => world.stop());

  const invited = async (): Promise<readonly Invitee[]> =>
    (
      await world.control.webex<{ items: readonly Invitee[] }>(
        'alice',
        `/meetingInvitees?meetingId=${meetingId}&max=100`,
      )
    ).items;
  /** Presses, and goes on with the card that took the old one's place. */
  const press = async (inputs: Readonly<Record<string, string>>): Promise<string> => {
    const shown = await world.control.press('alice', card, inputs);
    const newest = shown.filter((message) => message.attachments !== undefined && message.deleted !== true).at(-1);
    if (newest !== undefined) card = newest;
    return shown.at(-1)?.markdown ?? '';
  };

  it('adds one person in four calls: fetch the press, act, post the new card, delete the old one', async () => {
    await world.control.clearLog();
    const old = card.id;
    expect(await press({ action: 'invite.add', emails: 'carol@falcon.example.com' })).toContain(
      'Invited carol@falcon.example.com',
    );
    expect((await world.control.replyCalls()).map((call) => call.replace(/\/[A-Za-z0-9_-]{20,}$/, '/:id'))).toEqual([
      'GET /v1/attachment/actions/:id',
      'POST /v1/meetingInvitees',
      'POST /v1/messages',
      'DELETE /v1/messages/:id',
    ]);
    expect((await invited()).map((one) => one.email)).toEqual(['bob@falcon.example.com', 'carol@falcon.example.com']);
    expect(
      (await world.control.messages(card.roomId)).find((message) => message.id === old && message.deleted !== true),
    ).toBeUndefined();
  });

  it('adds several at once, whatever stands between their addresses, and names who was there already', async () => {
    const told = await press({
      action: 'invite.add',
      emails: 'Dave <dave@heron.example.org>; eve@example.com\nbob@falcon.example.com',
    });
    expect(told).toContain(
      'Invited dave@heron.example.org and eve@example.com. Already invited: bob@falcon.example.com.',
    );
    expect(await invited()).toHaveLength(4);
  });

  it('says "already invited" for a duplicate and changes nothing', async () => {
    expect(await press({ action: 'invite.add', emails: 'bob@falcon.example.com' })).toContain(
      'bob@falcon.example.com is already invited; nothing was changed.',
    );
    expect(await invited()).toHaveLength(4);
  });

  it('makes a colleague with a host account cohost', async () => {
    expect(await press({ action: 'invite.change', email: 'bob@falcon.example.com', change: 'cohost' })).toContain(
      'Made bob@falcon.example.com cohost',
    );
    expect((await invited()).find((one) => one.email.startsWith('bob'))?.coHost).toBe(true);
  });

  it('says so when Webex does not make somebody cohost', async () => {
    expect(await press({ action: 'invite.change', email: 'eve@example.com', change: 'cohost' })).toContain(
      'Webex did not make eve@example.com cohost',
    );
    expect((await invited()).find((one) => one.email.startsWith('eve'))?.coHost).toBe(false);
  });

  it('removes a person', async () => {
    expect(await press({ action: 'invite.change', email: 'eve@example.com', change: 'remove' })).toContain(
      'Removed eve@example.com',
    );
    expect((await invited()).map((one) => one.email)).not.toContain('eve@example.com');
  });

  it.each([
    [
      'an address that is none',
      { action: 'invite.add', emails: 'carol at falcon' },
      'I need an e-mail address for "carol at falcon"',
    ],
    ['nobody', { action: 'invite.add', emails: ' ,; ' }, 'at least one person'],
    [
      'a made-up change',
      { action: 'invite.change', email: 'bob@falcon.example.com', change: 'promote' },
      'What to do takes',
    ],
    [
      'somebody who is not invited',
      { action: 'invite.change', email: 'nobody@example.com', change: 'remove' },
      'is not invited any more',
    ],
  ])(
    'changes nothing for %s, and says what would do',
    async (_what, inputs: Readonly<Record<string, string>>, told) => {
      const before = await invited();
      expect(await press(inputs)).toContain(told);
      expect(await invited()).toEqual(before);
    },
  );
});

describe('the buttons of a card in a space that is not invited as a whole', () => {
  let world: World;
  let card: ShownMessage;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    const falcon = await groupOf(world, 'alice');
    const words = '@Convene schedule small talk tomorrow at 3pm with bob@falcon.example.com';
    card = lastCard(await world.control.say('alice', words, { roomId: falcon }));
  });
  afterAll(() => world.stop());

  it('tell the space how many were invited, and not who', async () => {
    const pressed = { action: 'invite.add', emails: 'zoe@example.org' };
    const shown = await world.control.press('alice', card, pressed);
    expect(shown.at(-1)?.markdown).toBe('Invited 1 person. Meeting: *small talk*.');
    const again = await world.control.press('alice', lastCard(shown), pressed);
    expect(again.at(-1)?.markdown).toBe("I've answered you in private.");
    expect(JSON.stringify(again.map(({ markdown, attachments }) => [markdown, attachments]))).not.toContain('zoe@');
  });
});

describe('the preference buttons', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterAll(() => world.stop());

  interface Held {
    readonly schedulingOptions: { readonly enabledJoinBeforeHost: boolean; readonly joinBeforeHostMinutes: number };
    readonly personalMeetingRoom: {
      readonly topic: string;
      readonly enabledAutoLock: boolean;
      readonly autoLockMinutes: number;
      readonly hostPin: string;
    };
  }
  const held = (): Promise<Held> => world.control.webex<Held>('alice', '/meetingPreferences');

  /** Asks for one group; the first time the permission is asked for as well. */
  async function preferencesCard(group: 'scheduling' | 'personal room'): Promise<ShownMessage> {
    await allowed(world, 'alice', 'preferences');
    return lastCard(await world.control.say('alice', `${group} preferences`));
  }

  /** Presses, consents where more is needed, and presses again. */
  async function save(card: ShownMessage, inputs: Readonly<Record<string, string>>): Promise<readonly ShownMessage[]> {
    const shown = await world.control.press('alice', card, inputs);
    if (shown.at(-1)?.attachments?.[0]?.content.actions?.[0]?.title !== 'Connect') return shown;
    await world.control.consent('alice');
    return world.control.press('alice', card, inputs);
  }

  it('ask for the permission when they are first needed, change one field, write the whole group and read it back', async () => {
    const before = await held();
    const shown = await save(await preferencesCard('scheduling'), {
      action: 'preferences.scheduling',
      enabledJoinBeforeHost: 'true',
      joinBeforeHostMinutes: '15',
    });
    expect(shown.at(-1)?.markdown).toContain('How early: was 5 minutes, now 15 minutes.');
    const after = await held();
    expect(after.schedulingOptions).toEqual({
      ...before.schedulingOptions,
      enabledJoinBeforeHost: true,
      joinBeforeHostMinutes: 15,
    });
    expect(after.personalMeetingRoom).toEqual(before.personalMeetingRoom);
  });

  it('change the personal room and leave its PIN as it was', async () => {
    const before = await held();
    const shown = await save(await preferencesCard('personal room'), {
      action: 'preferences.room',
      topic: 'The *new* room',
      enabledAutoLock: 'true',
      autoLockMinutes: '10',
    });
    expect(shown.at(-1)?.markdown).toContain('Automatic lock: was off, now on.');
    expect((await held()).personalMeetingRoom).toEqual({
      ...before.personalMeetingRoom,
      topic: 'The *new* room',
      enabledAutoLock: true,
      autoLockMinutes: 10,
    });
  });

  it.each([
    [
      'minutes that Webex does not take',
      { action: 'preferences.scheduling', enabledJoinBeforeHost: 'true', joinBeforeHostMinutes: '7' },
      '0, 5, 10, 15',
    ],
    [
      'a lock that is no number',
      { action: 'preferences.room', topic: 'x', enabledAutoLock: 'true', autoLockMinutes: 'soon' },
      '0, 5, 10, 15, 20',
    ],
    [
      'an empty topic',
      { action: 'preferences.room', topic: ' ', enabledAutoLock: 'true', autoLockMinutes: '5' },
      '1 to 128 characters',
    ],
  ])(
    'refuse %s with the values that are allowed, and change nothing',
    async (_what, inputs: Readonly<Record<string, string>>, allowed) => {
      const card = await preferencesCard(inputs['action'] === 'preferences.room' ? 'personal room' : 'scheduling');
      const before = await held();
      const shown = await save(card, inputs);
      expect(shown.at(-1)?.markdown).toContain(allowed);
      expect(await held()).toEqual(before);
    },
  );
});
