import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClockwork, type Clockwork } from '../../src/jobs/clockwork.ts';
import type { Knock } from '../../src/ports/inbox.ts';
import type { Reminder } from '../../src/ports/reminders.ts';
import { openStore, type Store } from '../../src/store/database.ts';
import { oneKey } from '../store/keys.ts';
import { realClock } from '../store/kinds.ts';

const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;

describe('what is due moves into the inbox', () => {
  let folder: string;
  let store: Store;
  const real = realClock();
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'convene-clock-'));
    store = await openStore({ dataDir: folder, keys: oneKey, realNow: real.now });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const reminder: Reminder = {
    ...{ personId: 'ana', meetingId: 'm1', lead: 10 },
    ...{ startsAt: NOW + 600_000, dueAt: NOW, asked: true },
  };

  function clockwork(accept: (knock: Knock) => Promise<boolean> = (knock) => store.inbox.accept(knock)): Clockwork {
    return createClockwork({
      ...{ reminders: store.reminders, rounds: store.rounds, inbox: { accept } },
      clock: { now: () => NOW },
      nextRound: () => Promise.resolve(NOW + HOUR),
      onKnock: () => undefined,
      log: { error: () => undefined },
    });
  }

  const knocks = async (): Promise<readonly object[]> =>
    (await store.inbox.lease('test', 100, NOW, 1000)).map(({ payload }) => payload);

  it('once, with what the job needs', async () => {
    await store.reminders.write([reminder]);
    await clockwork().runDue();
    await clockwork().runDue();
    expect(await clockwork().waiting()).toBe(0);
    const facts = { meetingId: 'm1', lead: '10', startsAt: String(NOW + 600_000), asked: 'yes', dueAt: String(NOW) };
    expect(await knocks()).toEqual([{ job: 'reminder', personId: 'ana', ...facts }]);
  });

  it('once, when a process dies between the inbox and the row', async () => {
    await store.reminders.write([reminder]);
    const dies = clockwork(async (knock) => {
      await store.inbox.accept(knock);
      throw new Error('killed');
    });
    await expect(dies.runDue()).rejects.toThrow('killed');
    // Its lease holds others off, and runs out.
    await clockwork().runDue();
    expect(await store.reminders.list('ana')).toHaveLength(1);
    real.advance(15_001);
    await clockwork().runDue();
    expect(await store.reminders.list('ana')).toEqual([]);
    expect(await knocks()).toHaveLength(1);
  });

  it('and not lost, when a process dies before the inbox', async () => {
    await store.reminders.write([reminder]);
    const dies = clockwork(() => Promise.reject(new Error('killed')));
    await expect(dies.runDue()).rejects.toThrow('killed');
    real.advance(15_001);
    await clockwork().runDue();
    expect(await knocks()).toHaveLength(1);
  });

  it('once, whoever of two replicas is quicker', async () => {
    await store.reminders.write(
      Array.from({ length: 1200 }, (_, index) => ({ ...reminder, personId: `p${index}`, meetingId: `m${index}` })),
    );
    await Promise.all([clockwork().runDue(), clockwork().runDue()]);
    expect((await store.inbox.depth(NOW)).due).toBe(1200);
    expect(await store.reminders.due(NOW)).toMatchObject({ count: 0 });
  });

  it('again for the next time, of what comes again and again', async () => {
    await store.rounds.plan('ana', 'look', NOW - 1);
    await clockwork().runDue();
    expect([await store.rounds.due(NOW), await store.rounds.due(NOW + HOUR)]).toEqual([0, 1]);
    expect(await knocks()).toEqual([{ job: 'look', personId: 'ana', dueAt: String(NOW - 1) }]);
  });
});
