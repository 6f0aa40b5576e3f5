import type { Act } from './reading.ts';

/**
 * The verb frames: what a verb asks for, by what stands after it. `rest` is a pattern over the marked words after the
 * verb (marked-text.ts); the first frame that fits decides. `evidence` is what must be said besides the verb:
 * `entry` – a word of meetings or the calendar; `time` – that, or a time; `owned` – that, or "my". Absent: the verb is
 * enough, unless the words speak of another trade (scope.ts).
 */
export interface Frame {
  readonly act: Act;
  readonly rest?: RegExp;
  readonly evidence?: 'time' | 'entry' | 'owned';
}

const DET = '(?:the |this |that |my |our |its |an? |these |those |all |any |new |event |meeting |appointment )*';
const CALENDAR = '(?:calend[ae]rs?|calander|schedules?|agenda|diary|planner)';
const ON_CALENDAR = `(?:to|on|onto|in|into|from|off|off of|out of|for) (?:the |my |our |your |his |her |this |\\w+'s )?(?:\\w+ )?${CALENDAR}`;
const ENTRY =
  '(?:meetings?|mtg|appointments?|appts?|events?|calls?|conference|sessions?|it|that|this|those|these|one|ones|entry)';
const NAME_PART = '(?:names?|titles?|subjects?|labels?|topics?|headings?|headers?|captions?)';
const PLACE_PART = '(?:locations?|locale|place|venue|room|address)';
const OTHER_PART =
  '(?:descriptions?|notes?|details?|comments?|status|showas|show as|visibility|password|passcode|color|colour|category|priority|information)';
const TIME_PART =
  '(?:(?:start|end)(?:ing)? ?(?:times?|dates?)|times?|dates?|durations?|lengths?|day|timing|hours?|ending|beginning|starting|start|end)';
const PEOPLE_LIST = '(?:attendees?|invitees?|participants?|guests?|invite|invitation|guest|attendee|people|members)';
const TO_SHAPE = '(?:be|last|start|begin|end|finish|go|run|happen|take place|occur)';

const after = (words: string): RegExp => new RegExp(`^${words}(?![\\w-])`);
const within = (words: string): RegExp => new RegExp(`(?<![\\w-])${words}(?![\\w-])`);

/** A part of a meeting as the object: "the title", "my start time". */
const PARTS: readonly Frame[] = [
  { act: 'update', rest: after(`${DET}${NAME_PART}`) },
  { act: 'update', rest: after(`${DET}(?:${PLACE_PART}|${OTHER_PART})`) },
];

const CANCEL: readonly Frame[] = [
  {
    act: 'cancel',
    rest: /^(?!(?:the |that |this |your |current )*(?:input|command|task|process|action|request|order|subscription)\b)/,
  },
];

/** remove, delete, drop: a person from a meeting, a part of one, or a meeting. */
const REMOVE: readonly Frame[] = [
  ...PARTS,
  { act: 'cancel', rest: within(ON_CALENDAR) },
  { act: 'uninvite', rest: /^[^τ]{1,60}?'s name\b|^(?:him|her|them|his name|her name|their names?)(?![\w'])/ },
  {
    act: 'uninvite',
    rest: new RegExp(
      `^(?!${DET}(?:${ENTRY}|all|everything|anything|both|last|next|first|second)(?![\\w']))(?!.{0,60}\\b(?:meetings?|appointments?|appts?|events?|calls?|lunch|dinner|breakfast|birthday|party|game)\\b.{0,60} (?:from|off)\\b)[^τ]{1,80}? (?:from|off(?: of)?|out of) (?!events|it all)(?!τ)`,
    ),
  },
  {
    act: 'cancel',
    rest: /^(?!(?:the |that |this |your |current )*(?:input|command|task|process|action|request|order|subscription)\b)/,
  },
];

const MOVE: readonly Frame[] = [{ act: 'move' }];

/** change, update, edit. */
const CHANGE: readonly Frame[] = [
  {
    act: 'schedule',
    rest: new RegExp(`^(?:the |my )?${CALENDAR} (?:to (?:say|show|include|reflect|add|have|put)|that|with)`),
  },
  { act: 'move', rest: after(`${DET}${TIME_PART}`) },
  ...PARTS,
  { act: 'update', rest: new RegExp(`^.{1,80}?(?<![\\w-])(?:${NAME_PART}|${PLACE_PART}|${OTHER_PART})(?![\\w-])`) },
  { act: 'invite', rest: /^.{0,80}?\bto (?:also )?(?:include|add|invite|be with|have) / },
  {
    act: 'move',
    rest: /τ|\b(?:time|date|day|duration|length|start|end|later|earlier|longer|shorter|last|am|pm|the weekend|morning|afternoon|evening)\b/,
  },
  { act: 'update', rest: /\b(?:to|from)\b/ },
  { act: 'move' },
];

/** make, set, put, have: something that exists gets another shape. */
const SHAPE: readonly Frame[] = [
  { act: 'move', rest: after(`(?!an? )${DET}${TIME_PART}`) },
  ...PARTS,
  {
    act: 'schedule',
    rest: /^(?:me|myself|us)(?: down)?(?: as| to)? (?:as )?(?:busy|free|available|unavailable|out of|out|away|tentative|on vacation|working|ooo)\b.*τ/,
  },
  {
    act: 'update',
    rest: /^(?:me|myself|us)(?: down)?(?: as| to)? (?:as )?(?:busy|free|available|unavailable|out of|out|away|tentative|on vacation|working|ooo)\b/,
  },
  {
    act: 'update',
    rest: within(`(?:show ?as|as (?:the|my|our|a) ${PLACE_PART}|${PLACE_PART} (?:of|for|to|be|as|is))`),
  },
  { act: 'schedule', rest: within(ON_CALENDAR) },
  {
    act: 'move',
    rest: /^(?:it|that|this|them|those|these)(?: one| event| meeting| appointment)?(?: to| be| for| at| on| last| start| end| begin| go| from| around| until| till| run| happen| an?| all| about| instead| more| only| just| not| in| like| a little| little| bit)* ?(?:τ|later|earlier|longer|shorter|hour|half|all day|am\b|pm\b|the (?:morning|afternoon|evening|weekend))/,
  },
  {
    act: 'update',
    rest: /^(?:it|that|this)(?: one| event| meeting| appointment)? (?:to|be|as|at|in|with|happening|is|an all day)\b/,
  },
  { act: 'update', rest: /^that (?:it|we|i|this) .{0,40}(?:at|in|with) / },
  {
    act: 'move',
    rest: new RegExp(
      `^(?!an?\\b|me\\b|us\\b|up\\b|new\\b).{1,60}? (?:to )?(?:${TO_SHAPE}(?:ning)? .{0,20}(?:τ|am\\b|pm\\b|later|earlier|longer|hour|the )|not on|longer|shorter|later|earlier|τ(?:τ| )*(?:long|longer|shorter|instead))`,
    ),
  },
];

const CREATE: readonly Frame[] = [
  { act: 'update', rest: after(`${DET}${PLACE_PART}`) },
  { act: 'schedule', evidence: 'time' },
];

const INVITE: readonly Frame[] = [
  { act: 'join', rest: /^me\b/ },
  { act: 'schedule', rest: within(ON_CALENDAR) },
  { act: 'invite' },
];

/** add: a person to a meeting, a meeting to the calendar, time to a meeting. */
const ADD: readonly Frame[] = [
  { act: 'update', rest: new RegExp(`^.{1,60}? (?:to|as|in|for) ${DET}${PLACE_PART}(?![\\w-])`) },
  { act: 'update', rest: after(`${DET}(?:${NAME_PART}|${PLACE_PART}|${OTHER_PART})`) },
  {
    act: 'move',
    rest: new RegExp(
      `^(?:another |an extra |an additional )?(?:τ|\\d+ (?:more )?(?:hours?|minutes?))(?:τ| )*(?:more |extra )?to ${DET}`,
    ),
  },
  { act: 'join', rest: /^me (?:to|in|into|on) / },
  { act: 'schedule', rest: within(ON_CALENDAR) },
  { act: 'update', rest: /^(?:that |this )(?:it|we|i|is|will|happening)\b/ },
  { act: 'invite', rest: /^that .{1,60}? (?:be|is|are|will|coming|with)\b.{0,20} (?:with|coming|attending)\b/ },
  {
    act: 'invite',
    rest: new RegExp(
      `^(?!${DET}(?:meetings?|calls?|appointments?|events?)\\b)[^τ]{1,80}? (?:to|into|on|in) (?:the |this |that |my |our |those |these |both |τ(?:'s)? )*(?:${PEOPLE_LIST}|(?:[^τ]{0,60}?|[^τ]{0,40}?τ(?:'s)? )(?:${ENTRY}|party|lunch|dinner|breakfast|brunch|game|trip|review|list|sync|standup|interview|training|picnic))(?![\\w-])`,
    ),
  },
  { act: 'invite', rest: /^(?!an?\b)[^τ]{1,40}? to (?:the|my|our|that|this|discuss|it|all) / },
  { act: 'invite', rest: /^(?:π|them|him|her|my (?:boss|manager|team|wife|husband)|him and her)(?![\w'])/ },
  { act: 'schedule' },
];

const NAME_IT: readonly Frame[] = [
  { act: 'join', rest: /^in(?:to)?\b|^(?:the )?.{0,40}?\b(?:conference|conf)\b|^(?:the |my |next )*meetings?\b/ },
  { act: 'update', rest: /^(?:it|that|this)\b/ },
  { act: 'other' },
];

/** need, want, get: only of a meeting, or of one to be changed. */
const WANT: readonly Frame[] = [
  { act: 'move', rest: new RegExp(`^(?:my|the|this|that|it|our)\\b.{0,60}? (?:to ${TO_SHAPE}|later|earlier|longer)`) },
  { act: 'schedule', rest: /^(?!out\b|to\b)/, evidence: 'entry' },
];

const LOOK: readonly Frame[] = [
  { act: 'availability', rest: /^(?:an? |the |my |for )*(?:free|open|available) (?:time|slot|spot)/ },
  { act: 'list', evidence: 'owned' },
];

/** Verbs of other trades: they end the search, so that no later word makes a meeting of them. */
const FOREIGN: readonly Frame[] = [{ act: 'other' }];

const CLASSES: readonly (readonly [verbs: string, frames: readonly Frame[]])[] = [
  [
    'cancel|clear|clear out|clear off|call off|scrap|scratch|nix|axe|wipe|wipe out|erase|clean|clean out|clean up|discard|get rid of|abandon|abort|void|trash|ditch|scrub|eliminate|empty|purge|blow off',
    CANCEL,
  ],
  ['remove|delete|drop|take|take out|take off|exclude|cross off|strike|pull', REMOVE],
  ['uninvite|disinvite|un-invite|kick|kick out', [{ act: 'uninvite' }]],
  [
    'move|reschedule|re-schedule|postpone|push|push back|push out|bump|delay|shift|bring|bring forward|pull forward|move up|move back|defer|advance|rearrange|re-arrange|rebook|transfer',
    MOVE,
  ],
  ['extend|lengthen|shorten|prolong|expand|cut|trim|stretch|reduce|elongate', MOVE],
  ['change|update|modify|edit|alter|switch|adjust|correct|fix|amend|revise|swap|replace', CHANGE],
  ['rename|retitle|re-title|relabel', [{ act: 'update' }]],
  ['call|title|name|label', NAME_IT],
  ['invite|loop in|bring in|cc|include|send an invite to|send invite to|send an invitation to', INVITE],
  ['add|add in', ADD],
  ['schedule|calendar|pencil in|pencil|schdule|shedule|schedual', [{ act: 'schedule' }]],
  [
    'create|set up|setup|book|arrange|organize|organise|plan|plan out|block|block off|block out|reserve|insert|enter|input|log|line up|initiate|draft|host|hold|note|jot down|record|save|register|slot in|squeeze in|fit in|start',
    CREATE,
  ],
  ['put|place|set|make|mark|mark down|keep|let', [...SHAPE, ...CREATE]],
  ['have', SHAPE],
  [
    'join|dial in|dial into|dial|hop on|hop onto|jump on|jump into|jump in|connect to|connect me|get me on|get me in|get me into|call into|call in',
    [{ act: 'join' }],
  ],
  [
    'start|launch|begin|open|kick off',
    [
      {
        act: 'join',
        rest: /^(?:(?:my|the|this|our|next|current) )+(?:.{0,40} )?(?:meetings?|conference|conf|call|webex|mtg)\b/,
      },
    ],
  ],
  ['need|want|require|get|give|repeat|have', WANT],
  [
    'find',
    [
      {
        act: 'availability',
        rest: /^(?:me )?(?:an? |the |some |any )*(?:good |free |open |available )*(?:time|slot|spot|opening)/,
      },
    ],
  ],
  [
    'show|list|tell|check|view|display|look|look up|look at|look for|read|see|find|search|pull up|bring up|give|review|know|describe|browse|count|go over|open|hear|inform|explain|verify|confirm|get|access|go to',
    LOOK,
  ],
  [
    'play|turn|turn on|turn off|turn up|turn down|switch on|switch off|wake|text|send|email|message|mail|tweet|post|notify|alert|tell|buy|order|recommend|suggest|accept|decline|forward|reply|respond|rsvp|pay|translate|convert|spell|sing|navigate|drive|stop|pause|resume|skip|dim|mute|unmute|tune|google|purchase|watch|listen|eat|pick|choose|select|snooze|silence|shuffle|rate|like|dislike|increase|decrease|raise|lower|brew|cook|calculate|transfer',
    FOREIGN,
  ],
];

/** Frames by the base form of the verb; two-word verbs stand with their particle. */
export const VERBS: ReadonlyMap<string, readonly Frame[]> = (() => {
  const byVerb = new Map<string, readonly Frame[]>();
  for (const [verbs, list] of CLASSES) {
    for (const verb of verbs.split('|')) byVerb.set(verb, [...(byVerb.get(verb) ?? []), ...list]);
  }
  return byVerb;
})();

/** The base form of an English verb form, as far as spelling tells: "moving" → "move", "cancelled" → "cancel". */
export function baseForms(word: string): readonly string[] {
  const forms = [word];
  const stem = /^(.{2,}?)(?:ing|ed|es|s|d)$/.exec(word)?.[1];
  if (stem !== undefined) {
    forms.push(stem, `${stem}e`);
    if (stem.at(-1) === stem.at(-2)) forms.push(stem.slice(0, -1));
  }
  return forms;
}
