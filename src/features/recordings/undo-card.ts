import type { CardJson } from '../../card/card.ts';
import { card, kicker, submit, text, title } from '../../card/elements.ts';
import { escapeCardText } from '../../card/escape.ts';

/** What was done to a recording, with the way back. */
export function renderUndoCard(what: string, topic: string, told: string): CardJson {
  return card([kicker(what), title(escapeCardText(topic)), text(told)], [submit('Undo', 'recordings.undo')]);
}
