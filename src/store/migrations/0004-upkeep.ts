import type { Migration } from './migration.ts';

export const upkeep: Migration = {
  name: '0004-upkeep',
  async up(db, sequence) {
    await db.schema
      .createTable('locks')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('lease_until', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('limits')
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('bucket', 'text', (column) => column.notNull())
      .addColumn('empty_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('limits_person_bucket', ['person_id', 'bucket'])
      .execute();
    await db.schema
      .createTable('audit')
      .addColumn('seq', sequence.type, sequence.define)
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('feature', 'text', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('meeting_id', 'text')
      .addColumn('outcome', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('limits_empty_at').on('limits').column('empty_at').execute();
    await db.schema.createIndex('audit_person_id').on('audit').columns(['person_id', 'at']).execute();
    await db.schema.createIndex('audit_at').on('audit').column('at').execute();
  },
};
