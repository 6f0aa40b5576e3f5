import { CALENDAR, HAPPEN, pattern, within } from './frame-words.ts';
import type { Frame } from './frames.ts';

/** What verbs ask for that say only that something is wanted (frames.ts). */

/** need, want: only of a meeting, or of one to be changed. */
export const WANT: readonly Frame[] = [
  // "I'd like some info on the 3pm", "a list of everything on Friday", "a blank calendar"
  {
    act: 'details',
    rest: /^(?:some |more |the |any |all |full )*(?:info(?:rmation)?|details?|particulars|specifics) (?:(?:on|about|for|of|regarding|concerning)(?![\w-])|Þ)/,
  },
  {
    act: 'list',
    rest: /^(?:to see )?(?:an? |the |my )*(?:quick |full |complete )?(?:list|overview|rundown|summary|look|view) (?:of|at)(?![\w-])/,
  },
  {
    act: 'cancel',
    rest: /^nothing (?:left |more |else )?(?:on|in) (?:my|the|our) (?:cal[ae]nd[ae]r|schedule|agenda|diary)/,
  },
  {
    act: 'other',
    rest: /^(?:an? |my )?(?:completely |totally |nice )?(?:blank|empty|clear|clean) (?:calendar|schedule|agenda|diary|slate|day)/,
  },
  { act: 'update', rest: /^(?:it|that|this) to (?:say|show|read|reflect|be (?:called|named|titled))(?![\w-])/ },
  { act: 'move', rest: pattern(`^(?:my|the|this|that|it|our)\\b.{0,60}? (?:to ${HAPPEN}|later|earlier|longer)`) },
  {
    act: 'schedule',
    rest: /^(?:some |a bit of )?time (?:(?:set aside|blocked(?: off| out)?|reserved) )?(?:for|to) (?!(?:think|do|go|be|rest)(?![\w-])).*Þ/,
  },
  // "I'd like my water aerobics in the morning": it is there.
  { act: 'move', rest: /^my (?!own )[^ÞÐ]{2,40}? ?(?:Þ+|in the (?:am|pm|morning|afternoon|evening))[\s.!?]*$/ },
  { act: 'schedule', rest: /^(?:an? |another )?Ð+ (?!of |more |off)[a-z][^ÞÐ]{2,40} Þ/ },
  // "I want Paula at the quarterly review too"
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,40}? (?:to (?:be|come|go) )?(?:at|in|on|to) (?:(?:the|my|our|this|that)(?![\w'-])|Þ+(?:'s)? [a-z])/,
  },
  { act: 'schedule', rest: /^(?!out\b|to\b|for\b|nothing\b)/, evidence: 'entry' },
  { act: 'schedule', evidence: 'company', rest: /^(?:an? |some |another )?[^ÞÐ]{2,40} with .*Þ/ },
  { act: 'schedule', rest: /^(?:an? )?Ð+ (?:blocked|reserved|set aside|(?:for|to) (?:.*Þ)|Þ+ (?:for|to) )/ },
];

/** like, love: "I'd like a call with Ana at 4", and nothing of "like it" and "a meeting-free week". */
export const WISH: readonly Frame[] = [
  { act: 'other', rest: /^(?:.* )?(?:(?:meeting|call)s?[- ]free|no[- ]meetings?|fewer|less)(?![\w-])/ },
  ...WANT.map((frame) => ({ ...frame, asked: true })),
];

/** throw, toss: something on the calendar. */
export const ONTO: readonly Frame[] = [
  { act: 'schedule', rest: within(`(?:on|onto|in|into) (?:the |my |our )?(?:${CALENDAR}|books)`) },
];

/** get, give: "get me an appointment", "get lunch on the calendar". */
export const GET: readonly Frame[] = [
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,40}? (?:on|onto|in|into) (?:it|that|this)(?: one)?(?: please)?[\s.!?]*$/,
  },
  {
    act: 'invite',
    rest: /^(?!(?:it|that|this|them|me|us|an?|the|my|our|some|more|everything|all|going|moving|back|ready|right|started|lunch|dinner|coffee)(?![\w-]))[a-zÑ'-]+(?:(?:,| and|, and) [a-zÑ'-]+)* (?:on|onto|in|into) (?:it|that|this)(?: one)?(?: please)? (?:too|also|as well)(?: please)?[\s.!?]*$/,
  },
  {
    act: 'schedule',
    rest: /^(?!me |us |what)(?:an?|the|this|that|my|our|another) .{1,50}? (?:scheduled|booked|set up|arranged)(?![\w-])/,
  },
  { act: 'other', rest: /^(?:me|us) out of / },
  {
    act: 'start',
    evidence: 'entry',
    rest: /^(?:the|my|our|this|that) [^ÐÑ]{1,50} (?:started|going|underway|rolling)(?: now| please)*[\s.!]*$/,
  },
  { act: 'cancel', rest: within(`(?:off|off of|out of|from) (?:the |my |our )?${CALENDAR}`) },
  { act: 'schedule', asked: true, rest: /^(?:me |us )?(?:an? |another )?Ð+ .*(?:with |w\/|Ñ)/ },
  {
    act: 'invite',
    evidence: 'person',
    rest: /^[^ÞÐ]{1,40}? (?:in|into|on|onto|to) (?:the|my|our|this|that|Þ+)(?![\w'-])/,
  },
  { act: 'invite', rest: /^(?!me |us )[a-zÑ]+(?:,? [a-zÑ]+)* into (?:the|my|our|this|that|Þ+)(?![\w'-])/ },
  {
    act: 'schedule',
    evidence: 'person',
    rest: /^[a-z]+(?: (?!an? |the |from |some |to |and |home |out |up )[a-z]+)?(?:(?:,| and|, and) [a-z]+)+ ?Þ/,
  },
  // "Could I get a massage with Helen at 5"
  { act: 'schedule', asked: true, evidence: 'company', rest: /^(?:me |us )?an? [^ÞÐ]{2,40} with .*Þ/ },
  {
    act: 'schedule',
    asked: true,
    rest: /^(?:me |us |my )?(?:an? )?(?:haircut|massage|manicure|pedicure|facial|check-?up|cleaning|consultation|lesson|tutoring|session)(?![\w-]).*Þ/,
  },
  // "Get Priscilla on Tuesday's meeting"
  {
    act: 'invite',
    rest: /^(?!(?:me|us|it|that|this|the|my|our|an?|some|any|everything)(?![\w-]))[a-z]+(?: (?:and )?[a-z]+)? Þ+(?:'s)? (?:meeting|call|session|sync|stand-?up|review|event|appointment)(?![\w-])/,
  },
  { act: 'schedule', rest: /^[^ÞÐ]{1,60}? together ?.*Þ|^(?:together )?with .*Þ|^together Þ/ },
  { act: 'schedule', rest: /^(?:me |us )?(?:an? |another )[^ÞÐ]{0,30}?(?:meeting|appointment|event|call)(?![\w-])/ },
  { act: 'schedule', rest: within(`(?:on|onto|in|into) (?:the |my |our )?(?:${CALENDAR}|books)`) },
];

/** "Pencil me in for a haircut on Wednesday at 3" */
export const FOR_ME: readonly Frame[] = [{ act: 'schedule', rest: /^(?:for|at) .*Þ/ }];
