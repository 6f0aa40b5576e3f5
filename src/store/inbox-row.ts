import type { Selectable } from 'kysely';
import type { InboxRow, KnockKind, Outgoing } from '../ports/inbox.ts';
import type { KeyRing, SealedPlace } from './key-ring.ts';
import type { InboxTable } from './schema.ts';

const kinds: readonly KnockKind[] = ['message', 'edit', 'action', 'joined', 'left', 'connected', 'due'];

/** The answer as it is stored: sealed, since it holds titles and people; nothing when there is none. */
export function sealOutbox(keys: KeyRing, key: string, outbox: readonly Outgoing[]): string | null {
  return outbox.length === 0 ? null : keys.seal(JSON.stringify(outbox), outboxOf(key));
}

/** A message that was sent stands in Webex; here its words and its card would only lie about. */
export function withoutWords(message: Outgoing): Outgoing {
  return { ...message, content: { markdown: '' } };
}

/** @param head when it is due and how often it was tried, which the line knows best while the row is open */
export function readInboxRow(
  keys: KeyRing,
  row: Selectable<InboxTable>,
  head: { readonly run_at: number; readonly attempts: number } = row,
): InboxRow {
  const kind = kinds.find((known) => known === row.kind);
  if (kind === undefined) throw new Error(`an inbox row is of the unknown kind ${row.kind}`);
  return {
    key: row.key,
    kind,
    owner: row.owner,
    line: row.line,
    // Both were written by this file; nothing from outside gets here as JSON.
    payload: JSON.parse(row.payload) as InboxRow['payload'],
    state: row.state,
    attempts: head.attempts,
    runAt: head.run_at,
    receivedAt: row.received_at,
    outbox:
      row.outbox_sealed === null
        ? []
        : (JSON.parse(keys.open(row.outbox_sealed, outboxOf(row.key)).plain) as Outgoing[]),
  };
}

function outboxOf(key: string): SealedPlace {
  return { table: 'inbox', person: key, column: 'outbox' };
}
