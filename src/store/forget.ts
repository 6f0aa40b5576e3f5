import { NOBODY } from '../ports/registrations.ts';
import { sql, type SqlBool, type Transaction, type Updateable } from 'kysely';
import type { StoreBase } from './connection.ts';
import { createLines, isOpen, type Lines } from './lines.ts';
import type { InboxTable, RegistrationsTable, Tables } from './schema.ts';
import { transact } from './transact.ts';

/**
 * Removes every row of a person. Of what they asked, the keys alone stay until their time is up, so that a message
 * Webex tells of again is not answered again. What waits because of their own webhooks is dropped; what the bot is
 * just doing for them ends by itself.
 */
export async function forget(base: StoreBase, personId: string): Promise<void> {
  const lines = createLines(base);
  await transact(base, async (trx) => {
    await trx.deleteFrom('grants').where('person_id', '=', personId).execute();
    await trx.deleteFrom('connect_states').where('person_id', '=', personId).execute();
    await trx.deleteFrom('parked_requests').where('person_id', '=', personId).execute();
    await trx.deleteFrom('posted_cards').where('owner_id', '=', personId).execute();
    await trx.deleteFrom('dialogues').where('person_id', '=', personId).execute();
    await trx.deleteFrom('drafts').where('owner_id', '=', personId).execute();
    await trx.deleteFrom('undos').where('owner_id', '=', personId).execute();
    await trx.deleteFrom('profiles').where('person_id', '=', personId).execute();
    await trx.deleteFrom('reminders').where('person_id', '=', personId).execute();
    await trx.deleteFrom('rounds').where('person_id', '=', personId).execute();
    await trx.deleteFrom('settings').where('person_id', '=', personId).execute();
    await trx.deleteFrom('looks').where('of_id', '=', personId).execute();
    // That somebody looked stays with whom it was about; who it was is forgotten.
    await trx.updateTable('looks').set({ by_id: null }).where('by_id', '=', personId).execute();
    await trx.updateTable('registrations').set(left).where('owner', '=', personId).execute();
    await trx.deleteFrom('limits').where('person_id', '=', personId).execute();
    await trx.deleteFrom('audit').where('person_id', '=', personId).execute();
    await forgetKnocks(trx, personId, lines);
  });
}

/** Webex goes on telling of a person who took their token back; the bare path stays, so that this is no failure. */
const left: Updateable<RegistrationsTable> = {
  ...{ owner: NOBODY, resource: '', event: '' },
  ...{ secret_sealed: '', webhook_id: null },
};

const blank: Updateable<InboxTable> = {
  ...{ state: 'done', owner: '', line: '', payload: '{}' },
  ...{ person_id: null, outbox_sealed: null, error: null },
};

/** Written as the partial index writes it. */
const isOfPersonsWebhook = sql<SqlBool>`owner <> 'bot'`;

async function forgetKnocks(trx: Transaction<Tables>, personId: string, lines: Lines): Promise<void> {
  const own = trx.selectFrom('inbox').where('owner', '=', personId).where(isOfPersonsWebhook);
  const waiting = await own.select('line').distinct().where(isOpen).execute();
  await trx.updateTable('inbox').set(blank).where('owner', '=', personId).where(isOfPersonsWebhook).execute();
  await trx
    .updateTable('inbox')
    .set(blank)
    .where('person_id', '=', personId)
    .where((row) => row.not(isOpen))
    .execute();
  for (const { line } of waiting) await closeRanks(trx, line, lines);
}

/** When the head of a line is gone, the next one moves up; whoever held it finds that it lost it. */
async function closeRanks(trx: Transaction<Tables>, line: string, lines: Lines): Promise<void> {
  const head = await trx
    .selectFrom('lines')
    .innerJoin('inbox', 'inbox.key', 'lines.key')
    .select('lines.key')
    .where('lines.line', '=', line)
    .where(isOpen)
    .executeTakeFirst();
  if (head === undefined) await lines.advance(trx, line);
}
