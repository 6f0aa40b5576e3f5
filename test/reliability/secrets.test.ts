import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMovableClock } from '../../sandbox/clock.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { attackWithNotifications } from '../../bench/chaos/hostile-notifications.ts';
import { Control, type ShownMessage } from '../support/control.ts';
import { botProcess, type BotProcess } from './bot-process.ts';

const TITLE = 'zirconium retreat';
const STRANGERS_WORDS = 'quixotic marmalade';

/** Everything a run leaves behind, searched for everything that nobody may find there. */
describe('secrets', () => {
  let sandbox: Sandbox;
  let control: Control;
  let bot: BotProcess;
  let falcon: string;
  const pages: string[] = [];

  const settle = async (): Promise<void> => {
    let calls = -1;
    for (;;) {
      const now = (await control.log()).length;
      if (now === calls) return;
      calls = now;
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
  };
  const say = async (text: string, roomId?: string): Promise<readonly ShownMessage[]> => {
    const said = await control.call<ShownMessage>('POST', '/sandbox/messages', {
      ...{ email: 'alice@falcon.example.com', text },
      ...(roomId === undefined ? {} : { roomId }),
    });
    await settle();
    return control.after(said);
  };

  beforeAll(async () => {
    sandbox = createSandbox({ clock: createMovableClock() });
    control = new Control(await sandbox.listen(0));
    bot = await botProcess(sandbox);
    await bot.start();
    falcon = (await control.rooms('alice')).find(({ title }) => title === 'Project Falcon')?.id ?? '';
    await say('connect');
    const { page } = await control.call<{ page: string }>('POST', '/sandbox/consent', {
      email: 'alice@falcon.example.com',
    });
    pages.push(page);
    await settle();
    // Webex failing makes the log talk.
    for (const path of ['/v1/meetings', '/v1/messages', '/v1/access_token', '/v1/meetingPreferences/*']) {
      await control.call('POST', '/sandbox/faults', { match: { path }, kind: 'reset', times: 1 });
    }
    await say(`schedule ${TITLE} tomorrow at 3pm`);
    await say(`@Convene schedule ${TITLE} friday at 3pm`, falcon);
    await say(`@Convene show ${TITLE}`, falcon);
    await say(`@Convene how do I join ${TITLE}`, falcon);
    await say('@Convene preferences', falcon);
    await say('@Convene what is my host key and my PIN', falcon);
    await say(STRANGERS_WORDS);
    await control.call('POST', '/sandbox/clock', { advance: 'P15D' }).catch(() => undefined);
    await say("what's on today?");
    for (const path of ['/oauth/callback?state=x&code=y', '/readyz', '/metrics', '/livez']) {
      pages.push(await (await fetch(`http://127.0.0.1:${bot.port()}${path}`)).text());
    }
    await attackWithNotifications(sandbox.webex, 500, 1);
  }, 120_000);
  afterAll(async () => {
    await bot.remove();
    await sandbox.stop();
  });

  /** What opens doors: tokens, the client's secret, the keys, the webhooks' secrets. */
  const keys = (): readonly string[] => {
    const { state, credentials } = sandbox.webex;
    return [
      ...[credentials.botToken, credentials.clientSecret, (bot.env['TOKEN_KEYS'] ?? '').slice('test:'.length)],
      ...state.accessTokens.keys(),
      ...state.refreshTokens.keys(),
      ...[...state.webhooks.values()].flatMap(({ secret }) => (secret === undefined ? [] : [secret])),
    ];
  };
  /** What opens meetings. */
  const meetingSecrets = (): readonly string[] =>
    [...sandbox.webex.state.series.values()].flatMap(({ hostKey, phonePassword, settings }) => [
      ...[hostKey, phonePassword, settings.password],
    ]);
  const foundIn = (text: string, secrets: readonly string[]): readonly string[] =>
    secrets.filter((secret) => secret.length >= 4 && text.includes(secret));

  const said = (type: 'direct' | 'group'): string =>
    JSON.stringify(
      [...sandbox.webex.state.messages.values()]
        .filter(({ room, person }) => room.type === type && person.type === 'bot')
        .map(({ markdown, attachments }) => [markdown, attachments]),
    );

  it('there are secrets to find, and a run to find them in', () => {
    expect(keys().length).toBeGreaterThan(6);
    expect(meetingSecrets().length).toBeGreaterThan(10);
    // Webex failed, and the log says so.
    expect(bot.log()).toContain('"level":40');
    expect(said('group')).toContain(TITLE);
    expect(said('direct')).toContain(TITLE);
  });

  it('stand in no line of the log at its most talkative', () => {
    expect(foundIn(bot.log(), keys())).toEqual([]);
    expect(foundIn(bot.log().replaceAll(/"time":\d+|"port":\d+|:\d+:\d+/g, ''), meetingSecrets())).toEqual([]);
  });

  it('stand on no page and in no message or card', () => {
    expect(foundIn(pages.join('\n'), keys())).toEqual([]);
    expect(foundIn(said('direct') + said('group'), keys())).toEqual([]);
  });

  it('of meetings stand in no message or card of a group', () => {
    expect(foundIn(said('group'), meetingSecrets())).toEqual([]);
  });

  it('stand in no file of the database', () => {
    const files = readdirSync(bot.dataDir).map((name) => readFileSync(join(bot.dataDir, name), 'latin1'));
    expect(files.join('').length).toBeGreaterThan(10_000);
    expect(foundIn(files.join('\n'), keys())).toEqual([]);
  });

  it('of a conversation, its words, stand in no line of the log and in no file of the database', () => {
    const files = readdirSync(bot.dataDir).map((name) => readFileSync(join(bot.dataDir, name), 'latin1'));
    for (const words of [TITLE, STRANGERS_WORDS]) {
      expect(bot.log()).not.toContain(words);
      expect(files.join('\n')).not.toContain(words);
    }
  });
});
