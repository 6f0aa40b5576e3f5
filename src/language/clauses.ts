import { isGivenName } from './given-names.ts';
import { hint, type Hints } from './hints.ts';
import type { MarkedText } from './marked-text.ts';
import { skipOpeners } from './openers.ts';
import { baseForms, VERBS } from './verbs.ts';

/** A stretch of the message that may ask for one thing. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

const BREAK =
  /[.!?;]+(?=\s|$)|\n+|[,:]\s|\s[-–—]+\s|(?<=[\w'ÞÐ]) (?=(?:please|pls|can you|could you|would you) )|(?<=[\w'ÞÐ])(?<!(?<![a-z])(?:don't|dont|not|never|to|you|u|i|we|let's|lets|just|also|please|pls|can|could|should|would|will|must|better|rather|go|by|of|for|when|if|before|after)) (?=(?:put|add|save|schedule) (?:it|that|this)(?: |$))|(?=[atsbo])(?<![\w-])(?:and|then|so|but|because|or)(?![\w-])/g;
/** A sentence that goes on behind one of these may ask for something more. */
const mayGoOn = hint(/^(?:[,:;\n–—]|and|then|so|but|because|or)$/);
const JOINTS = '. |! |? | -| please | pls | can you | could you | would you | put | add | save | schedule '.split('|');
const ABBREVIATION = /(?:^|[\s.])(?:dr|mr|mrs|ms|st|jr|sr|prof|vs|appt|apt|ave|rd|no|[a-z])$/;
/** Verbs that may begin a request after "and" or a comma without anything else saying so. */
const PLAIN = new Set(
  'cancel|delete|remove|erase|clear|reschedule|move|postpone|push|invite|uninvite|schedule|add|create|rename|extend|forward|remind|notify|shorten|include'.split(
    '|',
  ),
);
const OBJECT =
  /^(?:up |out |back |off )?(?:the|an?|my|our|it|that|this|them|him|her|those|these|all|any|every|each|both|everything|me|us|Þ|Ð|Ç|Ñ|new|another|for|when|what|if|in)(?![\w-])/;

/** "…, please book": what stands before is to be done so. */
const VERB_ALONE =
  /^(?:book|arrange|organi[sz]e|plan|create|schedule|set (?:it )?up|setup|update|change|fix|correct|amend|reschedule|move)(?: (?:it|please|pls|thanks))*[\s.!?]*$|^get rid of (?:it|that|this|the|my|our)(?![\w-])/;

/** "… and I need that set up". */
const WISHED =
  /^(?:i|we)(?:'d| would)? (?:need|want|like|love) (?:it|that|this) (?:set up|on|in|added|put|scheduled|booked)(?![\w-])/;

/** A question after a comma: "maybe later, what is …". */
const ASKED =
  /^(?:what|when|where|who|how)(?:'s| is| are| do| does| did| will| long| many| time| day| date| room)\b|^(?:do|does|is|are|did|will) (?:either|any|both|they|he|she)\b|^(?:do|am|did|will) i\b|^(?:is|are) there\b|^(?:can|could) (?:it|that|this) be\b/;

/** "I'm ill cancel my 3pm": what is told first needs no stop before what is asked. */
const TOLD_FIRST =
  /^\s*(?:i'm|i am|i feel|i can't|i won't|i have|i've|we're|we are|we can't|we won't|it's|he's|she's|they're|there's)(?![\w-])/;
const mayTell = hint(/^(?:i'm|am|feel|can't|won't|have|i've|we're|are|it's|he's|she's|they're|there's)$/, TOLD_FIRST);
const BREAK_BEHIND_TOLD = new RegExp(
  `${BREAK.source}|(?<=[\\w'ÞÐ])(?<!(?<![a-z])(?:to|not|never|\\w+n't|you|i|we|they|he|she|and|or|who|that|will|can|could|should|must|just|also|please|always|ever|often|people|clients|of|by|when|if)) (?=(?:cancel|delete|remove|clear|move|reschedule|postpone|take|push) (?:my|the|all|everything|this|that|it|Þ))`,
  'g',
);

/** "My evening, what's in it?": what it is asked of stands before the comma. */
const OF_IT = /^(?:what|when|where|who|how long)(?:'s| is| does)(?: in| on| at)? (?:it|there)(?![\w-])/;

/** Cuts a message into sentences, and sentences before every further request: "cancel lunch and move the sync to 3". */
export function splitClauses({ low, hints }: MarkedText): readonly Clause[] {
  const told = mayTell(hints) && TOLD_FIRST.test(low);
  const isOne = !told && !mayGoOn(hints) && !JOINTS.some((joint) => low.includes(joint));
  if (isOne) return low.trim() === '' ? [] : withTail(low, [{ from: 0, to: low.length }], hints);
  const clauses: Clause[] = [];
  let from = 0;
  const breaks = told ? BREAK_BEHIND_TOLD : BREAK;
  breaks.lastIndex = 0;
  for (let match = breaks.exec(low); match !== null; match = breaks.exec(low)) {
    if (match.index + match[0].length >= low.length) break;
    if (match.index < from || isSmallTalk(low, from, match.index)) continue;
    // "go ahead and cancel it": the joint is part of the small talk.
    if (match[0] === 'and' && isSmallTalk(low, from, match.index + 3)) continue;
    const mark = match[0];
    // "Monique and I have to meet" is one.
    if (mark === 'and' && AND_I.test(low.slice(match.index, match.index + 14)) && endsInName(low, from, match.index))
      continue;
    // "Which questions can you answer" is one.
    if (mark === ' ' && WHICH.test(low.slice(Math.max(0, match.index - 40), match.index))) continue;
    const end = match.index + mark.length;
    // A semicolon behind an address goes on with the list of them.
    const sentence = /^[.!?;\n]/.test(mark) && !(mark === ';' && low[match.index - 1] === 'Ñ');
    if (
      sentence
        ? mark === '.' && ABBREVIATION.test(low.slice(Math.max(0, match.index - 5), match.index))
        : !startsRequest(low, end)
    )
      continue;
    if (low.slice(from, match.index).trim() !== '')
      clauses.push({ from, to: match.index + (sentence ? mark.length : 0) });
    from = end;
  }
  if (low.slice(from).trim() !== '') clauses.push({ from, to: low.length });
  return withTail(low, clauses, hints);
}

/** "Tomorrow evening picnic add it": the last words ask for what stands before them, without a sign between. */
function withTail(low: string, clauses: readonly Clause[], hints: Hints): readonly Clause[] {
  if (!mayTrail(hints)) return clauses;
  const last = clauses.at(-1);
  const tail = TAIL.exec(low.slice(-TAIL_LENGTH));
  if (last === undefined || tail === null) return clauses;
  const at = Math.max(0, low.length - TAIL_LENGTH) + tail.index;
  const before = low.slice(last.from, at);
  if (!TOLD_BEFORE.test(before) || isSmallTalk(low, last.from, at)) return clauses;
  return [...clauses.slice(0, -1), { from: last.from, to: at }, { from: at + 1, to: last.to }];
}

const TAIL_LENGTH = 40;
const TAIL =
  / (?:i (?:need|want|have) to )?(?:(?:add|delete|remove|cancel|wipe|erase|clear|schedule|book|include|drop|put|set|make|edit|change|fix|update|modify) (?:it|them|that)|take (?:it|them|that|everything) off)(?: (?:up|in|down|out|please|pls|for me|to my calendar|from my calendar))*[\s.!?]*$/;
const mayTrail = hint(/^(?:it|them|that|everything)$/, TAIL);
/** Something at a time, or not wanted any longer; no question, and nobody who does it. */
const TOLD_BEFORE =
  /^(?!\s*(?:what|who|whom|why|when|where|how|which|did|does|do|is|are|was|were|has|have|if|can|could|will|would|should|let)(?![\w-]))(?:.*Þ.*[a-z]{3,}|.*Þ|.*(?:any ?more|any longer|meeting|appointment|event))(?<!(?<![\w-])(?:to|you|and|or|not|don't|i|we|he|she|they|should|could|would|can|will|just|if|did|never|also|let's|that|who|must|might|please))$/;

const AND_I = /^and (?:i|me)(?:'d|'ll)? (?:have|need|want|would|should|must|are|were|will|can)/;

function endsInName(low: string, from: number, to: number): boolean {
  return isGivenName(/([\p{L}]+) $/u.exec(low.slice(Math.max(from, to - 20), to))?.[1] ?? '');
}

const WHICH =
  /(?:^|[,.;:!?] |(?:tell|show) me |know |(?:^|[,.;:!?] )(?:at|in|on|for|to) )(?:what|which|how|who|whom|where|when)(?: [a-z]+){0,4}$/;

/** How far small talk is looked through, so that the cost stays linear whatever the text. */
const SMALL_TALK = 120;

function isSmallTalk(low: string, from: number, to: number): boolean {
  return to - from <= SMALL_TALK && skipOpeners(low, from, to).from >= to;
}

function startsRequest(low: string, at: number): boolean {
  const opened = skipOpeners(low, at, Math.min(low.length, at + SMALL_TALK));
  const behind = low.slice(opened.from, opened.from + 30);
  if (low[at - 2] === ',' && ASKED.test(behind)) return !OF_IT.test(behind);
  const words = /^([a-z][a-z-]*)(?: |[.!?]*$)(.{0,20})/.exec(low.slice(opened.from, opened.from + 60));
  if (words === null) return false;
  const [, verb = '', rest = ''] = words;
  if (VERB_ALONE.test(words[0]) || WISHED.test(low.slice(opened.from, opened.from + 40))) return true;
  if (baseForms(verb).some((base) => PLAIN.has(base)) && /^(?:[a-z]+)(?<!ing|ed)$/.test(verb)) return true;
  // "what can you do for me" is one question.
  if (verb === 'do') return false;
  if (opened.asked && baseForms(verb).some((base) => VERBS.has(base))) return true;
  return VERBS.has(verb) && OBJECT.test(rest);
}
