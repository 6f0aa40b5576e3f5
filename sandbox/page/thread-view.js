import { arrange, h } from './element.js';
import { icon } from './icon.js';
import { createMessageView } from './message-view.js';

/** A long thread shows this many of its newest replies first. */
const REPLIES_SHOWN = 5;

/**
 * @typedef {import('./messages.js').Thread} Thread
 * @typedef {import('./message-view.js').MessageView} MessageView
 * @typedef {ReturnType<typeof createThreadView>} ThreadView
 */

/**
 * A message and, under it, the answers to it.
 * @param {import('./store.js').Store} store
 * @param {Thread} first
 * @param {import('./message-view.js').MessageDeeds} deeds
 */
export function createThreadView(store, first, deeds) {
  const root = createMessageView(store, first.root, deeds);
  /** @type {Map<string, MessageView>} */
  const replies = new Map();
  let thread = first;
  let place = { grouped: false, lastOwn: '' };
  let showsAll = false;

  const list = h('div', { class: 'replies' });
  const earlier = h('button', { type: 'button', class: 'link-button earlier', onclick: showAll });
  const answer = h(
    'button',
    { type: 'button', class: 'reply-button', onclick: () => deeds.reply(thread.root) },
    icon('reply', 14),
    'Reply to thread',
  );
  const element = h('li', { class: 'thread' }, root.element);

  function showAll() {
    showsAll = true;
    update(thread, place);
    list.querySelector('article')?.focus();
  }

  /**
   * @param {Thread} next
   * @param {{ grouped: boolean, lastOwn: string }} where `lastOwn`: id of one's own newest message
   */
  function update(next, where) {
    thread = next;
    place = where;
    root.update(next.root, { grouped: where.grouped, isLastOwn: where.lastOwn === next.root.id });
    const shown = showsAll ? next.replies : next.replies.slice(-REPLIES_SHOWN);
    const hidden = next.replies.length - shown.length;
    earlier.textContent = hidden === 1 ? 'Show 1 earlier reply' : `Show ${hidden} earlier replies`;
    for (const id of [...replies.keys()]) if (!shown.some((reply) => reply.id === id)) replies.delete(id);
    const elements = shown.map((reply, index) => {
      const view = replies.get(reply.id) ?? createMessageView(store, reply, deeds, { small: true });
      replies.set(reply.id, view);
      const grouped = follows(reply, shown[index - 1]);
      view.update(reply, { grouped, isLastOwn: where.lastOwn === reply.id });
      return view.element;
    });
    arrange(list, hidden > 0 ? [earlier, ...elements] : elements);
    arrange(element, next.replies.length > 0 ? [root.element, list, answer] : [root.element]);
  }

  return { element, update };
}

const GROUPED_MS = 5 * 60_000;

/**
 * Does a message go on where the one before it, of the same author, left off?
 * @param {import('./types.d.ts').Message} message
 * @param {import('./types.d.ts').Message | undefined} before
 */
export function follows(message, before) {
  if (before?.personEmail !== message.personEmail) return false;
  return Date.parse(message.created) - Date.parse(before.created) < GROUPED_MS;
}
