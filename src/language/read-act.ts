import { isAboutTheBot } from './about-bot.ts';
import { readWishedPeople } from './asked-people.ts';
import { readCommandAct } from './commands.ts';
import type { Clause } from './clauses.ts';
import { wantsToMeet } from './asked-people.ts';
import { bound, firstWord } from './first-words.ts';
import type { Hints } from './hints.ts';
import type { MarkedText } from './marked-text.ts';
import { skipLeadingTime, skipOpeners } from './openers.ts';
import { readFrame } from './read-frame.ts';
import { nounsFor } from './nouns.ts';
import { readQuestion } from './read-question.ts';
import type { Act } from './reading.ts';
import { once } from './once.ts';
import { scopeOf } from './scope.ts';
import { isDenied, isTold } from './statements.ts';
import { readPersonFirst } from './person-first.ts';
import { PASSIVES, readSubjectFirst } from './subject-first.ts';

/** What a clause asks for, and where the words about it begin. */
export interface ActRead {
  readonly act: Act;
  /** `guessed`: nothing named the act, but the words tell of something at a time. */
  readonly certainty: 'said' | 'guessed';
  /** Where what stands after the verb begins, in the marked text. */
  readonly from: number;
  readonly verb?: string;
  /** Where the meeting meant stands, where it stands before the verb. */
  readonly object?: { readonly from: number; readonly to: number };
  /** Where its new name begins, where that is plain from the frame. */
  readonly renamed?: number;
}

const QUESTION =
  /^(?:what|wat|wot|wen|when|where|who|whom|whose|which|how|why|is|are|am|was|were|do|does|did|has|have i|have we|will|any|anything|anyone|anybody|whens|wheres|whats|wats|wots|hows|whos|should|details?|duration|length|at (?:what|which)|on (?:what|which)|in (?:what|which)|if|whether)(?![\w-])/;
/** "tell me", "check if", "I want to know": what follows is the question. */
const ASKS_TO_KNOW =
  /^(?:(?:tell|show|give|remind) me|let me (?:know|see|hear)|check(?: and see| to see)?|say|see|know|find out|find|figure out|hear|look up|look and see|(?:get|give me|show me|send me|see) (?:the |a )?(?:list|names) of|tell|verify|confirm|i(?: want to| wanna| need to|'d like to| would like to| gotta| wish to)? know|inform me|do you (?:happen to )?know|any idea|i(?:'m| am| was|'ve been)? wonder(?:ing|ed)?|i (?:can't|cannot|don't|forgot|do not)(?: remember| recall| know)?|explain to me|see to it)(?: about| of)? (?=(?:what|when|where|who|which|everyone|how|if|whether|the next|is|are|do i|my availability|everything|the (?:times? when|duration|time|place|location|date|length|details|status))\b)/;
const WANTS = /^(?:(?:i|we)(?:'d|'ll)? )?(?:really |also |just )?(?:need|want|(?:would |'d )?(?:like|love)|get|have)\b/;
const isQuestion = bound(QUESTION);
const isWanted = bound(WANTS);
const asksToBeTold = bound(ASKS_TO_KNOW);

/** How long the words are that lead to a question: "tell me". */
function lengthAskingToKnow(clause: string, first: string): number {
  return asksToBeTold(clause, first) ? (ASKS_TO_KNOW.exec(clause)?.[0].length ?? 0) : 0;
}

/** "next week's schedule": no verb. */
const BARE_LIST =
  /^(?:calend[ae]r|schedule|agenda|meetings|appointments|events|plans|itinerary)(?: (?:please|pls|plz))?[\s?.!]*$/;

/** Finds the act of one clause. */
export function readAct({ low, hints }: MarkedText, { from, to }: Clause): ActRead {
  const opened = skipOpeners(low, from, to);
  const bare = low.slice(opened.from, to);
  const whole = low.slice(from, to).trim();
  const command = readCommandAct(whole) ?? (bare === whole ? undefined : readCommandAct(bare));
  if (command !== undefined) return { act: command, certainty: 'said', from: opened.from };
  if (isDenied(bare)) return { act: 'other', certainty: 'said', from: opened.from };
  const asked = bare.slice(lengthAskingToKnow(bare, firstWord(bare)));
  if (
    isAboutTheBot(whole, hints) ||
    (bare !== whole && isAboutTheBot(bare, hints)) ||
    (asked !== bare && isAboutTheBot(asked, hints))
  )
    return { act: 'help', certainty: 'said', from: opened.from };
  const timed = skipLeadingTime(low, opened.from, to);
  if (timed > opened.from && !BARE_LIST.test(low.slice(timed, to))) {
    const reopened = skipOpeners(low, timed, to);
    const after = low.slice(reopened.from, to);
    const later =
      TELLS.test(after) && !/\?\s*$/.test(after)
        ? undefined
        : readNamedAct(after, reopened.from, reopened.asked, hints);
    if (later !== undefined) return later;
  }
  const named = readNamedAct(bare, opened.from, opened.asked, hints);
  if (named?.act === 'other' && isErrand(low.slice(from, opened.from), bare))
    return { act: 'schedule', certainty: 'guessed', from: opened.from };
  if (named !== undefined) return named;
  const asks = askedBehind(bare, opened.from);
  if (asks !== undefined) return asks;
  if (wantsToMeet(bare)) {
    // "Ben and I need a meeting" asks; "Ben wants to meet" tells.
    const certainty = /(?<![\w-])i(?: need| want| would like|'d like) /.test(bare) ? 'said' : 'guessed';
    return { act: 'schedule', certainty, from: opened.from, verb: 'meet' };
  }
  if (NOT.test(bare) && ABSENT.test(bare)) return { act: 'uninvite', certainty: 'guessed', from: opened.from };
  if (
    !/[ÞÐ]/.test(bare) ||
    isQuestion(bare, firstWord(bare)) ||
    isTold(bare) ||
    BUSY.test(bare) ||
    scopeOf(bare).foreign
  )
    return { act: 'other', certainty: 'said', from: opened.from };
  if (BETTER.test(bare)) return { act: 'move', certainty: 'guessed', from: opened.from, verb: 'make' };
  return { act: 'schedule', certainty: 'guessed', from: opened.from };
}

/** "I have to pick up my suit on Wednesday": told, and an entry all the same. */
function isErrand(before: string, clause: string): boolean {
  return OBLIGED.test(before) && ERRAND.test(clause) && clause.includes('Þ') && !scopeOf(clause).foreign;
}

const OBLIGED = /(?<![a-z])(?:have to|need to|must|gotta|got to)\s*$/;
const ERRAND =
  /^(?:pick up|drop off|take|feed|walk|wash|clean|mail|return|visit|finish|pack|practice|study|water|babysit|prepare|help)(?![\w-])/;

/** "4 pm would be better" */
const BETTER =
  /^Þ[Þ ]*(?:would be|is|are|'s|works|suits|will be|sounds|seems|looks)(?: much| a lot| way| even| probably)? (?:me |us )?(?:an? )?(?:better|best|preferable|nicer)(?![\w-])/;

/** "Onboarding seminar, how long does it go": what is asked about stands before the question. */
function askedBehind(clause: string, offset: number): ActRead | undefined {
  const found = ASKED_BEHIND.exec(clause);
  const name = found?.[1] ?? found?.[2];
  if (name === undefined) return undefined;
  const act = /^(?:(?:my|our) )?Þ+$/.test(name) ? 'list' : 'details';
  return { act, certainty: 'said', from: offset, object: { from: offset, to: offset + name.length } };
}

const ASKED_BEHIND =
  /^(?!(?:i|we|you|he|she|they|it|if|so|and|do|does|did|is|are|tell|show)(?![\w-]))([^?,]{2,60}?),? (?:how long|when|(?:at )?what (?:time|day|date)|where|who)(?:'s|'re| is| does| do| will| are| was)? (?:it|that|this|coming|invited|attending)(?![\w-])[^?]{0,30}[\s?.!]*$|^([^?,]{2,60}),? what(?:'s| is) (?:in|on) (?:it|there)[\s?.!]*$/;

/** "My week is packed": told, and nothing to be put anywhere. */
const BUSY =
  /^(?:my|our|Þ+) ?(?:Þ+|day|week|morning|afternoon|evening|month|schedule|calendar)? ?(?:is|looks|seems) (?:\w+ )?(?:packed|full|busy|free|crazy|clear|empty|booked|slammed)(?![\w-])/;
/** Most clauses deny nothing. */
const NOT = /n['’]t|not /;
/** "Tom and Ana can't make it": nobody is asked to do anything, yet it may mean their invitation. */
const ABSENT =
  /^(?:note that |noted? )?[\p{L}' ,]{2,40}? (?:won't|can't|cannot|can not|isn't|aren't|is not|are not|will not|isn’t) (?:be (?:able|at|there|coming|attending|here|joining)|make it|come|coming|attend|attending|go|going|join|joining)(?![\w-])/u;

/** "Friday is …": what follows the time tells, it does not ask. */
const TELLS =
  /^(?:is|are|was|were|will|(?:i|we)(?!(?:'d| would| really| also| just)* (?:need|want|like|love|prefer)(?![\w-]))|at(?! (?:what|which)(?![\w-]))|to|or|and|for|on)(?![\w-])/;

/** "Can we do a call at 3", "could I have my 3pm at 5": after small talk that asks, no question of its own. */
const PROPOSED = /^(?:do|have) (?!(?:i|we|you|they|he|she|not|any|anything)(?![\w-]))/;

/** The act, where a question, a verb or a noun names it; `asked`: the small talk before it wanted something done. */
function readNamedAct(clause: string, offset: number, asked: boolean, hints: Hints): ActRead | undefined {
  const said = (act: Act, at = 0): ActRead => ({ act, certainty: 'said', from: offset + at });
  const first = firstWord(clause);
  const asksToKnow = lengthAskingToKnow(clause, first);
  const asks = isQuestion(clause, first);
  const scope = once(() => scopeOf(clause));
  if (asksToKnow > 0 || (asks && !(asked && PROPOSED.test(clause)))) {
    const question = clause
      .slice(asksToKnow)
      .replace(/^the (?:times?|place|day|date|room|building|location) (?=when|where)/, '');
    const act = readQuestion(question, question === clause ? scope : () => scopeOf(question));
    if (act !== undefined) return said(act, asksToKnow);
  }
  const subjectFirst = asksToKnow > 0 ? undefined : readSubjectFirst(clause, asked, hints);
  if (subjectFirst !== undefined && !scope().foreign) {
    const { act, subject, from, renamed } = subjectFirst;
    const object = { from: offset + subject.from, to: offset + subject.to };
    return {
      ...said(act, from),
      verb: 'make',
      object,
      ...(renamed === undefined ? {} : { renamed: offset + renamed }),
    };
  }
  const invited = asksToKnow > 0 ? undefined : readPersonFirst(clause, asked, hints);
  if (invited !== undefined && !scope().foreign) return said('invite', invited.from);
  const wants = isWanted(clause, first);
  if (wants && !scope().foreign) {
    const wished = readWishedPeople(clause);
    if (wished !== undefined) return said(wished.act, wished.from);
    const undone = PASSIVES.find(([act, says]) => act !== 'schedule' && act !== 'invite' && says.test(clause));
    if (undone !== undefined) return { ...said(undone[0]), ...partsOfWish(clause, offset, undone[1]) };
  }
  if (wants && WANTED_MADE.test(clause) && !scope().foreign)
    return said('schedule', WANTS.exec(clause)?.[0].length ?? 0);
  const framed = readFrame(clause, offset, asked);
  if (framed !== undefined) return framed;
  if (!asks && (asked || wants) && !scope().foreign) {
    const passive = PASSIVES.find(([, says]) => says.test(clause));
    if (passive !== undefined) return said(passive[0]);
  }
  const act = readQuestion(clause, scope);
  if (act !== undefined) return said(act);
  const called = CALLED.exec(clause)?.[0].length;
  // "It is called Paris" may only tell.
  const certainty = /^\w+(?:'s| is| was)(?![\w-])/.test(clause) ? 'guessed' : 'said';
  if (called !== undefined)
    return {
      ...said('update'),
      certainty,
      verb: 'make',
      object: { from: offset, to: offset + 4 },
      renamed: offset + called,
    };
  const noun = nounsFor(first).find(([, says]) => says.test(clause));
  // "New entry: parents evening": what follows names it.
  const head = noun?.[0] === 'schedule' ? (noun[1].exec(clause)?.[0].length ?? 0) : 0;
  if (noun === undefined) return undefined;
  // "Meeting cancel please": the meeting stands before.
  const to = offset + (VERB_LAST.exec(clause)?.index ?? 0);
  const before = noun[0] === 'cancel' || to > offset;
  return {
    ...said(noun[0], /[a-zÞÐÇÑ\d]/.test(clause.slice(head)) ? head : 0),
    ...(noun[0] === 'move' ? { verb: 'make' } : {}),
    ...(before ? { object: { from: offset, to } } : {}),
  };
}

const VERB_LAST =
  / (?:(?:cancel|delete|remove)(?: it)?(?: please| pls| now)*|needs? [a-z ]+|(?:(?:is|runs|goes|lasts|takes|starts|begins) )?(?:(?:at|in|on|to) (?:which|what) \w+|for how (?:long|many \w+)))[\s.!?]*$/;

/** "I'd like something added on Monday" */
const WANTED_MADE =
  /^(?:(?:i|we)(?:'d|'ll| would)?(?: really| also| just)* )?(?:need|want|like|love) (?!to )[^ÞÐ]{2,50}? (?:to be )?(?:added|scheduled|booked|entered|set up|arranged|created|logged)(?![\w-])/;

/** "It is called Choir" */
const CALLED =
  /^(?:it|that|this)(?:'s| is| was| should be| must be| needs to be) (?:called|named|titled)(?: as)? (?=\S)/;

/** "I need the sync moved to 4": the meeting stands between the wish and what is to be done with it. */
function partsOfWish(clause: string, offset: number, says: RegExp): Pick<ActRead, 'from' | 'object'> {
  const from = WANTS.exec(clause)?.[0].length ?? 0;
  const done = says.exec(clause)?.index ?? from;
  const to = Math.max(from, from + clause.slice(from, done).replace(/ (?:to (?:be|get) )?$/, '').length);
  return { from: offset + done, object: { from: offset + from, to: offset + to } };
}
