import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Reading, Target } from '../../language/reading.ts';

export type RemindersIntent =
  | { readonly kind: 'list' }
  /** Before all meetings, from now on; `lead` in minutes where one was said. */
  | { readonly kind: 'all'; readonly lead?: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'one' | 'not-one'; readonly target: Target | undefined; readonly lead?: number };

export function parseReminders(reading: Reading): Result<RemindersIntent, Problem> {
  const doing = reading.wish?.doing;
  if (doing === 'list' || saysNothing(reading)) return ok({ kind: 'list' });
  if (reading.people.length > 0) return fail({ kind: 'reminds-you-only' });
  const target = targetOf(reading);
  const lead = reading.lead === undefined ? {} : { lead: reading.lead };
  if (reading.bulk || (doing === 'stop' && target === undefined))
    return ok(doing === 'stop' ? { kind: 'none' } : { kind: 'all', ...lead });
  return ok({ kind: doing === 'stop' ? 'not-one' : 'one', target, ...lead });
}

/** The time that was said tells which meeting; the length in it is the lead. Nothing where no meeting was named. */
function targetOf({ target, when }: Reading): Target | undefined {
  const { minutes: _lead, ...time } = when ?? { words: '', grain: 'minute' as const };
  const named =
    target?.title !== undefined ||
    target?.nth !== undefined ||
    target?.number !== undefined ||
    target?.link !== undefined ||
    target?.pronoun === true ||
    (target?.people.length ?? 0) > 0;
  const timed = time.start !== undefined;
  if (!named && !timed) return undefined;
  const base = target ?? { people: [], pronoun: false };
  return timed ? { ...base, when: time } : base;
}

/** The command word alone. */
function saysNothing({ bulk, wish, lead, target, when }: Reading): boolean {
  return !bulk && wish === undefined && lead === undefined && target === undefined && when === undefined;
}
