import type { CardJson } from '../card/card.ts';
import type { Problem } from '../domain/problem.ts';
import type { DialogueMemory } from '../ports/dialogues.ts';

/** What goes back. Markdown always carries the full sense, for clients without cards. */
export interface Reply {
  readonly markdown: string;
  readonly card?: ReplyCard;
  /** Sent in place of a card; 1:1 only. */
  readonly file?: ReplyFile;
  /** In a group, what only the asker may read of it: a message of its own, 1:1. */
  readonly aside?: string;
  /** `private`: to the person's 1:1 space, with a short public note when asked in a group. */
  readonly where: 'here' | 'private';
  /** What short answers to this mean: "yes", "2", "it". Without it, what was said before still stands. */
  readonly dialogue?: ReplyDialogue;
  /** This reply takes the pressed card's place: the old card is deleted. */
  readonly replacesPressed?: boolean;
  /** A reply that says what is wrong and changed nothing; words come from `bot/words.ts`. */
  readonly problem?: Problem;
  /** What others are told on account of it, each in their own 1:1 space. */
  readonly toOthers?: readonly ToOther[];
}

/** A message to somebody who did not ask. The card, where there is one, is theirs. */
export interface ToOther {
  readonly personId: string;
  readonly markdown: string;
  readonly card?: ReplyCard;
  readonly dialogue?: ReplyDialogue;
}

/** See `DialogueMemory`; the message's own id is added when it is sent. */
export type ReplyDialogue = Omit<DialogueMemory, 'messageId'>;

export interface ReplyFile {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly text: string;
}

export interface ReplyCard {
  readonly content: CardJson;
  /** What the card stands for, kept in the posted-card row. */
  readonly subject: unknown;
  /** How long its buttons work, in minutes of civil time. */
  readonly minutes: number;
}
