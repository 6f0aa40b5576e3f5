/** A request that still lacks something: all that was understood, kept until the person fills in the rest. */
export interface Draft {
  readonly id: string;
  readonly ownerId: string;
  readonly feature: string;
  readonly body: unknown;
  readonly expiresAt: number;
}

export interface Drafts {
  write(draft: Draft): Promise<void>;
  read(id: string, now: number): Promise<Draft | undefined>;
  /** What still waits for a person's answer, of one feature, the first to expire first. */
  waiting(ownerId: string, feature: string, now: number): Promise<readonly Draft[]>;
  /**
   * Gives the draft to the first who asks, in one statement, so that two presses cannot both act on it. The same taker
   * may take it again: a press that is repeated after a crash goes on where it was.
   * @param by the request that takes it (a message's or an action's id)
   */
  take(id: string, by: string, now: number): Promise<Draft | undefined>;
}
