import { firstWord, firstWords } from './first-words.ts';

/**
 * The small talk before a request: "Okay great, could you please go ahead and …". It says nothing about what is
 * wanted, except that something is wanted; so it is taken off, and whether it asked is kept.
 */
const any = (list: readonly string[]): string => list.join('|');

const INTERJECTIONS = any([
  'please to|yes|yeah|yea|yep|yup|ya|yah|sure|ok|okay|okey|k|kk|great|awesome|cool|good|nice|fine|alright|all right|well|wow|excellent|wonderful|lovely|super|perfect|correct(?! (?:it|that|this|the|my|our)(?![\\w-]))|exactly|right|fantastic|brilliant|amazing',
  'thanks?(?: you)?(?: so much| very much| a lot)?|thx|ty|cheers|(?:hi|hello|hey)(?: there| all| team)?|yo|hiya|good (?:morning|afternoon|evening|day)|greetings',
  'oh|ah|ahh|aha|hmm+|um+|uh+|er|oops|sorry|my mistake|i made a mistake|wait|hold on|no(?! (?:(?:more|further|longer any) )?need(?![\\w-]))|nope|nah|no problem|never mind|nevermind',
  'and|then|also|but|so|plus|now|actually|instead|in fact|anyway|anyways|firstly|secondly|lastly|finally|(?:first|second|third|next|last),|after that|besides|by the way|btw|in that case|on second thought|in addition|additionally|again|maybe|perhaps|ultimately|basically|quick(?:ly)?|immediately|asap|kindly|please|pls|plz|plse|pleas|plese|plase|pleae|plesae|please please|just(?! so you know)|simply',
  "(?:that|this|it)(?:'s| is| will| would| all)?(?: be)? ?(?:just |really |all )?(?:work|works|good|great|fine|perfect|right|correct|awesome|cool|okay|ok|nice|it|all|lovely|wonderful|amazing|excellent)(?: great| fine| well| perfectly| for me| then)?",
  '(?:sounds|looks|look|sound|seems) (?:good|great|right|perfect|fine|nice|correct|ok|okay|awesome|like a plan)(?: to me)?|got it|i see|just so you know|fyi|heads up|for your information|good job|great job|good work|gotcha|that said|as well|too',
  "i(?:'m| am)? (?:sure|certain|positive|think|guess|believe|forgot|suppose)|it (?:looks|seems) (?:like|that)|looks like|seems like|turns out|apparently|i'?m afraid(?: that)?|unfortunately|sadly|regrettably",
]);

const WAKE_WORDS =
  '(?:(?:hey|ok|okay|hi|hello) )?(?:siri|alexa|google|cortana|olly|echo|convene|webex|bot|assistant|computer|jarvis|bixby|pda|ai|a\\.i\\.|robot|buddy|dude|friend)';

/** "We should have cancelled it" asks for nothing. */
const UNREAL = "(?! (?:have|'ve) (?:been|done|told|known|taken|gone|made|kept|put|[a-z]+ed)(?![\\w-]))";
const ASKING = any([
  "(?:(?:can|could|would|will|won't|can't|couldn't|may|might|should) (?:you|u|ya)(?! mind)|(?:can|could|may|might|should|shall) (?:we|i|u))(?: be able to| possibly| perhaps| maybe| please| pls| kindly| just| also| then| now| quickly| help me(?: to)?| help to| help)*",
  "(?:i|we)(?: would|'d|d| will|'ll| also| really| just| do)* (?:like|love|want|wanna|need|wish|prefer|gotta|have got|hafta|require|ask)(?:ed|s)?(?: for)?(?: you| u)?(?: also| just| please)? ?(?:to|ta)",
  "(?:i|we)(?:'ll|'d| will| would| do|'m going to|'m gonna| am going to| am gonna)* (?:have|need)(?: also)?(?: you)? to",
  "(?:i was|i'm|i am|was) (?:wondering|hoping|asking|curious)(?: if| whether)? ?(?:you|i|we)? ?(?:can|could|would|might)?(?: be able to| please| possibly)?",
  "(?:i'm|im|i am) (?=looking for|searching for)|(?:i'm|im|i am) (?:trying|looking|hoping|wanting|going|gonna need) (?:for you )?to|i(?:'d| would) (?:be happy|be glad|appreciate it) if you (?:can|could|would)|i will need you to|i'll need you to|(?:i|we)(?:'d| would) (?:rather|sooner|prefer to)",
  "(?:is it|is there|would it be|it'd be great|is there a|is there any)(?: possible| a way| any way| a chance| nice| possibility)+(?: for (?:you|me|us|a user))? ?(?:to|that you (?:can|could)|you (?:can|could)|if you (?:can|could)|i can|for)?",
  "(?:are you able|are you allowed|do you know how|do you have the ability|please be sure|be sure|make sure|please make sure|ensure|try|attempt|remember|don't forget|feel free|i require you|i'm asking you|i'd like for you|i want for you)(?: to| that| you)*",
  `do you think you (?:can|could|would)|would you mind|do you mind|if you (?:can|could|would|please|don't mind)|you (?:can|could|may|should|need to|have to|must|might)${UNREAL}|go ahead(?: and)?|go on and|help me(?: to| out and)?|help|let's|lets|let us|let me(?! in(?:to)?(?![\\w-]))|allow me to|we (?:should|must|can|need to|have to|could)${UNREAL}`,
  "(?:i|we)(?:'ve)? (?:just |also |still )?(?:got|have) to(?= (?:cancel|delete|remove|move|reschedule|change|push|postpone|schedule|add|update|clear|drop|book|set) )",
  '(?:(?:i|we) )?(?:wanna|gotta|gonna|hafta)|(?:do|doing) the needful(?: and)?|any chance (?:that )?(?:you|u|we|i) (?:can|could|might)|any chance of(?= [a-z]+ing)|be so kind (?:as )?to|request you to|i request you to',
  "(?:let's |let us )?see (?:if|whether) (?:you|u|we|i) (?:can|could)(?= (?:squeeze|fit|book|schedule|set|add|move|push|cancel|reschedule|arrange|put|make) )",
  'how (?:do|can|could|would) (?:i|we)(?= join (?:my|the|our|this|that|Þ))',
  "(?:i(?:'m| am) having|i have) (?:some )?(?:trouble|difficulty|difficulties|a hard time|problems|issues)(?: with)?(?= (?:scheduling|setting up|booking|arranging|creating|planning|getting) )|i (?:can't|cannot|don't know|couldn't)(?: seem to)?(?: (?:work|figure) out)? how to(?= (?:schedule|set up|book|arrange|create|plan|get) )|(?:i|we) need (?:some )?help(?: with)?(?= (?:scheduling|setting up|booking|arranging|creating|planning|to schedule|to book) )",
  `proceed to|start to|begin to|i (?:must|should)${UNREAL}|i want that you|i want you|i need you|(?:need|want) (?:you|u) to|how about you|why don't you|be a dear and|do me a favor and`,
]);

const OPENER = new RegExp(
  `(?:[\\s,.!;:?…*-]+|(?:${INTERJECTIONS}|${WAKE_WORDS})(?![\\w'-])|(${ASKING})(?![\\w'-]))`,
  'y',
);

/** The words that any of it begins with; what may be drawn out ("hmmm", "umm") is tried wherever its letter is. */
const BEGINS = firstWords(
  new RegExp(`^(?:${INTERJECTIONS}|${WAKE_WORDS}|${ASKING})(?![\\w'-])`.replaceAll(/(?<=[hm])\+/g, '')),
);
const DRAWN_OUT = 'hu';

export interface Opened {
  /** Where the request itself begins, in the text that was given. */
  readonly from: number;
  /** True when the small talk asked for something to be done ("could you", "I'd like to", "let's"). */
  readonly asked: boolean;
}

const LEADING_TIME =
  /Þ+(?:'s)?(?: (?:in|at) [a-z]+(?=,? (?:set|schedule|book|add|create|put|make|plan|arrange) ))?(?:[\s,:;-]+|$)/y;

/** Takes a time off that stands before the request: "on Friday please put …". */
export function skipLeadingTime(low: string, from: number, to: number): number {
  LEADING_TIME.lastIndex = from;
  const match = LEADING_TIME.exec(low);
  return match === null ? from : Math.min(to, from + match[0].length);
}

function mayOpen(low: string, at: number): boolean {
  const word = firstWord(low, at);
  return word === '' || (BEGINS?.has(word) ?? true) || DRAWN_OUT.includes(low.charAt(at));
}

/** Takes the small talk off the front of `low` from `from` on. Linear: each step moves on. */
export function skipOpeners(low: string, from: number, to: number): Opened {
  let asked = false;
  let at = from;
  while (at < to) {
    if (!mayOpen(low, at)) break;
    OPENER.lastIndex = at;
    const match = OPENER.exec(low);
    if (match === null || at + match[0].length > to) break;
    if (match[1] !== undefined) asked = true;
    at += match[0].length;
  }
  return { from: at, asked };
}
