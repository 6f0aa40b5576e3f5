import type { AuditLine } from './audit.ts';
import type { DialogueMemory } from './dialogues.ts';
import type { PostedCard } from './posted-cards.ts';
import type { UndoEntry } from './undos.ts';

/** What an answer leaves to be remembered. It is written in one commit with the answer itself: both, or neither. */
export type Kept =
  | { readonly kind: 'undo'; readonly entry: UndoEntry }
  | { readonly kind: 'act'; readonly line: AuditLine }
  | { readonly kind: 'card'; readonly card: PostedCard }
  /** A message that is gone: nothing on it can be pressed any more. */
  | { readonly kind: 'card-gone'; readonly messageId: string }
  | {
      readonly kind: 'dialogue';
      readonly personId: string;
      readonly roomId: string;
      readonly memory: DialogueMemory;
      readonly expiresAt: number;
    };
