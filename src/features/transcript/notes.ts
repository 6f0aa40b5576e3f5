import { escapeMarkdown } from '../../card/escape.ts';

/**
 * The HTML of a summary as Webex markdown: headings, paragraphs, lists, bold and italic stay; everything else is left
 * out with its tags, and its words stay words. What scripts and styles hold is dropped.
 */
export function markdownOf(html: string): string {
  const blocks: string[] = [];
  const lists: ('ul' | 'ol')[] = [];
  const counts: number[] = [];
  let prefix = '';
  let line = '';
  const flush = (): void => {
    if (line.trim() !== '') blocks.push(`${prefix}${line.trim()}`);
    line = '';
    prefix = '';
  };
  for (const [, tag, , text] of clean(html).matchAll(/<(\/?[a-z][a-z0-9]*)\b([^>]*)>|([^<]+|<)/gi)) {
    if (text !== undefined) {
      line += inline(text);
      continue;
    }
    const name = (tag ?? '').toLowerCase();
    if (MARKS[name] !== undefined) line += MARKS[name];
    else if (/^h[1-6]$/.test(name)) {
      flush();
      prefix = '**';
    } else if (/^\/h[1-6]$/.test(name)) {
      if (line.trim() !== '') line = `${line.trim()}**`;
      flush();
    } else if (name === 'ul' || name === 'ol') {
      flush();
      lists.push(name);
      counts.push(0);
    } else if (name === '/ul' || name === '/ol') {
      flush();
      lists.pop();
      counts.pop();
    } else if (name === 'li') {
      flush();
      prefix = itemPrefix(lists, counts);
    } else if (BREAKS.test(name)) flush();
  }
  flush();
  return blocks.map((block, index) => spaced(block, blocks[index - 1])).join('\n');
}

const MARKS: Readonly<Record<string, string>> = {
  strong: '**',
  '/strong': '**',
  b: '**',
  '/b': '**',
  em: '*',
  '/em': '*',
  i: '*',
  '/i': '*',
};
const BREAKS = /^(?:\/?(?:p|div|section|article|table|tr|blockquote)|br|\/li)$/;
const ITEM = /^ *(?:-|\d+\.) /;

function clean(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style|head|iframe)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '');
}

function itemPrefix(lists: readonly string[], counts: number[]): string {
  const depth = Math.max(0, lists.length - 1);
  const number = (counts[depth] ?? 0) + 1;
  counts[depth] = number;
  return `${'  '.repeat(depth)}${lists.at(-1) === 'ol' ? `${number}.` : '-'} `;
}

/** Items stand together, paragraphs apart. */
function spaced(block: string, before: string | undefined): string {
  return before !== undefined && !(ITEM.test(block) && ITEM.test(before)) ? `\n${block}` : block;
}

/** Spaces at the ends stay: they part words from a bold neighbour. */
function inline(text: string): string {
  const words = escapeMarkdown(decode(text));
  if (words === '') return /\s/.test(text) ? ' ' : '';
  return `${/^\s/.test(text) ? ' ' : ''}${words}${/\s$/.test(text) ? ' ' : ''}`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Once: what decodes to a tag stays text. */
function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
