import type { CardJson } from '../card/card.ts';
import type { MeetingSubject } from '../card/meeting-subject.ts';
import type { Sentence } from '../card/sentence.ts';
import type { Problem } from '../domain/problem.ts';
import type { Zone } from '../domain/when.ts';
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
  /** What became of meetings by it: told where their cards stand. */
  readonly news?: readonly MeetingNews[];
}

/** What became of a meeting. A space hears of it only where the meeting is its own. */
export interface MeetingNews {
  readonly seriesId: string;
  /** "Moved", "Cancelled": on top of the card. Nothing where nobody is to be told, and the card's facts are kept right. */
  readonly what?: string;
  /** In one sentence, times in the reader's zone. */
  readonly say: (zone: Zone) => Sentence;
  /** What the card shows differently now; absent where only one occurrence of a series changed. */
  readonly now?: Partial<
    Pick<MeetingSubject, 'meetingId' | 'title' | 'start' | 'end' | 'webLink' | 'guests' | 'repeats'>
  >;
  /** Who is invited now and was not. */
  readonly joins?: MeetingSubject['guests'];
  /** It was cancelled. */
  readonly over?: boolean;
  /** The host agrees that whoever is in the space now sees the link; with the space it is about. */
  readonly showsLinkIn?: string;
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
