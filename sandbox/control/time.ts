import type { Router } from 'express';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { read, sleep, WrongCall } from './control.ts';
import type { Control } from './control.ts';

const POLL_MS = 10;
const PATIENCE_MS = 10_000;

export interface Settled {
  readonly settled: boolean;
  /** What is left, by kind; retries due later are here though settled. Absent when nothing is. */
  readonly waiting?: Readonly<Record<string, number>>;
}

/** Waits until deliveries are done, the bot is idle, and nothing happened for a while. */
export async function settle(control: Control, timeoutMs: number = PATIENCE_MS): Promise<Settled> {
  const deadline = performance.now() + timeoutMs;
  let quietSince = performance.now();
  let seen = -1;
  for (;;) {
    const bot = (await control.bot()?.idle()) ?? { idle: true, waiting: {} };
    const notifications = control.notifications.inFlight();
    const calls = control.webex.state.counters.log;
    if (!bot.idle || notifications > 0 || calls !== seen) quietSince = performance.now();
    seen = calls;
    const waiting = Object.entries({ ...bot.waiting, notifications }).filter(([, count]) => count > 0);
    const left = waiting.length === 0 ? {} : { waiting: Object.fromEntries(waiting) };
    if (performance.now() - quietSince >= control.quietMs) return { settled: true, ...left };
    if (performance.now() >= deadline) return { settled: false, waiting: {}, ...left };
    await sleep(POLL_MS);
  }
}

const SETTLE = z.strictObject({ timeoutMs: z.number().positive().max(600_000).optional() });
const MOVE = z.strictObject({ now: z.string().optional(), advance: z.string().optional() });

/** Waiting, and the one civil clock of sandbox and bot. */
export function mountTime(router: Router, control: Control): void {
  const { webex } = control;
  const nowText = () => new Date(webex.clock.now()).toISOString();

  router.post('/settle', async (request, response) => {
    const { timeoutMs } = read(SETTLE, request.body);
    response.json(await settle(control, timeoutMs));
  });

  router.get('/clock', (_request, response) => {
    response.json({ now: nowText() });
  });

  router.post('/clock', async (request, response) => {
    const target = targetOf(read(MOVE, request.body));
    await settle(control);
    webex.clock.set(target(webex.clock.now()));
    await control.bot()?.clockMoved(webex.clock.now());
    webex.events.show({ type: 'clock', to: 'everyone', data: () => ({ now: nowText() }) });
    await control.bot()?.runDue();
    await settle(control);
    response.json({ now: nowText() });
  });

  router.get('/health', async (_request, response) => {
    const ready = await botAnswers(control);
    response.status(ready ? 200 : 503).json({ ready });
  });

  router.post('/reset', async (_request, response) => {
    await control.reset();
    response.json({ reset: true });
  });
}

/** The bot answers once it says whether it is idle and hears of messages. */
async function botAnswers({ webex, bot }: Control): Promise<boolean> {
  const channel = bot();
  if (channel === undefined) return false;
  await channel.idle();
  const botId = webex.state.peopleByEmail.get(webex.credentials.botEmail)?.id ?? '';
  return (webex.state.webhooksBy.get(`${botId} messages created`)?.size ?? 0) > 0;
}

function targetOf(move: { now?: string | undefined; advance?: string | undefined }): (nowMs: number) => number {
  if ((move.now === undefined) === (move.advance === undefined)) throw new WrongCall('Say either now or advance.');
  try {
    if (move.now !== undefined) {
      const ms = Temporal.Instant.from(move.now).epochMilliseconds;
      return () => ms;
    }
    const advance = Temporal.Duration.from(move.advance ?? '');
    return (nowMs) =>
      Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO('UTC').add(advance).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) throw new WrongCall('now is ISO 8601 with offset, advance an ISO 8601 duration.');
    throw error;
  }
}
