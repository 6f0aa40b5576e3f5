import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpServer, type HttpServer } from '../../src/http/server.ts';
import { webhookDoor } from '../../src/http/webhook.ts';
import { openStore, type Store } from '../../src/store/database.ts';
import { oneKey } from '../store/keys.ts';

/** The door on a store of its own, with a webhook of the bot and one that Ana's token made. */
describe("a person's own webhook", () => {
  let store: Store;
  let server: HttpServer;
  let address = '';
  let dataDir = '';
  const common = { event: 'created', secret: 'secret' };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'convene-left-'));
    store = await openStore({ dataDir, keys: oneKey });
    await store.registrations.write({ ...common, id: 'anas', owner: 'ana', resource: 'messages' });
    await store.registrations.write({ ...common, id: 'bens', owner: 'ben', resource: 'messages' });
    server = createHttpServer((error) => {
      throw error;
    });
    address = `http://127.0.0.1:${await server.listen(0)}/webhooks/webex`;
    const { registrations, inbox } = store;
    const clock = { now: () => 1_000 };
    server.mount({
      plain: webhookDoor({ registrations, receive: (knock) => inbox.accept(knock), clock, botId: () => 'bot' }),
      routers: [],
    });
  });
  afterAll(async () => {
    await server.close(100);
    await store.close();
    await rm(dataDir, { recursive: true });
  });

  const knock = async (registration: string, id: string): Promise<number> => {
    const body = JSON.stringify({ resource: 'messages', event: 'created', data: { id, roomId: 'room' } });
    const signature = createHmac('sha1', common.secret).update(body).digest('hex');
    const headers = { 'content-type': 'application/json', 'x-spark-signature': signature };
    const response = await fetch(`${address}/${registration}`, { method: 'POST', body, headers });
    return response.status;
  };

  it('is heard while she is connected, and gets 200 and leaves no row once she has left', async () => {
    expect(await knock('anas', 'before')).toBe(200);
    expect(await store.inbox.read('message:before')).toMatchObject({ owner: 'ana' });
    await store.forget('ana');
    expect(await knock('anas', 'after')).toBe(200);
    expect(await store.inbox.read('message:after')).toBeUndefined();
    expect(await knock('bens', 'other')).toBe(200);
    expect(await store.inbox.read('message:other')).toMatchObject({ owner: 'ben' });
  });

  it('is no way in for whoever guesses a path', async () => {
    expect(await knock('guess', 'x')).toBe(404);
  });
});
