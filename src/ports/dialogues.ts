import type { Dialogue } from '../language/reading.ts';

/**
 * The last thing the bot said to a person in a place, as far as it changes what they mean next: what it asked, and
 * what "it" and "the second one" are. One per person and space; the newest wins.
 */
export interface DialogueMemory {
  readonly dialogue: Dialogue;
  /** The card that asks; an answer in words presses it. */
  readonly messageId: string;
  /** The buttons an answer presses: yes, no, the n-th row. */
  readonly presses: {
    readonly yes?: string;
    readonly no?: string;
    readonly choose?: string;
    readonly revise?: string;
    readonly another?: string;
  };
  /** Words that wait for the addresses of people named in them. */
  readonly awaited?: {
    readonly text: string;
    readonly mentions: readonly { readonly name: string; readonly personId: string }[];
    readonly names: readonly string[];
    /** When they were said; ISO 8601, UTC. */
    readonly created: string;
  };
  /** Meetings shown, in the order shown; the first is "it". */
  readonly meetings: readonly MeantMeeting[];
}

export interface MeantMeeting {
  readonly id: string;
  readonly title: string;
  /** No row of the list, but what was talked of before it. */
  readonly isIt?: boolean;
}

export interface Dialogues {
  write(personId: string, roomId: string, memory: DialogueMemory, expiresAt: number): Promise<void>;
  read(personId: string, roomId: string, now: number): Promise<DialogueMemory | undefined>;
}
