/** Who looked when somebody is busy: noted at each look, for whom it was about. Kept for 30 days. */
export interface Looks {
  /** @param at civil clock, epoch milliseconds */
  write(look: { readonly at: number; readonly byId: string; readonly ofIds: readonly string[] }): Promise<void>;
  /** Of one person, the newest first. */
  list(ofId: string, since: number): Promise<readonly Look[]>;
}

export interface Look {
  readonly at: number;
  /** Nothing when who looked has been forgotten since. */
  readonly byId?: string;
}
