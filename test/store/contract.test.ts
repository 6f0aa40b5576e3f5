import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { inboxContract } from './contract/inbox.ts';
import { sqlite, type TestDatabase } from './kinds.ts';

const contracts = { inbox: inboxContract };

describe.each([sqlite])('the store on $name', (kind) => {
  let database: TestDatabase;
  beforeAll(() => kind.start());
  beforeEach(async () => {
    database = await kind.createDatabase();
  });
  afterEach(() => database.remove());
  afterAll(() => kind.stop());

  for (const [name, contract] of Object.entries(contracts)) describe(name, () => contract(() => database));
});
