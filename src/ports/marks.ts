/** Moments up to which something is known to be in order; they outlive the process. Civil time, epoch milliseconds. */
export interface Marks {
  /** Nothing when it was never written. */
  read(name: string): Promise<number | undefined>;
  write(name: string, at: number): Promise<void>;
}
