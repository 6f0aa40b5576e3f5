import { arrange, h } from './element.js';
import { icon } from './icon.js';
import { createSpaceRow } from './space-row.js';

/**
 * @typedef {import('./types.d.ts').Room} Room
 * @typedef {'all' | 'direct' | 'group'} Filter
 */

/** @type {{ filter: Filter, label: string }[]} */
const FILTERS = [
  { filter: 'all', label: 'All' },
  { filter: 'direct', label: 'Direct' },
  { filter: 'group', label: 'Spaces' },
];

/**
 * The left column: every space of the person, the one with the newest message on top, narrowed by typing.
 * @param {import('./store.js').Store} store
 * @param {import('./client.js').Client} client
 * @param {() => void} opened the reader goes on in the conversation
 */
export function createSpaces(store, client, opened) {
  const { state } = store;
  /** @type {Filter} */
  let shown = 'all';
  /** @type {Map<string, ReturnType<typeof createSpaceRow>>} */
  const rows = new Map();

  const search = h('input', {
    type: 'search',
    class: 'search-box',
    placeholder: 'Search spaces',
    'aria-label': 'Search spaces',
    oninput: draw,
    onkeydown: fromSearch,
  });
  const chips = FILTERS.map(({ filter, label }) =>
    h(
      'button',
      { type: 'button', class: 'chip', 'aria-pressed': String(filter === shown), onclick: () => choose(filter) },
      label,
    ),
  );
  const list = h('ul', { class: 'space-list', onkeydown: walk });
  const nothing = h('p', { class: 'empty', hidden: true });

  /** @param {Filter} filter */
  function choose(filter) {
    shown = filter;
    chips.forEach((chip, index) => chip.setAttribute('aria-pressed', String(FILTERS[index]?.filter === filter)));
    draw();
  }

  function draw() {
    const word = search.value.trim().toLocaleLowerCase();
    const matching = byActivity(state).filter(
      (room) => (shown === 'all' || room.type === shown) && room.title.toLocaleLowerCase().includes(word),
    );
    for (const id of [...rows.keys()]) if (!state.rooms.some((room) => room.id === id)) rows.delete(id);
    const elements = matching.map((room) => {
      const row =
        rows.get(room.id) ??
        createSpaceRow(() => {
          client.open(room.id);
          opened();
        });
      rows.set(room.id, row);
      row.update(store, room);
      return row.element;
    });
    arrange(list, elements);
    nothing.hidden = matching.length > 0;
    nothing.textContent = word ? `No space is called “${search.value.trim()}”.` : 'No spaces here.';
  }

  /** Down from the search box goes into the list, Enter opens the first. @param {KeyboardEvent} event */
  function fromSearch(event) {
    const first = list.querySelector('button');
    if (event.key === 'ArrowDown') first?.focus();
    else if (event.key === 'Enter') first?.click();
    else if (event.key === 'Escape' && search.value !== '') {
      search.value = '';
      draw();
    } else return;
    event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  function walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...list.querySelectorAll('button')];
    const next = buttons.findIndex((button) => button === document.activeElement) + step;
    event.preventDefault();
    if (next < 0) search.focus();
    else buttons[next]?.focus();
  }

  store.on(['rooms', 'room', 'messages', 'me', 'people', 'clock'], draw);
  const element = h(
    'nav',
    { class: 'spaces', 'aria-label': 'Spaces' },
    h(
      'div',
      { class: 'spaces-head' },
      h('h2', {}, 'Messaging'),
      h('div', { class: 'search' }, icon('search', 14), search),
      h('div', { class: 'chips', role: 'group', 'aria-label': 'Show' }, chips),
    ),
    list,
    nothing,
  );

  function focus() {
    const buttons = [...list.querySelectorAll('button')];
    (buttons.find((button) => button.hasAttribute('aria-current')) ?? buttons[0] ?? search).focus();
  }

  return { element, focus };
}

/**
 * The space with the newest message first; of those where nothing was said, people and bots before groups.
 * @param {import('./store.js').State} state
 */
function byActivity({ rooms, messages }) {
  const newest = (/** @type {Room} */ room) => messages.get(room.id)?.at(-1)?.created ?? '';
  return [...rooms].sort(
    (one, other) =>
      newest(other).localeCompare(newest(one)) ||
      one.type.localeCompare(other.type) ||
      one.title.localeCompare(other.title),
  );
}
