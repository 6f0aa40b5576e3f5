import { fill, h } from './element.js';

/**
 * A button that opens a list of choices under it. Arrows walk, Enter takes, Escape and a click elsewhere close.
 *
 * @typedef {object} Choice
 * @property {import('./element.js').Child[]} content
 * @property {boolean} chosen
 * @property {() => void} take
 */

/**
 * @param {{ label: string, className: string, choices: () => Choice[] | Promise<Choice[]> }} menu
 */
export function createMenu({ label, className, choices }) {
  const list = h('div', { class: 'menu-list', role: 'menu', 'aria-label': label, hidden: true, onkeydown: walk });
  const button = h('button', {
    type: 'button',
    class: className,
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
    onclick: toggle,
  });
  const element = h('div', { class: 'menu', onfocusout: left }, button, list);

  async function toggle() {
    if (!list.hidden) return close();
    const offered = await choices();
    fill(
      list,
      offered.map((choice) => item(choice)),
    );
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    (list.querySelector('[aria-checked="true"]') ?? list.firstElementChild)?.dispatchEvent(new Event('wanted'));
  }

  /** @param {Choice} choice */
  function item({ content, chosen, take }) {
    const made = h(
      'button',
      { type: 'button', class: 'menu-item', role: 'menuitemradio', 'aria-checked': String(chosen), tabindex: '-1' },
      content,
    );
    made.addEventListener('wanted', () => made.focus());
    made.addEventListener('click', () => {
      close();
      button.focus();
      take();
    });
    return made;
  }

  function close() {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  }

  /** @param {FocusEvent} event */
  function left(event) {
    if (!(event.relatedTarget instanceof Node) || !element.contains(event.relatedTarget)) close();
  }

  /** @param {KeyboardEvent} event */
  function walk(event) {
    const items = [...list.querySelectorAll('button')];
    const here = items.findIndex((each) => each === document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[(to + items.length) % items.length]?.focus();
    } else if (event.key === 'Escape') {
      close();
      button.focus();
    }
  }

  return { element, button };
}
