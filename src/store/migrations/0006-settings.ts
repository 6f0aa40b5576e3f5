import type { Migration } from './migration.ts';

export const settings: Migration = {
  name: '0006-settings',
  async up(db) {
    await db.schema
      .createTable('settings')
      .addColumn('person_id', 'text', (column) => column.primaryKey())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute();
  },
};
