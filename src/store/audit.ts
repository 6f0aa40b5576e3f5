import type { Insertable } from 'kysely';
import type { Audit, AuditLine } from '../ports/audit.ts';
import type { StoreBase } from './connection.ts';
import type { AuditTable } from './schema.ts';
import { statement, type Writer } from './statement.ts';

export function createAudit(base: StoreBase): Audit {
  const { db } = base;
  const write = auditWriter(base);
  return {
    write: (line) => write(line),

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

export function auditWriter({ db }: StoreBase): Writer<AuditLine> {
  const put = statement(
    db,
    ['at', 'person_id', 'feature', 'act', 'meeting_id', 'outcome'],
    (line: Insertable<AuditTable>) => db.insertInto('audit').values(line),
  );
  return async (line, on) => {
    await put(
      {
        at: line.at,
        person_id: line.personId,
        feature: line.feature,
        act: line.act,
        meeting_id: line.meetingId ?? null,
        outcome: line.outcome,
      },
      on,
    );
  };
}
