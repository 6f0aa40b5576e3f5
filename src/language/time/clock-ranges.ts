import { hourOf, isYearRather } from './clocks.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { ClockSaid, NumberSaid, Payloads } from './said.ts';
import { halvesOf } from './settle-hour.ts';

const joins = '(dash|to|until)';
/** A bare pair of numbers is a range of hours only in a place for hours: "There are 2 to 4 people" is none. */

const notCounted = '(?!unit|counted|ordinal|month|symbol|hmark|cross|am|pm|dash|slash|couple)';

/** Ranges of hours: "9-5", "between 2 and 4", "from 10 to 11:30", "noon to 1", "3-4pm", "from now until 6". */
export const clockRangeRules: readonly Rule[] = [
  rule(`(?<=between the?) (clock|number|now) (and|to|dash|until) (clock|number|now) ${notCounted}`, clocks),
  rule(`(?!(?<=date at?) clock ${joins} clock (on|at)? date) clock ${joins} (clock|number) ${notCounted}`, clocks),
  rule(`(?<=from) now ${joins} clock`, clocks),
  rule(`number ${joins} clock`, clocks),
  rule(
    `(?<=from|at|around|date comma?|part|repeat comma?|weekdays) number ${joins} number ${notCounted} (?!word)`,
    clocks,
  ),
  rule(`number ${joins} number (?=on|date|weekday|which|zone|at|part|in the part)`, clocks),
  rule('(?<=^) number dash number (?=$)', clocks),
];

function clocks(m: Matched, now: Now): Making | undefined {
  const sides = m.tokens.flatMap((token): (ClockSaid | undefined)[] => {
    if (token.kind === 'clock') return [token.clock];
    if (token.kind === 'number') return [token.number && plainHour(token.number)];
    return token.kind === 'now' ? [clockNow(now)] : [];
  });
  const [from, to] = sides;
  const [first, second] = m.all('number');
  if (first !== undefined && second !== undefined && isYearRather(first) && isYearRather(second)) return undefined;
  if (first !== undefined && second !== undefined && isPacked(first) !== isPacked(second)) return undefined;
  if (from === undefined || to === undefined) return undefined;
  if (!m.has('now')) return { kind: 'clocks', clocks: { from, to } };
  return { kind: 'window', window: m.last.kind === 'now' ? upToNow(from, now) : fromNow(to, now) };
}

/** "0730". */
function isPacked({ text, spelled }: NumberSaid): boolean {
  return text.length > 2 && !spelled && !text.includes('.');
}

/** "Between eight and now": eight is the last one that was. */
function upToNow(clock: ClockSaid, now: Now): Payloads['window'] {
  const past = halvesOf(clock).filter((each) => each <= now.seconds);
  const seconds = past.at(-1) ?? halvesOf(clock)[0] ?? 0;
  return { from: { day: now.today, seconds }, to: { day: now.today, seconds: now.seconds } };
}

function fromNow(clock: ClockSaid, now: Now): Payloads['window'] {
  const next = halvesOf(clock).find((each) => each > now.seconds);
  const to =
    next === undefined ? { day: now.today + 1, seconds: halvesOf(clock)[0] ?? 0 } : { day: now.today, seconds: next };
  return { from: { day: now.today, seconds: now.seconds }, to };
}

/** Hours of a bare pair: 1 to 24, or packed minutes ("0730-0930"). */
function plainHour(number: Parameters<typeof hourOf>[0]): ClockSaid | undefined {
  return number.n < 1 || (number.text.includes('.') && number.text.length < 4) ? undefined : hourOf(number);
}

function clockNow({ seconds }: Now): ClockSaid {
  return { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: 0, half: 'sure' };
}
