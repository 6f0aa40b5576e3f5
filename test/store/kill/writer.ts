/** Accepts, leases and finishes as fast as it can and says so once it is told it is durable, until it is killed. */
import { writeSync } from 'node:fs';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { openStore } from '../../../src/store/database.ts';
import { knock } from '../contract/knock.ts';
import { oneKey } from '../keys.ts';

const [, , options = '{}', cycle = '0'] = process.argv;
const store = await openStore({ ...(JSON.parse(options) as object), keys: oneKey });
// Whoever started this one is gone: nobody would end it any more.
process.once('disconnect', () => process.exit());
// What the one before held when it was killed is soon free again.
const leaseMs = 150;
const now = 1_700_000_000_000;

async function accept(writer: number): Promise<never> {
  for (let i = 0; ; i += 1) {
    const key = `${cycle}-${writer}-${i}`;
    await store.inbox.accept(knock(key, { line: `line-${writer}` }));
    writeSync(1, `accepted ${key}\n`);
  }
}

async function finish(): Promise<never> {
  for (;;) {
    await turnOfTheLoop();
    for (const row of await store.inbox.lease(`worker-${cycle}`, 4, now, leaseMs)) {
      if ((await store.inbox.save(`worker-${cycle}`, row.key, { state: 'done', outbox: [] })).held)
        writeSync(1, `done ${row.key}\n`);
    }
  }
}

await Promise.all([...Array.from({ length: 8 }, (_, writer) => accept(writer)), finish()]);
