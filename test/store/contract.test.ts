import assert from 'node:assert';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { conversationsContract } from './contract/conversations.ts';
import { crowdContract } from './contract/crowd.ts';
import { inboxContract } from './contract/inbox.ts';
import { killContract } from './contract/kill.ts';
import { openingContract } from './contract/opening.ts';
import { peopleContract } from './contract/people.ts';
import { remindersContract } from './contract/reminders.ts';
import { secretsContract } from './contract/secrets.ts';
import { upkeepContract } from './contract/upkeep.ts';
import { postgres, sqlite, type TestDatabase } from './kinds.ts';

const contracts = {
  inbox: inboxContract,
  people: peopleContract,
  conversations: conversationsContract,
  upkeep: upkeepContract,
  reminders: remindersContract,
  secrets: secretsContract,
  'opening it': openingContract,
  'many at once': crowdContract,
  'killed at any moment': killContract,
};

for (const kind of [sqlite, postgres()]) {
  describe(`the store on ${kind.name}`, () => {
    let missing: string | undefined;
    let database: TestDatabase | undefined;
    beforeAll(async () => {
      missing = await kind.start();
    });
    afterAll(() => kind.stop());
    beforeEach(async ({ skip }) => {
      if (missing !== undefined) skip(missing);
      database = await kind.createDatabase();
    });
    afterEach(() => database?.remove());
    for (const [name, contract] of Object.entries(contracts)) {
      describe(name, () => {
        contract(() => {
          assert(database !== undefined);
          return database;
        });
      });
    }
  });
}
