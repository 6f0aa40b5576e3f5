import { DET, CALENDAR, ON_CALENDAR, ENTRY, OCCASION, pattern, within } from './frame-words.ts';
import { type Frame, PARTS } from './frames.ts';

/** What verbs ask for that take a meeting away, or somebody or something off one (frames.ts). */

/** What the bot itself is doing is stopped, not cancelled. */
const A_MEETING =
  /^(?!(?:the |that |this |your |current |last )*(?:input|command|task|process|action|request|order|subscription|operation)\b)/;

/** What is cleared, dropped and taken out about a house. */
const AT_HOME: Frame = {
  act: 'other',
  rest: /^(?:out |off )?(?:(?:the|my|our|your|a) )*(?:table|throat|air|snow|driveway|dishes|desk|cache|browser|ball|bomb|hint|kids?|dogs?|cats?|trash|garbage|rubbish|bins?|recycling|laundry|baby)(?: (?:out|off|away|up))?(?: ?Þ[Þ ]*)?(?:please)?[\s.!]*$/,
};

export const CANCEL: readonly Frame[] = [AT_HOME, { act: 'cancel', rest: A_MEETING }];

/** dump, lose: nothing but a meeting. */
export const DROP: readonly Frame[] = [{ act: 'cancel', evidence: 'entry' }];

/** forget: asked about first (doubt.ts). */
export const FORGET: readonly Frame[] = [
  { act: 'cancel', evidence: 'time', rest: /^(?:about )?(?:the|my|our|that|Þ+(?:'s)?) / },
];

/** clean, empty: a day or a calendar, not a house. */
export const CLEAN: readonly Frame[] = [
  {
    act: 'cancel',
    rest: pattern(
      `^(?:(?:out|up|off|my|the|our|all|of|whole|entire|rest|everything|every|on|from|for) )*(?:${CALENDAR}|meetings?|events?|appointments?|everything|slate|Þ|(?:[^ÞÐ]{1,40} )?(?:from|off|out of) (?:my|the|our) ${CALENDAR})(?![a-z-])`,
    ),
  },
  { act: 'other' },
];

/** knock, strike: something off a calendar. */
export const OFF_CALENDAR: readonly Frame[] = [{ act: 'cancel', rest: within(ON_CALENDAR) }];

/** wipe: all that was told of before. */
export const WIPE: readonly Frame[] = [{ act: 'cancel', rest: /^(?:them|those|it)(?: all| out| off)*[\s.!]*$/ }];

/** remove, delete: a person from a meeting, a part of one, or a meeting. */
export const REMOVE: readonly Frame[] = [
  AT_HOME,
  { act: 'uninvite', rest: /^Ñ+(?![\w'])(?! (?:from|off) (?:my|the|our) (?:cal|schedule))/ },
  ...PARTS,
  { act: 'cancel', rest: within(ON_CALENDAR) },
  { act: 'uninvite', evidence: 'person', rest: /^[^ÞÐ]{1,40}?(?:[.!?]| instead| please| too| as well)*$/ },
  // "Ben from tomorrow's sync": never the sync itself.
  { act: 'uninvite', evidence: 'person', rest: /^(?!\S+(?: \S+)?'s )[^ÞÐ]{1,60}? Þ+(?:'s)? [a-z]/ },
  { act: 'uninvite', rest: /^[^ÞÐ]{1,60}?'s name\b|^(?:him|her|them|his name|her name|their names?)(?![\w'])/ },
  {
    act: 'uninvite',
    rest: pattern(
      `^(?!${DET}(?:${ENTRY}|all|everything|anything|both|last|next|first|second)(?![\\w']))` +
        `(?!.{0,60}\\b(?:meetings?|appointments?|appts?|events?|calls?|birthday|${OCCASION})\\b.{0,60} (?:from|off)\\b)` +
        `[^ÞÐ]{1,80}? (?:from|off(?: of)?|out of) (?!events|it all)(?!(?:of )?Þ)`,
    ),
  },
  { act: 'cancel', rest: A_MEETING },
];

/** cut: somebody from a meeting; a meeting is cut short (frames.ts). */
export const CUT: readonly Frame[] = [
  { act: 'uninvite', rest: /^Ñ+ (?:from|out of|off)(?![\w-])/ },
  { act: 'uninvite', evidence: 'person', rest: /^[^ÞÐ]{1,40}? (?:(?:from|out of|off)(?: of)? |Þ+(?:'s)? [a-z])/ },
];

/** take: off something, or "let's take the retro to Monday". */
export const TAKE: readonly Frame[] = [
  { act: 'other', rest: /^(?:an? |some )?(?:notes?|memo|pictures?|photos?|screenshot)(?![\w-])/ },
  // "of my calendar" is a slip.
  { act: 'cancel', rest: /^(?:it|that|this|the|my|our)(?![\w-])[^ÞÐ]{0,40} of (?:the|my|our) cal/ },
  { act: 'move', asked: true, rest: /^(?:it|that) Þ/ },
  { act: 'move', asked: true, evidence: 'entry', rest: /^(?:the|my|our) (?:(?! (?:to|off|out|with) )[^ÞÐ]){1,50}? Þ/ },
  {
    act: 'uninvite',
    rest: /^(?!(?:it|that|this|everything|all|lunch|dinner)(?![\w-]))[a-zÑ]+(?:(?:,| and|, and) [a-zÑ]+)* (?:out|off)(?: of)? Þ+(?:'s)? (?!cal|sched|agenda|diary|please|pls|and)[a-z]/,
  },
];
export const TAKE_OFF: readonly Frame[] = REMOVE.map((frame, index) =>
  index === REMOVE.length - 1
    ? // "I want to take Friday off": nothing is cancelled by that.
      {
        act: 'cancel',
        rest: /^(?!(?:Þ+|Ð+|(?:the|an?|some|my) (?:day|week|morning|afternoon|evening|time|Þ+|Ð+)|(?:more )?time) off(?! of| my| the)).*\b(?:off|out)\b|^(?:it|that|them|this) away(?![\w-])/,
      }
    : frame,
);

/** skip: one time of something that repeats; songs are skipped elsewhere. */
export const SKIP: readonly Frame[] = [
  { act: 'skip', rest: /^(?:it|this one|that one)[\s.!]*$/ },
  { act: 'skip', evidence: 'time' },
  { act: 'other' },
];
