import { cpus } from 'node:os';
import { readOptions } from './options.ts';
import { isHeld, renderTable } from './report.ts';
import { runChaos, type ChaosResult } from './run.ts';

/**
 * `npm run chaos [-- --cycles N --store sqlite|postgres --replicas N --seed N --calm]`: the real bot, killed again and
 * again under load while Webex misbehaves; then what the sandbox holds is counted.
 */
const results: ChaosResult[] = [];
for (const options of readOptions(process.argv.slice(2))) {
  const { store, replicas, cycles, seed, faults } = options;
  console.log(`${store}, ${replicas} replica(s), ${cycles} cycles, seed ${seed}${faults ? '' : ', no faults'}`);
  const result = await runChaos(options, (line) => console.log(`  ${line}`));
  for (const line of result.faults) console.log(`  ${line}`);
  results.push(result);
}
console.log(renderTable(results));
console.log(JSON.stringify({ node: process.version, cores: cpus().length, at: new Date().toISOString(), results }));
process.exitCode = results.every(isHeld) ? 0 : 1;
