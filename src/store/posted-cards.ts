import type { Insertable, Selectable } from 'kysely';
import type { PostedCard, PostedCards } from '../ports/posted-cards.ts';
import type { StoreBase } from './connection.ts';
import type { KeyRing, SealedPlace } from './key-ring.ts';
import type { PostedCardsTable } from './schema.ts';
import { statement, type Writer } from './statement.ts';

/** What the cards in spaces stand for. The subject is sealed: nobody who can write to the file can forge a press. */
export function createPostedCards(base: StoreBase): PostedCards {
  const { db, keys } = base;
  const write = cardWriter(base);
  const remove = cardRemover(base);
  const read = statement(db, ['messageId'], (at: { messageId: string }) =>
    db.selectFrom('posted_cards').selectAll().where('message_id', '=', at.messageId),
  );
  const working = (now: number) => db.selectFrom('posted_cards').selectAll().where('expires_at', '>', now);
  return {
    write: (card) => write(card),

    async read(messageId) {
      const [row] = (await read({ messageId })).rows;
      return row && readCard(keys, row);
    },

    async ofMeeting(meetingId, now) {
      const rows = await working(now)
        .where('meeting_id', '=', meetingId)
        .orderBy('expires_at')
        .orderBy('message_id')
        .execute();
      return rows.map((row) => readCard(keys, row));
    },

    async ofSpace(roomId, now) {
      const rows = await working(now)
        .where('room_id', '=', roomId)
        .where('meeting_id', 'is not', null)
        .orderBy('expires_at')
        .orderBy('message_id')
        .execute();
      return rows.map((row) => readCard(keys, row));
    },

    remove: (messageId) => remove(messageId),

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

export function cardWriter({ db, keys }: StoreBase): Writer<PostedCard> {
  const put = statement(
    db,
    ['message_id', 'room_id', 'owner_id', 'feature', 'subject_sealed', 'expires_at', 'meeting_id'],
    ({ message_id, ...facts }: Omit<Insertable<PostedCardsTable>, 'claimed'>) =>
      db
        .insertInto('posted_cards')
        .values({ message_id, ...facts, claimed: 0 })
        // Written again after a crash, a confirmation that was used stays used.
        .onConflict((conflict) => conflict.column('message_id').doUpdateSet(facts)),
  );
  return async (card, on) => {
    await put(
      {
        message_id: card.messageId,
        room_id: card.roomId,
        owner_id: card.ownerId,
        feature: card.feature,
        subject_sealed: keys.seal(JSON.stringify(card.subject ?? null), subjectOf(card.ownerId)),
        expires_at: card.expiresAt,
        meeting_id: card.meetingId ?? null,
      },
      on,
    );
  };
}

/** By the message's id. */
export function cardRemover({ db }: StoreBase): Writer<string> {
  const remove = statement(db, ['messageId'], (at: { messageId: string }) =>
    db.deleteFrom('posted_cards').where('message_id', '=', at.messageId),
  );
  return async (messageId, on) => {
    await remove({ messageId }, on);
  };
}

function readCard(keys: KeyRing, row: Selectable<PostedCardsTable>): PostedCard {
  return {
    messageId: row.message_id,
    roomId: row.room_id,
    ownerId: row.owner_id,
    feature: row.feature,
    subject: JSON.parse(keys.open(row.subject_sealed, subjectOf(row.owner_id)).plain) as unknown,
    expiresAt: row.expires_at,
    ...(row.meeting_id === null ? {} : { meetingId: row.meeting_id }),
  };
}

function subjectOf(person: string): SealedPlace {
  return { table: 'posted_cards', person, column: 'subject' };
}
