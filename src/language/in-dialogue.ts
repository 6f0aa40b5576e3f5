import { asksOtherwise } from './choices.ts';
import type { Act, Answer, Dialogue, Reading } from './reading.ts';
import { scopeOf } from './scope.ts';
import { isTold } from './statements.ts';

/** Acts that go on about what is being talked of, as long as they name no other meeting. */
const GOES_ON: ReadonlySet<Act> = new Set([
  'move',
  'update',
  'invite',
  'uninvite',
  'schedule',
  'cancel',
  'skip',
  'other',
]);

/**
 * A message while the bot waits for an answer: the answer itself; a change of what was asked ("no, Thursday", "make it
 * 4", "add Ana"); or a request of its own, which then stands as if nothing had been asked.
 */
export function readInDialogue(heard: Reading, answer: Answer | undefined, dialogue: Dialogue): Reading {
  const reading = withoutPraise(heard);
  if (saysItAgain(reading, dialogue) || saysToAsk(reading, dialogue) || saysButton(reading, dialogue))
    return { ...reading, act: 'answer', answer: { kind: 'yes' } };
  if (asksOtherwise(reading, dialogue) && (answer === undefined || reading.target?.row !== undefined)) return reading;
  if (answer !== undefined) return { ...reading, act: 'answer', certainty: 'said', answer, also: [] };
  if (isBesideIt(reading, dialogue) || isQuestion(reading, dialogue)) return reading;
  const goesOn = GOES_ON.has(reading.act) || (reading.act === 'availability' && dialogue.act === 'availability');
  if (!goesOn || !namesNoOther(reading)) return reading;
  // Of a list, a name alone answers too: "the design review"; "decline the design review" is more than that.
  const row = reading.act === 'other' && !isNameAlone(reading) ? undefined : reading.target?.title;
  const changed = reading.options ?? reading.agenda;
  const details =
    dialogue.asked === 'choice'
      ? // What names no row is a request of its own: "make Ana cohost".
        (row ?? reading.when ?? reading.target?.when ?? reading.title ?? reading.scope)
      : (reading.when ?? reading.shift ?? reading.title ?? reading.target?.when ?? reading.people[0] ?? changed);
  if (details === undefined && (dialogue.asked !== 'details' || dialogue.titled === true)) return reading;
  const when = reading.when ?? reading.target?.when;
  const title =
    reading.title ??
    (dialogue.asked === 'details' && dialogue.titled !== true && when === undefined
      ? reading.target?.title
      : undefined);
  return {
    ...reading,
    act: 'answer',
    // Words that may as well be talk are shown before anything is done with them.
    certainty: title !== undefined && MAY_BE_TALK.test(reading.text) ? 'guessed' : 'said',
    answer: { kind: 'revise' },
    ...(when === undefined ? {} : { when }),
    ...(title === undefined ? {} : { title }),
  };
}

/**
 * Words that have nothing to do with what was asked: of another trade, told of the past, or a request that what is being
 * talked of cannot take ("add Ana" while a move is asked about).
 */
function isBesideIt({ act, certainty, text, options, agenda }: Reading, dialogue: Dialogue): boolean {
  if (options !== undefined || agenda !== undefined) return false;
  const low = text.toLowerCase();
  if (act === 'other') {
    const { foreign, soldFirst } = scopeOf(low);
    return foreign || soldFirst || (/^\W*(?:i|we|he|she|they|you)(?![\w'-])/.test(low) && isTold(low));
  }
  if (dialogue.act === undefined || dialogue.asked !== 'yes-or-no') return false;
  if (act === 'invite' || act === 'uninvite') return CHANGES_ONE.has(dialogue.act);
  return (
    act === 'schedule' &&
    certainty === 'said' &&
    dialogue.act !== 'schedule' &&
    !/(?<![\w-])(?:it|that|this)(?![\w-])/.test(low)
  );
}

function isNameAlone({ text, target, scope }: Reading): boolean {
  if (scope !== undefined) return true;
  if (/(?<![\w'-])(?:it|them)(?![\w'-])/i.test(target?.title ?? '')) return false;
  const before = text.toLowerCase().split(target?.title?.toLowerCase() ?? '')[0] ?? '';
  return /^(?:[^a-z]*(?:no|yes|the|it|it's|that|that's|is|i|mean|meant|want|my|our|please|one|called|with|meeting|ok|okay|for|about|oh|sorry|take|choose|pick)(?![a-z]))*[^a-z]*$/.test(
    before,
  );
}

/** "Noon works", "Friday is better for me": praise of a time, and no name. */
function withoutPraise(reading: Reading): Reading {
  const { title, ...rest } = reading;
  return title !== undefined && reading.certainty === 'guessed' && PRAISE.test(title) ? rest : reading;
}

const PRAISE =
  /^(?:(?:is|would be|will be|would|that|it|sounds?|looks?|seems?|much|even|really|a lot|also|just) ){0,4}(?:works?|suits?|fits?|fine|good|great|better|best|perfect|ok|okay|possible|ideal|easier|preferable|preferred|nice|cool|doable)(?: (?:better|best|fine|well|great|perfectly|too|instead|then|please|thanks|for (?:me|us|everyone|both)|with me|by me)){0,3}$/i;

/** Of a list a question names no row: "who is the host?" */
function isQuestion({ act, text }: Reading, { asked }: Dialogue): boolean {
  return asked === 'choice' && act === 'other' && /^\W*(?:what|who|when|where|why|how)(?:'s)?(?![\w-])/i.test(text);
}

/** What asks about one meeting, and takes no people. */
const CHANGES_ONE: ReadonlySet<Act> = new Set(['move', 'update', 'cancel', 'skip']);

/** How a title hardly begins or ends; "it's called Retro" and "I want it to be called Retro" name one. */
const MAY_BE_TALK =
  /^(?!.*\b(?:call(?:ed)?|name[ds]?|titled?|subject)\b)(?:(?:i|i'm|we|we're|you|it|it's|he|she|they|my|there|that|that's|this|is|are|am|was|were|do|does|did|can|could|will|would|should|what|what's|why|how|who|when|where|which)(?![\w'-])|.*\?\s*$)/i;

/** "Cancel it" after "Cancel it?" is a yes. */
function saysItAgain(reading: Reading, dialogue: Dialogue): boolean {
  return (
    dialogue.asked === 'yes-or-no' &&
    reading.act === dialogue.act &&
    reading.target?.pronoun === true &&
    reading.when === undefined &&
    namesNoOther(reading) &&
    reading.target.when === undefined
  );
}

/** "Schedule it", "create it again": what stands on the button that says yes. */
function saysButton({ text }: Reading, { asked, act }: Dialogue): boolean {
  const button = act === undefined || asked === undefined ? undefined : BUTTONS[act];
  return button?.test(text) === true;
}

const SURE = '^(?:(?:yes|yeah|ok|okay|sure|please|then|just|go ahead and)[\\s,]+)*';
const NOW = '(?: (?:then|now|please|as is))*[\\s.!]*$';
const BUTTONS: Readonly<Partial<Record<Act, RegExp>>> = {
  schedule: new RegExp(`${SURE}(?:schedule|book|create|plan) (?:it|that|this|the meeting)${NOW}`, 'i'),
  undo: new RegExp(`${SURE}(?:create|make|schedule|book) (?:it|them|that) again${NOW}`, 'i'),
};

/** "Ask Alice" after "Shall I ask Alice?". */
function saysToAsk({ text }: Reading, { asked }: Dialogue): boolean {
  return (
    asked === 'yes-or-no' &&
    /^(?:(?:yes|ok|okay|sure|please)[,\s]+)*ask (?:[\p{L}'’.-]+\s?){1,3}(?:,? please)?[\s.!]*$/iu.test(text)
  );
}

/** "Set up a call with Bob on Friday at 3" is another one, even without a name; "schedule it for Friday with Bob" is not. */
function isOfItsOwn({ title, people, when, text }: Reading): boolean {
  if (title !== undefined) return true;
  return people.length > 0 && when?.start?.time !== undefined && !/(?<![\w-])(?:it|that|this)(?![\w-])/i.test(text);
}

function namesNoOther(reading: Reading): boolean {
  if (reading.act === 'schedule') return reading.certainty === 'guessed' || !isOfItsOwn(reading);
  const { target } = reading;
  if (target === undefined || reading.act === 'other') return true;
  return (
    target.title === undefined &&
    target.number === undefined &&
    target.link === undefined &&
    !reading.bulk &&
    target.nth === undefined &&
    target.row === undefined
  );
}
