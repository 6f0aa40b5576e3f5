import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMovableClock } from '../../sandbox/clock.ts';
import { forkBot, type ForkedBot } from '../../sandbox/fork-bot.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { Control } from '../support/control.ts';
import { MONDAY } from '../support/world.ts';

/** A process of its own for the bot, so that it can be killed as a power cut would. */
describe('a bot that is killed while a reminder is due', () => {
  let sandbox: Sandbox;
  let bot: ForkedBot;
  let control: Control;
  let dataDir: string;
  const clock = createMovableClock(MONDAY);

  beforeEach(async () => {
    clock.set(MONDAY);
    sandbox = createSandbox({ clock });
    control = new Control(await sandbox.listen(0));
    dataDir = await mkdtemp(join(tmpdir(), 'convene-killed-'));
    bot = forkBot(clock);
    sandbox.attach(bot);
    const { botToken, clientId, clientSecret } = sandbox.credentials;
    const { port } = await bot.start({
      ...{ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', WEBEX_API_URL: sandbox.apiUrl },
      TOKEN_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
      ...{ WEBEX_BOT_TOKEN: botToken, WEBEX_CLIENT_ID: clientId, WEBEX_CLIENT_SECRET: clientSecret },
    });
    sandbox.registerRedirect(`http://127.0.0.1:${port}/oauth/callback`);
    await control.say('alice', 'remind me 10 minutes before my meetings');
    await control.consent('alice');
  });
  afterEach(async () => {
    await bot.kill();
    await sandbox.stop();
    await rm(dataDir, { recursive: true });
  });

  const reminders = async (): Promise<readonly string[]> => {
    const room = (await control.rooms('alice')).find(({ type }) => type === 'direct')?.id ?? '';
    const words = (await control.messages(room)).map(({ markdown }) => markdown ?? '');
    return words.filter((one) => one.includes('Roadmap check-in'));
  };

  it.each([
    ['before Webex has told it of the meeting', { method: 'GET', path: '/v1/meetings/*' }, 'slow'],
    ['after Webex has taken the message', { method: 'POST', path: '/v1/messages' }, 'timeoutAfterCommit'],
  ])('%s, tells it once when it is back', { timeout: 90_000 }, async (_when, match, kind) => {
    await control.call('POST', '/sandbox/clock', { now: '2026-11-23T15:40:00Z' });
    await control.call('POST', '/sandbox/faults', { match, kind, times: 1, delayMs: 8_000 });
    clock.set(Date.parse('2026-11-23T15:50:05Z'));
    await bot.clockMoved(clock.now());
    await expect.poll(async () => (await bot.idle()).waiting['busy'], { timeout: 10_000 }).toBe(1);
    await pause(1_000);
    await bot.kill();
    expect(await reminders()).toHaveLength(kind === 'slow' ? 0 : 1);
    await bot.start();
    await expect.poll(reminders, { timeout: 40_000, interval: 500 }).toHaveLength(1);
    // What the dead process had in hand is free again by then.
    await pause(20_000);
    await control.settle();
    expect(await reminders()).toHaveLength(1);
  });
});
