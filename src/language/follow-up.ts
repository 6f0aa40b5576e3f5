import { readChoice } from './choices.ts';
import { isGivenName } from './given-names.ts';
import { hint } from './hints.ts';
import type { MarkedText } from './marked-text.ts';
import type { Answer, Dialogue } from './reading.ts';

/**
 * Short answers: what a few words mean after the bot said or asked something. A message is an answer when nearly every
 * word of it is one of those below; with a time, a person or a name in it, it revises, and is read as a request.
 */
type Kind = 'yes' | 'no' | 'stop' | 'stopped' | 'doing' | 'filler';

const VOCABULARY: readonly (readonly [kind: Kind, words: string])[] = [
  [
    'yes',
    'yes yeah yea yep yup ya yah yeppers aye sure ok okay okey k kk alright fine definitely definite absolutely affirmative correct right true exactly indeed certainly course totally perfect perfectly perfection',
  ],
  [
    'yes',
    'great good awesome excellent cool nice lovely wonderful fantastic amazing confirm confirmed agreed agree accurate accurately works work worked sweet super well better best looks look looking sounds sound seems seem fact',
  ],
  [
    'yes',
    'accept acceptable okey lit rad brilliant fabulous happy glad love like proper adequate satisfactory ideal valid legit y makes yessir betcha betchya roger fits fit swell splendid beautiful delightful bet proceed go ahead wanted requested done save send suits precisely spot agreement',
  ],
  [
    'no',
    "no nope nah naw negative negatory not never none neither false wrong incorrect invalid untrue erroneous inaccurate mistaken bad terrible fake lie nay incorrectly isn doesn don won can't didn wasn aren cannot",
  ],
  ['no', "isn't doesn't don't won't didn't wasn't aren't wouldn't shouldn't haven't dont doesnt isnt cant wont keep"],
  [
    'stop',
    'stop quit abort exit halt terminate nevermind forget ignore discontinue cease refrain shut mute silence hush destroy abandon kill shh shhh shhhh cancel scratch switch end mind changed',
  ],
  [
    'stopped',
    'input command task process program job action request operation talking speaking running processing current present last off up quiet activity conversation anymore carrying continue continuing bother procedure',
  ],
  ['doing', 'delete remove change move update add book create send make decline schedule put set do it'],
  [
    'filler',
    "that's thats that this these those it it's its is was are be been being does do did will would 'll that'll that'd it'd should i i'm i'd i'll am me my we us our you you're your the a an one ones to too for of in on at as by with from and but so very just really all both much pretty quite also now then please pls",
  ],
  [
    'filler',
    'thanks thank thx lot oh ah aw well um uh hmm hey hi event events appointment appointments meeting meetings statement answer response what say said saying think believe guess there here them they he she have has had got get give if or hell heck way actually again still',
  ],
  [
    'filler',
    "try any anything everything both either going thing things something time times option options want need want'd like about buddy man sir ai even quite close today moment right more longer no's yes's were was after second thought thoughts make made mistake could can might must need'nt want's sense case fully completely entirely absolutely simply surely",
  ],
];
const KINDS: ReadonlyMap<string, Kind> = new Map(
  [...VOCABULARY].reverse().flatMap(([kind, words]) => words.split(' ').map((word): [string, Kind] => [word, kind])),
);

const PAUSE =
  /^(?:(?:ok|okay|yes|yeah|no|oh|well|huh)[\s,.!]+)*(?:wait(?! (?:it|i|that|this|the|no|make|put|change))|hold on(?! what)|hang on|hold that|one (?:sec|second|moment|minute)|just a (?:sec|second|moment|minute)|give me (?:a|\d|one|some|five|[ÞÐ])|gimme|gimmie|lemme (?:think|ask|check|see)|let me (?:think|ask|check|see(?! what| my| if))|a (?:sec|second|moment|minute)|stand by|u+m+[\s.!]*$|h+m+[\s.!]*$)(?![\w-])|\b(?:hold on|gimm?ie a sec|wait a (?:sec|minute)|(?:hold on|gimm?ie|give me) [ÞÐ]+)[\s.!]*$/;
const REPEAT =
  /\b(?:repeat|restate|repeated|rephrase)\b(?! (?:it |this |that )?(?:every|each|weekly|daily|monthly))|\b(?:say|said|come|tell|ask|run)\b.{0,30}\b(?:again|over|one more time|once more|by me)\b|^(?:\w+ )?what(?:'d| did| was| were|'s| is)? (?:you|that|it|said|the question)(?: you)?(?: just)?(?: say| said| mention| mentioned| ask| asked)?[\s.!?]*$|^(?:(?:sorry|wait|um+|eh|oh)[\s,]+)?(?:pardon|pardon me|excuse me|huh|what|say what|sorry|(?:just )?one more time(?: for me)?(?: please)?)[\s.!?]*$|\b(?:didn'?t|did not|couldn'?t|missed|can'?t) (?:quite )?(?:hear|catch|get (?:that|it|what)|that last|what you)|\bwhat (?:question )?(?:did )?you (?:just )?(?:said|say|mention|ask)(?! is\b)/;
const UNSURE =
  /(?:n't|\b(?:not|no|dont|never|hell|shit|heck))\b ?(?:too |to |so |really |very |quite |entirely |completely |100% |actually |just |even |a |able to |have |have a |have the |have any |got a |the |how to |if i )*(?:sure|certain|clue|idea|know|knowledge|foggiest|faintest|information|decide|tell|say)\b|\bun(?:sure|certain|aware|decided)\b|\b(?:maybe|perhaps|possibly|possibility|who knows|it depends|your guess|beats me|dunno|idk|either|could be both|both could be|one or the other|(?:have|need) to think|drawing a blank|hard to say|get back to you)\b|^(?:it |that |this )?could be(?: one| both| that| either)?\b|\bcan'?t (?:really )?(?:answer|say|decide|give)|\b(?:don'?t|do not) have (?:that|the|an?) (?:information|answer)/;
/** Work that is to end, whatever it is: "stop what you're doing", "quit talking". */
const STOP =
  /\b(?:stop|quit|cease|halt|abort|refrain from) (?:\w+ing\b|mission|everything|all of|whatever|what you|the (?:process|task|action|current))|\b(?:cancel|drop|forget|end) (?:what|whatever) you(?:'re| are| were)\b|^(?:please )?(?:be )?quiet\b|^(?:(?:no|nah|ok|okay|actually|just)[\s,]+)*(?:scrap|drop|bin|kill) (?:it|that|this)[\s.!]*$/;
/** All is to stay as it is. */
const KEPT =
  /^(?:(?:no|nah|nope|never ?mind|actually|wait|oh|sorry|well|hmm|thanks|thank you|please|ok|okay)[\s,.!]+)*(?:on second thought[\s,.]+)?(?:(?:i )?(?:spoke too soon|meant no|made a (?:big )?mistake)\b|i(?:'ll| will|ll)? pass\b|(?:just )?(?:keep|leave) (?:it|that|this|them|everything)(?: alone| be| as is| as it is| for now| for me| there)*[\s.!]*$|(?:i )?(?:still )?need (?:it|this|that)(?: still)?[\s.!]*$|i (?:don't|do not) want to (?:cancel|delete|move|change|lose) (?:it|that|this)|not (?:right )?now[\s.!]*$)/;
/** Something was done with a meeting that was not meant. */
const ANOTHER =
  /^(?:(?:no|nope|oops|sorry|wait|oh|hm+|actually|that's|that is|that was|it's|it was|you (?:got|picked|took|moved|changed)|(?:i )?meant?)[\s,.!]+)*(?:the )?(?:(?:not|isn't|wasn't) (?:that|this|the right) (?:one|meeting)|wrong (?:one|meeting|call)|(?:an?)?other (?:one|meeting|call)|different (?:one|meeting|call)|a different (?:one|meeting|call))[\s.!]*$/;
/** Words that change what was asked, so that a yes beside them is no mere yes. */
const ALTERS =
  /(?<![\w-])(?:but|except|unless|instead|only|earlier|later|sooner|longer|shorter|another|different|other|rather|after|before|if|who|when|where|which|add|change|move|invite|remove|rename|include|exclude|put|make|set|also)(?![\w-])/;
/** What may follow a yes and says nothing of the matter: "I'll see you there". */
const TALK_BEHIND =
  /^\s*(?:i|i'm|i'll|we|we'll|you|you're|it|it's|that|that's|this|thanks|thank|sorry|see|hope|love|can't wait|everything|all|have a|good|bye|so|looking forward)(?![\w'-])/;
const GRATITUDE =
  /[\s,.!]*(?<![\w-])(?:thanks|thank (?:you|u)|thankyou|thx|ty|cheers)(?![\w-])(?: so much| very much| a lot| again| for .*)*[\s.!]*$/;
const mayThank = hint(/^(?:thank|thx$|ty$|cheers$)/, GRATITUDE);
const NOW = /^(?:right |just |for |by )?now$|^(?:at|for) the moment$/i;
const LONGEST = 14;

/** What a whole message answers, or nothing when it is no mere answer. */
export function readAnswer(marked: MarkedText, dialogue: Dialogue): Answer | undefined {
  const text = withoutNow(marked).trim().replaceAll('’', "'");
  const choice = readChoice(text, dialogue);
  if (choice !== undefined) return choice;
  const plain = !/[ÞÐÑÇÅØ]/.test(text);
  const words = text.match(/[\p{L}\d'%]+/gu) ?? [];
  if (words.length === 0) return undefined;
  if (dialogue.asked === undefined && ANOTHER.test(text)) return { kind: 'another' };
  if (words.length > LONGEST) return plain ? readYesAndTalk(text) : undefined;
  if (plain && KEPT.test(text)) return { kind: 'no' };
  if (PAUSE.test(text) && !/[,.] .{0,20}\b(?:want|changed my mind)\b/.test(text)) return { kind: 'pause' };
  if (!plain) return undefined;
  if (STOP.test(text) && !/^(?:do not|don't|yes|yeah)\b/.test(text)) return { kind: 'abort' };
  if (REPEAT.test(text)) return { kind: 'repeat' };
  if (UNSURE.test(text) && !/\b(?:sure|certain)\b.{0,20}\bright\b/.test(text)) return { kind: 'unsure' };
  const spared = mayThank(marked.hints) ? text.replace(GRATITUDE, '') : text;
  const said = spared === '' ? text : spared;
  return weighWords(said.match(/[\p{L}\d'%]+/gu) ?? []) ?? readYesAndTalk(said);
}

/** The marked words, with "now" as a word: it names no other time. */
function withoutNow({ low, plain, times }: MarkedText): string {
  return times.reduce((text, { lead, index, length, reading }) => {
    const to = index + length;
    return NOW.test(reading.words.trim()) ? text.slice(0, lead) + plain.slice(lead, to) + text.slice(to) : text;
  }, low);
}

/** "Yes that's it. I'll tell the others": a plain yes, and talk that leaves it as it is. */
function readYesAndTalk(text: string): Answer | undefined {
  const [first = '', ...more] = text.split(/[.,!;]+(?=\s|$)/);
  const behind = more.filter((part) => part.trim() !== '');
  if (behind.length === 0 || ALTERS.test(text) || text.includes('?')) return undefined;
  const answer = weighWords(first.match(/[\p{L}\d'%]+/gu) ?? []);
  return answer?.kind === 'yes' && behind.every((part) => TALK_BEHIND.test(part)) ? answer : undefined;
}

/** Yes or no by the words alone: an even number of "no"s is none, "stop" with a "no" is none either. */
function weighWords(words: readonly string[]): Answer | undefined {
  const count: Record<Kind | 'unknown', number> = {
    yes: 0,
    no: 0,
    stop: 0,
    stopped: 0,
    doing: 0,
    filler: 0,
    unknown: 0,
  };
  for (const word of words) count[kindOf(word)] += 1;
  // "No, remove Dama", "make it at work": a change, whatever else is said.
  const altered = words.some(
    (word, index) =>
      kindOf(word) === 'unknown' &&
      (isGivenName(word) || ALTERS.test(word) || kindOf(words[index - 1] ?? '') === 'doing'),
  );
  if (altered) return undefined;
  if (/^(?:make|change|set|move|put) (?:it|that|this) (?!so\b)\w/.test(words.join(' '))) return undefined;
  if (count.unknown > (words.length >= 5 && (count.no > 0 || count.yes > 1) ? 1 : 0)) return undefined;
  if (count.stop > 0) {
    if (
      count.no > 0 &&
      words.findIndex((word) => KINDS.get(word) === 'no') < words.findIndex((word) => KINDS.get(word) === 'stop') &&
      !/mind|changed/.test(words.join(' '))
    )
      return { kind: count.stopped > 0 ? 'abort' : 'no' };
    return count.yes > 0 && count.stopped === 0 ? { kind: 'yes' } : { kind: 'abort' };
  }
  if (count.stopped > 0 && count.no > 0) return { kind: 'abort' };
  if (count.no > 0)
    return { kind: count.no === 2 && /not (?:wrong|false|incorrect|bad)/.test(words.join(' ')) ? 'yes' : 'no' };
  if (count.yes > 0) return { kind: 'yes' };
  // "Thanks" alone is none: nothing is changed by it.
  return /^(?:(?:please )?do (?:it|that|so)|(?:that|it|this)(?:'ll| will|'d| would) do|that's (?:it|the one)|it (?:is|does|was)|that (?:is|does|was|one)|this (?:is|one)|i do|they (?:do|are))(?: please| thanks| so much| very much| thank you)*$/.test(
    words.join(' '),
  )
    ? { kind: 'yes' }
    : undefined;
}

function kindOf(word: string): Kind | 'unknown' {
  return KINDS.get(word) ?? 'unknown';
}
