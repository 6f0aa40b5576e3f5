import { cpus } from 'node:os';
import { setScene } from '../chaos/scene.ts';
import { rounded, type Figure } from './figures.ts';
import { pushThrough } from './throughput.ts';

/** Two replicas, PostgreSQL, the simulated Webex and a core to spare: on fewer they take each other's time. */
const CORES = 6;
const WHAT = 'commands per second of time, two replicas on one PostgreSQL against one';

/** @param cores how many this machine has */
export async function measureReplicas(cores = cpus().length): Promise<Figure> {
  const common = { what: WHAT, target: 'printed' } as const;
  if (cores < CORES)
    return { ...common, measured: `not measurable below ${CORES} cores (${cores} here)`, numbers: { cores } };
  const [one, two] = [await rateWith(1), await rateWith(2)];
  return {
    ...common,
    measured: `${rounded(two / one, 2)} ×`,
    numbers: { ratio: rounded(two / one, 3), one: rounded(one), two: rounded(two) },
    note: `${Math.round(two)} against ${Math.round(one)}`,
  };
}

async function rateWith(replicas: number): Promise<number> {
  const scene = await setScene({
    ...{ store: 'postgres', replicas, people: 60, groups: 0 },
    ...{ cycles: 0, seed: 1, faults: false, hostile: 0, write: false },
  });
  try {
    // The first round is for the processes to get warm.
    await pushThrough(scene, 500_000);
    const { done, seconds } = await pushThrough(scene, 600_000);
    return done / seconds;
  } finally {
    await scene.stop();
  }
}
