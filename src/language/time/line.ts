import { type Kind, letterOf } from './kinds.ts';
import type { Payloads } from './said.ts';
import { placed, type Token } from './token.ts';

/** What a rule makes of the tokens it matched: a kind, and what that kind carries. */
export interface Making extends Readonly<Partial<Payloads>> {
  readonly kind: Kind;
}

export interface Line {
  readonly tokens: readonly Token[];
  /** One letter per token. */
  readonly kinds: string;
}

export function lineOf(tokens: readonly Token[]): Line {
  let line = '';
  for (const token of tokens) line += letterOf(token.kind);
  return { tokens, kinds: line };
}

/** Something found in the text itself, not in the line: a calendar date, a zone of several words. */
export interface Found {
  readonly at: number;
  readonly end: number;
  readonly making: Making;
}

/** Puts finds in place of the tokens they were written with. The longest wins; one that cuts a token in two is none. */
export function putIn(line: Line, found: readonly Found[]): Line {
  const starts = new Map(line.tokens.map((token, i) => [token.at, i]));
  const ends = new Map(line.tokens.map((token, i) => [token.end, i + 1]));
  const made: Token[] = [];
  let done = 0;
  for (const each of [...found].sort((a, b) => a.at - b.at || b.end - a.end)) {
    const from = starts.get(each.at);
    const to = ends.get(each.end);
    if (from === undefined || to === undefined || from < done || isFraction(line.tokens[from], each)) continue;
    made.push(...line.tokens.slice(done, from), placed(each.making, each.at, each.end));
    done = to;
  }
  return lineOf([...made, ...line.tokens.slice(done)]);
}

/** "3/4 of an hour" is no date. */
function isFraction(token: Token | undefined, { end }: Found): boolean {
  return token?.number !== undefined && token.end === end && !Number.isInteger(token.number.n);
}
