import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const reminders: Migration = {
  name: '0009-reminders',
  async up(db, sequence) {
    await db.schema
      .createTable('reminders')
      .addColumn('seq', sequence.type, sequence.define)
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('meeting_id', 'text', (column) => column.notNull())
      .addColumn('lead', 'integer', (column) => column.notNull())
      .addColumn('starts_at', 'bigint', (column) => column.notNull())
      .addColumn('due_at', 'bigint')
      .addColumn('asked', 'integer', (column) => column.notNull())
      .addColumn('holder', 'text')
      .addColumn('lease_until', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('reminders_key', ['person_id', 'meeting_id', 'lead'])
      .execute();
    // The claim reads from its beginning to now: what is pending behind costs nothing.
    await db.schema.createIndex('reminders_due_at').on('reminders').column('due_at').execute();
    await db.schema.createIndex('reminders_starts_at').on('reminders').column('starts_at').execute();
    await sql`create index reminders_held on reminders (holder) where holder is not null`.execute(db);
    await db.schema
      .createTable('rounds')
      .addColumn('seq', sequence.type, sequence.define)
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('holder', 'text')
      .addColumn('lease_until', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('rounds_key', ['person_id', 'kind'])
      .execute();
    await db.schema.createIndex('rounds_due_at').on('rounds').column('due_at').execute();
  },
};
