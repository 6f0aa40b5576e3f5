import { FIRST_LETTER, letterOf } from './kinds.ts';
import type { Line } from './line.ts';
import { Matched } from './matched.ts';
import type { Now, Rule } from './rules.ts';
import { littleAlone } from './slots.ts';
import { placed, type Token } from './token.ts';

/**
 * Rules in their order, with what is asked before any is tried. There are hundreds of them and a line interests a few:
 * of what a rule needs, the rarest part says which lines those may be. What the rules need lies in one row of numbers,
 * rule after rule, since looking at it is most of the work.
 */
export interface Cascade {
  readonly rules: readonly Rule[];
  /** All that the rules need, `WORDS` numbers for each need. */
  readonly needs: Bits;
  /** For each rule, where its needs begin among those; one more than there are rules. */
  readonly begins: Int32Array;
  /** For each rule, the kinds that it needs more than once: `WORDS` numbers each. */
  readonly twice: Bits;
  /** For each kind, by its letter: the rules whose rarest need it meets. */
  readonly meets: readonly Bits[];
}

/** Sets of small numbers, 32 to a word. */
type Bits = Int32Array;

/** What a line holds: kinds that are there, and kinds that are there more than once. */
interface Holds {
  readonly once: Bits;
  readonly twice: Bits;
}

/** As many as there are letters for (kinds.ts). */
const KINDS = 128;
const WORDS = KINDS >> 5;

export function cascade(rules: readonly Rule[]): Cascade {
  const meets = Array.from({ length: KINDS }, () => new Int32Array((rules.length >> 5) + 1));
  for (const [i, { needs }] of rules.entries())
    for (const n of numbersOf(rarest(needs))) meets[n]?.set([(meets[n][i >> 5] ?? 0) | (1 << (i & 31))], i >> 5);
  const needs = rules.flatMap((each) => each.needs.map((letters) => kindsIn(letters).once));
  const twice = rules.map((each) => kindsIn(each.needs.filter((letters) => letters.length === 1).join('')).twice);
  const begins = [0];
  for (const each of rules) begins.push((begins.at(-1) ?? 0) + each.needs.length * WORDS);
  return { rules, needs: inARow(needs), begins: Int32Array.from(begins), twice: inARow(twice), meets };
}

function inARow(sets: readonly Bits[]): Bits {
  return Int32Array.from(sets.flatMap((set) => [...set]));
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
  const holds = { once: new Int32Array(WORDS), twice: new Int32Array(WORDS) };
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
export function rewrite(line: Line, cascade: Cascade, now: Now): Line {
  const { rules, meets } = cascade;
  let current = line;
  const there = kindsIn(line.kinds);
  const promising = new Int32Array((rules.length >> 5) + 1);
  const known = new Int32Array(WORDS);
  addMet(promising, there.once, known, meets);
  for (let i = firstFrom(promising, 0); i < rules.length; i = firstFrom(promising, i + 1)) {
    const each = rules[i];
    if (each === undefined || !meetsAll(cascade, i, there.once) || !holdsAll(cascade, i, there.twice)) continue;
    const next = rewriteOnce(current, each, now);
    if (next === current) continue;
    current = next;
    fill(there, next.kinds);
    addMet(promising, there.once, known, meets);
  }
  return current;
}

/** Adds the rules that the kinds meet which are there and were not `known` yet. */
function addMet(to: Bits, there: Bits, known: Bits, meets: Cascade['meets']): void {
  for (let word = 0; word < WORDS; word++) {
    let fresh = (there[word] ?? 0) & ~(known[word] ?? 0);
    known[word] = (known[word] ?? 0) | fresh;
    for (; fresh !== 0; fresh &= fresh - 1) {
      const more = meets[(word << 5) + 31 - Math.clz32(fresh & -fresh)];
      if (more !== undefined) for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) | (more[i] ?? 0);
    }
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

function meetsAll({ needs, begins }: Cascade, rule: number, there: Bits): boolean {
  const end = begins[rule + 1] ?? 0;
  for (let at = begins[rule] ?? 0; at < end; at += WORDS) {
    let met = 0;
    for (let word = 0; word < WORDS; word++) met |= (needs[at + word] ?? 0) & (there[word] ?? 0);
    if (met === 0) return false;
  }
  return true;
}

function holdsAll({ twice }: Cascade, rule: number, there: Bits): boolean {
  for (let word = 0; word < WORDS; word++) {
    if (((twice[rule * WORDS + word] ?? 0) & ~(there[word] ?? 0)) !== 0) return false;
  }
  return true;
}

function rewriteOnce(line: Line, { pattern, read }: Rule, now: Now): Line {
  let tokens: Token[] | undefined;
  let kinds = '';
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
    tokens ??= [];
    for (let i = done; i < match.index; i++) tokens.push(line.tokens[i] ?? matched.first);
    tokens.push(placed(making, matched.first.at, matched.last.end));
    kinds += line.kinds.slice(done, match.index) + letterOf(making.kind);
    done = next;
  }
  if (tokens === undefined) return line;
  for (const token of line.tokens.slice(done)) tokens.push(token);
  return { tokens, kinds: kinds + line.kinds.slice(done) };
}
