import { ENTRY, pattern } from './frame-words.ts';
import type { Frame } from './frames.ts';

/** What verbs ask for that bring a meeting to another time (frames.ts). */

export const MOVE: readonly Frame[] = [{ act: 'move' }];
/** flip, relocate: a meeting to another time. */
export const MOVE_THERE: readonly Frame[] = [
  { act: 'move', evidence: 'entry', rest: /^(?:it|that|this|the|my|our|Þ).*[ÞÐ]/ },
];

/** end, finish: "end it at 5". */
export const END: readonly Frame[] = [
  { act: 'cancel', rest: /(?:^| )(?:series|recurring|repeating)(?![\w-])/ },
  { act: 'move', rest: /^(?:it|that|this|(?:the|my|our|this|that) [^ÞÐ]{1,60}?) (?:Þ|an? |Ð|earlier|later)/ },
];

/** let: "let my next meeting start at 10". */
export const LET: readonly Frame[] = [
  // "Let it go on until 1"
  {
    act: 'move',
    rest: /^(?:it|that|this|(?:the|my|our) [^ÞÐ]{1,40}?) (?:go(?: on)?|run(?: on)?|last|continue|keep going)(?: on)? [ÞÐ]/,
  },
  // "Let the others know I am on my way": what is told to somebody changes nothing.
  { act: 'other', rest: /^[^ÞÐ]{1,40}? (?:know|see|hear|decide|handle|speak|talk|go|sleep|rest)(?![\w-])/ },
  { act: 'move', rest: pattern(`^(?:(?:the|my|our|that|this|next) )+[^ÞÐ]{0,40}?${ENTRY} Þ`) },
];
