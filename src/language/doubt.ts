import type { ActRead } from './read-act.ts';
import type { Act, Reading } from './reading.ts';
import { scopeOf } from './scope.ts';

/**
 * Where the words ask for a change, and yet nobody may have asked for it. What is doubtful is asked about, never done:
 * such a reading is `guessed`. Each row tells of a kind of words, never of a sentence.
 */
interface Doubt {
  readonly acts: readonly Act[];
  /** Over the marked words after the verb (marked-text.ts). */
  readonly rest?: RegExp;
  /** Over the whole clause. */
  readonly whole?: RegExp;
  readonly verbs?: readonly string[];
  readonly holds?: (reading: Reading) => boolean;
}

const saysNoTime = ({ when, shift }: Reading): boolean => when === undefined && shift === undefined;

const DOUBTS: readonly Doubt[] = [
  // "should I cancel it?": advice is asked for.
  {
    acts: ['cancel', 'skip', 'move', 'update', 'invite', 'uninvite', 'schedule', 'join'],
    whole:
      /^(?:\W|(?:so|ok|okay|hmm+|and|or|but|well|hey|do you think|wondering if|i wonder if|not sure if|whether|if)(?![\w-]))*(?:should (?:i|we)|do (?:i|we) (?:need|have) to|must i|is it (?:ok|okay|fine|bad|rude)|would it be (?:ok|okay|bad|rude))(?![\w-])/,
  },
  // "We could cancel it": that it can be done, not that it is to be.
  {
    acts: ['cancel', 'skip', 'move', 'update', 'invite', 'uninvite'],
    whole:
      /^(?:\W|(?:so|ok|okay|hmm+|and|or|but|well|hey|maybe|perhaps)(?![\w-]))*(?:i|we) (?:could|might|may)(?![\w-])/,
  },
  // "I'd rather have the sync at 4": there is one already.
  {
    acts: ['schedule'],
    rest: /^(?:the|my|our) /,
    whole: /(?<![\w-])(?:i|we)(?:'d| would) (?:rather|prefer|sooner)(?![\w-])/,
  },
  // "Can we do the retro on Thursday": moved there, or new.
  {
    acts: ['move'],
    verbs: ['do', 'have', 'hold', 'run'],
    rest: /^(?:the|my|our) (?:(?! (?:start|begin|end|finish|be|last|happen|go) )[^ÞÐ]){2,50} Þ+[\s?.!]*$/,
  },
  // "forget about my appointment on Friday"
  { acts: ['cancel'], verbs: ['forget'] },
  // "drop it": talk, as often as not
  { acts: ['cancel'], verbs: ['drop'], rest: /^(?:it|that)[\s.!]*$/ },
  // "add 20 and 22": nothing in it is a meeting's.
  {
    acts: ['schedule'],
    verbs: ['add', 'insert', 'enter', 'input', 'log', 'note', 'save', 'record', 'register'],
    holds: (reading) =>
      saysNoTime(reading) &&
      reading.people.length === 0 &&
      !/(?<![\w-])(?:before|after|following) (?:the|my|our) /i.test(reading.text) &&
      !scopeOf(reading.text.toLowerCase()).meeting,
  },
  // "schedule": as much the thing as the doing.
  { acts: ['schedule'], rest: /^[\s.!?]*$/ },
  // "save it": nobody said that "it" is a meeting.
  {
    acts: ['schedule'],
    rest: /^(?:it|that|this|one)(?: (?:for me|for us|please|now|up|in|then))*[\s.!?]*$/,
    verbs:
      'create,book,plan,arrange,reserve,save,record,hold,note,enter,log,host,draft,register,organize,block,set,mark,place'.split(
        ',',
      ),
    holds: saysNoTime,
  },
  // "put the meeting with Ana": where to?
  {
    acts: ['schedule'],
    verbs: ['put', 'place'],
    rest: /^(?:the|that|this) (?!.*\b(?:cal[ae]nd[ae]r|schedule|agenda|diary)\b)/,
    holds: saysNoTime,
  },
  // "set this date to repeat": shaped, but not into any time.
  {
    acts: ['move'],
    verbs: ['make', 'set', 'put', 'have', 'let', 'keep', 'place', 'take'],
    rest: /^(?!to |Þ+'s )(?!.*\b(?:changes?|edits?|later|earlier|sooner|longer|shorter|all day|hour|am|pm|morning|afternoon|evening)\b)/,
    holds: saysNoTime,
  },
  // "update my software": nothing is said of when, nor that it is a meeting.
  {
    acts: ['move'],
    verbs: ['change', 'update', 'edit', 'modify', 'fix', 'correct', 'adjust', 'alter', 'switch', 'replace', 'swap'],
    rest: /^(?!.* to )(?!.*\b(?:meetings?|appointments?|appt|events?|calls?|time|date|day|duration|length|start|end|later|earlier|longer|shorter|am|pm|weekend|it|that|this|one|ones|schedule|calendar|morning|afternoon|evening|with)\b)(?!(?!.* (?:for|with) )(?:[\w'-]+ ){0,4}?(?:party|lunch|dinner|breakfast|brunch|barbecue|bbq|picnic|trip|review|sync|stand-?up|retro|interview|training|class|lesson|practice|rehearsal|recital|session|workshop|webinar|reunion|wedding|birthday|concert|dentist|visit|tour|check-?up|haircut|workout|demo|kick-?off|planning|offsite|outing|conference call|dance|ceremony)s?[\s.!?]*$)/,
    holds: (reading) => saysNoTime(reading) && reading.target?.when === undefined,
  },
  // "cancel the sync and say I am ill": an answer to somebody else, which is not ours to give.
  { acts: ['cancel'], rest: / and (?:say|tell|reply|respond|answer|let (?:him|her|them|everyone) know)(?![\w-])/ },
  // What others sell is cancelled and moved with them.
  {
    acts: ['cancel', 'move', 'update'],
    rest: /^(?!.*\b(?:meeting|appointment|event|cal[ae]nd[ae]r|call|party|lunch|dinner)s?\b).*\b(?:reservations?|bookings?|tickets?|orders?|subscriptions?|hotel|rental|taxi|cab|uber|lyft|memberships?)\b/,
    holds: ({ target }) => target?.when?.start?.time === undefined && target?.pronoun !== true,
  },
];

/** Whether a change that was read is so doubtful that it is asked about first. `rest` is what stands after the verb. */
export function isDoubtful(reading: Reading, { verb }: ActRead, rest: string, whole: string): boolean {
  return DOUBTS.some(
    (doubt) =>
      doubt.acts.includes(reading.act) &&
      (doubt.verbs === undefined || (verb !== undefined && doubt.verbs.includes(verb))) &&
      (doubt.rest?.test(rest) ?? true) &&
      (doubt.whole?.test(whole) ?? true) &&
      (doubt.holds?.(reading) ?? true),
  );
}

/** "If it rains, …": nobody but the asker knows whether it does. */
export function isCondition(words: string): boolean {
  return (
    words.includes('if ') &&
    /^\s*(?:and |so |ok(?:ay)?,? )?if (?!(?:you (?:can|could|would|please|don't mind)|possible)\b)/.test(words)
  );
}
