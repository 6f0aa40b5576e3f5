import { FIRST_LETTER, letterOf } from './kinds.ts';
import { type Line, lineOf, type Making, type Token } from './line.ts';
import { Matched } from './matched.ts';
import { needsOf } from './needs.ts';
import type { MomentSaid } from './said.ts';

/**
 * The grammar's ground. A message becomes a line of tokens, each of one kind; a rule is a pattern over kinds,
 * written with their names, and says what the matched tokens become. Rules run in order, each over the whole
 * line, so a later rule sees what the earlier ones made: a cascade of small tables.
 */
export interface Rule {
  readonly pattern: RegExp;
  /** Without one letter of each of these the pattern cannot match, and is not tried. */
  readonly needs: readonly Letters[];
  readonly read: (matched: Matched, now: Now) => Making | undefined;
}

/** The moment of asking, as a wall clock: days since 1970, and seconds since midnight, whole minutes. */
export interface Now {
  readonly today: number;
  readonly seconds: number;
  /** What the wall clock shows so many real seconds later: hours that a change of the clocks takes or gives count. */
  readonly later: (seconds: number) => MomentSaid;
}

/** A rule. In the pattern, names are kinds, spaces mean nothing, and the rest is as in regular expressions. */
export function rule(pattern: string, read: Rule['read']): Rule {
  return { pattern: compile(pattern), needs: needsOf(pattern).map(lettersOf), read };
}

function compile(pattern: string): RegExp {
  const source = pattern.replace(/[a-z]+/g, letterOf).replace(/[ \n]+/g, '');
  return new RegExp(source.replace(/\((?!\?)/g, '(?:'), 'g');
}

/** Runs the rules over the line, one after the other. Linear in the line's length for each rule. */
export function rewrite(line: Line, rules: readonly Rule[], now: Now): Line {
  let current = line;
  let there = lettersOf(line.kinds);
  for (const each of rules) {
    if (!mayMatch(each, there)) continue;
    const next = rewriteOnce(current, each, now);
    if (next === current) continue;
    current = next;
    there = lettersOf(next.kinds);
  }
  return current;
}

/** A set of kinds, one bit each: there are fewer than 96 (kinds.ts), and asking is done for every rule. */
type Letters = readonly [number, number, number];

function lettersOf(kinds: string): Letters {
  const bits: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < kinds.length; i++) {
    const n = kinds.charCodeAt(i) - FIRST_LETTER;
    const word = n < 32 ? 0 : n < 64 ? 1 : 2;
    bits[word] |= 1 << (n & 31);
  }
  return bits;
}

function mayMatch({ needs }: Rule, there: Letters): boolean {
  for (const one of needs) if (((one[0] & there[0]) | (one[1] & there[1]) | (one[2] & there[2])) === 0) return false;
  return true;
}

function rewriteOnce(line: Line, { pattern, read }: Rule, now: Now): Line {
  let made: Token[] | undefined;
  let done = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(line.kinds); match !== null; match = pattern.exec(line.kinds)) {
    const next = match.index + match[0].length;
    const matched = new Matched(line.tokens.slice(match.index, next));
    const making = read(matched, now);
    if (making === undefined) {
      pattern.lastIndex = match.index + 1;
      continue;
    }
    made ??= [];
    for (let i = done; i < match.index; i++) made.push(line.tokens[i] ?? matched.first);
    made.push({ ...making, at: matched.first.at, end: matched.last.end });
    done = next;
  }
  return made === undefined ? line : lineOf([...made, ...line.tokens.slice(done)]);
}
