import type { Act } from './reading.ts';

/**
 * What a verb asks for, by what stands after it. `rest` is a pattern over the marked words after the verb
 * (marked-text.ts: τ a time, δ a length, π a person); the first frame that fits decides. `evidence` is what must be
 * said besides: `entry` – a word of meetings or the calendar; `time` – that, or a time; `owned` – that, or "my";
 * `person` – the object begins with somebody's given name; `company` – it is for or with somebody. Absent: the verb is enough, unless the words speak of another
 * trade (scope.ts).
 */
export interface Frame {
  readonly act: Act;
  readonly rest?: RegExp;
  readonly evidence?: 'time' | 'entry' | 'owned' | 'person' | 'company';
}

const DET = '(?:(?:the|this|that|my|our|its|an?|these|those|all|any|new|event|meeting|appointment) )*';
const CALENDAR = '(?:cal[ae]nd[ae]rs?|schedules?|agenda|diary|planner)';
const ON_CALENDAR = `(?:to|on|onto|in|into|from|off|off of|out of|for) (?:(?:the|my|our|your|his|her|this|\\w+'s) )?(?:\\w+ )?${CALENDAR}`;
const ENTRY =
  '(?:meetings?|mtg|appointments?|appts?|events?|calls?|conference|sessions?|it|that|this|those|these|one|ones|entry)';
const OCCASION = '(?:party|lunch|dinner|breakfast|brunch|game|trip|review|list|sync|standup|interview|training|picnic)';
const NAME_PART = '(?:names?|titles?|subjects?|labels?|topics?|headings?|headers?|captions?)';
const PLACE_PART = '(?:locations?|locale|place|venue|room|address)';
const OTHER_PART =
  '(?:descriptions?|notes?|details?|comments?|status|showas|show as|visibility|password|passcode|colou?r|category|priority|information)';
const TIME_PART =
  '(?:(?:start|end)(?:ing)? ?(?:times?|dates?)|times?|dates?|durations?|lengths?|day|timing|hours?|ending|beginning|starting|start|end)';
const PEOPLE_LIST = '(?:attendees?|invitees?|participants?|guests?|invite|invitation|attendee|people|members)';
const HAPPEN = '(?:be|last|start|begin|end|finish|go|run|happen|take place|occur)';
const STATUS = '(?:busy|free|available|unavailable|out of|out|away|tentative|on vacation|working|ooo)';
const PRONOUN_ENTRY = '(?:it|that|this|them|those|these)(?: one| event| meeting| appointment)?';
const TO_TIME =
  '(?: (?:to|be|for|at|on|last|start|end|begin|go|from|around|until|till|run|happen|an?|all|about|instead|more|only|just|not|in|like|a little|little|bit))*';
const ABOUT_ME = `(?:me|myself|us)(?: down)?(?: as| to)? (?:as )?${STATUS}`;
const STATEMENT = "(?:down )?that (?:i|we|i'm|i'll|he|she|my)(?![\\w-])";

const pattern = (source: string): RegExp => new RegExp(source);
const starts = (source: string): RegExp => new RegExp(`^${source}(?![\\w-])`);
const within = (source: string): RegExp => new RegExp(`(?<![\\w-])${source}(?![\\w-])`);

/** A part of a meeting as the object: "the title", "my location". */
const PARTS: readonly Frame[] = [{ act: 'update', rest: starts(`${DET}(?:${NAME_PART}|${PLACE_PART}|${OTHER_PART})`) }];

/** What the bot itself is doing is stopped, not cancelled. */
const A_MEETING =
  /^(?!(?:the |that |this |your |current |last )*(?:input|command|task|process|action|request|order|subscription|operation)\b)/;

export const CANCEL: readonly Frame[] = [{ act: 'cancel', rest: A_MEETING }];

/** remove, delete: a person from a meeting, a part of one, or a meeting. */
export const REMOVE: readonly Frame[] = [
  ...PARTS,
  { act: 'cancel', rest: within(ON_CALENDAR) },
  { act: 'uninvite', evidence: 'person', rest: /^[^τδ]{1,40}?(?:[.!?]| instead| please| too| as well)*$/ },
  // "Ben from tomorrow's sync": never the sync itself.
  { act: 'uninvite', evidence: 'person', rest: /^(?!\S+(?: \S+)?'s )[^τδ]{1,60}? τ+(?:'s)? [a-z]/ },
  { act: 'uninvite', rest: /^[^τδ]{1,60}?'s name\b|^(?:him|her|them|his name|her name|their names?)(?![\w'])/ },
  {
    act: 'uninvite',
    rest: pattern(
      `^(?!${DET}(?:${ENTRY}|all|everything|anything|both|last|next|first|second)(?![\\w']))` +
        `(?!.{0,60}\\b(?:meetings?|appointments?|appts?|events?|calls?|birthday|${OCCASION})\\b.{0,60} (?:from|off)\\b)` +
        `[^τδ]{1,80}? (?:from|off(?: of)?|out of) (?!events|it all)(?!τ)`,
    ),
  },
  { act: 'cancel', rest: A_MEETING },
];

/** take: only off something. */
export const TAKE: readonly Frame[] = REMOVE.map((frame, index) =>
  index === REMOVE.length - 1 ? { act: 'cancel', rest: /\b(?:off|out)\b/ } : frame,
);

export const MOVE: readonly Frame[] = [{ act: 'move' }];

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
  ...PARTS,
  { act: 'update', rest: pattern(`^.{1,80}?(?<![\\w-])(?:${NAME_PART}|${PLACE_PART}|${OTHER_PART})(?![\\w-])`) },
  { act: 'invite', rest: /^.{0,80}?\bto (?:also )?(?:include|add|invite|be with|have) / },
  {
    act: 'move',
    rest: /[τδ]|\b(?:time|date|day|duration|length|start|end|later|earlier|longer|shorter|last|am|pm|weekend|morning|afternoon|evening)\b/,
  },
  { act: 'update', rest: /\b(?:to|from)\b/ },
  { act: 'move' },
];

/** "use Retro for the title" */
const NAMING: Frame = { act: 'update', rest: within(`(?:for|as) (?:(?:the|its|my|event|meeting) )+${NAME_PART}`) };

/** make, set, put, have: something that exists gets another shape. */
export const SHAPE: readonly Frame[] = [
  { act: 'schedule', rest: starts(`(?:down )?(?:on )?(?:my |the |our )?${CALENDAR}`) },
  { act: 'move', rest: starts(`(?!an? )${DET}${TIME_PART}`) },
  { act: 'other', rest: /^an? note(?![\w-])/ },
  ...PARTS,
  { act: 'schedule', rest: pattern(`^${ABOUT_ME}\\b.*τ`) },
  { act: 'update', rest: starts(ABOUT_ME) },
  {
    act: 'update',
    rest: within(`(?:show ?as|as (?:the|my|our|a) ${PLACE_PART}|${PLACE_PART} (?:of|for|to|be|as|is))`),
  },
  NAMING,
  { act: 'schedule', rest: within(ON_CALENDAR) },
  { act: 'schedule', rest: pattern(`^${STATEMENT}.*τ`) },
  { act: 'invite', rest: /^.{1,80}? (?:an? |the |my )?(?:alternate hosts?|co-?hosts?)(?![\w-])/ },
  {
    act: 'invite',
    evidence: 'person',
    rest: / (?:on|to|in|into) (?:the )?(?:list|invite|meeting|call|event|appointment)/,
  },
  {
    act: 'move',
    rest: pattern(
      `^${PRONOUN_ENTRY}${TO_TIME} ?(?:[τδ]|later|earlier|longer|shorter|hour|half|all day|am\\b|pm\\b|the (?:morning|afternoon|evening|weekend))`,
    ),
  },
  { act: 'update', rest: pattern(`^${PRONOUN_ENTRY} (?:to|be|as|at|in|with|happening|is|an all day)\\b`) },
  { act: 'update', rest: /^that (?:it|we|i|this) .{0,40}(?:at|in|with) / },
  {
    act: 'move',
    rest: pattern(
      `^(?!an?\\b|me\\b|us\\b|up\\b|new\\b).{1,60}? (?:to )?(?:${HAPPEN}(?:s|ing|ning)? .{0,20}(?:[τδ]|am\\b|pm\\b|later|earlier|longer|hour|the )|` +
        `not (?:on|τ)|longer|shorter|later|earlier|[τδ](?:[τδ]| )*(?:long|longer|shorter|instead))`,
    ),
  },
];

/** let: "let my next meeting start at 10". */
export const LET: readonly Frame[] = [
  { act: 'move', rest: pattern(`^(?:(?:the|my|our|that|this|next) )+[^τδ]{0,40}?${ENTRY} τ`) },
];

/** make: with "the" or "my" and a length it is about a meeting that exists. */
export const MAKE: readonly Frame[] = [{ act: 'move', rest: /^(?:the|my|our|that|this) [^τδ]{1,60}? δ/ }];

export const CREATE: readonly Frame[] = [
  { act: 'other', rest: /^that [^τ]{2,40} (?:won't|can't|isn't|aren't|cannot|will not|is not|are not) / },
  { act: 'update', rest: starts(`(?:the |my |our )${DET}${PLACE_PART}`) },
  { act: 'other', rest: /^(?:an? |me an? )?(?:note|list|joke|coffee|reservation|table|wish)(?![\w-])/ },
  { act: 'schedule', evidence: 'time' },
];

export const INVITE: readonly Frame[] = [
  { act: 'join', rest: /^me\b/ },
  { act: 'schedule', rest: within(ON_CALENDAR) },
  { act: 'invite' },
];

/** add: a person to a meeting, a meeting to the calendar, time to a meeting. */
export const ADD: readonly Frame[] = [
  { act: 'other', rest: /^(?:an? |new |another )*(?:new )?item\b/ },
  { act: 'update', rest: pattern(`^.{1,60}? (?:to|as|in|for) ${DET}${PLACE_PART}(?![\\w-])`) },
  ...PARTS,
  {
    act: 'move',
    rest: pattern(
      `^(?:another |an extra |an additional )?(?:[τδ]|\\d+ (?:more )?(?:hours?|minutes?))(?:[τδ]| )*(?:more |extra )?to ${DET}`,
    ),
  },
  { act: 'join', rest: /^me (?:to|in|into|on) / },
  { act: 'schedule', rest: within(ON_CALENDAR) },
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^τδ]{1,60}?(?:$|[.!?]| (?:to|into|on|in|for|as|too|also|please|from|at) | too$| also$|τ)/,
  },
  { act: 'schedule', rest: pattern(`^${STATEMENT}.*τ`) },
  { act: 'update', rest: /^(?:that |this )(?:it|we|i|is|will|happening)\b/ },
  { act: 'invite', rest: /^that .{1,60}? (?:be|is|are|will|coming|with)\b.{0,20} (?:with|coming|attending)\b/ },
  {
    act: 'invite',
    rest: pattern(
      `^(?!${DET}(?:meetings?|calls?|appointments?|events?)\\b)[^τδ]{1,80}? (?:to|into|on|in) (?:(?:the|this|that|my|our|those|these|both|τ+(?:'s)?) )*` +
        `(?:${PEOPLE_LIST}|(?:[^τδ]{0,60}?|[^τδ]{0,40}?τ+(?:'s)? )(?<![\\w-])(?:${ENTRY}|${OCCASION}))(?![\\w-])`,
    ),
  },
  { act: 'invite', rest: /^(?!an?\b)[^τδ]{1,40}? to (?:the|my|our|that|this|discuss|it|all) / },
  { act: 'invite', rest: /^(?!an? |the |my )[^τδ]{1,30}? and (?:his|her|their|my) \w+/ },
  { act: 'invite', rest: /^(?:π|them|him|her|my (?:boss|manager|team|wife|husband)|him and her)(?![\w'])/ },
  { act: 'schedule' },
];

/** call, title: a meeting is called into, or called something. */
export const CALL: readonly Frame[] = [
  {
    act: 'join',
    rest: /^in(?:to)?\b|^(?:the )?.{0,40}?\b(?:conference|conf)\b|^(?:the |my |our |next )+[^θ]{0,40}?\b(?:meeting|standup|webinar)\b|^meeting\b/,
  },
  { act: 'update', rest: /^(?:it|that|this)\b/ },
  { act: 'other' },
];

/** need, want: only of a meeting, or of one to be changed. */
export const WANT: readonly Frame[] = [
  { act: 'move', rest: pattern(`^(?:my|the|this|that|it|our)\\b.{0,60}? (?:to ${HAPPEN}|later|earlier|longer)`) },
  { act: 'schedule', rest: /^(?!out\b|to\b)/, evidence: 'entry' },
];

/** get, give: "get me an appointment", "get lunch on the calendar". */
export const GET: readonly Frame[] = [
  { act: 'schedule', rest: /^(?:me |us )?(?:an? |another )[^τδ]{0,30}?(?:meeting|appointment|event|call)(?![\w-])/ },
  { act: 'schedule', rest: within(`(?:on|onto|in|into) (?:the |my |our )?${CALENDAR}`) },
];

export const USE: readonly Frame[] = [NAMING, { act: 'other' }];
export const RENAME: readonly Frame[] = [{ act: 'update' }];
export const UNINVITE: readonly Frame[] = [{ act: 'uninvite' }];
export const SCHEDULE: readonly Frame[] = [{ act: 'schedule' }];

/** skip: one time of something that repeats; songs are skipped elsewhere. */
export const SKIP: readonly Frame[] = [{ act: 'skip', evidence: 'time' }, { act: 'other' }];

/** Verbs of other trades: they end the search, so that no later word makes a meeting of them. */
export const FOREIGN: readonly Frame[] = [{ act: 'other' }];
