import * as api from './api.js';
import { avatar } from './avatar.js';
import { fill, h } from './element.js';
import { icon } from './icon.js';
import { createMenu } from './menu.js';
import { reportFailure } from './notice.js';
import { unreadCount } from './read-marks.js';
import { nowOf } from './store.js';
import { cityOf, clockTime, zoneOf } from './time.js';

/** @typedef {import('./types.d.ts').Person} Person */

/**
 * Be somebody else: everyone of the sandbox, with the time where they are, and a dot on those to whom something
 * was said since they last looked.
 * @param {import('./store.js').Store} store
 * @param {import('./client.js').Client} client
 */
export function createPeople(store, client) {
  const { state } = store;
  const menu = createMenu({ label: 'Be another person', className: 'person-button', choices });

  function draw() {
    const { me } = state;
    if (!me) return;
    const spoken = (/** @type {string} */ words) => h('span', { class: 'spoken' }, words);
    const name = h('span', { class: 'person-name' }, spoken('You are '), me.displayName, spoken('. Be another person'));
    fill(menu.button, avatar(me, 32), name, icon('down', 12));
  }

  async function choices() {
    const waiting = await Promise.all(state.people.map((person) => hasNews(person)));
    return state.people.map((person, index) => ({
      content: [
        avatar(person, 32),
        words(person),
        waiting[index] && h('span', { class: 'dot', role: 'img', 'aria-label': 'has something unread' }),
      ],
      chosen: person.email === state.me?.email,
      take: () => void client.become(person.email).catch(reportFailure),
    }));
  }

  /** @param {Person} person */
  function words(person) {
    const zone = person.timezone
      ? `${cityOf(person.timezone)}, ${clockTime(nowOf(state), zoneOf(person))}`
      : 'no time zone set';
    const linked = person.linked ? ' · connected' : '';
    return h('span', { class: 'person-words' }, h('strong', {}, person.displayName), h('span', {}, `${zone}${linked}`));
  }

  /** @param {Person} person */
  async function hasNews({ email }) {
    if (email === state.me?.email) return false;
    const rooms = await api.fetchRooms(email);
    const counts = await Promise.all(rooms.map(async ({ id }) => unreadCount(await api.fetchMessages(id), email, id)));
    return counts.some((count) => count > 0);
  }

  store.on(['me', 'people'], draw);
  return menu.element;
}
