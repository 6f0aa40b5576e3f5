import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETS } from '../../bench/scorers.ts';
import { missedIn } from '../../src/language/hints.ts';
import { holdsNeeded, neededBy } from '../../src/language/needed-words.ts';
import { OPTION_WORDS } from '../../src/language/option-words.ts';
import { readRequest } from '../../src/language/read-request.ts';
import { SETTING_WORDS } from '../../src/language/setting-words.ts';
import { sharedIsThere } from '../support/shared.ts';
import type { Heard } from './blind/gold.ts';

/** Sentences of the batches that lie beside. */
async function ourSentences(): Promise<readonly string[]> {
  const files = readdirSync(new URL('./blind/', import.meta.url)).filter((file) => file.startsWith('batch-'));
  const batches = await Promise.all(
    files.map(
      (file) => import(new URL(`./blind/${file}`, import.meta.url).href) as Promise<Record<string, readonly Heard[]>>,
    ),
  );
  return batches.flatMap((each) => Object.values(each).flat()).map(([text]) => text.toLowerCase());
}

function othersSentences(): readonly string[] {
  if (!sharedIsThere) return [];
  const lines = [SETS.time, SETS.utterances, SETS.followUps].flatMap((set) => readFileSync(set, 'utf8').split('\n'));
  return lines.flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { text: string }).text.toLowerCase()]));
}

const patterns = [...SETTING_WORDS, ...OPTION_WORDS].map(({ says }) => says);

describe('What spares the grammar its patterns', () => {
  it('hints at every pattern that would match', async () => {
    expect(readRequest).toBeDefined();
    const texts = [...(await ourSentences()), ...othersSentences()];
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.flatMap((text) => missedIn(text).map((pattern) => [text, pattern.source]))).toEqual([]);
  });

  it('finds the words that a pattern needs wherever it matches', async () => {
    const texts = [...(await ourSentences()), ...othersSentences()];
    const missed = texts.flatMap((text) =>
      patterns
        .filter((says) => !holdsNeeded(text, neededBy(says)) && text.search(says) >= 0)
        .map((says) => says.source),
    );
    expect(missed).toEqual([]);
  });

  it.each([
    [/\bhost pin\b/, ['host pin']],
    [/^(?:please )?lock (?:my |the )?room$/, ['lock my room', 'lock the room', 'lock room']],
    [/\b(?:quiet|silent) .{0,20}hours?\b/, ['quiet ', 'silent ']],
    [/co-?hosts?/, ['co-host', 'cohost']],
    [/(?:a|b)?[a-z]+/, []],
    [/recordings?|\d+/, []],
    [/(?!secret)digest(?= now)/, ['digest']],
  ])('%s needs %j', (pattern, words) => {
    expect(neededBy(pattern)).toEqual(words);
  });
});
