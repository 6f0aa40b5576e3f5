import { ABOUT_ME, pattern, starts } from './frame-words.ts';
import type { Frame } from './frames.ts';

/**
 * Verbs that plan only where somebody proposes it: "let's have a review on Friday", "I'd like to sit down with Ana
 * tomorrow". Told of ("I had a review"), they ask for nothing.
 */
const A_THING = '(?:an? |another |some |one |our |the first |lunch|dinner|breakfast|brunch|coffee|drinks|Ð)';

/** A room is had for a time: "can I have the Juniper room at 3". */
export const ROOM: readonly Frame[] = [
  {
    act: 'schedule',
    rest: /^(?:me |us )?(?:an? |the |one of the )?(?:(?!my |our |time |more |enough |some |in |on |at |of |to |seat )[\w'-]+ ){0,3}?(?:room|boardroom|auditorium)(?: (?:in|at|on) (?:the |our )?[a-z]+(?: [a-z]+)?)? ?Þ/,
  },
];

/** go, say, try: "let's go with 3pm", "let's say Thursday instead". */
export const INSTEAD: readonly Frame[] = [
  {
    act: 'move',
    asked: true,
    rest: /^(?:(?:for|with|at|on) )?Þ[Þ ]*(?:please)?,? ?(?:instead|rather than|not)(?![\w-])/,
  },
];

/** do, have, hold: "do a call with Ben at 3", "do my 3pm at 5 instead". */
export const DO: readonly Frame[] = [
  { act: 'move', rest: /^(?:it|that|this) Þ[Þ ]*instead(?![\w-])/ },
  // "Let's do 1pm instead", "can we do Friday instead": it was to be at another time.
  {
    act: 'move',
    asked: true,
    rest: /^(?:(?:for|with|at|on) )?Þ[Þ ]*(?:please)?,? ?(?:instead|rather than|not)(?![\w-])/,
  },
  { act: 'other', asked: true, rest: /^(?:an? )?(?:look|joke|question|problem|fun|note|chat with you)(?![\w-])/ },
  {
    act: 'move',
    asked: true,
    rest: /^(?:(?:it|that|this) ?(?:Þ|.*(?:later|earlier|sooner|longer|shorter))|(?:the|my|our) (?:.*Þ[^Þ]{1,30}Þ|.*(?:Þ.*instead|later|earlier|sooner|longer|shorter)))/,
  },
  // "Can we do the strategy meeting later in the week": there is one, or there will be (doubt.ts).
  {
    act: 'move',
    asked: true,
    rest: /^(?:the|my|our) (?:(?! (?:start|begin|end|finish|be|last|happen|go) )[^ÞÐ]){2,50} Þ+[\s?.!]*$/,
  },
  {
    act: 'schedule',
    asked: true,
    rest: new RegExp(`^${A_THING}.*(?:Þ|Ñ|with )|^${A_THING}[^.]*(?:meeting|call|sync)`),
  },
];

/** fix: a meeting that is not there yet, as in "fix a call with Ben". */
export const ARRANGE: readonly Frame[] = [
  {
    act: 'schedule',
    rest: /^(?:up )?(?:an?|one|another|some) (?:[\w-]+ ){0,3}?(?:meetings?|mtg|tele-?con(?:ference)?s?|con-?calls?|calls?|appointments?|appt|interview|discussion|time|slot|catch-?up|session|review|sync|webex)(?![\w-])/,
  },
];

/** need, want, like: time with somebody. */
export const SPEND: readonly Frame[] = [
  {
    act: 'schedule',
    rest: /^(?:about |around |just |only )?(?:an? |another )?Ð+ (?:slot |call |chat |session |catch-?up )?(?:with |w\/ ?|together)/,
  },
];

/** get, find: "get me a slot with the CFO". */
export const SLOT: readonly Frame[] = [
  {
    act: 'schedule',
    rest: /^(?:me |us )?(?:an?|some|any|another) (?:[a-z]+ )?(?:slot|time|spot|opening|appointment) (?:with |to (?:talk|speak|meet|sit down) |Þ[Þ ]*for )/,
  },
];

/** make, find, clear: "make time for yoga on Friday at 5". */
export const TIME_FOR: readonly Frame[] = [
  {
    act: 'schedule',
    rest: /^(?:me |us )?(?:(?:some|a bit of|a little|enough|the) )*(?:(?:time|room|space|Ð+)(?: on my cal[ae]nd[ae]r)? (?:for|to) (?!me |us |both|everyone|the |my |our ).*Þ|(?:time|room|space) Þ+ (?:for|to) )/,
  },
];

/** hold: "hold my calls" is asked of the phone. */
export const HOLD: readonly Frame[] = [{ act: 'other', rest: /^(?:all )?(?:my |the |our )?calls(?![\w-])/ }];

/** tell: somebody else, which is not ours to do. */
export const TELL: readonly Frame[] = [
  { act: 'other', evidence: 'person', rest: /^[a-z]/ },
  { act: 'other', rest: /^(?:Ñ|him|her|them|everyone|everybody|people)(?![\w'-])/ },
];

const SOMEBODY =
  '(?:doctor|dentist|physician|vet|accountant|lawyer|attorney|therapist|counsel+or|advis[eo]r|boss|manager|supervisor|team|client|customer|landlord|teacher|tutor|coach|trainer|mom|mum|mother|dad|father|parents|brother|sister|son|daughter|wife|husband|girlfriend|boyfriend|partner|friends?|family|grandma|grandpa|uncle|aunt|cousins?|colleagues?)';
/** see: "I need to see my accountant on Friday at 2". */
export const SEE: readonly Frame[] = [
  { act: 'schedule', asked: true, evidence: 'person', rest: /^(?!\S+'s )[^ÞÐ]{1,30} Þ/ },
  {
    act: 'schedule',
    asked: true,
    rest: new RegExp(
      `^(?:my|the|our|an?|dr\\.?) (?:\\w+ )?${SOMEBODY}(?![\\w'-])(?! (?:appointments?|meetings?|events?|calls?|visits?|on my)(?![\\w-])).*Þ`,
    ),
  },
];

/** show: "show me as free". */
export const SHOW: readonly Frame[] = [
  { act: 'schedule', rest: pattern(`^${ABOUT_ME}\\b.*Þ`) },
  { act: 'update', rest: starts(ABOUT_ME) },
];

/** talk, catch up, sit down: somebody is met at a time. */
export const TALK: readonly Frame[] = [{ act: 'schedule', asked: true, evidence: 'company', rest: /Þ/ }];
