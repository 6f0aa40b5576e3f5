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
  /** Deletes and returns in one statement, so that two presses cannot both act on it. */
  take(id: string, now: number): Promise<Draft | undefined>;
}
