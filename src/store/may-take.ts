import type { ExpressionBuilder, Expression, SqlBool } from 'kysely';
import type { Tables } from './schema.ts';

/**
 * First come, first served: a row that nobody took and that has not expired, or one that the same request took before
 * (it is being repeated after a crash).
 */
export function mayTake(
  row: ExpressionBuilder<Tables, 'drafts' | 'undos'>,
  by: string,
  now: number,
): Expression<SqlBool> {
  return row.or([row('taken_by', '=', by), row.and([row('taken_by', 'is', null), row('expires_at', '>', now)])]);
}
