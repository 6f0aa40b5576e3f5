import { setTimeout as pause } from 'node:timers/promises';
import { postMessage } from '../../sandbox/webex/messages.ts';
import { directRoom } from '../../sandbox/webex/rooms.ts';
import { dayOf, titleOf } from '../chaos/random.ts';
import type { BenchScene } from './bench-scene.ts';
import { sayShares, sharesOf } from './cpu-shares.ts';
import { rounded, type Figure } from './figures.ts';
import { profileWhile } from './inspected.ts';

const COMMANDS = 3_000;
const TARGET = 600;
const PATIENCE_MS = 120_000;

interface Round {
  readonly done: number;
  readonly cpuSeconds: number;
  readonly seconds: number;
}

/**
 * Commands per second of the bot's own CPU, its whole process counted with all its threads, in two rounds: a process
 * that has just started still compiles what it runs, one that runs for a day does not.
 */
export async function measureThroughput(scene: BenchScene): Promise<Figure> {
  const cold = await runRound(scene, 300_000);
  const warm = await runRound(scene, 400_000);
  const perCpuSecond = warm.done / warm.cpuSeconds;
  const isMet = warm.done === COMMANDS && perCpuSecond >= TARGET;
  return {
    what: "commands per second of the bot's own CPU",
    measured: String(Math.round(perCpuSecond)),
    target: `≥ ${TARGET}`,
    isMet,
    numbers: {
      ...{ perCpuSecond: rounded(perCpuSecond), perCpuSecondCold: rounded(cold.done / cold.cpuSeconds) },
      ...{ perSecond: rounded(warm.done / warm.seconds), cpuSeconds: rounded(warm.cpuSeconds, 2), commands: warm.done },
    },
    note:
      `${Math.round(cold.done / cold.cpuSeconds)} in the first ${COMMANDS} after the start; ` +
      `${Math.round(warm.done / warm.seconds)} per second of time, the sandbox on the same machine` +
      (isMet ? '' : `; ${await sayWhere(scene)}`),
  };
}

async function sayWhere(scene: BenchScene): Promise<string> {
  return sayShares(sharesOf(await profileWhile(await scene.bot.inspectorUrl(), () => pushThrough(scene, 500_000))));
}

async function runRound(scene: BenchScene, first: number): Promise<Round> {
  const cpuBefore = scene.bot.cpuSeconds();
  const pushed = await pushThrough(scene, first);
  return { ...pushed, cpuSeconds: scene.bot.cpuSeconds() - cpuBefore };
}

/** As many at once as there are people; then the next only when one is through. */
export async function pushThrough(
  { sandbox: { webex }, crowd, ledger }: Pick<BenchScene, 'sandbox' | 'crowd' | 'ledger'>,
  first: number,
  count = COMMANDS,
): Promise<Omit<Round, 'cpuSeconds'>> {
  const open = new Set(Array.from({ length: count }, (_, n) => titleOf(first + n)));
  ledger.onSaid(({ markdown }) => void open.delete(/^Scheduled \*(zo\w+x)\*/.exec(markdown)?.[1] ?? ''));
  const began = performance.now();
  const hasTime = (): boolean => performance.now() - began < PATIENCE_MS;
  for (let n = 0; n < count && hasTime(); n += 1) {
    const person = crowd.people[n % crowd.people.length];
    if (person === undefined) throw new Error('an empty crowd');
    while (n - (count - open.size) >= crowd.people.length && hasTime()) await pause(0);
    const text = `schedule ${titleOf(first + n)} on ${dayOf(first + n)} at 3pm for 30 minutes`;
    postMessage(webex, person, directRoom(webex, person, crowd.bot), { text });
  }
  while (open.size > 0 && hasTime()) await pause(10);
  return { done: count - open.size, seconds: (performance.now() - began) / 1000 };
}
