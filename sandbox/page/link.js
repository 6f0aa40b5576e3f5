import { h } from './element.js';

/** Addresses a message or a card may lead to. */
const SAFE = new Set(['http:', 'https:', 'mailto:']);

/**
 * @param {string} address
 * @returns {string | undefined} the address when it may be opened; never a script
 */
export function safeAddress(address) {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return SAFE.has(url.protocol) ? url.href : undefined;
}

/**
 * A link that opens beside the conversation, or its plain label when the address is not one to open.
 * @param {string} address
 * @param {...import('./element.js').Child} label
 */
export function link(address, ...label) {
  const href = safeAddress(address);
  if (href === undefined) return h('span', {}, ...label);
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...label);
}
