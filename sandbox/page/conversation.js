import { avatar } from './avatar.js';
import { createComposer } from './composer.js';
import { fill, h } from './element.js';
import { icon } from './icon.js';
import { createMessageList } from './message-list.js';
import { otherSide, othersIn, whoIs } from './names.js';
import { reportFailure } from './notice.js';
import { markRead } from './read-marks.js';
import { isNarrow } from './route.js';
import { openRoom } from './store.js';
import { createWelcome } from './welcome.js';

/**
 * The middle column: whose space it is, what was said in it, and where to say something.
 * @param {import('./store.js').Store} store
 * @param {import('./client.js').Client} client
 */
export function createConversation(store, client) {
  const { state } = store;
  const composer = createComposer(store, client);
  const list = createMessageList(store, {
    reply(message) {
      state.replyTo = message.parentId ?? message.id;
      state.editing = undefined;
      store.changed('draft');
      composer.focus();
    },
    edit: (message) => composer.edit(message),
    again: (message) => void client.sendAgain(message).catch(reportFailure),
    press: client.press,
  });
  const welcome = createWelcome(store, client);
  const header = h('header', { class: 'conversation-head' });
  const typing = h('div', { class: 'typing', 'aria-live': 'polite' });

  function drawHeader() {
    const room = openRoom(state);
    if (!room) return fill(header);
    const face = room.type === 'direct' ? otherSide(state, room) : { displayName: room.title, email: room.id, type: 'group' };
    const back = h('button', { type: 'button', class: 'icon-button back', 'aria-label': 'Back to spaces', onclick: () => client.show('spaces') }, icon('back', 20));
    const panel = h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Calendar and preferences', 'aria-expanded': panelShown(), 'aria-controls': 'panel', onclick: togglePanel },
      icon('calendar', 20),
    );
    const words = h('div', { class: 'conversation-title' }, h('h2', { tabindex: '-1' }, room.title), h('p', {}, subtitle(room)));
    fill(header, back, avatar(face, 40), words, panel);
  }

  const panelShown = () => String(isNarrow() ? state.view === 'panel' : state.panelOpen);

  function togglePanel() {
    if (isNarrow()) return client.show('panel');
    state.panelOpen = !state.panelOpen;
    store.changed('view', 'room');
  }

  /** @param {import('./types.d.ts').Room} room */
  function subtitle(room) {
    if (room.type === 'group') {
      const names = othersIn(state, room).map((member) => member.displayName.split(' ')[0]);
      return names.length > 0 ? `${['You', ...names].join(', ')}` : 'Group space';
    }
    const other = otherSide(state, room);
    if (other.type !== 'bot') return other.email;
    return state.me?.linked ? 'Bot · connected to your Webex meetings' : 'Bot · not connected to your Webex meetings yet';
  }

  function drawTyping() {
    const writers = [...(state.typing.get(state.roomId ?? '') ?? [])].map((email) => whoIs(state, email).displayName);
    if (writers.length === 0) return fill(typing);
    const words = writers.length === 1 ? `${writers[0]} is typing` : `${writers.join(' and ')} are typing`;
    fill(typing, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), words);
  }

  /** What is on the screen counts as read. */
  function noticeRead() {
    const { me, roomId } = state;
    const newest = state.messages.get(roomId ?? '')?.at(-1);
    const looking = document.visibilityState === 'visible' && !(isNarrow() && state.view !== 'conversation');
    if (!me || !roomId || !newest || !looking) return;
    markRead(me.email, roomId, newest.created);
    store.changed('rooms');
  }

  store.on(['room', 'me', 'people', 'view'], drawHeader);
  store.on(['typing', 'room'], drawTyping);
  store.on(['messages', 'room', 'view'], noticeRead);
  document.addEventListener('visibilitychange', noticeRead);
  return h('main', { class: 'conversation', id: 'conversation' }, header, welcome, list.element, typing, composer.element);
}
