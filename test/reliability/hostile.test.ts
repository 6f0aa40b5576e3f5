import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackWithNotifications } from '../../bench/chaos/hostile-notifications.ts';
import { attackWithWords } from '../../bench/chaos/hostile.ts';
import { readOptions } from '../../bench/chaos/options.ts';
import { setScene, type Scene } from '../../bench/chaos/scene.ts';

/** The real bot in its own process; `npm run chaos -- --hostile 100000` says the same in long. */
describe('people and strangers who mean no good', () => {
  const seed = Date.now() % 1_000_000;
  let scene: Scene;
  beforeAll(async () => {
    const [options] = readOptions(['--store', 'sqlite', '--people', '24', '--groups', '1']);
    if (options === undefined) throw new Error('no options');
    scene = await setScene(options);
  });
  afterAll(() => scene.stop());

  it(
    '2 000 texts and presses change nothing unasked, break nothing and plant nothing',
    { timeout: 120_000 },
    async () => {
      const { crashes, wrongChanges, injections, samples, meetings } = await attackWithWords(scene, 2_000, seed);
      expect({ seed, crashes, wrongChanges, injections, samples }).toEqual({
        seed,
        ...{ crashes: 0, wrongChanges: 0, injections: 0, samples: [] },
      });
      // The attack reaches what it attacks.
      expect(meetings).toBeGreaterThan(100);
    },
  );

  it(
    '10 000 forged, unsigned, malformed and oversized notifications are turned away',
    { timeout: 120_000 },
    async () => {
      const said = scene.ledger.said.length;
      const { accepted, crashes, byStatus } = await attackWithNotifications(scene.sandbox.webex, 10_000, seed);
      expect({ seed, accepted, crashes }).toEqual({ seed, accepted: 0, crashes: 0 });
      expect(Object.keys(byStatus).sort()).toEqual(['400', '401', '404', '413']);
      expect(scene.ledger.said.length).toBe(said);
    },
  );
});
