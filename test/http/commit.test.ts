import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpServer, type HttpServer } from '../../src/http/server.ts';
import { webhookDoor } from '../../src/http/webhook.ts';

/** The door before a store that takes its time. */
describe('a notification', () => {
  let server: HttpServer;
  let address = '';
  let stored = Promise.withResolvers<boolean>();
  const told: string[] = [];

  beforeEach(async () => {
    stored = Promise.withResolvers<boolean>();
    told.length = 0;
    server = createHttpServer(() => told.push('a fault'));
    address = `http://127.0.0.1:${await server.listen(0)}/webhooks/webex/one`;
    const registration = { id: 'one', owner: 'bot', resource: 'messages', event: 'created', secret: 'secret' };
    server.mount({
      plain: webhookDoor({
        registrations: { read: () => Promise.resolve(registration) },
        receive: async () => {
          await stored.promise;
          told.push('a knock');
        },
        clock: { now: () => 1 },
        botId: () => 'bot',
      }),
      routers: [],
    });
  });
  afterEach(() => server.close(100));

  function knock(): Promise<number> {
    const body = JSON.stringify({ resource: 'messages', event: 'created', data: { id: 'm', roomId: 'r' } });
    const signature = createHmac('sha1', 'secret').update(body).digest('hex');
    return fetch(address, { method: 'POST', body, headers: { 'x-spark-signature': signature } }).then(
      (response) => response.status,
    );
  }

  it('gets its 200 once the store has it, and not before', async () => {
    const answered = knock();
    const early = await Promise.race([answered, pause(200, 'nothing yet')]);
    expect([early, told]).toEqual(['nothing yet', []]);
    stored.resolve(true);
    expect(await answered).toBe(200);
    expect(told).toEqual(['a knock']);
  });

  it('gets no 200 from a store that could not keep it', async () => {
    const answered = knock();
    // Until the knock is there nobody else waits for it.
    stored.promise.catch(() => undefined);
    stored.reject(new Error('the disk is full'));
    expect(await answered).toBe(500);
    expect(told).toEqual(['a fault']);
  });
});
