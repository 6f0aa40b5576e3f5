import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Reading, Target } from '../../language/reading.ts';

export type JoinIntent =
  | { readonly kind: 'now'; readonly title?: string }
  /** `start`: as its host. */
  | { readonly kind: 'link' | 'start'; readonly target?: Target };

export function parseJoin(reading: Reading): Result<JoinIntent, Problem> {
  const { target, title } = reading;
  const isNew = reading.act === 'start' && (target === undefined || saysNothing(target));
  if (isNew) return ok({ kind: 'now', ...(title === undefined ? {} : { title }) });
  const kind = reading.act === 'start' ? 'start' : 'link';
  return ok({ kind, target: target ?? { people: [], pronoun: false, nth: 'next' } });
}

function saysNothing(target: Target): boolean {
  return (
    target.title === undefined &&
    target.when === undefined &&
    target.nth === undefined &&
    target.number === undefined &&
    target.link === undefined &&
    !target.pronoun
  );
}
