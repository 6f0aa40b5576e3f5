import { h } from './element.js';

/** Says things to screen readers without moving anything on the page. */
const region = h('div', { class: 'spoken', role: 'status', 'aria-live': 'polite' });
document.body.append(region);

/** @param {string} words */
export function announce(words) {
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = words;
  });
}
