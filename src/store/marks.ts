import type { Marks } from '../ports/marks.ts';
import type { StoreBase } from './connection.ts';

/** One row for each mark. */
export function createMarks({ db }: Pick<StoreBase, 'db'>): Marks {
  return {
    async read(name) {
      const row = await db.selectFrom('marks').select('at').where('name', '=', name).executeTakeFirst();
      return row?.at;
    },
    async write(name, at) {
      await db
        .insertInto('marks')
        .values({ name, at })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ at }))
        .execute();
    },
    before: (prefix, at) =>
      db
        .selectFrom('marks')
        .select(['name', 'at'])
        .where('name', 'like', `${prefix}%`)
        .where('at', '<', at)
        .orderBy('at')
        .execute(),
    async remove(name) {
      await db.deleteFrom('marks').where('name', '=', name).execute();
    },
  };
}
