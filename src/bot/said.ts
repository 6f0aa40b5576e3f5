import type { Said } from '../language/reading.ts';
import type { HeardMessage } from '../ports/heard.ts';

const MENTION = /<spark-mention\b[^>]*?\bdata-object-id="([^"]*)"[^>]*>([\s\S]*?)<\/spark-mention>/g;

/**
 * The words of a message without the mention of the bot itself, wherever in the sentence it stands, and the other
 * people mentioned. The text alone would not do: in it a mention is only a name, which a title may hold as well.
 */
export function saidIn(message: Pick<HeardMessage, 'text' | 'html'>, botId: string): Said {
  if (message.html?.includes('<spark-mention') !== true) return { text: message.text.trim(), mentions: [] };
  const mentions: { name: string; personId: string }[] = [];
  const withoutBot = message.html.replace(MENTION, (_tag, personId: string, inner: string) => {
    if (personId === botId) return ' ';
    const name = textOf(inner).trim();
    mentions.push({ name, personId });
    return inner;
  });
  return { text: textOf(withoutBot).trim(), mentions };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text of Webex's small HTML. The result is read, never shown as HTML. */
function textOf(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(?:p|div|li|h[1-6]|blockquote)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => decode(name) ?? whole)
    .replace(/[ \t]{2,}/g, ' ');
}

function decode(name: string): string | undefined {
  const code = /^#x/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number(name.slice(1))
      : undefined;
  if (code === undefined) return ENTITIES[name.toLowerCase()];
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
