/**
 * Everything the page knows, and who wants to hear when a part of it changes. Listeners run once per turn,
 * however many changes a turn brought.
 *
 * @typedef {import('./types.d.ts').Person} Person
 * @typedef {import('./types.d.ts').Room} Room
 * @typedef {import('./types.d.ts').Message} Message
 * @typedef {import('./types.d.ts').Delivery} Delivery
 * @typedef {import('./types.d.ts').Panel} Panel
 * @typedef {import('./types.d.ts').Mail} Mail
 *
 * @typedef {'people' | 'me' | 'rooms' | 'room' | 'messages' | 'typing' | 'delivery' | 'clock' | 'panel' | 'mail'
 *   | 'view' | 'draft' | 'connection'} Topic
 *
 * @typedef {object} State
 * @property {Person[]} people
 * @property {Person | undefined} me who the page is right now
 * @property {Room[]} rooms of `me`
 * @property {string | undefined} roomId the space that is open
 * @property {Map<string, Message[]>} messages by space, oldest first
 * @property {Map<string, Set<string>>} typing addresses of those who write, by space
 * @property {Map<string, Delivery>} delivery of one's own messages, by message id
 * @property {{ atMs: number, realMs: number }} clock civil time, and the real moment it was read
 * @property {Panel | undefined} panel what Webex holds for `me`
 * @property {Mail[]} mail
 * @property {'spaces' | 'conversation' | 'panel'} view the one column a phone shows
 * @property {boolean} panelOpen
 * @property {string | undefined} replyTo thread root the composer answers to
 * @property {string | undefined} editing message the composer changes
 * @property {string | undefined} newSince messages after this moment were new when the space was opened
 * @property {boolean} online
 */

/** @typedef {ReturnType<typeof createStore>} Store */

export function createStore() {
  /** @type {State} */
  const state = {
    people: [],
    me: undefined,
    rooms: [],
    roomId: undefined,
    messages: new Map(),
    typing: new Map(),
    delivery: new Map(),
    clock: { atMs: Date.now(), realMs: Date.now() },
    panel: undefined,
    mail: [],
    view: 'spaces',
    panelOpen: matchMedia('(width >= 72rem)').matches,
    replyTo: undefined,
    editing: undefined,
    newSince: undefined,
    online: true,
  };
  /** @type {{ topics: Set<Topic>, listener: () => void }[]} */
  const listeners = [];
  /** @type {Set<Topic>} */
  let pending = new Set();

  function flush() {
    const changed = pending;
    pending = new Set();
    for (const { topics, listener } of listeners) if ([...topics].some((topic) => changed.has(topic))) listener();
  }

  return {
    state,
    /**
     * @param {Topic[]} topics
     * @param {() => void} listener
     */
    on(topics, listener) {
      listeners.push({ topics: new Set(topics), listener });
    },
    /** @param {...Topic} topics */
    changed(...topics) {
      if (pending.size === 0) queueMicrotask(flush);
      for (const topic of topics) pending.add(topic);
    },
  };
}

/**
 * The civil time now, in epoch milliseconds; it ticks between two readings.
 * @param {State} state
 */
export function nowOf(state) {
  return state.clock.atMs + (Date.now() - state.clock.realMs);
}

/**
 * @param {State} state
 * @returns {Room | undefined}
 */
export function openRoom(state) {
  return state.rooms.find((room) => room.id === state.roomId);
}
