import { avatar } from './avatar.js';
import { fill, h, setProp } from './element.js';
import { icon } from './icon.js';
import { otherSide, othersIn } from './names.js';
import { isNarrow } from './route.js';
import { openRoom } from './store.js';

/**
 * Whose space it is, and the ways out of it: back to the list on a phone, and to the panel.
 * @param {import('./store.js').Store} store
 * @param {import('./client.js').Client} client
 */
export function createConversationHead(store, client) {
  const { state } = store;
  const face = h('span');
  const title = h('h2', { tabindex: '-1' });
  const about = h('p');
  const back = h(
    'button',
    { type: 'button', class: 'icon-button back', 'aria-label': 'Back to spaces', onclick: () => client.show('spaces') },
    icon('back', 20),
  );
  const panel = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'Calendar and preferences',
      'aria-controls': 'panel',
      onclick: toggle,
    },
    icon('calendar', 20),
  );
  const words = h('div', { class: 'conversation-title' }, title, about);
  const element = h('header', { class: 'conversation-head' }, back, face, words, panel);

  function toggle() {
    if (isNarrow()) return client.show('panel');
    state.panelOpen = !state.panelOpen;
    store.changed('view');
  }

  function draw() {
    const room = openRoom(state);
    element.hidden = !room;
    if (!room) return;
    const group = { displayName: room.title, email: room.id, type: 'group' };
    fill(face, avatar(room.type === 'direct' ? otherSide(state, room) : group, 40));
    fill(title, room.title);
    fill(about, subtitle(state, room));
  }

  function drawToggle() {
    setProp(panel, 'aria-expanded', String(isNarrow() ? state.view === 'panel' : state.panelOpen));
  }

  store.on(['room', 'me', 'people'], draw);
  store.on(['view'], drawToggle);
  return { element, focus: () => title.focus() };
}

/**
 * @param {import('./store.js').State} state
 * @param {import('./types.d.ts').Room} room
 */
function subtitle(state, room) {
  if (room.type === 'group') {
    const names = othersIn(state, room).map((member) => member.displayName.split(' ')[0]);
    return names.length > 0 ? ['You', ...names].join(', ') : 'Group space';
  }
  const other = otherSide(state, room);
  if (other.type !== 'bot') return other.email;
  return state.me?.linked ? 'Bot · connected to your meetings' : 'Bot · not connected yet';
}
