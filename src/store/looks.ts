import type { Looks } from '../ports/looks.ts';
import type { StoreBase } from './connection.ts';

/** As many looks as anybody reads through. */
const MOST = 500;

export function createLooks({ db }: StoreBase): Looks {
  return {
    async write({ at, byId, ofIds }) {
      if (ofIds.length === 0) return;
      await db
        .insertInto('looks')
        .values(ofIds.map((ofId) => ({ at, of_id: ofId, by_id: byId })))
        .execute();
    },

    async list(ofId, since) {
      const rows = await db
        .selectFrom('looks')
        .select(['at', 'by_id'])
        .where('of_id', '=', ofId)
        .where('at', '>=', since)
        .orderBy('at', 'desc')
        .orderBy('seq', 'desc')
        .limit(MOST)
        .execute();
      return rows.map((row) => ({ at: row.at, ...(row.by_id === null ? {} : { byId: row.by_id }) }));
    },
  };
}
