import { createHash } from 'node:crypto';
import type { PlannedJob } from '../features/feature.ts';
import type { Knock } from '../ports/inbox.ts';

/** As a row of the inbox, where it waits for its moment; the same again is the same row. */
export function dueKnock({ job, personId, dueAt, facts, of }: PlannedJob, line: string, now: number): Knock {
  // Keys outlive the person's rows, so they tell nothing of anybody.
  const key = createHash('sha256').update(`${job} ${personId} ${of} ${dueAt}`).digest('base64url');
  return {
    key: `due:${key}`,
    kind: 'due',
    owner: personId,
    line,
    payload: { ...facts, job, personId, dueAt: String(dueAt) },
    runAt: Math.max(dueAt, now),
    receivedAt: now,
  };
}
