import type { Feature } from '../features/feature.ts';
import type { Act, Lexicon } from '../language/reading.ts';

/** Who answers to what: the features, and the two ways to reach them. */
export interface Router {
  readonly features: readonly Feature[];
  readonly byAct: ReadonlyMap<Act, Feature>;
  readonly lexicon: Lexicon;
}

/** The command words of all features, for the reader. A word of two features is a mistake in their manifests. */
export function lexiconOf(features: readonly Feature[]): Lexicon {
  const lexicon = new Map<string, Act>();
  for (const feature of features) {
    for (const [word, act] of Object.entries(feature.words)) {
      if (lexicon.has(word))
        throw new Error(`The word "${word}" belongs to two features, ${feature.name} is one of them`);
      lexicon.set(word, act);
    }
  }
  return lexicon;
}

/** Which feature answers to which act. */
export function featuresByAct(features: readonly Feature[]): ReadonlyMap<Act, Feature> {
  const byAct = new Map<Act, Feature>();
  for (const feature of features) {
    for (const act of feature.acts) {
      if (byAct.has(act)) throw new Error(`The act "${act}" belongs to two features, ${feature.name} is one of them`);
      byAct.set(act, feature);
    }
  }
  return byAct;
}
