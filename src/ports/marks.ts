/** Moments up to which something is known to be in order; they outlive the process. Civil time, epoch milliseconds. */
export interface Marks {
  /** Nothing when it was never written. */
  read(name: string): Promise<number | undefined>;
  write(name: string, at: number): Promise<void>;
  /** Those whose names begin so and that say a moment before, the oldest first. */
  before(prefix: string, at: number): Promise<readonly Mark[]>;
  remove(name: string): Promise<void>;
}

export interface Mark {
  readonly name: string;
  readonly at: number;
}
