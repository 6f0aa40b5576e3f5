import type { Kind } from './kinds.ts';
import type { Carried, Token } from './token.ts';
import type { Payloads } from './said.ts';

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

function payload<K extends keyof Payloads>(carried: Carried, kind: K): Payloads[K] | undefined {
  return carried[kind];
}
