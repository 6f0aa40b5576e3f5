import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/store/database.ts';
import { realClock, type TestDatabase } from '../kinds.ts';
import { knock } from './knock.ts';
import { grant } from './people.ts';

const dayMs = 86_400_000;
const now = 1_700_000_000_000;

/** Locks, limits, audit, retention, forgetting. */
export function upkeepContract(database: () => TestDatabase): void {
  const clock = realClock();
  let store: Store;
  let other: Store;
  beforeEach(async () => {
    store = await database().open({ realNow: clock.now });
    other = await database().open({ realNow: clock.now });
  });

  async function end(key: string, line: string, state: 'done' | 'dead'): Promise<void> {
    const rows = await store.inbox.lease('a', 10, now, 1000);
    expect(rows).toMatchObject([{ key, line }]);
    const outbox = [{ place: { roomId: 'r' }, content: { markdown: 'Scheduled.' } }];
    await store.inbox.save('a', key, { state, outbox });
  }

  it('gives a lock to one holder until it is freed or its lease runs out', async () => {
    expect(await store.locks.acquire('watchdog', 'a', 1000)).toBe(true);
    expect(await other.locks.acquire('watchdog', 'b', 1000)).toBe(false);
    expect(await store.locks.acquire('watchdog', 'a', 1000)).toBe(true);
    clock.advance(999);
    expect(await store.locks.extend('watchdog', 'a', 1000)).toBe(true);
    clock.advance(999);
    expect(await other.locks.acquire('watchdog', 'b', 1000)).toBe(false);
    clock.advance(1);
    expect(await other.locks.acquire('watchdog', 'b', 1000)).toBe(true);
    expect(await store.locks.extend('watchdog', 'a', 1000)).toBe(false);
    await store.locks.release('watchdog', 'a');
    expect(await store.locks.acquire('watchdog', 'a', 1000)).toBe(false);
    await other.locks.release('watchdog', 'b');
    expect(await store.locks.acquire('watchdog', 'a', 1000)).toBe(true);
  });

  it('keeps a mark until it is moved', async () => {
    expect(await store.marks.read('heard')).toBeUndefined();
    await store.marks.write('heard', now);
    await store.marks.write('heard', now + 5);
    expect(await other.marks.read('heard')).toBe(now + 5);
  });

  it('tells which marks of a kind are from before a moment, the oldest first, until they are removed', async () => {
    await store.marks.write('alive:b', now - 10);
    await store.marks.write('alive:a', now - 20);
    await store.marks.write('alive:c', now);
    await store.marks.write('other', now - 30);
    expect(await other.marks.before('alive:', now)).toEqual([
      { name: 'alive:a', at: now - 20 },
      { name: 'alive:b', at: now - 10 },
    ]);
    await other.marks.remove('alive:a');
    expect(await store.marks.before('alive:', now)).toEqual([{ name: 'alive:b', at: now - 10 }]);
  });

  it('does the work of a lock when it is free, and frees it even when the work fails', async () => {
    const seen = await store.locks.withLease('job', 'a', 60_000, async () =>
      other.locks.withLease('job', 'b', 60_000, () => Promise.resolve('never')),
    );
    expect(seen).toEqual({ held: true, value: { held: false } });
    await expect(
      store.locks.withLease('job', 'a', 60_000, () => Promise.reject(new Error('the work failed'))),
    ).rejects.toThrow('the work failed');
    expect(await other.locks.acquire('job', 'b', 60_000)).toBe(true);
  });

  it('tells the work when its lock was lost', async () => {
    const told = await store.locks.withLease('job', 'a', 900, async (lost) => {
      clock.advance(900);
      expect(await other.locks.acquire('job', 'b', 60_000)).toBe(true);
      return new Promise<boolean>((resolve) => {
        lost.addEventListener('abort', () => {
          resolve(true);
        });
      });
    });
    expect(told).toEqual({ held: true, value: true });
  });

  it('lets one at a time work on a person’s grant, in this process and in another', async () => {
    let inside = 0;
    let most = 0;
    const refreshes = Array.from({ length: 12 }, (_, i) =>
      (i % 2 === 0 ? store : other).grants.exclusively('ana', async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setTimeout(resolve, 2));
        inside -= 1;
        if (i === 3) throw new Error('refused');
        return i;
      }),
    );
    const told = await Promise.allSettled(refreshes);
    expect(most).toBe(1);
    expect(told.filter((one) => one.status === 'fulfilled')).toHaveLength(11);
  });

  it('does not let one person’s grant wait for another’s', async () => {
    const told = await store.grants.exclusively('ana', () =>
      other.grants.exclusively('ben', () => Promise.resolve('both')),
    );
    expect(told).toBe('both');
  });

  it('takes over the grant of a holder that died, once its lease has run out', async () => {
    expect(await store.locks.acquire('grant|ana', 'a dead process', 15_000)).toBe(true);
    const working = other.grants.exclusively('ana', () => Promise.resolve('done'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    clock.advance(15_000);
    expect(await working).toBe('done');
  });

  it('counts tries per person and bucket, and gives them back evenly', async () => {
    const take = (at: number, person = 'ana', bucket = 'messages') =>
      store.limits.take(person, bucket, 3, 60_000, at).then((taken) => (taken.allowed ? 'yes' : taken.waitMs));
    expect([await take(now), await take(now), await take(now)]).toEqual(['yes', 'yes', 'yes']);
    expect(await take(now)).toBe(20_000);
    expect(await take(now + 19_999)).toBe(1);
    expect(await take(now + 20_000)).toBe('yes');
    expect(await take(now + 20_000)).toBe(20_000);
    expect(await take(now, 'ben')).toBe('yes');
    expect(await take(now, 'ana', 'presses')).toBe('yes');
    expect(await take(now + 900_000)).toBe('yes');
  });

  it('lets no more tries through when many come at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, i) => (i % 2 ? store : other).limits.take('ana', 'b', 7, 60_000, now)),
    );
    expect(all.filter((taken) => taken.allowed)).toHaveLength(7);
  });

  it('writes down who did what, and reads it newest first', async () => {
    const line = { at: now, personId: 'ana', feature: 'cancel', act: 'cancel', outcome: 'done' };
    await store.audit.write({ ...line, meetingId: 'm1' });
    await store.audit.write(line);
    await store.audit.write({ ...line, personId: 'ben' });
    expect(await store.audit.list('ana', now, 10)).toEqual([line, { ...line, meetingId: 'm1' }]);
    expect(await store.audit.list('ana', now + 1, 10)).toEqual([]);
    expect(await store.audit.list('ana', now, 1)).toEqual([line]);
  });

  it('tells who looked when somebody is busy, the newest first, and forgets the name of who is forgotten', async () => {
    await store.looks.write({ at: now, byId: 'zoe', ofIds: ['ana', 'ben'] });
    await store.looks.write({ at: now + 1, byId: 'kim', ofIds: ['ana'] });
    await store.looks.write({ at: now + 2, byId: 'kim', ofIds: [] });
    expect(await other.looks.list('ana', now)).toEqual([
      { at: now + 1, byId: 'kim' },
      { at: now, byId: 'zoe' },
    ]);
    expect(await store.looks.list('ana', now + 1)).toEqual([{ at: now + 1, byId: 'kim' }]);
    await store.forget('zoe');
    expect(await store.looks.list('ben', now)).toEqual([{ at: now }]);
  });

  it('sweeps away what has had its time, and nothing else', async () => {
    await store.inbox.accept(knock('done', { line: 'x' }));
    await end('done', 'x', 'done');
    await store.inbox.accept(knock('dead', { line: 'y' }));
    await end('dead', 'y', 'dead');
    await store.inbox.accept(knock('waits', { line: 'z' }));
    await store.audit.write({ at: now, personId: 'ana', feature: 'f', act: 'a', outcome: 'done' });
    await store.looks.write({ at: now, byId: 'ben', ofIds: ['ana'] });
    await store.limits.take('ana', 'b', 3, 60_000, now);
    const expiresAt = now + 1000;
    await store.connectStates.write({ state: 's', personId: 'ana', codeVerifier: 'v', scopes: [], expiresAt });
    await store.parked.write({ personId: 'ana', messageId: 'm', expiresAt });
    await store.cards.write({ messageId: 'm', roomId: 'r', ownerId: 'ana', feature: 'f', subject: 1, expiresAt });
    await store.drafts.write({ id: 'd', ownerId: 'ana', feature: 'f', body: 1, expiresAt });
    await store.undos.write({ id: 'u', ownerId: 'ana', feature: 'f', done: 'x', body: 1, createdAt: now, expiresAt });
    await store.locks.acquire('job', 'gone', 1000);

    const swept = async (at: number) =>
      Object.fromEntries(Object.entries(await store.sweep(at)).filter(([, rows]) => rows > 0));
    expect(await swept(now + 999)).toEqual({});
    expect(await swept(now + 1000)).toEqual({
      connect_states: 1,
      parked_requests: 1,
      posted_cards: 1,
      drafts: 1,
    });
    // What was done is told for two days, long after it could be taken back.
    expect(await swept(now + 2 * dayMs)).toEqual({ undos: 1, limits: 1 });
    clock.advance(dayMs + 1000);
    expect(await swept(now + 2 * dayMs)).toEqual({ locks: 1 });
    expect(await swept(now + 7 * dayMs - 1)).toEqual({});
    expect(await swept(now + 7 * dayMs)).toEqual({ inbox: 1 });
    expect(await swept(now + 30 * dayMs)).toEqual({ inbox: 1, looks: 1 });
    expect(await swept(now + 90 * dayMs)).toEqual({ audit: 1 });
    expect((await store.inbox.lease('a', 10, now, 1000)).map((row) => row.key)).toEqual(['waits']);
  });

  it('sweeps more than one statement takes', async () => {
    await Promise.all(
      Array.from({ length: 2500 }, (_, i) =>
        store.audit.write({ at: i, personId: 'ana', feature: 'f', act: 'a', outcome: 'done' }),
      ),
    );
    expect(await store.sweep(now)).toMatchObject({ audit: 2500 });
  });

  it('forgets a person and nobody else, and still knows what was answered', async () => {
    for (const person of ['ana', 'ben']) await rememberEverythingOf(person);
    await store.inbox.accept(knock('answered', { payload: { id: 'm', personId: 'ana' } }));
    await end('answered', 'room-1', 'done');
    await store.inbox.accept(knock('own-head', { owner: 'ana', line: 'space' }));
    await store.inbox.accept(knock('ben-behind', { owner: 'ben', line: 'space' }));
    await store.inbox.accept(knock('asking', { line: 'room-2', payload: { id: 'm2', personId: 'ana' } }));
    const held = await store.inbox.lease('a', 10, now, 1000);
    expect(held.map((row) => row.key)).toEqual(['own-head', 'asking']);

    await store.forget('ana');
    expect(Object.values(await tracesOf('ana')).filter((rows) => rows > 0)).toEqual([]);
    expect(Object.values(await tracesOf('ben')).filter((rows) => rows !== 1)).toEqual([]);
    expect(await store.inbox.accept(knock('answered'))).toBe(false);
    expect(await store.inbox.read('answered')).toMatchObject({ line: '', payload: {}, outbox: [] });
    expect((await store.inbox.save('a', 'own-head', { state: 'done', outbox: [] })).held).toBe(false);
    expect((await store.inbox.save('a', 'asking', { state: 'done', outbox: [] })).held).toBe(true);
    expect((await store.inbox.lease('a', 10, now, 1000)).map((row) => row.key)).toEqual(['ben-behind']);
  });

  async function rememberEverythingOf(person: string): Promise<void> {
    const expiresAt = now + 1000;
    const owned = { ownerId: person, feature: 'f', expiresAt };
    await store.grants.write({ ...grant, personId: person });
    await store.connectStates.write({ state: person, personId: person, codeVerifier: 'v', scopes: [], expiresAt });
    await store.parked.write({ personId: person, messageId: 'm', expiresAt });
    await store.cards.write({ ...owned, messageId: person, roomId: 'r', subject: 1 });
    await store.drafts.write({ ...owned, id: person, body: 1 });
    await store.undos.write({ ...owned, id: person, done: 'x', body: 1, createdAt: now });
    await store.profiles.write({ personId: person, email: `${person}@example.com`, displayName: person, orgId: 'o' });
    await store.registrations.write({ id: person, owner: person, resource: 'meetings', event: 'created', secret: 's' });
    const memory = { dialogue: {}, messageId: 'm', presses: {}, meetings: [] };
    await store.dialogues.write(person, 'r', memory, expiresAt);
    await store.settings.write(person, { clock: '24h' });
    await store.audit.write({ at: now, personId: person, feature: 'f', act: 'a', outcome: 'done' });
    await store.looks.write({ at: now, byId: 'zoe', ofIds: [person] });
  }

  async function tracesOf(person: string): Promise<Record<string, number>> {
    const one = (found: unknown) => (found === undefined ? 0 : 1);
    return {
      grant: one(await store.grants.read(person)),
      webhooks: (await store.registrations.list(person)).length,
      profile: one(await store.profiles.read(person)),
      undo: one(await store.undos.newest(person, now)),
      audit: (await store.audit.list(person, 0, 10)).length,
      looks: (await store.looks.list(person, 0)).length,
      parked: one(await store.parked.take(person, 'k', now)),
      states: one(await store.connectStates.take(person, now)),
      draft: one(await store.drafts.read(person, now)),
      card: one(await store.cards.read(person)),
      dialogue: one(await store.dialogues.read(person, 'r', now)),
      settings: Object.keys(await store.settings.read(person)).length,
    };
  }

  it('writes something when it is asked whether it can', async () => {
    await store.probe();
    await store.probe();
    await store.close();
    await expect(store.probe()).rejects.toThrow();
  });
}
