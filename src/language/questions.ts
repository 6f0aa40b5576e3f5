import { DETAILS_QUESTIONS } from './details-questions.ts';
import type { Act } from './reading.ts';

/**
 * Questions, in the order they are tried; what they ask for only looks, and never changes anything.
 * `evidence`: `sure` – the words are enough, unless they speak of another trade; `owned` – a word of meetings, or "my".
 */
export interface Question {
  readonly act: Act;
  readonly says: RegExp;
  readonly evidence: 'sure' | 'owned';
}

const BE = "(?:'s| is| are| was| were|s)?";
const HAPPENS =
  '(?:at all|on tap|on deck|lined up|in store|going(?: on)?|happening|planned|scheduled|coming up|booked|set up|left|remaining|up)';

export const QUESTIONS: readonly Question[] = [
  // "do I get Friday off": asked of who grants it
  {
    act: 'other',
    evidence: 'sure',
    says: /^(?:is it .{0,40}?i (?:have|get|take|got)|(?:do|did|will|can|could|may) i (?:get|take)) [^Þ]{0,20}Þ+ off[\s?.!]*$/,
  },
  // "did I get anything from Ben": that is a letter.
  {
    act: 'other',
    evidence: 'sure',
    says: /^(?:did|have|has) (?:i|we) (?:get|got|gotten|received?|heard?) (?:(?:any|an?|the|some|new) ?)*(?:thing|repl(?:y|ies)|response|answer|word|mail|message|note|news)s? (?:back )?from(?![\w-])/,
  },
  {
    act: 'availability',
    evidence: 'sure',
    says: /^(?:when|(?:what|which) (?:times?|days?|slots?|hours?)) (?:(?:can|could|shall|should|would|might) .{1,60}? (?:all )?(?:meet|get together|catch up|talk|speak|go see|come by|stop by)(?! (?:about|is|was)\b)(?![\w-])|(?:would |will |does |do |might )?(?:works?|suits?)(?: best| well)? (?:for )?(?!it\b)\S)/,
  },
  {
    act: 'availability',
    evidence: 'sure',
    says: /^(?!(?:does|do|did|will) (?:the|a|an|your|\w+'s) )(?:is|are|am|was|were|will|do|does|did|have(?! (?:it|that|this) )|has|when|what|how|which|if|whether|any|my|where)\b.{0,60}\b(?:free|available|availability|openings|(?:an|any|some|no|first|next|another) opening|gaps|busy|(?<=Þ |(?:my|our) \w+ )open(?=[\s?.!]*$)|tied up|unavailable|occupied|swamped|ha(?:ve|s) (?:any |some |free )?time|(?<=(?:calendar|schedule|agenda|day|week|morning|afternoon|evening|slot|room|Þ) (?:\w+ )?)empty|empty (?=Þ|slot|day|time)|(?:hours|times|slots|days) are open|unoccupied|open (?:time|slot|on|at|for|spot)|open(?= Þ)|is open|am open)\b/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: /^(?:(?:if|whether|do|did|will|shall|would) (?:i|we)(?:'ve)? (?:still |already |also |ever |even |currently |not )*(?:have|got|need to be|get|go|meet|see|take|added?|put|scheduled?|attend|plan|be)\b|do (?:i|we) (?:need|have) to (?!wear |bring |carry |pack |dress |shovel |take an? ).*Þ|(?:am|are|was|were|if|whether) (?:i|we)(?:'m| am| are|'re)? (?:still |already |also |currently |not |all )*(?:\w+ing|scheduled|supposed|busy|booked|expected|due|on|in|at|double)\b|(?:have|had) (?:i|we) (?:got|already|scheduled|planned|booked|any|been|anything|a|set|put|added|made)\b)/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: /^what(?:'s|s| is| comes| do (?:i|we) have)? (?:next |right |up )?after (?:that|this|it)(?![\w-])|^who(?:m)? (?:did|do|am|will) (?:i|we) (?:see|meet|talk|speak|seeing|meeting)(?: to| with)? ?Þ/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: /^(?:what|how) (?:about|abuot|abotu|aobut|abou|bout) .*(?:Þ|\bmy\b|\bones?\b)/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: /^what(?:'s|s| is| are) (?:still )?(?:left|remaining|on|up|upcoming|next|coming|coming up)(?: for me| for us)?(?: (?:for |on )?Þ+)?[\s?.!]*$/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^what(?:'s|s| is| was) (?:the|my|our|this|that|Þ+(?:'s)?)(?![\w-]).* about[\s?.!]*$/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: /^(?:is|are|was|were|will) there (?:be )?(?:any|some|a|an|other|more)(?: other| more)? ?[^Þ]{0,30}?(?:meetings?|appointments?|calls?)(?![\w-])/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: /^any (?:other )?(?:birthdays?|deadlines?|anniversar\w+|commitments?|calls?|plans?) /,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:where|when)(?:'s|s| is| are| was) (?!it |there |everyone |an? good |the best )[^?Þ]{2,40} with /,
  },
  {
    act: 'availability',
    evidence: 'sure',
    says: /^(?:can|could) (?!(?:i|we|you|u|it|that|this) )[\p{L}' ]{2,40}? (?:do|make|manage|meet|join|come|talk|speak|fit) (?:it |us |me )?Þ/u,
  },
  { act: 'list', evidence: 'sure', says: /^how (?:often|many times) (?:do|did|have|will|am) (?:i|we)(?![\w-])/ },
  // "anything on there with Trevor"
  {
    act: 'list',
    evidence: 'sure',
    says: /^anything (?:else )?(?:(?:on|in) (?:there|it|my calendar) )?with (?!(?:you|it|that|this)(?![\w-]))/,
  },
  // "any lunches with Roberto coming up"
  {
    act: 'list',
    evidence: 'sure',
    says: /^any (?:other |more )?[^Þ?]{2,40}? (?:coming up|planned|scheduled|booked|set up|left|on (?:my|the|our) (?:calendar|schedule|agenda|books))(?![\w-])/,
  },
  // "What's the passcode for the 3pm": the little word belongs to the time.
  {
    act: 'details',
    evidence: 'sure',
    says: /^what(?:'s|s| is) (?:the )?(?:meeting |join |webex )?(?:link|url|password|passcode|code|dial-?in|number) Þ/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: /^(?:is|are|was|were|will) there (?:be )?(?:any |some |an? )?(?:clash|conflict|overlap|double)/,
  },
  {
    act: 'list',
    evidence: 'owned',
    says: /^(?:is|are|was|were|will) there (?:be )?(?:anything|something|things?|stuff|any)(?![\w-])/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: /^(?:is|are|was|were|will) there (?:be )?(?:anything|something|stuff)(?: (?:else|planned|scheduled|on|happening|up|for me))* Þ+[\s?.!]*$/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^how (?:long|much longer|much time|many (?:minutes|hours)) (?:is (?:it|left) )?(?:until|till|before|to) (?:(?:my|the|our|this) )?(?!Þ)[a-z]/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:where|when) will (?!i |we |you |it |that |there |he |she |they )[^?Þ]{2,50} be(?:gin)?(?![\w-])/,
  },
  {
    act: 'availability',
    evidence: 'sure',
    says: /^(?:would|does|will|could|is|can|do) (?:(?:it|that|this|at|say) )?Þ+ (?:work|suit|fit|ok|okay|good|possible|convenient|free|do)(?![\w-])/,
  },
  {
    act: 'availability',
    evidence: 'sure',
    says: /^what(?:'s|s| is) the (?:earliest|soonest|latest|next|best|first) (?:time |day |date |slot )?(?:that )?(?:i|we|for|to)(?![\w-])|^what(?:'s|s| is|'d be| would be) an? (?:good|free|suitable|convenient) (?:time|day|date|slot) (?:for|to)(?![\w-])/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^what(?:'s|s| is) (?:happening|going on|up|the (?:status|deal|story|plan)) with (?:the|my|our|this|that|Þ)/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:does|do|did|will) (?:the|my|our|this|that) [^?Þ]{2,50} (?:start|begin|end|finish|happen|take place|last)(?![\w-])/,
  },
  {
    act: 'availability',
    evidence: 'sure',
    says: /^when(?:'s|s| is| are) \p{L}+(?: and \p{L}+)? (?:around|reachable|in the office)(?![\w-])/u,
  },
  {
    act: 'availability',
    evidence: 'sure',
    says: /^got (?:any |some |an? )?(?:time|minutes?|slots?|availability|free|gaps?|Ð)(?![\w-])/,
  },
  // "what does my day look like", "how's next week looking"
  {
    act: 'list',
    evidence: 'sure',
    says: /^(?:what|how)(?:'s|s| is| are| does| do| will| would)? (?:(?:my|our|the rest of (?:my|the)) [^?]{0,40}|Þ+) ?(?:be )?(?:look(?:s|ing)?|shap(?:e|es|ing)|going to be|gonna be)(?![\w-])|^(?:what|how)(?:'s|s| is) (?:my|our) (?:Þ+|day|week|morning|afternoon|evening|month|schedule|calendar)(?: Þ+)? like(?![\w-])|^how(?:'s|s| is) (?:my|our) (?:Þ+|day|week|morning|afternoon|evening|month|schedule|calendar)[\s?.!]*$/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: /^what(?:'s|s| is| are| do i have)? (?:my |the |on )?(?:first|last)(?: thing)?(?: up| on)? (?:.{0,20} )?Þ/,
  },
  {
    act: 'availability',
    evidence: 'sure',
    says: /^(?:is|are|am|will) (?:my|i|we) ?(?:Þ+|day|week|morning|afternoon|evening|calendar|schedule)? ?(?:\w+ )?(?:full|packed|clear|open|free|booked(?: up| out| solid)?|taken|blocked)(?![\w-])/,
  },
  {
    act: 'availability',
    evidence: 'sure',
    says: /^(?:when|(?:what|which) (?:time|day|hour|slot)s?) (?:(?:are|is) (?:still )?(?:open|free|good)(?![\w-])|(?:have|do|am) (?:i|we) .{0,30}(?:open|left|free)(?![\w-])|do (?:i|we) have (?:an? |some |any )?(?:time|hour|slot|break|gap|minute|Þ|Ð|half))|^(?:when|what (?:time|day)s?) (?:can|could|should|shall|would|might|is a good time|works|suits)(?! i (?:see|join|find|get|expect))(?![\w-]).*\b(?:meet|talk|speak|chat|get together|catch up|sync|sit down|work|suit|we all|have an? (?:meeting|call))(?![\w-])/,
  },
  {
    act: 'availability',
    evidence: 'sure',
    says: /^(?:is|are|have|has|do|does|any)\b.{0,40}\b(?:gaps?|openings?|windows?|spare time|room|holes?|slots?) (?:in|on|left|available|for|before|after|between|Þ|with)/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^what(?:'s|s| is| was|'re| are) (?:the |its |their )?(?:meeting |join |dial-?in |access |webex )?(?:agenda|link|url|password|passcode|code|number|length|duration|location|room|place|topic|subject|title|description|status|details|(?:start|end)(?:ing)? (?:time|date)) (?:of|for|to|on|in) (?!Þ*[\s?.!]*$)/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^who(?:'s|s| is| are| was| were| will be)? (?:all |else )?(?:(?:in|on|at|part of) (?:my|the|our|this|that|Þ+)(?![\w'-])|Þ)|^who (?:set up|made|created|scheduled|booked|organi[sz]e[sd]?|called|put|added|owns|runs|hosts?|leads?|else is|all is|invited)(?![\w-])(?! you)|^who(?:'s|s| is| are| was| will be) (?:running|leading|presenting|organi[sz]ing|chairing|moderating|facilitating|hosting) (?:the|my|our|this|that|at|Þ)/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: /^what(?:'s| is| are|s| does| has| will) (?!(?:you|it|that|this|the|a|an)\b)\w+(?:'s)? (?:\w+ )?(?:be )?(?:doing|up to|have|got)\b.*Þ/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:if|whether|is|was|are|were) .{2,60} (?:cancell?ed|scheduled|confirmed|still on|(?:on|in) (?:my|our|the) (?:cal[ae]nd[ae]r|schedule|agenda|diary|planner|books)|booked|happening|taking place|recurring|repeating)\b/,
  },
  { act: 'list', evidence: 'sure', says: /^what(?:'s| is| was|s)? (?:my|our|the) next\b/ },
  { act: 'details', evidence: 'sure', says: /^what(?:'s| is| was|s)? my (?:response|reply|rsvp|answer)\b/ },
  { act: 'details', evidence: 'sure', says: /^who(?:'s| is| was| am i| are we| will)?\b.* with[\s?]*$/ },
  {
    act: 'list',
    evidence: 'sure',
    says: /^(?:do|did) i (?!need to (?:wear|bring|carry|pack|dress|shovel|take an?) )\w+ .*Þ/,
  },
  { act: 'list', evidence: 'sure', says: /^what(?:'s going to| is going to| will)? happens? (?:on |in )?Þ/ },
  { act: 'list', evidence: 'sure', says: /^how many (?!people|persons|attendees|guests|participants)[^Þ]{1,40} Þ/ },
  {
    act: 'list',
    evidence: 'sure',
    says: /^(?:where|what) (?:do|should|am) (?:i|we) (?:go|do|going|doing|have|need to (?:be|do|go)|supposed to (?:go|be|do)) (?:next|after (?:this|that)|now)(?![\w-])/,
  },
  // "were there any swim lessons in February"
  {
    act: 'list',
    evidence: 'sure',
    says: /^(?:is|are|was|were) there (?!a (?:way|chance|reason|time)\b)[^Þ?]{2,40} Þ+[\s?.!]*$/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: /^(?:have we |you )?got anything(?: else| on| planned| scheduled)*(?: for| on)? Þ/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:does|is|was|will|did) (?:it|that) (?:say|start|end|last|have|include|begin|go|still)\b/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: /^whats?\b.{0,40}\b(?:i|we|me|my|our)\b.{0,60}\b(?:have|got|doing|do|going on|scheduled|planned|next|plans|agenda|day|calendar|schedule|up)\b/,
  },
  {
    act: 'list',
    evidence: 'sure',
    says: new RegExp(
      `^(?:what|anything|something|is anything|is there anything|everything)${BE}(?: else| all)*(?: is| are)?(?: there)? (?:(?:${HAPPENS} )*(?:on |for |in )?(?:there |it )?(?:Þ+|next|the (?:calendar|agenda|schedule|weekend|books|docket|cards))|${HAPPENS})`,
    ),
  },
  ...DETAILS_QUESTIONS,
];
