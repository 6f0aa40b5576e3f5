import { firstWord, firstWords } from './first-words.ts';
import { hint } from './hints.ts';
import type { MarkedText } from './marked-text.ts';
import type { PeopleSpan } from './people.ts';
import type { TimeMention } from './time/read-times.ts';
import { matchesOf } from './matches.ts';

/**
 * A title is what is left of a request when its verb, times, people, places, determiners and general words are taken
 * away. Quoted words win; then words said to be the name; then the first words that say more than "a meeting".
 */
interface Span {
  readonly start: number;
  readonly end: number;
}

const NOUN =
  '(?:meetings?|mtgs?|appointments?|appts?|apointments?|events?|even|calls?|(?:cal[ae]nd[ae]rs?|schedules?|agenda|diary)(?: first)?|schdule|itinerary|week|entry|entries|invites?|invitations?|slots?|spots?|openings?|somewhere|sometime|items?|nothing(?: left| more| else)?|wraps up|finishes|ends|recurs|repeats|done|time|sessions?|reminder|note|block|something|anything|everything|things?|plans?|starts?|lasts?|meet|tied up|swamped|occupied|unavailable|ones?|it|that|this|these|those|them|rooms?|conference rooms?|meeting rooms?)';
const ADJECTIVE =
  '(?:a|an|the|my|our|your|his|her|this|that|these|those|some|any|all(?![ -]hands)|new|next|last|latest|previous|upcoming|current|another|other|quick|short|brief|recurring|repeating|regular|second|first|third|fourth|whole|entire|rest|of|both|two|three|few|more|webex|online|virtual|video|business hours?|calendar|scheduled|planned|every|me|us|full|only|just|day|hour|long|one|one-on-one|1:1|untitled|earliest|single|future|succeeding|sample|exist(?:ing)?|busy|free|open(?! (?:days?|house|mic|evenings?))|empty|available|work(?= calendar)|arranged|organi[sz]ed|booked|made|created|added|blocked|reserved|put|set|together|for|to|on|in|at|also|please|up|out|off|down|away|not|and|or)';
/** Nothing but "my next meeting". */
const GENERAL = new RegExp(
  `^(?:${ADJECTIVE}[\\s,]+)*(?:${ADJECTIVE}|${NOUN})?(?: (?:arranged|organi[sz]ed|booked|made|set|set up|put|put together|scheduled|planned))?$`,
  'i',
);
/** "a meeting about …", "an appointment to …": the name is what follows. */
const GENERAL_HEAD = new RegExp(
  `^(?:(?:the |my |our )?cal[ae]nd[ae]r (?:to (?:say|show|reflect|include)|with|that)(?: that)? (?:i had |i have |we have )?|(?:the )?(?:duration|time|place|location|date|length) of (?:the |my )?(?=\\S)|(?:${ADJECTIVE} )*(?:(?:meetings?(?: request| invite)?|mtg|appointments?|appts?|events?|something|it|that|this)(?:'s)?(?: (?:for me|on|down|up|off)(?![\\w-]))?[,:]? (?:(?:to(?: say| be)?|for|about|regarding|re|concerning|on|of|that|as|is|saying|where|which is|is for)(?![\\w'-]))?|the date (?:for|of)|(?:calls?|time|room|space|slot|reminder|block|session|entry|invite)(?:'s)?(?: (?:for me|on|down|up|off|set aside|blocked|blocked off|reserved)(?![\\w-]))?,? (?:to(?: say| be)?|for|about|regarding|re|concerning|on|of|that|as|is|saying|where|which is|is for)(?![\\w'-])):? *(?=\\S))`,
  'i',
);
/** "I have a …", "there is a …", "we're going to have …". */
const STATEMENT_HEAD =
  /^(?:down )?(?:that )?(?:(?:(?:my|our|the) )?\p{L}+ needs (?=an? )|(?:my|our|the) (?:\p{L}+ ){1,2}(?:has got|has|have|is having|are having|will have) (?=\p{L})|\p{L}+ (?:has|is having|['’]s having) (?=an? )|have (?=[a-z])|forget (?:about )?|(?:would|['’]d) (?:really )?(?:love|like) (?:to have )?|need (?=[a-z])|(?:i|we|he|she|they|there|it|you)(?![\w-])(?: (?:can['’]t|cannot|can not|won['’]t|couldn['’]t|don['’]t|didn['’]t) (?:be able to )?(?:do|make|attend|go to|get to|be at|be in|need|want|have)(?: to)?)?(?:'ll| will|['’]m| am|['’]ve| have|['’]re| are|['’]s| is| was|['’]d| had| would| could use| also| just| still| actually| really| already)*(?: (?:going to have|going to be|going to|going(?= (?:\p{L}+ )?\p{L}+ing(?![\p{L}]))|gonna|have got|got|has to be|has to|have to be|have to|had to|need to have|need to|needs? to be|must|should|be|have|had|need|want to have|want to|want|scheduled|like to have|like to))* ?(?:having |doing |holding |hosting |throwing |planning |taking |at )?|is |was |as |say(?:ing)? that |there['’]s |it['’]s )(?:(?:do|go to|go for|attend|hold) )?(?:an? |my |our |the )?/iu;
/** Where a name ends: a place, a reason, a further detail. */
const NAME_END =
  /(?:^|\s)(?:till|until|at|in|through|via|can't|cannot|won't|isn't|aren't|doesn't|(?<=\S\s)(?:(?:is|are|was|will be|got|has been) (?:later|earlier|moved|pushed|bumped|supposed|delayed|cancell?ed|off|over|now|at|on)|happening|this coming|this past|happened|(?:(?:right|just|directly|immediately|shortly|straight) )?(?:after|before) (?:the|my|our|his|her|work|lunch)|sometime|some time|(?:that )?(?:i|we)(?:['’]ve|['’]d)? (?:got|need|have|want|would|put|added|scheduled|booked|made|set|created|planned|had|was|were)|because|since|once (?:the|my|our|i|we)|for (?:the )?same|at the same|so that|so i|so we|so they|which|where|whose|who|set to|if|while|when|lasting|starting|beginning|ending|going|until|till|from|that (?:will|should|can|cannot|can't|must|needs|recurs|repeats|wraps up|finishes|ends|happens|occurs|takes place|lasts?|starts?|begins?|goes|is|was|are|runs?|has|i|we)|that's|for (?:me|us|the whole|every|an?|the)?$|for (?:my|our|the) (?:group|team|class|department|family|office)|and (?:then|mark|set|show|make|put|invite|call|name|add|include|remind|the time|time|let|send|its?|have|it's|her |his )|but|please|thanks|instead|location|then|too|also|as well|by))(?![\w'-]).*$/is;
/** "The workshop, half the team is away": what is told behind a comma is no part of a name. */
const TOLD_BEHIND =
  /, (?=[^,]*(?<![\w-])(?:is|are|was|were|has|have|can['’]t|cannot|won['’]t|isn['’]t|aren['’]t|don['’]t|we|i|he|she|they|i['’]m|we['’]re|it['’]s)(?![\w-])).*$/is;
const NAMED_END =
  /, (?:it['’]s|it is|it will|and it|the (?:address|location|place|time|date))(?![\w'-]).*$|,? (?:and (?:the )?(?:time|location|start|set|make|invite|add|have|it|put)|for (?:the )?time|at$|time|location|instead|please|also|with (?:the )?(?:location|time)|starting|that (?:will|should|lasts?|starts?)|at(?= \d)|(?:to|on|in|into) (?:the |my |our |your )?cal[ae]nd[ae]r)(?![\w'-]).*$/is;
const NAMED =
  /(?<![\w'-])(?:(?:call|name|title|label) (?:the |this |that |my )?(?:meeting|event|appointment)|(?:called|titled|named|entitled|labell?ed|labled)(?: as| it)?|(?:(?:the |event |its |with |under |using )*(?<!whose )(?:title|tile|subject|name|label)(?: (?:is|to|as|of|should be|will be|it|being))*|(?<=^(?:it|that|this)(?: [^ÞÐ]{1,30})? )under)|(?:call|name|title|label) (?:it|that|this|the (?:meeting|event|appointment)))(?: as| be| to be|:)? +(?!of |from |to |for |is )/;
const NAMED_BEHIND =
  /(?<![\w'-])(?:(?:put|use|make|set|have|with) (?<name>[^ÞÐ]{2,60}?) (?:for|as) (?:(?:the|its|event|meeting) )+|^(?<name>(?:(?! (?:with|use|put|have|under) )[^ÞÐ,.]){2,60}?) (?:is|as|will be|should be) (?:(?:the|its|my|event|meeting) )+)(?:title|name|label|subject)(?![\w'-])/d;
/** Words of both; most messages hold none. */
const mayName = hint(/title|tile|name|subject|label|labled|call|under/, NAMED, NAMED_BEHIND);
/** What a calendar shows of somebody, no name. */
const STATUS = /^(?:busy|free|tentative|away|ooo|available|unavailable)$/i;
const BEFORE =
  /^(?:[\s,.;:!?()/–-]+|(?:the|a|an|my|our|me|us|new(?! (?:years?|hires?|joiners?|starters?|grads?|york|zealand|jersey|delhi|orleans)\b)|for|to|on|at|of|about|regarding|that|it|this|up|also|and|down|another|please|some|as|every|each|next|event|events|all(?![ -]hands)|both|any|is|was|with|only|just|out(?! of (?:town|office|the (?:office|country)))|off|be|in|going on|i|all day|all-day|last|current|upcoming|remaining|recent|previous|another|recurring|repeating|called|named|titled)(?![\w'-]))/i;
const AFTER =
  /(?:[\s,.;:!?()/–-]+|(?<![\w'-])(?:on|at|for|from|to|in|with|of|by|and|or|please|pls|plz|thanks|thank you|the|a|an|my|me|us|that|is|it|scheduled|planned|too|also|as|until|event|events|around|about|sometime|some time|between|before|after|every|each|now|right|just|immediately|shortly|directly|again|anymore|any more|actually|really|all|among|needs?|only|booked|arranged|organi[sz]ed|put|starts|starting|starting at|beginning|begins|goes|belongs|repeat|repeats|recurs|occurs|(?<=[a-z] )thing|entered|logged|added|arranged|saved|leaves|departs|arrives|lands|takes off|takes place|kicks off|during|next|this|last|called|named|titled|will|be|i have|i had|was|were|has|are|entry|for me|(?<!get )together|(?<!(?:wind|count|melt|cool|break|shut|lock|touch|run|sit|stand|crack|slow)[ -])down|we|coming|all day|not|set|do|does|am|invites?|invitation|anymore))$/i;
const CALENDAR_TAIL =
  /(?<![\w-])(?:to|on|onto|in|into|from|off|of|out of|for)(?: of)? (?:the |my |our |your |this )?(?:\w+ )?(?:cal[ae]nd[ae]rs?|schedule|agenda|diary|planner|books)(?: app)?(?![\w-])/g;
const namesCalendar = hint(/cal[ae]nd|schedule|agenda|diary|planner|books/, CALENDAR_TAIL);

/** The title within `from`–`to`, or nothing when only general words are left. */
export function readTitle(
  marked: MarkedText,
  from: number,
  to: number,
  people: readonly PeopleSpan[],
): string | undefined {
  if (to <= from) return undefined;
  const quote = marked.marks.find((mark) => mark.kind === 'quote' && mark.start >= from && mark.end <= to);
  if (quote?.kind === 'quote') return quote.words.trim();
  const named = readNamed(marked, from, to);
  if (named !== undefined) return named;
  for (const piece of pieces(marked, from, to, people, findCalendarWords(marked, from, to))) {
    const name = LETTER.test(piece) ? nameIn(piece) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The name, where the words say that it is one: "called Retro", "the title is Retro", "put Retro for the title". */
export function readNamed(marked: MarkedText, from: number, to: number): string | undefined {
  if (!mayName(marked.hints)) return undefined;
  const words = marked.low.slice(from, to);
  const named = NAMED.exec(words);
  const behind = named === null ? NAMED_BEHIND.exec(words) : null;
  const name =
    named !== null
      ? trimName(namedPiece(marked, from + named.index + named[0].length, to))
      : behind?.indices?.groups?.['name'] === undefined
        ? ''
        : trimName(marked.text.slice(from + behind.indices.groups['name'][0], from + behind.indices.groups['name'][1]));
  return name === '' || STATUS.test(name) ? undefined : name;
}

/** The words from `from` on as a name that was given: nothing is taken from it but what plainly goes on. */
export function readGivenName(marked: MarkedText, from: number, to: number): string | undefined {
  const quote = marked.marks.find((mark) => mark.kind === 'quote' && mark.start >= from && mark.end <= to);
  if (quote?.kind === 'quote') return quote.words.trim();
  // "Title it Movie for 3 pm": an hour with its little word is no part of the name.
  const hour = marked.times.find(
    (one) => one.index > from && one.lead < to && one.lead < one.index && one.reading.start?.time !== undefined,
  );
  const name = trimName(marked.text.slice(from, hour?.lead ?? to));
  return name === '' || STATUS.test(name) ? undefined : name;
}

function trimName(words: string): string {
  return words
    .slice(0, LONGEST)
    .replace(NAMED_END, '')
    .replace(/^(?:[\s,.;:!?-]+|(?:an?|the|as|to|be) )+/i, '')
    .replace(/(?:[\s,.;:!?-]|(?<![\w-])and)+$/, '');
}

/** What stands after "called": up to a time that is no part of the name ("morning work", but not "at 3"). */
function namedPiece(marked: MarkedText, from: number, to: number): string {
  const time = marked.times.find(
    (one) =>
      one.index >= from &&
      one.lead < to &&
      !(isWeekdayWord(one) && marked.times.some((other) => other !== one && saysDay(other))) &&
      (one.lead < one.index ||
        !/^(?:morning|afternoon|evening|night|lunch|noon|weekend|day)$/i.test(one.reading.words)),
  );
  return marked.text.slice(from, time?.lead ?? to);
}

/** "At 3pm on the 20th, called Demo Friday": a bare weekday, and the day was said elsewhere. */
const isWeekdayWord = ({ lead, index, reading }: TimeMention): boolean =>
  lead === index && /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/i.test(reading.words);
const saysDay = ({ reading }: TimeMention): boolean =>
  reading.start !== undefined && !reading.start.guessed.includes('date');

/** Twice what Webex takes for a title; no name is looked for behind that. */
const LONGEST = 256;

/** The name within one piece of text that holds no time and no person. */
function nameIn(piece: string): string | undefined {
  const all = piece.trim();
  if (isGeneral(all)) return undefined;
  const words = without(STATEMENT_HEAD, all.slice(0, LONGEST));
  const specific = without(GENERAL_HEAD, words);
  // Behind "an appointment for" stands all that could name it.
  if (specific !== words && isGeneral(trimEdges(specific))) return undefined;
  for (const candidate of specific === words ? [words] : [specific, words]) {
    const name = withoutLowMeeting(trimEdges(` ${untilTold(candidate)}`.replace(NAME_END, '')));
    if (!isGeneral(name) && LETTER.test(name)) return name;
  }
  return undefined;
}

function untilTold(words: string): string {
  return words.includes(', ') ? words.replace(TOLD_BEHIND, '') : words;
}

function isGeneral(words: string): boolean {
  return mayBegin(GENERAL, words) && GENERAL.test(words);
}

/** The words without a head that they begin with. */
function without(head: RegExp, words: string): string {
  return mayBegin(head, words) ? words.replace(head, '') : words;
}

function mayBegin(head: RegExp, words: string): boolean {
  return firstWords(head)?.has(firstWord(words.slice(0, LONGEST_WORD).toLowerCase())) ?? true;
}

const LONGEST_WORD = 20;

/** "Planning Night meeting" → "Planning Night": after a name in capitals, a small "meeting" is no part of it. */
function withoutLowMeeting(name: string): string {
  if (!/(?:meeting|appointment|event)$/.test(name)) return name;
  return name.replace(/^((?:\p{Lu}[\p{L}\d'&-]*\s+){2,})(?:meeting|appointment|event)$/u, '$1').trim();
}

function findCalendarWords({ low, hints }: MarkedText, from: number, to: number): readonly Span[] {
  if (!namesCalendar(hints)) return [];
  return matchesOf(CALENDAR_TAIL, low.slice(from, to)).map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

const LETTER = /[\p{L}\d]/u;
const MARK = /[.;!?]/;
/** The end of a sentence, and not of "Dr.". */
const SENTENCE_END = /[.;!?](?<!(?<![\w])(?:dr|mr|mrs|ms|st|jr|sr|prof).)(?:\s|$)/i;
/** Behind a time: "for 2 hours long". */
const UNIT_BEHIND = /^\s*(?:long|hours?|hrs?)(?![\w-])/;

function pieces(
  marked: MarkedText,
  from: number,
  to: number,
  people: readonly PeopleSpan[],
  more: readonly Span[],
): readonly string[] {
  const times = marked.times.map((time) => ({ start: time.lead, end: time.index + time.length }));
  const cuts: readonly Span[] = [...times, ...people, ...marked.marks, ...more]
    .filter((cut) => cut.end > from && cut.start < to)
    .sort((one, other) => one.start - other.start);
  const result: string[] = [];
  let at = from;
  for (const cut of cuts) {
    if (cut.start > at) result.push(marked.text.slice(at, cut.start));
    at = Math.max(at, cut.end + (UNIT_BEHIND.exec(marked.low.slice(cut.end, cut.end + 8))?.[0].length ?? 0));
  }
  if (at < to) result.push(marked.text.slice(at, to));
  return result.flatMap((piece) => (MARK.test(piece) ? piece.split(SENTENCE_END) : piece));
}

function trimEdges(piece: string): string {
  let rest = piece;
  for (;;) {
    const shorter = rest.replace(BEFORE, '').replace(AFTER, '');
    if (shorter === rest) return rest;
    rest = shorter;
  }
}
