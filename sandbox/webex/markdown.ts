import { escapeHtml } from './html.ts';
import { inlineHtml } from './markdown-inline.ts';
import type { MentionTarget } from './markdown-inline.ts';

/** A text as Webex keeps it: formatted, plain, and with who is mentioned in it. */
export interface Rendered {
  readonly html: string;
  readonly text: string;
  readonly mentionedPeople: readonly string[];
  readonly mentionedGroups: readonly string[];
}

/**
 * Renders the Markdown that Webex knows: paragraphs, headings, lists, quotes, code, links and mentions. HTML in it is
 * shown, not obeyed. `find` tells who a mention means; one that means nobody stays as it was written.
 */
export function renderMarkdown(markdown: string, find: (mention: string) => MentionTarget | undefined): Rendered {
  const mentionedPeople = new Set<string>();
  const mentionedGroups = new Set<string>();
  const lookUp = (mention: string) => {
    const target = find(mention);
    if (target?.kind === 'person') mentionedPeople.add(target.id);
    if (target?.kind === 'all') mentionedGroups.add('all');
    return target;
  };
  const html = renderBlocks(markdown.replaceAll('\r\n', '\n').split('\n'), (line) => inlineHtml(line, lookUp));
  return {
    html,
    text: plainText(html),
    mentionedPeople: [...mentionedPeople],
    mentionedGroups: [...mentionedGroups],
  };
}

type Inline = (line: string) => string;

const LIST_ITEM = /^(\s*)(?:[-*+]|(\d{1,3})[.)])\s+(.*)$/;

function renderBlocks(lines: readonly string[], inline: Inline): string {
  const out: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const block = readBlock(lines, at, inline);
    if (block.html !== '') out.push(block.html);
    at = block.next;
  }
  return out.join('');
}

interface Block {
  readonly html: string;
  readonly next: number;
}

function readBlock(lines: readonly string[], at: number, inline: Inline): Block {
  const line = lines[at] ?? '';
  if (line.trim() === '') return { html: '', next: at + 1 };
  if (line.startsWith('```')) return readCode(lines, at);
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading !== null) {
    const level = heading[1]?.length ?? 1;
    return { html: `<h${level}>${inline(heading[2] ?? '')}</h${level}>`, next: at + 1 };
  }
  if (/^(-{3,}|\*{3,}|_{3,})\s*$/.test(line)) return { html: '<hr>', next: at + 1 };
  if (line.startsWith('>')) return readQuote(lines, at, inline);
  if (LIST_ITEM.test(line)) return readList(lines, at, inline);
  return readParagraph(lines, at, inline);
}

function readCode(lines: readonly string[], at: number): Block {
  let end = at + 1;
  while (end < lines.length && lines[end]?.startsWith('```') !== true) end += 1;
  const code = lines.slice(at + 1, end).join('\n');
  return { html: `<pre><code>${escapeHtml(code)}</code></pre>`, next: end + 1 };
}

function readQuote(lines: readonly string[], at: number, inline: Inline): Block {
  let end = at;
  while (end < lines.length && lines[end]?.startsWith('>') === true) end += 1;
  const inner = lines.slice(at, end).map((line) => line.replace(/^>\s?/, ''));
  return { html: `<blockquote>${renderBlocks(inner, inline)}</blockquote>`, next: end };
}

function readList(lines: readonly string[], at: number, inline: Inline): Block {
  const first = LIST_ITEM.exec(lines[at] ?? '');
  const indent = first?.[1]?.length ?? 0;
  const ordered = first?.[2] !== undefined;
  const items: string[] = [];
  let next = at;
  while (next < lines.length) {
    const item = LIST_ITEM.exec(lines[next] ?? '');
    if (item === null || (item[1]?.length ?? 0) < indent) break;
    if ((item[1]?.length ?? 0) === indent) {
      if ((item[2] !== undefined) !== ordered) break;
      items.push(inline(item[3] ?? ''));
      next += 1;
      continue;
    }
    const nested = readList(lines, next, inline);
    items.push((items.pop() ?? '') + nested.html);
    next = nested.next;
  }
  const start = ordered && first[2] !== '1' ? ` start="${first[2] ?? ''}"` : '';
  const tag = ordered ? 'ol' : 'ul';
  return { html: `<${tag}${start}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`, next };
}

function readParagraph(lines: readonly string[], at: number, inline: Inline): Block {
  let end = at;
  while (end < lines.length && continuesParagraph(lines[end] ?? '', end === at)) end += 1;
  const html = lines
    .slice(at, end)
    .map((line) => inline(line.trimEnd()))
    .join('<br>');
  return { html: `<p>${html}</p>`, next: end };
}

function continuesParagraph(line: string, isFirst: boolean): boolean {
  if (isFirst) return true;
  return line.trim() !== '' && !/^(#{1,6}\s|>|```)/.test(line) && !LIST_ITEM.test(line);
}

/** What is left when the formatting is taken away; blocks and breaks become new lines. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<br>|<hr>|<\/(p|h[1-6]|li|pre|blockquote)>|<(ul|ol)[^>]*>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\n{2,}/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}
