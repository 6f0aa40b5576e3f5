import { describe, expect, it, onTestFinished } from 'vitest';
import { GrantLost, WebexRefusal, WebexUnreachable } from '../../src/ports/failure.ts';
import { actAs } from '../../src/webex/act-as.ts';
import { actAsBot } from '../../src/webex/act-as-bot.ts';
import { createWebexClient } from '../../src/webex/client.ts';
import { createOAuthClient } from '../../src/webex/oauth.ts';
import { ALICE, BOB, DAVE, openWorld, VERIFIER, type World } from '../sandbox/harness.ts';

const REDIRECT = 'http://127.0.0.1:1/oauth/callback';

async function openBot(options: { rotateRefreshTokens?: boolean } = {}) {
  const world = await openWorld(options);
  const client = createWebexClient({ apiUrl: world.sandbox.apiUrl, random: () => 0, timeoutMs: 700 });
  onTestFinished(() => client.close());
  const { botToken, clientId, clientSecret } = world.sandbox.credentials;
  world.sandbox.registerRedirect(REDIRECT);
  return {
    world,
    client,
    bot: actAsBot(client, botToken),
    oauth: createOAuthClient({ client, clientId, clientSecret, redirectUri: REDIRECT }),
  };
}

async function say(world: World, text: string, more: object = {}): Promise<{ id: string; roomId: string }> {
  const said = await world.control('POST', '/messages', { email: ALICE, text, ...more });
  return { id: said.text('id'), roomId: said.text('roomId') };
}

async function falcon(world: World): Promise<string> {
  const rooms = await world.control('GET', `/rooms?email=${ALICE}`);
  return rooms.text(`items.${rooms.each('items', 'title').indexOf('Project Falcon')}.id`);
}

const CARD = {
  type: 'AdaptiveCard',
  version: '1.3',
  body: [{ type: 'TextBlock', text: 'Hello' }],
  actions: [{ type: 'Action.Submit', title: 'Go', data: { go: 'yes' } }],
};

describe('the bot in the sandbox', () => {
  it('reads a message, answers with a card in its thread, hears the press, and takes the card away', async () => {
    const { world, bot } = await openBot();
    const { id, roomId } = await say(world, 'schedule lunch');
    expect(await bot.messages.fetch(id)).toMatchObject({
      text: 'schedule lunch',
      personEmail: ALICE,
      roomType: 'direct',
    });
    const card = await bot.messages.post({ roomId }, { parentId: id, markdown: '**Lunch**', card: CARD });
    expect(card).toMatchObject({ hasCard: true, parentId: id });
    await expect(bot.messages.edit(card, 'changed')).rejects.toMatchObject({ status: 400 });
    const press = await world.control('POST', '/actions', { email: ALICE, messageId: card.id, inputs: { go: 'yes' } });
    expect(await bot.attachmentActions.fetch(press.text('id'))).toMatchObject({
      messageId: card.id,
      inputs: { go: 'yes' },
    });
    expect(await bot.messages.remove(card.id)).toBe(true);
    expect(await bot.messages.remove(card.id)).toBe(false);
    expect(await bot.messages.fetch(card.id)).toBeUndefined();
  });

  it('knows who is in a space, and may list there only what mentions it', async () => {
    const { world, bot } = await openBot();
    const roomId = await falcon(world);
    const members = await bot.memberships.list(roomId);
    expect(members.map(({ personEmail }) => personEmail)).toEqual(expect.arrayContaining([ALICE, BOB]));
    const alice = members.find(({ personEmail }) => personEmail === ALICE);
    expect(await bot.memberships.find(roomId, alice?.personId ?? '')).toMatchObject({ personEmail: ALICE });
    await expect(bot.messages.listSince({ roomId }, 0)).rejects.toMatchObject({ status: 403 });
    const said = await say(world, '@Convene hello', { roomId });
    expect((await bot.messages.listSince({ roomId, mentionedPeople: 'me' }, 0)).map(({ id }) => id)).toEqual([said.id]);
    expect(await bot.rooms.fetch(roomId)).toMatchObject({ title: 'Project Falcon', type: 'group' });
    const active = await bot.rooms.activeSince(Date.parse('2026-06-02T00:00:00Z'));
    expect(active.map(({ id }) => id)).toContain(roomId);
    expect(await bot.rooms.activeSince(Date.parse('2027-01-01T00:00:00Z'))).toEqual([]);
  });

  it('makes webhooks, finds them, switches them on and takes them away', async () => {
    const { bot } = await openBot();
    const wanted = {
      name: 'n',
      targetUrl: 'http://127.0.0.1:1/w',
      resource: 'messages',
      event: 'created',
      secret: 's',
    };
    const made = await bot.webhooks.create(wanted);
    expect(await bot.webhooks.list()).toEqual([made]);
    expect(await bot.webhooks.activate(made.id, { ...wanted, targetUrl: 'http://127.0.0.1:1/w2' })).toMatchObject({
      targetUrl: 'http://127.0.0.1:1/w2',
      status: 'active',
    });
    expect(await bot.webhooks.remove(made.id)).toBe(true);
    expect(await bot.webhooks.remove(made.id)).toBe(false);
  });

  it.each([429, 500, 502, 'reset', 'timeoutAfterCommit'])('gets through a read that meets %s', async (kind) => {
    const { world, bot } = await openBot();
    const { id } = await say(world, 'hello');
    const match = { method: 'GET', path: '/v1/messages/*' };
    await world.control('POST', '/faults', {
      match,
      kind: String(kind),
      times: 1,
      ...(kind === 429 ? { retryAfter: 1 } : {}),
    });
    expect(await bot.messages.fetch(id)).toMatchObject({ text: 'hello' });
  });

  it('says that nobody knows when an answer is lost after the message was posted, and posts no second one', async () => {
    const { world, bot } = await openBot();
    const { roomId } = await say(world, 'hello');
    const match = { method: 'POST', path: '/v1/messages' };
    await world.control('POST', '/faults', { match, kind: 'timeoutAfterCommit', times: 1 });
    await expect(bot.messages.post({ roomId }, { markdown: 'once' })).rejects.toBeInstanceOf(WebexUnreachable);
    const sent = (await bot.messages.listSince({ roomId }, 0)).filter(({ text }) => text === 'once');
    expect(sent).toHaveLength(1);
  });

  it('are listed down to a moment, page by page and no page more', async () => {
    const { world, bot } = await openBot();
    await say(world, 'one');
    const { id, roomId } = await say(world, 'two');
    for (const text of ['three', 'four', 'five']) await say(world, text);
    const since = Date.parse((await bot.messages.fetch(id))?.created ?? '');
    const recent = await bot.messages.listSince({ roomId, max: 2 }, since);
    expect(recent.map(({ text }) => text)).toEqual(['five', 'four', 'three', 'two']);
  });

  it('posts a transcript as a file', async () => {
    const { world, bot } = await openBot();
    const { roomId } = await say(world, 'hello');
    const file = { markdown: 'Here', fileName: 'transcript.vtt', type: 'text/vtt', content: 'WEBVTT' };
    expect((await bot.messages.postFile({ roomId }, file)).files).toHaveLength(1);
  });
});

describe('a person in the sandbox', () => {
  it('is told their own zone, and finds people of their own company only', async () => {
    const { world, client } = await openBot();
    const { people } = actAs({ client, token: () => world.tokenOf(ALICE), zone: 'UTC' });
    expect(await people.me()).toMatchObject({ email: ALICE, timezone: 'America/New_York' });
    expect(await people.search({ email: BOB })).toMatchObject([{ email: BOB, isBot: false }]);
    expect(await people.search({ displayName: 'Bob' })).toHaveLength(1);
    expect(await people.search({ email: DAVE })).toEqual([]);
  });

  it('whose token ended goes on with a renewed one', async () => {
    const { world, client } = await openBot();
    const wishes: unknown[] = [];
    const { people } = actAs({
      client,
      zone: 'UTC',
      token: (wish) => {
        wishes.push(wish);
        return wish === undefined ? Promise.resolve('ended') : world.tokenOf(ALICE);
      },
    });
    expect(await people.me()).toMatchObject({ email: ALICE });
    expect(wishes).toEqual([undefined, { refused: 'ended' }]);
  });
});

describe('consent in the sandbox', () => {
  async function connect(world: World, link: string): Promise<string> {
    const { id: directed } = await world
      .control('GET', '/people')
      .then((people) => ({ id: people.text('items.0.id') }));
    await world.api('POST', '/messages', { body: { toPersonId: directed, markdown: `[Connect](${link})` } });
    const consent = await world.control('POST', '/consent', { email: ALICE });
    return new URL(consent.text('url')).searchParams.get('code') ?? '';
  }
  const scopes = ['meeting:schedules_read', 'spark:people_read'];

  it.each([true, false])('gives tokens, renews them (rotated: %s), and ends when it is taken back', async (rotated) => {
    const { world, client, oauth } = await openBot({ rotateRefreshTokens: rotated });
    const code = await connect(world, await oauth.authorizeUrl({ state: 's1', codeVerifier: VERIFIER, scopes }));
    const tokens = await oauth.exchange(code, VERIFIER);
    expect(tokens.scopes.toSorted()).toEqual(scopes);
    const { people } = actAs({ client, token: () => Promise.resolve(tokens.accessToken), zone: 'UTC' });
    expect((await people.me()).email).toBe(ALICE);
    await expect(oauth.exchange(code, VERIFIER)).rejects.toBeInstanceOf(WebexRefusal);
    const renewed = await oauth.refresh(tokens.refreshToken);
    expect(renewed.refreshToken === tokens.refreshToken).toBe(!rotated);
    expect(renewed.expiresIn).toBeGreaterThan(1_200_000);
    await world.control('POST', '/revoke', { email: ALICE });
    await expect(oauth.refresh(renewed.refreshToken)).rejects.toBeInstanceOf(GrantLost);
    await expect(people.me()).rejects.toBeInstanceOf(GrantLost);
  });

  it('is not given for a verifier that is not the one of the link', async () => {
    const { world, oauth } = await openBot();
    const code = await connect(world, await oauth.authorizeUrl({ state: 's1', codeVerifier: VERIFIER, scopes }));
    await expect(oauth.exchange(code, 'w'.repeat(64))).rejects.toMatchObject({ status: 400 });
  });
});
