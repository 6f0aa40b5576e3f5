import { machineNow, writeMeasured } from '../measurements.ts';
import { readOptions, type ChaosOptions } from './options.ts';
import { isHeld, renderTable } from './report.ts';
import { attackWithWords } from './hostile.ts';
import { setScene } from './scene.ts';
import { runChaos, type ChaosResult } from './run.ts';

/**
 * `npm run chaos [-- --cycles N --store sqlite|postgres --replicas N --seed N --calm --write]`: the real bot, killed again and
 * again under load while Webex misbehaves; then what the sandbox holds is counted. `--hostile N` sends so many hostile
 * texts and presses instead.
 */
const args = process.argv.slice(2);
const [first] = readOptions(args);
if (first !== undefined && first.hostile > 0) {
  await attack(first);
  process.exit();
}
const results: ChaosResult[] = [];
for (const options of readOptions(args)) {
  const { store, replicas, cycles, seed, faults } = options;
  console.log(`${store}, ${replicas} replica(s), ${cycles} cycles, seed ${seed}${faults ? '' : ', no faults'}`);
  const result = await runChaos(options, (line) => console.log(`  ${line}`));
  for (const line of result.faults) console.log(`  ${line}`);
  results.push(result);
  if (options.write) await writeMeasured(`chaos ${store} ${replicas}`, commandOf(options), renderTable([result]));
}
console.log(renderTable(results));
console.log(JSON.stringify({ ...machineNow(), results }));
process.exitCode = results.every(isHeld) ? 0 : 1;

async function attack(options: ChaosOptions): Promise<void> {
  const scene = await setScene(options);
  try {
    const result = await attackWithWords(scene, options.hostile, options.seed);
    console.log(JSON.stringify({ ...machineNow(), ...result, seed: options.seed, hostile: options.hostile }));
    process.exitCode = result.crashes + result.wrongChanges + result.injections === 0 ? 0 : 1;
  } finally {
    await scene.stop();
  }
}

function commandOf({ store, replicas, cycles, seed }: ChaosOptions): string {
  return `npm run chaos -- --store ${store} --replicas ${replicas} --cycles ${cycles} --seed ${seed}`;
}
