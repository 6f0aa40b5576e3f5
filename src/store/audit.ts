import type { Audit } from '../ports/audit.ts';
import type { StoreBase } from './connection.ts';

export function createAudit({ db }: StoreBase): Audit {
  return {
    async write(line) {
      await db
        .insertInto('audit')
        .values({
          at: line.at,
          person_id: line.personId,
          feature: line.feature,
          act: line.act,
          meeting_id: line.meetingId ?? null,
          outcome: line.outcome,
        })
        .execute();
    },

    async list(personId, since, limit) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('person_id', '=', personId)
        .where('at', '>=', since)
        .orderBy('at', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        at: row.at,
        personId: row.person_id,
        feature: row.feature,
        act: row.act,
        ...(row.meeting_id !== null && { meetingId: row.meeting_id }),
        outcome: row.outcome,
      }));
    },
  };
}
