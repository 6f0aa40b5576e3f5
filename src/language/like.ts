import { hint, type Hints } from './hints.ts';
import type { Reading } from './reading.ts';

/** The meeting that a new one is to be like: held again, or followed up, with the same people. */
export interface Like {
  readonly how: 'again' | 'follow-up';
  /** Its title, where one was said; else what was shown last, or the last one held. */
  readonly title?: string;
  /** False: "a follow-up" may as well be a name, where nothing was shown that it could follow. */
  readonly sure: boolean;
}

const ASKING =
  "(?:(?:please|ok|okay|can you|could you|would you|let's|lets|let us|now|and|then|schedule|book|do|hold|set up|plan|make|create|arrange|have|i need|i want|i'd like|we need|we should have|add) )*";
const AGAIN = new RegExp(
  `^${ASKING}(?:(?:the )?same (?:again|thing|meeting|one)(?: again)?|(?:it|that|this)(?: one| meeting)? again|repeat (?:it|that|this)(?: one| meeting)?)(?![\\w'-])`,
);
const FOLLOW_UP = new RegExp(
  `^${ASKING}(?:an? |another |the )?follow[- ]?up(?: meeting| call| session)?(?! (?:email|e-mail|note|message|question|task)s?\\b)(?![\\w'-])`,
);
/** Whether a text with such hints may ask for a meeting like another one. */
export const mayAskForLike = hint(/again|same|repeat|follow/, AGAIN, FOLLOW_UP);
const SAME_PEOPLE =
  /(?<![\w-])(?:the )?same (?:people|group|attendees|invitees|guests|crowd|team|participants|lot)(?![\w-])/;
const OF = /^follow[- ]?up(?: meeting| call| session)? (?:to|for|of|on|from) (?:the |my |our |that |this )?(?=\S)/i;
const BARE = /^(?:follow[- ]?up(?: meeting| call| session)?|same(?: again| thing| meeting| one)?)$/i;

/**
 * "Same again next week", "book a follow-up to the design review": a reading that asks for a meeting like another one.
 * Others that were named, or a name of its own, make it a meeting like any other.
 */
export function readLike(reading: Reading, hints: Hints): Reading {
  if (!mayAskForLike(hints)) return reading;
  if (reading.act !== 'schedule' && reading.act !== 'other') return reading;
  const low = reading.text.toLowerCase().replaceAll('’', "'").trim();
  const how = AGAIN.test(low) ? 'again' : FOLLOW_UP.test(low) ? 'follow-up' : undefined;
  if (how === undefined || reading.when?.recurrence !== undefined) return reading;
  const samePeople = SAME_PEOPLE.test(low);
  const title = reading.title ?? '';
  const of = OF.exec(title);
  const named = title !== '' && !BARE.test(title) && !SAME_PEOPLE.test(title.toLowerCase()) && of === null;
  if (reading.people.length > 0 || (named && reading.act === 'schedule')) return reading;
  const sure =
    samePeople || of !== null || /^.{0,40}\bsame\b/.test(low) || (how === 'again' && reading.when !== undefined);
  if (how === 'again' && !sure) return reading;
  return {
    ...reading,
    act: 'schedule',
    certainty: 'said',
    like: { how, sure, ...(of === null ? {} : { title: title.slice(of[0].length) }) },
  };
}
