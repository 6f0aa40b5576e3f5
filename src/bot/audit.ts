import type { Reply } from '../features/feature.ts';
import type { Audit } from '../ports/audit.ts';
import type { Clock } from '../ports/clock.ts';

interface Done {
  readonly personId: string;
  readonly feature: string;
  readonly act: string;
  readonly reply: Reply;
}

/** Who asked for what and what came of it: one line, no words of anybody. */
export async function recordAct(
  world: { readonly audit: Audit; readonly clock: Clock },
  { personId, feature, act, reply }: Done,
): Promise<void> {
  const meetingId = reply.dialogue?.meetings[0]?.id;
  await world.audit.write({
    at: world.clock.now(),
    personId,
    feature,
    act,
    outcome: reply.problem?.kind ?? 'done',
    ...(meetingId === undefined ? {} : { meetingId }),
  });
}
