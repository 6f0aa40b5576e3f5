import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendOutbox } from '../../src/jobs/outbox.ts';
import type { Outgoing } from '../../src/ports/inbox.ts';
import { WebexUnreachable } from '../../src/ports/failure.ts';
import { openStore } from '../../src/store/database.ts';
import { parseKeyRing } from '../../src/store/key-ring.ts';
import { doOnce } from '../../src/webex/once.ts';
import { TOKEN_KEY } from './bench-scene.ts';
import { percentile, rounded, type Figure } from './figures.ts';

/** How long after Webex's answer a reply in a group is not noted down yet: a crash just then sends it twice. */
export async function measureWindow(replies = 500): Promise<Figure> {
  const dataDir = await mkdtemp(join(tmpdir(), 'convene-window-'));
  const keys = parseKeyRing(`bench:${TOKEN_KEY}`);
  if (!keys.ok) throw new Error('no keys');
  const store = await openStore({ dataDir, keys: keys.value });
  const windows: number[] = [];
  for (let n = 0; n < replies; n += 1) {
    const key = `message:${n}`;
    await store.inbox.accept({
      ...{ key, kind: 'message', owner: 'bot', line: key, runAt: 0, receivedAt: 0 },
      payload: { id: key },
    });
    const [row] = await store.inbox.lease('bench', 1, 1, 30_000);
    if (row === undefined) throw new Error('no row to answer');
    let taken = 0;
    const refuse = (): Promise<never> => Promise.reject(new Error('not called here'));
    const post = (): Promise<{ messageId: string; roomId: string }> => {
      taken = performance.now();
      return Promise.resolve({ messageId: `reply ${n}`, roomId: 'room' });
    };
    await sendOutbox(
      { ...row, state: 'acted', outbox: [reply(n)] },
      {
        ...{ inbox: store.inbox, holder: 'bench' },
        messenger: { post, remove: refuse, recent: refuse },
      },
    );
    windows.push(performance.now() - taken);
  }
  await store.close();
  await rm(dataDir, { recursive: true });
  const [p50, p99] = [percentile(windows, 0.5), percentile(windows, 0.99)];
  return {
    what: 'window in which a crash doubles a reply in a group, p50 · p99',
    measured: `${rounded(p50, 2)} ms · ${rounded(p99, 2)} ms`,
    target: 'measured',
    numbers: { p50: rounded(p50, 3), p99: rounded(p99, 3) },
    note: "SQLite; with a card and a dialogue; the way of Webex's answer back to us comes on top",
  };
}

function reply(n: number): Outgoing {
  return {
    place: { roomId: 'room', parentId: `message:${n}` },
    content: { markdown: `Scheduled ${n}.` },
    card: { feature: 'schedule', ownerId: 'person', subject: { kind: 'none' }, expiresAt: 10 },
    remember: { personId: 'person', memory: { dialogue: {}, presses: {}, meetings: [] }, expiresAt: 10 },
  };
}

/**
 * A create whose answer was lost is looked for before it is repeated, by its key, or by start and title where Webex
 * takes no key (personal room, instant). What is left is a Webex that does it only after the last look: so late it must be.
 */
export async function measureCreateWindow(rounds = 5): Promise<Figure> {
  const lasts: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    let lost = 0;
    let last = 0;
    const send = (): Promise<never> => {
      // Sent again: the looks are over.
      if (lost > 0) return Promise.reject(new Error('repeated'));
      lost = performance.now();
      return Promise.reject(new WebexUnreachable('the answer was lost'));
    };
    const lookUp = (): Promise<undefined> => {
      last = performance.now() - lost;
      return Promise.resolve(undefined);
    };
    await doOnce({ send, lookUp }).catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'repeated') throw error;
    });
    lasts.push(last);
  }
  const p50 = percentile(lasts, 0.5);
  return {
    what: 'how late after a lost answer Webex must make a meeting for a create to be doubled',
    measured: `> ${rounded(p50, 0)} ms`,
    target: 'measured',
    numbers: { p50: rounded(p50) },
    note: 'after a time-out nothing is repeated before another look; personal-room and instant meetings are looked for by start and title',
  };
}
