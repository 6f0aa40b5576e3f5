import { parseArgs } from 'node:util';
import { machineNow, writeMeasured } from '../measurements.ts';
import { setBenchScene } from './bench-scene.ts';
import { measureCalls } from './calls.ts';
import { measureClaims } from './claim-cost.ts';
import { renderFigures, type Figure } from './figures.ts';
import { measureIngress } from './ingress.ts';
import { measureInstall } from './install.ts';
import { measureLatency } from './latency.ts';
import { comparePeer } from './peer.ts';
import { measureReplicas } from './replicas.ts';
import { measureStartAndMemory } from './start-and-memory.ts';
import { measureThroughput } from './throughput.ts';
import { measureCreateWindow, measureWindow } from './window.ts';

/**
 * `npm run bench [-- --only calls,latency,… --seconds N --peer --write]`: every figure of speed and cost beside its
 * limit, all of one run on one machine, as a table and as JSON; with `--peer` beside the framework as its documentation
 * uses it. `--write` puts the table into `docs/measurements.md`.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seconds: { type: 'string', default: '20' },
    peer: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
if (values.write && values.only !== undefined) throw new RangeError('what is written down is a whole run');

const OWN = ['speed', 'npm run bench'] as const;
const PEER = ['peer', 'npm run bench -- --peer'] as const;
const PEOPLE = { people: 60, groups: 10 } as const;

async function withScene(measure: (scene: Awaited<ReturnType<typeof setBenchScene>>) => Promise<readonly Figure[]>) {
  const scene = await setBenchScene(PEOPLE);
  try {
    return await measure(scene);
  } finally {
    await scene.stop();
  }
}

const MEASURES: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  calls: () => withScene(measureCalls),
  latency: () =>
    withScene((scene) => measureLatency(scene, { seconds: Number(values.seconds), perSecond: 150, warmUp: 1_000 })),
  throughput: () => withScene(async (scene) => [await measureThroughput(scene)]),
  ingress: async () => [await measureIngress()],
  window: async () => [await measureWindow(), await measureCreateWindow()],
  claim: () => measureClaims(),
  start: measureStartAndMemory,
  replicas: async () => [await measureReplicas()],
  install: async () => [await measureInstall()],
};

const figures: Figure[] = values.peer ? [...(await comparePeer())] : [];
for (const name of values.peer ? [] : (values.only?.split(',') ?? Object.keys(MEASURES))) {
  const measure = MEASURES[name];
  if (measure === undefined) throw new RangeError(`--only knows ${Object.keys(MEASURES).join(', ')}`);
  console.log(`… ${name}`);
  figures.push(...(await measure()));
}
const table = renderFigures(
  figures,
  values.peer ? ['figure', 'Convene', 'framework as documented', 'no worse', 'note'] : undefined,
);
console.log(`\n${table}\n`);
console.log(JSON.stringify({ ...machineNow(), figures }));
if (values.write) {
  const [part, command] = values.peer ? PEER : OWN;
  await writeMeasured(part, command, table);
}
process.exitCode = figures.every(({ isMet }) => isMet !== false) ? 0 : 1;
