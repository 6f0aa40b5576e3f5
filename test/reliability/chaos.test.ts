import { describe, expect, it } from 'vitest';
import { readOptions } from '../../bench/chaos/options.ts';
import { isHeld } from '../../bench/chaos/report.ts';
import { runChaos } from '../../bench/chaos/run.ts';

/** `npm run chaos` in short; the long run is for `docs/measurements.md`. */
describe('killed again and again under load, while Webex misbehaves', () => {
  it('the bot loses nothing, makes nothing twice, and answers once in 1:1', { timeout: 180_000 }, async () => {
    const [options] = readOptions(['--store', 'sqlite', '--cycles', '4', '--people', '12', '--groups', '6']);
    if (options === undefined) throw new Error('no options');
    const result = await runChaos(options, () => undefined);
    // With the seed in it, so that a failure can be had again.
    expect({ seed: options.seed, held: isHeld(result), faults: isHeld(result) ? [] : result.faults }).toEqual({
      seed: options.seed,
      held: true,
      faults: [],
    });
    expect(result.kills).toBeGreaterThanOrEqual(4);
    expect(result.meetings).toBeGreaterThan(0);
  });
});
