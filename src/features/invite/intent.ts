import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { PersonMeant, Reading, Target } from '../../language/reading.ts';

export interface InviteIntent {
  /** `demote`: no longer cohost, but still invited. */
  readonly act: 'invite' | 'uninvite' | 'demote';
  readonly people: readonly PersonMeant[];
  /** As panelists of a webinar. */
  readonly panelist: boolean;
  readonly target?: Target;
}

export function parseInvite(reading: Reading): Result<InviteIntent, Problem> {
  const people = reading.people.filter((person) => person.kind !== 'me');
  if (people.length === 0) return fail({ kind: 'nobody-named' });
  const { target } = reading;
  const panelist = reading.role === 'panelist';
  return ok({
    panelist,
    act:
      reading.act !== 'uninvite' ? 'invite' : panelist || people.some(({ cohost }) => cohost) ? 'demote' : 'uninvite',
    people,
    ...(target === undefined ? {} : { target }),
  });
}
