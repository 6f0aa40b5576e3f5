import { readCommandAct } from './commands.ts';
import type { Frame } from './frames.ts';
import { isGivenName } from './given-names.ts';
import { skipLeadingTime, skipOpeners } from './openers.ts';
import { isAboutTheBot, readQuestion } from './questions.ts';
import type { Act } from './reading.ts';
import { isNamedAfterTrade, type Scope, scopeOf } from './scope.ts';
import { baseForms, VERBS, VERB_STARTS } from './verbs.ts';

/** What a clause asks for, and where the words about it begin. */
export interface ActRead {
  readonly act: Act;
  /** `guessed`: nothing named the act, but the words tell of something at a time. */
  readonly certainty: 'said' | 'guessed';
  /** Where what stands after the verb begins, in the marked text. */
  readonly from: number;
  readonly verb?: string;
}

const QUESTION =
  /^(?:what|when|where|who|whom|whose|which|how|why|is|are|am|was|were|do|does|did|has|have i|have we|will|any|anything|whens|wheres|whats|whos|should|details?|duration|length|at what|on what|in what|if|whether)(?![\w-])/;
/** "tell me", "check if", "I want to know": what follows is the question. */
const ASKS_TO_KNOW =
  /^(?:(?:tell|show|give|remind) me|let me (?:know|see|hear)|check(?: and see| to see)?|see|know|find out|find|figure out|hear|look up|look and see|tell|verify|confirm|i(?: want to| wanna| need to|'d like to| would like to| gotta| wish to)? know|inform me|i (?:can't|cannot|don't|forgot|do not)(?: remember| recall| know)?|explain to me|see to it)(?: about| of)? (?=(?:what|when|where|who|which|how|if|whether|the next|is|are|do i|my availability|everything|the (?:times? when|duration|time|place|location|date|length|details|status))\b)/;
const PASSIVE: readonly (readonly [Act, RegExp])[] = [
  ['cancel', /\b(?:cancell?ed|deleted|removed|cleared|erased|taken off|scratched|dropped)\b/],
  ['move', /\b(?:rescheduled|moved|pushed(?: back)?|postponed|extended|changed|updated|shortened)\b/],
  ['uninvite', /\b(?:uninvited|disinvited)\b/],
  ['invite', /\b(?:invited)\b/],
  ['schedule', /\b(?:scheduled|booked|set up|added|put|blocked|created|made)\b/],
];

const WANTS = /^(?:i |we )?(?:need|want|would like|'d like|like|get|have)\b/;
const PASSIVE_QUESTION =
  /^(?:the|this|that|my|our|all) .{1,60}? (?:should|needs? to|has to|have to|must|can) (?:be|get) \w+(?:ed|en|ut)\b|^(?:can|could|may) (?!you|i\b|we\b).{1,60}? (?:be|get) \w+(?:ed|en|ut)\b/;
/** Requests without a verb. */
const NOUNS: readonly (readonly [Act, RegExp])[] = [
  ['join', /\bjoin[\s.!]*$|\bjoin (?:my |the |our |this |next )+.{0,40}(?:meeting|call|conference)/],
  ['details', / is (?:when|where|what time|at what time)[\s?]*$/],
  ['schedule', /^(?:a )?new (?:webex |calendar )?(?:meeting|appointment|event|entry|invite|call)(?![\w-])/],
  [
    'list',
    /^(?:(?:my|the|our|τ+|weekly|daily|upcoming|next|future|full|all|meeting|event|\w+'s)(?:'s)? )*(?:calend[ae]r|schedule|agenda|meetings|appointments|events|plans?|itinerary)(?: (?:τ+|please))*[\s?.!]*$/,
  ],
];

/** Finds the act of one clause, `low` from `from` to `to`. */
export function readAct(low: string, from: number, to: number): ActRead {
  const opened = skipOpeners(low, from, to);
  const bare = low.slice(opened.from, to);
  const whole = low.slice(from, to).trim();
  const command = readCommandAct(whole) ?? (bare === whole ? undefined : readCommandAct(bare));
  if (command !== undefined) return { act: command, certainty: 'said', from: opened.from };
  const asked = bare.slice(ASKS_TO_KNOW.exec(bare)?.[0].length ?? 0);
  if ([...new Set([whole, bare, asked])].some(isAboutTheBot))
    return { act: 'help', certainty: 'said', from: opened.from };
  const timed = skipLeadingTime(low, opened.from, to);
  if (timed > opened.from) {
    const reopened = skipOpeners(low, timed, to);
    const after = low.slice(reopened.from, to);
    const later = TELLS.test(after) ? undefined : readNamedAct(after, reopened.from, reopened.asked);
    if (later !== undefined) return later;
  }
  const clause = low.slice(opened.from, to);
  const named = readNamedAct(clause, opened.from, opened.asked);
  if (named !== undefined) return named;
  if (ABSENT.test(bare) || ABSENT.test(clause)) return { act: 'uninvite', certainty: 'guessed', from: opened.from };
  if (QUESTION.test(clause) || scopeOf(clause).foreign || !/[τδ]/.test(clause))
    return { act: 'other', certainty: 'said', from: opened.from };
  return { act: 'schedule', certainty: 'guessed', from: opened.from };
}

/** "Tom and Ana can't make it": nobody is asked to do anything, yet it may mean their invitation. */
const ABSENT =
  /^(?:note that |noted? )?[\p{L}' ,]{2,40}? (?:won't|can't|cannot|can not|isn't|aren't|is not|are not|will not|isn’t) (?:be (?:able|at|there|coming|attending|here|joining)|make it|come|coming|attend|attending|go|going|join|joining)(?![\w-])/u;

/** "Friday is …": what follows the time tells, it does not ask. */
const TELLS = /^(?:is|are|was|were|will|i|we|at|to|or|and|for|on)(?![\w-])/;

/** The act, where a question, a verb or a noun names it; `asked`: the small talk before it wanted something done. */
function readNamedAct(clause: string, offset: number, asked: boolean): ActRead | undefined {
  const said = (act: Act, at = 0): ActRead => ({ act, certainty: 'said', from: offset + at });
  const asksToKnow = ASKS_TO_KNOW.exec(clause)?.[0].length ?? 0;
  if (asksToKnow > 0 || QUESTION.test(clause)) {
    const question = clause.slice(asksToKnow).replace(/^the times? (?=when)/, '');
    const act = readQuestion(question, scopeOf(question));
    if (act !== undefined) return said(act, asksToKnow);
  }
  const scope = scopeOf(clause);
  if (!scope.foreign && (PASSIVE_QUESTION.test(clause) || WANTS.test(clause))) {
    const undone = PASSIVE.find(([act, says]) => act !== 'schedule' && act !== 'invite' && says.test(clause));
    if (undone !== undefined) return said(undone[0]);
  }
  const framed = readFrame(clause, offset);
  if (framed !== undefined) return framed;
  if (!QUESTION.test(clause) && !scope.foreign && (asked || WANTS.test(clause))) {
    const passive = PASSIVE.find(([, says]) => says.test(clause));
    if (passive !== undefined) return said(passive[0]);
  }
  const act = readQuestion(clause, scope);
  if (act !== undefined) return said(act);
  const noun = NOUNS.find(([, says]) => says.test(clause));
  return noun === undefined ? undefined : said(noun[0]);
}

/** The frame of the verb that the clause begins with. */
function readFrame(clause: string, offset: number): ActRead | undefined {
  const head =
    /^(?:(?:i|we)(?:'d|'ll| would| will| also| really| just)* (?=need|want|require|like))?([a-z][a-z'-]*)((?: [a-z-]+){0,3})/.exec(
      clause,
    );
  if (head === null) return undefined;
  const [whole, first = '', more = ''] = head;
  const start = whole.length - first.length - more.length;
  const following = more
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  for (const base of baseForms(first)) {
    if (!VERB_STARTS.has(base)) continue;
    for (let count = following.length; count >= 0; count -= 1) {
      const particle = following.slice(0, count).join(' ');
      const list = VERBS.get(particle === '' ? base : `${base} ${particle}`);
      if (list === undefined) continue;
      const end = start + first.length + (particle === '' ? 0 : particle.length + 1);
      const rest = clause.slice(end).trimStart();
      const from = offset + clause.length - rest.length;
      const scope = scopeOf(rest);
      const frame = list.find((one) => (one.rest?.test(rest) ?? true) && hasEvidence(one, rest, scope));
      if (frame === undefined) continue;
      return {
        act: isForeign(frame.act, particle === '' ? base : `${base} ${particle}`, scope, rest) ? 'other' : frame.act,
        certainty: 'said',
        from,
        verb: base,
      };
    }
  }
  const looking = baseForms(first).some((base) => LOOKING.has(base)) && start === 0;
  return looking ? { act: 'other', certainty: 'said', from: offset + start + first.length } : undefined;
}

/** Verbs that ask to be shown something: what they are not ours to show, nobody should take for a plan. */
const LOOKING = new Set(['find', 'search', 'show', 'tell', 'look', 'give', 'read', 'browse', 'describe', 'explain']);

/** Whether a verb that could be ours is about something that others do. */
function isForeign(act: Act, verb: string, scope: Scope, rest: string): boolean {
  if (PLANNING_A_NAME.has(verb) && isNamedAfterTrade(rest)) return false;
  if (scope.device) return true;
  const person =
    (act === 'invite' || act === 'uninvite') && (/^π/.test(rest) || isGivenName(/^[\p{L}]*/u.exec(rest)?.[0] ?? ''));
  if (scope.foreign && !person) {
    const planned = PLANNING.has(verb) && /[τδπ]/.test(rest);
    const named = CHANGING.has(act) && (/^(?:my|our)\b/.test(rest) || (act === 'move' && rest.includes('τ')));
    if (!planned && !named) return true;
  }
  if (act === 'list' || act === 'availability') {
    if (OWNED_OBJECT.test(rest)) return false;
    return (
      scope.sold ||
      (scope.pastime && !scope.meeting) ||
      (SEARCHING.has(verb) && /\b(?:events?|something|activit)/.test(rest) && !SPECIFIC.test(rest))
    );
  }
  if (act !== 'schedule') return false;
  if (BUYING.has(verb) && scope.soldFirst) return true;
  if (scope.meeting) return false;
  if (PLANNING.has(verb) && /[τδπ]/.test(rest)) return false;
  if (scope.sold && verb !== 'make' && !BUYING.has(verb) && /[τδ]/.test(rest)) return false;
  return scope.sold || (scope.pastime && BUYING.has(verb));
}

/** Verbs that plan, whatever is planned: "schedule the sales forecast for Friday". */
const PLANNING = new Set(['schedule', 'plan', 'arrange', 'organize', 'organise', 'set up', 'create', 'pencil in']);
/** Verbs that are said of nothing but plans. */
const PLANNING_A_NAME = new Set(['schedule', 'plan', 'arrange', 'organize', 'organise', 'pencil in']);
const CHANGING: ReadonlySet<Act> = new Set(['cancel', 'move', 'update']);
/** "what's on my …", "the schedule": the asker's own. */
const OWNED_OBJECT =
  /^(?:(?:me|all|for|of|up|what(?:'s)?|the|on|at|if|any|every\w*|through|see|over|about|out|in|see what|is) )*(?:my|our)(?![\w-])|(?<![\w-])(?:cal[ae]nd[ae]r|schedule|scheduled|i have|booked)(?![\w-])/;
const SPECIFIC = /(?<![\w-])(?:with|called|titled|about|named|subject|title|today|at)(?![\w-])/;
const SEARCHING = new Set(['find', 'search', 'search for', 'look', 'look for', 'looking for']);
const BUYING = new Set(['book', 'reserve', 'find', 'get', 'need', 'want', 'require', 'give']);

function hasEvidence(frame: Frame, rest: string, scope: Scope): boolean {
  if (frame.evidence === undefined) return true;
  switch (frame.evidence) {
    case 'entry':
      return scope.meeting;
    case 'time':
      return scope.meeting || /[τδπ]|(?<![\w-])with /.test(rest);
    case 'person': {
      const [word = '', next = ''] = rest.split(/[\s,.!?]+/, 2);
      return isGivenName(word) && next !== 'is' && next !== 'will';
    }
    case 'company': {
      const word = /(?<![\w-])(?:for|with|and) ([\p{L}π]+)/u.exec(rest)?.[1] ?? '';
      return /^(?:me|us|everyone|everybody|π+)$/.test(word) || isGivenName(word);
    }
    case 'owned':
      return scope.meeting || (/\b(?:my|our)\b/.test(rest) && rest.includes('τ'));
  }
}
