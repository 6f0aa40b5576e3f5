import type { PersonSettings, Settings } from '../ports/settings.ts';
import type { StoreBase } from './connection.ts';
import { statement } from './statement.ts';

/** How the bot is to behave towards each person, one row of JSON each: new settings need no new column. */
export function createSettings({ db }: StoreBase): Settings {
  const read = statement(db, ['personId'], (at: { personId: string }) =>
    db.selectFrom('settings').select('body').where('person_id', '=', at.personId),
  );
  return {
    async read(personId) {
      const [row] = (await read({ personId })).rows;
      // Written by this file alone.
      return row === undefined ? {} : (JSON.parse(row.body) as PersonSettings);
    },

    async write(personId, settings) {
      const body = JSON.stringify(settings);
      await db
        .insertInto('settings')
        .values({ person_id: personId, body })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ body }))
        .execute();
    },
  };
}
