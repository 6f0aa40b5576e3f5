import type { Migration } from './migration.ts';

export const recovery: Migration = {
  name: '0007-recovery',
  async up(db) {
    await db.schema
      .createTable('marks')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.alterTable('parked_requests').addColumn('taken_by', 'text').execute();
  },
};
