/** How to take back what was done, for ten minutes. */
export interface UndoEntry {
  readonly id: string;
  readonly ownerId: string;
  readonly feature: string;
  /** What was done, in words, for "undo" and for "what did you do for me today?". */
  readonly done: string;
  /** The feature's own facts for taking it back. */
  readonly body: unknown;
  readonly createdAt: number;
  /** Not later than `createdAt` where nothing can take it back: then it is only told. */
  readonly expiresAt: number;
}

/** One line of "what did you do for me today?". */
export interface Deed {
  readonly entry: UndoEntry;
  /** It was taken back, or is just being so. */
  readonly takenBack: boolean;
}

export interface Undos {
  write(entry: UndoEntry): Promise<void>;
  /** The newest that nobody has taken yet and that has not expired. */
  newest(ownerId: string, now: number): Promise<UndoEntry | undefined>;
  /** What was done for a person since a moment, the oldest first; kept for two days. */
  since(ownerId: string, since: number): Promise<readonly Deed[]>;
  /** First come, first served, in one statement: nothing is undone twice. The same taker may take it again after a crash. */
  take(id: string, ownerId: string, by: string, now: number): Promise<UndoEntry | undefined>;
  /** What `by` took only to ask about it can be taken again. */
  release(id: string, by: string): Promise<void>;
}
