import type { Reply } from '../features/feature.ts';
import type { Clock } from '../ports/clock.ts';
import { keepWithAnswer } from '../ports/request-scope.ts';

interface Done {
  readonly personId: string;
  readonly feature: string;
  readonly act: string;
  readonly reply: Reply;
}

/** Who asked for what and what came of it: one line, no words of anybody. */
export function recordAct({ clock }: { readonly clock: Clock }, { personId, feature, act, reply }: Done): void {
  const meetingId = reply.dialogue?.meetings[0]?.id;
  keepWithAnswer({
    kind: 'act',
    line: {
      at: clock.now(),
      personId,
      feature,
      act,
      outcome: reply.problem?.kind ?? 'done',
      ...(meetingId === undefined ? {} : { meetingId }),
    },
  });
}
