import { escapeHtml } from './html.ts';

/** Whom a mention means. */
export type MentionTarget =
  { readonly kind: 'person'; readonly id: string; readonly name: string } | { readonly kind: 'all' };

/** One piece of a line: how it begins, and what becomes of it. The first row that fits wins. */
interface Rule {
  readonly pattern: RegExp;
  readonly render: (match: RegExpExecArray, inner: (text: string) => string) => string | undefined;
}

const PLAIN_RULES: readonly Rule[] = [
  { pattern: /\\([\\`*_{}[\]()#+\-.!<>~|&])/y, render: (match) => escapeHtml(match[1] ?? '') },
  { pattern: /`([^`\n]+)`/y, render: (match) => `<code>${escapeHtml(match[1] ?? '')}</code>` },
  { pattern: /\*\*(?=\S)((?:[^*\\]|\\.|\*(?!\*))+)\*\*/y, render: (match, inner) => tagged('strong', match, inner) },
  { pattern: /__(?=\S)((?:[^_\\]|\\.|_(?!_))+)__/y, render: (match, inner) => tagged('strong', match, inner) },
  { pattern: /\*(?=\S)((?:[^*\\]|\\.)+)\*/y, render: (match, inner) => tagged('em', match, inner) },
  { pattern: /(?<!\w)_(?=\S)((?:[^_\\]|\\.)+)_(?!\w)/y, render: (match, inner) => tagged('em', match, inner) },
  { pattern: /~~(?=\S)([^~]+)~~/y, render: (match, inner) => tagged('s', match, inner) },
  { pattern: /\[((?:[^\]\\]|\\.)+)\]\(([^()\s]+)\)/y, render: renderLink },
  { pattern: /https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/y, render: (match) => link(match[0], escapeHtml(match[0])) },
];

/** Turns one line into HTML. */
export function inlineHtml(line: string, find: (mention: string) => MentionTarget | undefined): string {
  const mention: Rule = {
    pattern: /<@([^<>]+)>/y,
    render: (match) => {
      const target = find(match[1] ?? '');
      return target === undefined ? undefined : mentionHtml(target);
    },
  };
  const rules = [mention, ...PLAIN_RULES];
  const render = (text: string): string => {
    let html = '';
    let at = 0;
    while (at < text.length) {
      const piece = firstFit(rules, text, at, render);
      const end = piece?.end ?? nextStarter(text, at + 1);
      html += piece?.html ?? escapeHtml(text.slice(at, end));
      at = end;
    }
    return html;
  };
  return render(line);
}

/** A mention as Webex's HTML carries it. */
export function mentionHtml(target: MentionTarget): string {
  if (target.kind === 'all')
    return '<spark-mention data-object-type="groupMention" data-group-type="all">All</spark-mention>';
  return `<spark-mention data-object-type="person" data-object-id="${target.id}">${escapeHtml(target.name)}</spark-mention>`;
}

const STARTERS = new Set('\\`*_~[h<');

/** Where the next piece may begin; everything before it is plain. */
function nextStarter(text: string, from: number): number {
  let at = from;
  while (at < text.length && !STARTERS.has(text.charAt(at))) at += 1;
  return at;
}

function firstFit(
  rules: readonly Rule[],
  text: string,
  at: number,
  inner: (text: string) => string,
): { html: string; end: number } | undefined {
  if (!STARTERS.has(text.charAt(at))) return undefined;
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    const end = rule.pattern.lastIndex;
    const html = match === null ? undefined : rule.render(match, inner);
    if (html !== undefined) return { html, end };
  }
  return undefined;
}

function tagged(tag: string, match: RegExpExecArray, inner: (text: string) => string): string {
  return `<${tag}>${inner(match[1] ?? '')}</${tag}>`;
}

function renderLink(match: RegExpExecArray, inner: (text: string) => string): string | undefined {
  const address = match[2] ?? '';
  return /^(https?|mailto|tel|sip|webexteams):/i.test(address) ? link(address, inner(match[1] ?? '')) : undefined;
}

function link(address: string, html: string): string {
  return `<a href="${escapeHtml(address)}" target="_blank" rel="noopener">${html}</a>`;
}
