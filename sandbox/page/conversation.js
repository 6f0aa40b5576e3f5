import { createComposer } from './composer.js';
import { createConversationHead } from './conversation-head.js';
import { fill, h } from './element.js';
import { createMessageList } from './message-list.js';
import { whoIs } from './names.js';
import { reportFailure } from './notice.js';
import { markRead } from './read-marks.js';
import { isNarrow } from './route.js';
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
  const typing = h('div', { class: 'typing', 'aria-live': 'polite' });

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

  store.on(['typing', 'room'], drawTyping);
  store.on(['messages', 'room', 'view'], noticeRead);
  document.addEventListener('visibilitychange', noticeRead);
  const head = createConversationHead(store, client);
  const element = h(
    'section',
    { class: 'conversation', 'aria-label': 'Conversation' },
    head.element,
    welcome,
    list.element,
    typing,
    composer.element,
  );
  return {
    element,
    /** Where somebody who opened the space goes on: writing, or on a phone, where that calls up a keyboard, reading. */
    focus: () => (isNarrow() ? head.focus() : composer.focus()),
  };
}
