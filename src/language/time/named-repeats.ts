import { letterOf } from './kinds.ts';
import { type Line, lineOf } from './line.ts';
import type { Token } from './token.ts';

/**
 * "Quarterly plan tomorrow at 3": a meeting that is called so, held once. An adverb of repetition right before a noun is
 * part of a name where the words tell on which one day it is, or repeat it in other words ("weekly sync every Tuesday").
 */
const ADVERB = /^(?:daily|nightly|weekly|biweekly|fortnightly|monthly|bimonthly|quarterly|yearly|annual)$/i;
/** What follows here is no noun that names anything: "a weekly meeting", "weekly please". */
const NO_NAME =
  /^(?:meetings?|mtgs?|events?|appointments?|appts?|calls?|entry|series|invites?|invitations?|with|if|so|as|please|pls|plz|thanks|thank|is|it|i|we|that|this|instead|also|too|called|titled|named|recurring|repeating|occurrences?|basis)$/i;
const KNOWN = /(?<![\p{L}])(?:the|my|our|this|that) $/iu;
/** Words that tie the repetition to its days: then it is one. */
const TYING: ReadonlySet<Token['kind']> = new Set(['starting', 'since', 'until']);

const REPEAT = letterOf('repeat');

/** The line, its naming adverbs mere words. `text` is what the line was made of. */
export function withoutNamedRepeats(line: Line, text: string): Line {
  if (!line.kinds.includes(REPEAT)) return line;
  const at = line.tokens.findIndex((token, i) => isNaming(token, line.tokens[i + 1], text));
  const naming = line.tokens[at];
  if (naming === undefined) return line;
  const others = line.tokens.filter((token) => token !== naming);
  // "A biweekly sync, Tuesdays at 2": how often is told by nothing else.
  const again = naming.repeat?.interval === undefined && others.some(({ kind }) => kind === 'repeat');
  const once = !others.some(({ kind }) => TYING.has(kind)) && others.some((token) => isItsOneDay(token, naming));
  // "Move the weekly sync to 3": one that is known so.
  const known = KNOWN.test(text.slice(0, naming.at)) && !others.some((token) => isMereWeekday(token));
  if (!again && !once && !known) return line;
  return lineOf(
    line.tokens.map((token) => (token === naming ? { kind: 'word', at: token.at, end: token.end } : token)),
  );
}

function isNaming(token: Token, next: Token | undefined, text: string): boolean {
  return (
    token.kind === 'repeat' &&
    (next?.kind === 'word' || next?.kind === 'business') &&
    ADVERB.test(text.slice(token.at, token.end)) &&
    /^[ -]$/.test(text.slice(token.end, next.at)) &&
    !NO_NAME.test(text.slice(next.at, next.end))
  );
}

/** A bare weekday is the day of something weekly; any other day is one day. */
function isItsOneDay({ kind, date }: Token, { repeat }: Token): boolean {
  if (kind !== 'date' || date === undefined) return false;
  return !(isMereWeekday({ date }) && repeat?.freq === 'WEEKLY');
}

function isMereWeekday({ date }: Pick<Token, 'date'>): boolean {
  return date?.weekday !== undefined && date.which === undefined && date.date === undefined;
}
