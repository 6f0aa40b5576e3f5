import * as api from './api.js';
import { isPending, mergeMessages } from './messages.js';
import { nowOf } from './store.js';
import { startOfDay, zoneOf } from './time.js';

/** @typedef {ReturnType<typeof createReader>} Reader */

const DAY = 86_400_000;
/** How far ahead the calendar looks. */
export const CALENDAR_DAYS = 14;

/**
 * Brings what the sandbox holds into the store, one part per function.
 * @param {import('./store.js').Store} store
 */
export function createReader(store) {
  const { state } = store;

  async function readPeople() {
    state.people = await api.fetchPeople();
    state.me = state.people.find((person) => person.email === state.me?.email);
    store.changed('people', 'me');
  }

  async function readClock() {
    setClock((await api.fetchClock()).now);
  }

  /** @param {string} now ISO time */
  function setClock(now) {
    state.clock = { atMs: Date.parse(now), realMs: Date.now() };
    store.changed('clock');
  }

  /** The spaces of the person the page is, and the messages of those not read yet. */
  async function readRooms() {
    const email = state.me?.email;
    if (!email) return;
    const rooms = await api.fetchRooms(email);
    if (state.me?.email !== email) return;
    state.rooms = rooms;
    store.changed('rooms', 'room');
    await Promise.all(rooms.filter(({ id }) => !state.messages.has(id)).map(({ id }) => readRoom(id)));
  }

  /**
   * All there is, over what is known already: something may have been heard meanwhile.
   * @param {string} roomId
   */
  async function readRoom(roomId) {
    put(roomId, await api.fetchMessages(roomId));
  }

  /**
   * What came since the newest message known.
   * @param {string} roomId
   */
  async function readNews(roomId) {
    const newest = state.messages.get(roomId)?.findLast(({ id }) => !isPending(id));
    put(roomId, await api.fetchMessages(roomId, newest?.id));
  }

  /**
   * @param {string} roomId
   * @param {import('./types.d.ts').Message[]} messages
   */
  function put(roomId, messages) {
    state.messages.set(roomId, mergeMessages(state.messages.get(roomId) ?? [], messages));
    store.changed('messages');
  }

  async function readPanel() {
    const { me } = state;
    if (!me) return;
    const from = startOfDay(nowOf(state), zoneOf(me));
    const to = from + CALENDAR_DAYS * DAY;
    const panel = await api.fetchPanel(me.email, new Date(from).toISOString(), new Date(to).toISOString());
    if (state.me?.email !== me.email) return;
    state.panel = panel;
    store.changed('panel');
    setLinked(me.email, panel.linked);
  }

  async function readMail() {
    state.mail = await api.fetchMail();
    store.changed('mail');
  }

  /**
   * @param {string} email
   * @param {boolean} linked
   */
  function setLinked(email, linked) {
    const person = state.people.find((each) => each.email === email);
    if (!person || person.linked === linked) return;
    person.linked = linked;
    store.changed('people', 'me');
  }

  /**
   * @param {string} messageId
   * @param {import('./types.d.ts').Delivery} delivery
   */
  function setDelivery(messageId, delivery) {
    state.delivery.set(messageId, delivery);
    store.changed('delivery');
  }

  return {
    readPeople,
    readClock,
    setClock,
    readRooms,
    readRoom,
    readNews,
    put,
    readPanel,
    readMail,
    setLinked,
    setDelivery,
  };
}
