import { escapeCardText, escapeMarkdown } from './escape.ts';

/**
 * A sentence in both tongues: Webex markdown for messages, the small text language of cards for cards. Whatever is put
 * into it is escaped for both, unless it is a sentence already: people's words cannot slip through by oversight.
 */
export interface Sentence {
  readonly markdown: string;
  readonly card: string;
}

/** say`Invited ${email} to ${named(title)}.` */
export function say(ours: TemplateStringsArray, ...values: readonly (string | number | Sentence)[]): Sentence {
  const parts = values.map(asSentence);
  const weave = (tongue: keyof Sentence): string =>
    ours.map((own, index) => own + (parts[index]?.[tongue] ?? '')).join('');
  return { markdown: weave('markdown'), card: weave('card') };
}

function asSentence(value: string | number | Sentence): Sentence {
  return typeof value === 'object'
    ? value
    : { markdown: escapeMarkdown(String(value)), card: escapeCardText(String(value)) };
}

/** A meeting's or a room's name, set off from the words around it. */
export function named(text: string): Sentence {
  return { markdown: `*${escapeMarkdown(text)}*`, card: `"${escapeCardText(text)}"` };
}

/** "a", "a and b", "a, b and c". */
export function listed(values: readonly (string | Sentence)[]): Sentence {
  const parts = values.map(asSentence);
  const weave = (tongue: keyof Sentence): string => joinNames(parts.map((part) => part[tongue]));
  return { markdown: weave('markdown'), card: weave('card') };
}

/** Several sentences in a row; empty ones leave no gap. */
export function together(...sentences: readonly (Sentence | undefined)[]): Sentence {
  const told = sentences.filter((sentence) => sentence !== undefined).filter(({ markdown }) => markdown !== '');
  return { markdown: told.map((one) => one.markdown).join(' '), card: told.map((one) => one.card).join(' ') };
}

/** For names that are escaped already. */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
