import type { Act, Dialogue, MeetingPart, Reading } from './reading.ts';

const RECORDED: Partial<Reading> & Pick<Reading, 'act'> = {
  act: 'update',
  options: { enabledAutoRecordMeeting: true },
};

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

/** What is asked to be done with it, in words that mean it only there. */
const DONE: readonly (readonly [says: RegExp, does: Partial<Reading> & Pick<Reading, 'act'>, after?: Act])[] = [
  [/^(?:start|begin|launch|open) (?:it|that)(?: now| please)?$/, { act: 'start' }],
  [/^(?:can you |could you |please |will you )*record (?:it|that|this)(?: please)?$/, RECORDED],
  [
    /^(?:(?:oh|no|wait|sorry|actually|please|hm+|oops)[\s,.]+)*(?:(?:bring|get|put|give)(?: me)? (?:it|that) back|(?:restore|reinstate|un-?cancel) (?:it|that)|(?:create|make|schedule) (?:it|that) again)(?: please)?$/,
    { act: 'undo' },
    'cancel',
  ],
];

/** "When is it?" is the clock's business, unless a meeting is being talked of. */
export function readAboutIt(reading: Reading, low: string, dialogue: Dialogue): Reading {
  if (isMereQuestion(reading, low, dialogue))
    return { ...reading, act: dialogue.act === 'availability' ? 'availability' : 'list', certainty: 'said' };
  if (dialogue.act === undefined) return reading;
  const words = low.replace(/[\s?!.]+$/, '');
  const done = DONE.find(([says, , after]) => (after === undefined || after === dialogue.act) && says.test(words))?.[1];
  const pronoun = { people: [], pronoun: true };
  if (done !== undefined && (reading.act === 'other' || reading.target?.title === undefined || done.act === 'start'))
    return { ...reading, certainty: 'said', target: pronoun, ...done };
  if (reading.act !== 'other') return reading;
  const asked = ASKED.find(([, says]) => says.test(words));
  if (asked === undefined) return reading;
  const [part] = asked;
  return { ...reading, act: 'details', certainty: 'said', target: pronoun, ...(part === undefined ? {} : { part }) };
}

/** "And for Saturday?": what is on then, unless a meeting is being talked of. */
function isMereQuestion({ act, certainty }: Reading, low: string, { act: last, asked }: Dialogue): boolean {
  return (
    act === 'schedule' &&
    certainty === 'guessed' &&
    asked === undefined &&
    (last === undefined || last === 'list' || last === 'availability') &&
    /^(?:(?:and|or|but|so|what|how|about|then|ok|okay)[ ,]+)*Þ[Þ ,]*\?+$/.test(low)
  );
}
