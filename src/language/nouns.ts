import { byFirstWord } from './first-words.ts';
import type { Act } from './reading.ts';

/** Requests without a verb. */
const NOUNS: readonly (readonly [Act, RegExp])[] = [
  // "tomorrow I need to be at which place", "the banquet runs for how many hours"
  [
    'details',
    /(?:^| )(?:(?:at|in|on|to) (?:which|what) (?:place|room|building|location|address|venue|hall|time|day|hour)|for how (?:long|many (?:hours|minutes|days)))[\s?.!]*$/,
  ],
  [
    'update',
    /^(?:location|venue)(?: is|:| =) (?!everything|key|important|great|nice|good|fine|perfect|bad|wrong|ok)(?=\S)/,
  ],
  ['cancel', /^(?:the |my )?(?:meeting|event|appointment|call) cancell?ation(?: please)?[\s.!]*$/],
  [
    'move',
    /^(?:the|my|our|this|that) .{2,40}? needs? (?:(?:an?|some) )?(?:chang(?:e|es|ing)|updat(?:e|ing)|edit(?:ing)?|adjust(?:ing|ment)|fixing|to be (?:changed|updated|edited))[\s.!]*$/,
  ],
  // "meeting cancel please", "nothing should be left on my calendar"
  [
    'cancel',
    /^(?!don't|do not|never|who|how|why|can|could)(?:[\w'-]+ ){0,3}(?:meeting|appointment|event|call|webex) (?:cancel|delete|remove)(?: it)?(?: please| pls| now)*[\s.!]*$/,
  ],
  [
    'cancel',
    /^(?:nothing|no (?:meetings?|events?|appointments?)) (?:should|must|needs? to|has to|is to) (?:be |stay |remain )?(?:left |on ).{0,40}(?:cal[ae]nd[ae]r|schedule|agenda|diary)/,
  ],
  [
    'details',
    /^(?:(?:it|that|this) (?:starts?|begins?|ends?|is) (?:at|on|when|where|at when)|(?:the )?(?:guest|invite|invitee|invitation|attendee|participant) ?list (?:for|of|to) .+|(?:the )?(?:rsvps?|headcount) (?:for|of|to) .+)[\s?.!]*$/,
  ],
  ['move', /^Þ[Þ ]*(?:please )?instead(?: please| then| of .*)?[\s.!?]*$/],
  [
    'join',
    /(?:room|meeting|call|conference|bridge|webex) (?:connect|dial[- ]?in|enter)[\s.!]*$|\bjoin[\s.!]*$|\bjoin (?:my |the |our |this |next )+.{0,40}(?:meeting|call|conference)/,
  ],
  [
    'details',
    /^(?:the )?(?:(?:number|amount) of )?(?:minutes?|hours?|days?|time) (?:left |remaining |to go )?(?:until|till|before|to) (?:i|we|my|our|the)(?![\w-])/,
  ],
  [
    'list',
    /^(?:the )?(?:next )?(?:ones?|meetings?|appointments?|events?|calls?|thing) (?:right |just )?(?:after|following|before) (?:that|this|it|the (?:next|first|last)(?: one| meeting)?)(?: one| meeting| call)?[\s?.!]*$/,
  ],
  [
    'details',
    /^(?:(?:the|my) )?(?:meeting|event|appointment|call) (?:info(?:rmation)?|details?|link|agenda|password|location|place|room|times?)[\s?.!]*$/,
  ],
  // "that one runs till when"
  [
    'details',
    / (?:is|are|was|starts?|begins?|ends?|runs?|goes|lasts?|happens?)(?: (?:on|at|in|until|till|from|with|for))? (?:when|where|what (?:time|day|date|room)|who|whom|how long)(?: again)?[\s?.!]*$/,
  ],
  [
    'details',
    /^(?:how many |the )?(?:minutes|hours|time|days)(?: left| remaining)? (?:until|till|to|before) (?:my|the|our) [a-z]/,
  ],
  [
    'schedule',
    /^(?:my |the |our )?(?:calendar|schedule|agenda|diary) (?:needs(?: to (?:have|show|include|say))?|should (?:have|show|include|say|get)) (?=[a-z].*(?:Þ|added|put|on it| as ))/,
  ],
  ['move', /^(?:can|could|should) Þ+ be the (?:new )?(?:date|day|time)/],
  ['move', /^(?:it|that|this)(?:'ll| will| should)(?: only| just)? (?:take|last|run|go for) Ð/],
  [
    'schedule',
    /^there(?:'s| is| are) an? [^ÞÐ]{2,40}? (?:that )?(?:i|we)(?:'d)? (?:need|want|like) (?:you )?to (?:schedule|book|set up|add|create|plan)(?![\w-])/,
  ],
  [
    'list',
    /^(?:my|our) (?:\w+ ){0,2}(?:visits|lessons|classes|birthdays|practices|games|trips|deadlines|interviews|sessions|rehearsals|workouts)(?: Þ+)?[\s?.!]*$/,
  ],
  ['move', /^i (?:meant|mean)(?: to say)? Þ[Þ ,]*[\s.!]*$/],
  [
    'details',
    /^is there an? (?:address|link|agenda|location|note|description|password|dial-in|room) (?:for|to|on|in) (?:it|that|this|the|my|our)(?![\w-])/,
  ],
  [
    'list',
    /^(?:(?:all|my|the|our|any|every) )+(?:meetings?|appointments?|events?|calls?)(?: (?!.*\b(?:is|are|were|was|should|have|has|needs?|can|will|must|be|went|took|ran|lasted|overran|finished|ended|started|got|did|came|dragged)\b).*)?[\s?.!]*$/,
  ],
  [
    'details',
    /^(?:my |the |our )?(?:next|following|upcoming|subsequent) (?:meeting|call|appointment|event|one|conference|item|thing|entry)(?: (?:on|in) (?:my|the|our) (?:calendar|schedule|agenda))?(?: please| pls)?[\s?.!]*$/,
  ],
  [
    'details',
    /^(?:the )?(?:password|passcode|link|url|agenda(?! Þ+(?: please| pls| plz)*[\s.!?]*$)|attendees|attendee list|participants|invitees|dial-?in|meeting number|location|details?)(?: (?:for|of|to) | ?Þ)/,
  ],
  [
    'availability',
    /^(?:my |the |any |a )?(?:(?:first|next|earliest) )?(?:free|open|available) (?:slots?|times?|spots?|Þ|Ð|hours?|half)/,
  ],
  ['availability', /^(?:my |the )?(?:first|next|earliest) (?:free|open|available) /],
  [
    'availability',
    /^(?:the )?(?:earliest|soonest|next) (?:time |day |slot |moment )?(?:that )?(?:i|we) (?:can|could|might) /,
  ],
  [
    'list',
    /^(?:a |an |the |quick )*(?:overview|rundown|run-down|summary|recap|breakdown) (?:of |for )?(?:Þ|(?:my|our) )/,
  ],
  ['schedule', /^(?:a )?new (?:(?:webex |calendar )?(?:meeting|appointment|event|entry|invite|call)|webex)(?![\w-])/],
  [
    'list',
    /^(?:(?:my|the|our|Þ+|remaining|other|weekly|daily|upcoming|next|future|full|all|meeting|event|\w+'s)(?:'s)? )*(?:calend[ae]r|schedule|agenda|meetings|appointments|events|plans?|itinerary)(?: (?:Þ+|please|pls|plz|thanks|today))*[\s?.!]*$/,
  ],
];

/** Those that may fit a clause which begins with a word, in the order they are tried. */
export const nounsFor = byFirstWord(NOUNS, ([, says]) => says);
