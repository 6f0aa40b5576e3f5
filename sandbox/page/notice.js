import { fill, h } from './element.js';
import { icon } from './icon.js';

/** Long enough to read two lines twice. */
const SHOWN_MS = 8_000;

const box = h('div', { class: 'notices', role: 'alert' });
document.body.append(box);

/**
 * Shows a sentence about something that did not work, until it is closed or read.
 * @param {string} sentence
 */
export function notify(sentence) {
  const close = () => notice.remove();
  const button = h(
    'button',
    { class: 'icon-button', type: 'button', 'aria-label': 'Close', onclick: close },
    icon('close'),
  );
  const notice = h('div', { class: 'notice' }, icon('warning', 20), h('p', {}, sentence), button);
  fill(box, notice);
  setTimeout(close, SHOWN_MS);
}

/**
 * For everything a person asked for that the sandbox refused.
 * @param {unknown} error
 */
export function reportFailure(error) {
  notify(error instanceof Error ? error.message : String(error));
}
