import type { Selectable } from 'kysely';
import { NOBODY, type Registration, type Registrations } from '../ports/registrations.ts';
import type { StoreBase } from './connection.ts';
import type { SealedPlace } from './key-ring.ts';
import type { RegistrationsTable } from './schema.ts';

/** Our webhooks at Webex, each secret sealed, and sealed anew with the newest key when read. */
export function createRegistrations(base: StoreBase): Registrations {
  const { db, keys } = base;
  return {
    async read(id) {
      const row = await db.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirst();
      return row && readRegistration(base, row);
    },

    async list(owner) {
      const rows = await db
        .selectFrom('registrations')
        .selectAll()
        .where('owner', '=', owner)
        .orderBy('resource')
        .orderBy('event')
        .orderBy('id')
        .execute();
      const read: Registration[] = [];
      for (const row of rows) read.push(await readRegistration(base, row));
      return read;
    },

    async write(registration) {
      const facts = {
        owner: registration.owner,
        resource: registration.resource,
        event: registration.event,
        secret_sealed: keys.seal(registration.secret, secretOf(registration.owner)),
        webhook_id: registration.webhookId ?? null,
      };
      await db
        .insertInto('registrations')
        .values({ id: registration.id, ...facts })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
        .execute();
    },

    async remove(id) {
      await db.deleteFrom('registrations').where('id', '=', id).execute();
    },
  };
}

async function readRegistration({ db, keys }: StoreBase, row: Selectable<RegistrationsTable>): Promise<Registration> {
  // Of somebody who has left; see forget.ts.
  if (row.owner === NOBODY) return { id: row.id, owner: NOBODY, resource: '', event: '', secret: '' };
  const secret = keys.open(row.secret_sealed, secretOf(row.owner));
  if (secret.stale) {
    await db
      .updateTable('registrations')
      .set({ secret_sealed: keys.seal(secret.plain, secretOf(row.owner)) })
      .where('id', '=', row.id)
      .where('secret_sealed', '=', row.secret_sealed)
      .execute();
  }
  return {
    id: row.id,
    owner: row.owner,
    resource: row.resource,
    event: row.event,
    secret: secret.plain,
    ...(row.webhook_id !== null && { webhookId: row.webhook_id }),
  };
}

function secretOf(person: string): SealedPlace {
  return { table: 'registrations', person, column: 'secret' };
}
