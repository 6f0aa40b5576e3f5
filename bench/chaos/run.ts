import { setTimeout as pause } from 'node:timers/promises';
import { judge, type Verdict } from './check.ts';
import { createKiller } from './killer.ts';
import { createLoad } from './load.ts';
import type { ChaosOptions } from './options.ts';
import { chanceFrom } from './random.ts';
import type { Counts } from './replicas.ts';
import { setScene, type Scene } from './scene.ts';
import { losesAnswers, nextFault } from './weather.ts';

export interface ChaosResult extends Verdict, Counts {
  readonly store: string;
  readonly replicas: number;
  readonly cycles: number;
  readonly seed: number;
  readonly seconds: number;
  /** Kills that followed right upon something Webex had taken: far more of them than chance would bring. */
  readonly aimedKills: number;
  readonly webexFaults: number;
  /** Answers to replies that were lost on their way: each may double a reply in a group without any kill. */
  readonly lostAnswers: number;
  readonly refusedAtTheFront: number;
}

/** A lease runs 15 s; what a killed process had in hand is taken up after that, and a doubled answer would come then. */
const LEASE_MS = 15_000;
const PATIENCE_MS = 180_000;
const QUIET_MS = 3_000;
const FAULT_GAP_MS: readonly [number, number] = [50, 500];

/** One run: load and faults all the time, a kill and a restart in each cycle, then the count. */
export async function runChaos(options: ChaosOptions, progress: (line: string) => void): Promise<ChaosResult> {
  const began = performance.now();
  const chance = chanceFrom(options.seed);
  const scene = await setScene(options);
  try {
    const isUp = (): boolean => scene.replicas.some((replica) => replica.isUp());
    const load = createLoad({ ...scene, chance: chanceFrom(options.seed + 1), isUp });
    const weather = makeWeather(scene, options);
    const killer = createKiller(scene.ledger, chance);
    load.start();
    if (options.faults) weather.start();
    for (let cycle = 1; cycle <= options.cycles; cycle += 1) {
      await killer.cycle(scene.replicas, cycle);
      if (cycle % 10 === 0) progress(`cycle ${cycle} of ${options.cycles}, ${load.wishes.length} wishes`);
    }
    weather.stop();
    await load.stop();
    const lastKill = await restartAll(scene);
    const verdict = await untilSettled(scene, load, killer.aimed, lastKill);
    return {
      ...{ store: options.store, replicas: options.replicas, cycles: options.cycles, seed: options.seed },
      ...verdict,
      ...scene.counts,
      aimedKills: killer.aimed.length,
      ...weather.counts,
      refusedAtTheFront: scene.front.refused(),
      seconds: Math.round((performance.now() - began) / 1000),
    };
  } finally {
    await scene.stop();
  }
}

/** Once more, in fair weather: what was missed at the very end is caught up with at this start. */
async function restartAll({ replicas }: Scene): Promise<number> {
  for (const replica of replicas) {
    await replica.kill();
    await replica.start();
  }
  return performance.now();
}

/** Waits until nothing is owed any more, and longer than a lease after the last kill: doubles would come late. */
async function untilSettled(
  { sandbox, ledger, front }: Scene,
  load: ReturnType<typeof createLoad>,
  aimed: readonly number[],
  lastKill: number,
): Promise<Verdict> {
  const look = (): Verdict =>
    judge({ webex: sandbox.webex, wishes: load.wishes, said: ledger.said, accepted: front.accepted, aimed });
  for (;;) {
    const waited = performance.now() - lastKill;
    const verdict = look();
    const isQuiet = performance.now() - (ledger.said.at(-1)?.at ?? 0) > QUIET_MS;
    const isDone = verdict.lost === 0 && verdict.unanswered === 0;
    if ((isDone && isQuiet && waited > LEASE_MS + QUIET_MS) || waited > PATIENCE_MS) return verdict;
    await pause(500);
  }
}

function makeWeather(scene: Scene, { seed }: ChaosOptions) {
  const chance = chanceFrom(seed + 2);
  const counts = { webexFaults: 0, lostAnswers: 0 };
  let timer: NodeJS.Timeout | undefined;
  const next = (): void => {
    const fault = nextFault(chance);
    counts.webexFaults += fault.times;
    if (losesAnswers(fault)) counts.lostAnswers += fault.times;
    void scene.order('POST', '/sandbox/faults', fault);
    timer = setTimeout(next, chance.between(...FAULT_GAP_MS));
  };
  return {
    counts,
    start: next,
    stop(): void {
      clearTimeout(timer);
      void scene.order('DELETE', '/sandbox/faults');
    },
  };
}
