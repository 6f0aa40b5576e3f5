import { hint, type Hints } from './hints.ts';
import type { OptionSpan } from './options.ts';
import { matchesOf } from './matches.ts';

/** A part of a name; what goes on with the sentence is none. */
const WORD =
  '(?!(?:with|from|using|on|at|for|and|as|in|to|of|by|but|about|tomorrow|today|tonight|next|this|every|each|please|who|my|our|your|the|an?|us|me|it|his|her|their|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![\\w-]))\\p{L}[\\p{L}-]*';
const NAME = `(?<value>[^\\s@,;]{1,64}@[^\\s@,;]{1,190}[^\\s@,;.!?'’]|@?${WORD}(?: ${WORD}){0,2})`;
const HIS = '(?:his|her|their)';
const DEPUTY = '(?:scheduling |webex |meeting )?(?:delegate|assistant|deputy|secretary|pa|alternate host)';

/** "On behalf of Alice", "in her name", "on Alice's calendar", "as her delegate". */
const SAYS: readonly RegExp[] = [
  `on behalf of ${NAME}`,
  `(?:on|in) ${NAME}['’]s (?:behalf|name)`,
  `in the name of ${NAME}`,
  `(?:on|in|into|to|onto) ${NAME}['’]s (?:webex |own )?calendar`,
  `(?:for ${NAME} )?as ${HIS} ${DEPUTY}`,
  `as ${NAME}['’]s ${DEPUTY}`,
  `as (?:an? |the )?${DEPUTY} (?:of|for|to) ${NAME}`,
  `(?:on|in|into|to) ${HIS} (?:behalf|name|calendar)`,
  `i(?:['’]?m| am) ${NAME}['’]s ${DEPUTY}(?= and |,|\\.)`,
].map((source) => new RegExp(`(?<=^|\\s)(?:${source})(?![\\w-])`, 'dgu'));

const mayBeSaid = hint(/behalf|calendar|^name$|delegate|assistant|deputy|secretary|^pa$|^hosts?$/, ...SAYS);
const SPEAKS_OF_IT =
  /behalf|(?:['’]s|his|her|their) (?:(?:webex |own )?calendar|name)|name of|delegate|assistant|deputy|secretary|(?:s|her|his|their) pa(?!\w)|alternate host/;

/**
 * Whom a meeting is to be made for, as if they made it; `''` where it was not said who that is.
 * @param low lower case, of the same length as `text`
 */
export function findOnBehalf(text: string, low: string, hints: Hints): OptionSpan | undefined {
  if (!mayBeSaid(hints) || !SPEAKS_OF_IT.test(low)) return undefined;
  for (const says of SAYS) {
    for (const match of matchesOf(says, low)) {
      const value = match.indices?.groups?.['value'];
      const onBehalf = value === undefined ? '' : text.slice(value[0], value[1]).replace(/^@/, '').trim();
      return { start: match.index, end: match.index + match[0].length, asked: { onBehalf } };
    }
  }
  return undefined;
}
