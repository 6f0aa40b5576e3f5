import type { Migration } from './migration.ts';

export const people: Migration = {
  name: '0002-people',
  async up(db) {
    await db.schema
      .createTable('grants')
      .addColumn('person_id', 'text', (column) => column.primaryKey())
      .addColumn('access_token_sealed', 'text', (column) => column.notNull())
      .addColumn('refresh_token_sealed', 'text', (column) => column.notNull())
      .addColumn('access_expires_at', 'bigint', (column) => column.notNull())
      .addColumn('refresh_expires_at', 'bigint', (column) => column.notNull())
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('granted_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('connect_states')
      .addColumn('state_hash', 'text', (column) => column.primaryKey())
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('code_verifier_sealed', 'text', (column) => column.notNull())
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('parked_requests')
      .addColumn('person_id', 'text', (column) => column.primaryKey())
      .addColumn('message_id', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('profiles')
      .addColumn('person_id', 'text', (column) => column.primaryKey())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('display_name', 'text', (column) => column.notNull())
      .addColumn('org_id', 'text', (column) => column.notNull())
      .addColumn('zone', 'text')
      .addColumn('zone_source', 'text')
      .execute();
    await db.schema
      .createTable('registrations')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('resource', 'text', (column) => column.notNull())
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('secret_sealed', 'text', (column) => column.notNull())
      .addColumn('webhook_id', 'text')
      .execute();
    for (const [table, column] of [
      ['connect_states', 'person_id'],
      ['connect_states', 'expires_at'],
      ['parked_requests', 'expires_at'],
      ['registrations', 'owner'],
    ] as const) {
      await db.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
    }
  },
};
