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
import { catchUp } from './jobs/catch-up.ts';
import { createUpkeep, type Upkeep } from './jobs/upkeep.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createWorker, type Worker } from './jobs/worker.ts';
import { createLog, type Log } from './log.ts';
import type { Clock } from './ports/clock.ts';
import { openStore, type Store } from './store/database.ts';
import { parseKeyRing, type KeyRing } from './store/key-ring.ts';
import { actAs } from './webex/act-as.ts';
import { actAsBot } from './webex/act-as-bot.ts';
import { createWebexClient, type WebexClient } from './webex/client.ts';
import { createOAuthClient } from './webex/oauth.ts';
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
const NOTHING = { due: 0, later: 0, held: 0, dead: 0, oldestMs: 0 };

/** Everything that lives between `listen` and `stop`. */
interface Running {
  readonly store: Store;
  readonly client: WebexClient;
  readonly worker: Worker;
  readonly server: HttpServer;
  readonly upkeep: Upkeep;
}

export function createApp(config: Config, world: { readonly clock: Clock }): App {
  const log = createLog(config.logLevel);
  let running: Running | undefined;

  return {
    async listen() {
      const server = createHttpServer((error) => log.error({ error }, 'a request failed'));
      const port = await server.listen(config.port);
      const publicUrl = config.publicUrl ?? `http://127.0.0.1:${port}`;
      const metrics = createMetrics(() =>
        running === undefined ? Promise.resolve(NOTHING) : running.store.inbox.depth(world.clock.now()),
      );
      const client = createWebexClient({ apiUrl: config.webex.apiUrl, log, onCall: (call) => metrics.webexCall(call) });
      const store = await openStore({
        ...(config.databaseUrl === undefined ? { dataDir: config.dataDir } : { databaseUrl: config.databaseUrl }),
        keys: keysOf(config),
      });
      const { worker, doors, upkeep } = await build({
        config,
        log,
        client,
        store,
        metrics,
        clock: world.clock,
        publicUrl,
        isStopping: () => running === undefined,
      });
      running = { store, client, worker, server, upkeep };
      server.mount(doors);
      worker.start();
      await upkeep.start();
      log.info({ port }, 'ready');
      return { port };
    },
    async stop() {
      if (running === undefined) return;
      const { worker, server, client, store, upkeep } = running;
      running = undefined;
      await Promise.all([server.close(), upkeep.stop(), worker.stop(GRACE_MS)]);
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
  readonly metrics: Metrics;
  readonly isStopping: () => boolean;
}

interface Built {
  readonly worker: Worker;
  readonly doors: readonly Router[];
  readonly upkeep: Upkeep;
}

async function build({ config, log, client, store, clock, publicUrl, metrics, isStopping }: Materials): Promise<Built> {
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
    settings: store.settings,
    drafts: store.drafts,
    undos: store.undos,
    limits: store.limits,
    cards: store.cards,
    dialogues: store.dialogues,
    parked: store.parked,
    inbox: store.inbox,
    messenger,
    actAs: (token, zone, recovering) => actAs({ client, token, zone, recovering }),
    forget: (personId) => store.forget(personId),
    botId: me.id,
    fetchMessage: async (id) => {
      const message = await asBot.messages.fetch(id);
      return message === undefined ? undefined : heardFrom(message);
    },
    fetchEmail: async (personId) => (await asBot.people.fetch(personId))?.email ?? '',
    audit: store.audit,
    gate: config.gate,
    onBug: (error) => log.error({ error }, 'a fault of our own'),
    onCardFault: (faults) => log.error({ faults }, 'a card of ours is not sound'),
  });
  const answer = createKnockHandler({
    bot,
    dispatcher,
    messages: asBot.messages,
    actions: asBot.attachmentActions,
    botId: me.id,
  });
  const worker = createWorker({
    inbox: store.inbox,
    messenger,
    cards: store.cards,
    dialogues: store.dialogues,
    clock,
    answer,
    log,
    onHandled: (kind, outcome, ms) => metrics.handled(kind, outcome, ms),
  });
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
    healthRouter({ ready: async () => !isStopping() && (await isReady(store, log)), metrics }),
  ];
  const upkeep = createUpkeep({
    locks: store.locks,
    clock,
    log,
    reconcile: () => reconcileWebhooks({ webhooks: asBot.webhooks, registrations: store.registrations, publicUrl }),
    catchUp: () => catchUp({ rooms: asBot.rooms, messages: asBot.messages, inbox: store.inbox, clock, botId: me.id }),
    sweep: (now) => store.sweep(now),
    onMissed: onKnock,
  });
  return { worker, doors, upkeep };
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
