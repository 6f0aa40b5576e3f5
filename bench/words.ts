import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { readRequest } from '../src/language/read-request.ts';
import type { Answer } from '../src/language/reading.ts';
import { sharedIsThere } from '../test/support/shared.ts';
import { costOfWords } from './words-cost.ts';
import { readLines, scoreTimes, scoreUtterances, SETS, type Utterance } from './scorers.ts';

/** Every figure of "Understanding", over other people's words; chrono alone is timed in the same run. */
if (!sharedIsThere) {
  console.log('The sets of other people’s words (../shared/eval) are not here: nothing can be measured.');
  process.exit(0);
}

/** What the words answer in the follow-up set, by the name they have there. */
const ANSWERS: Record<Answer['kind'], string> = {
  yes: 'confirm',
  no: 'deny',
  abort: 'abort',
  revise: 'revise',
  choice: 'revise',
  repeat: 'repeat',
  unsure: 'unsure',
  pause: 'pause',
  another: 'revise',
};

printTimes();
printUtterances();
printFollowUps();
printCost(readLines(SETS.utterances));

function printTimes(): void {
  const { total, cat } = scoreTimes();
  const of = (name: string): string => percent(cat[name] ?? [0, 0]);
  console.log('Times (dev half)');
  row('right', percent(total), '≥ 95 %');
  row(
    'recurrences · durations · time zones',
    `${of('recurrence')} · ${of('duration')} · ${of('timezone')}`,
    '≥ 92 · 97 · 90 %',
  );
  console.log(`  misses by category: ${missesOf(cat)}`);
}

function printUtterances(): void {
  const score = scoreUtterances();
  console.log('\nRequests (dev half)');
  row('intent right, accepted alternatives counted', `${show(score.acc)} (${score.n})`, '≥ 96 %');
  row('a change on words of another trade', show(score.false_trigger.mutating), '≤ 0.5 %');
  row('a wrong change on words of ours', show(score.wrong_mutation_pct), '≤ 0.5 %');
  row('title of a new meeting, exact', `${show(score.title.exact)} (${score.title.n})`, '≥ 85 %');
  row('title of the meeting meant, F1', `${show(score.target_title.token_f1)} (${score.target_title.n})`, '≥ 85 %');
  row('invitees, F1', `${show(score.attendees.f1)} (${score.attendees.gold})`, '≥ 95 %');
  row('date · time right', `${show(score.when.date_ok)} · ${show(score.when.time_ok)}`, '≥ 95 % both');
  console.log('  misses, said → read:');
  for (const [gold, read, count] of score.confusions) console.log(`    ${gold} → ${read}: ${count}`);
  const halves = [0, 1].map((half) => scoreUtterances(SETS.utterances, (id) => halfOf(id) === half).acc ?? 0);
  console.log(`  intent in two halves by id: ${halves.map((acc) => `${acc} %`).join(' · ')}`);
}

/** Which half an utterance stands in, by its id alone. */
function halfOf(id: string): number {
  return Array.from(id).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7) % 2;
}

function printFollowUps(): void {
  const Line = z.object({ text: z.string(), act: z.string() });
  const lines = readFileSync(SETS.followUps, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Line.parse(JSON.parse(line)));
  const misses = new Map<string, number>();
  let right = 0;
  for (const { text, act } of lines) {
    const reading = readRequest(
      { text, mentions: [] },
      { now: Temporal.Instant.from('2026-03-11T14:00:00Z'), zone: 'America/New_York' },
      { asked: 'yes-or-no' },
      new Map(),
    );
    const read = reading.answer === undefined ? 'revise' : ANSWERS[reading.answer.kind];
    if (read === act) right += 1;
    else misses.set(`${act} → ${read}`, (misses.get(`${act} → ${read}`) ?? 0) + 1);
  }
  console.log('\nFollow-ups (dev half), without the act that was talked of');
  row('answer right', percent([right, lines.length]), 'no target');
  console.log(
    `  misses: ${[...misses]
      .sort((one, other) => other[1] - one[1])
      .slice(0, 8)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
  );
}

function printCost(lines: readonly Utterance[]): void {
  const { ours, chrono, again, steps } = costOfWords(lines.map(({ text }) => text));
  console.log('\nCost of one message, median');
  row('ours', `${ours.toFixed(0)} µs`, '≤ 150 µs on a quiet machine');
  row('chrono alone', `${chrono.toFixed(0)} µs`, '');
  row('ours over chrono', `${(ours / chrono).toFixed(1)} ×`, '≤ 4 ×');
  row('each message again and again', `${again.ours.toFixed(0)} · ${again.chrono.toFixed(0)} µs`, 'no target');
  console.log('  steps by themselves, of our cost:');
  for (const [name, cost] of Object.entries(steps))
    console.log(`    ${name}: ${cost.toFixed(1)} µs, ${((100 * cost) / ours).toFixed(0)} %`);
}

function missesOf(shares: Readonly<Record<string, readonly [number, number]>>): string {
  return Object.entries(shares)
    .map(([name, [right, all]]) => ({ name, missed: all - right }))
    .filter(({ missed }) => missed > 0)
    .sort((one, other) => other.missed - one.missed)
    .map(({ name, missed }) => `${name} ${missed}`)
    .join(', ');
}

function percent([right, all]: readonly [number, number]): string {
  return all === 0 ? '–' : `${((100 * right) / all).toFixed(1)} % (${all})`;
}

function show(value: number | null): string {
  return value === null ? '–' : `${value} %`;
}

function row(name: string, figure: string, target: string): void {
  console.log(`  ${name.padEnd(46)} ${figure.padEnd(34)} ${target}`);
}
