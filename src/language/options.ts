import type { AskedOptions } from '../domain/asked-options.ts';
import { hint, type Hints } from './hints.ts';
import { findOnBehalf } from './on-behalf.ts';
import { holdsNeeded, neededBy } from './needed-words.ts';
import { OPTION_WORDS } from './option-words.ts';
import { matchesOf } from './matches.ts';

/** An option that was said of a new meeting, and where: what stands there is part of no title, name or time. */
export interface OptionSpan {
  readonly start: number;
  readonly end: number;
  readonly asked: OptionsRead;
}

export interface OptionsRead extends AskedOptions {
  readonly agenda?: string;
  /** Whom it is to be made for, as if they made it. */
  readonly onBehalf?: string;
}

const SPEAKS_OF_OPTIONS =
  /passw|passcode|mail|notif|telling|tell (?:any|peop|them|every)|invitations?\b|record|lobby|waiting room|straight|directly|right in|invited|invitees|lock|join|early|before|remind|personal|pmr|link|template|encrypt|e2e|session|webex|track|regist|tone|beep|agenda/;
const mayBeSaid = hint(
  /passw|passcode|mail|notif|^tell|invitation|record|lobby|waiting|straight|directly|right|invite[de]|lock|join|early|before|remind|personal|pmr|link|template|encrypt|e2e|session|webex|track|regist|tone|beep|agenda/,
  ...OPTION_WORDS.map(({ says }) => says),
);

const ROWS = OPTION_WORDS.map((row) => ({ ...row, needed: neededBy(row.says) }));

/**
 * The options said in the words, in their order. Linear: each phrase is short and bound.
 * @param low lower case, of the same length as `text`
 */
export function findOptions(text: string, low: string, hints: Hints): readonly OptionSpan[] {
  const onBehalf = findOnBehalf(text, low, hints);
  const found: OptionSpan[] = onBehalf === undefined ? [] : [onBehalf];
  if (!mayBeSaid(hints) || !SPEAKS_OF_OPTIONS.test(low)) return found;
  for (const { needed, says, asks } of ROWS) {
    for (const match of holdsNeeded(low, needed) ? matchesOf(says, low) : []) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const value = match.indices?.groups?.['value'] ?? match.indices?.groups?.['quoted'];
      const asked = asks(match[0], value === undefined ? '' : text.slice(value[0], value[1]).trim());
      if (asked !== undefined) found.push({ start, end, asked });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** All that was asked; of two that contradict each other the later one. */
export function mergeOptions(spans: readonly { readonly asked: OptionsRead }[]): OptionsRead {
  const merged = Object.assign({}, ...spans.map(({ asked }) => asked)) as OptionsRead;
  const codes = spans.flatMap(({ asked }) => asked.trackingCodes ?? []);
  return codes.length === 0 ? merged : { ...merged, trackingCodes: codes };
}
