/**
 * What a card in a space stands for. Only this row says what a press on it may do, never the data inside the card,
 * which anyone in the space could have made up.
 */
export interface PostedCard {
  readonly messageId: string;
  readonly roomId: string;
  /** Who asked for it: Confirm and Undo are theirs alone. */
  readonly ownerId: string;
  /** Name of the feature that posted it. */
  readonly feature: string;
  /** The feature's own facts (meeting id, draft id), as JSON. */
  readonly subject: unknown;
  readonly expiresAt: number;
  /** The meeting (of a series: all of it) that the card shows: what becomes of it later is told where the card stands. */
  readonly meetingId?: string;
}

export interface PostedCards {
  write(card: PostedCard): Promise<void>;
  read(messageId: string): Promise<PostedCard | undefined>;
  /** Every card of a meeting that still works, the oldest first. */
  ofMeeting(meetingId: string, now: number): Promise<readonly PostedCard[]>;
  /** Every card of a meeting in a space that still works. */
  ofSpace(roomId: string, now: number): Promise<readonly PostedCard[]>;
  remove(messageId: string): Promise<void>;
  /** One-time confirmation: true for the first caller only. */
  claim(messageId: string): Promise<boolean>;
}
