import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';
import { atRest, inviteesOf, meetingsCalled, orderFault, post, repliesAfter, type FaultOrder } from './exchanges.ts';

const KINDS: readonly Omit<FaultOrder, 'match'>[] = [
  { kind: '429', retryAfter: 1 },
  { kind: '500' },
  { kind: '502' },
  { kind: 'reset' },
  { kind: 'slow', delayMs: 400 },
  { kind: 'timeoutAfterCommit', delayMs: 20 },
];

/** The three calls of an exchange by words, and its reply. */
const BY_WORDS = [
  ['fetching the message', 'GET', '/v1/messages/*', 'aspen'],
  ['looking at the calendar', 'GET', '/v1/meetings', 'willow'],
  ['creating the meeting', 'POST', '/v1/meetings', 'birch'],
  ['posting the reply', 'POST', '/v1/messages', 'cedar'],
] as const;

/** The calls of a press that invites somebody. */
const BY_PRESS = [
  ['fetching the action', 'GET', '/v1/attachment/actions/*', 'bob'],
  ['inviting', 'POST', '/v1/meetingInvitees', 'carol'],
  ['reposting the card', 'POST', '/v1/messages', 'grace'],
  ['deleting the old card', 'DELETE', '/v1/messages/*', 'frank'],
] as const;

async function worldWithAlice(): Promise<World> {
  const world = await startWorld();
  await connected(world, 'alice');
  return world;
}

describe.concurrent.each(KINDS)('when Webex answers with $kind', (fault) => {
  it(
    'one meeting is made and one reply given, whichever call of the exchange it hits',
    { timeout: 60_000 },
    async () => {
      const world = await worldWithAlice();
      try {
        for (const [index, [call, method, path, title]] of BY_WORDS.entries()) {
          await orderFault(world, { match: { method, path }, ...fault });
          const said = await post(world, 'alice', `schedule ${title} tomorrow at ${index + 1}pm`);
          await atRest(world);
          const replies = await repliesAfter(world, said);
          expect(
            replies.map(({ markdown }) => markdown),
            call,
          ).toEqual([expect.stringContaining(`Scheduled *${title}*`)]);
          expect(await meetingsCalled(world, title), call).toHaveLength(1);
        }
      } finally {
        await world.stop();
      }
    },
  );

  it('a press invites once and leaves one card, whichever call it hits', { timeout: 60_000 }, async () => {
    const world = await worldWithAlice();
    try {
      const said = await post(world, 'alice', 'schedule maple tomorrow at 3pm');
      await atRest(world);
      const [meeting] = await meetingsCalled(world, 'maple');
      for (const [call, method, path, guest] of BY_PRESS) {
        const [card] = await repliesAfter(world, said);
        await orderFault(world, { match: { method, path }, ...fault });
        await press(world, card, { action: 'invite.add', emails: `${guest}@falcon.example.com` });
        await atRest(world);
        const replies = await repliesAfter(world, said);
        expect(
          replies.map(({ markdown }) => markdown),
          call,
        ).toEqual([expect.stringContaining('Invited')]);
        const invited = await inviteesOf(world, meeting?.id ?? '');
        expect(
          invited.filter((email) => email.startsWith(`${guest}@`)),
          call,
        ).toHaveLength(1);
      }
    } finally {
      await world.stop();
    }
  });

  it('an expired token is renewed, and the request goes on', { timeout: 60_000 }, async () => {
    const world = await worldWithAlice();
    try {
      await world.control.call('POST', '/sandbox/clock', { advance: 'P15D' });
      await orderFault(world, { match: { method: 'POST', path: '/v1/access_token' }, ...fault });
      const said = await post(world, 'alice', "what's on today?");
      await atRest(world);
      const replies = await repliesAfter(world, said);
      expect(replies).toHaveLength(1);
      expect(replies[0]?.markdown).not.toMatch(/Connect|went wrong|did not answer/);
    } finally {
      await world.stop();
    }
  });
});

describe.concurrent('a notification that comes', () => {
  it('twice is answered once', { timeout: 60_000 }, async () => {
    const world = await worldWithAlice();
    try {
      await orderFault(world, { match: { method: '*', path: 'messages' }, kind: 'duplicate' });
      const said = await post(world, 'alice', 'schedule rowan tomorrow at 3pm');
      await atRest(world);
      expect(await repliesAfter(world, said)).toHaveLength(1);
      expect(await meetingsCalled(world, 'rowan')).toHaveLength(1);
    } finally {
      await world.stop();
    }
  });

  it('after its successor is answered too', { timeout: 60_000 }, async () => {
    const world = await worldWithAlice();
    try {
      await orderFault(world, { match: { method: '*', path: 'messages' }, kind: 'reorder' });
      const first = await post(world, 'alice', 'schedule hazel tomorrow at 3pm');
      await post(world, 'alice', 'schedule linden tomorrow at 4pm');
      await atRest(world);
      const texts = (await repliesAfter(world, first)).map(({ markdown }) => markdown ?? '').sort();
      expect(texts).toEqual([expect.stringContaining('*hazel*'), expect.stringContaining('*linden*')]);
    } finally {
      await world.stop();
    }
  });
});

describe.concurrent('when Webex stays out of order', () => {
  it('the person is told what failed and that nothing changed, once', { timeout: 90_000 }, async () => {
    const world = await worldWithAlice();
    try {
      await world.control.call('POST', '/sandbox/faults', {
        match: { method: 'POST', path: '/v1/meetings' },
        kind: '429',
        retryAfter: 0,
        times: 1_000,
      });
      const said = await post(world, 'alice', 'schedule poplar tomorrow at 3pm');
      await untilReplied(world, said);
      const replies = await repliesAfter(world, said);
      expect(replies).toHaveLength(1);
      expect(replies[0]?.markdown).toMatch(/nothing was changed|nothing has changed|too many|busy/i);
      expect(await meetingsCalled(world, 'poplar')).toEqual([]);
    } finally {
      await world.stop();
    }
  });

  it('a dead grant is told once, with a way back, and does not go round in circles', { timeout: 60_000 }, async () => {
    const world = await worldWithAlice();
    try {
      await world.control.call('POST', '/sandbox/revoke', { email: 'alice@falcon.example.com' });
      await world.control.clearLog();
      const said = await post(world, 'alice', "what's on today?");
      await atRest(world);
      const replies = await repliesAfter(world, said);
      expect(replies.map(({ markdown }) => markdown)).toEqual([expect.stringContaining('no longer accepts')]);
      const refreshes = (await world.control.log()).filter(({ path }) => path === '/v1/access_token');
      expect(refreshes).toHaveLength(1);
      // From now on they simply are not connected: no more is said of the old grant.
      const again = await post(world, 'alice', "what's on today?");
      await atRest(world);
      expect((await repliesAfter(world, again)).map(({ markdown }) => markdown)).toEqual([
        expect.not.stringContaining('no longer accepts'),
      ]);
    } finally {
      await world.stop();
    }
  });
});

async function press(world: World, card: ShownMessage | undefined, inputs: Record<string, string>): Promise<void> {
  await world.control.call('POST', '/sandbox/actions', {
    email: 'alice@falcon.example.com',
    messageId: card?.id,
    inputs,
  });
}

/** Moves the clock on to each next try, since real ones are minutes apart. */
async function untilReplied(world: World, said: ShownMessage): Promise<void> {
  for (let tries = 0; tries < 12 && (await repliesAfter(world, said)).length === 0; tries += 1) {
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT6M' });
  }
}
