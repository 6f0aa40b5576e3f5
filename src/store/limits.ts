import type { Limits } from '../ports/limits.ts';
import type { StoreBase } from './connection.ts';
import { statement } from './statement.ts';

interface Pour {
  readonly personId: string;
  readonly bucket: string;
  readonly now: number;
  /** How long one drop takes to run out. */
  readonly drop: number;
  /** When a bucket that was empty is empty again. */
  readonly first: number;
  /** The bucket may not stand higher before the drop. */
  readonly atMost: number;
}

/**
 * A leaky bucket in one number: the moment at which it will have run empty. Each try pours in one drop, which takes
 * `windowMs / limit` to run out, and a try is refused when the bucket would stand higher than `limit` drops.
 * Nobody waits for the disk here: with the power a drop may be lost, and somebody has one try more.
 */
export function createLimits({ db }: StoreBase): Limits {
  const pour = statement(
    db,
    ['personId', 'bucket', 'now', 'drop', 'first', 'atMost'],
    (at: Pour) =>
      db
        .insertInto('limits')
        .values({ person_id: at.personId, bucket: at.bucket, empty_at: at.first })
        .onConflict((conflict) =>
          conflict
            .columns(['person_id', 'bucket'])
            .doUpdateSet((row) => ({
              empty_at: row
                .case()
                .when('limits.empty_at', '<', at.now)
                .then(row.val(at.first))
                .else(row('limits.empty_at', '+', at.drop))
                .end(),
            }))
            .where('limits.empty_at', '<=', at.atMost),
        )
        .returning('empty_at'),
    { mayBeLost: true },
  );
  return {
    async take(personId, bucket, limit, windowMs, now) {
      const drop = Math.max(1, Math.floor(windowMs / limit));
      const full = now + limit * drop;
      const values = { personId, bucket, now, drop, first: now + drop, atMost: full - drop };
      if ((await pour(values)).rows.length > 0) return { allowed: true };
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
