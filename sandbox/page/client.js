import * as api from './api.js';
import { createHearing } from './hearing.js';
import { pendingMessage } from './messages.js';
import { reportFailure } from './notice.js';
import { beginReading, readUntil, unreadCount } from './read-marks.js';
import { createReader } from './reader.js';
import { isNarrow, readRoute, writeRoute } from './route.js';
import { nowOf } from './store.js';
import { listen } from './stream.js';

/**
 * @typedef {ReturnType<typeof createClient>} Client
 * @typedef {import('./route.js').Route['view']} View
 */

/**
 * What a person can do here. Every function changes the store and tells it what it changed; those that ask the
 * sandbox reject with its sentence when it refuses.
 * @param {import('./store.js').Store} store
 */
export function createClient(store) {
  const { state } = store;
  const reader = createReader(store);
  const heard = createHearing(store, reader, beginAgain);
  /** Where each person was last, so that coming back to them keeps their place. @type {Map<string, string>} */
  const places = new Map();
  /** @type {ReturnType<typeof listen> | undefined} */
  let line;
  /** Counts how often somebody became somebody, so that a slow turn gives way to a later one. */
  let turns = 0;

  /** Reads everything for the first time, or again after a reset. */
  async function start() {
    await Promise.all([reader.readPeople(), reader.readClock()]);
    beginReading(nowOf(state));
    const route = readRoute();
    const first = state.people.find((person) => person.email === route.email) ?? state.people[0];
    if (first) await become(first.email, route);
  }

  async function beginAgain() {
    state.messages = new Map();
    state.delivery = new Map();
    places.clear();
    await start();
  }

  /**
   * Be another person. The open space stays open when they are in it too.
   * @param {string} email
   * @param {{ roomId?: string | undefined, view?: View }} [to]
   */
  async function become(email, to = {}) {
    const turn = (turns += 1);
    line?.close();
    if (state.me && state.roomId) places.set(state.me.email, state.roomId);
    state.me = state.people.find((person) => person.email === email);
    state.typing = new Map();
    state.panel = undefined;
    // First the line, then what there is: whatever comes in between is then heard, not missed.
    line = listen(email, heard, lineChanged);
    await line.opened;
    await reader.readRooms();
    if (turn !== turns) return;
    const { rooms } = state;
    const here = [to.roomId, state.roomId, places.get(email)].find((id) => rooms.some((room) => room.id === id));
    const wanted = to.view ?? state.view;
    const view = wanted === 'spaces' && !isNarrow() ? 'conversation' : wanted;
    enter(here ?? rooms.find((room) => room.title === 'Convene')?.id ?? rooms[0]?.id);
    store.changed('me', 'rooms', 'messages', 'typing', 'panel', 'draft');
    show(view, { replace: true });
    await Promise.all([reader.readPanel(), reader.readMail()]);
  }

  /** The line broke or is back; behind it there may be another sandbox now. @param {boolean} online */
  function lineChanged(online) {
    if (state.online === online) return;
    state.online = online;
    store.changed('connection');
    if (online) void beginAgain().catch(reportFailure);
  }

  /** Makes a space the open one. @param {string | undefined} roomId */
  function enter(roomId) {
    const email = state.me?.email;
    state.roomId = roomId;
    state.replyTo = undefined;
    state.editing = undefined;
    const unread = email && roomId && unreadCount(state.messages.get(roomId) ?? [], email, roomId) > 0;
    state.newSince = unread ? readUntil(email, roomId) : undefined;
    store.changed('room', 'messages', 'draft');
  }

  /** @param {string} roomId */
  function open(roomId) {
    if (roomId !== state.roomId) enter(roomId);
    show('conversation');
  }

  /**
   * Which column a phone shows.
   * @param {View} view
   * @param {{ replace?: boolean }} [how]
   */
  function show(view, how) {
    state.view = view;
    store.changed('view', 'room');
    if (!state.me) return;
    writeRoute({ email: state.me.email, ...(state.roomId ? { roomId: state.roomId } : {}), view }, how);
  }

  /** The address was changed by hand, or by the back button. */
  async function followRoute() {
    const route = readRoute();
    const other = state.people.find(({ email }) => email === route.email && email !== state.me?.email);
    if (other) return become(other.email, route);
    if (route.roomId && route.roomId !== state.roomId) enter(route.roomId);
    show(route.view, { replace: true });
  }

  /**
   * Says something in the open space. It shows at once, and as failed when the sandbox refuses.
   * @param {string} text
   * @param {string} [parentId]
   */
  async function send(text, parentId) {
    const { me, roomId } = state;
    if (!me || !roomId) return;
    const draft = { roomId, text, ...(parentId ? { parentId } : {}) };
    const waiting = pendingMessage(me, draft, nowOf(state));
    reader.put(roomId, [waiting]);
    reader.setDelivery(waiting.id, 'sending');
    try {
      const posted = await api.postMessage({ email: me.email, ...draft });
      reader.put(roomId, [{ ...waiting, deleted: true }, posted]);
      if (!state.delivery.has(posted.id)) reader.setDelivery(posted.id, 'sent');
    } catch (error) {
      reader.setDelivery(waiting.id, 'failed');
      throw error;
    }
  }

  /**
   * Another try for a message that was not sent.
   * @param {import('./types.d.ts').Message} failed
   */
  async function sendAgain(failed) {
    reader.put(failed.roomId, [{ ...failed, deleted: true }]);
    await send(failed.text ?? '', failed.parentId);
  }

  /**
   * Changes one's own message.
   * @param {string} id
   * @param {string} text
   */
  async function edit(id, text) {
    if (!state.me) return;
    const changed = await api.editMessage(id, { email: state.me.email, text });
    reader.put(changed.roomId, [changed]);
  }

  /**
   * Presses a submit button of a card.
   * @param {string} messageId
   * @param {object} inputs
   */
  async function press(messageId, inputs) {
    if (state.me) await api.postAction({ email: state.me.email, messageId, inputs });
  }

  /** @param {string} duration ISO 8601 */
  async function advance(duration) {
    reader.setClock((await api.advanceClock(duration)).now);
    await Promise.all([reader.readPanel(), reader.readMail()]);
  }

  /** Back to the first day; the sandbox says so on the stream, and the page begins again. */
  async function reset() {
    await api.resetSandbox();
  }

  return { start, become, open, show, followRoute, send, sendAgain, edit, press, advance, reset };
}
