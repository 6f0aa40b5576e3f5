import {
  CALENDAR,
  DET,
  ON_CALENDAR,
  ENTRY,
  OCCASION,
  PLACE_PART,
  PEOPLE_LIST,
  STATEMENT,
  pattern,
  within,
} from './frame-words.ts';
import { PARTS, type Frame } from './frames.ts';

/** What verbs ask for that bring people to a meeting, or a meeting to people (frames.ts). */
export const INVITE: readonly Frame[] = [
  { act: 'other', rest: /^(?:me|us)\b.*\byour\b/ },
  { act: 'join', rest: /^me\b/ },
  { act: 'schedule', rest: within(ON_CALENDAR) },
  { act: 'invite' },
];

/** ask, have: "ask Ben to join the review". */
export const ASK: readonly Frame[] = [
  {
    act: 'invite',
    rest: /^(?!me |us )[^ÞÐ]{1,40}? to (?:(?:join|attend|come to|sit in on|be part of|be (?:in|at)) (?:us|it|the|my|our|this|that|Þ+)(?![\w'-])|(?:join|attend|come|sit in|be) (?:us )?Þ+(?:'s)? [a-z])/,
  },
];

/** note: "note that Ana is coming to the brunch", "note that Ben can't come". */
export const NOTED: readonly Frame[] = [
  {
    act: 'uninvite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,40}? (?:can't|cannot|can not|won't|will not|isn't|is not|aren't|are not)(?: be)?(?: able to)? (?:come|coming|attend|attending|join|joining|make|at|in|go|going|there)(?![\w-])/,
  },
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,40}? (?:is|are|will be|'ll be|will) (?:also )?(?:coming|attending|joining|going|come|attend|join)(?: us)?(?: to| at)? (?:(?:the|my|our|this|that|it)(?![\w-])|Þ)/,
  },
];

/** send: "send Kim an invite for the 2pm". */
export const SEND: readonly Frame[] = [
  { act: 'invite', rest: /^(?!me |us )[^ÞÐ]{1,40}? (?:an |the |that )?(?:invite|invitation)(?![\w-])/ },
];

/** bring: "bring Ravi along". */
export const BRING: readonly Frame[] = [
  { act: 'invite', evidence: 'person', rest: /^[^ÞÐ]{1,40}? (?:along|in|on board|into|to)(?![\w-])/ },
];

/** add: a person to a meeting, a meeting to the calendar, time to a meeting. */
export const ADD: readonly Frame[] = [
  { act: 'other', rest: /^(?:an? |new |another )*(?:new )?item\b/ },
  { act: 'update', rest: /^(?:an? |the |this |my )?agenda (?:items? )?(?:(?:to|for|of|on) |Þ)/ },
  { act: 'update', rest: pattern(`^.{1,60}? (?:to|as|in|for) ${DET}${PLACE_PART}(?![\\w-])`) },
  ...PARTS,
  {
    act: 'move',
    rest: pattern(
      `^(?:another |an extra |an additional )?(?:[ÞÐ]|\\d+ (?:more )?(?:hours?|minutes?))(?:[ÞÐ]| )*(?:more |extra )?to ${DET}`,
    ),
  },
  { act: 'join', rest: /^me (?:to|in|into|on) / },
  { act: 'schedule', rest: within(ON_CALENDAR) },
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,60}?(?:$|[.!?]| (?:to|into|on|in|for|as|too|also|please|from|at) | too$| also$|Þ)/,
  },
  { act: 'schedule', rest: pattern(`^${STATEMENT}.*Þ`) },
  { act: 'update', rest: /^(?:that |this )(?:it|we|i|is|will|happening)\b/ },
  { act: 'invite', rest: /^that .{1,60}? (?:be|is|are|will|coming|with)\b.{0,20} (?:with|coming|attending)\b/ },
  {
    act: 'invite',
    rest: pattern(
      `^(?!${DET}(?:meetings?|calls?|appointments?|events?)\\b)[^ÞÐ]{1,80}? (?:to|into|on|in) (?:(?:the|this|that|my|our|those|these|both|Þ+(?:'s)?) )*` +
        `(?:${PEOPLE_LIST}|(?:[^ÞÐ]{0,60}?|[^ÞÐ]{0,40}?Þ+(?:'s)? )(?<![\\w-])(?:${ENTRY}|${OCCASION}))(?![\\w-])`,
    ),
  },
  // "Add Thorvald to tomorrow's standup": the little word belongs to the time.
  {
    act: 'invite',
    rest: /^(?!(?:an?|new|another|my|our|it|that|this)\b)(?!the (?!(?:\w+ )?(?:team|folks|guys|group|crew|department|people|others)\b))[^ÞÐ]{1,40}? Þ+(?:'s)? (?:meetings?|calls?|appointment|event|stand-?up|sync|review|retro|interview|huddle|demo|session|webinar|workshop|planning|training|1:1|check-?in|kick-?off|one)(?: (?:please|too|as well))?[\s.!]*$/,
  },
  { act: 'invite', rest: /^(?!an?\b)[^ÞÐ]{1,40}? to (?:the|my|our|that|this|discuss|it|all) / },
  { act: 'invite', rest: /^(?!an? |the |my )[^ÞÐ]{1,30}? and (?:his|her|their|my) \w+/ },
  { act: 'invite', rest: /^(?:Ñ|them|him|her|my (?:boss|manager|team|wife|husband)|him and her)(?![\w'])/ },
  { act: 'schedule' },
];

/** swap, replace: "swap out Ana for Ben on the panel" (substitutes.ts). */
export const SUBSTITUTE: readonly Frame[] = [
  { act: 'uninvite', evidence: 'person', rest: /^[^ÞÐ]{1,40}? (?:for|with|by) [a-zÑ]/ },
];

/** sign: "sign Lionel up for the training". */
export const SIGN_UP: readonly Frame[] = [
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,40}? up (?:for|to) (?:(?:the|my|our|this|that)(?![\w'-])|Þ)/,
  },
];

/** cut: somebody from a meeting, or the meeting itself. */
export const CUT: readonly Frame[] = [
  {
    act: 'uninvite',
    rest: /^(?!(?:the|my|our|an?|it|that|this|short|down|back|some|half)(?![\w-]))[^ÞÐ]{1,40}? (?:from|out of) (?:(?:the|my|our|this|that)(?![\w'-])|Þ)/,
  },
];

/** pull: "pull Aisha into my 2pm", "pull the demo forward by a day". */
export const PULL: readonly Frame[] = [
  { act: 'cancel', rest: pattern(`^[^ÞÐ]*(?:Þ+ )?(?:off|off of|from|out of) (?:the |my |our )?${CALENDAR}`) },
  {
    act: 'move',
    rest: /^(?:it|that|this|(?:the|my|our|Þ+'s) ?[^ÞÐ]{0,50}?(?:Þ+ ?[^ÞÐ]{0,40}?)?) (?:in|forward|up|back|out) ?(?:by )?[ÞÐ]/,
  },
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,40}? (?:in|into|onto|on) ?(?:(?:the|my|our|this|that)(?![\w'-])|Þ)/,
  },
  { act: 'invite', rest: /^Ñ+ (?:in|into|onto|on) ?(?:(?:the|my|our|this|that)(?![\w'-])|Þ)/ },
];

/** forward, share: the invitation to a meeting. */
export const FORWARD: readonly Frame[] = [
  { act: 'invite', rest: /^(?:the |my |our |this |that |Þ+(?:'s)? )[^Ð]{0,60}?(?:invite|invitation)s? (?:to|with) / },
];

export const UNINVITE: readonly Frame[] = [{ act: 'uninvite' }];
