import type { Migration } from './migration.ts';

export const conversations: Migration = {
  name: '0003-conversations',
  async up(db, sequence) {
    await db.schema
      .createTable('posted_cards')
      .addColumn('message_id', 'text', (column) => column.primaryKey())
      .addColumn('room_id', 'text', (column) => column.notNull())
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('feature', 'text', (column) => column.notNull())
      .addColumn('subject_sealed', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('claimed', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('drafts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('feature', 'text', (column) => column.notNull())
      .addColumn('body_sealed', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('taken_by', 'text')
      .execute();
    await db.schema
      .createTable('undos')
      .addColumn('seq', sequence.type, sequence.define)
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('feature', 'text', (column) => column.notNull())
      .addColumn('done_sealed', 'text', (column) => column.notNull())
      .addColumn('body_sealed', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('taken_by', 'text')
      .execute();
    for (const table of ['posted_cards', 'drafts', 'undos'] as const) {
      await db.schema.createIndex(`${table}_owner_id`).on(table).column('owner_id').execute();
      await db.schema.createIndex(`${table}_expires_at`).on(table).column('expires_at').execute();
    }
  },
};
