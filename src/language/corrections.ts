import type { MarkedText } from './marked-text.ts';
import type { Act, Dialogue, Reading } from './reading.ts';
import { mergeTimes } from './when.ts';

const OOPS =
  "(?:sorry|oops|whoops|ups|ugh|argh|no|nope|nah|wait|oh|ah|hm+|actually|damn|apologies|my (?:mistake|bad|fault)|(?:that|it)(?:'s| is| was) (?:wrong|not right))";
const RATHER =
  "(?:(?:can|could|shall|may) we (?:do|make it|say|have it|try|go for)|let's (?:do|say|make it|try)|how(?: about)?|what(?: about)?|rather|better|make it|try)";
const MEANT = '(?:i|we) (?:mean|meant|wanted|should have said|was thinking of|was thinking)(?: to say)?';
const TIME = '(?:(?:it|that|this) )?(?:to be )?Þ[ÞÐ ,]*';
const NOT = '(?:[\\s,]*(?:and |but )?(?:not|instead of|rather than) Þ[ÞÐ ]*)';
const END = '[\\s,]*(?:instead|please|pls|sorry|thanks)?[\\s.!?]*$';
const LEAD = `(?:${OOPS}[\\s,.!:…-]*)`;

/** "Sorry, I meant Thursday", "Thursday I mean", "oops, at 4", "no, not Thursday, Friday". */
const CORRECTS = new RegExp(
  `^(?:${LEAD}*${MEANT}[\\s:,]+${NOT}?[\\s,]*${TIME}${NOT}?${END}` +
    `|${LEAD}*${TIME}[\\s,]*${MEANT}${NOT}?${END}` +
    `|${LEAD}+${NOT}?[\\s,]*(?:but )?${TIME}${NOT}?${END}` +
    `|${LEAD}*${RATHER}[\\s:,]+${TIME}${NOT}?${END}` +
    `|${TIME}${NOT}${END}|${NOT}[\\s,]*(?:but )?${TIME}${END})`,
);
const DENIED = /(?:not|instead of|rather than) *$/;

/** What was done or shown last is the thing that is corrected, and how. */
const CORRECTED: Readonly<Partial<Record<Act, Act>>> = {
  schedule: 'move',
  move: 'move',
  update: 'move',
  list: 'list',
  availability: 'availability',
};

/** A correction is short. */
const LONGEST = 120;

/** Another time for what was just said: what was made is moved there, what was asked about is asked of that time. */
export function readCorrection(reading: Reading, marked: MarkedText, dialogue: Dialogue): Reading {
  const act = dialogue.act === undefined ? undefined : CORRECTED[dialogue.act];
  if (
    act === undefined ||
    marked.times.length === 0 ||
    marked.low.length > LONGEST ||
    !CORRECTS.test(marked.low.trim())
  )
    return reading;
  const when = mergeTimes(
    marked.times.filter(({ lead }) => !DENIED.test(marked.low.slice(0, lead))).map((time) => time.reading),
  );
  if (when === undefined) return reading;
  const { text } = reading;
  const target = { people: [], pronoun: true };
  return {
    text,
    act,
    certainty: 'said',
    ...(act === 'move' ? { target } : {}),
    when,
    people: [],
    bulk: false,
    also: [],
  };
}
