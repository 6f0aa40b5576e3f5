import Sqlite from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turnOfTheLoop, setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { turnsDialect } from '../../src/store/sqlite.ts';

interface Tables {
  notes: { id: number; text: string };
}

describe('writes of one turn of the event loop on SQLite', () => {
  let folder: string;
  let file: Sqlite.Database;
  let neighbour: Sqlite.Database;
  let db: Kysely<Tables>;
  let told: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'convene-turns-'));
    told = [];
    file = new Sqlite(join(folder, 'notes.db'), { verbose: (statement) => told.push(String(statement)), timeout: 1 });
    file.pragma('journal_mode = WAL');
    file.exec('create table notes (id integer primary key, text text not null)');
    neighbour = new Sqlite(join(folder, 'notes.db'), { timeout: 1 });
    db = new Kysely<Tables>({ dialect: turnsDialect(file) });
  });
  afterEach(async () => {
    if (neighbour.inTransaction) neighbour.exec('rollback');
    neighbour.close();
    await db.destroy();
    file.close();
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

  it('share one commit, and nobody is answered before it', async () => {
    const seen: number[][] = [];
    const writes = [1, 2, 3].map((id) => write(id).then(() => seen.push(kept())));
    const read = db
      .selectFrom('notes')
      .selectAll()
      .execute()
      .then((rows) => [rows.length, commits()]);
    await Promise.all(writes);
    expect(seen).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(await read).toEqual([3, 1]);
    expect(commits()).toBe(1);
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

  it('wait for the disk with every commit of the real store', async () => {
    const { connectSqlite } = await import('../../src/store/sqlite.ts');
    const { db: real } = connectSqlite(join(folder, 'data'));
    const [row] = (await sql<{ synchronous: number }>`pragma synchronous`.execute(real)).rows;
    const [mode] = (await sql<{ journal_mode: string }>`pragma journal_mode`.execute(real)).rows;
    expect([row?.synchronous, mode?.journal_mode]).toEqual([2, 'wal']);
    await real.destroy();
  });
});
