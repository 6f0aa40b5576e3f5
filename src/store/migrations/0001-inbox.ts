import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const inbox: Migration = {
  name: '0001-inbox',
  async up(db, sequence) {
    await db.schema
      .createTable('inbox')
      .addColumn('seq', sequence.type, sequence.define)
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('line', 'text', (column) => column.notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('person_id', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('run_at', 'bigint', (column) => column.notNull())
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addColumn('outbox_sealed', 'text')
      .addColumn('error', 'text')
      .execute();
    // Who is next in a line; `run_at` stands in it so that the rows that wait are counted without touching them.
    await sql`create index inbox_open on inbox (line, seq, run_at) where state in ('new', 'acted')`.execute(db);
    await sql`create index inbox_ended on inbox (state, received_at) where state in ('done', 'dead')`.execute(db);
    await sql`create index inbox_person on inbox (person_id) where person_id is not null`.execute(db);
    await sql`create index inbox_people_owner on inbox (owner) where owner <> 'bot'`.execute(db);
    await db.schema
      .createTable('lines')
      .addColumn('line', 'text', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('run_at', 'bigint', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('holder', 'text')
      .addColumn('lease_until', 'bigint', (column) => column.notNull())
      .addColumn('error', 'text')
      .execute();
    await db.schema.createIndex('lines_due').on('lines').columns(['run_at', 'seq']).execute();
    await sql`create index lines_held on lines (holder) where holder is not null`.execute(db);
  },
};
