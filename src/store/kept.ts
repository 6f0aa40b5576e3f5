import type { Kept } from '../ports/kept.ts';
import { auditWriter } from './audit.ts';
import type { StoreBase } from './connection.ts';
import { dialogueWriter } from './dialogues.ts';
import { cardRemover, cardWriter } from './posted-cards.ts';
import type { Writer } from './statement.ts';
import { undoWriter } from './undos.ts';

/** Writes what an answer leaves to be remembered, each thing into its own table. */
export function keptWriter(base: StoreBase): Writer<Kept> {
  const undo = undoWriter(base);
  const act = auditWriter(base);
  const card = cardWriter(base);
  const cardGone = cardRemover(base);
  const dialogue = dialogueWriter(base);
  return (kept, on) => {
    switch (kept.kind) {
      case 'undo':
        return undo(kept.entry, on);
      case 'act':
        return act(kept.line, on);
      case 'card':
        return card(kept.card, on);
      case 'card-gone':
        return cardGone(kept.messageId, on);
      case 'dialogue':
        return dialogue(kept, on);
    }
  };
}
