import type { Frame } from './frames.ts';

/** What verbs ask for that go into a meeting or look at the calendar, and change nothing (frames.ts). */
export const JOIN: readonly Frame[] = [
  // "Join the gym", "hop on a plane", "call in sick"
  {
    act: 'other',
    rest: /^(?:in )?(?:sick|an? (?:[a-z]+ )?(?:club|gym|class|course|plane|train|bus|flight|game)|the (?:gym|club|army|navy|party|queue|line|waitlist|mailing list|union|wifi|internet|network|train|plane|bus|bed|shower|car|bandwagon)|(?:on )?(?:a|the) (?:plane|train|bus|flight|trampoline|bike|scale)|my (?:mom|mum|mother|dad|father|wife|husband|sister|brother|grandmother|grandma|grandfather|grandpa|friend|son|daughter|bank|doctor))(?![\w-])(?!.*(?:meeting|call|webex|conference|sync)(?![\w-]))/,
  },
  { act: 'details', rest: /^(?:link|url|info|details|number|password)(?! to)(?![\w-])/ },
  {
    act: 'schedule',
    rest: /^(?:an? |another )(?:quick |short |brief )?(?:webex|call|meeting|video call).*(?:Þ|with )/,
  },
  { act: 'join' },
];

/** be: "I need to be in the group call". */
export const BE: readonly Frame[] = [
  {
    act: 'join',
    asked: true,
    rest: /^(?:in|on) (?:the|my|our|this|that) [^ÞÐ]{0,40}?(?:calls?|meetings?|webex|conference|webinar|stand-?up|sync)(?: now| please)*[\s.!]*$/,
  },
];

/** click: what lets one in. */
export const CLICK: readonly Frame[] = [
  {
    act: 'join',
    rest: /^(?:on )?(?:the |that |this |my )*(?:(?:meeting|join|webex|call|video|invite) ?)*(?:link|join|join button|button to join)(?! to)(?![\w-])/,
  },
  { act: 'other' },
];

/** dial: a meeting, not somebody. */
export const DIAL: readonly Frame[] = [
  {
    act: 'join',
    rest: /^(?:(?:me )?in(?:to)?(?![\w-])|(?:me )?(?:on |to )?(?:the|my|our|this|that) .{0,40}?(?:meetings?|calls?|webex|conference|bridge|webinar|stand-?up|sync|huddle|retro|review|demo)|(?:the |my |our )?Þ|Ø|Å)/,
  },
  { act: 'other' },
];

/** enter, get into, step into: a meeting, as one enters a room. */
export const ENTER: readonly Frame[] = [
  {
    act: 'join',
    rest: /^(?:the|my|our|this|that) (?:[^Ð]*(?<![\w-])(?:meetings?|calls?|webex|room|conference|con-?call|stand-?up|sync|huddle|retro|review|demo|all[- ]hands|webinar|training|session|interview|workshop|1:1)|Þ+)(?: with [^ÞÐ]*)?(?: ?(?:now|please|Þ))*[\s.!]*$/,
  },
];

/** jump, hop: "jump on the 2 pm", where the little word belongs to the time. */
export const ONTO: readonly Frame[] = [{ act: 'join', rest: /^Þ+(?: (?:meeting|call|webex|one))?[\s.!]*$/ }];

/** let, get, patch: "let me in", "get me into the 3pm", "patch me through to the call". */
export const LET_IN: readonly Frame[] = [
  { act: 'other', rest: /^(?:me|us) (?:a line|off (?:at|in)|in touch)(?![\w-])/ },
  {
    act: 'join',
    rest: /^(?:me|us) (?:up with|up to|in|into|on|onto|through)(?: (?:to |on )?(?:my|the|our|this|that|Þ+)(?![\w'-]).{0,60})?[\s.!]*$/,
  },
  { act: 'join', rest: /^(?:me|us) through to / },
  {
    act: 'join',
    rest: /^(?:me|us) (?:connected |hooked |linked |patched )?(?:up )?(?:in |on )?(?:to|into|onto|with) (?:(?:the|my|our|this|that)(?![\w-])|Þ+)? ?.{0,40}?(?:meetings?|calls?|webex|conference|webinar|stand-?up|sync|huddle|retro|review|demo)[\s.!]*$/,
  },
];

/** start: a meeting that exists is joined as host. */
export const START: readonly Frame[] = [
  { act: 'other', rest: /^(?:my|the) (?:cal[ae]nd[ae]r|schedule|agenda|day|week) (?:over|fresh|again|from scratch)/ },
  { act: 'schedule', rest: /^an? (?:new )?(?:event|appointment|entry|booking)(?![\w-])/ },
  {
    act: 'list',
    rest: /^(?:up )?(?:the |my |our |[\w-]+'s )?(?:\w+ )?(?:cal[ae]nd[ae]r|schedule|agenda|diary)(?: (?:for|of) .*| Þ.*| please)?[\s.!?]*$/,
  },
  {
    act: 'move',
    rest: /^(?:it|that|this|(?:the|my|our|this|that) [^ÞÐ]{1,50}?) (?:[ÞÐ]+|an? (?:bit|little)) (?:earlier|later|sooner)(?![\w-])|^(?:it|that|this) Þ|^(?:(?:the|my|our|this) )?Þ+(?:'s)?(?: (?:one|call|meeting))? (?:Ð|earlier|later)|^(?:the|my|our|Þ+'s) [^ÞÐ]{1,50}? (?:Ð|(?:a (?:bit|little) )?(?:earlier|later)(?![\w-]))|^(?!an? ).{1,60}Þ+,? (?:instead|not|rather than)(?![\w-])/,
  },
  {
    act: 'start',
    rest: /^(?:(?:my|a|the) )?(?:(?:personal )?(?:meeting )?room|webex)(?: now| meeting| please)*[\s.!]*$/,
  },
  {
    act: 'start',
    rest: /^(?:(?:my|the|this|our|next|current) )+(?:.{0,40} )?(?:meetings?|conference|conf|call|webex|mtg)\b/,
  },
  {
    act: 'start',
    rest: /^(?:my|the|our) (?:[\w-]+ ){0,4}(?:standup|stand-up|sync|review|retro|retrospective|huddle|demo|workshop|planning|kickoff|interview|1:1|one on one|training|webinar)\b(?! (?:details?|link|info|notes|agenda|recording|invite))/,
  },
  { act: 'start', rest: /^(?:my|the|our|this) Þ+(?:'s)?(?: one)?[\s.!]*(?:please)?[\s.!]*$/ },
  { act: 'schedule', evidence: 'entry' },
];

/** meet: "meet now", "meet with Ana tomorrow at 3". */
export const MEET: readonly Frame[] = [
  {
    act: 'schedule',
    rest: /^(?:with )?(?:my|our|the) (?:\w+ )?(?:team|boss|manager|lead|group|colleagues?|co-?workers?|clients?|customers?|assistant|director|supervisor|lawyers?|accountant)(?![\w-]).*Þ/,
  },
  {
    act: 'other',
    rest: /^(?:the|my|your|his|her|their|our|up|in|at|for|you|me|us|some|new|people|women|men|singles)(?![\w-])/,
  },
  { act: 'schedule', rest: /Þ/ },
];

/** give, get, send: a part of a meeting, for the asker to see. */
export const GIVE: readonly Frame[] = [
  {
    act: 'details',
    rest: /^(?:me |us )?(?:the )?(?:(?:full |whole )?(?:names?|list) of )?(?:everyone|everybody|(?:all )?(?:the )?(?:people|attendees|participants|guests|invitees)|who(?:ever)?(?:'s| is)?) (?:(?:who|that) (?:said|accepted|declined|responded|replied|turned|rejected|answered|hasn't|haven't|has|have|can't|is|are)(?![\w-])|(?:(?:who(?:'s| is)|coming|going|invited|attending|that's|that is) )*(?:in|on|at|to|for|Þ))/,
  },
  {
    act: 'details',
    rest: /^(?:(?:me|us|the|a|my|our|meeting|webex|join|joining|call|video|event) )*(?:links?|url|passwords?|passcode|host key|sip address|video address|meeting number|number|details?|dial-?in(?: number)?|agenda|location|attendees?|invitees?)(?: (?:of|for|to) | ?Þ)/,
  },
];

/** look for: a time, where somebody is to be free. */
export const SEEK: readonly Frame[] = [
  {
    act: 'availability',
    rest: /^when (?:i|we)(?:'d|'ll|'m|'re| would| will| am| are)? (?:be )?(?:free|available|open)/,
  },
  {
    act: 'schedule',
    rest: /^(?:an? |some |any )?(?:open |free |good )?(?:slot|time|spot|opening|appointment) (?:for (?:an? |my |the )?(?!me |us |everyone |both )[a-z].* ?Þ|Þ[Þ ]*for (?!me |us |everyone |both )[a-z])/,
  },
  {
    act: 'availability',
    rest: /^(?:an? |some |any )?(?:Ð+|Þ+|time|slot|spot|gap|hour).*(?<![\w-])(?:free|available|both|meet)(?![\w-])/,
  },
];

export const FIND: readonly Frame[] = [
  // A length and somebody to spend it with: whoever that is.
  {
    act: 'availability',
    rest: /^(?:me |us )?(?:(?:an?|the|some|any) )*(?:Ð+|(?:time|slot|spot) (?:of |for )?Ð+)(?: (?:slot|spot|gap|window))? with \S/,
  },
  { act: 'availability', rest: /^(?:me |us )?Þ+[\s.!?]*$/ },
  {
    act: 'availability',
    evidence: 'company',
    rest: /^(?:me |us )?(?:(?:an?|the|some|any) )*(?:(?:good|free|open|available|common) )*(?:times?|slots?|spots?|openings?|gaps?|Ð+)(?![\w-])/,
  },
  { act: 'availability', rest: /^(?:me |us )?(?:(?:an?|the|some|any) )*Ð+ (?:slot |spot |gap |window )*Þ*[\s.!]*$/ },
  {
    act: 'schedule',
    rest: /^(?:me |us )?(?:(?:an?|the|some|any) )*(?:(?:good|free|open|available) )*(?:time|slot|spot|opening)\b.* for (?:an? |my |the )?[a-z]/,
  },
  {
    act: 'availability',
    rest: /^(?:me |us )?(?:(?:an?|the|some|any) )*(?:(?:good|free|open|available) )*(?:time|slot|spot|opening)/,
  },
];

export const LOOK: readonly Frame[] = [
  // "list whatever I have on Monday"
  {
    act: 'list',
    rest: /^(?:me |us )?(?:whatever|what|everything|all|anything)(?: that)?(?:'s| is| (?:i|we)(?: have|'ve| ?have got|'ve got)?(?: got)?)(?: (?:on|planned|scheduled|going on|booked|left|up|coming up))*(?: for)? Þ/,
  },
  // "give me an overview of next week", "run me through tomorrow", "everything with Ben this month"
  {
    act: 'list',
    rest: /^(?:(?:me|us|through|on|in|out|of|over|about|a|an|the|quick|short|full) )*(?:(?:overview|rundown|run-down|summary|recap|breakdown|outline) (?:of |for |on )?(?:(?:my|our|the|all|whole|entire) )*(?:Þ|day|week|morning|afternoon|cal|schedule|agenda)|(?:everything|all|anything)(?: i have| that's on| on| planned)? ?(?:Þ|with )|(?:through|on|in on) (?:Þ|(?:my|our) (?:day|week|morning|afternoon|Þ))|(?:(?:me|us) )?Þ+(?: (?:for|to|with) (?:me|us))?[\s.!?]*$|upcoming[\s.!?]*$|(?:what's|what is) (?:upcoming|next|left|on)(?![\w-]))/,
  },
  // "tell me the place": of the meeting that is talked of
  {
    act: 'details',
    rest: /^(?:me )?(?:the|its) (?:place|location|address|link|password|agenda|attendees|guest list)[\s?.!]*$/,
  },
  // "tell me about the party next week"
  {
    act: 'details',
    rest: /^(?:me |us )?(?:(?:more|some|all|everything|something|info|information|details?) )*(?:about|on) (?:the|my|our|this|that|Þ+'s) (?:(?! (?:in|near|at|around) )[^Þ?]){2,50} Þ+[\s.!?]*$/,
  },
  // "tell me all the things I am doing tomorrow"
  {
    act: 'list',
    rest: /^(?:(?:me|us|of|about|all|every|the|other|any|some|more|my|next|first|last) )*(?:everything|anything|whatever|what|things?|stuff)(?: that)? (?:i|we)(?:'m|'re|'ve| am| are| have| got| will| need| should| was| were)(?![\w-]).*(?:Þ|with |scheduled|planned|going on|coming up|booked)/,
  },
  { act: 'availability', rest: /^(?:(?:an?|the|my|for|what|me) )*(?:free|open|available) (?:time|slot|spot)/ },
  {
    act: 'list',
    rest: /^(?:(?:me|us|all|of) )*(?:my|our) (?:next|upcoming|recent|past|previous|remaining|future|scheduled|planned|booked) [a-z]/,
  },
  { act: 'list', evidence: 'owned' },
];
