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
  readonly expiresAt: number;
}

export interface Undos {
  write(entry: UndoEntry): Promise<void>;
  /** The newest that nobody has taken yet and that has not expired. */
  newest(ownerId: string, now: number): Promise<UndoEntry | undefined>;
  /** First come, first served, in one statement: nothing is undone twice. The same taker may take it again after a crash. */
  take(id: string, ownerId: string, by: string, now: number): Promise<UndoEntry | undefined>;
}
