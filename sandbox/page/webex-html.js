import { h } from './element.js';
import { link } from './link.js';

/**
 * Webex sends messages as a little HTML. It is read in a document that runs and loads nothing, and built anew
 * from the elements named here; of all others only the text inside stays.
 */

/** @type {Record<string, keyof HTMLElementTagNameMap>} */
const KEPT = {
  P: 'p',
  BR: 'br',
  STRONG: 'strong',
  B: 'strong',
  EM: 'em',
  I: 'em',
  S: 's',
  DEL: 's',
  CODE: 'code',
  PRE: 'pre',
  UL: 'ul',
  OL: 'ol',
  LI: 'li',
  BLOCKQUOTE: 'blockquote',
  HR: 'hr',
};

/** Their text is not for reading. */
const DROPPED = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
  'MATH',
  'HEAD',
  'TITLE',
]);

/**
 * @param {string} html
 * @param {import('./markdown.js').RenderMention} mention
 * @returns {Node[]}
 */
export function renderWebexHtml(html, mention) {
  const source = new DOMParser().parseFromString(html, 'text/html');
  return childrenOf(source.body, mention);
}

/**
 * @param {Node} parent
 * @param {import('./markdown.js').RenderMention} mention
 * @returns {Node[]}
 */
function childrenOf(parent, mention) {
  return [...parent.childNodes].flatMap((child) => rebuild(child, mention));
}

/**
 * @param {Node} node
 * @param {import('./markdown.js').RenderMention} mention
 * @returns {Node[]}
 */
function rebuild(node, mention) {
  if (node instanceof Text) return [new Text(node.data)];
  if (!(node instanceof Element)) return [];
  const name = node.tagName.toUpperCase();
  if (DROPPED.has(name)) return [];
  if (name === 'SPARK-MENTION') return [mention(node.textContent ?? '', mentioned(node))];
  if (name === 'A') return [link(node.getAttribute('href') ?? '', ...childrenOf(node, mention))];
  if (/^H[1-6]$/.test(name)) return [h('p', { class: 'heading' }, childrenOf(node, mention))];
  const kept = KEPT[name];
  return kept ? [h(kept, {}, childrenOf(node, mention))] : childrenOf(node, mention);
}

/**
 * @param {Element} node
 * @returns {string} person id, or `all`
 */
function mentioned(node) {
  return node.getAttribute('data-object-id') ?? node.getAttribute('data-group-type') ?? '';
}

/**
 * The plain text that, typed again, makes the same message: mentions with their at sign, lines as lines.
 * @param {string} html
 * @returns {string}
 */
export function plainSource(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const mention of body.querySelectorAll('spark-mention')) mention.prepend('@');
  for (const line of body.querySelectorAll('br')) line.replaceWith('\n');
  return [...body.childNodes].map((block) => block.textContent).join('\n');
}
