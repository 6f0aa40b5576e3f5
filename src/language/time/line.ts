import type { Payloads } from './said.ts';

/**
 * The grammar's ground. A message becomes a line of tokens, each of one kind; a rule is a pattern over kinds,
 * written with their names, and says what the matched tokens become. Rules run in order, each over the whole
 * line, so a later rule sees what the earlier ones made: a cascade of small tables.
 */
const carrying =
  'number ordinal weekday weekdays month unit which clock clocks part date dates span moment window length lengths zone repeat qn';
/** Little words, named after themselves or after the commonest of their like (vocabulary.ts). */
const roles =
  'at on in of the a from between by before after since for within to until and during around starting every other once';
const others =
  'times cross half quarter past am pm oclock hmark o early late later out than ago now just instant begin middle end';
const marks =
  'rest full time may sat following sharp couple closing business thousand twice season up mine word stop comma slash open close';
const rest = 'plus dash symbol counted label break';

type Words<S extends string> = S extends `${infer First} ${infer Rest}` ? First | Words<Rest> : S;
export type Kind = Words<typeof carrying | typeof roles | typeof others | typeof marks | typeof rest>;

/** What a rule makes of the tokens it matched: a kind, and what that kind carries. */
export interface Making extends Readonly<Partial<Payloads>> {
  readonly kind: Kind;
}

/** A word or phrase of the text, from `at` up to `end`. */
export interface Token extends Making {
  readonly at: number;
  readonly end: number;
}

export interface Line {
  readonly tokens: readonly Token[];
  /** One letter per token. */
  readonly kinds: string;
}

/** The moment of asking, as a wall clock: days since 1970, and seconds since midnight. */
export interface Now {
  readonly today: number;
  readonly seconds: number;
}

export interface Rule {
  readonly pattern: RegExp;
  readonly read: (matched: Matched, now: Now) => Making | undefined;
}

const letters: ReadonlyMap<string, string> = new Map(
  [carrying, roles, others, marks, rest]
    .join(' ')
    .split(' ')
    .map((kind, i) => [kind, String.fromCharCode(0x4e00 + i)]),
);

/** A rule. In the pattern, names are kinds, spaces mean nothing, and the rest is as in regular expressions. */
export function rule(pattern: string, read: Rule['read']): Rule {
  return { pattern: compile(pattern), read };
}

export function compile(pattern: string): RegExp {
  const source = pattern.replace(/[a-z]+/g, letterOf).replace(/\s+/g, '');
  return new RegExp(source.replace(/\((?!\?)/g, '(?:'), 'g');
}

function letterOf(kind: string): string {
  const letter = letters.get(kind);
  if (letter === undefined) throw new Error(`No kind of token is called ${kind}`);
  return letter;
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
    if (from === undefined || to === undefined || from < done) continue;
    made.push(...line.tokens.slice(done, from), { ...each.making, at: each.at, end: each.end });
    done = to;
  }
  return lineOf([...made, ...line.tokens.slice(done)]);
}

/** Runs the rules over the line, one after the other. Linear in the line's length for each rule. */
export function rewrite(line: Line, rules: readonly Rule[], now: Now): Line {
  let current = line;
  for (const each of rules) current = rewriteOnce(current, each, now);
  return current;
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

/** The tokens that a rule matched; never empty. */
export class Matched {
  readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get first(): Token {
    return this.must(this.tokens[0]);
  }

  get last(): Token {
    return this.must(this.tokens[this.tokens.length - 1]);
  }

  /** What the nth token of that kind carries, from 0; undefined where the pattern left it out. */
  get<K extends keyof Payloads>(kind: K, nth = 0): Payloads[K] | undefined {
    let seen = 0;
    for (const token of this.tokens) if (token.kind === kind && seen++ === nth) return payload(token, kind);
    return undefined;
  }

  /** The same where the pattern demands one; throws where it does not. */
  the<K extends keyof Payloads>(kind: K, nth = 0): Payloads[K] {
    return this.must(this.get(kind, nth));
  }

  all<K extends keyof Payloads>(kind: K): Payloads[K][] {
    return this.tokens.flatMap((token) => (token.kind === kind ? [this.must(payload(token, kind))] : []));
  }

  has(kind: Kind): boolean {
    return this.tokens.some((token) => token.kind === kind);
  }

  private must<T>(value: T | undefined): T {
    if (value === undefined) throw new Error('The pattern promised a token that is not there');
    return value;
  }
}

function payload<K extends keyof Payloads>(carried: Partial<Payloads>, kind: K): Payloads[K] | undefined {
  return carried[kind];
}
