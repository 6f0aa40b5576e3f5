import { bound, byFirstWord, firstWord } from './first-words.ts';
import { isGivenName } from './given-names.ts';
import { QUESTIONS } from './questions.ts';
import type { Act } from './reading.ts';
import type { Scope } from './scope.ts';
import { MISSPELT_ASKING } from './spelling.ts';

/** How one asks what is on in town; "when is the …" or "who is coming" is asked of a calendar. */
const WORLDLY =
  /^(?!(?:what|which) (?:time|day|year|date)\b)(?:what|which|where is (?!my|our|\w+'s)|any|are any|is any|anything|is there|are there|how much|whats)\b/;

/** The clock's and the world's business, however it is asked. */
const NOT_OURS =
  /^(?:what an? |what(?:'s| is|s)? (?:(?:the|today's|current|local) )*(?:day|date|week|month|year|time)(?: (?:is it|today|now|of|in|it is|right now|(?:is )?Þ+[\s?]*$))|(?:do|did|are|were|would|have|can) you (?:like|love|hate|enjoy|feel|believe|think|dream|sleep|eat|want|ever|a |an |the |real|human|married|okay|ok|busy|there|happy|sad|alive|from|married|smart)|what(?:'s|s| is)? Þ+(?:'s)? (?:date|day)|how many (?:more )?(?:days|weeks|months|hours|sleeps)(?:(?: are)?(?: left| there)? (?:until|till|to|before|Þ)| (?:is|are) [^?]{1,40} (?:ahead|behind)(?![\w-]))|what (?:happens|would happen|will happen) (?:if|when) i|what if |what (?:kinds?|sorts?|types?) of [a-z]+ (?:can|could|should|are there)|what (?:can|could|should) (?:i|we) (?:do|see|visit|eat) in |who cares|why (?!(?:is|was|are|were|did|do) (?:my|our|the|this|that|i|it)\b)|what (?:time|day|date|month|year|week) (?:is it|is today|is now|of the|is the (?:date|time|day)|is Þ+[\s?]*$)|when(?:'s| is| was) Þ[Þ ]*[\s?]*$|where (?:can|could|should) (?:i|we) (?:get|buy|eat|rent|purchase|order|watch|have) |when (?:do|does|did) the \w+ play(?![\w-])|what(?:'s|s| is) (?:happening|going on|on|playing|showing) (?:at|in|around|near) (?!my|our|work|(?:the )?(?:office|meeting)|Þ)|(?:any|some) (?:good|decent|nice|recommended) |is (?:something|anything) (?:going on|happening|on) (?:in|at|around|near) (?!my|our|work|the office|Þ)|when was \w+ (?:born|invented|founded|built|discovered)|will (?:i|we) (?:have to|need)(?! (?:be|attend|join|go) )|how long is the (?:wait|line|queue|flight|drive|walk|ride)(?![\w-])|(?:what times?|when) (?:do|does|are|is|will) (?:they|it|the [a-z ]{2,30}) (?:showing|playing|opens?|closes?|closing|opening|airs?|airing)(?![\w-])|(?:what|which) (?:week ?)?(?:day|date)s?(?: of the week)? (?:does|do|will|did|is|was) [^?]{1,60}(?<![\w-])(?:fall|land)(?:s|ing)?(?![\w-])|is Þ+ (?:an?|on) |(?:what|which) (?:week ?)?day (?:of|does (?:Þ|[^?]{1,30} (?:fall|land))|is Þ|was Þ))/;

const questionsFor = byFirstWord(QUESTIONS, ({ says }) => says);
const isNotOurs = bound(NOT_OURS);

/** Which question this is, if the clause asks for something to be shown. */
export function readQuestion(asked: string, scopeOf: () => Scope): Act | undefined {
  const words = asked.replace(/^(?:at|on|in|for) (?=(?:what|which) )/, '');
  const said = firstWord(words);
  const meant = MISSPELT_ASKING.get(said);
  const clause = meant === undefined ? words : meant + words.slice(said.length);
  const first = meant ?? said;
  if (
    isNotOurs(clause, first) &&
    (/^(?:do|did|are|were|would|have|can) you|^where|^any (?:good|decent|nice)|^what (?:kinds?|sorts?|types?) of [a-z]+ (?:can|could|should|are there)|^what (?:can|could|should) (?:i|we) (?:do|see|visit|eat) in |^why|^who cares|^what an? |^what (?:\w+(?: \w+)? )?(?:if|when) /.test(
      clause,
    ) ||
      !isOwned(clause, scopeOf))
  )
    return 'other';
  if (OPENS.test(clause) && isOpenElsewhere(clause)) return 'other';
  const found = questionsFor(first).find(
    ({ says, evidence }) => says.test(clause) && (evidence === 'sure' || isOwned(clause, scopeOf)),
  );
  if (found === undefined) return undefined;
  const scope = scopeOf();
  const outside =
    (scope.foreign && (scope.device || !OWN_PLANS.test(clause))) ||
    (scope.sold && (!MINE.test(clause) || (!scope.meeting && /^where/.test(clause)))) ||
    (scope.pastime && !isOwned(clause, scopeOf) && WORLDLY.test(clause));
  return outside ? 'other' : found.act;
}

const OPENS = /open|clos/;
/** Shops and libraries are open too; of somebody, or of my own day, it is the calendar that tells. */
const OPEN =
  /^(?:is|are|when (?:is|are|does|do|will)|what (?:time|day|hour)s? (?:is|are|does|do|will)|which) (?!(?:my|our|i|you|we|he|she|they|it|that|this|there|everyone|everybody|anyone|anybody|Þ+|any (?:time|slot|spot)s?|(?:the |your )?(?:calendar|schedule|team|group|(?:rest of )?(?:the )?(?:day|week|morning|afternoon|evening)|times?|days?|slots?|spots?|hours?))(?![\w-]))(?<who>\p{L}[^Þ?]{1,40}?) (?:be )?(?:open|opens|close|closes|closed)(?![\w-])/u;

function isOpenElsewhere(clause: string): boolean {
  const who = OPEN.exec(clause)?.groups?.['who'];
  return who !== undefined && !isGivenName(/^\p{L}+/u.exec(who)?.[0] ?? '');
}

function isOwned(clause: string, scopeOf: () => Scope): boolean {
  const { meeting } = scopeOf();
  if (!meeting && YES_OR_NO.test(clause) && !clause.includes('Þ')) return false;
  return meeting || (MINE.test(clause) && !/^(?:what|which|how|why|has)(?!.*(?:Þ|\bmy next\b))/.test(clause));
}

/** "Does my car need oil": what is asked of a thing of mine is the calendar's only where a time is said. */
const YES_OR_NO = /^(?:does|do|did|has|have|will|is|are|was|were) (?!(?:this|that|it)(?![\w-]))/;
/** "When am I supposed to drive to Oslo?": on the asker's own calendar, whatever it is. */
const OWN_PLANS =
  /^(?:when|where|(?:at )?what time|(?:on )?what day)(?:'s| is| am| are| was| were) (?:i|we) (?:supposed|scheduled|going|due|meeting|planning)(?![\w-])/;
const MINE = /(?<![\w-])(?:my|our|i have|do i have|we have|calendar)(?![\w-])/;
