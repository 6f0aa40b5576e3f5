import type { PostedCards } from '../ports/posted-cards.ts';
import type { StoreBase } from './connection.ts';
import type { SealedPlace } from './key-ring.ts';

/** What the cards in spaces stand for. The subject is sealed: nobody who can write to the file can forge a press. */
export function createPostedCards({ db, keys }: StoreBase): PostedCards {
  return {
    async write(card) {
      const facts = {
        room_id: card.roomId,
        owner_id: card.ownerId,
        feature: card.feature,
        subject_sealed: keys.seal(JSON.stringify(card.subject ?? null), subjectOf(card.ownerId)),
        expires_at: card.expiresAt,
      };
      await db
        .insertInto('posted_cards')
        .values({ message_id: card.messageId, ...facts, claimed: 0 })
        // Written again after a crash, a confirmation that was used stays used.
        .onConflict((conflict) => conflict.column('message_id').doUpdateSet(facts))
        .execute();
    },

    async read(messageId) {
      const row = await db
        .selectFrom('posted_cards')
        .selectAll()
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        messageId,
        roomId: row.room_id,
        ownerId: row.owner_id,
        feature: row.feature,
        subject: JSON.parse(keys.open(row.subject_sealed, subjectOf(row.owner_id)).plain) as unknown,
        expiresAt: row.expires_at,
      };
    },

    async remove(messageId) {
      await db.deleteFrom('posted_cards').where('message_id', '=', messageId).execute();
    },

    async claim(messageId) {
      const claimed = await db
        .updateTable('posted_cards')
        .set({ claimed: 1 })
        .where('message_id', '=', messageId)
        .where('claimed', '=', 0)
        .executeTakeFirst();
      return claimed.numUpdatedRows > 0n;
    },
  };
}

function subjectOf(person: string): SealedPlace {
  return { table: 'posted_cards', person, column: 'subject' };
}
