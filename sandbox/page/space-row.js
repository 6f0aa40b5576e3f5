import { avatar } from './avatar.js';
import { fill, h } from './element.js';
import { cardOf } from './messages.js';
import { otherSide, whoIs } from './names.js';
import { unreadCount } from './read-marks.js';
import { nowOf } from './store.js';
import { briefly, zoneOf } from './time.js';

/** @typedef {import('./types.d.ts').Room} Room */

/**
 * One space in the list: whose it is, what was said last and when, and a dot when that is new.
 * @param {() => void} open
 */
export function createSpaceRow(open) {
  const button = h('button', { type: 'button', class: 'space', onclick: open });
  let drawn = '';
  return {
    element: h('li', {}, button),
    /**
     * @param {import('./store.js').Store} store
     * @param {Room} room
     */
    update({ state }, room) {
      const email = state.me?.email ?? '';
      const messages = state.messages.get(room.id) ?? [];
      const last = messages.at(-1);
      const unread = unreadCount(messages, email, room.id);
      const open = state.roomId === room.id && state.view !== 'spaces';
      button.toggleAttribute('data-unread', unread > 0 && !open);
      if (open) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
      const version = [
        room.title,
        last?.id,
        last?.updated,
        unread,
        open,
        email,
        Math.floor(nowOf(state) / 3_600_000),
      ].join(' ');
      if (version === drawn) return;
      drawn = version;
      const face =
        room.type === 'direct' ? otherSide(state, room) : { displayName: room.title, email: room.id, type: 'group' };
      fill(
        button,
        avatar(face, 32),
        h(
          'span',
          { class: 'space-words' },
          h('span', { class: 'space-title' }, room.title),
          h('span', { class: 'space-last' }, preview(state, room, last)),
        ),
        h(
          'span',
          { class: 'space-side' },
          last && h('time', {}, briefly(last.created, zoneOf(state.me), nowOf(state))),
          unread > 0 && !open && h('span', { class: 'dot', role: 'img', 'aria-label': `${unread} unread` }),
        ),
      );
    },
  };
}

/**
 * @param {import('./store.js').State} state
 * @param {Room} room
 * @param {import('./types.d.ts').Message | undefined} last
 */
function preview(state, room, last) {
  if (!last) return room.type === 'direct' ? 'Say hello' : 'No messages yet';
  const who =
    last.personEmail === state.me?.email
      ? 'You: '
      : room.type === 'group'
        ? `${whoIs(state, last.personEmail).displayName.split(' ')[0]}: `
        : '';
  return who + (last.text?.split('\n')[0] || (cardOf(last) ? 'Card' : 'File'));
}
