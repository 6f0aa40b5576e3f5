import type { Limits } from '../ports/limits.ts';
import type { StoreBase } from './connection.ts';

/**
 * A leaky bucket in one number: the moment at which it will have run empty. Each try pours in one drop, which takes
 * `windowMs / limit` to run out, and a try is refused when the bucket would stand higher than `limit` drops.
 */
export function createLimits({ db }: StoreBase): Limits {
  return {
    async take(personId, bucket, limit, windowMs, now) {
      const drop = Math.max(1, Math.floor(windowMs / limit));
      const full = now + limit * drop;
      const taken = await db
        .insertInto('limits')
        .values({ person_id: personId, bucket, empty_at: now + drop })
        .onConflict((conflict) =>
          conflict
            .columns(['person_id', 'bucket'])
            .doUpdateSet((row) => ({
              empty_at: row
                .case()
                .when('limits.empty_at', '<', now)
                .then(row.val(now + drop))
                .else(row('limits.empty_at', '+', drop))
                .end(),
            }))
            .where('limits.empty_at', '<=', full - drop),
        )
        .returning('empty_at')
        .executeTakeFirst();
      if (taken !== undefined) return { allowed: true };
      const row = await db
        .selectFrom('limits')
        .select('empty_at')
        .where('person_id', '=', personId)
        .where('bucket', '=', bucket)
        .executeTakeFirst();
      return { allowed: false, waitMs: Math.max(0, (row?.empty_at ?? now) + drop - full) };
    },
  };
}
