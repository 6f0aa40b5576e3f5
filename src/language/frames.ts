import {
  DET,
  CALENDAR,
  ON_CALENDAR,
  NAME_PART,
  PLACE_PART,
  OTHER_PART,
  TIME_PART,
  HAPPEN,
  PRONOUN_ENTRY,
  TO_TIME,
  ABOUT_ME,
  STATEMENT,
  pattern,
  starts,
  within,
} from './frame-words.ts';
import { NAMING } from './naming-frames.ts';
import type { Act } from './reading.ts';

/**
 * What a verb asks for, by what stands after it. `rest` is a pattern over the marked words after the verb
 * (marked-text.ts: Þ a time, Ð a length, Ñ a person); the first frame that fits decides. `evidence` is what must be
 * said besides: `entry` – a word of meetings or the calendar; `time` – that, or a time; `owned` – that, or "my";
 * `person` – the object begins with somebody's given name; `company` – it is for or with somebody. Absent: the verb is enough, unless the words speak of another
 * trade (scope.ts).
 */
export interface Frame {
  readonly act: Act;
  readonly rest?: RegExp;
  /** Only where the small talk before it proposes it: "let's", "could you", "I'd like to" (openers.ts). */
  readonly asked?: boolean;
  readonly evidence?: 'time' | 'entry' | 'owned' | 'person' | 'company';
}

/** A part of a meeting as the object: "the title", "my location". */
export const PARTS: readonly Frame[] = [
  // "Add colours to the agenda of the retro": of one meeting, not the asker's.
  {
    act: 'update',
    rest: /^.{1,80}? (?:to|on|in|into) (?:the |its )?(?:agenda|notes|description)(?: (?:of|for|in) (?!Þ*$)| Þ+(?:'s)? (?!please|pls|at|with|thanks)[a-z])/,
  },
  { act: 'update', rest: starts(`${DET}(?:${NAME_PART}|${PLACE_PART}|${OTHER_PART})`) },
];

/** change, update, edit. */
export const CHANGE: readonly Frame[] = [
  {
    act: 'cancel',
    rest: pattern(`^(?:the |my )?${CALENDAR} (?:to|with) .{1,60}? (?:removed|deleted|cancell?ed|cleared)[\\s.!]*$`),
  },
  {
    act: 'schedule',
    rest: starts(`(?:the |my )?${CALENDAR} (?:to (?:say|show|include|reflect|add|have|put)|that|with)`),
  },
  { act: 'move', rest: starts(`${DET}${TIME_PART}`) },
  // "Change my password": the asker's own.
  {
    act: 'other',
    rest: /^(?:my|your) (?:password|passcode|pin|name|address|status|number|info|information|details|colou?r|category|description)(?: to .*)?[\s.!?]*$/,
  },
  ...PARTS,
  { act: 'update', rest: pattern(`^.{1,80}?(?<![\\w-])(?:${NAME_PART}|${PLACE_PART}|${OTHER_PART})(?![\\w-])`) },
  { act: 'invite', rest: /^.{0,80}?\bto (?:also )?(?:include|add|invite|be with|have) / },
  {
    act: 'move',
    rest: /[ÞÐ]|\b(?:time|date|day|duration|length|start|end|later|earlier|longer|shorter|last|am|pm|weekend|morning|afternoon|evening)\b/,
  },
  { act: 'update', rest: /\b(?:to|from)\b/ },
  { act: 'move' },
];

/** "put Lionel down as an attendee of the lesson", "make Tom a guest" */
export const AS_ATTENDEE: Frame = {
  act: 'invite',
  rest: /^.{1,60}? (?:as (?:an? |the )?(?:required |optional |additional )?(?:attendee|invitee|guest|participant)s?|an? (?:attendee|invitee|guest|participant))(?![\w-])/,
};

/** fix, mend: of a meeting as any change; whatever else is mended is no business of the calendar's. */
export const MEND: readonly Frame[] = [
  { act: 'move', rest: /^(?:it|that|this)(?: one)?(?: Þ|[\s.!?]*$)/ },
  ...CHANGE.map((frame): Frame => ({ evidence: 'entry', ...frame })),
];

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
  // "Put Ramona on that too"
  {
    act: 'invite',
    rest: /^(?!(?:it|that|this|them|me|us|an?|the|my|our|some|more|everything|all|lunch|dinner|breakfast|brunch|coffee|music)(?![\w-]))[a-zÑ'-]+(?:(?:,| and|, and) [a-zÑ'-]+)* (?:on|onto|in|into|to) (?:it|that|this|there)(?: one)?(?: please)? (?:too|also|as well)(?: please)?[\s.!?]*$/,
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

export const CREATE: readonly Frame[] = [
  { act: 'other', rest: /^that [^Þ]{2,40} (?:won't|can't|isn't|aren't|cannot|will not|is not|are not) / },
  { act: 'update', rest: starts(`(?:the |my |our )${DET}${PLACE_PART}`) },
  {
    act: 'other',
    rest: /^(?:an? |me an? )?(?:note|list|joke|coffee(?= ?(?:Þ|Ð|please|for|now|at|and|to|$)|[.!?])|reservation|table|wish)(?![\w-])/,
  },
  { act: 'schedule', evidence: 'time' },
  // "Reserve the Aspen room for our team": a room is booked to meet in.
  {
    act: 'schedule',
    rest: /^(?:me |us )?(?:an? |the |our )?(?:[\w'-]+ ){0,2}?(?:room|boardroom)(?: (?!.*(?<![\w-])(?:nights?|guests?|persons?|adults?|beds?|hotel|motel)(?![\w-])).*)?[\s.!?]*$/,
  },
  { act: 'schedule', rest: /^(?:it|that|this|one)(?: (?:for me|for us|please|now|up|in|then))*[\s.!?]*$/ },
];

/** "…, can you arrange": what is told of before it (combine-clauses.ts). */
export const ALONE: readonly Frame[] = [{ act: 'schedule', rest: /^[\s.!?]*$/ }];

export const SCHEDULE: readonly Frame[] = [{ act: 'schedule' }];

/** Verbs of other trades: they end the search, so that no later word makes a meeting of them. */
export const FOREIGN: readonly Frame[] = [{ act: 'other' }];
