import { expect, test } from 'vitest';
import { scoreTimes } from '../../../bench/scorers.ts';
import { sharedIsThere } from '../../support/shared.ts';

/** The set lies beside the repository; without it there is nothing to measure. */
test.skipIf(!sharedIsThere)(
  'other people’s times are read right, and repetitions, lengths and zones among them',
  () => {
    const { total, cat } = scoreTimes();
    const share = (name: string): number => {
      const [right, all] = cat[name] ?? [0, 1];
      return right / all;
    };
    expect(total[0] / total[1]).toBeGreaterThanOrEqual(0.95);
    expect(share('recurrence')).toBeGreaterThanOrEqual(0.92);
    expect(share('duration')).toBeGreaterThanOrEqual(0.97);
    expect(share('timezone')).toBeGreaterThanOrEqual(0.9);
  },
  60_000,
);
