/**
 * Verbs that everything hangs on, and that are long enough to be told from other words when a letter is missing, doubled
 * or in the other's place. A wrong letter is not mended: "charge" is no slip of "change".
 */
const MENDED =
  'cancel delete remove schedule reschedule postpone invite uninvite update change rename extend shorten create arrange organize organise'.split(
    ' ',
  );

/** The verb that was meant, where one letter slipped: "cacnel", "resechedule", "delte". */
export function mendVerb(word: string): string | undefined {
  return word.length < 5 ? undefined : MENDED.find((meant) => isSlipOf(word, meant));
}

/** The first letter is rarely the one that slips, so it must be right; that keeps other words away. */
function isSlipOf(word: string, meant: string): boolean {
  if (word[0] !== meant[0] || Math.abs(word.length - meant.length) > 1 || word === meant) return false;
  let at = 1;
  while (at < word.length && word[at] === meant[at]) at += 1;
  const [rest, wanted] = [word.slice(at), meant.slice(at)];
  return (
    rest === wanted.slice(1) ||
    rest.slice(1) === wanted ||
    (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2))
  );
}

/** Words that ask, as they are written in haste. */
export const MISSPELT_ASKING = new Map(
  Object.entries({
    wat: 'what',
    wats: 'whats',
    wot: 'what',
    wots: 'whats',
    wen: 'when',
    wens: 'whens',
    anyting: 'anything',
    anythign: 'anything',
    anythin: 'anything',
  }),
);
