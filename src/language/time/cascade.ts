import { FIRST_LETTER, letterOf } from './kinds.ts';
import { type Line, lineOf, type Token } from './line.ts';
import { Matched } from './matched.ts';
import type { Now, Rule } from './rules.ts';
import { littleAlone } from './slots.ts';

/**
 * Rules in their order, with what is asked before any is tried. There are hundreds of them and a line interests a few:
 * of what a rule needs, the rarest part says which lines those may be.
 */
export interface Cascade {
  readonly rules: readonly Rule[];
  /** For each rule, all that it needs. */
  readonly needs: readonly (readonly Bits[])[];
  /** For each rule, the kinds that it needs more than once. */
  readonly twice: readonly Bits[];
  /** For each kind, by its letter: the rules whose rarest need it meets. */
  readonly meets: readonly Bits[];
}

/** A set of small numbers, 32 to a word. */
type Bits = Int32Array;

/** What a line holds: kinds that are there, and kinds that are there more than once. */
interface Holds {
  readonly once: Bits;
  readonly twice: Bits;
}

/** As many as there are letters for (kinds.ts). */
const KINDS = 128;

export function cascade(rules: readonly Rule[]): Cascade {
  const meets = Array.from({ length: KINDS }, () => new Int32Array((rules.length >> 5) + 1));
  for (const [i, { needs }] of rules.entries())
    for (const n of numbersOf(rarest(needs))) meets[n]?.set([(meets[n][i >> 5] ?? 0) | (1 << (i & 31))], i >> 5);
  return {
    rules,
    needs: rules.map(({ needs }) => needs.map((letters) => kindsIn(letters).once)),
    twice: rules.map(({ needs }) => kindsIn(needs.filter((letters) => letters.length === 1).join('')).twice),
    meets,
  };
}

/** Kinds that carry something are rarer than little words, and few kinds than many. */
function rarest(needs: readonly string[]): string {
  const commonness = (letters: string): number =>
    letters.length + KINDS * Array.from(letters).filter((letter) => little.has(letter)).length;
  const [first] = [...needs].sort((one, other) => commonness(one) - commonness(other));
  if (first === undefined) throw new Error('A rule needs at least one kind, or it would match nothing at all');
  return first;
}

const little: ReadonlySet<string> = new Set([...littleAlone].map(letterOf));

function numbersOf(letters: string): readonly number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0) - FIRST_LETTER);
}

function kindsIn(letters: string): Holds {
  const holds = { once: new Int32Array(KINDS >> 5), twice: new Int32Array(KINDS >> 5) };
  fill(holds, letters);
  return holds;
}

function fill({ once, twice }: Holds, letters: string): void {
  once.fill(0);
  twice.fill(0);
  for (let i = 0; i < letters.length; i++) {
    const n = letters.charCodeAt(i) - FIRST_LETTER;
    const word = n >> 5;
    const before = once[word] ?? 0;
    twice[word] = (twice[word] ?? 0) | (before & (1 << (n & 31)));
    once[word] = before | (1 << (n & 31));
  }
}

/** Runs the rules over the line, one after the other. Linear in the line's length for each rule. */
export function rewrite(line: Line, { rules, needs, twice, meets }: Cascade, now: Now): Line {
  let current = line;
  const there = kindsIn(line.kinds);
  const promising = new Int32Array((rules.length >> 5) + 1);
  addMet(promising, line.kinds, meets);
  for (let i = firstFrom(promising, 0); i < rules.length; i = firstFrom(promising, i + 1)) {
    const each = rules[i];
    if (each === undefined || !meetsAll(needs[i] ?? [], there.once) || !holdsAll(twice[i], there.twice)) continue;
    const next = rewriteOnce(current, each, now);
    if (next === current) continue;
    current = next;
    fill(there, next.kinds);
    addMet(promising, next.kinds, meets);
  }
  return current;
}

function addMet(to: Bits, kinds: string, meets: Cascade['meets']): void {
  for (let i = 0; i < kinds.length; i++) {
    const more = meets[kinds.charCodeAt(i) - FIRST_LETTER];
    if (more !== undefined) for (let word = 0; word < to.length; word++) to[word] = (to[word] ?? 0) | (more[word] ?? 0);
  }
}

/** The first number of the set that is not below `from`; beyond all of them where there is none. */
function firstFrom(bits: Bits, from: number): number {
  for (let word = from >> 5; word < bits.length; word++) {
    const rest = (bits[word] ?? 0) & (word === from >> 5 ? -1 << (from & 31) : -1);
    if (rest !== 0) return (word << 5) + 31 - Math.clz32(rest & -rest);
  }
  return bits.length << 5;
}

function meetsAll(needs: readonly Bits[], there: Bits): boolean {
  for (const need of needs) {
    let met = 0;
    for (let word = 0; word < need.length; word++) met |= (need[word] ?? 0) & (there[word] ?? 0);
    if (met === 0) return false;
  }
  return true;
}

function holdsAll(needed: Bits | undefined, there: Bits): boolean {
  if (needed === undefined) return true;
  for (let word = 0; word < needed.length; word++) {
    if (((needed[word] ?? 0) & ~(there[word] ?? 0)) !== 0) return false;
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
