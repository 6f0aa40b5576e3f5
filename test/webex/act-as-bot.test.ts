import { describe, expect, it, onTestFinished } from 'vitest';
import { WebexRefusal, WebexUnreachable } from '../../src/ports/failure.ts';
import { actAsBot } from '../../src/webex/act-as-bot.ts';
import { createWebexClient } from '../../src/webex/client.ts';
import { sendError, sendJson, startLocalWebex, type Answering } from './local-webex.ts';

async function botOf(answering: Answering) {
  const webex = await startLocalWebex(answering);
  const client = createWebexClient({ apiUrl: webex.apiUrl, random: () => 0 });
  onTestFinished(() => client.close());
  return { bot: actAsBot(client, 'BOT'), webex };
}

const MESSAGE = {
  id: 'M1',
  roomId: 'R1',
  roomType: 'group',
  text: 'Convene schedule lunch',
  html: '<spark-mention>',
  personId: 'P1',
  personEmail: 'alice@example.com',
  mentionedPeople: ['B1'],
  parentId: 'M0',
  created: '2026-11-22T10:00:00.000Z',
  unknownField: true,
};

describe('messages', () => {
  it('are posted with text and one card into a thread', async () => {
    const { bot, webex } = await botOf((_, response) => sendJson(response, 200, { ...MESSAGE, attachments: [{}] }));
    const card = { type: 'AdaptiveCard' };
    const posted = await bot.messages.post({ roomId: 'R1' }, { parentId: 'M0', markdown: '**hi**', card });
    expect(posted).toMatchObject({ id: 'M1', hasCard: true });
    expect(webex.arrived[0]).toMatchObject({
      method: 'POST',
      path: '/messages',
      json: {
        roomId: 'R1',
        parentId: 'M0',
        markdown: '**hi**',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
      },
    });
  });

  it('are not posted twice when the answer is lost', async () => {
    const { bot, webex } = await botOf((_, response) => response.destroy());
    await expect(bot.messages.post({ toPersonId: 'P1' }, { markdown: 'x' })).rejects.toBeInstanceOf(WebexUnreachable);
    expect(webex.arrived).toHaveLength(1);
  });

  it('carry a file as multipart, with its name and type', async () => {
    const { bot, webex } = await botOf((_, response) => sendJson(response, 200, MESSAGE));
    await bot.messages.postFile(
      { toPersonId: 'P1' },
      { markdown: 'Here', fileName: 'transcript.vtt', type: 'text/vtt', content: 'WEBVTT' },
    );
    expect(webex.arrived[0]?.headers['content-type']).toContain('multipart/form-data; boundary=');
    for (const part of ['name="toPersonId"', 'filename="transcript.vtt"', 'text/vtt', 'WEBVTT']) {
      expect(webex.arrived[0]?.text).toContain(part);
    }
  });

  it('are fetched with what the thin notification leaves out, and missing ones are nothing', async () => {
    const { bot } = await botOf((arrived, response) => {
      if (arrived.path === '/messages/M1') sendJson(response, 200, MESSAGE);
      else sendError(response, 404, 'gone');
    });
    expect(await bot.messages.fetch('M1')).toEqual({
      id: 'M1',
      roomId: 'R1',
      roomType: 'group',
      text: 'Convene schedule lunch',
      html: '<spark-mention>',
      personId: 'P1',
      personEmail: 'alice@example.com',
      mentionedPeople: ['B1'],
      parentId: 'M0',
      files: [],
      hasCard: false,
      created: '2026-11-22T10:00:00.000Z',
    });
    expect(await bot.messages.fetch('M2')).toBeUndefined();
  });

  it('are listed page by page, mentions only where asked for', async () => {
    const { bot, webex } = await botOf((_, response) => sendJson(response, 200, { items: [MESSAGE] }));
    expect(await bot.messages.listSince({ roomId: 'R1', mentionedPeople: 'me', max: 20 }, 0)).toHaveLength(1);
    expect(webex.arrived[0]?.query.toString()).toBe('max=20&roomId=R1&mentionedPeople=me');
  });

  it('that were deleted before say so, unless it was our own lost attempt that did it', async () => {
    const { bot: late } = await botOf((_, response) => sendError(response, 404, 'gone'));
    expect(await late.messages.remove('M1')).toBe(false);
    const { bot: lost } = await botOf((_, response, count) =>
      count === 1 ? response.destroy() : sendError(response, 404, 'gone'),
    );
    expect(await lost.messages.remove('M1')).toBe(true);
  });

  it.each(['', '.', '..'])('with the id "%s" are unknown without a call: it would name something else', async (id) => {
    const { bot, webex } = await botOf((_, response) => sendJson(response, 200, MESSAGE));
    await expect(bot.messages.fetch(id)).rejects.toMatchObject({ constructor: WebexRefusal, status: 404 });
    expect(webex.arrived).toHaveLength(0);
  });

  it('have their id encoded in the path', async () => {
    const { bot, webex } = await botOf((_, response) => sendError(response, 404, 'gone'));
    await bot.messages.fetch('a/b?c=d');
    expect(webex.arrived[0]).toMatchObject({ path: '/messages/a%2Fb%3Fc%3Dd' });
  });
});

describe('presses', () => {
  it('are fetched with who pressed and the inputs as text, deeper values left out', async () => {
    const { bot, webex } = await botOf((_, response) =>
      sendJson(response, 200, {
        id: 'A1',
        type: 'submit',
        messageId: 'M1',
        roomId: 'R1',
        personId: 'P2',
        inputs: { action: 'confirm', minutes: 30, all: true, deep: { x: 1 } },
        created: '2026-11-22T10:00:00.000Z',
      }),
    );
    expect(await bot.attachmentActions.fetch('A1')).toMatchObject({
      personId: 'P2',
      messageId: 'M1',
      inputs: { action: 'confirm', minutes: '30', all: 'true' },
    });
    expect(webex.arrived[0]?.path).toBe('/attachment/actions/A1');
  });
});

describe('spaces', () => {
  it('active since a moment are read only as far back as needed', async () => {
    const { bot, webex } = await botOf((arrived, response) => {
      const page = Number(arrived.query.get('page') ?? '0');
      const items = [9, 8].map((minute) => ({
        id: `R${page}${minute}`,
        title: 'Falcon',
        type: 'group',
        lastActivity: `2026-11-22T1${2 - page}:0${minute}:00.000Z`,
      }));
      sendJson(response, 200, { items }, { link: `</v1/rooms?page=${page + 1}>; rel="next"` });
    });
    const rooms = await bot.rooms.activeSince(Date.parse('2026-11-22T11:09:00Z'));
    expect(rooms.map(({ id }) => id)).toEqual(['R09', 'R08', 'R19']);
    expect(webex.arrived).toHaveLength(2);
    expect(webex.arrived[0]?.query.toString()).toBe('sortBy=lastactivity&max=100');
  });

  it('tell who is in them, and whether one person is', async () => {
    const member = { id: 'MS1', roomId: 'R1', personId: 'P1', personEmail: 'alice@example.com', personOrgId: 'O1' };
    const { bot } = await botOf((arrived, response) =>
      sendJson(response, 200, { items: arrived.query.get('personId') === 'P9' ? [] : [member] }),
    );
    expect(await bot.memberships.list('R1')).toEqual([
      { ...member, personDisplayName: 'alice@example.com', isModerator: false },
    ]);
    expect(await bot.memberships.find('R1', 'P9')).toBeUndefined();
    expect(await bot.memberships.find('R1', 'P1')).toMatchObject({ id: 'MS1' });
  });
});

describe('webhooks', () => {
  const webhook = {
    id: 'W1',
    name: 'n',
    targetUrl: 'https://bot.example.com/w',
    resource: 'messages',
    event: 'created',
  };

  it('are listed without the secrets that Webex echoes', async () => {
    const { bot } = await botOf((_, response) =>
      sendJson(response, 200, { items: [{ ...webhook, secret: 'shh', status: 'inactive' }] }),
    );
    expect(await bot.webhooks.list()).toEqual([{ ...webhook, status: 'inactive' }]);
  });

  it('are made, switched on again and removed', async () => {
    const { bot, webex } = await botOf((arrived, response) => {
      if (arrived.method === 'DELETE') response.writeHead(204).end();
      else sendJson(response, 200, { ...webhook, status: 'active' });
    });
    const { id: _, ...made } = { ...webhook, secret: 'shh' };
    await bot.webhooks.create(made);
    await bot.webhooks.activate('W1', { name: 'n', targetUrl: 'https://bot.example.com/w2', secret: 's2' });
    expect(await bot.webhooks.remove('W1')).toBe(true);
    expect(webex.arrived.map(({ method, path, json }) => [method, path, json])).toEqual([
      ['POST', '/webhooks', made],
      ['PUT', '/webhooks/W1', { name: 'n', targetUrl: 'https://bot.example.com/w2', secret: 's2', status: 'active' }],
      ['DELETE', '/webhooks/W1', undefined],
    ]);
  });
});

describe('people', () => {
  it('are told with their first address, and a zone only when it is one', async () => {
    const { bot } = await botOf((arrived, response) =>
      sendJson(response, 200, {
        id: 'P1',
        emails: ['alice@example.com', 'a@example.com'],
        displayName: 'Alice',
        orgId: 'O1',
        timezone: arrived.path === '/people/me' ? 'Europe/London' : 'Moon/Base',
        type: 'person',
      }),
    );
    const alice = { id: 'P1', email: 'alice@example.com', displayName: 'Alice', orgId: 'O1', isBot: false };
    expect(await bot.people.me()).toEqual({ ...alice, timezone: 'Europe/London' });
    expect(await bot.people.fetch('P1')).toEqual(alice);
  });

  it('are searched by name or address', async () => {
    const { bot, webex } = await botOf((_, response) => sendJson(response, 200, { items: [] }));
    await bot.people.search({ displayName: 'Ana' });
    await bot.people.search({ email: 'ana+x@example.com' });
    expect(webex.arrived.map(({ query }) => query.toString())).toEqual([
      'displayName=Ana&max=100',
      'email=ana%2Bx%40example.com&max=100',
    ]);
  });

  it('that come without an id make no sense, and nothing of them is repeated', async () => {
    const { bot } = await botOf((_, response) => sendJson(response, 200, { emails: ['hidden@example.com'] }));
    const error = await bot.people.me().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WebexUnreachable);
    expect(String(error)).toContain('id');
    expect(String(error)).not.toContain('hidden');
  });
});
