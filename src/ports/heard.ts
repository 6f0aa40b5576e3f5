/** A message as the bot heard it: what Webex told of it, in our words. `chat/` fetches it, `bot/` answers it. */
export interface HeardMessage {
  readonly id: string;
  readonly roomId: string;
  readonly roomType: 'direct' | 'group';
  /** Root of the thread it stands in. */
  readonly threadId?: string;
  readonly personId: string;
  readonly personEmail: string;
  /** Plain text, mentions by display name; empty for a message of files only. */
  readonly text: string;
  /** Holds the mentions; absent for plain messages. */
  readonly html?: string;
  /** ISO 8601, UTC. */
  readonly created: string;
}

/** A press on a card's button, as Webex told of it. Nothing in `inputs` can be believed. */
export interface HeardPress {
  readonly id: string;
  readonly messageId: string;
  readonly roomId: string;
  readonly personId: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** ISO 8601, UTC. */
  readonly created: string;
}
