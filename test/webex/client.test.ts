import { describe, expect, it, onTestFinished } from 'vitest';
import { WebexRefusal, WebexUnreachable } from '../../src/ports/failure.ts';
import type { CallReport } from '../../src/webex/call.ts';
import { createWebexClient, type WebexClientOptions } from '../../src/webex/client.ts';
import { sendError, sendJson, startLocalWebex, type Answering } from './local-webex.ts';

async function clientOf(answering: Answering, options: Partial<WebexClientOptions> = {}) {
  const webex = await startLocalWebex(answering);
  const reports: CallReport[] = [];
  const client = createWebexClient({
    apiUrl: webex.apiUrl,
    random: () => 0.1,
    onCall: (report) => reports.push(report),
    ...options,
  });
  onTestFinished(() => client.close());
  return { client, webex, reports };
}

const get = { method: 'GET', path: '/meetings', token: 'T' } as const;
const post = { method: 'POST', path: '/meetings', token: 'T', body: { title: 'x' } } as const;

async function thrownBy(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('one request', () => {
  it('carries token, query, body, headers and an id of its own, and gives back status, body and Webex tracking id', async () => {
    const { client, webex } = await clientOf((_, response) =>
      sendJson(response, 200, { ok: 1 }, { trackingid: 'ROUTER_7' }),
    );
    const answer = await client.request({
      method: 'POST',
      path: '/meetings',
      query: { current: false, max: 100, from: '2026-11-24T00:00:00+01:00', absent: undefined },
      body: { title: 'Ünïcode', nothing: undefined },
      headers: { timezone: 'Asia/Kolkata' },
      token: 'T',
    });
    expect(answer).toMatchObject({ status: 200, body: { ok: 1 }, trackingId: 'ROUTER_7', uncertain: false });
    const [one] = webex.arrived;
    expect(one?.headers).toMatchObject({
      authorization: 'Bearer T',
      'content-type': 'application/json',
      timezone: 'Asia/Kolkata',
    });
    expect(one?.headers['trackingid']).toMatch(/^convene_[0-9a-f-]{36}$/);
    expect(one?.query.toString()).toBe('current=false&max=100&from=2026-11-24T00%3A00%3A00%2B01%3A00');
    expect(one?.json).toEqual({ title: 'Ünïcode' });
  });

  it('gives the text of an answer where text is asked for, and nothing for an empty body', async () => {
    const { client } = await clientOf((arrived, response) => {
      if (arrived.method === 'DELETE') response.writeHead(204).end();
      else response.end('WEBVTT');
    });
    expect((await client.request({ ...get, as: 'text' })).body).toBe('WEBVTT');
    expect((await client.request({ ...get, method: 'DELETE' })).body).toBeUndefined();
  });

  it('surfaces what Webex warns of, and logs it without the content of the request', async () => {
    const logged: object[] = [];
    const { client } = await clientOf(
      (_, response) => sendJson(response, 200, {}, { warning: '1001 meetings "Attribute publicMeeting is ignored"' }),
      { log: { warn: (facts) => logged.push(facts) } },
    );
    const answer = await client.request(post);
    expect(answer.warnings).toEqual(['Attribute publicMeeting is ignored']);
    expect(logged).toMatchObject([{ warnings: ['Attribute publicMeeting is ignored'] }]);
    expect(JSON.stringify(logged)).not.toContain('title');
  });

  it('reports every attempt for metrics, with the resource and never the id', async () => {
    const { client, reports } = await clientOf((_, response, count) =>
      count === 1 ? sendError(response, 502, 'bad gateway') : sendJson(response, 200, {}),
    );
    await client.request({ ...get, path: '/meetings/870f51ff287b41be' });
    expect(reports.map(({ status, resource, attempt }) => [status, resource, attempt])).toEqual([
      [502, '/meetings', 1],
      [200, '/meetings', 2],
    ]);
    expect(reports[1]?.requestId).toBe(`${reports[0]?.requestId ?? ''}_2`);
  });
});

describe('a refusal', () => {
  it('tells status, the first description and the tracking id', async () => {
    const { client } = await clientOf((_, response) => sendError(response, 403, 'Not yours.'));
    expect(await thrownBy(client.request(get))).toMatchObject({
      constructor: WebexRefusal,
      status: 403,
      description: 'Not yours.',
      trackingId: 'ROUTER_1',
    });
  });

  it('is an answer where the caller accepts its status', async () => {
    const { client } = await clientOf((_, response) => sendError(response, 404, 'gone'));
    expect((await client.request({ ...get, accept: [404] })).status).toBe(404);
  });

  it('is a redirect too: the token never travels to another place', async () => {
    const { client, webex } = await clientOf((_, response) =>
      response.writeHead(302, { location: '/v1/elsewhere' }).end(),
    );
    expect(await thrownBy(client.request(get))).toMatchObject({ status: 302 });
    expect(webex.arrived).toHaveLength(1);
  });
});

describe('too many requests', () => {
  it('waits as long as Retry-After says and then sends even a POST again', async () => {
    const { client, webex } = await clientOf((_, response, count) =>
      count === 1 ? sendError(response, 429, 'slow down', { 'retry-after': '1' }) : sendJson(response, 200, { id: 1 }),
    );
    const started = performance.now();
    expect((await client.request(post)).uncertain).toBe(false);
    expect(performance.now() - started).toBeGreaterThanOrEqual(1000);
    expect(webex.arrived).toHaveLength(2);
  });

  it('reads a Retry-After given as a date against the clock of the server', async () => {
    const { client } = await clientOf((_, response) =>
      response
        .writeHead(429, { date: 'Sun, 22 Nov 2026 10:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 10:01:30 GMT' })
        .end(),
    );
    expect(await thrownBy(client.request(get))).toMatchObject({ status: 429, retryAfter: 90 });
  });

  it('throws a long wait with its seconds, an HTML body notwithstanding, so that the inbox comes back later', async () => {
    const { client, webex } = await clientOf((_, response) =>
      response
        .writeHead(429, { 'content-type': 'text/html', 'retry-after': '3600', trackingid: 'GW_1' })
        .end('<html>Too Many Requests</html>'),
    );
    expect(await thrownBy(client.request(post))).toMatchObject({
      status: 429,
      retryAfter: 3600,
      description: 'HTTP 429',
      trackingId: 'GW_1',
    });
    expect(webex.arrived).toHaveLength(1);
  });

  it('throws already a wait of six seconds: no call waits longer than five', async () => {
    const { client, webex } = await clientOf((_, response) => sendError(response, 429, 'no', { 'retry-after': '6' }));
    expect(await thrownBy(client.request(get))).toMatchObject({ status: 429, retryAfter: 6 });
    expect(webex.arrived).toHaveLength(1);
  });

  it('gives up after four attempts', async () => {
    const { client, webex } = await clientOf((_, response) => sendError(response, 429, 'slow down'));
    expect(await thrownBy(client.request(post))).toMatchObject({ status: 429 });
    expect(webex.arrived).toHaveLength(4);
  });
});

describe('a server in trouble', () => {
  it.each([500, 502, 503, 504])('is asked again for a GET after %i', async (status) => {
    const { client } = await clientOf((_, response, count) =>
      count < 3 ? sendError(response, status, 'trouble') : sendJson(response, 200, { fine: true }),
    );
    expect(await client.request(get)).toMatchObject({ body: { fine: true }, uncertain: true });
  });

  it.each(['POST', 'PATCH'] as const)('is not asked again for a %s, which may have been done', async (method) => {
    const { client, webex } = await clientOf((_, response) => sendError(response, 500, 'trouble'));
    expect(await thrownBy(client.request({ ...post, method }))).toMatchObject({ status: 500 });
    expect(webex.arrived).toHaveLength(1);
  });

  it('is not asked again after a plain refusal', async () => {
    const { client, webex } = await clientOf((_, response) => sendError(response, 400, 'wrong'));
    await thrownBy(client.request(get));
    expect(webex.arrived).toHaveLength(1);
  });
});

describe('no answer', () => {
  it('is repeated for a GET when the connection breaks', async () => {
    const { client } = await clientOf((_, response, count) => {
      if (count === 1) response.destroy();
      else sendJson(response, 200, { fine: true });
    });
    expect(await client.request(get)).toMatchObject({ body: { fine: true }, uncertain: true });
  });

  it('is told at once for a POST when the connection breaks after the server did the work', async () => {
    const { client, webex } = await clientOf((_, response) => void response.destroy());
    expect(await thrownBy(client.request(post))).toBeInstanceOf(WebexUnreachable);
    expect(webex.arrived).toHaveLength(1);
  });

  it('is repeated even for a POST when nobody listens: nothing can have happened', async () => {
    const reports: CallReport[] = [];
    const client = createWebexClient({
      apiUrl: 'http://127.0.0.1:9/v1',
      random: () => 0,
      onCall: (report) => reports.push(report),
    });
    onTestFinished(() => client.close());
    expect(await thrownBy(client.request(post))).toMatchObject({
      constructor: WebexUnreachable,
      message: expect.stringContaining('ECONNREFUSED') as string,
    });
    expect(reports.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
  });

  it('is a server slower than the time limit, before the answer or in the middle of it', async () => {
    const { client } = await clientOf((arrived, response) => {
      if (arrived.path === '/meetings') return;
      response.writeHead(200).write('{');
    });
    const first = await thrownBy(client.request({ ...post, timeoutMs: 80 }));
    const second = await thrownBy(client.request({ ...post, path: '/half', timeoutMs: 80 }));
    for (const error of [first, second]) expect(error).toBeInstanceOf(WebexUnreachable);
  });

  it('is an answer that trickles in for longer than the time limit', async () => {
    const { client } = await clientOf((_, response) => {
      response.writeHead(200);
      const trickle = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(trickle));
    });
    const started = performance.now();
    expect(await thrownBy(client.request({ ...post, timeoutMs: 150 }))).toBeInstanceOf(WebexUnreachable);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('is a body without end: reading stops at the bound', async () => {
    let written = 0;
    const { client } = await clientOf(
      (_, response) => {
        response.writeHead(200);
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(64 * 1024))) written += 64 * 1024;
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
      { longestAnswer: 1024 * 1024 },
    );
    expect(await thrownBy(client.request({ ...post, as: 'text' }))).toMatchObject({
      constructor: WebexUnreachable,
      message: expect.stringContaining('more than 1048576 bytes') as string,
    });
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  it('is an answer that is no JSON, told without a word of it', async () => {
    const { client } = await clientOf((_, response) => response.end('<p>secret</p>'));
    const error = await thrownBy(client.request(post));
    expect(error).toBeInstanceOf(WebexUnreachable);
    expect(String(error) + String((error as Error).cause)).not.toContain('secret');
  });
});

describe('many requests', () => {
  it('go out a few at a time per token, and one person does not wait for another', async () => {
    const open = new Map<string, number>();
    let most = 0;
    const { client } = await clientOf(
      async (arrived, response) => {
        const who = arrived.headers.authorization ?? '';
        open.set(who, (open.get(who) ?? 0) + 1);
        most = Math.max(most, open.get(who) ?? 0);
        await new Promise((resolve) => setTimeout(resolve, 10));
        open.set(who, (open.get(who) ?? 0) - 1);
        sendJson(response, 200, { who });
      },
      { perToken: 2 },
    );
    const busy = Array.from({ length: 20 }, () => client.request(get));
    const other = await client.request({ ...get, token: 'U' });
    expect(other.body).toEqual({ who: 'Bearer U' });
    await Promise.all(busy);
    expect(most).toBe(2);
  });

  it('end soon when the client is closed, whatever still waits for an answer', async () => {
    const { client } = await clientOf(() => undefined);
    const waiting = thrownBy(client.request(post));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const started = performance.now();
    await client.close(100);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(await waiting).toBeInstanceOf(WebexUnreachable);
  });

  it('go on after one of them failed', async () => {
    const { client } = await clientOf(
      (_, response, count) => (count === 1 ? sendError(response, 400, 'wrong') : sendJson(response, 200, {})),
      { perToken: 1 },
    );
    const [first, second] = await Promise.allSettled([client.request(get), client.request(get)]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  });
});
