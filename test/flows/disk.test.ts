import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { watchDisk } from '../support/disk-watch.ts';
import { connected } from '../support/people.ts';
import type { ShownMessage } from '../support/control.ts';
import { startWorld, type World } from '../support/world.ts';
import { sqlite } from '../store/kinds.ts';

/** Stored and taken up at once: then Webex gets its 200. */
const ACCEPTED = ['write inbox', 'write lines', 'commit', 'flush'];
/** Counted, and not waited for. */
const COUNTED = ['write limits', 'commit'];
/** The answer is on the disk before it is sent. */
const ANSWERED = ['write audit', 'write inbox', 'commit', 'flush'];
const ENDED = ['write inbox', 'write lines', 'commit', 'flush'];

describe('what an exchange asks of the disk', () => {
  const disk = watchDisk();
  let world: World;
  let card: ShownMessage;
  const statements = new Set<string>();

  beforeAll(async () => {
    world = await startWorld();
    disk.watchCalls(world);
    await connected(world, 'alice');
  });
  afterAll(async () => {
    await world.stop();
    disk.stop();
  });

  afterEach(() => {
    for (const one of disk.statements) statements.add(one);
  });

  it('is waited for twice before the reply, and once after it: help', async () => {
    await world.control.say('alice', 'thanks');
    disk.clear();
    await world.control.say('alice', 'help');
    expect(disk.asked).toEqual([
      ...ACCEPTED,
      'GET messages',
      ...COUNTED,
      ...['read dialogues', 'read profiles', 'read settings'],
      ...ANSWERED,
      'POST messages',
      ...ENDED,
    ]);
  });

  it('is waited for twice before the reply, and once after it: a meeting is made', async () => {
    disk.clear();
    const [said] = await world.control.say('alice', 'schedule disk check tomorrow at 3pm');
    expect(said?.markdown).toMatch(/^Scheduled/);
    if (said !== undefined) card = said;
    expect(disk.asked).toEqual([
      ...ACCEPTED,
      'GET messages',
      ...COUNTED,
      ...['read dialogues', 'read profiles', 'read settings'],
      // May this be done at all, then a token for each call.
      ...['read grants', 'read grants', 'GET meetings', 'read grants', 'POST meetings'],
      'write undos',
      ...ANSWERED,
      'POST messages',
      ...['write posted_cards', 'write dialogues'],
      ...ENDED,
    ]);
  });

  it('is waited for once more by a press, whose new card is noted down before the old one goes', async () => {
    disk.clear();
    await world.control.press('alice', card, { action: 'invite.add', emails: 'guest@example.com' });
    const waits = disk.asked.filter((one) => one === 'flush' || !/^(read|write|commit)/.test(one));
    expect(waits).toEqual([
      ...['flush', 'GET attachment/actions', 'POST meetingInvitees'],
      // The card of the meeting, as it is now, and then the answer.
      ...['flush', 'flush', 'POST messages'],
      ...['flush', 'DELETE messages', 'flush'],
    ]);
  });

  it('is found by its keys: no statement walks through what has been kept of others', async () => {
    const database = await sqlite.createDatabase();
    await (await database.open()).close();
    const file = new Sqlite(join(database.options.dataDir ?? '', 'convene.db'));
    const walks = [...statements]
      .filter((one) => /^(select|insert|update|delete|with)/.test(one))
      // Counting what waits reads an index from end to end, up to a bound.
      .filter((one) => !one.includes('count('))
      .flatMap((one) =>
        file
          .prepare<[], { detail: string }>(`explain query plan ${one.replaceAll('?', 'null')}`)
          .all()
          .map(({ detail }) => `${detail}: ${one}`),
      )
      .filter((plan) => /^SCAN (?!free|held|some|excluded)/.test(plan));
    file.close();
    await database.remove();
    expect(statements.size).toBeGreaterThan(20);
    expect(walks).toEqual([]);
  });
});
