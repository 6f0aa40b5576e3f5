import type { Selectable } from 'kysely';
import type { Reminder, Reminders } from '../ports/reminders.ts';
import { claimDue, countDue } from './claim-due.ts';
import type { StoreBase } from './connection.ts';
import type { RemindersTable } from './schema.ts';

/** Rows of one statement. */
const writtenAtOnce = 200;

/** Reminders on either database. `due_at` is null once a row is settled, so that the claim's index passes it by. */
export function createReminders(base: StoreBase): Reminders {
  const { db } = base;
  return {
    async write(reminders) {
      for (let from = 0; from < reminders.length; from += writtenAtOnce) {
        const rows = unique(reminders.slice(from, from + writtenAtOnce)).map(rowOf);
        await db
          .insertInto('reminders')
          .values(rows)
          .onConflict((conflict) =>
            conflict
              .columns(['person_id', 'meeting_id', 'lead'])
              .doUpdateSet((row) => ({
                starts_at: row.ref('excluded.starts_at'),
                due_at: row.ref('excluded.due_at'),
                holder: null,
                lease_until: 0,
              }))
              .whereRef('reminders.starts_at', '<>', 'excluded.starts_at'),
          )
          .execute();
      }
    },

    async put(reminder) {
      const { person_id: _person, meeting_id: _meeting, lead: _lead, ...facts } = rowOf(reminder);
      await db
        .insertInto('reminders')
        .values(rowOf(reminder))
        .onConflict((conflict) => conflict.columns(['person_id', 'meeting_id', 'lead']).doUpdateSet(facts))
        .execute();
    },

    async claimDueReminders(holder, limit, now, leaseMs) {
      const claimed = await claimDue(base, 'reminders', { holder, limit, now, leaseMs });
      if (claimed.length === 0) return [];
      const rows = await db.selectFrom('reminders').selectAll().where('seq', 'in', claimed).orderBy('due_at').execute();
      return rows.map(reminderFrom);
    },

    async settle(holder) {
      await db
        .updateTable('reminders')
        .set({ due_at: null, holder: null, lease_until: 0 })
        .where('holder', '=', holder)
        .execute();
    },

    async silence(personId, meetingId) {
      await db
        .updateTable('reminders')
        .set({ due_at: null, holder: null, lease_until: 0 })
        .where('person_id', '=', personId)
        .where('meeting_id', '=', meetingId)
        .execute();
    },

    async list(personId) {
      const rows = await db
        .selectFrom('reminders')
        .selectAll()
        .where('person_id', '=', personId)
        .where('due_at', 'is not', null)
        .orderBy('due_at')
        .execute();
      return rows.map(reminderFrom);
    },

    async drop(personId, which) {
      const { numDeletedRows } = await db
        .deleteFrom('reminders')
        .where('person_id', '=', personId)
        .where('due_at', 'is not', null)
        .$if(which === 'standing', (query) => query.where('asked', '=', 0))
        .$if(typeof which === 'object', (query) =>
          query.where('meeting_id', '=', typeof which === 'object' ? which.meetingId : ''),
        )
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    due: (now) => countDue(base, 'reminders', now),
  };
}

/** A statement may name a row once only. */
function unique(reminders: readonly Reminder[]): readonly Reminder[] {
  return [...new Map(reminders.map((one) => [`${one.personId} ${one.meetingId} ${one.lead}`, one])).values()];
}

function rowOf(reminder: Reminder) {
  return {
    person_id: reminder.personId,
    meeting_id: reminder.meetingId,
    lead: reminder.lead,
    starts_at: reminder.startsAt,
    due_at: reminder.dueAt,
    asked: reminder.asked ? 1 : 0,
    holder: null,
    lease_until: 0,
  };
}

function reminderFrom(row: Selectable<RemindersTable>): Reminder {
  return {
    personId: row.person_id,
    meetingId: row.meeting_id,
    lead: row.lead,
    startsAt: row.starts_at,
    dueAt: row.due_at ?? row.starts_at,
    asked: row.asked === 1,
  };
}
