import { WebexRefusal } from '../../src/ports/failure.ts';
import { describe, expect, it } from 'vitest';
import { sendOutbox, type OutboxDeps } from '../../src/jobs/outbox.ts';
import type { InboxRow, Outgoing } from '../../src/ports/inbox.ts';
import type { Place } from '../../src/ports/messenger.ts';

const ROOM = 'room';

function answer(place: Place, markdown: string, more: Partial<Outgoing> = {}): Outgoing {
  return { place, content: { markdown }, ...more };
}

function row(outbox: readonly Outgoing[], attempts = 1): InboxRow {
  return {
    ...{ key: 'action:1', kind: 'action', owner: 'bot', line: ROOM, payload: { id: '1', roomId: ROOM } },
    ...{ state: 'acted', attempts, runAt: 0, receivedAt: 0, outbox },
  };
}

/** A space that has these messages of the bot already, and a store whose lease may be lost at a save. */
function deps(there: readonly string[] = [], isLeaseKept = true) {
  const posted: string[] = [];
  const removed: string[] = [];
  const saved: string[] = [];
  const looked: Place[] = [];
  const all: OutboxDeps = {
    holder: 'me',
    messenger: {
      post(_place, content) {
        posted.push(content.markdown);
        return Promise.resolve({ messageId: `new ${content.markdown}`, roomId: ROOM });
      },
      remove(id) {
        removed.push(id);
        return Promise.resolve(true);
      },
      recent(place) {
        looked.push(place);
        return Promise.resolve(there.map((markdown) => ({ messageId: `old ${markdown}`, roomId: ROOM, markdown })));
      },
    },
    inbox: {
      save(_holder: string, _key: string, { state }: { state: string }) {
        saved.push(state);
        return Promise.resolve({ held: isLeaseKept, nextWaits: false });
      },
    } as never,
  };
  return { all, posted, removed, saved, looked };
}

describe('an answer that is sent again after a crash', () => {
  it('is looked for in the 1:1 space of a press, which no notification calls one', async () => {
    const { all, posted } = deps(['Scheduled.']);
    await sendOutbox(row([answer({ roomId: ROOM, direct: true }, 'Scheduled.')]), all);
    expect(posted).toEqual([]);
  });

  it('is looked for in the 1:1 space of a person who asked in a group', async () => {
    const { all, posted, looked } = deps(['Connect.']);
    await sendOutbox(row([answer({ personId: 'ana' }, 'Connect.')]), all);
    expect(posted).toEqual([]);
    expect(looked).toEqual([{ personId: 'ana' }]);
  });

  it('is sent when it is not there, and not looked for at a first try', async () => {
    const again = deps(['Something else.']);
    await sendOutbox(row([answer({ roomId: ROOM, direct: true }, 'Scheduled.')]), again.all);
    expect(again.posted).toEqual(['Scheduled.']);
    const first = deps(['Scheduled.']);
    await sendOutbox(row([answer({ roomId: ROOM, direct: true }, 'Scheduled.')], 0), first.all);
    expect(first.posted).toEqual(['Scheduled.']);
    expect(first.looked).toEqual([]);
  });

  it('takes the old card away although the new one was noted down already', async () => {
    const sent = { messageId: 'new', roomId: ROOM };
    const { all, posted, removed } = deps();
    await sendOutbox(row([answer({ roomId: ROOM }, 'Invited.', { replaces: 'old', sent })]), all);
    expect(posted).toEqual([]);
    expect(removed).toEqual(['old']);
  });
});

describe('an answer', () => {
  it('is noted down before its old card is taken away: that call must not stand in the window of a double', async () => {
    const { all, saved, removed } = deps();
    const order: string[] = [];
    const remove = (id: string): Promise<boolean> => {
      order.push(...saved);
      return all.messenger.remove(id);
    };
    const watched = { ...all, messenger: { ...all.messenger, remove } };
    await sendOutbox(row([answer({ roomId: ROOM }, 'Invited.', { replaces: 'old' })], 0), watched);
    expect(order).toEqual(['acted']);
    expect(saved).toEqual(['acted', 'done']);
    expect(removed).toEqual(['old']);
  });

  it('is not gone on with by whoever lost the lease', async () => {
    const { all, posted } = deps([], false);
    await sendOutbox(row([answer({ roomId: ROOM }, 'one'), answer({ roomId: ROOM }, 'two')], 0), all);
    expect(posted).toEqual(['one']);
  });

  it('leaves unsaid to others what Webex lets nobody say, and says the rest', async () => {
    const { all, posted } = deps();
    const gone = 'the other space';
    const post: OutboxDeps['messenger']['post'] = (place, content) =>
      'roomId' in place && place.roomId === gone
        ? Promise.reject(new WebexRefusal({ status: 404, description: '' }))
        : all.messenger.post(place, content);
    const watched = { ...all, messenger: { ...all.messenger, post } };
    const notice = answer({ roomId: gone }, 'Moved.', { optional: true });
    await sendOutbox(row([notice, answer({ roomId: ROOM }, 'told')], 0), watched);
    expect(posted).toEqual(['told']);
    const must = sendOutbox(row([answer({ roomId: gone }, 'Moved.')], 0), watched);
    await expect(must).rejects.toThrow('Webex answered 404');
  });
});
