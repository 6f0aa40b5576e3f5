import type { Question } from './questions.ts';

/** Who, when and where: questions about one meeting, and what is ours because of a word of meetings, or "my"; tried last. */
export const DETAILS_QUESTIONS: readonly Question[] = [
  {
    act: 'details',
    evidence: 'sure',
    says: /^did (?:they|anyone|anybody|someone|somebody|he|she) (?:postpone|cancel|move|reschedule|push|change|call off|delay) /,
  },
  // "where Luke's graduation is"
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:where|when|who) (?!(?:i|we|you|it|they) )[^?Þ]{2,50} (?:is|are|was|will be)(?: (?:held|at|on))?[\s?.!]*$/,
  },
  // "is the school play longer than an hour", "is the 10 o'clock an hour"
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:is|was|will) (?:the|my|our|this|that) (?:[^?ÐÞ]{1,50}|[^?ÐÞ]{0,20}Þ+)(?: be)? (?:(?:longer|shorter|later|earlier) than|Ð|an hour or)/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:who|whom|who's|(?:has|will) (?:anyone|anybody|everyone|\w+)|have (?:any|all|they)|is (?:anyone|anybody|everyone|\w+(?: \w+)?)|are|did|how many (?:people|persons|attendees|guests)|does)\b.{0,60}\b(?:coming|attending|going|going to be (?:at|there)|invited|accepted|declined|responded|replied|answered|answer|rsvp'?d|organi[sz]ed|attend|come back|tentative|confirmed|hosting|be at|maybe|respond|accept|decline|organizer|sa(?:id|y) (?:yes|no|maybe)|rsvp(?:'?d|ed)?|agreed?|confirm|join|joining|undecided|unsure|on the fence|turned down|backed out|bailed|dropped out|rejected|signed up)\b|^how many (?:people|persons|attendees|guests|participants)\b.{0,30}(?:\b(?:in|on|at|joining|part of)\b|Þ)/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:when|(?:at )?(?:what|which) (?:time|hour)|(?:on )?(?:what|which) (?:day|date|weekday)|(?:what|which) (?:year|month|weekend|week)|how long|how (?:late|early) (?=does |do |did |is |will )|how much time|how many (?:days|hours|minutes|weeks|months))(?! (?:is it|it is|day is|date is|is the date|are you|were you|did you|do you|to|should|does it take|will it take|do i need to|zone)\b)/,
  },
  // "Is it Saturday that the festival happens?", "will my accountant be in that one?", "did we hear back from Mei on it?"
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:(?:is|was) it (?:the )?Þ+ (?:that|when) |(?:did|have|has) (?:i|we|you) (?:hear|heard|get|got|gotten) (?:anything )?(?:back |an answer |a reply |a response )?from |(?:anyone|anybody) (?:(?:who|that|still|already|not|yet|has|have|hasn't|haven't|needs?|to|is|are|isn't|did|didn't) )*(?:accept|declin|respond|repl|answer|com(?:e|ing)|turn)|(?:will|is|are|does) (?!i |we |you |it |there |Þ)[^?ÞÐ]{2,30} (?:be )?(?:in|at|on|part of|joining|attending|coming to) (?:(?:it|that|this)(?: one| meeting| call)?[\s?]*$|(?:the|my|our|that|this) [^?]{0,40}(?:meeting|call|review|sync|stand-?up|retro|demo|interview|list|invite|invitation)(?: too| also| as well)?[\s?]*$))/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:what|which) (?:place|location|venue|address|room|building|hall|floor) (?:is|was) (?:(?:my|our|this|that) |the (?!best|nearest|closest|cheapest|largest|biggest|tallest|capital|most)|Þ)/,
  },
  // "Which building should I be in at noon", "what floor is the standup on": asked of where one has to be.
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:in |on |at )?(?:which|what) (?:[a-z]+ )?(?:building|rooms?|floor|office|place|location|venue|hall|campus|site|address|city|boardroom|link|number) (?:(?:am|are|do|should|must|will|was|were|did|have) (?:i|we|they)(?![\w-])|(?:is|are|was|will) (?:the|my|our|this|that|Þ+) ?[^?]{0,60}?(?:in|at|on|held|being|be|happening|taking place|scheduled)[Þ\s]*(?:again)?[\s?.!]*$)/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:where|in what (?:building|room|city)|what (?:room|building|location|place)|what address)\b.{0,60}\b(?:meetings?|appointments?|events?|held|happening|taking place|located|that|it)\b/,
  },
  // "where is the scavenger hunt going to start from"
  {
    act: 'details',
    evidence: 'sure',
    says: /^where(?:'s| is| are| will| does| do) (?:the|my|our|this|that) [^?Þ]{2,50} (?:going to|gonna|be|being|starts?|starting|begins?|meet|take place)(?![\w-])/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^where (?:(?:was|were) (?:the|my|our) |(?:are|were) (?:we|they) (?:all )?(?:holding|having|meeting|doing|hosting|gathering|sitting)|(?:do|did|will|should) we (?:all )?(?:hold|have|meet|host|gather|sit)|(?:do|can|should) (?:i|we) (?:dial|join|connect|log|call|click))/,
  },
  { act: 'details', evidence: 'sure', says: /^where (?:am|do|should|are|will|did|have) (?:i|we)\b.*(?:Þ|supposed)/ },
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:is|was|were) (?!it\b|there\b|Þ|he\b|she\b|everything\b)[^Þ]{2,50} Þ+(?: or Þ+)?[\s?]*$/,
  },
  {
    act: 'details',
    evidence: 'sure',
    says: /^(?:the |some |more |all )*(?:details?|duration|length|location|place|info|information|attendees?|more|time|date|status)(?: (?:about|of|for|on) )/,
  },
  {
    act: 'list',
    evidence: 'owned',
    says: /^(?:whats?|which|any|how many|is there|are there|anything|do|does|whose|upcoming|today's|tomorrow's)\b/,
  },
  {
    act: 'details',
    evidence: 'owned',
    says: /^(?:when|where|who|how|what|which|why|is|are|was|were|does|did|has|have|will|whose|whats|wheres|whens)\b/,
  },
];
