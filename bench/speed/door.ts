import { createHttpServer } from '../../src/http/server.ts';
import { webhookDoor } from '../../src/http/webhook.ts';
import { systemClock } from '../../src/ports/clock.ts';
import { openStore } from '../../src/store/database.ts';
import { parseKeyRing } from '../../src/store/key-ring.ts';

/** The bot's own door on its own store, and nothing behind it: what accepting alone costs. */
const keys = parseKeyRing(`bench:${Buffer.alloc(32, 5).toString('base64')}`);
if (!keys.ok) throw new Error('no keys');
const dataDir = process.env['DATA_DIR'] ?? '';
const store = await openStore({ dataDir, keys: keys.value });
await store.registrations.write({
  ...{ id: 'bench', owner: 'bot', resource: 'messages', event: 'created' },
  secret: process.env['SECRET'] ?? '',
});
const server = createHttpServer((error) => console.error(error));
const port = await server.listen(0);
const { registrations, inbox } = store;
server.mount({
  plain: webhookDoor({
    registrations,
    receive: (knock) => inbox.accept(knock),
    clock: systemClock,
    botId: () => 'bot',
  }),
  routers: [],
});
process.once('SIGTERM', () => {
  void server
    .close(100)
    .then(() => store.close())
    .then(() => process.exit(0));
});
console.log(JSON.stringify({ port }));
