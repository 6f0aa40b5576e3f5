import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

interface Hook {
  readonly targetUrl: string;
  readonly secret: string;
  readonly resource: string;
  readonly event: string;
}

describe('the door for notifications', () => {
  let world: World;
  let hook: Hook;

  beforeAll(async () => {
    world = await startWorld();
    const response = await fetch(`${world.sandbox.apiUrl}/webhooks`, {
      headers: { authorization: `Bearer ${world.sandbox.credentials.botToken}` },
    });
    const { items } = (await response.json()) as { items: readonly Hook[] };
    const found = items.find((one) => one.resource === 'messages' && one.event === 'created');
    if (found === undefined) throw new Error('the bot registered no webhook for messages');
    hook = found;
  });
  afterAll(() => world.stop());

  const envelope = {
    resource: 'messages',
    event: 'created',
    actorId: 'x',
    data: { id: 'message-1', roomId: 'room-1', roomType: 'direct', personId: 'alice' },
  };
  const signed = (body: string, secret = hook.secret): string => createHmac('sha1', secret).update(body).digest('hex');
  const knock = async (body: string, signature?: string, url = hook.targetUrl): Promise<number> => {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        ...(signature === undefined ? {} : { 'x-spark-signature': signature }),
      },
    });
    return response.status;
  };

  it('takes what is signed with the secret of its own registration, in whatever spelling the bytes have', async () => {
    const pretty = JSON.stringify({ ...envelope, data: { ...envelope.data, id: 'pretty' } }, null, 4);
    expect(await knock(pretty, signed(pretty))).toBe(200);
  });

  it('refuses what is not signed, or signed with something else, with 401', async () => {
    const body = JSON.stringify(envelope);
    const other = JSON.stringify({ ...envelope, actorId: 'y' });
    expect(
      await Promise.all([
        knock(body),
        knock(body, signed(body, 'guess')),
        knock(body, signed(other)),
        knock(body, ''),
        knock(body, signed(body).toUpperCase()),
        knock(body, `${signed(body)}0`),
      ]),
    ).toEqual([401, 401, 401, 401, 401, 401]);
  });

  it('knows no registration but its own: a guessed path is 404 before anything is read', async () => {
    const body = JSON.stringify(envelope);
    expect(await knock(body, signed(body), hook.targetUrl.replace(/[^/]+$/, 'guess'))).toBe(404);
  });

  it('lets a registration speak only of its own resource and event', async () => {
    const body = JSON.stringify({ ...envelope, resource: 'attachmentActions' });
    expect(await knock(body, signed(body))).toBe(400);
  });

  it('refuses an id that no id of Webex can be, and what comes with it in the same moment is stored all the same', async () => {
    const bodies = ['nul\u0000', 'two words', 'line\nbreak'].map((id) =>
      JSON.stringify({ ...envelope, data: { ...envelope.data, id } }),
    );
    const good = JSON.stringify({ ...envelope, data: { ...envelope.data, id: 'beside-a-bad-one' } });
    expect(await Promise.all([...bodies, good].map((body) => knock(body, signed(body))))).toEqual([400, 400, 400, 200]);
  });

  it.each([
    '',
    'no json',
    '[]',
    'null',
    '{}',
    '{"resource":"messages"}',
    JSON.stringify({ ...envelope, data: { id: 5 } }),
  ])('answers 400 to a signed body that makes no sense: %s', async (body) => {
    expect(await knock(body, signed(body))).toBe(400);
  });

  it('answers 413 to a body no notification has', async () => {
    const body = JSON.stringify({ ...envelope, padding: 'x'.repeat(70_000) });
    expect(await knock(body, signed(body))).toBe(413);
  });

  it('answers 413 also to one whose length nobody told, and minds nobody who goes away in the middle', async () => {
    const pieces = Array.from({ length: 70 }, () => Buffer.alloc(1_000, 'x'));
    const piecemeal = await fetch(hook.targetUrl, { method: 'POST', body: Readable.from(pieces), duplex: 'half' });
    expect(piecemeal.status).toBe(413);
    const { hostname, port, pathname } = new URL(hook.targetUrl);
    const gone = connect(Number(port), hostname);
    gone.end(`POST ${pathname} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf of it`);
    await once(gone.resume(), 'close');
    const body = JSON.stringify({ ...envelope, data: { ...envelope.data, id: 'in-pieces' } });
    const [head, tail] = [body.slice(0, 50), body.slice(50)];
    const whole = await fetch(hook.targetUrl, {
      ...{ method: 'POST', body: Readable.from([head, tail]), duplex: 'half' },
      headers: { 'x-spark-signature': signed(body) },
    });
    expect(whole.status).toBe(200);
  });

  it('stores the same notification once, however often it comes', async () => {
    const body = JSON.stringify({ ...envelope, data: { ...envelope.data, id: 'again' } });
    const before = await countOf(world);
    await Promise.all(Array.from({ length: 20 }, () => knock(body, signed(body))));
    await world.control.settle();
    expect((await countOf(world)) - before).toBe(1);
  });

  it('has a strict front: no sniffing, no referrer, no script', async () => {
    const response = await fetch(new URL('/nowhere', hook.targetUrl));
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('says when it lives and when it is ready', async () => {
    const livez = await fetch(new URL('/livez', hook.targetUrl));
    const readyz = await fetch(new URL('/readyz', hook.targetUrl));
    expect([livez.status, readyz.status, await readyz.json()]).toEqual([200, 200, { ready: true }]);
  });
});

/** Messages the bot looked up at Webex: one per notification it took to heart. */
async function countOf(world: World): Promise<number> {
  return (await world.control.log()).filter((call) => call.path.startsWith('/v1/messages/')).length;
}
