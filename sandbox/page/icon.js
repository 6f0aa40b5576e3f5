import { h } from './element.js';

/** Momentum icons in use, by what they mean here. */
const ICONS = {
  back: 'arrow-left-bold',
  bot: 'bot-bold',
  calendar: 'calendar-month-regular',
  check: 'check-bold',
  close: 'cancel-regular',
  convene: 'calendar-day-bold',
  dark: 'brightness-low-regular',
  down: 'arrow-down-bold',
  edit: 'edit-regular',
  group: 'people-filled',
  light: 'brightness-high-regular',
  mail: 'email-regular',
  mention: 'mention-regular',
  more: 'more-bold',
  open: 'pop-out-regular',
  reply: 'reply-regular',
  reset: 'refresh-regular',
  search: 'search-regular',
  send: 'send-filled',
  series: 'recurring-bold',
  settings: 'settings-regular',
  system: 'brightness-auto-regular',
  warning: 'warning-bold',
};

/** @typedef {keyof typeof ICONS} IconName */

/**
 * An icon in the colour of the text around it; hidden from screen readers, the control it sits in has a label.
 * @param {IconName} name
 * @param {number} [size] in pixels
 */
export function icon(name, size = 16) {
  const element = h('span', { class: 'icon', 'aria-hidden': 'true' });
  element.style.setProperty('--icon', `url("/assets/icons/${ICONS[name]}.svg")`);
  element.style.setProperty('--icon-size', `${size}px`);
  return element;
}
