import { DET, CALENDAR, NAME_PART, PLACE_PART, OTHER_PART, TIME_PART, pattern, starts } from './frame-words.ts';
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
