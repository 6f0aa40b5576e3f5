import { rm } from 'node:fs/promises';
import { createApp } from '../src/app.ts';
import type { App } from '../src/app.ts';
import { parseConfig } from '../src/config.ts';
import { createMovableClock } from './clock.ts';
import type { BotCall } from './fork-bot.ts';

/**
 * The production app in a process of its own, for the demo and the chaos run. Everything that matters goes over HTTP;
 * this channel only moves the clock and asks whether the bot is idle.
 */
const clock = createMovableClock();
const env: Record<string, string> = {};
let app: App | undefined;

const ANSWERS: { readonly [Name in BotCall['call']]: (call: BotCall) => unknown } = {
  start: async ({ nowMs, env: given }) => {
    if (nowMs !== undefined) clock.set(nowMs);
    Object.assign(env, given);
    return await start();
  },
  clock: ({ nowMs }) => {
    if (nowMs !== undefined) clock.set(nowMs);
  },
  idle: async () => await running().idle(),
  runDue: async () => await running().runDue(),
  linked: async ({ personId }) => await running().linked(personId ?? ''),
  reset: async () => {
    await running().stop();
    const config = parseConfig(env);
    await rm(config.dataDir, { recursive: true, force: true });
    return await start();
  },
  stop: async () => {
    await app?.stop();
    app = undefined;
  },
};

/** Starts the app; a port that was any free one stays the same from then on. */
async function start(): Promise<{ port: number }> {
  app = createApp(parseConfig(env), { clock });
  const listening = await app.listen();
  env['PORT'] = String(listening.port);
  return listening;
}

function running(): App {
  if (app === undefined) throw new Error('The bot is not started.');
  return app;
}

async function answer(call: BotCall): Promise<void> {
  try {
    const value = await ANSWERS[call.call](call);
    process.send?.({ n: call.n, value });
  } catch (error) {
    // Whoever asked gets to know, as they would in one process.
    if (!(error instanceof Error)) throw error;
    process.send?.({ n: call.n, error: error.message });
  }
}

process.on('message', (call: BotCall) => void answer(call));
// Ctrl-C reaches the whole group: the parent says when to stop.
process.on('SIGINT', () => undefined);
process.once('disconnect', () => {
  void (app?.stop() ?? Promise.resolve()).finally(() => process.exit(0));
});
