import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { featuresByAct, lexiconOf } from '../../src/bot/lexicon.ts';
import { defineFeature } from '../../src/features/feature.ts';
import { FEATURES } from '../../src/features/index.ts';
import { ok } from '../../src/domain/result.ts';
import { readRequest } from '../../src/language/read-request.ts';
import type { Act } from '../../src/language/reading.ts';
import { ROOT } from '../support/card-states.ts';
import { allExamples } from '../support/commands.ts';

/** Said in passing; nobody looks them up. */
const COURTESIES = new Set<Act>(['thanks', 'greeting']);

const sample = (name: string, word: string): ReturnType<typeof defineFeature> =>
  defineFeature({
    name,
    summary: 's',
    example: 'e',
    acts: ['help'],
    words: { [word]: 'help' },
    scopes: [],
    parse: () => ok(undefined),
    handle: () => Promise.resolve({ markdown: '', where: 'here' }),
    actions: {},
  });

describe('the registry', () => {
  it('gives no word and no act to two features', () => {
    expect(() => [lexiconOf(FEATURES), featuresByAct(FEATURES)]).not.toThrow();
    expect(() => lexiconOf([sample('one', 'same'), sample('two', 'same')])).toThrow('belongs to two features');
    expect(() => featuresByAct([sample('one', 'a'), sample('two', 'b')])).toThrow('belongs to two features');
  });

  it.each(FEATURES.map((feature) => [feature.name, feature] as const))(
    '%s has words only for acts of its own, a help line and a runnable example',
    (_name, feature) => {
      expect(Object.values(feature.words).filter((act) => !feature.acts.includes(act))).toEqual([]);
      expect(feature.summary).toMatch(/^[A-Z][^.]*$/);
      expect(feature.example).not.toBe('');
    },
  );

  it.each(FEATURES.map((feature) => [feature.name, feature] as const))(
    '%s has an example for each of its acts, and none that another feature answers to',
    (_name, feature) => {
      const at = { now: Temporal.Instant.from('2026-11-23T14:00:00Z'), zone: 'America/New_York' };
      const lexicon = lexiconOf(FEATURES);
      const read = allExamples(feature).map((text) => readRequest({ text, mentions: [] }, at, {}, lexicon).act);
      expect(read.filter((act) => !feature.acts.includes(act))).toEqual([]);
      expect(feature.acts.filter((act) => !read.includes(act) && !COURTESIES.has(act))).toEqual([]);
    },
  );

  it.each(FEATURES.map((feature) => [feature.name, feature] as const))(
    '%s names its buttons after itself and shows its cards as named states',
    (name, feature) => {
      expect(Object.keys(feature.actions).filter((action) => !action.startsWith(`${name}.`))).toEqual([]);
      if (existsSync(join(ROOT, 'src/features', name, 'card.ts')))
        expect(existsSync(join(ROOT, 'src/features', name, 'card.states.ts'))).toBe(true);
    },
  );
});
