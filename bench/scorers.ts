import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { sharedPath } from '../test/support/shared.ts';
import { understand } from './understanding.ts';

/** Other people's words and the neutral scorers that lie beside the repository (`../shared/eval`). */
export const SETS = {
  time: sharedPath('eval', 'time', 'dev.jsonl'),
  utterances: sharedPath('eval', 'utterances', 'dev.jsonl'),
  followUps: sharedPath('eval', 'utterances', 'followups.dev.jsonl'),
} as const;

const Utterance = z.object({ id: z.string(), text: z.string(), now: z.string(), timezone: z.string() });
export type Utterance = z.infer<typeof Utterance>;

const Share = z.tuple([z.number(), z.number()]);
const TimeScore = z.object({ total: Share, cat: z.record(z.string(), Share) });
export type TimeScore = z.infer<typeof TimeScore>;

const Percent = z.number().nullable();
const Titles = z.object({ n: z.number(), exact: Percent, token_f1: Percent });
const UtteranceScore = z.object({
  n: z.number(),
  acc: Percent,
  missed_pct: Percent,
  wrong_mutation_pct: Percent,
  false_trigger: z.object({ mutating: Percent, any_intent: Percent }),
  title: Titles,
  target_title: Titles,
  attendees: z.object({ gold: z.number(), f1: Percent }),
  when: z.object({ date_n: z.number(), date_ok: Percent, time_n: z.number(), time_ok: Percent }),
  confusions: z.array(z.tuple([z.string(), z.string(), z.number()])),
});
export type UtteranceScore = z.infer<typeof UtteranceScore>;

export function readLines(path: string): readonly Utterance[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Utterance.parse(JSON.parse(line)));
}

/** Runs our reading over a set, and the scorer of the time expressions over what it gave. */
export function scoreTimes(path = SETS.time): TimeScore {
  return TimeScore.parse(scoreWith('time', path, (predictions) => [path, '--pred', predictions, '--quiet']));
}

/** The same for what people say to calendars; `only` keeps some of the ids, for halves. */
export function scoreUtterances(path = SETS.utterances, only?: (id: string) => boolean): UtteranceScore {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const kept = only === undefined ? lines : lines.filter((line) => only(Utterance.parse(JSON.parse(line)).id));
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  try {
    const data = join(folder, 'data.jsonl');
    writeFileSync(data, kept.join('\n'));
    return UtteranceScore.parse(
      scoreWith('utterances', data, (predictions) => ['--data', data, '--pred', predictions]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function scoreWith(set: 'time' | 'utterances', data: string, options: (predictions: string) => string[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  try {
    const predictions = join(folder, 'predictions.jsonl');
    const result = join(folder, 'result.json');
    writeFileSync(
      predictions,
      readLines(data)
        .map((line) => JSON.stringify(understand(line)))
        .join('\n'),
    );
    execFileSync('python3', [sharedPath('eval', set, 'score.py'), ...options(predictions), '--json', result]);
    return JSON.parse(readFileSync(result, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
