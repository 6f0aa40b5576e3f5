import { isCondition } from './doubt.ts';
import type { Act, Reading, Target } from './reading.ts';

/** What is told before a request, or behind it, may make it surer or more doubtful (combine-clauses.ts). */

export const LOOKS: ReadonlySet<Act> = new Set(['list', 'details', 'availability']);

/**
 * A change that hangs on what stands before it is doubtful: "if it rains, cancel it" on what nobody here knows, "Ana
 * can't make it. Please cancel." on whether the meeting is meant or the person.
 */
export function withoutDoubt(clauses: readonly Reading[]): readonly Reading[] {
  const condition = clauses.findIndex(({ text }) => isCondition(text.toLowerCase()));
  const absent = clauses.findIndex((one) => one.act === 'uninvite' && one.certainty === 'guessed');
  return clauses.map((one, index) => {
    const hangs = condition >= 0 && index > condition && !LOOKS.has(one.act) && one.act !== 'schedule';
    const bare =
      absent >= 0 && index > absent && one.act === 'cancel' && one.target?.pronoun !== true && isBare(one.target);
    return hangs || bare ? { ...one, certainty: 'guessed' } : one;
  });
}

export function isBare(target: Target | undefined): boolean {
  if (target === undefined) return true;
  const { title, when, number, link, people, nth } = target;
  return (title ?? when ?? number ?? link ?? people[0] ?? nth) === undefined;
}

/** "Roadmap chat on Monday at 10, please schedule": the verb alone asks for what was told of before it. */
export function saidBehind(clauses: readonly Reading[]): readonly Reading[] {
  const told = clauses.findIndex((one) => isGuessedPlan(one) && (one.when !== undefined || one.people.length > 0));
  const absent = clauses.findIndex((one) => one.act === 'uninvite' && one.certainty === 'guessed');
  // "Ana can't come to the sync. Please update it.": she is taken out.
  if (absent >= 0 && clauses.slice(absent + 1).some(isBareUpdate))
    return clauses.flatMap((one, index) =>
      index === absent ? { ...one, certainty: 'said' } : index > absent && isBareUpdate(one) ? [] : one,
    );
  const better = clauses.findIndex(
    (one) => one.act === 'move' && one.certainty === 'guessed' && one.when !== undefined,
  );
  // "4 pm would be better, put it then"
  if (better >= 0 && clauses.slice(better + 1).some(({ text }) => TAKES_IT.test(text)))
    return clauses.flatMap((one, index) =>
      index === better ? { ...one, certainty: 'said' } : index > better && TAKES_IT.test(one.text) ? [] : one,
    );
  return clauses.map((one, index) =>
    // "I'm at the vet tomorrow at 4, so add vet visit"
    told >= 0 && index > told && isGuessedPlan(one) && one.when === undefined && ADDS.test(one.text)
      ? { ...one, certainty: 'said', ...whenOf(clauses[told]) }
      : told >= 0 &&
          index > told &&
          (isGuessedPlan(one) || isBareUpdate(one)) &&
          one.when === undefined &&
          one.title === undefined
        ? { ...one, certainty: 'said' }
        : one,
  );
}

const TAKES_IT =
  /^(?:(?:so|please|and|then|let['’]s|can you|could you)[ ,]+)*(?:put|use|do|go with|go for|set|take|make|pick|choose|move|change|switch|book|have)(?: (?:it|that|this|then|there|to|at|time|one|instead|please))*[\s.!?]*$/i;

const ADDS = /^(?:(?:so|and|then|please|just|also|can you|could you),? )*(?:add|put|schedule|create|make)(?![\w-])/i;

function whenOf(told: Reading | undefined): Pick<Reading, 'when'> {
  return told?.when === undefined ? {} : { when: told.when };
}

/** "…, please update". */
function isBareUpdate({ act, when, shift, target }: Reading): boolean {
  return act === 'move' && when === undefined && shift === undefined && isBare(target);
}

function isGuessedPlan(reading: Reading): boolean {
  return reading.act === 'schedule' && reading.certainty === 'guessed';
}
