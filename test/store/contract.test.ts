import { afterAll, afterEach, beforeEach, describe, it } from 'vitest';
import { conversationsContract } from './contract/conversations.ts';
import { inboxContract } from './contract/inbox.ts';
import { peopleContract } from './contract/people.ts';
import { upkeepContract } from './contract/upkeep.ts';
import { postgres, sqlite, type TestDatabase } from './kinds.ts';

const contracts = {
  inbox: inboxContract,
  people: peopleContract,
  conversations: conversationsContract,
  upkeep: upkeepContract,
};

for (const kind of [sqlite, await postgres()]) {
  describe(`the store on ${kind.name}`, () => {
    afterAll(() => kind.stop());
    if (kind.skipped !== undefined) {
      it.skip(kind.skipped);
      return;
    }
    let database: TestDatabase;
    beforeEach(async () => {
      database = await kind.createDatabase();
    });
    afterEach(() => database.remove());
    for (const [name, contract] of Object.entries(contracts)) {
      describe(name, () => {
        contract(() => database);
      });
    }
  });
}
