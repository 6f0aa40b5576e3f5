import { hint, type Hints } from './hints.ts';

/**
 * "Schedule it at 3 anyway": whatever else stands then. The word is taken off the end before anything else is read, so
 * that it is no part of a title.
 */
const ANYWAY =
  /(?:^|(?<![\s,;])[\s,;]+)(?:any ?ways?|regardless|nevertheless|all the same|even so|even (?:if|though) (?:i'?m|i am) (?:busy|booked)(?: then)?)(?:[\s,]+(?:please|pls|thanks|thank you))?[\s.!]*$/i;

const mayBeSaid = hint(/anyw|^ways?$|regardless|nevertheless|^same$|^even$/, ANYWAY);

/** What may stand before it in a mere answer: "schedule it anyway", "yes, do it anyway". */
const ANSWER =
  /^(?:(?:yes|yeah|yep|ok|okay|sure|please|just|then|go ahead|and|do|schedule|book|make|create|move|change|keep|hold|have|put|it|that|this|the meeting)[\s,.]*)*$/i;

export interface AnywaySaid {
  /** Without the word; as it was where that is not said. */
  readonly text: string;
  readonly anyway: boolean;
  /** Nothing else was said. */
  readonly alone: boolean;
}

export function readAnyway(text: string, hints: Hints): AnywaySaid {
  const found = mayBeSaid(hints) ? ANYWAY.exec(text) : null;
  if (found === null) return { text, anyway: false, alone: false };
  const rest = text.slice(0, found.index);
  return { text: rest, anyway: true, alone: ANSWER.test(rest) };
}
