import * as chrono from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import type { At } from '../src/domain/when.ts';
import { splitClauses } from '../src/language/clauses.ts';
import { hintsOf } from '../src/language/hints.ts';
import { findMarks, markText, type MarkedText } from '../src/language/marked-text.ts';
import { withoutNamedTimes } from '../src/language/named-times.ts';
import { findPeople } from '../src/language/people.ts';
import { readAct } from '../src/language/read-act.ts';
import { readRequest } from '../src/language/read-request.ts';
import { readTimes } from '../src/language/time/read-times.ts';
import { readWords } from '../src/language/time/read-words.ts';
import { readTitle } from '../src/language/titles.ts';

/** Rounds that only warm up, the same for all, and those that count. */
const [WARM_UP, ROUNDS] = [2, 5];

/** Median cost of one message in microseconds: ours, chrono's, and of ours what the larger steps cost by themselves. */
export interface WordsCost {
  readonly ours: number;
  readonly chrono: number;
  /** The same where each message is read again and again, so that the processor knows its way through it. */
  readonly again: { readonly ours: number; readonly chrono: number };
  readonly steps: Readonly<Record<string, number>>;
}

/** Steps of reading, as they are run on a message that is marked already. They overlap: times begin with tokens. */
const STEPS: Readonly<Record<string, (marked: MarkedText, at: At) => unknown>> = {
  tokens: ({ text }) => readWords(text, () => 20_523),
  times: ({ text, hints }, at) => readTimes(withoutNamedTimes(text, hints), at, hints),
  hints: ({ text }) => hintsOf(text.toLowerCase()),
  marks: ({ text, times, hints }) => markText(text, findMarks({ text, mentions: [] }, text, [], hints), times, hints),
  acts: (marked) => splitClauses(marked).map((clause) => readAct(marked, clause)),
  people: (marked) => findPeople(marked, 0, marked.text.length),
  title: (marked) => readTitle(marked, 0, marked.text.length, []),
};

/**
 * Both read each message once a round, so that neither has it in its caches, and take turns in going first. chrono is
 * used as it comes, as a bot would use it: what is said is ahead. Of each message the median counts, and of those the
 * median of all.
 */
export function costOfWords(texts: readonly string[]): WordsCost {
  const at: At = { now: Temporal.Instant.from('2026-03-11T14:00:00Z'), zone: 'America/New_York' };
  const now = new Date(at.now.epochMilliseconds);
  const ours = (text: string): unknown => readRequest({ text, mentions: [] }, at, {}, new Map());
  const theirs = (text: string): unknown => chrono.parse(text, now, { forwardDate: true });
  const spent = { ours: texts.map((): number[] => []), chrono: texts.map((): number[] => []) };
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [i, text] of texts.entries()) {
      const turns = [
        { times: spent.ours[i], read: ours },
        { times: spent.chrono[i], read: theirs },
      ];
      for (const { times, read } of (i + round) % 2 === 0 ? turns : turns.reverse()) {
        const cost = microseconds(() => read(text));
        if (round >= WARM_UP) times?.push(cost);
      }
    }
  }
  return {
    ours: median(spent.ours.map(median)),
    chrono: median(spent.chrono.map(median)),
    again: {
      ours: median(texts.map((text) => costAgain(() => ours(text)))),
      chrono: median(texts.map((text) => costAgain(() => theirs(text)))),
    },
    steps: costOfSteps(texts, at),
  };
}

function costOfSteps(texts: readonly string[], at: At): Readonly<Record<string, number>> {
  const marked = texts.map((text) => {
    const hints = hintsOf(text.toLowerCase());
    const marks = findMarks({ text, mentions: [] }, text, [], hints);
    return markText(text, marks, readTimes(withoutNamedTimes(text, hints), at, hints), hints);
  });
  const spent = Object.entries(STEPS).map(([name, run]) => ({ name, run, times: marked.map((): number[] => []) }));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [i, each] of marked.entries()) {
      for (const { run, times } of spent) {
        const cost = microseconds(() => run(each, at));
        if (round >= WARM_UP) times[i]?.push(cost);
      }
    }
  }
  return Object.fromEntries(spent.map(({ name, times }) => [name, median(times.map(median))]));
}

/** What reading one message costs when nothing else is read between. */
function costAgain(read: () => unknown): number {
  return median(Array.from({ length: WARM_UP + ROUNDS }, () => microseconds(read)).slice(WARM_UP));
}

function microseconds(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}
