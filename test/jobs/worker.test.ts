import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorker, type Worker, type WorkerDeps } from '../../src/jobs/worker.ts';
import type { Outgoing } from '../../src/ports/inbox.ts';
import { WebexUnreachable } from '../../src/ports/failure.ts';
import type { Store } from '../../src/store/database.ts';
import { realClock, sqlite, type TestDatabase } from '../store/kinds.ts';
import { knock } from '../store/contract/knock.ts';

const NOW = 1_700_000_000_000;

describe('the worker', () => {
  const clock = realClock();
  let later = 0;
  let database: TestDatabase;
  let store: Store;
  const workers: Worker[] = [];
  const hanging: (() => void)[] = [];

  beforeEach(async () => {
    later = 0;
    database = await sqlite.createDatabase();
    store = await database.open({ realNow: clock.now });
  });
  afterEach(async () => {
    for (const end of hanging.splice(0)) end();
    for (const worker of workers.splice(0)) await worker.stop();
    vi.useRealTimers();
    await database.remove();
  });

  const refuse = (): Promise<never> => Promise.reject(new Error('not expected here'));

  function startWorker(answer: WorkerDeps['answer'], more: Partial<WorkerDeps['messenger']> = {}): Worker {
    const worker = createWorker({
      ...{ inbox: store.inbox, clock: { now: () => NOW + later } },
      messenger: { post: refuse, remove: refuse, recent: refuse, members: refuse, space: refuse, ...more },
      ...{ answer, onHandled: () => undefined },
      log: {
        warn: () => undefined,
        error: (facts, text) => {
          throw new Error(`${text}: ${JSON.stringify(facts)}`);
        },
      },
    });
    workers.push(worker);
    worker.start();
    return worker;
  }

  /** Does not come to its end before the test does. */
  const hang = (): Promise<readonly Outgoing[]> => new Promise((resolve) => hanging.push(() => resolve([])));

  it('takes a flood up a few at a time: the rest stays in the store, and is still let in', async () => {
    const flood = 1_000;
    const accepted = await Promise.all(
      Array.from({ length: flood }, (_, n) => store.inbox.accept(knock(`k${n}`, { line: `room ${n}` }))),
    );
    expect(accepted.every(Boolean)).toBe(true);
    const worker = startWorker(hang);
    await vi.waitFor(() => expect(worker.busy()).toBeGreaterThan(0));
    worker.wake();
    await vi.waitFor(async () => expect((await store.inbox.depth(NOW)).held).toBe(64));
    expect(await store.inbox.accept(knock('one more', { line: 'room x' }))).toBe(true);
    worker.wake();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(worker.busy()).toBe(64);
    expect(await store.inbox.depth(NOW)).toMatchObject({ due: flood + 1 - 64, held: 64 });
  });

  it('takes up what knocks while it has room, and leaves the rest in the store', async () => {
    const worker = startWorker(hang);
    await worker.runDue();
    const leases = vi.spyOn(store.inbox, 'lease');
    await Promise.all(Array.from({ length: 60 }, (_, n) => worker.receive(knock(`k${n}`, { line: `room ${n}` }))));
    expect([worker.busy(), leases.mock.calls.length]).toEqual([60, 0]);
    const told = await Promise.all(
      Array.from({ length: 500 }, (_, n) => worker.receive(knock(`k${n}`, { line: `room ${n}` }))),
    );
    expect(told.filter(Boolean)).toHaveLength(440);
    await vi.waitFor(() => expect(hanging).toHaveLength(64));
    expect(worker.busy()).toBe(64);
    expect(await store.inbox.depth(NOW)).toMatchObject({ due: 500 - 64, held: 64 });
  });

  it('ends with what had just arrived in hand, too', async () => {
    let begun = 0;
    const worker = startWorker(async () => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return [];
    });
    const arriving = worker.receive(knock('late'));
    await worker.stop();
    expect(await arriving).toBe(true);
    expect([begun, worker.busy()]).toEqual([1, 0]);
    expect(await store.inbox.read('late')).toMatchObject({ state: 'done' });
  });

  it('keeps what is in its hand for as long as it takes, and nobody else answers it as well', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await store.inbox.accept(knock('slow'));
    const worker = startWorker(hang);
    await vi.waitFor(() => expect(worker.busy()).toBe(1));
    for (let second = 0; second < 60; second += 5) {
      clock.advance(5_000);
      await vi.advanceTimersByTimeAsync(5_000);
      // What was prolonged goes to the disk in its own time.
      await store.probe();
      expect(await store.inbox.lease('another', 10, NOW, 15_000)).toEqual([]);
    }
    // Nor does it take it up a second time itself.
    expect(hanging).toHaveLength(1);
  });

  it('makes an answer once: when it cannot be sent it is kept, and sent at the next try', async () => {
    await store.inbox.accept(knock('k1'));
    let made = 0;
    let sent = 0;
    const worker = startWorker(
      () => {
        made += 1;
        return Promise.resolve([{ place: { roomId: 'room-1' }, content: { markdown: 'Cancelled.' } }]);
      },
      {
        post: () => {
          sent += 1;
          return sent === 1
            ? Promise.reject(new WebexUnreachable('reset'))
            : Promise.resolve({ messageId: 'm1', roomId: 'room-1' });
        },
      },
    );
    await vi.waitFor(() => expect(sent).toBe(1));
    await vi.waitFor(async () => expect((await store.inbox.read('k1'))?.attempts).toBe(1));
    later += 60_000;
    await worker.runDue();
    expect({ made, sent }).toEqual({ made: 1, sent: 2 });
    expect(await store.inbox.read('k1')).toMatchObject({ state: 'done' });
  });

  it('has one answer at a time in a space, in order, and many spaces side by side', async () => {
    const began: string[] = [];
    const open = new Set<string>();
    let most = 0;
    for (const n of [1, 2, 3]) {
      for (const room of ['a', 'b', 'c', 'd']) await store.inbox.accept(knock(`${room}${n}`, { line: room }));
    }
    const worker = startWorker(async ({ key, line }) => {
      expect(open.has(line)).toBe(false);
      open.add(line);
      began.push(key);
      most = Math.max(most, open.size);
      await new Promise((resolve) => setTimeout(resolve, 20));
      open.delete(line);
      return [];
    });
    await worker.runDue();
    expect(most).toBe(4);
    for (const room of ['a', 'b', 'c', 'd'])
      expect(began.filter((key) => key.startsWith(room))).toEqual([`${room}1`, `${room}2`, `${room}3`]);
  });
});
