import { sql } from 'kysely';
import type { StoreConnection } from './connection.ts';
import { inbox } from './migrations/0001-inbox.ts';
import { people } from './migrations/0002-people.ts';
import { conversations } from './migrations/0003-conversations.ts';
import { upkeep } from './migrations/0004-upkeep.ts';
import { dialogues } from './migrations/0005-dialogues.ts';
import { settings } from './migrations/0006-settings.ts';
import { recovery } from './migrations/0007-recovery.ts';
import { meetingCards } from './migrations/0008-meeting-cards.ts';
import { reminders } from './migrations/0009-reminders.ts';
import { looks } from './migrations/0010-looks.ts';
import { fewerIndexes } from './migrations/0011-fewer-indexes.ts';
import type { Migration } from './migrations/migration.ts';

/** Every step, in order. New ones are added at the end. */
export const migrations: readonly Migration[] = [
  inbox,
  people,
  conversations,
  upkeep,
  dialogues,
  settings,
  recovery,
  meetingCards,
  reminders,
  looks,
  fewerIndexes,
];

/**
 * Brings the database to the newest step, in one transaction: all of it or nothing.
 * Throws when the database was made by a newer version of this program. Answers the names of the steps taken.
 */
export async function migrate(connection: StoreConnection): Promise<readonly string[]> {
  return connection.db.transaction().execute(async (trx) => {
    await connection.lockMigrations(trx);
    await sql`create table if not exists migrations (name text primary key)`.execute(trx);
    const taken = new Set(
      (await sql<{ name: string }>`select name from migrations`.execute(trx)).rows.map((row) => row.name),
    );
    const unknown = [...taken].filter((name) => !migrations.some((step) => step.name === name));
    if (unknown.length > 0) {
      throw new Error(`The database was made by a newer version; it has ${unknown.join(', ')}`);
    }
    const missing = migrations.filter((step) => !taken.has(step.name));
    for (const step of missing) {
      await step.up(trx, connection.sequence);
      await sql`insert into migrations (name) values (${step.name})`.execute(trx);
    }
    return missing.map((step) => step.name);
  });
}
