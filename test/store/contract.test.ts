import { afterAll, afterEach, beforeEach, describe, it } from 'vitest';
import { conversationsContract } from './contract/conversations.ts';
import { crowdContract } from './contract/crowd.ts';
import { inboxContract } from './contract/inbox.ts';
import { killContract } from './contract/kill.ts';
import { openingContract } from './contract/opening.ts';
import { peopleContract } from './contract/people.ts';
import { secretsContract } from './contract/secrets.ts';
import { upkeepContract } from './contract/upkeep.ts';
import { postgres, sqlite, type TestDatabase } from './kinds.ts';

const contracts = {
  inbox: inboxContract,
  people: peopleContract,
  conversations: conversationsContract,
  upkeep: upkeepContract,
  secrets: secretsContract,
  'opening it': openingContract,
  'many at once': crowdContract,
  'killed at any moment': killContract,
};

for (const kind of [sqlite, await postgres()]) {
  // Here, since a group of which no test is chosen ends nothing of its own.
  afterAll(() => kind.stop());
  describe(`the store on ${kind.name}`, () => {
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
