/**
 * People's words on their way out. A title or a name may hold anything; it must arrive as the text it is, and never
 * become a mention, a link, formatting or HTML.
 */

/** For Webex markdown: backslashes for what CommonMark reads, entities for what HTML and mentions read. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*{}[\]#|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', `:${JOINER}//`);
}

/**
 * For texts in cards. Clients read a small markdown there and know no common escape, so what would be read is broken
 * up with a character that nobody sees, or replaced by one that looks the same.
 */
export function escapeCardText(text: string): string {
  return oneLine(text)
    .replaceAll('](', `]${JOINER}(`)
    .replace(/\{(?=\{)/g, `{${JOINER}`)
    .replaceAll('*', '∗')
    .replace(/(^|[^\p{L}\p{N}])_|_(?=[^\p{L}\p{N}]|$)/gu, (found) => found.replace('_', '＿'))
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('://', `:${JOINER}//`);
}

/** U+2060, word joiner: no width, no break. */
const JOINER = '⁠';

/**
 * Line ends and other control characters become spaces; directional overrides go, so that a right-to-left name cannot
 * turn the rest of the line round. Natural right-to-left letters stay and are isolated.
 */
function oneLine(text: string): string {
  const clean = text
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
  return RIGHT_TO_LEFT.test(clean) ? `\u2068${clean}\u2069` : clean;
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Cuts at whole characters, with an ellipsis where something was left out. */
export function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${cut(text, longest - 1)}…`;
}

/** The beginning of a text, never half a character. Lengths are UTF-16 units, as Webex counts them. */
export function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}
