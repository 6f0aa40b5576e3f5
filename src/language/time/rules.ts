import { letterOf } from './kinds.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { needsOf } from './needs.ts';
import type { MomentSaid } from './said.ts';

/**
 * The grammar's ground. A message becomes a line of tokens, each of one kind; a rule is a pattern over kinds,
 * written with their names, and says what the matched tokens become. Rules run in order, each over the whole
 * line, so a later rule sees what the earlier ones made: a cascade of small tables (cascade.ts).
 */
export interface Rule {
  readonly pattern: RegExp;
  /** Without one letter of each of these the pattern cannot match, and is not tried (cascade.ts). */
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
