import { announce } from './announcer.js';
import { isBot } from './names.js';
import { reportFailure } from './notice.js';

/** Somebody who stopped writing without a word is forgotten after this. */
const TYPING_MS = 8_000;
/** Changes of meetings come in bursts; they are read again once. */
const SETTLE_MS = 120;

/**
 * What each stream event does to the store.
 * @param {import('./store.js').Store} store
 * @param {import('./reader.js').Reader} reader
 * @param {() => Promise<void>} beginAgain after a reset
 * @returns {Parameters<typeof import('./stream.js').listen>[1]}
 */
export function createHearing(store, reader, beginAgain) {
  const { state } = store;
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  const typingTimers = new Map();
  const meetingsChanged = settled(() => Promise.all([reader.readPanel(), reader.readMail()]));

  /** @param {{ roomId: string, personEmail?: string, typing?: boolean }} event */
  function typing({ roomId, personEmail, typing: writes = true }) {
    if (!personEmail || personEmail === state.me?.email) return;
    const key = `${roomId} ${personEmail}`;
    clearTimeout(typingTimers.get(key));
    const writers = state.typing.get(roomId) ?? new Set();
    if (writes) {
      writers.add(personEmail);
      typingTimers.set(
        key,
        setTimeout(() => typing({ roomId, personEmail, typing: false }), TYPING_MS),
      );
    } else {
      writers.delete(personEmail);
    }
    state.typing.set(roomId, writers);
    store.changed('typing');
  }

  return {
    message({ roomId, personEmail }) {
      if (personEmail) typing({ roomId, personEmail, typing: false });
      // An answer of a bot may follow something that no event tells of, such as a connection made.
      if (personEmail && isBot(personEmail)) meetingsChanged();
      reader.readNews(roomId).catch(reportFailure);
    },
    messageUpdated: ({ roomId }) => void reader.readRoom(roomId).catch(reportFailure),
    messageDeleted({ id, roomId }) {
      const known = state.messages.get(roomId)?.find((message) => message.id === id);
      if (known) reader.put(roomId, [{ ...known, deleted: true }]);
    },
    room: () => void reader.readRooms().catch(reportFailure),
    meeting: meetingsChanged,
    preferences: meetingsChanged,
    clock: ({ now }) => reader.setClock(now),
    linked({ email = state.me?.email, linked }) {
      if (!email) return;
      reader.setLinked(email, linked);
      if (email === state.me?.email && linked) announce('Connected. Convene can now act for you.');
      meetingsChanged();
    },
    typing,
    delivery: ({ messageId, state: delivery }) => reader.setDelivery(messageId, delivery),
    reset: () => void beginAgain().catch(reportFailure),
  };
}

/**
 * Runs `task` once the calls have stopped for a moment.
 * @param {() => Promise<unknown>} task
 */
function settled(task) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void task().catch(reportFailure), SETTLE_MS);
  };
}
