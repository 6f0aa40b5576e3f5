import type { Insertable } from 'kysely';
import type { DialogueMemory, Dialogues } from '../ports/dialogues.ts';
import type { Kept } from '../ports/kept.ts';
import type { StoreBase } from './connection.ts';
import type { SealedPlace } from './key-ring.ts';
import type { DialoguesTable } from './schema.ts';
import { statement, type Writer } from './statement.ts';

type Said = Omit<Extract<Kept, { kind: 'dialogue' }>, 'kind'>;

/** What was said last, by person and space. It names meetings, so it is sealed. */
export function createDialogues(base: StoreBase): Dialogues {
  const { db, keys } = base;
  const write = dialogueWriter(base);
  const read = statement(db, ['place', 'now'], (at: { place: string; now: number }) =>
    db.selectFrom('dialogues').select('memory_sealed').where('place', '=', at.place).where('expires_at', '>', at.now),
  );
  return {
    write: (personId, roomId, memory, expiresAt) => write({ personId, roomId, memory, expiresAt }),

    async read(personId, roomId, now) {
      const [row] = (await read({ place: placeOf(personId, roomId), now })).rows;
      // Written by this store alone, and sealed: the shape is the one that was written.
      return row && (JSON.parse(keys.open(row.memory_sealed, memoryOf(personId)).plain) as DialogueMemory);
    },
  };
}

export function dialogueWriter({ db, keys }: StoreBase): Writer<Said> {
  const put = statement(
    db,
    ['place', 'person_id', 'memory_sealed', 'expires_at'],
    ({ place, ...facts }: Insertable<DialoguesTable>) =>
      db
        .insertInto('dialogues')
        .values({ place, ...facts })
        .onConflict((conflict) => conflict.column('place').doUpdateSet(facts)),
  );
  return async ({ personId, roomId, memory, expiresAt }, on) => {
    await put(
      {
        place: placeOf(personId, roomId),
        person_id: personId,
        memory_sealed: keys.seal(JSON.stringify(memory), memoryOf(personId)),
        expires_at: expiresAt,
      },
      on,
    );
  };
}

function placeOf(personId: string, roomId: string): string {
  return `${personId} ${roomId}`;
}

function memoryOf(person: string): SealedPlace {
  return { table: 'dialogues', person, column: 'memory' };
}
