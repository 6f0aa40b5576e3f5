import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMovableClock } from '../../sandbox/clock.ts';
import { seedCrowd } from '../../bench/chaos/crowd.ts';
import { keepLedger } from '../../bench/chaos/ledger.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { postMessage } from '../../sandbox/webex/messages.ts';
import { directRoom, type Room } from '../../sandbox/webex/rooms.ts';
import { Control, type ShownMessage } from '../support/control.ts';
import { botProcess, type BotProcess } from './bot-process.ts';

/** The end that operators and orchestrators send: SIGTERM to the real process. */
describe('on SIGTERM', () => {
  let sandbox: Sandbox;
  let control: Control;
  let bot: BotProcess;
  beforeEach(async () => {
    sandbox = createSandbox({ clock: createMovableClock() });
    control = new Control(await sandbox.listen(0));
    bot = await botProcess(sandbox);
    await bot.start();
  });
  afterEach(async () => {
    await bot.remove();
    await sandbox.stop();
  });

  const say = (text: string): Promise<ShownMessage> =>
    control.call('POST', '/sandbox/messages', { email: 'alice@falcon.example.com', text });
  const slow = (path: string, delayMs: number): Promise<unknown> =>
    control.call('POST', '/sandbox/faults', { match: { method: 'POST', path }, kind: 'slow', times: 1, delayMs });
  const fetched = async (): Promise<void> => {
    while (!(await control.log()).some(({ path, method }) => method === 'GET' && path.startsWith('/v1/messages/')))
      await pause(20);
  };
  const answers = async (said: ShownMessage): Promise<readonly ShownMessage[]> => {
    const last = performance.now() + 20_000;
    for (;;) {
      const after = await control.after(said);
      if (after.length > 0 || performance.now() > last) return after;
      await pause(50);
    }
  };

  it(
    'what is in hand is finished, and whoever asks is told meanwhile that it is going',
    { timeout: 60_000 },
    async () => {
      await slow('/v1/messages', 2_500);
      const said = await say('help');
      await fetched();
      const ended = bot.end('SIGTERM');
      await pause(300);
      const ready = await fetch(`http://127.0.0.1:${bot.port()}/readyz`);
      expect(ready.status).toBe(503);
      expect(ready.headers.get('connection')).toBe('close');
      const { code, ms } = await ended;
      expect(code).toBe(0);
      expect(ms).toBeLessThan(10_000);
      expect(await answers(said)).toHaveLength(1);
      await bot.start();
      await pause(1_500);
      expect(await control.after(said)).toHaveLength(1);
    },
  );

  it(
    'what hangs is given back within ten seconds, and answered once after the next start',
    { timeout: 60_000 },
    async () => {
      await slow('/v1/messages', 60_000);
      const said = await say('help');
      await fetched();
      const { code, ms } = await bot.end('SIGTERM');
      expect(code).toBe(0);
      expect(ms).toBeLessThan(10_000);
      const began = performance.now();
      await bot.start();
      expect(await answers(said)).toHaveLength(1);
      // Its lease was given back: nobody waited for it to run out.
      expect(performance.now() - began).toBeLessThan(14_000);
    },
  );

  it(
    'under load it is gone within ten seconds, and after the next start everybody has one answer',
    { timeout: 90_000 },
    async () => {
      const crowd = seedCrowd(sandbox, { people: 40, groups: 0 });
      const { webex } = sandbox;
      const ledger = keepLedger(webex, crowd.bot.id);
      const rooms = crowd.people.map((person) => directRoom(webex, person, crowd.bot));
      await control.call('POST', '/sandbox/faults', {
        match: { method: 'POST', path: '/v1/messages' },
        ...{ kind: 'slow', times: 60, delayMs: 900 },
      });
      const asked = 3;
      for (let n = 0; n < asked; n += 1) {
        for (const [index, person] of crowd.people.entries())
          postMessage(webex, person, rooms[index] as Room, { text: 'help' });
      }
      while (ledger.said.length < 10) await pause(20);
      const { code, ms } = await bot.end('SIGTERM');
      expect(code).toBe(0);
      expect(ms).toBeLessThan(10_000);
      expect(ledger.said.length).toBeLessThan(crowd.people.length * asked);
      await bot.start();
      const last = performance.now() + 60_000;
      while (ledger.said.length < crowd.people.length * asked && performance.now() < last) await pause(100);
      await pause(2_000);
      const answers = rooms.map(({ id }) => ledger.said.filter(({ roomId }) => roomId === id).length);
      expect(answers).toEqual(rooms.map(() => asked));
    },
  );
});
