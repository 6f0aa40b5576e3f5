import { describe, expect, it } from 'vitest';
import { scoreTimes, scoreUtterances } from '../../bench/scorers.ts';
import { sharedIsThere } from '../support/shared.ts';

/** The floor under what is reached on the development halves; `npm run bench:words` prints the figures themselves. */
describe.skipIf(!sharedIsThere)('other people’s words (skipped where ../shared/eval is not there)', () => {
  it('are understood as requests', { timeout: 120_000 }, () => {
    const score = scoreUtterances();
    expect(score.acc).toBeGreaterThanOrEqual(96);
    expect(score.false_trigger.mutating).toBeLessThanOrEqual(0.5);
    expect(score.wrong_mutation_pct).toBeLessThanOrEqual(0.5);
    expect(score.title.exact).toBeGreaterThanOrEqual(85);
    expect(score.target_title.token_f1).toBeGreaterThanOrEqual(85);
    expect(score.attendees.f1).toBeGreaterThanOrEqual(95);
    expect(score.when.date_ok).toBeGreaterThanOrEqual(95);
    expect(score.when.time_ok).toBeGreaterThanOrEqual(95);
  });

  it('are understood as times', { timeout: 120_000 }, () => {
    const [right, all] = scoreTimes().total;
    expect((100 * right) / all).toBeGreaterThanOrEqual(95);
  });
});
