import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { createMovableClock } from '../../sandbox/clock.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { Control, type ShownMessage } from '../support/control.ts';
import { botProcess, type BotProcess } from './bot-process.ts';

interface Line {
  readonly request?: string;
  readonly msg: string;
  readonly kind?: string;
  readonly feature?: string;
  readonly outcome?: string;
  readonly method?: string;
  readonly resource?: string;
  readonly requestId?: string;
}

/** What an operator sees of one request: a name that leads from the notification to the reply, and counts. */
describe('a request', () => {
  let sandbox: Sandbox;
  let control: Control;
  let bot: BotProcess;

  beforeAll(async () => {
    sandbox = createSandbox({ clock: createMovableClock() });
    control = new Control(await sandbox.listen(0));
    bot = await botProcess(sandbox);
    await bot.start();
  });
  afterAll(async () => {
    await bot.remove();
    await sandbox.stop();
  });

  const say = async (text: string): Promise<void> => {
    const said = await control.call<ShownMessage>('POST', '/sandbox/messages', {
      ...{ email: 'alice@falcon.example.com', text },
    });
    const last = performance.now() + 20_000;
    while ((await control.after(said)).length === 0 && performance.now() < last) await pause(50);
  };
  const linesOf = (): readonly Line[] =>
    bot
      .log()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Line);
  const metrics = async (): Promise<string> => (await fetch(`http://127.0.0.1:${bot.port()}/metrics`)).text();

  it('has one name in every line of the log, from the notification to the reply, and in what Webex is told', async () => {
    await say('help');
    await pause(500);
    const taken = linesOf().find(({ msg, kind }) => msg === 'a notification is in the inbox' && kind === 'message');
    const lines = linesOf().filter(({ request }) => request === taken?.request);
    expect(
      lines.map(({ msg, method, resource }) => (method === undefined ? msg : `${method} ${resource ?? ''}`)),
    ).toEqual(['a notification is in the inbox', 'GET /messages', 'POST /messages', 'handled']);
    expect(lines.at(-1)).toMatchObject({ kind: 'message', feature: 'help', outcome: 'answered' });
    for (const { requestId } of lines.filter((line) => line.requestId !== undefined))
      expect(requestId).toMatch(new RegExp(`^convene_${taken?.request ?? ''}_[0-9a-f-]{36}$`));
  });

  it('is counted: handling time by feature, calls by status, what waits, renewals, dead letters, reminders', async () => {
    await say('connect');
    await control.call('POST', '/sandbox/consent', { email: 'alice@falcon.example.com' });
    await say("what's on today?");
    // Webex takes Alice's token no longer: it is renewed.
    sandbox.webex.state.accessTokens.forEach((token) => {
      if (token.kind !== 'bot') sandbox.webex.state.accessTokens.delete(token.value);
    });
    await say("what's on today?");
    // The reply is there a moment before its row is ended.
    let told = await metrics();
    const last = performance.now() + 10_000;
    while (!/feature="agenda",outcome="answered"\} 2/.test(told) && performance.now() < last) {
      await pause(100);
      told = await metrics();
    }
    expect(told).toMatch(/convene_handling_seconds_count\{kind="message",feature="agenda",outcome="answered"\} 2/);
    expect(told).toMatch(/convene_webex_calls_total\{method="POST",resource="\/messages",status="200"\} \d+/);
    expect(told).toMatch(/convene_grant_refreshes_total 1/);
    expect(told).toMatch(/convene_inbox_rows\{state="due"\} 0/);
    expect(told).toMatch(/convene_inbox_rows\{state="dead"\} 0/);
    expect(told).toMatch(/convene_inbox_oldest_seconds 0/);
    expect(told).toMatch(/convene_reminders_due 0/);
  });
});
