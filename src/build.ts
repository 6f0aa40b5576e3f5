import { createBot } from './bot/bot.ts';
import { createGrants } from './bot/grants.ts';
import { createOffers } from './bot/offer.ts';
import { createDispatcher } from './chat/framework.ts';
import { createKnockHandler, heardFrom } from './chat/knocks.ts';
import { createMessenger } from './chat/messenger.ts';
import type { Person } from './domain/person.ts';
import { FEATURES } from './features/index.ts';
import { healthRouter } from './http/health.ts';
import { oauthRouter } from './http/oauth.ts';
import { webhookDoor } from './http/webhook.ts';
import { reconcileWebhooks } from './jobs/reconcile-webhooks.ts';
import { catchUp } from './jobs/catch-up.ts';
import { actAs } from './webex/act-as.ts';
import { actAsBot } from './webex/act-as-bot.ts';
import { createOAuthClient } from './webex/oauth.ts';
import type { HttpServer } from './http/server.ts';
import { createReadiness } from './http/readiness.ts';
import { nextRound } from './bot/rounds.ts';
import { createClockwork, type Clockwork } from './jobs/clockwork.ts';
import { createUpkeep, type Upkeep } from './jobs/upkeep.ts';
import { createWorker, type Worker } from './jobs/worker.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Clock } from './ports/clock.ts';
import { requestName } from './ports/request-scope.ts';
import type { Store } from './store/database.ts';
import type { WebexClient } from './webex/client.ts';

/** What the rooms are built of. */
export interface Materials {
  readonly config: Config;
  readonly log: Log;
  readonly client: WebexClient;
  readonly store: Store;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly metrics: Metrics;
  readonly isStopping: () => boolean;
}

export interface Built {
  readonly worker: Worker;
  readonly doors: Parameters<HttpServer['mount']>[0];
  readonly upkeep: Upkeep;
  readonly clockwork: Clockwork;
}

/** Builds every room of the house and hands each what it needs from the others. */
export async function build({
  config,
  log,
  client,
  store,
  clock,
  publicUrl,
  metrics,
  isStopping,
}: Materials): Promise<Built> {
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
    rooms: asBot.rooms,
    botId: me.id,
  });
  const oauth = createOAuthClient({
    client,
    clientId: config.webex.clientId,
    clientSecret: config.webex.clientSecret,
    redirectUri: `${publicUrl}/oauth/callback`,
  });
  const grants = createGrants({ store: store.grants, oauth, clock, onRefresh: () => metrics.refreshed() });
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
    reminders: store.reminders,
    rounds: store.rounds,
    limits: store.limits,
    looks: store.looks,
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
    clock,
    answer,
    log,
    onHandled: (handled) => {
      metrics.handled(handled);
      log.info(handled, 'handled');
    },
  });
  const onKnock = (): void => worker.wake();
  const whoIs = (accessToken: string): Promise<Person> =>
    actAs({ client, token: () => Promise.resolve(accessToken), zone: config.defaultTimezone }).people.me();
  const plain = webhookDoor({
    ...{ registrations: store.registrations, clock, botId: () => me.id },
    async receive(knock) {
      const isNew = await worker.receive(knock);
      if (isNew) log.debug({ request: requestName(knock.key), kind: knock.kind }, 'a notification is in the inbox');
    },
  });
  const routers = [
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
    healthRouter({
      ready: createReadiness({ probe: () => store.probe(), askWebex: () => asBot.people.me(), isStopping, log }),
      metrics,
    }),
  ];
  const upkeep = createUpkeep({
    locks: store.locks,
    marks: store.marks,
    clock,
    log,
    reconcile: () => reconcileWebhooks({ webhooks: asBot.webhooks, registrations: store.registrations, publicUrl }),
    catchUp: (since) =>
      catchUp({ rooms: asBot.rooms, messages: asBot.messages, inbox: store.inbox, clock, botId: me.id, since }),
    sweep: (now) => store.sweep(now),
    onMissed: onKnock,
  });
  const roundDeps = {
    ...{ rounds: store.rounds, reminders: store.reminders, settings: store.settings, profiles: store.profiles },
    ...{ grants, clock, defaultZone: config.defaultTimezone },
  };
  const clockwork = createClockwork({
    reminders: store.reminders,
    rounds: store.rounds,
    inbox: store.inbox,
    clock,
    nextRound: (personId, kind) => nextRound(personId, kind, roundDeps),
    onKnock,
    log,
  });
  return { worker, doors: { plain, routers }, upkeep, clockwork };
}
