import { sql, type Selectable } from 'kysely';
import type { Profile, Profiles } from '../ports/profiles.ts';
import type { StoreBase } from './connection.ts';
import type { ProfilesTable } from './schema.ts';
import { statement } from './statement.ts';

/** As many people as one statement asks for at once. */
const askedAtOnce = 500;

/** What is remembered of people so that Webex need not be asked each time. */
export function createProfiles({ db }: StoreBase): Profiles {
  const read = statement(db, ['personId'], (at: { personId: string }) =>
    db.selectFrom('profiles').selectAll().where('person_id', '=', at.personId),
  );
  return {
    async read(personId) {
      const [row] = (await read({ personId })).rows;
      return row && readProfile(row);
    },

    readMany: (personIds) =>
      inPieces(personIds, (some) => db.selectFrom('profiles').selectAll().where('person_id', 'in', some).execute()),

    readByEmail: (emails) =>
      inPieces(
        emails.map((email) => email.toLowerCase()),
        (some) =>
          db
            .selectFrom('profiles')
            .selectAll()
            .where(sql<string>`lower(email)`, 'in', some)
            .execute(),
      ),

    async write(profile) {
      const facts = {
        email: profile.email,
        display_name: profile.displayName,
        org_id: profile.orgId,
        zone: profile.zone ?? null,
        zone_source: profile.zoneSource ?? null,
      };
      await db
        .insertInto('profiles')
        .values({ person_id: profile.personId, ...facts })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(facts))
        .execute();
    },
  };
}

async function inPieces(
  asked: readonly string[],
  read: (some: readonly string[]) => Promise<Selectable<ProfilesTable>[]>,
): Promise<readonly Profile[]> {
  const found: Profile[] = [];
  for (let start = 0; start < asked.length; start += askedAtOnce)
    found.push(...(await read(asked.slice(start, start + askedAtOnce))).map(readProfile));
  return found;
}

function readProfile(row: Selectable<ProfilesTable>): Profile {
  return {
    personId: row.person_id,
    email: row.email,
    displayName: row.display_name,
    orgId: row.org_id,
    ...(row.zone !== null && { zone: row.zone }),
    ...(row.zone_source !== null && { zoneSource: row.zone_source }),
  };
}
