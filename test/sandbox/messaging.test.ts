import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ALICE, BOB, CAROL, DAVE, openReceiver, openWorld } from './harness.ts';
import type { World } from './harness.ts';

async function falcon(world: World): Promise<string> {
  const rooms = await world.control('GET', `/rooms?email=${ALICE}`);
  return rooms.text(`items.${rooms.each('items', 'title').indexOf('Project Falcon')}.id`);
}

const CARD = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.3',
    body: [{ type: 'TextBlock', text: 'Hello' }],
    actions: [{ type: 'Action.Submit', title: 'Go', data: { go: 1 } }],
  },
};

function cardWith(change: object): object {
  return { ...CARD, content: { ...CARD.content, ...change } };
}

describe('people', () => {
  it('tells one’s own zone to oneself and to nobody else', async () => {
    const world = await openWorld();
    const alice = await world.as(ALICE);
    expect((await alice('GET', '/people/me')).at('timezone')).toBe('America/New_York');
    const found = await alice('GET', `/people?email=${BOB}`);
    expect(found.items).toHaveLength(1);
    expect(found.at('items.0.timezone')).toBeUndefined();
  });

  it('finds only one’s own company', async () => {
    const alice = await (await openWorld()).as(ALICE);
    expect((await alice('GET', `/people?email=${DAVE}`)).items).toEqual([]);
    expect((await alice('GET', '/people?displayName=Da')).items).toEqual([]);
    expect((await alice('GET', '/people')).status).toBe(400);
  });

  it('answers a wrong token with 401, a missing scope with the one 403 text', async () => {
    const world = await openWorld();
    expect((await world.api('GET', '/people/me', { token: 'nonsense' })).status).toBe(401);
    const refused = await world.api('GET', '/nowhere');
    expect(refused.status).toBe(404);
    expect(refused.at('trackingId')).toMatch(/^ROUTERGW_/);
  });
});

describe('messages', () => {
  it('turns @names into mentions, in the space and outside it', async () => {
    const world = await openWorld();
    const said = await world.control('POST', '/messages', {
      email: ALICE,
      text: 'meet @Bob, mail a@b.example.com',
    });
    expect(said.at('text')).toBe('meet Bob, mail a@b.example.com');
    expect(said.at('mentionedPeople')).toHaveLength(1);
    expect(said.at('html')).toContain('<spark-mention data-object-type="person"');
  });

  it('shows a bot in a group only what mentions it', async () => {
    const world = await openWorld();
    const roomId = await falcon(world);
    const unseen = await world.control('POST', '/messages', { email: ALICE, roomId, text: 'between us' });
    const seen = await world.control('POST', '/messages', { email: ALICE, roomId, text: '@Convene hi' });
    expect((await world.api('GET', `/messages/${unseen.text('id')}`)).status).toBe(404);
    expect((await world.api('GET', `/messages/${seen.text('id')}`)).at('text')).toBe('Convene hi');
    expect((await world.api('GET', `/messages?roomId=${roomId}`)).status).toBe(403);
    const listed = await world.api('GET', `/messages?roomId=${roomId}&mentionedPeople=me`);
    expect(listed.each('items', 'id')).toEqual([seen.at('id')]);
  });

  it('keeps threads one level deep', async () => {
    const world = await openWorld();
    const root = await world.control('POST', '/messages', { email: ALICE, text: 'root' });
    const roomId = root.text('roomId');
    const reply = await world.api('POST', '/messages', { body: { roomId, text: 'one', parentId: root.at('id') } });
    expect(reply.at('parentId')).toBe(root.at('id'));
    const second = await world.api('POST', '/messages', { body: { roomId, text: 'two', parentId: reply.at('id') } });
    expect(second.status).toBe(400);
  });

  it('refuses more than 7439 bytes, unknown fields, two targets and no target', async () => {
    const world = await openWorld();
    const post = (body: object) => world.api('POST', '/messages', { body });
    expect((await post({ toPersonEmail: ALICE, text: 'é'.repeat(3720) })).status).toBe(400);
    expect((await post({ toPersonEmail: ALICE, text: 'é'.repeat(3719) })).status).toBe(200);
    expect((await post({ toPersonEmail: ALICE, text: 'x', colour: 'red' })).status).toBe(400);
    expect((await post({ toPersonEmail: ALICE, roomId: 'x', text: 'x' })).status).toBe(400);
    expect((await post({ text: 'x' })).status).toBe(400);
    expect((await post({ toPersonEmail: ALICE })).status).toBe(400);
  });

  it('edits ten times and no more, never with a card, never somebody else’s', async () => {
    const world = await openWorld();
    const made = await world.api('POST', '/messages', { body: { toPersonEmail: ALICE, markdown: '**one**' } });
    const roomId = made.text('roomId');
    const edit = (text: string, token?: string) =>
      world.api('PUT', `/messages/${made.text('id')}`, { body: { roomId, text }, ...(token ? { token } : {}) });
    for (let count = 0; count < 10; count += 1) expect((await edit(`edit ${count}`)).status).toBe(200);
    expect((await edit('eleven')).status).toBe(400);
    expect((await edit('mine', await world.tokenOf(ALICE))).status).toBe(403);
    const card = await world.api('POST', '/messages', {
      body: { toPersonEmail: ALICE, text: 'card', attachments: [CARD] },
    });
    const refused = await world.api('PUT', `/messages/${card.text('id')}`, { body: { roomId, text: 'x' } });
    expect(refused.status).toBe(400);
  });

  it('lists newest first, page by page, and deleted ones for scripts', async () => {
    const world = await openWorld();
    const texts = ['one', 'two', 'three'];
    const ids: string[] = [];
    for (const text of texts) {
      ids.push((await world.api('POST', '/messages', { body: { toPersonEmail: ALICE, text } })).text('id'));
    }
    const roomId = (await world.api('GET', `/messages/${ids[0]}`)).text('roomId');
    const first = await world.api('GET', `/messages?roomId=${roomId}&max=2`);
    expect(first.each('items', 'text')).toEqual(['three', 'two']);
    const next = /<(.+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await world.api('GET', next.replace(`${world.url}/v1`, ''));
    expect(second.each('items', 'text')).toEqual(['one']);
    expect(second.headers.get('link')).toBeNull();
    expect((await world.api('DELETE', `/messages/${ids[1]}`)).status).toBe(204);
    expect((await world.api('GET', `/messages/${ids[1]}`)).status).toBe(404);
    const seen = await world.control('GET', `/messages?roomId=${roomId}&after=${ids[0]}`);
    expect(seen.each('items', 'deleted')).toEqual([true, undefined]);
  });

  it('takes a file, as an upload or from an address', async () => {
    const world = await openWorld();
    const form = new FormData();
    form.set('toPersonEmail', ALICE);
    form.set('text', 'the transcript');
    form.set('files', new Blob(['WEBVTT'], { type: 'text/vtt' }), 'talk.vtt');
    const made = await world.api('POST', '/messages', { body: form });
    const content = await world.api('GET', made.text('files.0').replace(`${world.url}/v1`, ''));
    expect(content.body).toBe('WEBVTT');
    const linked = await world.api('POST', '/messages', {
      body: { toPersonEmail: ALICE, files: ['https://files.example.com/a.pdf'] },
    });
    expect(linked.status).toBe(200);
  });
});

describe('cards', () => {
  const refused: readonly (readonly [string, object])[] = [
    ['media', cardWith({ body: [{ type: 'Media', sources: [] }] })],
    ['Action.Execute', cardWith({ actions: [{ type: 'Action.Execute', title: 'x' }] })],
    ['Action.ToggleVisibility', cardWith({ actions: [{ type: 'Action.ToggleVisibility', targetElements: [] }] })],
    [
      'submit as selectAction',
      cardWith({ body: [{ type: 'Container', items: [], selectAction: { type: 'Action.Submit' } }] }),
    ],
    ['an http image', cardWith({ body: [{ type: 'Image', url: 'http://example.com/a.png' }] })],
    ['six buttons', cardWith({ actions: Array.from({ length: 6 }, () => ({ type: 'Action.Submit', title: 'x' })) })],
    ['over 20 KB', cardWith({ body: [{ type: 'TextBlock', text: 'x'.repeat(20_000) }] })],
    ['a later version', cardWith({ version: '1.5' })],
    ['a javascript address', cardWith({ actions: [{ type: 'Action.OpenUrl', url: 'javascript:alert(1)' }] })],
    ['an input without id', cardWith({ body: [{ type: 'Input.Text' }] })],
  ];

  it.each(refused)('refuses %s', async (_name, attachment) => {
    const world = await openWorld();
    const body = { toPersonEmail: ALICE, text: 'x', attachments: [attachment] };
    expect((await world.api('POST', '/messages', { body })).status).toBe(400);
  });

  it('takes one card and not two', async () => {
    const world = await openWorld();
    const post = (attachments: object[]) =>
      world.api('POST', '/messages', { body: { toPersonEmail: ALICE, text: 'x', attachments } });
    expect((await post([CARD])).status).toBe(200);
    expect((await post([CARD, CARD])).status).toBe(400);
  });

  it('lets any member press, with any inputs, and tells only whoever posted the card', async () => {
    const world = await openWorld();
    const hook = await openReceiver();
    await world.api('POST', '/webhooks', {
      body: { name: 'a', targetUrl: hook.url, resource: 'attachmentActions', event: 'created' },
    });
    const roomId = await falcon(world);
    const card = await world.api('POST', '/messages', { body: { roomId, text: 'x', attachments: [CARD] } });
    const messageId = card.text('id');
    const pressed = await world.control('POST', '/actions', {
      email: CAROL,
      messageId,
      inputs: { made: 'up' },
    });
    await world.control('POST', '/settle');
    expect(hook.heard[0]?.body.at('data')).not.toHaveProperty('inputs');
    const action = await world.api('GET', `/attachment/actions/${pressed.text('id')}`);
    expect(action.at('inputs')).toEqual({ made: 'up' });
    const outsider = await world.control('POST', '/actions', { email: DAVE, messageId, inputs: {} });
    expect(outsider.status).toBe(400);
    expect(outsider.at('message')).toBeTypeOf('string');
  });
});

describe('webhooks', () => {
  const messages = (targetUrl: string, more: object = {}) => ({
    body: { name: 'm', targetUrl, resource: 'messages', event: 'created', ...more },
  });

  it('signs the exact bytes with HMAC-SHA1 and sends no words of the message', async () => {
    const world = await openWorld();
    const hook = await openReceiver();
    const made = await world.api('POST', '/webhooks', messages(hook.url, { secret: 'pssst' }));
    expect(made.at('secret')).toBe('pssst');
    await world.control('POST', '/messages', { email: ALICE, text: 'a secret of mine' });
    await world.control('POST', '/settle');
    const [heard] = hook.heard;
    expect(heard?.signature).toBe(
      createHmac('sha1', 'pssst')
        .update(heard?.raw ?? '')
        .digest('hex'),
    );
    expect(heard?.raw).not.toContain('a secret of mine');
    expect(heard?.raw).not.toContain('pssst');
    expect(heard?.body.body).toMatchObject({
      resource: 'messages',
      event: 'created',
      ownedBy: 'creator',
      status: 'active',
    });
  });

  it('sends a failed notification only once, and switches off after 100 failures in five minutes', async () => {
    const world = await openWorld();
    const hook = await openReceiver();
    hook.status = 500;
    const made = await world.api('POST', '/webhooks', messages(hook.url));
    for (let count = 0; count < 100; count += 1) await world.control('POST', '/messages', { email: ALICE, text: 'x' });
    await world.control('POST', '/settle');
    expect(hook.heard).toHaveLength(100);
    expect((await world.api('GET', `/webhooks/${made.text('id')}`)).at('status')).toBe('inactive');
    await world.control('POST', '/messages', { email: ALICE, text: 'unheard' });
    await world.control('POST', '/settle');
    expect(hook.heard).toHaveLength(100);
    const woken = { name: 'm', targetUrl: hook.url, status: 'active' };
    expect((await world.api('PUT', `/webhooks/${made.text('id')}`, { body: woken })).at('status')).toBe('active');
  });

  it('needs the read scope of its resource, and a bot may not hear of meetings', async () => {
    const world = await openWorld();
    const meetings = { name: 'm', targetUrl: 'http://127.0.0.1:1/', resource: 'meetings', event: 'created' };
    expect((await world.api('POST', '/webhooks', { body: meetings })).status).toBe(403);
    expect((await (await world.as(ALICE))('POST', '/webhooks', { body: meetings })).status).toBe(200);
    expect((await world.api('POST', '/webhooks', messages('http://127.0.0.1:1/', { filter: 'shoe=9' }))).status).toBe(
      400,
    );
  });

  it('hears of a member who comes and of one who goes', async () => {
    const world = await openWorld();
    const hook = await openReceiver();
    for (const event of ['created', 'deleted']) {
      const body = { name: 'm', targetUrl: hook.url, resource: 'memberships', event };
      await world.api('POST', '/webhooks', { body });
    }
    const alice = await world.as(ALICE);
    const room = await alice('POST', '/rooms', { body: { title: 'New' } });
    const added = { roomId: room.at('id'), personEmail: world.sandbox.credentials.botEmail };
    const membership = await alice('POST', '/memberships', { body: added });
    expect((await alice('POST', '/memberships', { body: added })).status).toBe(409);
    await alice('DELETE', `/memberships/${membership.text('id')}`);
    await world.control('POST', '/settle');
    expect(hook.heard.map((heard) => heard.body.at('event'))).toEqual(['created', 'deleted']);
  });
});
