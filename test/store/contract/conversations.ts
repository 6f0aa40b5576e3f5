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

  it('finds the working cards of a meeting, and of a space', async () => {
    await store.cards.write({ ...card, subject: 1, meetingId: 'a' });
    await store.cards.write({ ...card, messageId: 'm2', roomId: 'r2', subject: 2, meetingId: 'a', expiresAt: now + 2 });
    await store.cards.write({ ...card, messageId: 'm3', subject: 3, meetingId: 'b' });
    await store.cards.write({ ...card, messageId: 'm4', subject: 4 });
    const ids = (cards: readonly { readonly messageId: string }[]): readonly string[] =>
      cards.map(({ messageId }) => messageId);
    expect(ids(await store.cards.ofMeeting('a', now))).toEqual(['m2', 'm1']);
    expect(ids(await store.cards.ofMeeting('a', now + 2))).toEqual(['m1']);
    expect(ids(await store.cards.ofSpace('r1', now))).toEqual(['m1', 'm3']);
    expect((await store.cards.ofMeeting('b', now))[0]).toEqual({
      ...card,
      messageId: 'm3',
      subject: 3,
      meetingId: 'b',
    });
  });

  it('lists what waits for an answer, without what was taken', async () => {
    const draft = { id: 'd1', ownerId: 'ana', feature: 'proposal', body: 1, expiresAt: now + 1000 };
    await store.drafts.write(draft);
    await store.drafts.write({ ...draft, id: 'd2', feature: 'schedule' });
    await store.drafts.write({ ...draft, id: 'd3', ownerId: 'ben' });
    await store.drafts.write({ ...draft, id: 'd4', expiresAt: now });
    await store.drafts.write({ ...draft, id: 'd5' });
    await store.drafts.take('d5', 'p1', now);
    expect(await store.drafts.waiting('ana', 'proposal', now)).toEqual([draft]);
  });

  it('tells what was done since a moment, and what of it was taken back', async () => {
    const entry = { ownerId: 'ana', feature: 'x', done: 'Did x', body: 1, createdAt: now, expiresAt: now + 600 };
    await store.undos.write({ ...entry, id: 'u1' });
    await store.undos.write({ ...entry, id: 'u2' });
    await store.undos.write({ ...entry, id: 'u3', createdAt: now - 1 });
    await store.undos.write({ ...entry, id: 'u4', ownerId: 'ben' });
    await store.undos.take('u1', 'ana', 'p1', now);
    expect(await store.undos.since('ana', now)).toEqual([
      { entry: { ...entry, id: 'u1' }, takenBack: true },
      { entry: { ...entry, id: 'u2' }, takenBack: false },
    ]);
  });

  it('gives back what was taken only to ask about it, by whoever took it', async () => {
    const entry = { ownerId: 'ana', feature: 'x', done: 'Did x', body: 1, createdAt: now, expiresAt: now + 600 };
    await store.undos.write({ ...entry, id: 'u1' });
    await store.undos.take('u1', 'ana', 'p1', now);
    await store.undos.release('u1', 'p2');
    expect(await store.undos.newest('ana', now)).toBeUndefined();
    await store.undos.release('u1', 'p1');
    expect(await store.undos.newest('ana', now)).toEqual({ ...entry, id: 'u1' });
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
