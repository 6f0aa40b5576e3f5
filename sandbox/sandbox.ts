import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { mountOAuth } from './api/oauth.ts';
import { OPERATIONS } from './api/operations.ts';
import { mountPanel } from './control/panel.ts';
import { mountRecordingPages } from './api/recording-pages.ts';
import { mountApi } from './api/server.ts';
import type { BotChannel } from './bot-channel.ts';
import type { MovableClock } from './clock.ts';
import { mountConsent } from './control/consent.ts';
import { mountControl } from './control/control.ts';
import { mountConversation } from './control/conversation.ts';
import { mountLiving } from './control/living.ts';
import { mountRecording } from './control/recording.ts';
import { mountRecords } from './control/records.ts';
import { mountStream } from './control/stream.ts';
import { mountTime, settle } from './control/time.ts';
import { mountPage } from './page.ts';
import { seedMeetings } from './seeds/meetings.ts';
import { seedPeople } from './seeds/people.ts';
import { seedPreferences } from './seeds/preferences.ts';
import { seedRecordings } from './seeds/recordings.ts';
import { createEvents } from './webex/events.ts';
import { createFaults } from './webex/faults.ts';
import { randomHex } from './webex/ids.ts';
import { startNotifications } from './webex/notifications.ts';
import { emptyState } from './webex/state.ts';
import type { Credentials, Webex } from './webex/state.ts';

export type { BotChannel } from './bot-channel.ts';

export interface SandboxOptions {
  readonly clock: MovableClock;
  /** True: each refresh answers with a new refresh token, and the old one is dead. */
  readonly rotateRefreshTokens?: boolean;
  /** Where the bot is in this very process, a short while tells that nothing happens any more. */
  readonly quietMs?: number;
}

/** Between a notification and what a bot in another process makes of it. */
const QUIET_MS = 150;

/** A Webex on this machine: REST, OAuth, notifications, the chat page and the control API behind one port. */
export interface Sandbox {
  /** Listens on loopback (0: any free port) and gives the base address. */
  listen(port: number): Promise<string>;
  stop(): Promise<void>;
  /** The simulated Webex, for tests and benches that need more than the control API gives. */
  readonly webex: Webex;
  /** `<base>/v1`, once it listens. */
  readonly apiUrl: string;
  readonly credentials: Credentials;
  /** Registers a redirect address of the integration; others are refused. */
  registerRedirect(uri: string): void;
  /** Ties the bot's clock and store to the sandbox's clock and reset. */
  attach(bot: BotChannel): void;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const webex = createWebex(options);
  const firstDay = options.clock.now();
  const faults = createFaults();
  const notifications = startNotifications(webex, faults);
  let bot: BotChannel | undefined;

  const reset = async () => {
    faults.clear();
    await settle(control, 2_000);
    options.clock.set(firstDay);
    seed(webex);
    await bot?.clockMoved(options.clock.now());
    await bot?.reset();
    webex.events.show({ type: 'reset', to: 'everyone', data: () => ({}) });
  };
  const control = { webex, faults, notifications, bot: () => bot, reset, quietMs: options.quietMs ?? QUIET_MS };

  seed(webex);
  const app = express();
  app.disable('x-powered-by');
  mountOAuth(app, webex, faults);
  mountApi(app, webex, faults, OPERATIONS);
  mountControl(app, control, [
    mountConversation,
    mountConsent,
    mountTime,
    mountRecords,
    mountStream,
    mountLiving,
    mountRecording,
    mountPanel,
  ]);
  mountPage(app);
  mountRecordingPages(app, webex);
  const server = createServer({ keepAliveTimeout: 30_000 }, app);

  return {
    webex,
    credentials: webex.credentials,
    get apiUrl() {
      return `${webex.url}/v1`;
    },
    listen: async (port) => {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address() as AddressInfo;
      webex.url = `http://127.0.0.1:${address.port}`;
      return webex.url;
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await notifications.stop();
    },
    registerRedirect: (uri) => {
      webex.redirects.add(uri);
    },
    attach: (channel) => {
      bot = channel;
    },
  };
}

function createWebex(options: SandboxOptions): Webex {
  return {
    clock: options.clock,
    events: createEvents(),
    credentials: {
      botToken: `${randomHex(64)}_PF84_${randomHex(32)}`,
      botEmail: 'convene@webex.bot',
      clientId: `C${randomHex(64)}`,
      clientSecret: randomHex(64),
    },
    rotateRefreshTokens: options.rotateRefreshTokens ?? false,
    redirects: new Set(),
    limits: { createsPerDay: 100, lag: true },
    state: emptyState(),
    url: '',
  };
}

/** First day. */
function seed(webex: Webex): void {
  webex.state = emptyState();
  seedPeople(webex);
  seedPreferences(webex);
  seedMeetings(webex);
  seedRecordings(webex);
}
