/** Chance that can be had again: the same seed gives the same row of numbers. */
export interface Chance {
  /** 0 up to 1. */
  next(): number;
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True with this probability. */
  happens(probability: number): boolean;
}

/** Mulberry32: small, and good enough to decide what happens next. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    happens: (probability) => next() < probability,
  };
}

const CONSONANTS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'] as const;
const VOWELS = ['a', 'e', 'i', 'o', 'u'] as const;
const SYLLABLES = CONSONANTS.flatMap((consonant) => VOWELS.map((vowel) => `${consonant}${vowel}`));
const SYLLABLE_COUNT = 4;

/** A title that no other request has and that means nothing in any language: "zo" + the number in syllables + "x". */
export function titleOf(n: number): string {
  let rest = n;
  let word = '';
  for (let place = 0; place < SYLLABLE_COUNT; place += 1) {
    word = `${SYLLABLES[rest % SYLLABLES.length] ?? ''}${word}`;
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return `zo${word}x`;
}

const DAYS = 3_000;

/** A day for each, so that nobody is asked about two at one time; two days on at least, to be ahead in every zone. */
export function dayOf(n: number): string {
  return new Date(Date.now() + (2 + (n % DAYS)) * 86_400_000).toISOString().slice(0, 10);
}

/** When the days are used up, another hour of them: twelve rounds. */
export function timeOf(n: number): string {
  return `${String(8 + (Math.floor(n / DAYS) % 12)).padStart(2, '0')}:00`;
}
