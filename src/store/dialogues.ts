import type { DialogueMemory, Dialogues } from '../ports/dialogues.ts';
import type { StoreBase } from './connection.ts';
import type { SealedPlace } from './key-ring.ts';

/** What was said last, by person and space. It names meetings, so it is sealed. */
export function createDialogues({ db, keys }: StoreBase): Dialogues {
  return {
    async write(personId, roomId, memory, expiresAt) {
      const facts = {
        person_id: personId,
        memory_sealed: keys.seal(JSON.stringify(memory), memoryOf(personId)),
        expires_at: expiresAt,
      };
      await db
        .insertInto('dialogues')
        .values({ place: placeOf(personId, roomId), ...facts })
        .onConflict((conflict) => conflict.column('place').doUpdateSet(facts))
        .execute();
    },

    async read(personId, roomId, now) {
      const row = await db
        .selectFrom('dialogues')
        .selectAll()
        .where('place', '=', placeOf(personId, roomId))
        .where('expires_at', '>', now)
        .executeTakeFirst();
      // Written by this store alone, and sealed: the shape is the one that was written.
      return row && (JSON.parse(keys.open(row.memory_sealed, memoryOf(personId)).plain) as DialogueMemory);
    },
  };
}

function placeOf(personId: string, roomId: string): string {
  return `${personId} ${roomId}`;
}

function memoryOf(person: string): SealedPlace {
  return { table: 'dialogues', person, column: 'memory' };
}
