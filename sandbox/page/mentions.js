import { avatar } from './avatar.js';
import { fill, h } from './element.js';

/**
 * @typedef {import('./types.d.ts').Member} Member
 */

/** The word being written after an at sign, right before the cursor. */
const UNFINISHED = /(?:^|\s)@([\p{L}\p{N}.-]*(?: [\p{L}\p{N}.-]*)?)$/u;

/**
 * Offers the people of the space while somebody types after an at sign. The text box keeps the focus; arrows choose,
 * Enter or Tab take, Escape leaves.
 * @param {HTMLTextAreaElement} box
 * @param {() => Member[]} candidates
 */
export function createMentions(box, candidates) {
  /** @type {Member[]} */
  let offered = [];
  let chosen = 0;
  /** Escape closes the list until the at sign is another one. */
  let refusedAt = -1;

  const list = h('ul', {
    class: 'mentions',
    id: 'mentions',
    role: 'listbox',
    'aria-label': 'People to mention',
    hidden: true,
  });
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', 'mentions');
  box.addEventListener('input', look);
  box.addEventListener('click', look);
  box.addEventListener('blur', close);

  function unfinished() {
    const before = box.value.slice(0, box.selectionStart);
    const found = UNFINISHED.exec(before);
    if (!found) return undefined;
    const word = found[1] ?? '';
    return { word, at: before.length - word.length - 1 };
  }

  function look() {
    const writing = unfinished();
    if (!writing || writing.at === refusedAt) return close();
    const word = writing.word.toLocaleLowerCase();
    offered = candidates().filter(({ displayName, email }) => {
      const starts = [displayName, ...displayName.split(' '), email].some((part) =>
        part.toLocaleLowerCase().startsWith(word),
      );
      return starts;
    });
    chosen = 0;
    if (offered.length === 0) return close();
    draw();
  }

  function draw() {
    fill(
      list,
      offered.map((member, index) =>
        h(
          'li',
          {
            role: 'option',
            id: `mention-${index}`,
            'aria-selected': String(index === chosen),
            onmousedown: (/** @type {Event} */ event) => pick(event, index),
          },
          avatar(member, 24),
          h('span', { class: 'mention-name' }, member.displayName),
          member.type === 'bot'
            ? h('span', { class: 'badge' }, 'Bot')
            : h('span', { class: 'mention-email' }, member.email),
        ),
      ),
    );
    list.hidden = false;
    box.setAttribute('aria-activedescendant', `mention-${chosen}`);
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    list.hidden = true;
    offered = [];
    box.removeAttribute('aria-activedescendant');
  }

  /**
   * @param {Event} event
   * @param {number} index
   */
  function pick(event, index) {
    event.preventDefault();
    chosen = index;
    take();
  }

  function take() {
    const writing = unfinished();
    const member = offered[chosen];
    if (!writing || !member) return;
    box.setRangeText(`@${member.displayName} `, writing.at, box.selectionStart, 'end');
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    close();
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} true when the key was for the list
   */
  function handleKey(event) {
    if (list.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      chosen = (chosen + step + offered.length) % offered.length;
      draw();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      take();
    } else if (event.key === 'Escape') {
      refusedAt = unfinished()?.at ?? -1;
      close();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  return { list, handleKey };
}
