import { beforeEach, expect, it } from 'vitest';
import type { Outgoing } from '../../../src/ports/inbox.ts';
import type { Store } from '../../../src/store/database.ts';
import { realClock, type TestDatabase } from '../kinds.ts';
import { knock } from './knock.ts';

const now = 1_700_000_000_000;
const leaseMs = 30_000;

const saved = { held: true, nextWaits: false };
const lost = { held: false, nextWaits: false };
const answer: Outgoing = { place: { roomId: 'room-1' }, content: { markdown: 'Scheduled *Planted title*.' } };

/** What ports/inbox.ts promises. */
export function inboxContract(database: () => TestDatabase): void {
  const clock = realClock();
  let store: Store;
  beforeEach(async () => {
    store = await database().open({ realNow: clock.now });
  });

  async function leasedKeys(limit = 10, at = now, holder = 'a'): Promise<string[]> {
    return (await store.inbox.lease(holder, limit, at, leaseMs)).map((row) => row.key);
  }
  async function finish(key: string, holder = 'a'): Promise<boolean> {
    return (await store.inbox.save(holder, key, { state: 'done', outbox: [] })).held;
  }

  it('takes a knock once and gives it back whole', async () => {
    expect(await store.inbox.accept(knock('k1', { kind: 'action', owner: 'ana' }))).toBe(true);
    expect(await store.inbox.accept(knock('k1'))).toBe(false);
    expect(await store.inbox.lease('a', 10, now, leaseMs)).toEqual([
      { ...knock('k1', { kind: 'action', owner: 'ana' }), state: 'new', attempts: 0, outbox: [] },
    ]);
  });

  it('tells the same knock apart from itself within one turn of the event loop', async () => {
    const told = await Promise.all([store.inbox.accept(knock('k1')), store.inbox.accept(knock('k1'))]);
    expect(told).toEqual([true, false]);
    expect(await leasedKeys()).toEqual(['k1']);
  });

  it('has a knock taken by the commit that stores it, when nothing stands before it in its line', async () => {
    const taker = { holder: 'a', leaseMs };
    const received = await Promise.all(['k1', 'k2', 'k1'].map((key) => store.inbox.receive(knock(key), taker)));
    expect(received).toEqual(['taken', 'waits', 'known']);
    expect(await store.inbox.receive(knock('k3'), { holder: 'b', leaseMs })).toBe('waits');
    expect(await store.inbox.receive(knock('other', { line: 'room-2' }), { holder: 'b', leaseMs })).toBe('taken');
    expect(await leasedKeys(10, now, 'c')).toEqual([]);
    expect(await store.inbox.extend('a', ['k1', 'k2', 'other'], leaseMs)).toEqual(['k1']);
    clock.advance(leaseMs);
    const heirs = await store.inbox.lease('c', 10, now, leaseMs);
    expect(heirs.map(({ key, attempts }) => [key, attempts])).toEqual([
      ['k1', 1],
      ['other', 1],
    ]);
    expect(await finish('k1', 'a')).toBe(false);
    expect(await store.inbox.save('c', 'k1', { state: 'done', outbox: [] })).toEqual({ held: true, nextWaits: true });
    expect(await store.inbox.save('c', 'other', { state: 'done', outbox: [] })).toEqual(saved);
    expect(await leasedKeys()).toEqual(['k2']);
  });

  it('keeps what an answer leaves to be remembered with it, also from who has lost the row', async () => {
    const undo = (id: string) => ({
      ...{ id, ownerId: 'ana', feature: 'f', done: id, body: 1, createdAt: now, expiresAt: now + 1000 },
    });
    const keeping = (id: string) => ({ kept: [{ kind: 'undo' as const, entry: undo(id) }] });
    const done = async (): Promise<string[]> => (await store.undos.since('ana', now)).map(({ entry }) => entry.id);
    await store.inbox.accept(knock('k1'));
    await leasedKeys();
    await store.inbox.save('a', 'k1', { state: 'acted', outbox: [answer], ...keeping('acted') });
    expect(await done()).toEqual(['acted']);
    await store.inbox.retry('a', 'k1', { runAt: now, error: 'no answer', ...keeping('failed') });
    expect(await store.inbox.save('a', 'k1', { state: 'done', outbox: [], ...keeping('lost') })).toEqual(lost);
    await leasedKeys();
    const gone = { kind: 'card-gone' as const, messageId: 'old' };
    const said = { dialogue: {}, messageId: 'new', presses: {}, meetings: [] };
    const told = { kind: 'dialogue' as const, personId: 'ana', roomId: 'r', memory: said, expiresAt: now + 1000 };
    const posted = { messageId: 'new', roomId: 'r', ownerId: 'ana', feature: 'f', subject: 1, expiresAt: now + 1000 };
    const line = { at: now, personId: 'ana', feature: 'f', act: 'a', outcome: 'done' };
    await store.cards.write({ ...posted, messageId: 'old' });
    await store.inbox.save('a', 'k1', {
      ...{ state: 'done', outbox: [] },
      kept: [gone, told, { kind: 'card', card: posted }, { kind: 'act', line }],
    });
    expect(await done()).toEqual(['acted', 'failed', 'lost']);
    expect(await store.cards.read('old')).toBeUndefined();
    expect(await store.cards.read('new')).toEqual(posted);
    expect(await store.dialogues.read('ana', 'r', now)).toEqual(said);
    expect(await store.audit.list('ana', now, 10)).toEqual([line]);
  });

  it('knows a knock that is done for as long as the row is kept', async () => {
    await store.inbox.accept(knock('k1'));
    await leasedKeys();
    expect(await finish('k1')).toBe(true);
    expect(await store.inbox.accept(knock('k1'))).toBe(false);
    expect(await leasedKeys()).toEqual([]);
  });

  it('refuses a knock that the database would refuse, without harm to those beside it', async () => {
    const told = await Promise.allSettled([
      store.inbox.accept(knock('good')),
      store.inbox.accept(knock('nul\0')),
      store.inbox.accept(knock('long'.repeat(1000))),
      store.inbox.accept(knock('half \ud800 a pair', { line: 'room-2' })),
    ]);
    expect(told.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  });

  it('keeps the order of a line, one row at a time, in the order of acceptance', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.inbox.accept(knock(`k${i}`))));
    const handled: string[] = [];
    for (;;) {
      const keys = await leasedKeys();
      if (keys.length === 0) break;
      expect(keys).toHaveLength(1);
      handled.push(...keys);
      for (const key of keys) await finish(key);
    }
    expect(handled).toEqual(Array.from({ length: 20 }, (_, i) => `k${i}`));
  });

  it('handles different lines side by side, the oldest first, and no more than asked for', async () => {
    for (const [index, line] of ['x', 'y', 'z'].entries()) {
      await store.inbox.accept(knock(`${line}1`, { line, runAt: now - index }));
      await store.inbox.accept(knock(`${line}2`, { line }));
    }
    expect(await leasedKeys(2)).toEqual(['z1', 'y1']);
    expect(await leasedKeys()).toEqual(['x1']);
    expect(await leasedKeys()).toEqual([]);
    await finish('y1');
    expect(await leasedKeys()).toEqual(['y2']);
  });

  it('leaves alone what is not due yet, and what waits behind it', async () => {
    await store.inbox.accept(knock('later', { runAt: now + 1 }));
    await store.inbox.accept(knock('behind'));
    expect(await leasedKeys()).toEqual([]);
    expect(await leasedKeys(10, now + 1)).toEqual(['later']);
  });

  it('makes a row free again when its lease has run out in real time, and counts the try', async () => {
    await store.inbox.accept(knock('k1'));
    await store.inbox.accept(knock('k2'));
    expect(await leasedKeys()).toEqual(['k1']);
    clock.advance(leaseMs - 1);
    expect(await leasedKeys(10, now + 10 * leaseMs, 'b')).toEqual([]);
    clock.advance(1);
    const [row] = await store.inbox.lease('b', 10, now, leaseMs);
    expect(row).toMatchObject({ key: 'k1', attempts: 1 });
    expect(await finish('k1', 'a')).toBe(false);
    expect(await finish('k1', 'b')).toBe(true);
    expect(await leasedKeys()).toEqual(['k2']);
  });

  it('prolongs a lease for its holder alone', async () => {
    await store.inbox.accept(knock('k1'));
    await leasedKeys();
    clock.advance(leaseMs - 1);
    expect(await store.inbox.extend('b', ['k1'], leaseMs)).toEqual([]);
    expect(await store.inbox.extend('a', ['k1', 'other'], leaseMs)).toEqual(['k1']);
    expect(await store.inbox.extend('a', [], leaseMs)).toEqual([]);
    clock.advance(leaseMs - 1);
    expect(await leasedKeys(10, now, 'b')).toEqual([]);
    clock.advance(1);
    expect(await leasedKeys(10, now, 'b')).toEqual(['k1']);
    expect(await store.inbox.extend('a', ['k1'], leaseMs)).toEqual([]);
  });

  it('keeps the answer over a crash, and only from the holder', async () => {
    await store.inbox.accept(knock('k1'));
    await leasedKeys();
    expect(await store.inbox.save('b', 'k1', { state: 'acted', outbox: [] })).toEqual(lost);
    expect(await store.inbox.save('a', 'k1', { state: 'acted', outbox: [answer] })).toEqual(saved);
    clock.advance(leaseMs);
    const [row] = await store.inbox.lease('b', 10, now, leaseMs);
    expect(row).toMatchObject({ state: 'acted', outbox: [answer] });
    expect(await store.inbox.save('a', 'k1', { state: 'acted', outbox: [] })).toEqual(lost);
  });

  it('can be asked for a row as long as it is kept, without the words once it is done', async () => {
    await store.inbox.accept(knock('k1'));
    expect(await store.inbox.read('other')).toBeUndefined();
    await leasedKeys();
    await store.inbox.retry('a', 'k1', { runAt: now + 5, error: 'no answer' });
    expect(await store.inbox.read('k1')).toMatchObject({ state: 'new', attempts: 1, runAt: now + 5 });
    await leasedKeys(1, now + 5);
    const sent = { ...answer, answers: 'print', sent: { messageId: 'm', roomId: 'room-1' } };
    await store.inbox.save('a', 'k1', { state: 'done', outbox: [sent] });
    expect(await store.inbox.read('k1')).toMatchObject({
      state: 'done',
      attempts: 1,
      outbox: [{ ...sent, content: { markdown: '' } }],
    });
  });

  it('hears of an edit once while one of the same message waits, and anew once that one was taken up', async () => {
    const edit = (n: number, id = 'm1') => knock(`edit:${id}:${n}`, { kind: 'edit', payload: { id } });
    await store.inbox.accept(knock('before'));
    expect(await Promise.all([1, 2, 3].map((n) => store.inbox.accept(edit(n))))).toEqual([true, false, false]);
    expect(await store.inbox.accept(edit(4))).toBe(false);
    expect(await store.inbox.accept(edit(5, 'm2'))).toBe(true);
    await leasedKeys();
    await finish('before');
    expect(await leasedKeys()).toEqual(['edit:m1:1']);
    // The one that is in hand may have read the message already.
    expect([await store.inbox.accept(edit(6)), await store.inbox.accept(edit(7))]).toEqual([true, false]);
  });

  it('puts a row off and holds its line back until then', async () => {
    await store.inbox.accept(knock('k1'));
    await store.inbox.accept(knock('k2'));
    await leasedKeys();
    await store.inbox.retry('b', 'k1', { runAt: now, error: 'not mine' });
    expect(await leasedKeys()).toEqual([]);
    await store.inbox.retry('a', 'k1', { runAt: now + 5000, error: 'Webex answered 502' });
    expect(await leasedKeys(10, now + 4999)).toEqual([]);
    const [row] = await store.inbox.lease('a', 10, now + 5000, leaseMs);
    expect(row).toMatchObject({ key: 'k1', attempts: 1, runAt: now + 5000 });
    await finish('k1');
    const [next] = await store.inbox.lease('a', 10, now + 5000, leaseMs);
    expect(next).toMatchObject({ key: 'k2', attempts: 0 });
  });

  it('lays a dead row aside, lists it, and replays it with the answer it had at the end of its line', async () => {
    await store.inbox.accept(knock('k1'));
    await store.inbox.accept(knock('k2'));
    await leasedKeys();
    await store.inbox.retry('a', 'k1', { runAt: now, error: 'Webex answered 502' });
    await leasedKeys();
    const dead = { state: 'dead', outbox: [answer], error: 'tried 8 times' } as const;
    expect(await store.inbox.save('a', 'k1', dead)).toEqual({ held: true, nextWaits: true });
    expect(await store.inbox.listDead(10)).toMatchObject([
      { row: { key: 'k1', state: 'dead', attempts: 1, outbox: [answer] }, error: 'tried 8 times' },
    ]);
    expect(await store.inbox.accept(knock('k1'))).toBe(false);
    expect(await store.inbox.replay('k2', now)).toBe(false);
    expect(await store.inbox.replay('k1', now + 7)).toBe(true);
    expect(await store.inbox.replay('k1', now)).toBe(false);
    expect(await store.inbox.listDead(10)).toEqual([]);
    expect(await leasedKeys()).toEqual(['k2']);
    await finish('k2');
    expect(await leasedKeys()).toEqual([]);
    const [row] = await store.inbox.lease('a', 10, now + 7, leaseMs);
    expect(row).toMatchObject({ key: 'k1', state: 'acted', attempts: 0, outbox: [answer] });
  });

  it('says how much waits', async () => {
    expect(await store.inbox.depth(now)).toEqual({ due: 0, later: 0, held: 0, dead: 0, oldestMs: 0 });
    await store.inbox.accept(knock('held', { line: 'h' }));
    await leasedKeys();
    await store.inbox.accept(knock('due', { line: 'd', runAt: now - 400 }));
    await store.inbox.accept(knock('behind', { line: 'd' }));
    await store.inbox.accept(knock('later', { line: 'l', runAt: now + 1 }));
    expect(await store.inbox.depth(now)).toEqual({ due: 2, later: 1, held: 1, dead: 0, oldestMs: 400 });
    await store.inbox.retry('a', 'held', { runAt: now + 1000, error: 'no answer' });
    expect(await store.inbox.depth(now)).toEqual({ due: 2, later: 2, held: 0, dead: 0, oldestMs: 400 });
    await leasedKeys(1);
    await store.inbox.save('a', 'due', { state: 'dead', outbox: [] });
    expect(await store.inbox.depth(now)).toEqual({ due: 1, later: 2, held: 0, dead: 1, oldestMs: 0 });
  });
}
