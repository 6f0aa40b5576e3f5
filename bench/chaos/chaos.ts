import { machineNow, writeMeasured } from '../measurements.ts';
import { readOptions, type ChaosOptions } from './options.ts';
import { isHeld, renderTable } from './report.ts';
import { runChaos, type ChaosResult } from './run.ts';

/**
 * `npm run chaos [-- --cycles N --store sqlite|postgres --replicas N --seed N --calm --write]`: the real bot, killed again and
 * again under load while Webex misbehaves; then what the sandbox holds is counted.
 */
const args = process.argv.slice(2);
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

function commandOf({ store, replicas, cycles, seed }: ChaosOptions): string {
  return `npm run chaos -- --store ${store} --replicas ${replicas} --cycles ${cycles} --seed ${seed}`;
}
