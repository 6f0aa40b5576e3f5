import { sparing } from './needed-words.ts';
import { hint, type Hints } from './hints.ts';

/** Asking about the bot itself, or how something is done with it. */
const ABOUT_BOT: readonly RegExp[] = [
  /^(?:help|help me|help please|please help|i need help|i need some help|commands?|menu|options|what now|how does this work|manual|instructions|usage)[\s!.?]*$/,
  /\b(?:what|which|how|tell|know|explain|anything|things|questions|subjects)\b.{0,80}\b(?:you|the ai|this bot)\b.{0,40}\b(?:help|assist|assistance|ask|able to|capable|answer|use|familiar|good at|versed|well versed|knowledge|knowledgeable|expert|trained|skilled|equipped|qualified|handle|offer|partial|excel|comprehend|aware|programmed|allowed|for me|do with|take care of|deal with|handle|perform|manage)\b/,
  /^(?:are|is) (?:any|there (?:any )?)(?: ?(?:questions?|topics?|subjects?|things?|areas?))? .*\b(?:off limits|out of bounds|forbidden|you (?:can't|cannot|won't|don't))/,
  /\b(?:what|which|anything|everything|things?)\b.{0,30}\bi (?:can|could|may|should) (?:ask|request)\b|^what (?:else |all )?(?:\w+ )?(?:can|could|may) i (?:give|hand|assign|delegate to|request (?:of|from)|get from) you/,
  /\byour (?:strong suits?|strengths?|forte|expertise|speciali?t(?:y|ies)|limits)\b/,
  /\bquestions?\b.{0,40}\b(?:on|at|to|by|for|from|of|with) you\b|^(?:explain )?how (?:do )?(?:meetings|appointments|events) (?:get|are|can be) (?:scheduled|booked|set up|made|planned|created|organi[sz]ed)/,
  /\b(?:ask|benefit from using|get help from|asked) (?:of |from )?(?:you|the ai)\b/,
  /^(?:(?:tell|show) me |let me know |explain )?(?:exactly )?what (?:else |all |things |tasks |exactly )*(?:can|could|do|would|are|should) (?:you|i) (?:do|know|understand|support|offer|able to do|capable of|say|ask|say to you|be asked about|good for)(?: for me| about| here)?[\s?!.]*$/,
  /\b(?:kinds?|sorts?|types?|things?|questions?|topics?|subjects?)\b.{0,30}\b(?:i (?:should|can|could|may|might|get to)|am i allowed to|(?:should|can|could|may) i) ask\b/,
  /\b(?:kinds?|sorts?|types?|subjects?|topics?|tasks?|requests?|questions?|stuff|things)\b.{0,30}\byou(?:'re| are| can| know| do| could)\b/,
  /^(?:(?:tell|show) me |explain )?(?:what (?:can|could) you (?:do|help)|(?:what|which)(?: all)?(?: the)? (?:kinds?|kid|sorts?|types?|things?|questions?|subjects?|topics?|tasks?|stuff|info|areas?|information|commands?|capabilities|features)\b.{0,60}\byou\b)/,
  /^(?:what(?: are|'re)? (?:your|are your) (?:capabilities|abilities|skills|features|functions|areas of expertise|specialties)|who are you|how do(?:es)? (?:this|you|it|the bot) work)/,
  /^(?:(?:i (?:need|want) to know|(?:tell|show|teach) me|explain) )?(?:how (?:do|can|could|would|should|to|does|must|might)|what (?:do|should|must|would|does) (?:i|we|one) (?:need to |have to )?do to|what(?:'s|s| is| are) (?:the )?(?:best |easiest |right |usual )?(?:steps?|process|procedure|ways?|method)(?: for| to| of)?|(?:walk|talk|guide|lead|take) me through) (?:i |we |you |one |someone )?(?:go about |start |begin )?(?:schedul|set(?:ting)? up|creat|mak|cancel|mov|reschedul|add|invit|chang|join(?! (?:my|the|our|this|that|it)\b)|book|arrang|organi[sz]|plan|get(?:ting)? (?=an? ))(?:e|ing|ling|ning)?\b.{0,60}\b(?:meetings?|appointments?|events?|calls?)\b/,
  /\bwhat (?:is it (?:that )?)?you(?:'re| are)? (?:actually |really |even |exactly )*(?:do|for|there for|handle|good at)[\s?.!]*$|^what (?:do|are) you (?:actually |really |even |exactly |all )*(?:do|for|good for|there for|handle)(?: exactly| for me| here)?[\s?.!]*$|\bhow to (?:use|work with|talk to) you\b|^what(?:'s|s| is| are) (?:your (?:purpose|job|role|point|use)|my options)[\s?.!]*$|\bwhat (?:to (?:say to|ask)|i (?:can|could|should|may) (?:ask|say to)) (?:you|of you)\b|\bexamples? of what (?:i|you) can (?:ask|do|say)\b|^(?:i'm )?not sure how (?:this|it|you) works?[\s?.!]*$/,
  /^(?:what|which|list|tell|describe|explain|show|give|name|know|learn|i (?:need|want)|how many)\b.{0,40}\byour (?:features?|capabilit(?:y|ies)|abilit(?:y|ies)|skills?|skill ?set|functions?|functionality|commands?|uses|job|purpose|realm(?: of (?:knowledge|expertise))?|expertise|knowledge)(?: for me| to me| please)?[\s?.!]*$/,
  /\b(?:commands?|features?) (?:that |which )?(?:i|you|do you|can you|can i|there) (?:can|could|may|do|have|know|understand|take|use|are)\b|\blist of (?:the |all |your )*commands\b|\b(?:everything|all|things) (?:that )?you can do\b|\bwhat i (?:can|could) ask[\s?.!]*$/,
  /\bwhat\b.{0,20}\byou(?:'re| are| were)? (?:be )?(?:meant|made|built|designed|useful|used|helpful|intended|programmed|there)(?: to| for)\b|^(?:what|how) (?:can|could|do|should) i use (?:you|this)(?: for)?[\s?.!]*$/,
  /^(?:i'm not sure|not sure|i (?:don't|do not|dunno)(?: really)?(?: know)?) what (?:to|i can|i should|i could) (?:ask|say|tell you|do here)(?![\w-])|\bwhat i can ask\b/,
  /^(?:what|which) (?:tasks?|requests?|jobs|chores) (?:can|could|do|are|may|should) (?:you|i)\b|^(?:in|on|about|with) (?:what|which) (?:areas?|subjects?|topics?|fields?|things|matters) (?:do|can|could|are|may) (?:you|i)\b|\b(?:things|stuff|tasks|jobs|requests|what) (?:that )?i (?:can|could|may|might) (?:get|have|make|ask|give) you\b|\bwhat would you say you do\b|^what (?:answers|information|info|knowledge) do you have\b/,
  /\bwhat (?:you can|can you) (?:do|help)\b|^what (?:commands|options)(?: are there| exist| can i use| do i have)[\s?.!]*$/,
  /^how (?:can|could|do|would|should) (?:i|you) (?:get you to help|use you|benefit|help|get help|assist)/,
];

const mayBeMeant = hint(
  /^(?:you|your|help|ai|bot|this|commands?|features|menu|options|manual|instructions|usage|now|how|do|ask|steps?|process|procedure|walk|ways?|limits|bounds|forbidden)(?:'|$)/,
  ...ABOUT_BOT,
);
/** "Can you cancel lunch" speaks to the bot, and not of it. */
const mayAsk = hint(
  /^(?:what|which|how|who|tell|know|explain|everything|things?|questions?|subjects?|topics?|kinds?|sorts?|types?|areas?|tasks?|requests?|jobs|chores|stuff|help|ask|asked|get|using|benefit|commands?|features?|abilit|capabilit|skill|function|menu|options|manual|instructions|usage|walk|talk|guide|lead|take|teach|examples?|limits|bounds|forbidden|list|your)/,
  ...ABOUT_BOT,
);
const SAYINGS = ABOUT_BOT.map(sparing);

export function isAboutTheBot(clause: string, hints: Hints): boolean {
  return mayBeMeant(hints) && mayAsk(hints) && SAYINGS.some((isSaid) => isSaid(clause));
}
