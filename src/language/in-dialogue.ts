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
export function readInDialogue(reading: Reading, answer: Answer | undefined, dialogue: Dialogue): Reading {
  if (saysItAgain(reading, dialogue) || saysToAsk(reading, dialogue))
    return { ...reading, act: 'answer', answer: { kind: 'yes' } };
  if (asksOtherwise(reading, dialogue) && (answer === undefined || reading.target?.row !== undefined)) return reading;
  if (answer !== undefined) return { ...reading, act: 'answer', certainty: 'said', answer, also: [] };
  if (isBesideIt(reading, dialogue) || isQuestion(reading, dialogue)) return reading;
  const goesOn = GOES_ON.has(reading.act) || (reading.act === 'availability' && dialogue.act === 'availability');
  if (!goesOn || !namesNoOther(reading)) return reading;
  // Of a list, a name alone answers too: "the design review".
  const row = reading.target?.title;
  const changed = reading.options ?? reading.agenda;
  const details =
    dialogue.asked === 'choice'
      ? // What names no row is a request of its own: "make Ana cohost".
        (row ?? reading.when ?? reading.target?.when ?? reading.title)
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
