import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const looks: Migration = {
  name: '0010-looks',
  async up(db, sequence) {
    await db.schema
      .createTable('looks')
      .addColumn('seq', sequence.type, sequence.define)
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('of_id', 'text', (column) => column.notNull())
      .addColumn('by_id', 'text')
      .execute();
    await db.schema.createIndex('looks_of_id').on('looks').columns(['of_id', 'at']).execute();
    await db.schema.createIndex('looks_by_id').on('looks').column('by_id').execute();
    await db.schema.createIndex('looks_at').on('looks').column('at').execute();
    // Colleagues are named by their addresses, written in any case.
    await sql`create index profiles_email on profiles (lower(email))`.execute(db);
  },
};
