import { setTimeout as pause } from 'node:timers/promises';
import { postMessage } from '../../sandbox/webex/messages.ts';
import { directRoom } from '../../sandbox/webex/rooms.ts';
import { dayOf, titleOf } from '../chaos/random.ts';
import type { BenchScene } from './bench-scene.ts';
import { median, percentile, rounded, type Figure } from './figures.ts';

const TARGET = { p50: 8, p99: 40 } as const;
const PATIENCE_MS = 30_000;

export interface Loop {
  readonly seconds: number;
  readonly perSecond: number;
  /** Messages before the ones that count. */
  readonly warmUp: number;
}

interface Sample {
  /** When it was to be written, whether or not this process was in time. */
  readonly due: number;
  /** How much too late it was. */
  readonly lateMs: number;
  readonly messageId: string;
}

/**
 * Open loop: messages come whether or not earlier ones are answered. From the moment a message was to be written to the
 * moment the sandbox has the reply, less what the sandbox itself took to answer the calls in between (GET of the message,
 * its own; the look at the calendar and the POST of the meeting, the run's medians). What both processes wait for a core or for each other's
 * sockets, and what this one was late, is not taken off: the bot's own time is less than what is told here. A message
 * without an answer fails the figure.
 */
export async function measureLatency(scene: BenchScene, loop: Loop): Promise<readonly Figure[]> {
  const { perSecond, seconds, warmUp } = loop;
  await flood(scene, perSecond, warmUp, 0);
  const { webex } = scene.sandbox;
  webex.state.log.length = 0;
  const cpuBefore = scene.bot.cpuSeconds();
  const count = perSecond * seconds;
  const { samples, answered } = await flood(scene, perSecond, count, 100_000);
  const cpu = scene.bot.cpuSeconds() - cpuBefore;
  const getMs = new Map(
    webex.state.log
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/v1/messages/'))
      .map(({ path, ms }) => [decodeURIComponent(path.slice('/v1/messages/'.length)), ms]),
  );
  const medianOf = (wanted: string): number =>
    median(webex.state.log.filter(({ path, method }) => `${method} ${path}` === wanted).map(({ ms }) => ms));
  const [lookMs, createMs] = [medianOf('GET /v1/meetings'), medianOf('POST /v1/meetings')];
  const totals = samples.map(({ due }, n) => (answered.get(n) ?? Infinity) - due);
  const own = samples.map(
    ({ messageId }, n) => (totals[n] ?? Infinity) - (getMs.get(messageId) ?? 0) - lookMs - createMs,
  );
  const p50 = percentile(own, 0.5);
  const p99 = percentile(own, 0.99);
  return [
    {
      what: `message in → reply out, own time at ${perSecond}/s, p50 · p99`,
      measured: `${rounded(p50)} ms · ${rounded(p99)} ms`,
      target: `≤ ${TARGET.p50} ms · ≤ ${TARGET.p99} ms`,
      isMet: answered.size === count && p50 <= TARGET.p50 && p99 <= TARGET.p99,
      numbers: {
        ...{ p50: rounded(p50, 2), p99: rounded(p99, 2), messages: count, answered: answered.size },
        totalP50: rounded(percentile(totals, 0.5), 2),
        totalP99: rounded(percentile(totals, 0.99), 2),
        lateP99: rounded(
          percentile(
            samples.map(({ lateMs }) => lateMs),
            0.99,
          ),
          2,
        ),
        ...{ sandboxGetMs: rounded(median([...getMs.values()]), 2), sandboxLookMs: rounded(lookMs, 2) },
        sandboxCreateMs: rounded(createMs, 2),
        botCpuMsPerMessage: rounded((cpu * 1000) / count, 2),
      },
      note: `${answered.size} of ${count} answered; with the sandbox's share ${rounded(percentile(totals, 0.5))} · ${rounded(percentile(totals, 0.99))} ms`,
    },
  ];
}

/** Messages at this rate, each from the next person; resolves when all are answered. */
async function flood(
  { sandbox: { webex }, crowd, ledger }: BenchScene,
  perSecond: number,
  count: number,
  firstTitle: number,
): Promise<{ samples: readonly Sample[]; answered: ReadonlyMap<number, number> }> {
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
    const lateMs = performance.now() - due;
    const text = `schedule ${titleOf(firstTitle + n)} on ${dayOf(firstTitle + n)} at 3pm for 30 minutes`;
    const { id: messageId } = postMessage(webex, person, directRoom(webex, person, crowd.bot), { text });
    samples.push({ due, lateMs, messageId });
  }
  const last = performance.now() + PATIENCE_MS;
  while (answered.size < count && performance.now() < last) await pause(20);
  return { samples, answered };
}
