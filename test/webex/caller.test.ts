import { describe, expect, it, onTestFinished } from 'vitest';
import { GrantLost, WebexRefusal, WebexUnreachable } from '../../src/ports/failure.ts';
import type { AskToken } from '../../src/ports/grants.ts';
import { callerFor, callerWith } from '../../src/webex/caller.ts';
import { createWebexClient } from '../../src/webex/client.ts';
import { sendError, sendJson, startLocalWebex, type Answering } from './local-webex.ts';

async function clientOf(answering: Answering) {
  const webex = await startLocalWebex(answering);
  const client = createWebexClient({ apiUrl: webex.apiUrl, random: () => 0 });
  onTestFinished(() => client.close());
  return { client, webex };
}

/** Gives tokens in turn, and notes what it was asked. */
function tokens(...given: readonly string[]): { askToken: AskToken; wishes: unknown[] } {
  const wishes: unknown[] = [];
  return {
    wishes,
    askToken: (wish) => {
      wishes.push(wish);
      return Promise.resolve(given[Math.min(wishes.length, given.length) - 1] ?? '');
    },
  };
}

const onlyNew: Answering = (arrived, response) => {
  if (arrived.headers.authorization === 'Bearer new') sendJson(response, 200, { fine: true });
  else sendError(response, 401, 'The request requires a valid access token');
};

describe('a call as a person', () => {
  it('asks for the token each time, and says which one was refused when it wants a newer one', async () => {
    const { client, webex } = await clientOf(onlyNew);
    const { askToken, wishes } = tokens('old', 'new');
    const caller = callerFor(client, askToken);
    const answer = await caller.request({ method: 'POST', path: '/meetings', body: {} });
    expect(answer.body).toEqual({ fine: true });
    expect(wishes).toEqual([undefined, { refused: 'old' }]);
    expect(webex.arrived).toHaveLength(2);
  });

  it('is a lost grant when the renewed token is refused too, after exactly one renewal', async () => {
    const { client, webex } = await clientOf(onlyNew);
    const { askToken, wishes } = tokens('old', 'older');
    await expect(callerFor(client, askToken).request({ method: 'GET', path: '/meetings' })).rejects.toThrow(GrantLost);
    expect(wishes).toHaveLength(2);
    expect(webex.arrived).toHaveLength(2);
  });

  it('is a lost grant without a second call when there is no other token', async () => {
    const { client, webex } = await clientOf(onlyNew);
    const { askToken } = tokens('old');
    await expect(callerFor(client, askToken).request({ method: 'GET', path: '/meetings' })).rejects.toThrow(GrantLost);
    expect(webex.arrived).toHaveLength(1);
  });

  it('passes other refusals on without a renewal', async () => {
    const { client } = await clientOf((_, response) => sendError(response, 403, 'no licence'));
    const { askToken, wishes } = tokens('old');
    const refused = callerFor(client, askToken).request({ method: 'GET', path: '/meetings' });
    await expect(refused).rejects.toMatchObject({ status: 403 });
    expect(wishes).toHaveLength(1);
  });
});

describe('a call as the bot', () => {
  it('with a wrong token is a refusal: there is no grant to lose', async () => {
    const { client } = await clientOf(onlyNew);
    const refused = callerWith(client, 'wrong').request({ method: 'GET', path: '/people/me' });
    await expect(refused).rejects.toBeInstanceOf(WebexRefusal);
  });
});

describe('a list', () => {
  it('is read to its last page, the links followed as they are, an empty page in between notwithstanding', async () => {
    const { client, webex } = await clientOf((arrived, response) => {
      const page = Number(arrived.query.get('cursor') ?? '0');
      const link = `<http://${arrived.headers.host ?? ''}/v1/meetings?cursor=${page + 1}&x=a%20b>; rel="next"`;
      const first = '<http://elsewhere.example.org/v1/meetings>; rel="first"';
      const items = page === 1 ? [] : [page];
      sendJson(response, 200, { items }, page < 3 ? { link: `${first}, ${link}` } : {});
    });
    const items = await callerWith(client, 'T').all({ method: 'GET', path: '/meetings', query: { max: 100 } });
    expect(items).toEqual([0, 2, 3]);
    expect(webex.arrived.map(({ query }) => query.toString())).toEqual([
      'max=100',
      'cursor=1&x=a+b',
      'cursor=2&x=a+b',
      'cursor=3&x=a+b',
    ]);
  });

  it.each([
    ['another host', 'http://elsewhere.example.org/v1/meetings?cursor=1'],
    ['another port of this host', 'http://127.0.0.1:1/v1/meetings?cursor=1'],
    ['a path outside the API', '/admin/meetings'],
    ['a path that climbs out of the API', '/v1/../admin'],
  ])('is not followed to %s, and not taken for complete', async (_, target) => {
    const { client, webex } = await clientOf((_arrived, response) =>
      sendJson(response, 200, { items: [1] }, { link: `<${target}>; rel="next"` }),
    );
    const list = callerWith(client, 'T').all({ method: 'GET', path: '/meetings' });
    await expect(list).rejects.toBeInstanceOf(WebexUnreachable);
    expect(webex.arrived).toHaveLength(1);
  });

  it('that never ends is an error, not a loop', async () => {
    const { client, webex } = await clientOf((_, response) =>
      sendJson(response, 200, { items: [1] }, { link: '</v1/meetings>; rel=next' }),
    );
    const list = callerWith(client, 'T').all({ method: 'GET', path: '/meetings' });
    await expect(list).rejects.toBeInstanceOf(WebexUnreachable);
    expect(webex.arrived).toHaveLength(200);
  });

  it('mends the page size that Webex writes as null into its links', async () => {
    const { client, webex } = await clientOf((_, response, count) =>
      sendJson(response, 200, { items: [count] }, count === 1 ? { link: '</v1/x?max=null&b=1>; rel="next"' } : {}),
    );
    await callerWith(client, 'T').all({ method: 'GET', path: '/x', query: { max: 50 } });
    expect(webex.arrived[1]?.query.toString()).toBe('max=50&b=1');
  });

  it('without items makes no sense', async () => {
    const { client } = await clientOf((_, response) => sendJson(response, 200, { message: 'hello' }));
    const list = callerWith(client, 'T').all({ method: 'GET', path: '/meetings' });
    await expect(list).rejects.toBeInstanceOf(WebexUnreachable);
  });
});
