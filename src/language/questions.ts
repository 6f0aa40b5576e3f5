import type { Act } from './reading.ts';
import type { Scope } from './scope.ts';

/** Questions, in the order they are tried. Without `sure` they need a word of meetings, or "my". */
const QUESTIONS: readonly { readonly act: Act; readonly sure: boolean; readonly says: RegExp }[] = [
  { act: 'help', sure: true, says: /^(?:help|help me|help please|i need help|commands?|menu|options)[\s!.?]*$/ },
  {
    act: 'help',
    sure: true,
    says: /\b(?:what|which|how|tell me|know|explain)\b.{0,60}\b(?:can|could|do|should|may|are|able|would|might)\b.{0,30}\b(?:you|i|we)\b.{0,40}\b(?:help|assist|ask|do for|able to|capable|answer|use you|know about|familiar with|good at|versed in|do for me|offer)\b/,
  },
  {
    act: 'help',
    sure: true,
    says: /^what (?:else |all )?(?:can|could|do|would) you (?:do|know|understand|support|offer)[\s?!.]*(?:for me|about)?[\s?!.]*$/,
  },
  {
    act: 'help',
    sure: true,
    says: /\b(?:what|which|any|certain|the) (?:exactly |all |are |is )*(?:the )?(?:kinds?|sorts?|types?|things?|questions?|subjects?|topics?|tasks?|stuff|info|areas?)\b.{0,60}\b(?:you|i ask|i can ask)\b/,
  },
  {
    act: 'help',
    sure: true,
    says: /\b(?:can|could|may|should|allowed to|could i|able to) (?:i )?ask (?:of )?(?:you|the ai)\b|\bhow (?:can|do|would|should) (?:i|you) (?:get you to help|use you|benefit|help me)|\bwhat are you (?:capable|able|good|for)\b|\bhow do(?:es)? (?:this|you|it) work\b/,
  },
  { act: 'recordings', sure: true, says: /\brecordings?\b/ },
  {
    act: 'transcript',
    sure: true,
    says: /\b(?:transcripts?|meeting summary|summary of|summari[sz]e|meeting minutes|action items)\b/,
  },
  {
    act: 'availability',
    sure: true,
    says: /^(?:when|what time|what times|what day|which day|is|are|am|was|will|do|does|how|what)\b.{0,60}\b(?:free|available|availability|openings?|busy|free time|open time|unoccupied|not doing anything)\b/,
  },
  { act: 'list', sure: true, says: /^(?:do|did|does|have|had|will|am|was|are|is|were|has) (?:i|we)\b/ },
  {
    act: 'list',
    sure: true,
    says: /^what(?:'s| is| do| does| are| am| did| have| will| else| was|s)*\b.{0,40}\b(?:i|we|me|my|our)\b.{0,60}\b(?:have|got|doing|do|going on|scheduled|planned|next|plans|agenda|day|calendar|schedule|up)\b/,
  },
  {
    act: 'list',
    sure: true,
    says: /^what(?:'s| is|s)? (?:(?:up |on |going on |happening |planned |scheduled |coming up )*(?:τ|next)|on (?:τ|for τ|the (?:calendar|agenda|schedule))|(?:going on|happening|planned|scheduled) )/,
  },
  { act: 'list', sure: false, says: /^(?:what|which|any|how many|is there|are there|anything|do|does|whose)\b/ },
  {
    act: 'details',
    sure: true,
    says: /^(?:when|what time|what day|what date|what year|where|who|how long|how much time|how many (?:days|hours|minutes|weeks))(?:'s| is| are| was| were| am| will| do| does| did| has| have|s)*\b.{0,80}\b(?:my|our|i|we|meeting|appointment)\b/,
  },
  {
    act: 'details',
    sure: false,
    says: /^(?:when|where|who|how|what|which|why|is|are|was|were|does|did|has|have|will|whose)(?:'s|s)?\b/,
  },
];

/** Which question this is; the act a question asks for is always one that only looks. */
export function readQuestion(low: string, scope: Scope): Act | undefined {
  for (const { act, sure, says } of QUESTIONS) {
    if (!says.test(low)) continue;
    if (act === 'help' || act === 'recordings' || act === 'transcript') return act;
    if (scope.foreign && !scope.meeting) return 'other';
    if (sure || scope.meeting || /\b(?:my|our)\b/.test(low)) return act;
  }
  return undefined;
}
