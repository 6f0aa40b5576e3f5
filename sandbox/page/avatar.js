import { h } from './element.js';
import { icon } from './icon.js';

/** Momentum's avatar colours; an address always gets the same one. */
const COLOURS = ['cobalt', 'violet', 'mint', 'orange', 'pink', 'slate', 'cyan', 'purple', 'lime', 'gold'];

/**
 * @param {string} name
 * @returns {string} one or two letters
 */
export function initialsOf(name) {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase() || '?';
}

/**
 * A round picture for somebody without one. Names are always written beside it, so it says nothing itself.
 * @param {{ displayName: string, email?: string, type?: string }} who `type`: `bot` or `group` for theirs
 * @param {number} [size] in pixels
 */
export function avatar(who, size = 32) {
  const element = h('span', { class: 'avatar', 'aria-hidden': 'true', 'data-kind': who.type ?? 'person' });
  element.style.setProperty('--avatar-size', `${size}px`);
  if (who.type === 'bot') element.append(icon('convene', Math.round(size * 0.55)));
  else element.append(who.type === 'group' ? ([...initialsOf(who.displayName)][0] ?? '') : initialsOf(who.displayName));
  if (who.type !== 'bot')
    element.dataset['colour'] = COLOURS[hash(who.email ?? who.displayName) % COLOURS.length] ?? 'slate';
  return element;
}

/** @param {string} text */
function hash(text) {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (value ^ (value >>> 21)) >>> 0;
}
