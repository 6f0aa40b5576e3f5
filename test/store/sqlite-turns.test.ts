import Sqlite from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import fs, { mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turnOfTheLoop, setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oneSyncAtATime } from '../../src/store/disk.ts';
import { connectSqlite, turnsDialect } from '../../src/store/sqlite.ts';

interface Tables {
  notes: { id: number; text: string };
}

describe('writes of one turn of the event loop on SQLite', () => {
  let folder: string;
  let file: Sqlite.Database;
  let neighbour: Sqlite.Database;
  let db: Kysely<Tables>;
  let told: string[];
  let sync: () => Promise<void>;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'convene-turns-'));
    told = [];
    sync = () => Promise.resolve();
    file = new Sqlite(join(folder, 'notes.db'), { verbose: (statement) => told.push(String(statement)), timeout: 1 });
    file.pragma('journal_mode = WAL');
    file.exec('create table notes (id integer primary key, text text not null)');
    neighbour = new Sqlite(join(folder, 'notes.db'), { timeout: 1 });
    db = new Kysely<Tables>({
      dialect: turnsDialect(file, () => ({ ...oneSyncAtATime(() => sync()), close: () => undefined })),
    });
  });
  afterEach(async () => {
    if (neighbour.inTransaction) neighbour.exec('rollback');
    neighbour.close();
    if (file.open) await db.destroy();
    rmSync(folder, { recursive: true });
  });

  function write(id: number): Promise<unknown> {
    return db
      .insertInto('notes')
      .values({ id, text: `note ${id}` })
      .execute();
  }
  function kept(): number[] {
    return neighbour
      .prepare<[], { id: number }>('select id from notes order by id')
      .all()
      .map((row) => row.id);
  }
  function commits(): number {
    return told.filter((statement) => statement === 'commit').length;
  }

  it('share one commit, and nobody who wrote is answered before it is on the disk', async () => {
    const onDisk = Promise.withResolvers<undefined>();
    sync = () => onDisk.promise;
    const answered: number[] = [];
    const writes = [1, 2, 3].map((id) => write(id).then(() => answered.push(id)));
    // Who reads learns of nothing that could be undone, and need not wait for the disk.
    const read = await db.selectFrom('notes').selectAll().execute();
    expect([read.length, commits(), kept()]).toEqual([3, 1, [1, 2, 3]]);
    await after(20);
    expect(answered).toEqual([]);
    onDisk.resolve(undefined);
    await Promise.all(writes);
    expect([commits(), answered]).toEqual([1, [1, 2, 3]]);
  });

  it('that come while the disk is waited for wait together for the next time, not for the one on its way', async () => {
    const waits: PromiseWithResolvers<undefined>[] = [];
    sync = () => {
      const one = Promise.withResolvers<undefined>();
      waits.push(one);
      return one.promise;
    };
    const answered: number[] = [];
    const note = (id: number) => write(id).then(() => answered.push(id));
    const first = note(1);
    await after(5);
    const later = [note(2)];
    await after(5);
    later.push(note(3));
    await after(5);
    waits[0]?.resolve(undefined);
    await first;
    await after(5);
    expect([answered, waits.length]).toEqual([[1], 2]);
    waits[1]?.resolve(undefined);
    await Promise.all(later);
    sync = () => Promise.resolve();
    expect([answered.sort(), waits.length]).toEqual([[1, 2, 3], 2]);
  });

  it('are refused once the disk has failed: nobody knows what it has', async () => {
    sync = () => Promise.reject(new Error('EIO'));
    await expect(write(1)).rejects.toThrow('the disk failed');
    sync = () => Promise.resolve();
    await expect(write(2)).rejects.toThrow('the disk failed');
    await expect(db.transaction().execute((trx) => trx.deleteFrom('notes').execute())).rejects.toThrow(
      'the disk failed',
    );
    sync = () => Promise.resolve();
    expect(kept()).toEqual([1]);
    await expect(db.destroy()).rejects.toThrow('EIO');
  });

  it('wait for the disk for nothing but what they changed', async () => {
    await write(1);
    let syncs = 0;
    sync = () => {
      syncs += 1;
      return Promise.resolve();
    };
    await db.updateTable('notes').set({ text: 'another' }).where('id', '=', 2).execute();
    expect(syncs).toBe(0);
    await db.updateTable('notes').set({ text: 'another' }).where('id', '=', 1).execute();
    expect(syncs).toBe(1);
  });

  it('are undone one by one when they fail, without harm to the others', async () => {
    const outcomes = await Promise.allSettled([write(1), write(1), write(2)]);
    expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(kept()).toEqual([1, 2]);
  });

  it('keep a transaction whole: all of it or nothing, and nobody in between', async () => {
    const failing = db.transaction().execute(async (trx) => {
      await trx.insertInto('notes').values({ id: 1, text: 'mine' }).execute();
      await turnOfTheLoop();
      await turnOfTheLoop();
      expect(kept()).toEqual([]);
      throw new Error('changed its mind');
    });
    const passing = db
      .transaction()
      .execute((trx) => trx.insertInto('notes').values({ id: 2, text: 'ours' }).execute());
    const outcomes = await Promise.allSettled([failing, write(3), passing]);
    expect(outcomes.map((one) => one.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(kept()).toEqual([2, 3]);
    await write(4);
    expect(kept()).toEqual([2, 3, 4]);
  });

  it('answer a transaction once it is committed, not before', async () => {
    await db.transaction().execute((trx) => trx.insertInto('notes').values({ id: 1, text: 'ours' }).execute());
    expect(kept()).toEqual([1]);
  });

  it('all fail when there is no room for them, and the next ones go on', async () => {
    const pages = file.pragma('page_count', { simple: true });
    file.pragma(`max_page_count = ${String(pages)}`);
    const large = (id: number) =>
      db
        .insertInto('notes')
        .values({ id, text: 'x'.repeat(100_000) })
        .execute();
    const outcomes = await Promise.allSettled([
      write(1),
      large(2),
      db.transaction().execute(async (trx) => {
        await trx
          .insertInto('notes')
          .values({ id: 3, text: 'x'.repeat(100_000) })
          .execute();
      }),
    ]);
    expect(outcomes[1].status).toBe('rejected');
    expect(outcomes[2].status).toBe('rejected');
    expect(kept()).toEqual(outcomes[0].status === 'fulfilled' ? [1] : []);
    file.pragma('max_page_count = 100000');
    await write(4);
    expect(kept()).toContain(4);
  });

  it('wait for another process without stopping this one', async () => {
    neighbour.exec('begin immediate');
    const writing = write(1);
    let turns = 0;
    const until = performance.now() + 50;
    while (performance.now() < until) {
      await after(1);
      turns += 1;
    }
    expect(turns).toBeGreaterThan(5);
    neighbour.exec('commit');
    await writing;
    expect(kept()).toEqual([1]);
  });

  it('are on the disk when the store is closed', async () => {
    const writing = write(1);
    await turnOfTheLoop();
    await db.destroy();
    await writing;
    expect(kept()).toEqual([1]);
  });

  it('reach the disk in the real store: its log is flushed before anybody is answered', async () => {
    const flushed: string[] = [];
    const flush = vi.spyOn(fs, 'fdatasync').mockImplementation(((log: number, done: () => void) => {
      flushed.push(fs.readlinkSync(`/proc/self/fd/${log}`));
      setTimeout(done, 20);
    }) as typeof fs.fdatasync);
    syncBuiltinESMExports();
    try {
      const folderOfStore = join(folder, 'data');
      const { db: real } = connectSqlite(folderOfStore);
      await real.transaction().execute((trx) => sql`create table notes (id integer)`.execute(trx));
      expect(flushed).toEqual([join(folderOfStore, 'convene.db-wal')]);
      const began = performance.now();
      await sql`insert into notes (id) values (1)`.execute(real);
      expect(performance.now() - began).toBeGreaterThan(15);
      expect(flushed).toHaveLength(2);
      const [mode] = (await sql<{ journal_mode: string }>`pragma journal_mode`.execute(real)).rows;
      const [row] = (await sql<{ synchronous: number }>`pragma synchronous`.execute(real)).rows;
      // The log, and before it is moved into the database both of them: that is SQLite's own to do.
      expect([mode?.journal_mode, row?.synchronous]).toEqual(['wal', 1]);
      await real.destroy();
    } finally {
      flush.mockRestore();
      syncBuiltinESMExports();
    }
  });
});
