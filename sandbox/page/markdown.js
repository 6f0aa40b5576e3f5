import { h } from './element.js';
import { link } from './link.js';

/**
 * Webex's markdown as elements: paragraphs, line breaks, lists, quotes, code, bold, italic, links and mentions.
 * Whatever is none of these stays the text it is.
 *
 * @typedef {(name: string, id: string) => HTMLElement} RenderMention
 */

/** One alternative for each thing that may start inside a line; the order is their precedence. */
const INLINE = new RegExp(
  [
    /\\(?<escaped>[\\`*_{}[\]()#+\-.!~<>|])/u,
    /(?<ticks>`+)(?<code>[^`\n][^\n]*?)\k<ticks>/u,
    /<@(?<mentionKind>personEmail|personId):(?<mentionId>[^|>\s]+)\|?(?<mentionName>[^>\n]*)>/u,
    /<@(?<all>all)>/u,
    /\[(?<label>[^\]\n]+)\]\((?<address>[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/u,
    /<(?<bracketed>https?:\/\/[^\s<>]+)>/u,
    /(?<bare>https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]*_])/u,
    /(?<strong>\*\*|__)(?=\S)(?<strongText>[^\n]{0,600}?\S)\k<strong>(?!\*)/u,
    /~~(?=\S)(?<struck>[^\n]{0,600}?\S)~~/u,
    /(?<em>\*|(?<![\p{L}\p{N}])_)(?=\S)(?<emText>[^\n]{0,600}?\S)\k<em>(?![\p{L}\p{N}])/u,
    /(?<newline> *\n)/u,
  ]
    .map((each) => each.source)
    .join('|'),
  'gu',
);

const LIST_ITEM = /^( *)(?:([-*+])|(\d{1,9})[.)]) +(.*)$/;

/** @type {RenderMention} */
const plainMention = (name) => h('span', { class: 'mention' }, name);

/**
 * @param {string} source
 * @param {RenderMention} [mention]
 * @returns {Node[]}
 */
export function renderMarkdown(source, mention = plainMention) {
  return renderBlocks(source.replaceAll('\r\n', '\n').split('\n'), mention);
}

/**
 * @param {string[]} lines
 * @param {RenderMention} mention
 * @returns {HTMLElement[]}
 */
function renderBlocks(lines, mention) {
  /** @type {HTMLElement[]} */
  const blocks = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
    } else if (line.startsWith('```')) {
      const end = indexFrom(lines, at + 1, (each) => each.startsWith('```'));
      blocks.push(h('pre', {}, h('code', {}, lines.slice(at + 1, end).join('\n'))));
      at = end + 1;
    } else if (LIST_ITEM.test(line)) {
      const end = indexFrom(lines, at, (each) => !LIST_ITEM.test(each) && !/^ {2,}\S/.test(each));
      blocks.push(renderList(lines.slice(at, end), mention));
      at = end;
    } else if (line.startsWith('>')) {
      const end = indexFrom(lines, at, (each) => !each.startsWith('>'));
      const inner = lines.slice(at, end).map((each) => each.replace(/^> ?/, ''));
      blocks.push(h('blockquote', {}, renderBlocks(inner, mention)));
      at = end;
    } else if (/^#{1,6} /.test(line)) {
      blocks.push(h('p', { class: 'heading' }, renderInline(line.replace(/^#+ +/, ''), mention)));
      at += 1;
    } else if (/^(?:-{3,}|\*{3,}|_{3,})$/.test(line.trim())) {
      blocks.push(h('hr'));
      at += 1;
    } else {
      const end = indexFrom(
        lines,
        at + 1,
        (each) => each.trim() === '' || /^(?:```|>|#{1,6} )/.test(each) || LIST_ITEM.test(each),
      );
      blocks.push(h('p', {}, renderInline(lines.slice(at, end).join('\n'), mention)));
      at = end;
    }
  }
  return blocks;
}

/**
 * A list with the lists inside it: an item goes deeper when it is indented more than the first.
 * @param {string[]} lines
 * @param {RenderMention} mention
 */
function renderList(lines, mention) {
  const first = LIST_ITEM.exec(lines[0] ?? '');
  const depth = first?.[1]?.length ?? 0;
  const start = first?.[3];
  const list = start === undefined ? h('ul') : h('ol', Number(start) === 1 ? {} : { start });
  let at = 0;
  while (at < lines.length) {
    const text = LIST_ITEM.exec(lines[at] ?? '')?.[4] ?? (lines[at] ?? '').trim();
    const end = indexFrom(lines, at + 1, (each) => (LIST_ITEM.exec(each)?.[1]?.length ?? Infinity) <= depth);
    const inner = lines.slice(at + 1, end);
    const item = h('li', {}, renderInline(text, mention));
    if (inner.length > 0)
      item.append(...(LIST_ITEM.test(inner[0] ?? '') ? [renderList(inner, mention)] : renderBlocks(inner, mention)));
    list.append(item);
    at = end;
  }
  return list;
}

/**
 * What may stand inside a line.
 * @param {string} text
 * @param {RenderMention} [mention]
 * @returns {Node[]}
 */
export function renderInline(text, mention = plainMention) {
  /** @type {Node[]} */
  const nodes = [];
  let plain = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(new Text(text.slice(plain, match.index)), inlineNode(match.groups ?? {}, mention));
    plain = match.index + match[0].length;
  }
  nodes.push(new Text(text.slice(plain)));
  return nodes.filter((node) => node.textContent !== '' || node instanceof Element);
}

/**
 * @param {Record<string, string | undefined>} found
 * @param {RenderMention} mention
 * @returns {Node}
 */
function inlineNode(found, mention) {
  const inner = (/** @type {string} */ text) => renderInline(text, mention);
  if (found['escaped'] !== undefined) return new Text(found['escaped']);
  if (found['code'] !== undefined) return h('code', {}, found['code'].trim());
  if (found['mentionId'] !== undefined) return mention(found['mentionName'] || found['mentionId'], found['mentionId']);
  if (found['all'] !== undefined) return mention('All', 'all');
  if (found['label'] !== undefined) return link(found['address'] ?? '', ...inner(found['label']));
  const bare = found['bracketed'] ?? found['bare'];
  if (bare !== undefined) return link(bare, bare);
  if (found['strongText'] !== undefined) return h('strong', {}, inner(found['strongText']));
  if (found['struck'] !== undefined) return h('s', {}, inner(found['struck']));
  if (found['emText'] !== undefined) return h('em', {}, inner(found['emText']));
  return h('br');
}

/**
 * Plain text with its links and line breaks, and nothing else.
 * @param {string} text
 * @returns {Node[]}
 */
export function renderPlain(text) {
  return text
    .split(/(https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]])/)
    .flatMap((part, index) => (index % 2 === 1 ? [link(part, part)] : linesOf(part)));
}

/**
 * @param {string} text
 * @returns {Node[]}
 */
function linesOf(text) {
  return text.split('\n').flatMap((line, row) => (row === 0 ? [new Text(line)] : [h('br'), new Text(line)]));
}

/**
 * @param {string[]} lines
 * @param {number} from
 * @param {(line: string) => boolean} stops
 */
function indexFrom(lines, from, stops) {
  const index = lines.findIndex((line, at) => at >= from && stops(line));
  return index === -1 ? lines.length : index;
}
