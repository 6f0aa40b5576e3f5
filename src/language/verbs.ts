import type { Act } from './reading.ts';

/**
 * The verb frames: what a verb asks for, by what stands after it. `rest` is a pattern over the marked words after the
 * verb (marked-text.ts); the first frame that fits decides. `evidence` is how much the words must speak of meetings:
 * absent – the verb is enough, unless it speaks of another trade; `entry` – a word of meetings or the calendar;
 * `time` – that, or a time; `owned` – that, or "my".
 */
export interface Frame {
  readonly act: Act;
  readonly rest?: RegExp;
  readonly evidence?: 'time' | 'entry' | 'owned';
}

const NAME_PART = '(?:names?|titles?|subjects?|labels?|topics?|headings?|headers?|captions?)';
const PLACE_PART = '(?:locations?|locale|place|venue|room|address|where)';
const OTHER_PART =
  '(?:descriptions?|notes?|details?|agenda|comments?|status|showas|show as|visibility|password|passcode|color|category|priority|info|information|link)';
const CALENDAR = '(?:calend[ae]rs?|schedules?|agenda|diary|planner)';
const DETERMINER = '(?:the |this |that |my |our |its |an? |these |those |all |any )*';
const ENTRY = `(?:meetings?|mtg|appointments?|appts?|events?|calls?|conference|session|it|that|this|one)`;

const part = (name: string): RegExp => new RegExp(`^${DETERMINER}(?:event |meeting |appointment )?${name}(?![\\w-])`);
const LIST_OF_PEOPLE = '(?:attendees?|invitees?|participants?|guests?|invite|invitation|guest|attendee|people|members)';

const RENAME: readonly Frame[] = [
  { act: 'update', rest: part(NAME_PART) },
  { act: 'update', rest: part(PLACE_PART) },
  { act: 'update', rest: part(OTHER_PART) },
];

/** remove, delete, drop … */
const REMOVE: readonly Frame[] = [
  ...RENAME,
  {
    act: 'uninvite',
    rest: new RegExp(
      `^(?!${DETERMINER}(?:${ENTRY}|all|everything|anything|both)(?![\\w']))(?!.{0,80}\\b(?:meetings?|appointments?|appts?|events?|calls?)\\b.{0,40} (?:from|off)\\b)[^τ]{1,80}? (?:from|off(?: of)?|out of) (?!${DETERMINER}(?:[\\w']+ )?${CALENDAR})(?!τ)`,
    ),
  },
  { act: 'uninvite', rest: /^[^τ]{1,60}?'s name\b|^(?:him|her|them|his name|her name)(?![\w'])/ },
  { act: 'cancel' },
];

const CANCEL: readonly Frame[] = [{ act: 'cancel' }];

const MOVE: readonly Frame[] = [{ act: 'move' }];

/** change, update, edit … */
const CHANGE: readonly Frame[] = [
  ...RENAME,
  { act: 'update', rest: new RegExp(`^.{1,80}?(?<![\\w-])(?:${NAME_PART}|${PLACE_PART}|${OTHER_PART})(?![\\w-])`) },
  { act: 'invite', rest: /^.{0,80}?\b(?:to (?:also )?(?:include|add|invite)|with)\b(?! (?:τ|a duration))/ },
  { act: 'move', rest: /τ|\b(?:time|date|day|duration|length|start|end|later|earlier|longer|shorter|last)\b/ },
  { act: 'update', rest: /\b(?:to|from)\b/ },
  { act: 'move' },
];

/** make, set, put … about something that exists: the change is in the words after it. */
const SHAPE: readonly Frame[] = [
  ...RENAME,
  {
    act: 'move',
    rest: new RegExp(
      `^${DETERMINER}(?:start(?:ing)? |end(?:ing)? |begin(?:ning)? )?(?:times?|dates?|durations?|lengths?|day|start|end|timing|hours?)(?![\\w-])`,
    ),
  },
  {
    act: 'move',
    rest: /^(?:it|that|this|them|those)(?: one| event| meeting| appointment)?(?: to| be| for| at| on| last| start| end| begin| go| from| around| until| till| run| happen| an?| all| about| instead| more| only| just| not| later| earlier| in)* ?(?:τ|later|earlier|longer|shorter|hour|half|all day|the (?:morning|afternoon|evening))/,
  },
  {
    act: 'update',
    rest: /^(?:it|that|this)(?: one| event| meeting| appointment)? (?:to|be|as|at|in|with)\b|^(?:me|myself|us)\b (?:as |to )?|^(?:my |the )?(?:show ?as|status)/,
  },
];

/** make an appointment, set up a meeting, create an event … */
const CREATE: readonly Frame[] = [
  {
    act: 'move',
    rest: /^.{1,60}? (?:last|longer|shorter|later|earlier|(?:be |start |begin |end )(?:at |on |in |from |to |around |an? |not )*(?:τ|\d+ hours?|hour|the (?:morning|afternoon))|to be (?:at |on )?τ|not on the weekend)/,
  },
  { act: 'schedule', evidence: 'time' },
];

const INVITE: readonly Frame[] = [{ act: 'join', rest: /^me\b/ }, { act: 'invite' }];

/** add, include, put: a person to a meeting, or a meeting to the calendar. */
const ADD: readonly Frame[] = [
  ...RENAME,
  { act: 'move', rest: new RegExp(`^τ(?:τ| )*(?:more )?to ${DETERMINER}`) },
  { act: 'join', rest: /^me (?:to|in|into|on) / },
  {
    act: 'schedule',
    rest: new RegExp(
      `\\b(?:to|on|onto|in|into) (?:the |my |our |your |his |her |\\w+'s )?(?:\\w+ )?${CALENDAR}(?![\\w-])`,
    ),
  },
  {
    act: 'invite',
    rest: new RegExp(
      `^(?!.{0,60}\\b(?:calls?|meetings?|appointments?|events?)\\b.{0,40} to\\b)[^τ]{1,80}? (?:to|into|on|in) (?:the |this |that |my |our |tomorrow's |today's |those |these |both )?(?:${LIST_OF_PEOPLE}|[^τ]{0,60}?(?:${ENTRY}|party|lunch|dinner|game|trip))(?![\\w-])`,
    ),
  },
  { act: 'invite', rest: /^π/ },
  { act: 'schedule' },
];

const SCHEDULE: readonly Frame[] = [{ act: 'schedule' }];

const JOIN: readonly Frame[] = [{ act: 'join' }];
const MEETING_JOIN: readonly Frame[] = [{ act: 'join', rest: /\b(?:meetings?|conference|conf|call|webex|mtg)\b/ }];

const LOOK: readonly Frame[] = [{ act: 'list', evidence: 'owned' }];

const CALL: readonly Frame[] = [
  { act: 'join', rest: /^(?:into |in to |in )?.{0,60}?\b(?:conference|conf|meeting|meetings)\b|^in(?:to)?\b/ },
  { act: 'update', rest: /^(?:it|that|this)\b/ },
];

const CLASSES: readonly (readonly [verbs: string, frames: readonly Frame[]])[] = [
  [
    'cancel|clear|clear out|clear off|call off|scrap|scratch|nix|axe|wipe|wipe out|erase|clean|clean out|discard|get rid of|abandon|abort|void|trash|ditch|scrub|eliminate',
    CANCEL,
  ],
  ['remove|delete|drop|take|take out|take off|exclude|cross off|strike|pull', REMOVE],
  ['uninvite|disinvite|un-invite|kick|kick out', [{ act: 'uninvite' }]],
  [
    'move|reschedule|re-schedule|postpone|push|push back|push out|bump|delay|shift|bring|bring forward|pull forward|move up|move back|defer|advance|rearrange|transfer|re-arrange',
    MOVE,
  ],
  ['extend|lengthen|shorten|prolong|expand|cut|trim|stretch|reduce', MOVE],
  ['change|update|modify|edit|alter|switch|adjust|correct|fix|amend|revise|swap|replace', CHANGE],
  ['rename|retitle|re-title|relabel', [{ act: 'update' }]],
  ['call|title|name|label', CALL],
  ['invite|loop in|bring in|cc|include', INVITE],
  ['add|add in', ADD],
  ['schedule|calendar|pencil in|pencil', SCHEDULE],
  [
    'create|set up|setup|book|arrange|organize|organise|plan|plan out|block|block off|block out|reserve|insert|enter|input|log|line up|initiate|draft|host|hold|note|jot down|record|save|register|slot in|squeeze in|fit in',
    CREATE,
  ],
  ['put|place|set|make|mark|mark down|keep|let', [...SHAPE, ...CREATE]],
  ['have', SHAPE],
  [
    'join|dial in|dial into|dial|hop on|hop onto|jump on|jump into|jump in|connect to|connect me|get me on|get me in|get me into|attend|call into|call in',
    JOIN,
  ],
  ['start|launch|begin|open|kick off', MEETING_JOIN],
  ['need|want|require|get|give|start|find|repeat', [{ act: 'schedule', rest: /^(?!out\b|to\b)/, evidence: 'entry' }]],
  [
    'show|list|tell|check|view|display|look|look up|look at|read|see|find|search|pull up|bring up|give|review|know|describe|browse|count|go over|open|let me know|inform|explain|verify|confirm',
    LOOK,
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
