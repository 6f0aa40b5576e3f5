import { expect, it } from 'vitest';
import { oneKey } from '../keys.ts';
import type { TestDatabase } from '../kinds.ts';
import { openStore } from '../../../src/store/database.ts';
import { grant } from './people.ts';

export function openingContract(database: () => TestDatabase): void {
  it('makes its tables once and finds everything again when it is opened again', async () => {
    const before = await database().open();
    await before.grants.write(grant);
    await before.close();
    const after = await database().open();
    expect(await after.grants.read('ana')).toEqual(grant);
  });

  it('can be opened by several who start at the same moment', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => database().open()));
    for (const store of stores) await store.probe();
  });

  it('does not touch a database that a newer version has changed', async () => {
    const store = await database().open();
    await store.close();
    await database().tell(`insert into migrations (name) values ('9999-from-the-future')`);
    await expect(database().open()).rejects.toThrow('newer version; it has 9999-from-the-future');
  });

  it('asks for a place to stand on', async () => {
    await expect(openStore({ keys: oneKey })).rejects.toThrow('a folder or the URL of a database');
  });
}
