import { beforeEach, expect, it } from 'vitest';
import type { Reminder } from '../../../src/ports/reminders.ts';
import type { Store } from '../../../src/store/database.ts';
import { realClock, type TestDatabase } from '../kinds.ts';

const now = 1_700_000_000_000;
const MINUTE = 60_000;
const real = realClock();

function reminder(change: Partial<Reminder> = {}): Reminder {
  const startsAt = change.startsAt ?? now + 10 * MINUTE;
  const lead = change.lead ?? 10;
  return { personId: 'ana', meetingId: 'm1', lead, startsAt, dueAt: startsAt - lead * MINUTE, asked: false, ...change };
}

/** What the ports of reminders and rounds promise. */
export function remindersContract(database: () => TestDatabase): void {
  let store: Store;
  beforeEach(async () => {
    store = await database().open({ realNow: real.now });
  });

  const claim = (holder = 'one', at = now, limit = 10): Promise<readonly Reminder[]> =>
    store.reminders.claimDueReminders(holder, limit, at, 1000);

  it('gives a reminder to one holder, when it is due and not before', async () => {
    await store.reminders.write([reminder()]);
    expect(await claim('one', now - 1)).toEqual([]);
    const [first, second] = await Promise.all([claim('one'), claim('two')]);
    expect([...first, ...second]).toEqual([reminder()]);
    expect(await claim('three')).toEqual([]);
  });

  it('gives it to another one when its holder is lost, and to nobody once it is settled', async () => {
    await store.reminders.write([reminder()]);
    await claim('lost');
    real.advance(1001);
    expect(await claim('next')).toHaveLength(1);
    // Whoever comes back too late settles nothing.
    await store.reminders.settle('lost');
    real.advance(1001);
    expect(await store.reminders.due(now)).toMatchObject({ count: 1 });
    await store.reminders.settle('next');
    real.advance(1001);
    expect(await claim('last')).toEqual([]);
    expect(await store.reminders.due(now)).toEqual({ count: 0, oldestMs: 0 });
  });

  it('keeps one row per person, meeting and lead: written again it is not told again, unless the start moved', async () => {
    await store.reminders.write([reminder(), reminder(), reminder({ lead: 5 }), reminder({ personId: 'ben' })]);
    const claimed = await claim();
    expect(claimed).toHaveLength(2);
    await store.reminders.settle('one');
    await store.reminders.write([reminder(), reminder({ lead: 5 })]);
    expect(await claim('one', now + MINUTE)).toEqual([]);
    const moved = reminder({ startsAt: now + 30 * MINUTE });
    await store.reminders.write([moved]);
    expect(await claim('one', now + 20 * MINUTE)).toEqual([reminder({ lead: 5 }), moved]);
  });

  it('puts one off, or on again, whatever became of it', async () => {
    await store.reminders.write([reminder()]);
    await claim('one');
    const later = reminder({ dueAt: now + MINUTE, asked: true });
    await store.reminders.put(later);
    await store.reminders.settle('one');
    expect([await claim('two', now), await claim('three', now + MINUTE)]).toEqual([[], [later]]);
  });

  it('starts anew what was written with another start while somebody held it', async () => {
    await store.reminders.write([reminder()]);
    await claim('one');
    await store.reminders.write([reminder({ startsAt: now + 30 * MINUTE })]);
    await store.reminders.settle('one');
    expect(await store.reminders.list('ana')).toHaveLength(1);
  });

  it('takes those first that have been due longest, as many as wanted, and says how long', async () => {
    const rows = [3, 1, 2].map((minutes) =>
      reminder({ meetingId: `m${minutes}`, startsAt: now + (10 - minutes) * MINUTE }),
    );
    await store.reminders.write(rows);
    expect(await store.reminders.due(now)).toEqual({ count: 3, oldestMs: 3 * MINUTE });
    expect((await claim('one', now, 2)).map(({ meetingId }) => meetingId)).toEqual(['m3', 'm2']);
  });

  it('drops what is not told yet: of one meeting, those of all meetings, or all', async () => {
    const asked = reminder({ meetingId: 'm2', asked: true });
    await store.reminders.write([reminder(), asked, reminder({ personId: 'ben' })]);
    expect(await store.reminders.drop('ana', 'standing')).toBe(1);
    expect(await store.reminders.list('ana')).toEqual([asked]);
    expect(await store.reminders.drop('ana', { meetingId: 'm1' })).toBe(0);
    expect(await store.reminders.drop('ana', { meetingId: 'm2' })).toBe(1);
    await store.reminders.write([reminder(), reminder({ lead: 5, asked: true })]);
    expect(await store.reminders.drop('ana', 'all')).toBe(2);
    expect(await store.reminders.list('ben')).toHaveLength(1);
  });

  it('forgets a person, and what is long over', async () => {
    await store.reminders.write([reminder(), reminder({ personId: 'ben' })]);
    await store.rounds.plan('ana', 'look', now);
    await store.forget('ana');
    expect([await store.reminders.list('ana'), await store.rounds.due(now)]).toEqual([[], 0]);
    expect(await store.sweep(now + 10 * MINUTE + 2 * 86_400_000 - 1)).toMatchObject({ reminders: 0 });
    expect(await store.sweep(now + 10 * MINUTE + 2 * 86_400_000)).toMatchObject({ reminders: 1 });
  });

  it('plans a round per person and kind, brings it forward, and gives it to one holder', async () => {
    await store.rounds.plan('ana', 'look', now + MINUTE);
    await store.rounds.plan('ana', 'digest', now + 2 * MINUTE);
    await store.rounds.hasten('ana', 'look', now);
    await store.rounds.hasten('ana', 'look', now + MINUTE);
    await store.rounds.hasten('ben', 'look', now);
    const all = await Promise.all(
      ['one', 'two'].map((holder) => store.rounds.claimDueRounds(holder, 10, now + MINUTE, 1000)),
    );
    expect(all.flat()).toEqual([{ personId: 'ana', kind: 'look', dueAt: now }]);
    await store.rounds.plan('ana', 'digest', undefined);
    real.advance(1001);
    expect(await store.rounds.due(now + 3 * MINUTE)).toBe(1);
  });

  it('settles a round for the next time, unless it was planned or brought forward meanwhile', async () => {
    const round = { personId: 'ana', kind: 'look', dueAt: now } as const;
    await store.rounds.plan('ana', 'look', now);
    await store.rounds.claimDueRounds('one', 10, now, 1000);
    await store.rounds.settle('one', round, now + MINUTE);
    expect([await store.rounds.due(now), await store.rounds.due(now + MINUTE)]).toEqual([0, 1]);
    await store.rounds.claimDueRounds('one', 10, now + MINUTE, 1000);
    await store.rounds.hasten('ana', 'look', now + 2 * MINUTE);
    await store.rounds.settle('one', round, undefined);
    expect(await store.rounds.due(now + 2 * MINUTE)).toBe(1);
    await store.rounds.claimDueRounds('one', 10, now + 2 * MINUTE, 1000);
    await store.rounds.settle('one', round, undefined);
    expect(await store.rounds.due(now + 9 * MINUTE)).toBe(0);
  });
}
