import {
  ABOUT_ME,
  CALENDAR,
  DET,
  HAPPEN,
  ON_CALENDAR,
  PLACE_PART,
  PRONOUN_ENTRY,
  STATEMENT,
  TIME_PART,
  TO_TIME,
  pattern,
  starts,
  within,
} from './frame-words.ts';
import { AS_ATTENDEE, type Frame, PARTS } from './frames.ts';
import { NAMING } from './naming-frames.ts';

/** What verbs ask for that give something another shape or place (frames.ts). */

/** make, set, put, have: something that exists gets another shape. */
export const SHAPE: readonly Frame[] = [
  // "Put the sync back a week", "put my 3pm off until Friday".
  {
    act: 'move',
    rest: /^(?:it|that|this|(?:the|my|our|this|that|Þ+'s) ?[^ÞÐ]{0,50}?Þ*) (?:back|forward|off) ?(?:by )?[ÞÐ]/,
  },
  {
    act: 'schedule',
    rest: /^(?:it|that|this|them|one|something)(?: (?:in|down|up|on|there))*(?: for me| for us| please| then)*[\s.!?]*$/,
  },
  // "Put in a day off for me": asked of somebody else.
  {
    act: 'other',
    rest: /^(?:me )?(?:in |down )?(?:for )?(?:Ð+|(?:an? |the |some |my )?(?:days?|time|week|afternoon|morning|Þ+)) off(?! (?:my|the|of)(?![\w-]))(?!.* (?:cal[ae]nd[ae]r|schedule)(?![\w-]))/,
  },
  { act: 'schedule', rest: starts(`(?:down )?(?:on )?(?:my |the |our )?${CALENDAR}`) },
  { act: 'move', rest: starts(`(?!an? )${DET}${TIME_PART}`) },
  { act: 'schedule', rest: /^an? note (?:on|in|to) (?:the|my|our) (?:\w+ )?(?:cal|sched|agenda|diary)/ },
  {
    act: 'other',
    rest: /^(?:(?:me |us )?an? (?:note|(?:\w+ )?reservation)|the (?:table|kettle|channel|volume))(?![\w-])/,
  },
  {
    act: 'schedule',
    rest: /^(?:some )?(?:room|space)(?: (?:on|in) (?:my|the|our) (?:calendar|schedule|agenda|diary) ?(?:Þ[Þ ]*)?| ?Þ[Þ ]*| (?=for .*Þ))for /,
  },
  { act: 'other', rest: /^(?:some |more )?room for / },
  // "put the bridal shower time at 1:30"
  {
    act: 'move',
    rest: /^(?!(?:the |my |our )*(?:title|name|subject|label|location|place|venue)(?![\w-]))(?:(?:the|my|our|this|that) |Þ+'s )[^ÞÐ]{1,50}? (?<!(?:nap|tea|story|quiet|play|screen|bath|bed|meal|snack|family|me|free|focus|reading|game|travel|prep|study|play|circle|crunch|show) )(?:(?:start|end)(?:ing)? )?(?:time|date|hour) Þ/,
  },
  ...PARTS,
  { act: 'update', rest: pattern(`^${ABOUT_ME}\\b.* instead`) },
  { act: 'schedule', rest: pattern(`^${ABOUT_ME}\\b.*Þ`) },
  { act: 'update', rest: starts(ABOUT_ME) },
  {
    act: 'update',
    rest: within(`(?:show ?as|as (?:(?:the|my|our|a) )?${PLACE_PART}|${PLACE_PART} (?:of|for|to|be|as|is))`),
  },
  NAMING,
  { act: 'schedule', rest: within(ON_CALENDAR) },
  { act: 'schedule', rest: pattern(`^${STATEMENT}.*Þ`) },
  {
    act: 'invite',
    rest: /^Ñ+(?:(?:,| and|, and) (?:Ñ+|[a-z]+))* (?:on|onto|in|into|to) (?:(?:the|my|our|this|that)(?! cal| sched| agenda| diary)|Þ)(?![\w'-])/,
  },
  // "Put Sheila on the Monday standup": the time begins with its little word.
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,40}? Þ+(?:'s)? (?!(?:for|at|on|in|with|to|and|or|about|from|until|till|please|pls|too|as|so|because|if)(?![\w-]))[a-z]/,
  },
  { act: 'invite', rest: /^(?!me |us )[^ÞÐ]{1,40}? sit in Þ/ },
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,40}? (?:on|onto|in|into|to) (?:it|that|this)(?: one)?(?: please)?[\s.!?]*$/,
  },
  // "Put Ben on my 3pm"
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,40}? (?:on|onto|in|into) (?:(?:the|my|our|this|that) )?Þ+(?:'s)?(?: (?:one|call|meeting))?(?: (?:too|also|as well|please))*[\s.!?]*$/,
  },
  // "Put Ramona on that too", "put Nirmala in the meeting"
  {
    act: 'invite',
    rest: /^(?!(?:it|that|this|them|me|us|an?|the|my|our|some|more|everything|all|lunch|dinner|breakfast|brunch|coffee|music|notes?|links?|slides|details|agenda|location|room|time)(?![\w-]))[a-zÑ'-]+(?:(?:,| and|, and) [a-zÑ'-]+)* (?:on|onto|in|into|to) (?:(?:it|that|this|there)(?: one)?(?: please)? (?:too|also|as well)|(?:the|this|that|our|my) (?:meeting|call|invite|invitation|(?:guest|attendee|invite) list|session|event|appointment))(?: please)?[\s.!?]*$/,
  },
  // "Put my appointment on the weekend rather"
  {
    act: 'move',
    rest: /^(?:it|that|this|(?:the|my|our) [^ÞÐ]{1,50}?) ?(?:Þ+|(?:on|to) the weekend|(?:in|to) the (?:morning|afternoon|evening)) (?:rather|instead)(?![\w-])/,
  },
  AS_ATTENDEE,
  // "Have Estelle come along too"
  {
    act: 'invite',
    rest: /^(?!me |us |it |them |a |an |the |my )[a-z]+(?: [a-z]+)? (?:come along|tag along|join in)(?: too| as well| with us)?[\s.!?]*$/,
  },
  { act: 'invite', rest: /^.{1,80}? (?:an? |the |my )?(?:alternate hosts?|co-?hosts?|panell?ists?)(?![\w-])/ },
  {
    act: 'invite',
    rest: /^(?!me |us )[^ÞÐ]{1,40}? (?:join|attend|sit in on) (?:us|it|the|my|our|this|that|Þ+)(?![\w'-])/,
  },
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,40}? (?:join|attend|come to|sit in on|be in|be at|be part of)(?![\w-])/,
  },
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,40}? (?:(?:on|to|in|into) (?:(?:the|my|our|this|that) (?:(?!cal|sched|agenda|diary|books|list of)[^ÞÐ]{0,40} )?)?(?:list|invite|meeting|call|event|appointment)|(?:on|in|into|onto) (?:the|my|our|this|that) (?!cal|sched|agenda|diary|books|morning|afternoon|evening)(?:[a-z]|Þ+(?:'s)?(?: [a-z]|[\s.!?]*$)))/,
  },
  {
    act: 'move',
    rest: pattern(
      `^${PRONOUN_ENTRY}${TO_TIME} ?(?:[ÞÐ]|later|earlier|longer|shorter|hour|half|all day|am\\b|pm\\b|the (?:morning|afternoon|evening|weekend))`,
    ),
  },
  {
    act: 'update',
    rest: /^(?:it|that|this|(?:the|my|our) [^ÞÐ]{1,40}?)(?: as)? (?:private|public|optional|mandatory|required|online|virtual|remote|in person|confidential|visible|unlisted)(?![\w-])/,
  },
  {
    act: 'update',
    rest: pattern(`^${PRONOUN_ENTRY} (?:to|say|show|read|be|as|at|in|with|happening|is|an all day)\\b`),
  },
  { act: 'update', rest: /^that (?:it|we|i|this) .{0,40}(?:at|in|with) / },
  {
    act: 'move',
    rest: pattern(
      `^(?!an?\\b|me\\b|us\\b|up\\b|new\\b).{1,60}? (?:to )?(?:${HAPPEN}(?:s|ing|ning)? .{0,20}(?:[ÞÐ]|am\\b|pm\\b|later|earlier|longer|hour|the )|` +
        `not (?:on|Þ)|longer|shorter|later|earlier|[ÞÐ](?:[ÞÐ]| )*(?:long|longer|shorter|instead))`,
    ),
  },
];

/** make: with "the" or "my" and a length it is about a meeting that exists. */
export const MAKE: readonly Frame[] = [
  // "Make the 3pm an hour"; "make my day" is no request.
  { act: 'move', rest: /^(?:the|my|our|this|that) Þ+[\s.!]*$/ },
  { act: 'other', rest: /^Þ+[\s.!]*$/ },
  // "make me laugh"
  {
    act: 'other',
    rest: /^(?:me|us) (?!an? |another |some |one |sure|time|the |room)[a-z]+(?![\w'-])/,
  },
  {
    act: 'move',
    rest: /^(?:an? |some |the )*(?:changes?|adjustments?|edits?|updates?|modifications?|corrections?) (?:to|in|on|for) /,
  },
  // "my 3pm half an hour later", "tomorrow's 10 o'clock 45 minutes"
  {
    act: 'move',
    rest: /^(?:(?:the|my|our|this|that) )?Þ+(?:'s)?(?: (?:one|meeting|call|slot|appointment))? (?:[ÞÐ]|(?:earlier|later|longer|shorter)(?![\w-]))/,
  },
  { act: 'availability', rest: /^Þ+ work/ },
  {
    act: 'move',
    rest: /^(?!an? |another |new |some |one |me |us |sure |time |room |it )(?:Þ+(?:'s)? )?[^ÞÐÑ]{1,60}? Ð+(?: long)?(?:,? (?:please|instead|because|since|as|so|if|due to|for)(?![\w-]).*)?[\s.!?]*$/,
  },
  { act: 'move', rest: /^(?:the|my|our|that|this) [^ÞÐ]{1,60}? Ð/ },
];
