import { letterOf } from './kinds.ts';
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
  readonly needs: readonly string[];
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
  return { pattern: compile(pattern), needs: needsOf(pattern), read };
}

function compile(pattern: string): RegExp {
  const source = pattern.replace(/[a-z]+/g, letterOf).replace(/[ \n]+/g, '');
  return new RegExp(source.replace(/\((?!\?)/g, '(?:'), 'g');
}

/** Runs the rules over the line, one after the other. Linear in the line's length for each rule. */
export function rewrite(line: Line, rules: readonly Rule[], now: Now): Line {
  let current = line;
  for (const each of rules) if (mayMatch(each, current.kinds)) current = rewriteOnce(current, each, now);
  return current;
}

function mayMatch({ needs }: Rule, kinds: string): boolean {
  for (const letters of needs) {
    let found = false;
    for (let i = 0; i < letters.length && !found; i++) found = kinds.includes(letters.charAt(i));
    if (!found) return false;
  }
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
