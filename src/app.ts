import { setTimeout as pause } from 'node:timers/promises';
import { ConfigFaults, type Config } from './config.ts';
import { createHttpServer, type HttpServer } from './http/server.ts';
import type { Clockwork } from './jobs/clockwork.ts';
import type { Upkeep } from './jobs/upkeep.ts';
import { createMetrics } from './metrics.ts';
import type { Worker } from './jobs/worker.ts';
import { build } from './build.ts';
import { createLog } from './log.ts';
import type { Clock } from './ports/clock.ts';
import { openStore, type Store } from './store/database.ts';
import { parseKeyRing, type KeyRing } from './store/key-ring.ts';
import type { CallReport } from './webex/call.ts';
import { createWebexClient, type WebexClient } from './webex/client.ts';

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

/** What is in hand gets this long; with what it takes to cut it off, all is over within ten seconds. */
const GRACE_MS = 7_000;
/** And requests that came last this long. */
const HTTP_GRACE_MS = 1_000;
const NOTHING = { due: 0, later: 0, held: 0, dead: 0, oldestMs: 0 };

/** Everything that lives between `listen` and `stop`. */
interface Running {
  readonly store: Store;
  readonly client: WebexClient;
  readonly worker: Worker;
  readonly server: HttpServer;
  readonly upkeep: Upkeep;
  readonly clockwork: Clockwork;
}

export function createApp(config: Config, world: { readonly clock: Clock }): App {
  const log = createLog(config.logLevel);
  let running: Running | undefined;

  return {
    async listen() {
      const server = createHttpServer((error) => log.error({ error }, 'a request failed'));
      const port = await server.listen(config.port);
      const publicUrl = config.publicUrl ?? `http://127.0.0.1:${port}`;
      const metrics = createMetrics(
        () => Promise.resolve(running?.store.inbox.depth(world.clock.now()) ?? NOTHING),
        () => Promise.resolve(running?.store.reminders.due(world.clock.now()) ?? { count: 0, oldestMs: 0 }),
      );
      const tellOfCall = (call: CallReport): void => {
        metrics.webexCall(call);
        log.debug(call, 'a call to Webex');
      };
      const client = createWebexClient({ apiUrl: config.webex.apiUrl, log, onCall: tellOfCall });
      const store = await openStore({
        ...(config.databaseUrl === undefined ? { dataDir: config.dataDir } : { databaseUrl: config.databaseUrl }),
        keys: keysOf(config),
      });
      const { worker, doors, upkeep, clockwork } = await build({
        config,
        log,
        client,
        store,
        metrics,
        clock: world.clock,
        publicUrl,
        isStopping: () => running === undefined,
      });
      running = { store, client, worker, server, upkeep, clockwork };
      server.mount(doors);
      worker.start();
      clockwork.start();
      await upkeep.start();
      log.info({ port }, 'ready');
      return { port };
    },
    async stop() {
      if (running === undefined) return;
      const { worker, server, client, store, upkeep, clockwork } = running;
      running = undefined;
      // Notifications are still taken in: they are in the store, for another replica or the next start.
      server.drain();
      const work = Promise.all([upkeep.stop(), clockwork.stop(), worker.stop()]);
      await Promise.race([work, pause(GRACE_MS, undefined, { ref: false })]);
      await client.close();
      await work;
      await server.close(HTTP_GRACE_MS);
      await store.close();
    },
    async idle() {
      if (running === undefined) return { idle: false, waiting: { starting: 1 } };
      const depth = await running.store.inbox.depth(world.clock.now());
      const busy = running.worker.busy();
      const jobs = await running.clockwork.waiting();
      return {
        idle: depth.due === 0 && busy === 0 && jobs === 0,
        waiting: { due: depth.due, busy, jobs, later: depth.later, dead: depth.dead },
      };
    },
    async runDue() {
      for (;;) {
        await running?.clockwork.runDue();
        await running?.worker.runDue();
        // What was done just now may have made something else due.
        if (running === undefined || (await running.clockwork.waiting()) === 0) return;
      }
    },
    async linked(personId) {
      return (await running?.store.grants.read(personId)) !== undefined;
    },
  };
}

function keysOf(config: Config): KeyRing {
  const keys = parseKeyRing(config.tokenKeys);
  if (!keys.ok) throw new ConfigFaults([`TOKEN_KEYS ${keys.problem}`]);
  return keys.value;
}
