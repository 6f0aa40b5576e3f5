import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/store/database.ts';
import type { TestDatabase } from '../kinds.ts';

const now = 1_700_000_000_000;
const card = { messageId: 'm1', roomId: 'r1', ownerId: 'ana', feature: 'schedule', expiresAt: now + 1000 };

/** What the ports of posted cards, drafts and undos promise. */
export function conversationsContract(database: () => TestDatabase): void {
  let store: Store;
  beforeEach(async () => {
    store = await database().open();
  });

  it('keeps what a card stands for', async () => {
    await store.cards.write({ ...card, subject: { meeting: 'x' } });
    expect(await store.cards.read('m1')).toEqual({ ...card, subject: { meeting: 'x' } });
    await store.cards.write({ ...card, subject: undefined });
    expect(await store.cards.read('m1')).toEqual({ ...card, subject: null });
    await store.cards.remove('m1');
    expect(await store.cards.read('m1')).toBeUndefined();
  });

  it('lets a card be confirmed once, however many press at the same moment', async () => {
    await store.cards.write({ ...card, subject: null });
    const claims = await Promise.all([1, 2, 3, 4].map(() => store.cards.claim('m1')));
    expect(claims.filter(Boolean)).toHaveLength(1);
    await store.cards.write({ ...card, subject: null });
    expect(await store.cards.claim('m1')).toBe(false);
    expect(await store.cards.claim('unknown')).toBe(false);
  });

  it('gives a draft to the first who asks, and to that one again after a crash', async () => {
    const draft = { id: 'd1', ownerId: 'ana', feature: 'schedule', body: { title: 'x' }, expiresAt: now + 1000 };
    await store.drafts.write(draft);
    expect(await store.drafts.read('d1', now)).toEqual(draft);
    expect(await store.drafts.read('d1', now + 1000)).toBeUndefined();
    const takes = await Promise.all(['p1', 'p2'].map((by) => store.drafts.take('d1', by, now)));
    expect(takes.filter((take) => take !== undefined)).toEqual([draft]);
    const by = takes[0] === undefined ? 'p2' : 'p1';
    expect(await store.drafts.take('d1', by, now + 2000)).toEqual(draft);
    expect(await store.drafts.take('d1', 'p3', now)).toBeUndefined();
    await store.drafts.write(draft);
    expect(await store.drafts.take('d1', 'p3', now + 1000)).toBeUndefined();
    expect(await store.drafts.take('d1', 'p3', now)).toEqual(draft);
  });

  it('finds the newest that can be taken back, also when the clock stands still', async () => {
    const entry = {
      ownerId: 'ana',
      feature: 'schedule',
      done: 'Scheduled x',
      body: 1,
      createdAt: now,
      expiresAt: now + 600,
    };
    await store.undos.write({ ...entry, id: 'u9' });
    await store.undos.write({ ...entry, id: 'u1' });
    await store.undos.write({ ...entry, id: 'u0', ownerId: 'ben' });
    expect(await store.undos.newest('ana', now)).toEqual({ ...entry, id: 'u1' });
    expect(await store.undos.take('u1', 'ben', 'p1', now)).toBeUndefined();
    expect(await store.undos.take('u1', 'ana', 'p1', now)).toEqual({ ...entry, id: 'u1' });
    expect(await store.undos.take('u1', 'ana', 'p1', now + 600)).toEqual({ ...entry, id: 'u1' });
    expect(await store.undos.take('u1', 'ana', 'p2', now)).toBeUndefined();
    expect(await store.undos.newest('ana', now)).toEqual({ ...entry, id: 'u9' });
    expect(await store.undos.newest('ana', now + 600)).toBeUndefined();
    expect(await store.undos.take('u9', 'ana', 'p1', now + 600)).toBeUndefined();
  });

  it('remembers the last thing said to a person in each space, until it is no longer meant', async () => {
    const memory = { dialogue: {}, messageId: 'm1', presses: { yes: 'confirm' }, meetings: [{ id: 'x', title: 'X' }] };
    await store.dialogues.write('ana', 'r1', { ...memory, messageId: 'older' }, now + 1000);
    await store.dialogues.write('ana', 'r1', memory, now + 1000);
    expect(await store.dialogues.read('ana', 'r1', now)).toEqual(memory);
    expect(await store.dialogues.read('ana', 'r1', now + 1000)).toBeUndefined();
    expect(await store.dialogues.read('ana', 'r2', now)).toBeUndefined();
    expect(await store.dialogues.read('ben', 'r1', now)).toBeUndefined();
  });
}
