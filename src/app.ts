import { createBot } from './bot/bot.ts';
import { createGrants } from './bot/grants.ts';
import { createOffers } from './bot/offer.ts';
import { createDispatcher } from './chat/framework.ts';
import { createKnockHandler, heardFrom } from './chat/knocks.ts';
import { createMessenger } from './chat/messenger.ts';
import { ConfigFaults, type Config } from './config.ts';
import type { Person } from './domain/person.ts';
import { FEATURES } from './features/index.ts';
import { healthRouter } from './http/health.ts';
import { oauthRouter } from './http/oauth.ts';
import { createHttpServer, type HttpServer } from './http/server.ts';
import { webhookRouter } from './http/webhook.ts';
import { reconcileWebhooks } from './jobs/reconcile-webhooks.ts';
import { createWorker, type Worker } from './jobs/worker.ts';
import { createLog, type Log } from './log.ts';
import type { Clock } from './ports/clock.ts';
import { openStore, type Store } from './store/database.ts';
import { parseKeyRing, type KeyRing } from './store/key-ring.ts';
import { actAs } from './webex/act-as.ts';
import { actAsBot } from './webex/act-as-bot.ts';
import { createWebexClient, type WebexClient } from './webex/client.ts';
import { createOAuthClient } from './webex/oauth.ts';
import type { Webhooks } from './webex/webhooks.ts';
import type { Router } from 'express';

/** The composition root: every room of the house is built here, and handed what it needs. */
export interface App {
  /** Opens the doors; resolves with the port once the webhooks are in place and the worker is at work. */
  listen(): Promise<{ port: number }>;
  /** Takes nothing new, finishes what is in hand, closes the doors and the store. */
  stop(): Promise<void>;
  /** True when nothing is due and nothing is in hand; what waits, by kind. */
  idle(): Promise<{ idle: boolean; waiting: Record<string, number> }>;
  /** Does everything that is due by the civil clock. */
  runDue(): Promise<void>;
  /** Whether the bot holds a grant of that person. */
  linked(personId: string): Promise<boolean>;
}

const GRACE_MS = 10_000;

/** Everything that lives between `listen` and `stop`. */
interface Running {
  readonly store: Store;
  readonly client: WebexClient;
  readonly worker: Worker;
  readonly server: HttpServer;
}

export function createApp(config: Config, world: { readonly clock: Clock }): App {
  const log = createLog(config.logLevel);
  let running: Running | undefined;

  return {
    async listen() {
      const server = createHttpServer((error) => log.error({ error }, 'a request failed'));
      const port = await server.listen(config.port);
      const publicUrl = config.publicUrl ?? `http://127.0.0.1:${port}`;
      const client = createWebexClient({ apiUrl: config.webex.apiUrl, log });
      const store = await openStore({
        ...(config.databaseUrl === undefined ? { dataDir: config.dataDir } : { databaseUrl: config.databaseUrl }),
        keys: keysOf(config),
      });
      const { worker, doors, webhooks } = await build({ config, log, client, store, clock: world.clock, publicUrl });
      running = { store, client, worker, server };
      server.mount(doors);
      worker.start();
      await reconcileWebhooks({ webhooks, registrations: store.registrations, publicUrl });
      log.info({ port }, 'ready');
      return { port };
    },
    async stop() {
      if (running === undefined) return;
      const { worker, server, client, store } = running;
      running = undefined;
      await Promise.all([server.close(), worker.stop(GRACE_MS)]);
      await client.close();
      await store.close();
    },
    async idle() {
      if (running === undefined) return { idle: false, waiting: { starting: 1 } };
      const depth = await running.store.inbox.depth(world.clock.now());
      const busy = running.worker.busy();
      return {
        idle: depth.due === 0 && busy === 0,
        waiting: { due: depth.due, busy, later: depth.later, dead: depth.dead },
      };
    },
    async runDue() {
      await running?.worker.runDue();
    },
    async linked(personId) {
      return (await running?.store.grants.read(personId)) !== undefined;
    },
  };
}

interface Materials {
  readonly config: Config;
  readonly log: Log;
  readonly client: WebexClient;
  readonly store: Store;
  readonly clock: Clock;
  readonly publicUrl: string;
}

interface Built {
  readonly worker: Worker;
  readonly doors: readonly Router[];
  readonly webhooks: Webhooks;
}

async function build({ config, log, client, store, clock, publicUrl }: Materials): Promise<Built> {
  const asBot = actAsBot(client, config.webex.botToken);
  const me = await asBot.people.me();
  const dispatcher = await createDispatcher({
    messages: asBot.messages,
    botId: me.id,
    token: config.webex.botToken,
    onError: (error) => log.error({ error }, 'the framework reports an error'),
  });
  const messenger = createMessenger({
    dispatcher,
    messages: asBot.messages,
    memberships: asBot.memberships,
    botId: me.id,
  });
  const oauth = createOAuthClient({
    client,
    clientId: config.webex.clientId,
    clientSecret: config.webex.clientSecret,
    redirectUri: `${publicUrl}/oauth/callback`,
  });
  const grants = createGrants({ store: store.grants, oauth, clock });
  const bot = createBot({
    features: FEATURES,
    clock,
    defaultZone: config.defaultTimezone,
    grants,
    offers: createOffers({ states: store.connectStates, oauth, grants, clock }),
    profiles: store.profiles,
    drafts: store.drafts,
    undos: store.undos,
    limits: store.limits,
    cards: store.cards,
    dialogues: store.dialogues,
    parked: store.parked,
    inbox: store.inbox,
    messenger,
    actAs: (token, zone) => actAs({ client, token, zone }),
    forget: (personId) => store.forget(personId),
    botId: me.id,
    fetchMessage: async (id) => {
      const message = await asBot.messages.fetch(id);
      return message === undefined ? undefined : heardFrom(message);
    },
    onFault: (what, facts) => log.error(facts, what),
  });
  const answer = createKnockHandler({
    bot,
    dispatcher,
    messages: asBot.messages,
    actions: asBot.attachmentActions,
    botId: me.id,
  });
  const worker = createWorker({ inbox: store.inbox, messenger, cards: store.cards, dialogues: store.dialogues, clock, answer, log });
  const onKnock = (): void => worker.wake();
  const whoIs = (accessToken: string): Promise<Person> =>
    actAs({ client, token: () => Promise.resolve(accessToken), zone: config.defaultTimezone }).people.me();
  const doors = [
    webhookRouter({ registrations: store.registrations, inbox: store.inbox, clock, botId: () => me.id, onKnock }),
    oauthRouter({
      states: store.connectStates,
      oauth,
      grants,
      profiles: store.profiles,
      inbox: store.inbox,
      messenger,
      clock,
      whoIs,
      onKnock,
    }),
    healthRouter({ ready: () => isReady(store, log) }),
  ];
  return { worker, doors, webhooks: asBot.webhooks };
}

async function isReady(store: Store, log: Log): Promise<boolean> {
  try {
    await store.probe();
    return true;
  } catch (error) {
    log.error({ error }, 'the store cannot be written to');
    return false;
  }
}

function keysOf(config: Config): KeyRing {
  const keys = parseKeyRing(config.tokenKeys);
  if (!keys.ok) throw new ConfigFaults([`TOKEN_KEYS ${keys.problem}`]);
  return keys.value;
}
