import { CAME_HEAD } from './attendance.ts';
import { byFirstWord, firstWord } from './first-words.ts';
import type { Act, MeetingPart } from './reading.ts';
import { matchesOf } from './matches.ts';
import { SUBSTITUTING } from './substitutes.ts';

/** Stretches of the message, by what they are about. */
export interface Objects {
  /** The words about the meeting. */
  readonly from: number;
  readonly to: number;
  /** The words for its new name. */
  readonly renamed?: { readonly from: number; readonly to: number };
  readonly part?: MeetingPart;
}

const PARTS: readonly (readonly [MeetingPart, RegExp])[] = [
  [
    'title',
    /(?<![\w-])(?:names?(?! of (?:all|every|the (?:people|attend|particip|guest|invit)))|titles?|subjects?|labels?|topics?|headings?|headers?|captions?)(?![\w-])/,
  ],
  ['place', /(?<![\w-])(?:locations?|locale|place|venue|room|address|building)(?![\w-])/],
  ['password', /(?<![\w-])(?:password|passcode)(?![\w-])/],
  ['agenda', /(?<![\w-])(?:descriptions?|notes?|agenda|comments?)(?![\w-])/],
  ['people', /(?<![\w-])(?:everyone|everybody|people|attendees?|invitees?|participants?|guests?|who|whom)(?![\w-])/],
  ['link', /(?<![\w-])(?:link|url)(?![\w-])/],
  ['length', /(?<![\w-])(?:duration|length|how long)(?![\w-])/],
  [
    'time',
    /(?<![\w-])(?:(?:the |a )?(?:duration|place|time|location|date|details?|status|length|list) (?:of|for|about)|when|what time|what day|time|date|start|end)(?![\w-])/,
  ],
];

/** Words of any part; most messages name none. */
const ANY_PART = new RegExp(PARTS.map(([, says]) => says.source).join('|'));

function partIn(words: string): readonly [MeetingPart, RegExp] | undefined {
  return ANY_PART.test(words) ? PARTS.find(([, says]) => says.test(words)) : undefined;
}

/** "the title of X to Y", "X's location to Y": what follows `to` is new, what stands around the part is the meeting. */
const PART_FIRST =
  /^(?:the |this |that |my |event |meeting )*(?:[\w' -]{1,30}? )?(?:of|for|on|in) (?!(?:the )?[^Þ]{0,3}$)/;
const NEW_VALUE = / (?:to be|to|as being|as|into|with|from .{1,60}? to) /;

const QUESTION_HEAD =
  /^(?:(?:can|could) you )?(?:me |us )?(?:at |on |in |about )?(?:where and when|when and where|when|(?:at )?(?:what|which) (?:time|hour)|(?:on )?(?:what|which) (?:day|date|weekday)|what year|(?:what|which) month|where|who all|who|whom|how long|how late|how early|how often|how many times|how much longer|how much time|how many (?:people|days|hours|minutes|weeks|events|meetings)|how many|(?:in |on |at )?(?:what|which) (?:(?!is|are|do|did|time)\w+ )?(?:building|rooms?|floor|office|place|location|venue|hall|campus|site|address|city|boardroom)(?=[' ])|what(?:'s| is) (?:the|its) (?:host key|password|link|number) of|whatever|what|how|which (?:Þ+|\w+)|whose|which|why|details?|duration|length|location|has|have|is|are|was|were|does|did|do|will|am|anything|any|everything|show|if|whether)(?: else)?(?:'s|s)?(?:(?: again)? (?:(?:is|are|was|were|am|do|does|did|will|would|has|have|had|can|should|must|need|left|until|till|remaining|of|for|about|on|to|there|going|be|been|supposed|not|hasn't|haven't|possibly|maybe|perhaps|all|already|tentatively|accepted|declined|responded|answered|(?:said|say) (?:yes|no|maybe)|response|respond|replied|organized|organizes|attending|coming|invited|attended|(?:start|begin|kick off)(?= (?:the|my|our) )|[a-z]+ and i(?= (?:go|attend|have|visit|see|get|meet))|visit|organizing|hosting|holding|hold|host|set aside|reserved|blocked|allotted|allocated|slated|attend|anyone|anybody|everyone|i|we|they|hold|holding|holds|'m|i'm|i've|that|the|my|our|a|an|any|up|take|have to|scheduled|planned|next|last|in|with|be in|go to|going to be at|going to|at|response to|have|got|reply|events?|meetings?|appointments?|called|titled|named|happening(?= with )|(?:up|deal|story|plan|status)(?= with )|having|doing|seeing|saw|time(?= (?:i|we|that|my|our) )|come|back|maybe|Þ+|go|upcoming|most recent|show|see|put|add|tentative|(?:agenda|link|url|password|passcode|code|number|topic|subject|description|status|length|duration|location|(?:start|end)(?:ing)? (?:time|date))(?= (?:of|for|to) )))(?![\w'-]))*/;
/** "me the link of …": what is given stands before whose it is. */
const GIVEN_HEAD =
  /^(?:the )?(?:guest|invite|invitee|invitation|attendee|participant) ?list (?:for|of|to) (?:(?:the|my|our) )?|^(?:(?:some|more|any|all|full|the|quick) )*(?:info(?:rmation)?|details?|particulars|specifics) (?:(?:on|about|for|of|regarding|concerning) |(?=Þ))(?:(?:the|my|our) )?|^(?:to see )?(?:(?:an?|the|my|quick|full|complete) )*(?:list|overview|rundown|summary|look|view) (?:of|at) (?:(?:the|my|our|all|everything|anything|whatever|that|i|we|i've|we've|have|planned|scheduled|got|on)(?![\w'-]) ?)*|^(?:the )?(?:(?:number|amount) of )?(?:minutes?|hours?|days?|time) (?:left |remaining |to go )?(?:until|till|before|to) (?:(?:i|we) (?:have to|need to|must) (?:be (?:in|at)|go to|get to|join|leave for) )?(?:(?:the|my|our) )?|^(?:me |us )?(?:the )?(?:(?:full |whole )?(?:names?|list) of )?(?:everyone|everybody|(?:all )?(?:the )?(?:people|attendees|participants|guests|invitees)) (?:(?:who(?:'s| is)|coming|going|invited|attending|that's|that is) )*(?:(?:in|on|at|to|for|of) |(?=Þ))(?:(?:the|my|our) )?|^(?:(?:me|us|the|a|my|our|meeting|webex|join|joining|call|video|event) )*(?:links?|url|passwords?|passcode|host key|sip address|video address|number|details?|dial-?in|agenda|location|attendees?|invitees?)(?: number)? (?:(?:of|for|to) |(?=Þ))(?:(?:the|my|our) )?/;
/** "Has Alex responded to": who was asked stands before what. */
const PERSON_HEAD =
  /^(?:did|have) (?:i|we) (?:already )?(?:invited?|asked?|add(?:ed)?) [^ÞÐ?]{1,40}? to (?:(?:the|my|our) )?|^(?:is|are) (?:anyone|anybody|everyone|\w+) (?:still )?(?:undecided|unsure|on the fence) (?:about|on) (?:(?:the|my|our) )?|^(?:who(?: all| else)?) (?:turned down|backed out of|bailed on|dropped out of|rejected|signed up for|confirmed for) (?:(?:the|my|our) )?|^(?:will|is|are|does) (?!i |we |you |it )[^?ÞÐ]{2,30}? (?:be )?(?:in|at|on|part of|joining|attending|coming to) (?=(?:it|that|this)(?: one| meeting| call)?[\s?]*$)|^(?:is|was) it Þ+ (?:that|when) (?:(?:the|my|our) )?|^(?:did|have|has) (?:i|we|you) (?:hear|heard|get|got|gotten) (?:anything )?(?:back |an answer |a reply |a response )?from [a-z]+(?: [a-z]+)? (?:on|about|for|regarding) (?:(?:the|my|our) )?|^(?:anyone|anybody|(?:me |us )?(?:the )?(?:everyone|everybody|people|guests|attendees|invitees)) (?:who |that )(?:still |already |not )?(?:needs? to |has (?:yet |still )?to |hasn't |have |has )?(?:said (?:yes|no|maybe)|accept(?:ed)?|declined?|respond(?:ed)?|turn(?:ed)? down|answer(?:ed)?|repl(?:y|ied)|(?:is|are) coming|can't come)(?: to)? (?:(?:the|my|our) )?|^(?:has|have|did|is|are|was|were|does|will) (?:[a-z]+ ){1,2}(?:from (?:the )?[a-z]+ )?(?:(?:say|said) (?:that )?(?:she|he|they)(?:'s|'re|'d|'ll| is| are| was| would| will| can| could)* )?(?:join|joining|be (?:at|in)|(?:get|gotten|got) an? (?:invite|invitation)|responded|accepted|declined|replied|answered|respond|accept|decline|answer|reply|invited|coming|attending|going|attend|come|(?:said|say) (?:yes|no|maybe)|rsvp(?:'?d|ed)?|confirm(?:ed)?|agreed?(?: to come)?)(?: to| about| for)?(?: (?:the|my|our))? |^(?:is|are|was|were) (?!(?:the|my|our|this|that) )[a-z]+(?: [a-z]+)? (?:on|in|part of) (?:the|my|our) (?!cal|sched|agenda|diary)/;
const QUESTION_TAIL =
  /(?<![\w-])(?:start(?:s|ing)?|begin(?:s|ning)?|end(?:s|ing)?|happen(?:s|ing)?|taking place|take place|(?:scheduled|planned|booked)(?= (?:for|on|at|to|in|Þ)|[\s?.!]*$)|going to (?:be|last|happen|start|end)|set (?:to|for)|last(?:s|ing)?|take(?=[\s?.!]*$)|located|again|still(?= \w+ing| on| ?Þ)|(?:longer|shorter|later|earlier) than|going on|supposed to|due|is when|is where|this year|on my calend[ae]r|in calend[ae]r|held|being|over|coming up|(?:be )?(?:finished|done)|go(?:es)?(?=[\s?.!]*$)|finish(?:es)?|(?<!dry |test |trial )run|yet|going|occur(?:s|ring)?|will be|look(?:s|ing)?|kick(?:s|ing)? off|like(?=[\s?.!]*$)|is)(?![\w-]).*$/;

/** "Who set up the training", "who is leading the retro": what was done is no part of the name. */
const WHO_HEAD =
  /^who(?:'s|s)?(?: (?:is|was|are|were|will be|has|all|else))* (?:set(?:ting)? up|made|making|creat(?:ed|ing)|scheduled|scheduling|book(?:ed|ing)|call(?:ed|ing)|put|added|owns|runs?|running|hosts?|hosting|leads?|leading|presents?|presenting|speak(?:s|ing)|organi[sz](?:es|ed|ing)|arrang(?:ed|ing)|plann(?:ed|ing)|started|moderat(?:es|ing))(?: (?:at|in|on|for|together))?(?: (?:the|my|our|this|that))?(?: | ?(?=Þ))/;

/** The heads of questions, in the order they are tried. */
const headsFor = byFirstWord([CAME_HEAD, WHO_HEAD, PERSON_HEAD, GIVEN_HEAD, QUESTION_HEAD], (head) => head);

function lengthOfHead(words: string): number {
  for (const each of headsFor(firstWord(words))) {
    const head = each.exec(words)?.[0].length;
    if (head !== undefined) return head + (MEETS_FOR.exec(words.slice(head))?.[0].length ?? 0);
  }
  return 0;
}

/** "When am I meeting Gwen for coffee": what for is the name. */
const MEETS_FOR =
  /^ ?(?:to )?(?:meet(?:ing)? |see(?:ing)? |get(?:ting)? together )?(?:with )?[a-zÑ]+(?: (?:and )?[a-zÑ]+)? for (?=[a-z])/;

/** Which words of a clause are about the meeting, and which about its new name. `from` is after the verb. */
export function carveObjects(act: Act, low: string, from: number, to: number, verb?: string): Objects {
  const words = low.slice(from, to);
  if (act === 'update') return carveUpdate(words, from, to, verb);
  if (act === 'invite' || act === 'uninvite') {
    const link = (
      /co-?hosts?|panell?ists?| (?:as )?an? (?:optional |required )?(?:attendee|invitee|guest|participant)/.test(words)
        ? / (?:of|for|to|in|on) (?!Þ*$)| Þ+(?:'s)? (?=[a-z])/
        : act === 'invite'
          ? / (?:(?:to )?(?:join|attend|come to|sit in on|be part of|be (?:added|included|invited|put) (?:to|in|on)|be in|be at)|to|into|onto|on|in|for|at(?= (?:the|my|our|this|that) )) (?:(?:the )?(?:invite|guest|attendee|invitee|participant)s?(?: list)? (?:of|for) )?(?!Þ*$)| Þ+(?:'s)? (?=[a-z])/
          : SUBSTITUTING.has(verb ?? '')
            ? / (?:from|in|on|at|for|to) (?=(?:the|my|our|this|that|it)(?![\w'-]))| Þ+(?:'s)? (?=[a-z])/
            : // "from tomorrow's sync" is a time with its little word.
              / (?:from|off of|off|out of|to(?! (?:come|make|attend|join|be|go)(?![\w-]))) (?:(?:the )?(?:invite|guest|attendee|invitee|participant)s?(?: list)? (?:of|for) )?| Þ+(?:'s)? (?=[a-z])/
    ).exec(words);
    const forwarded =
      verb === 'forward' || verb === 'share'
        ? /^.{0,80}?(?: (?:invite|invitation)s?)(?= (?:to|with) )/.exec(words)
        : null;
    if (forwarded !== null) return { from, to: from + forwarded[0].replace(/ (?:invite|invitation)s?$/, '').length };
    const reverse =
      act === 'invite' ? /^(?:.{1,80}? )?to (?:also )?(?:include|add|invite|be with|have) /.exec(words) : null;
    if (reverse !== null)
      return {
        from,
        to: from + reverse[0].length - (/ to (?:also )?\S+(?: with)? $/.exec(reverse[0])?.[0].length ?? 0),
      };
    return link === null ? { from: to, to } : { from: from + link.index + link[0].length, to };
  }
  const starting = act === 'reminder' ? / when (.+) (?:starts?|begins?)[\s.!]*$/.exec(` ${words}`) : null;
  if (starting !== null)
    return { from: from + starting.index + 5, to: from + starting.index + 5 + (starting[1] ?? '').length };
  if (act === 'recordings' || act === 'transcript' || act === 'late' || act === 'reminder') {
    const about =
      /Þ(?:'s)? (?=[a-z])| (?:of|from|for|to|about|before|prior to|ahead of) |(?:recordings?|transcripts?|late) |^(?:summari[sz]e) /g;
    const last = matchesOf(about, words)[0];
    return last === undefined ? { from: to, to } : { from: from + last.index + last[0].length, to };
  }
  if (act === 'list' || act === 'details' || act === 'availability') {
    const head = lengthOfHead(words);
    const tail = QUESTION_TAIL.exec(words.slice(head));
    const part = partIn(words)?.[0];
    return {
      from: from + head,
      to: tail === null ? to : from + head + tail.index,
      ...(part === undefined ? {} : { part }),
    };
  }
  // "call the open house off", "take lunch off of Friday"
  if (act === 'cancel') return { from, to: from + (TAKEN_OFF.exec(words)?.index ?? words.length) };
  // "me through to the review"
  const led = act === 'join' ? (LED.exec(words)?.[0].length ?? 0) : 0;
  return { from: from + led, to };
}

const LED =
  /^(?:me|us) (?:(?:through|in|on|over|up) )?(?:with|to|into|in|on|onto) (?:the (?:line|phone) (?:for|with|to) )?|^(?:on )?(?:(?:the|that|this|my|meeting|join|webex|call|video|invite) )*(?:link|join button|button to join)(?: for me)?(?: (?:for|of|to) (?:(?:the|my) )?)?/;
const TAKEN_OFF =
  / off[\s.!]*$|(?<!(?:kick|bake|cook|play|day|time|drop)s?) (?:off(?: of)?|out of)(?: (?:my|our|the) (?:plate|list|books?|table))?(?= ?Þ| *$)/;

const ADDING = new Set(['add', 'put', 'attach', 'insert', 'append']);
const LAST_OBJECT = /^.* (?:to|on|in|for) (?=(?:the|my|our|this|that|it|Þ+)(?![\w-]))/;

const OLD_TO_NEW =
  /^((?:(?:the|its|my|event|meeting) )*(?:name|title|subject|label) from )(?!Þ)(.{1,60}?) (?:to|into) (?=\S)/;

/** "it the title Retro", "the sync a new name: Pulse". */
const GIVEN_NAME = /^(.{1,60}?) (?:the|an?|its) (?:\w+ )?(?:title|name|label|subject)(?:(?: of|:| as)? +(?=\S)())?/;

/** "Make it private" names no meeting anew. */
const A_QUALITY =
  /^(?:it|that|this) (?:private|public|optional|mandatory|required|online|virtual|remote|in person|confidential|visible|unlisted)[\s.!]*(?:please|pls)?[\s.!]*$/;

function carveUpdate(words: string, from: number, to: number, verb: string | undefined): Objects {
  if (verb === 'make' && A_QUALITY.test(words)) return { from, to: from + (/^\w+/.exec(words)?.[0].length ?? 0) };
  // "Show me as free for it" is no name.
  if (verb === 'show') {
    const during = / (?:for|during|at) /.exec(words);
    return { from: during === null ? to : from + during.index + during[0].length, to };
  }
  const part = partIn(words);
  const value = NEW_VALUE.exec(words);
  const name = part?.[0] ?? 'title';
  const naming =
    /^(.{1,80}?) (?:for|as) (?:(?:the|its|my|event|meeting|appointment) )*(?:title|name|label|subject)(?![\w'])/.exec(
      words,
    );
  const placed = /^.{1,80}? (?:for|as) (?:(?:the|its|my|event|meeting) )*(?:location|place|venue|address)[\s.!]*$/.test(
    words,
  );
  if (verb === 'use' && placed) return { from: to, to, part: 'place' };
  if (naming !== null && !/^(?:the |my |this )*(?:title|name|label|subject)/.test(words))
    return { from: to, to, renamed: { from, to: from + (naming[1] ?? '').length }, part: 'title' };
  // "the name from Car Stuff to Brakes"
  const renaming = OLD_TO_NEW.exec(words);
  if (renaming !== null) {
    const head = renaming[1]?.length ?? 0;
    const old = { from: from + head, to: from + head + (renaming[2]?.length ?? 0) };
    return { ...old, renamed: { from: from + renaming[0].length, to }, part: 'title' };
  }
  const given = verb === 'give' ? GIVEN_NAME.exec(words) : null;
  if (given !== null) {
    const renamed = given[2] === undefined ? {} : { renamed: { from: from + given[0].length, to } };
    return { from, to: from + (given[1] ?? '').length, ...renamed, part: 'title' };
  }
  const calledIt =
    /^(?:it|that|this|(?:the |my |our )Þ+(?:'s)?)(?: one| meeting| event| appointment)?(?: as| to)?(?: (?:say|show|read|reflect|be (?:called|named|titled)))? (?=[^Þ])/.exec(
      words,
    );
  if (
    calledIt !== null &&
    (verb !== 'change' || !calledIt[0].includes('Þ')) &&
    (part === undefined || part[0] === 'time' || part[0] === 'people' || part[0] === 'length')
  )
    return { from, to: from + calledIt[0].length, renamed: { from: from + calledIt[0].length, to }, part: 'title' };
  if (part === undefined) {
    const quote = /^.{3,80}? (?=["“])/.exec(words);
    if (value === null && quote !== null && !/^(?:it|that|this) $/.test(quote[0]))
      return { from, to: from + quote[0].length, renamed: { from: from + quote[0].length, to }, part: 'title' };
    if (value === null) return { from, to };
    const begin = from + value.index + value[0].length;
    return { from, to: from + value.index, renamed: { from: begin, to }, part: name };
  }
  const at = part[1].exec(words)?.index ?? 0;
  // "Add a note to the review", "put a password on it": the meeting stands behind what is new.
  const added = ADDING.has(verb ?? '') ? LAST_OBJECT.exec(words.slice(at)) : null;
  if (added !== null && name !== 'title') {
    const begin = at + added[0].length;
    return { from: from + begin, to: from + endOfMeeting(words, begin, words.length), part: name };
  }
  const of = / (?:of|for|on) /.exec(words.slice(at));
  const meetingFrom =
    of === null || (value !== null && at + of.index > value.index && value.index > at)
      ? PART_FIRST.test(words)
        ? to
        : from
      : from + at + of.index + of[0].length;
  const before = /^(?:the |this |that |my |event |meeting )*/.exec(words)?.[0].length ?? 0;
  const named = at > before + 2;
  const meeting =
    of === null && !named
      ? { from: to, to }
      : {
          from: of === null ? from : meetingFrom,
          to: of === null ? from + at : value !== null && value.index > at ? from + value.index : to,
        };
  if (name === 'title' && value === null && !named) {
    const after = /^[\w']+ *(?:as |is |to |of |be |: *)?/.exec(words.slice(at))?.[0].length ?? 0;
    return { from: to, to, renamed: { from: from + at + after, to }, part: name };
  }
  if (name !== 'title' || value === null || value.index < at) return { ...meeting, part: name };
  return { ...meeting, renamed: { from: from + value.index + value[0].length, to }, part: name };
}

/** "to the design review saying bring mockups": what is said of the part is no part of the name. */
function endOfMeeting(words: string, from: number, to: number): number {
  const said = / (?:saying|that says|which says|with the text|reading|: )|: /.exec(words.slice(from, to));
  return said === null ? to : from + said.index;
}

/** "the budget conference call": what is joined is the budget. */
export function endOfCall(low: string, from: number, to: number): number {
  const call =
    / (?:conference|conf|conference call|conf call|call)(?: number| line| please| now|,? (?:that's|that is|which is) (?:running|on|live|happening|going on|in progress)| Þ+)*[\s.!]*$/.exec(
      low.slice(from, to),
    );
  return call === null ? to : from + call.index;
}
