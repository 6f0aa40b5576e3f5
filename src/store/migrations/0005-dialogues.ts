import type { Migration } from './migration.ts';

export const dialogues: Migration = {
  name: '0005-dialogues',
  async up(db) {
    await db.schema
      .createTable('dialogues')
      .addColumn('place', 'text', (column) => column.primaryKey())
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('memory_sealed', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('dialogues_person_id').on('dialogues').column('person_id').execute();
    await db.schema.createIndex('dialogues_expires_at').on('dialogues').column('expires_at').execute();
  },
};
