import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * Each index is another page to write, in the log and then in the database, with every row. Gone are those that no
 * question needs: heads are looked up by their lines; dialogues of an hour, undos of two days and one limit for each
 * person are few enough to be walked through by the sweep or when somebody is forgotten. Cards are looked up by meeting and space only where they show one.
 */
export const fewerIndexes: Migration = {
  name: '0011-fewer-indexes',
  async up(db, sequence) {
    // SQLite keeps such a table in the order of its key, without an index beside it; PostgreSQL knows no such thing.
    const ordered = sql.raw(sequence.type === 'integer' ? 'without rowid' : '');
    await sql`create table lines_by_line (
      line text primary key, key text not null, seq bigint not null, run_at bigint not null,
      attempts integer not null, holder text, lease_until bigint not null, error text) ${ordered}`.execute(db);
    await sql`insert into lines_by_line (line, key, seq, run_at, attempts, holder, lease_until, error)
      select line, key, seq, run_at, attempts, holder, lease_until, error from lines`.execute(db);
    await db.schema.dropTable('lines').execute();
    await db.schema.alterTable('lines_by_line').renameTo('lines').execute();
    await db.schema.createIndex('lines_due').on('lines').columns(['run_at', 'seq']).execute();
    await sql`create index lines_held on lines (holder) where holder is not null`.execute(db);
    for (const index of ['undos_expires_at', 'limits_empty_at', 'dialogues_person_id'])
      await db.schema.dropIndex(index).execute();
    for (const column of ['meeting_id', 'room_id']) {
      await db.schema.dropIndex(`posted_cards_${column}`).execute();
      await sql`create index ${sql.raw(`posted_cards_${column}`)} on posted_cards (${sql.ref(column)})
        where meeting_id is not null`.execute(db);
    }
  },
};
