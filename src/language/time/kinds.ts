/** The kinds of token that a line is made of. First those that carry something (said.ts). */
const carrying =
  'number ordinal weekday weekdays month unit which clock clocks part date dates span moment window length lengths zone repeat qn';
/** Little words, named after themselves or after the commonest of their like (vocabulary.ts). */
const roles =
  'at on in of the a from between by before after since for within to until and during around starting every other once';
const others =
  'times cross half quarter past am pm oclock hmark o early late later out than ago now just instant begin middle end';
const marks =
  'rest full time may sat following sharp couple closing business thousand twice season up mine word stop comma slash open close';
const rest = 'plus dash symbol counted label break thing final hundred except more good away dinner';

type Words<S extends string> = S extends `${infer First} ${infer Rest}` ? First | Words<Rest> : S;
export type Kind = Words<typeof carrying | typeof roles | typeof others | typeof marks | typeof rest>;

/** The letter of the first kind. */
export const FIRST_LETTER = 0x80;

/** One Latin-1 letter per kind, so that a line is a string, and a pattern a regular expression over it. */
const letters: ReadonlyMap<string, string> = new Map(
  [carrying, roles, others, marks, rest]
    .join(' ')
    .split(' ')
    .map((kind, i) => [kind, String.fromCharCode(FIRST_LETTER + i)]),
);

export function letterOf(kind: string): string {
  const letter = letters.get(kind);
  if (letter === undefined) throw new Error(`No kind of token is called ${kind}`);
  return letter;
}
