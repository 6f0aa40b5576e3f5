import type { Dialogue, MeetingPart, Reading } from './reading.ts';

const ASKED: readonly (readonly [part: MeetingPart | undefined, says: RegExp])[] = [
  ['time', /^when (?:is|was|does) (?:it|that)(?: (?:again|start|begin))?$/],
  ['length', /^how long (?:is|was|does|will) (?:it|that)(?: last| take| be)?$/],
  [
    'came',
    /^(?:who|how many)(?: people| all)? (?:came|attended|joined|was there|were there|showed up)(?: to (?:it|that))?$/,
  ],
  ['password', /^(?:(?:what(?:'s| is)|tell me|give me) )?(?:the|its) (?:password|passcode)$/],
  [
    'link',
    /^(?:(?:what(?:'s| is)|where(?:'s| is)|tell me|give me|send me) )?(?:the|its) (?:(?:meeting|join) )?(?:link|url|address)$|^how (?:do|can) (?:i|we) (?:join|get in)(?: it)?$/,
  ],
  [
    undefined,
    /^what(?:'s| is) (?:(?:the|its) (?:(?:meeting|access) )?(?:number|code|title|name)|(?:it|that) (?:called|about))$|^who(?:'s| is| are) (?:the )?(?:host|co-?hosts?|hosting)(?: it)?$/,
  ],
  ['people', /^who(?:'s| is| was| are| all is)? (?:in|on|at|coming to|invited to|going to) (?:it|that)$/],
];

/** "When is it?" is the clock's business, unless a meeting is being talked of. */
export function readAboutIt(reading: Reading, low: string, dialogue: Dialogue): Reading {
  if (reading.act !== 'other' || dialogue.act === undefined) return reading;
  const words = low.replace(/[\s?!.]+$/, '');
  const asked = ASKED.find(([, says]) => says.test(words));
  if (asked === undefined) return reading;
  const [part] = asked;
  const target = { people: [], pronoun: true };
  return { ...reading, act: 'details', certainty: 'said', target, ...(part === undefined ? {} : { part }) };
}
