import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMovableClock } from '../../sandbox/clock.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { createApp, type App } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { postgres, type TestDatabase } from '../store/kinds.ts';
import { Control } from '../support/control.ts';
import { MONDAY } from '../support/world.ts';

/** Two bots on one PostgreSQL, whichever of them is quicker. */
describe('two replicas', () => {
  const kind = postgres();
  const clock = createMovableClock(MONDAY);
  const sandbox = createSandbox({ clock });
  const apps: App[] = [];
  let missing: string | undefined;
  let database: TestDatabase | undefined;
  let control: Control;

  beforeAll(async () => {
    control = new Control(await sandbox.listen(0));
    missing = await kind.start();
    if (missing !== undefined) return;
    database = await kind.createDatabase();
    const { botToken, clientId, clientSecret } = sandbox.credentials;
    const env = {
      ...{ PORT: '0', LOG_LEVEL: 'silent', WEBEX_API_URL: sandbox.apiUrl },
      DATABASE_URL: database.options.databaseUrl ?? '',
      TOKEN_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
      ...{ WEBEX_BOT_TOKEN: botToken, WEBEX_CLIENT_ID: clientId, WEBEX_CLIENT_SECRET: clientSecret },
    };
    const first = createApp(parseConfig(env), { clock });
    const address = `http://127.0.0.1:${(await first.listen()).port}`;
    // One address for both, as a load balancer gives them.
    const second = createApp(parseConfig({ ...env, PUBLIC_URL: address }), { clock });
    await second.listen();
    apps.push(first, second);
    sandbox.registerRedirect(`${address}/oauth/callback`);
    sandbox.attach({
      async idle() {
        const states = await Promise.all(apps.map((app) => app.idle()));
        return { idle: states.every(({ idle }) => idle), waiting: states[0]?.waiting ?? {} };
      },
      async runDue() {
        await Promise.all(apps.map((app) => app.runDue()));
      },
      linked: (personId) => first.linked(personId),
      clockMoved: () => Promise.resolve(),
      reset: () => Promise.reject(new Error('not here')),
    });
  });
  beforeEach(({ skip }) => {
    if (missing !== undefined) skip(missing);
  });
  afterAll(async () => {
    for (const app of apps) await app.stop();
    await sandbox.stop();
    await database?.remove();
    await kind.stop();
  });

  it('tell each reminder and each digest once', { timeout: 60_000 }, async () => {
    const people = ['alice', 'bob', 'carol'];
    for (const who of people) {
      await control.say(who, 'remind me 10 minutes before my meetings');
      await control.consent(who);
      await control.say(who, 'my time zone is New York');
      await control.say(who, 'send me the digest at 9:10');
    }
    for (const now of ['2026-11-23T14:10:00Z', '2026-11-23T14:20:00Z', '2026-11-23T15:50:00Z'])
      await control.call('POST', '/sandbox/clock', { now });
    for (const who of people) {
      const room = (await control.rooms(who)).find(({ type }) => type === 'direct')?.id ?? '';
      const words = (await control.messages(room)).map(({ markdown }) => markdown ?? '');
      const told = words.filter((one) => /starts in|meetings? (?:is|are) on Mon 23 Nov/.test(one));
      expect(told.map((one) => /\*[^*]+\*(?= starts)|\d meetings?/.exec(one)?.[0].replace(/^\d /, ''))).toEqual([
        expect.stringMatching(/^meetings?$/),
        '*Falcon standup*',
        ...(who === 'carol' ? [] : ['*Roadmap check-in*']),
      ]);
    }
  });
});
