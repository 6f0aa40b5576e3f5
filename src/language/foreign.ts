import { isGivenName } from './given-names.ts';
import type { Act } from './reading.ts';
import { isNamedAfterTrade, isTradesObject, type Scope } from './scope.ts';

/** Whether a verb that could be ours is about something that others do. */
export function isForeign(act: Act, verb: string, scope: Scope, rest: string): boolean {
  const named =
    PLANNING_A_NAME.has(verb) ||
    (ADDING.has(verb) && act === 'schedule' && rest.includes('Þ')) ||
    (BUYING.has(verb) && NAMES_A_MEETING.test(rest));
  if (named && isNamedAfterTrade(rest)) return false;
  if (scope.device) return true;
  const person =
    (act === 'invite' || act === 'uninvite') &&
    (/^(?:Ñ|(?:him|her|them)(?![\w-]))/.test(rest) || isGivenName(/^[\p{L}]*/u.exec(rest)?.[0] ?? ''));
  // "Put bowling at Sunset Lanes down for tomorrow": where it is says nothing of what it is.
  if (scope.foreign && act === 'schedule' && ADDING.has(verb) && /[ÞÐ]/.test(rest) && !isTradesObject(rest))
    return false;
  if (scope.foreign && !person) {
    const planned = PLANNING.has(verb) && /[ÞÐÑ]/.test(rest);
    const named = CHANGING.has(act) && (/^(?:my|our)\b/.test(rest) || (act === 'move' && /[ÞÐ]/.test(rest)));
    if (!planned && !named) return true;
  }
  if (act === 'list' || act === 'availability') {
    if (OWNED_OBJECT.test(rest) || ONE_EVENT.test(rest)) return false;
    return (
      scope.sold ||
      (scope.pastime && !scope.meeting) ||
      (SEARCHING.has(verb) && /\b(?:events?|something|activit)/.test(rest) && !SPECIFIC.test(rest)) ||
      (SEARCHING.has(verb) && ANY_SUCH.test(rest))
    );
  }
  if (act !== 'schedule') return false;
  if (BUYING.has(verb) && LODGING.test(rest)) return true;
  if (BUYING.has(verb) && scope.soldFirst) return true;
  if (scope.meeting) return false;
  if (PLANNING.has(verb) && /[ÞÐÑ]/.test(rest)) return false;
  if (scope.sold && verb !== 'make' && !BUYING.has(verb) && /[ÞÐ]/.test(rest)) return false;
  return scope.sold || (scope.pastime && BUYING.has(verb));
}

/** Verbs that plan, whatever is planned: "schedule the sales forecast for Friday". */
const PLANNING = new Set(['schedule', 'plan', 'arrange', 'organize', 'organise', 'set up', 'create', 'pencil in']);
/** "book a salary review": whatever it is about, it is held. */
const NAMES_A_MEETING =
  /^(?:(?! (?:with|in|near|at|for|of|by) )[^ÞÐÑ]){0,60}?(?:reviews?|sync|planning|check|discussion|session|prep|talk|update|workshop|training|demo|interview|debrief|briefing|shoot|lessons?|class|consultation|consult|practice|rehearsal|tutorial|coaching|lecture|seminar)(?= (?:Þ|Ð|Ñ|with|for|at|on)|[\s.!]*$)/;
/** Verbs that are said of nothing but plans. */
const PLANNING_A_NAME = new Set(['schedule', 'plan', 'arrange', 'organize', 'organise', 'pencil in']);
/** "Add jazz brunch on Friday": at a time it is an entry. */
const ADDING = new Set(['add', 'put', 'enter', 'insert', 'set', 'set up', 'create', 'pop', 'stick']);
const CHANGING: ReadonlySet<Act> = new Set(['cancel', 'move', 'update']);
/** "what's on my …", "the schedule": the asker's own. */
const OWNED_OBJECT =
  /^(?:(?:me|all|for|of|up|what(?:'s)?|the|on|at|if|any|every\w*|through|see|over|about|out|in|see what|is) )*(?:my|our)(?![\w-])|(?<![\w-])(?:cal[ae]nd[ae]r|schedule|scheduled|i have|booked)(?![\w-])/;
const SPECIFIC = /(?<![\w-])(?:with|called|titled|about|named|subject|title|today|at)(?![\w-])/;
/** "find a webinar": any there is, none of the asker's. */
const ANY_SUCH = /^(?:me |us )?(?:an?|some|any) (?:\w+ )?(?:webinar|class|course|lesson|workshop|conference|seminar)/;
/** "the bake sale event": one that is known by its name. */
const ONE_EVENT =
  /^(?:me |us )?(?:the|that|this) (?!(?:next|best|local|nearest|closest|main|biggest)(?![\w-]))[^ÞÐ]{2,40}? event(?![\w-])/;
const SEARCHING = new Set(['find', 'search', 'search for', 'look', 'look for', 'looking for']);
/** "A room for two people in Oslo": to stay in. */
const LODGING =
  /^(?:me |us )?(?:an? |the |one )?(?:(?!conference|meeting|board|training)\w+ )?rooms? (?=.*(?<![\w-])(?:(?:for|with) (?:\w+ )?(?:guests?|adults?|nights?|beds?)|(?:Ð|\d+|one|two|three|four|five|six|seven) ?nights?|in [a-z]+ for \w+ people|for \w+ people in [a-z]+))/;
const BUYING = new Set(['book', 'reserve', 'find', 'get', 'need', 'want', 'require', 'give']);
