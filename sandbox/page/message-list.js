import { announce } from './announcer.js';
import { arrange, h } from './element.js';
import { icon } from './icon.js';
import { threadsOf } from './messages.js';
import { whoIs } from './names.js';
import { nowOf } from './store.js';
import { createThreadView, follows } from './thread-view.js';
import { dayKey, dayName, zoneOf } from './time.js';

/** So many threads are drawn at first, and so many more each time somebody scrolls up to the oldest. */
const BATCH = 40;
/** Within this distance of the end a reader counts as being at the end, and new messages pull the list along. */
const NEAR_END = 80;

/**
 * The messages of the open space, newest at the bottom. However many there are, only those near are drawn.
 * @param {import('./store.js').Store} store
 * @param {import('./message-view.js').MessageDeeds} deeds
 */
export function createMessageList(store, deeds) {
  const { state } = store;
  /** @type {Map<string, import('./thread-view.js').ThreadView>} */
  let views = new Map();
  /** @type {Map<string, HTMLElement>} */
  let marks = new Map();
  let batch = BATCH;
  let drawnFor = '';
  let newest = '';
  /** The reader is at the end and stays there. */
  let sticks = true;

  const list = h('ol', { class: 'message-list', 'aria-label': 'Messages' });
  const jump = h(
    'button',
    { type: 'button', class: 'jump', hidden: true, onclick: () => toEnd('smooth') },
    'New messages',
    icon('down', 12),
  );
  const scroller = h('div', { class: 'message-scroller', onscroll: scrolled, onkeydown: walk }, list);
  const element = h('div', { class: 'message-area' }, scroller, jump);

  // A phone shows the list long after it was drawn, and a growing composer takes room from it.
  new ResizeObserver(() => {
    if (sticks) toEnd();
  }).observe(scroller);

  const atEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;

  /** @param {ScrollBehavior} [behavior] */
  function toEnd(behavior = 'instant') {
    scroller.scrollTo({ top: scroller.scrollHeight, behavior });
    jump.hidden = true;
    sticks = true;
  }

  function draw() {
    const { me, roomId } = state;
    if (!me || !roomId) return;
    const opened = drawnFor !== `${me.email} ${roomId}`;
    const samePlace = opened && drawnFor.endsWith(` ${roomId}`);
    if (opened) startOver(`${me.email} ${roomId}`);
    const wasAtEnd = sticks || (opened && !samePlace);
    const top = scroller.scrollTop;

    const messages = state.messages.get(roomId) ?? [];
    const threads = threadsOf(messages);
    const lastOwn = messages.findLast((message) => message.personEmail === me.email)?.id ?? '';
    arrange(list, rows(threads.slice(-batch), lastOwn));

    const last = messages.at(-1);
    const news = last !== undefined && last.id !== newest;
    if (news) newest = last.id;
    if (wasAtEnd || (news && last.personEmail === me.email)) follow(last, opened);
    else {
      scroller.scrollTop = top;
      jump.hidden = !news || opened;
    }
    if (news && !opened && last.personEmail !== me.email)
      announce(`${whoIs(state, last.personEmail).displayName}: ${last.text ?? 'sent a card'}`);
  }

  /** @param {string} key */
  function startOver(key) {
    drawnFor = key;
    views = new Map();
    marks = new Map();
    batch = BATCH;
    jump.hidden = true;
  }

  /**
   * Brings the newest message into sight: at the end, or inside its thread further up.
   * @param {import('./types.d.ts').Message | undefined} last
   * @param {boolean} opened
   */
  function follow(last, opened) {
    const inThread = !opened && last?.parentId !== undefined;
    const target = inThread && [...list.querySelectorAll('article')].find((each) => each.dataset['id'] === last.id);
    if (target && target.closest('li') !== list.lastElementChild) target.scrollIntoView({ block: 'nearest' });
    else toEnd();
  }

  /**
   * @param {import('./messages.js').Thread[]} threads
   * @param {string} lastOwn
   * @returns {HTMLElement[]}
   */
  function rows(threads, lastOwn) {
    const zone = zoneOf(state.me);
    /** @type {HTMLElement[]} */
    const elements = [];
    const seen = new Set(threads.map(({ root }) => root.id));
    for (const id of [...views.keys()]) if (!seen.has(id)) views.delete(id);
    let day = '';
    let newShown = false;
    threads.forEach((thread, index) => {
      const { root } = thread;
      const before = threads[index - 1];
      const today = dayKey(root.created, zone);
      const startsDay = today !== day;
      const startsNew =
        !newShown &&
        state.newSince !== undefined &&
        root.created > state.newSince &&
        root.personEmail !== state.me?.email;
      if (startsDay) elements.push(mark(`day ${today}`, 'day', dayName(root.created, zone, nowOf(state))));
      if (startsNew) elements.push(mark('new', 'new-mark', 'New messages'));
      newShown ||= startsNew;
      day = today;
      const view = views.get(root.id) ?? createThreadView(store, thread, deeds);
      views.set(root.id, view);
      const grouped = !startsDay && !startsNew && before?.replies.length === 0 && follows(root, before.root);
      view.update(thread, { grouped, lastOwn });
      elements.push(view.element);
    });
    const last = elements.at(-1);
    for (const article of list.querySelectorAll('article[tabindex="0"]')) article.setAttribute('tabindex', '-1');
    const reachable = last ? [...last.querySelectorAll('article')].at(-1) : undefined;
    reachable?.setAttribute('tabindex', '0');
    return elements;
  }

  /**
   * A line across the list; the same element as long as it says the same.
   * @param {string} key
   * @param {string} kind
   * @param {string} label
   */
  function mark(key, kind, label) {
    const known = marks.get(key);
    if (known?.textContent === label) return known;
    const made = h('li', { class: kind }, h('h3', {}, label));
    marks.set(key, made);
    return made;
  }

  function scrolled() {
    if (scroller.clientHeight === 0) return;
    sticks = atEnd();
    if (sticks) jump.hidden = true;
    const total = threadsOf(state.messages.get(state.roomId ?? '') ?? []).length;
    if (scroller.scrollTop > 300 || batch >= total) return;
    const fromEnd = scroller.scrollHeight - scroller.scrollTop;
    batch += BATCH;
    draw();
    scroller.scrollTop = scroller.scrollHeight - fromEnd;
  }

  /**
   * Arrow keys walk from message to message; Tab goes into the one reached.
   * @param {KeyboardEvent} event
   */
  function walk(event) {
    const here = event.target;
    if (!(here instanceof HTMLElement) || !here.matches('article')) return;
    const all = [...list.querySelectorAll('article')];
    const step = { ArrowUp: -1, ArrowDown: 1, Home: -all.length, End: all.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = all[Math.min(Math.max(all.indexOf(here) + step, 0), all.length - 1)];
    here.setAttribute('tabindex', '-1');
    to?.setAttribute('tabindex', '0');
    to?.focus();
  }

  store.on(['messages', 'room', 'delivery', 'me', 'clock'], draw);
  return { element, toEnd };
}
