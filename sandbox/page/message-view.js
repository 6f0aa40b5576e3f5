import { avatar } from './avatar.js';
import { renderCard } from './card.js';
import { fill, h } from './element.js';
import { icon } from './icon.js';
import { renderMarkdown, renderPlain } from './markdown.js';
import { cardOf, isPending } from './messages.js';
import { otherSide, whoIs } from './names.js';
import { reportFailure } from './notice.js';
import { openRoom } from './store.js';
import { clockTime, shortDate, zoneOf } from './time.js';
import { renderWebexHtml } from './webex-html.js';

/**
 * @typedef {import('./types.d.ts').Message} Message
 * @typedef {import('./store.js').Store} Store
 *
 * @typedef {object} MessageDeeds
 * @property {(message: Message) => void} reply
 * @property {(message: Message) => void} edit
 * @property {(message: Message) => void} again sends a failed message once more
 * @property {(messageId: string, inputs: object) => Promise<void>} press
 *
 * @typedef {ReturnType<typeof createMessageView>} MessageView
 */

/**
 * One message: who, when, the words or the card, how far it came, and what may be done with it. `update` changes
 * what can change and leaves the rest alone, so that a half-filled card survives.
 * @param {Store} store
 * @param {Message} first
 * @param {MessageDeeds} deeds
 * @param {{ small?: boolean }} [look] `small` inside a thread
 */
export function createMessageView(store, first, deeds, { small = false } = {}) {
  const { state } = store;
  const own = first.personEmail === state.me?.email;
  const author = whoIs(state, first.personEmail);
  const name = own ? 'You' : author.displayName;
  let message = first;
  let drawn = '';

  const head = h('div', { class: 'message-head' });
  const content = h('div', { class: 'message-content' });
  const foot = h('div', { class: 'message-foot' });
  const offered = isPending(first.id) ? [] : [own && !cardOf(first) && EDIT, REPLY];
  const tools = h(
    'div',
    { class: 'message-tools' },
    offered.map((each) => each && tool(each, () => deeds[each.deed](message))),
  );
  const element = h(
    'article',
    { class: 'message', tabindex: '-1', 'data-own': own, 'data-id': first.id },
    avatar(author, small ? 24 : 32),
    h('div', { class: 'message-body' }, head, content, foot),
    tools,
  );

  // Tab reaches the buttons of the message the focus is in, and of no other: a hundred messages are one stop.
  element.addEventListener('focusin', () => reach(0));
  element.addEventListener('focusout', () => reach(-1));

  /** @param {0 | -1} tabindex */
  function reach(tabindex) {
    for (const button of tools.children) button.setAttribute('tabindex', String(tabindex));
  }

  function drawHead() {
    const zone = zoneOf(state.me);
    const at = clockTime(message.created, zone);
    const full = `${shortDate(message.created, zone, Date.parse(message.created))}, ${at}`;
    fill(
      head,
      h('span', { class: 'message-author' }, name),
      author.type === 'bot' && h('span', { class: 'badge' }, 'Bot'),
      h('time', { datetime: message.created, title: full }, at),
      message.updated && h('span', { class: 'edited' }, 'Edited'),
    );
    element.setAttribute('aria-label', `${name}, ${at}`);
  }

  function drawContent() {
    const card = cardOf(message);
    if (card) fill(content, renderCard(card, { label: `Card from ${name}`, submit }));
    else fill(content, h('div', { class: 'message-text' }, words(store, message)), fileCount(message));
  }

  /** @param {object} inputs */
  const submit = (inputs) => deeds.press(message.id, inputs).catch(reportFailure);

  /** @param {boolean} isLastOwn */
  function drawFoot(isLastOwn) {
    const delivery = state.delivery.get(message.id);
    element.toggleAttribute('data-waiting', delivery === 'sending');
    if (delivery === 'failed') {
      const again = h(
        'button',
        { type: 'button', class: 'link-button', onclick: () => deeds.again(message) },
        'Send again',
      );
      fill(foot, h('span', { class: 'failed' }, icon('warning', 12), 'Not sent.'), again);
    } else if (own && isLastOwn && delivery) {
      fill(foot, receipt(store, delivery));
    } else {
      fill(foot);
    }
  }

  return {
    element,
    /**
     * @param {Message} next
     * @param {{ grouped: boolean, isLastOwn: boolean }} place `grouped`: follows one of the same author
     */
    update(next, { grouped, isLastOwn }) {
      message = next;
      element.toggleAttribute('data-grouped', grouped);
      const version = `${next.updated ?? ''} ${next.text ?? ''} ${zoneOf(state.me)}`;
      if (version !== drawn) {
        drawHead();
        drawContent();
        drawn = version;
      }
      drawFoot(isLastOwn);
    },
  };
}

/** @typedef {{ deed: 'edit' | 'reply', label: string, icon: import('./icon.js').IconName }} Tool */

/** @type {Tool} */
const EDIT = { deed: 'edit', label: 'Edit', icon: 'edit' };
/** @type {Tool} */
const REPLY = { deed: 'reply', label: 'Reply to thread', icon: 'reply' };

/**
 * @param {Tool} what
 * @param {() => void} does
 */
function tool({ label, icon: name }, does) {
  const looks = { type: 'button', class: 'icon-button', tabindex: '-1', 'aria-label': label, title: label };
  return h('button', { ...looks, onclick: does }, icon(name));
}

/**
 * @param {Store} store
 * @param {Message} message
 */
function words(store, message) {
  const mention = (/** @type {string} */ name, /** @type {string} */ id) => {
    const mine = id === 'all' || id === store.state.me?.id || id === store.state.me?.email;
    return h('span', { class: 'mention', 'data-mine': mine }, name);
  };
  if (message.html) return renderWebexHtml(message.html, mention);
  if (message.markdown) return renderMarkdown(message.markdown, mention);
  return [h('p', {}, renderPlain(message.text ?? ''))];
}

/** @param {Message} message */
function fileCount({ files = [] }) {
  if (files.length === 0) return false;
  return h('p', { class: 'files' }, files.length === 1 ? 'One file attached' : `${files.length} files attached`);
}

/**
 * Webex shows who has seen a message as small pictures under it.
 * @param {Store} store
 * @param {import('./types.d.ts').Delivery} delivery
 */
function receipt({ state }, delivery) {
  const room = openRoom(state);
  if (delivery === 'delivered' && room?.type === 'direct') {
    const other = otherSide(state, room);
    return h('span', { class: 'receipt' }, 'Seen by', avatar(other, 16), other.displayName);
  }
  const label = { sending: 'Sending', sent: 'Sent', delivered: 'Delivered', failed: '' }[delivery];
  return h('span', { class: 'receipt' }, label);
}
