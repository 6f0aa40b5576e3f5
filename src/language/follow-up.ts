import { readChoice } from './choices.ts';
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
    'accept acceptable okey lit rad brilliant fabulous happy glad love like proper adequate satisfactory ideal valid fits fit swell splendid beautiful delightful bet proceed go ahead wanted requested done save send suits precisely spot agreement',
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
    "any anything everything both either going thing things something time times option options want need want'd like about buddy man sir ai even quite close today moment right more longer no's yes's were was after second thought thoughts make made mistake could can might must need'nt want's sense case fully completely entirely absolutely simply surely",
  ],
];
const KINDS: ReadonlyMap<string, Kind> = new Map(
  [...VOCABULARY].reverse().flatMap(([kind, words]) => words.split(' ').map((word): [string, Kind] => [word, kind])),
);

const PAUSE =
  /^(?:(?:ok|okay|yes|yeah|no|oh|well|huh)[\s,.!]+)*(?:wait(?! (?:it|i|that|this|the|no|make|put|change))|hold on(?! what)|hang on|hold that|one (?:sec|second|moment|minute)|just a (?:sec|second|moment|minute)|give me (?:a|\d|one|some|five)|gimme|gimmie|lemme (?:think|ask|check|see)|let me (?:think|ask|check|see(?! what| my| if))|a (?:sec|second|moment|minute)|stand by|u+m+[\s.!]*$|h+m+[\s.!]*$)(?![\w-])|\b(?:hold on|gimm?ie a sec|wait a (?:sec|minute))[\s.!]*$/;
const REPEAT =
  /\b(?:repeat|restate|repeated|rephrase)\b|\b(?:say|come|tell|ask|run)\b.{0,30}\b(?:again|over|one more time|once more|by me)\b|^(?:\w+ )?what(?:'d| did| was| were|'s| is)? (?:you|that|it|said|the question)(?: you)?(?: just)?(?: say| said| mention| mentioned| ask| asked)?[\s.!?]*$|^(?:pardon|pardon me|excuse me|huh|say what|sorry)[\s.!?]*$|\b(?:didn'?t|did not|couldn'?t|missed|can'?t) (?:quite )?(?:hear|catch|get (?:that|it|what)|that last|what you)|\bwhat (?:did )?you (?:just )?(?:said|say|mention)/;
const UNSURE =
  /\b(?:not|un|n't|no|dont|never|hell|shit|heck) ?(?:too |to |so |really |very |quite |entirely |completely |100% |actually |a |have |have a |have the |have any |got a |if i )*(?:sure|certain|clue|idea|know|knowledge|foggiest|faintest|information|decide|tell)\b|\bun(?:sure|certain|aware|decided)\b|\b(?:maybe|perhaps|possibly|who knows|it depends|your guess|beats me|dunno|idk|either|could be both)\b|\bcan'?t (?:answer|say|decide|give)|\b(?:don'?t|do not) have (?:that|the|an?) (?:information|answer)/;
const LONGEST = 14;

/** What a whole message answers, or nothing when it is no mere answer. `low` is the marked text (marked-text.ts). */
export function readAnswer(low: string, dialogue: Dialogue): Answer | undefined {
  const text = low.trim().replaceAll('’', "'");
  const choice = readChoice(text, dialogue);
  if (choice !== undefined) return choice;
  const plain = !/[τδπθλν]/.test(text);
  const words = text.match(/[\p{L}\d'%]+/gu) ?? [];
  if (words.length === 0 || words.length > LONGEST) return undefined;
  if (PAUSE.test(text)) return { kind: 'pause' };
  if (REPEAT.test(text) && plain) return { kind: 'repeat' };
  if (UNSURE.test(text) && plain && !/\b(?:sure|certain)\b.{0,20}\bright\b/.test(text)) return { kind: 'unsure' };
  return plain ? weighWords(words) : undefined;
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
  for (const word of words) count[KINDS.get(word) ?? 'unknown'] += 1;
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
  return /^(?:(?:please )?do (?:it|that|so)|it (?:is|does|was)|that (?:is|does|was|one)|this (?:is|one)|i do|they (?:do|are))(?: please| thanks| so much| very much| thank you)*$/.test(
    words.join(' '),
  )
    ? { kind: 'yes' }
    : undefined;
}
