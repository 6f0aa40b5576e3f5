import type { Arriving } from './accept.ts';
import type { StoreBase } from './connection.ts';
import { isOpen } from './lines.ts';

/**
 * An edit is only a hint that a message now reads otherwise: while one of the same message waits and nobody has taken it
 * up, another one says nothing new. Whoever takes that one up reads the message after this one came.
 */
export async function withoutHeardEdits(
  { db }: StoreBase,
  arriving: readonly Arriving[],
): Promise<readonly Arriving[]> {
  const edits = arriving.filter(({ knock }) => knock.kind === 'edit');
  if (edits.length === 0) return arriving;
  const waiting = await db
    .selectFrom('inbox')
    .leftJoin('lines', (join) => join.onRef('lines.line', '=', 'inbox.line').onRef('lines.key', '=', 'inbox.key'))
    .select('inbox.payload')
    .where('inbox.line', 'in', [...new Set(edits.map(({ knock }) => knock.line))])
    .where(isOpen)
    .where('inbox.kind', '=', 'edit')
    .where('inbox.state', '=', 'new')
    .where('lines.holder', 'is', null)
    .execute();
  const heard = new Set(waiting.map(({ payload }) => payload));
  return arriving.filter(({ knock: { kind, payload } }) => {
    if (kind !== 'edit') return true;
    const facts = JSON.stringify(payload);
    const isNew = !heard.has(facts);
    heard.add(facts);
    return isNew;
  });
}
