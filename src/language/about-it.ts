import type { Dialogue, MeetingPart, Reading } from './reading.ts';

const ASKED: readonly (readonly [part: MeetingPart, says: RegExp])[] = [
  ['time', /^when (?:is|was|does) (?:it|that)(?: (?:again|start|begin))?$/],
  ['length', /^how long (?:is|was|does|will) (?:it|that)(?: last| take| be)?$/],
  [
    'came',
    /^(?:who|how many)(?: people| all)? (?:came|attended|joined|was there|were there|showed up)(?: to (?:it|that))?$/,
  ],
  ['people', /^who(?:'s| is| was| are| all is)? (?:in|on|at|coming to|invited to|going to) (?:it|that)$/],
];

/** "When is it?" is the clock's business, unless a meeting is being talked of. */
export function readAboutIt(reading: Reading, low: string, dialogue: Dialogue): Reading {
  if (reading.act !== 'other' || dialogue.act === undefined) return reading;
  const words = low.replace(/[\s?!.]+$/, '');
  const part = ASKED.find(([, says]) => says.test(words))?.[0];
  if (part === undefined) return reading;
  return { ...reading, act: 'details', certainty: 'said', part, target: { people: [], pronoun: true } };
}
