import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { postMessage } from '../../sandbox/webex/messages.ts';
import { directRoom } from '../../sandbox/webex/rooms.ts';
import { dayOf, titleOf } from '../chaos/random.ts';
import type { BenchScene } from './bench-scene.ts';
import { sayShares, sharesOf } from './cpu-shares.ts';
import { median, percentile, rounded, type Figure } from './figures.ts';
import { profileWhile } from './inspected.ts';

const TARGET = { p50: 8, p99: 40 } as const;
const PATIENCE_MS = 30_000;

export interface Loop {
  readonly seconds: number;
  readonly perSecond: number;
  /** Messages before the ones that count. */
  readonly warmUp: number;
}

interface Sample {
  readonly writtenAt: number;
  /** How much later than it was to be written. */
  readonly lateMs: number;
  readonly messageId: string;
}

/** For the profile of a figure that fell short. */
const PROFILED_SECONDS = 5;

/**
 * Open loop: messages come whether or not earlier ones are answered. From the moment a message is written to the moment
 * the sandbox has the reply, less what the sandbox itself took to answer the calls in between (GET of the message, its
 * own; the look at the calendar and the POST of the meeting, the run's medians). The writer waits for no answer, so that
 * it is late now and then is nobody's doing but its own process's: that is told beside, as is how late the sandbox's
 * event loop was, in which notifications and calls wait. What both processes wait for a core or for each other's
 * sockets is not taken off: the bot's own time is less than what is told here. A message without an answer fails the
 * figure.
 */
export async function measureLatency(scene: BenchScene, loop: Loop): Promise<readonly Figure[]> {
  const { perSecond, seconds, warmUp } = loop;
  await flood(scene, perSecond, warmUp, 0);
  scene.sandbox.webex.state.log.length = 0;
  const count = perSecond * seconds;
  const cpuBefore = { bot: scene.bot.cpuSeconds(), sandbox: process.cpuUsage() };
  const sandboxLoop = monitorEventLoopDelay({ resolution: 1 });
  sandboxLoop.enable();
  const flooded = await flood(scene, perSecond, count, 100_000);
  sandboxLoop.disable();
  const { user, system } = process.cpuUsage(cpuBefore.sandbox);
  const cpuMs = {
    bot: ((scene.bot.cpuSeconds() - cpuBefore.bot) * 1000) / count,
    sandbox: (user + system) / 1000 / count,
  };
  const { own, totals, sandbox } = timesOf(scene, flooded);
  const of = (values: readonly number[]): { p50: number; p99: number } => ({
    p50: percentile(values, 0.5),
    p99: percentile(values, 0.99),
  });
  const [{ p50, p99 }, total, late] = [of(own), of(totals), of(flooded.samples.map(({ lateMs }) => lateMs))];
  const loopLate = { p50: sandboxLoop.percentile(50) / 1e6, p99: sandboxLoop.percentile(99) / 1e6 };
  const answered = flooded.answered.size;
  const isMet = answered === count && p50 <= TARGET.p50 && p99 <= TARGET.p99;
  return [
    {
      what: `message in → reply out, own time at ${perSecond}/s, p50 · p99`,
      measured: `${rounded(p50)} ms · ${rounded(p99)} ms`,
      target: `≤ ${TARGET.p50} ms · ≤ ${TARGET.p99} ms`,
      isMet,
      numbers: {
        ...{ p50: rounded(p50, 2), p99: rounded(p99, 2), messages: count, answered },
        ...{ totalP50: rounded(total.p50, 2), totalP99: rounded(total.p99, 2), lateP99: rounded(late.p99, 2) },
        ...{ sandboxLoopP50: rounded(loopLate.p50, 2), sandboxLoopP99: rounded(loopLate.p99, 2) },
        ...{ sandboxGetMs: rounded(sandbox.getMs, 2), sandboxLookMs: rounded(sandbox.lookMs, 2) },
        sandboxCreateMs: rounded(sandbox.createMs, 2),
        ...{ botCpuMsPerMessage: rounded(cpuMs.bot, 2), sandboxCpuMsPerMessage: rounded(cpuMs.sandbox, 2) },
      },
      note:
        `${answered} of ${count} answered; with the sandbox's share ${rounded(total.p50)} · ${rounded(total.p99)} ms; ` +
        `the sandbox's event loop turned once in ${rounded(loopLate.p50)} · ${rounded(loopLate.p99)} ms; ` +
        `${rounded(cpuMs.bot, 2)} ms of the bot's CPU each, ${rounded(cpuMs.sandbox, 2)} of the sandbox's` +
        (isMet ? '' : `; ${await sayWhere(scene, perSecond)}`),
    },
  ];
}

async function sayWhere(scene: BenchScene, perSecond: number): Promise<string> {
  const profiled = (): Promise<unknown> => flood(scene, perSecond, perSecond * PROFILED_SECONDS, 200_000);
  return sayShares(sharesOf(await profileWhile(await scene.bot.inspectorUrl(), profiled)));
}

interface Times {
  /** Milliseconds of each message, less what is the sandbox's. */
  readonly own: readonly number[];
  readonly totals: readonly number[];
  /** Medians of what the sandbox took for its answers. */
  readonly sandbox: { readonly getMs: number; readonly lookMs: number; readonly createMs: number };
}

function timesOf({ sandbox: { webex } }: BenchScene, { samples, answered }: Flooded): Times {
  const { log } = webex.state;
  const getMs = new Map(
    log
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/v1/messages/'))
      .map(({ path, ms }) => [decodeURIComponent(path.slice('/v1/messages/'.length)), ms]),
  );
  const medianOf = (wanted: string): number =>
    median(log.filter(({ path, method }) => `${method} ${path}` === wanted).map(({ ms }) => ms));
  const [lookMs, createMs] = [medianOf('GET /v1/meetings'), medianOf('POST /v1/meetings')];
  const totals = samples.map(({ writtenAt }, n) => (answered.get(n) ?? Infinity) - writtenAt);
  const own = totals.map((total, n) => total - (getMs.get(samples[n]?.messageId ?? '') ?? 0) - lookMs - createMs);
  return { own, totals, sandbox: { getMs: median([...getMs.values()]), lookMs, createMs } };
}

interface Flooded {
  readonly samples: readonly Sample[];
  /** When each was answered, by its number. */
  readonly answered: ReadonlyMap<number, number>;
}

/** Messages at this rate, each from the next person; resolves when all are answered. */
async function flood(
  { sandbox: { webex }, crowd, ledger }: BenchScene,
  perSecond: number,
  count: number,
  firstTitle: number,
): Promise<Flooded> {
  const samples: Sample[] = [];
  const answered = new Map<number, number>();
  const byTitle = new Map(Array.from({ length: count }, (_, n) => [titleOf(firstTitle + n), n]));
  ledger.onSaid(({ markdown, at }) => {
    const n = byTitle.get(/\*(zo\w+x)\*/.exec(markdown)?.[1] ?? '');
    if (n !== undefined && !answered.has(n)) answered.set(n, at);
  });
  const began = performance.now();
  for (let n = 0; n < count; n += 1) {
    const due = began + (n * 1000) / perSecond;
    // Only ever late, never early, and never waiting for an answer.
    while (performance.now() < due) await pause(due - performance.now() > 2 ? 1 : 0);
    const person = crowd.people[n % crowd.people.length];
    if (person === undefined) throw new Error('an empty crowd');
    const writtenAt = performance.now();
    const text = `schedule ${titleOf(firstTitle + n)} on ${dayOf(firstTitle + n)} at 3pm for 30 minutes`;
    const { id: messageId } = postMessage(webex, person, directRoom(webex, person, crowd.bot), { text });
    samples.push({ writtenAt, lateMs: writtenAt - due, messageId });
  }
  const last = performance.now() + PATIENCE_MS;
  while (answered.size < count && performance.now() < last) await pause(20);
  return { samples, answered };
}
