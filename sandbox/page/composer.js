import { fill, h } from './element.js';
import { icon } from './icon.js';
import { createMentions } from './mentions.js';
import { cardOf, isPending } from './messages.js';
import { othersIn, whoIs } from './names.js';
import { reportFailure } from './notice.js';
import { openRoom } from './store.js';
import { plainSource } from './webex-html.js';

/** Most browsers let a text box grow with its text. */
const GROWS_ITSELF = CSS.supports('field-sizing', 'content');

/** Mentions everybody in the space. */
const EVERYBODY = {
  id: 'all',
  email: 'everybody in this space',
  displayName: 'All',
  type: /** @type {const} */ ('group'),
};

/**
 * Where things are said: Enter sends, Shift and Enter begin a line, the up arrow in an empty box edits what one
 * said last. Each person keeps an unsent draft per space.
 * @param {import('./store.js').Store} store
 * @param {import('./client.js').Client} client
 */
export function createComposer(store, client) {
  const { state } = store;
  /** @type {Map<string, string>} */
  const drafts = new Map();
  let place = '';

  const box = h('textarea', {
    class: 'composer-box',
    rows: '1',
    'aria-label': 'Message',
    oninput: resized,
    onkeydown: pressed,
  });
  const mentions = createMentions(box, () => {
    const room = openRoom(state);
    return room?.type === 'group' ? [...othersIn(state, room), EVERYBODY] : [];
  });
  const context = h('div', { class: 'composer-context', hidden: true });
  const sendButton = h(
    'button',
    { type: 'submit', class: 'send', 'aria-label': 'Send', disabled: true },
    icon('send', 16),
  );
  const at = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'Mention somebody',
      title: 'Mention somebody',
      onclick: startMention,
    },
    icon('mention', 18),
  );
  const frame = h(
    'div',
    { class: 'composer-frame' },
    context,
    box,
    h(
      'div',
      { class: 'composer-tools' },
      at,
      h('span', { class: 'composer-hint' }, 'Shift + Enter for a new line'),
      sendButton,
    ),
  );
  const element = h('form', { class: 'composer', onsubmit: submitted }, mentions.list, frame);

  function resized() {
    if (!GROWS_ITSELF) {
      box.style.height = 'auto';
      box.style.height = `${box.scrollHeight}px`;
    }
    sendButton.disabled = box.value.trim() === '';
  }

  /** @param {string} text */
  function write(text) {
    box.value = text;
    resized();
  }

  function startMention() {
    const before = box.value.slice(0, box.selectionStart);
    box.focus();
    box.setRangeText(/\S$/.test(before) ? ' @' : '@', box.selectionStart, box.selectionEnd, 'end');
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.isComposing || mentions.handleKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      element.requestSubmit();
    } else if (event.key === 'Escape' && (state.editing || state.replyTo)) {
      event.preventDefault();
      leave();
    } else if (event.key === 'ArrowUp' && box.value === '' && !state.editing) {
      const mine = lastOwn();
      if (!mine) return;
      event.preventDefault();
      edit(mine);
    }
  }

  function lastOwn() {
    const messages = state.messages.get(state.roomId ?? '') ?? [];
    return messages.findLast((each) => each.personEmail === state.me?.email && !cardOf(each) && !isPending(each.id));
  }

  /** @param {import('./types.d.ts').Message} message */
  function edit(message) {
    state.editing = message.id;
    state.replyTo = undefined;
    store.changed('draft');
    write(sourceOf(message));
    box.focus();
  }

  /** Out of a reply or an edit, back to a plain message. */
  function leave() {
    if (state.editing) write('');
    state.editing = undefined;
    state.replyTo = undefined;
    store.changed('draft');
    box.focus();
  }

  /** @param {SubmitEvent} event */
  function submitted(event) {
    event.preventDefault();
    const text = box.value.trim();
    if (text === '') return;
    const { editing, replyTo } = state;
    write('');
    state.editing = undefined;
    state.replyTo = undefined;
    store.changed('draft');
    const done = editing ? client.edit(editing, text) : client.send(text, replyTo);
    done.catch(reportFailure);
  }

  function drawContext() {
    const messages = state.messages.get(state.roomId ?? '') ?? [];
    const root = messages.find((message) => message.id === state.replyTo);
    const author =
      root && (root.personEmail === state.me?.email ? 'your' : `${whoIs(state, root.personEmail).displayName}’s`);
    const words = state.editing ? 'Edit your message' : author ? `Reply to ${author} thread` : '';
    context.hidden = words === '';
    const close = h(
      'button',
      { type: 'button', class: 'icon-button small', 'aria-label': 'Cancel', onclick: leave },
      icon('close', 14),
    );
    fill(context, icon(state.editing ? 'edit' : 'reply', 14), h('span', {}, words), close);
    sendButton.setAttribute('aria-label', state.editing ? 'Save' : 'Send');
  }

  /** Another space or person: their own draft comes back. */
  function moved() {
    const room = openRoom(state);
    element.hidden = !room;
    const now = `${state.me?.email} ${state.roomId}`;
    if (now !== place) {
      if (place !== '') drafts.set(place, box.value);
      place = now;
      write(drafts.get(now) ?? '');
    }
    at.hidden = room?.type !== 'group';
    box.placeholder = room ? `Write a message to ${room.title}` : '';
    box.setAttribute('aria-label', box.placeholder);
  }

  store.on(['room', 'me'], moved);
  store.on(['draft', 'room', 'messages'], drawContext);
  return { element, edit, focus: () => box.focus() };
}

/**
 * What was typed to make this message.
 * @param {import('./types.d.ts').Message} message
 */
function sourceOf({ html, markdown, text }) {
  return html ? plainSource(html) : (markdown ?? text ?? '');
}
