/** What comes again and again for a person: a look at their calendar for reminders, and their digest. */
export type RoundKind = 'look' | 'digest';

export interface Round {
  readonly personId: string;
  readonly kind: RoundKind;
  /** Civil, epoch milliseconds. */
  readonly dueAt: number;
}

/** One row per person and kind; only of people who want it. Claimed like reminders. */
export interface Rounds {
  /** Sets the next one, whoever has the row; nothing: none any more. */
  plan(personId: string, kind: RoundKind, dueAt: number | undefined): Promise<void>;
  /** Sets the first one, where none is planned. */
  begin(personId: string, kind: RoundKind, dueAt: number): Promise<void>;
  /** Brings a planned one forward; nothing happens where none is planned, or sooner. */
  hasten(personId: string, kind: RoundKind, dueAt: number): Promise<void>;
  claimDueRounds(holder: string, limit: number, now: number, leaseMs: number): Promise<readonly Round[]>;
  /** After a claimed one: when the next is due, or none. Nothing happens when it was planned anew meanwhile. */
  settle(holder: string, round: Round, next: number | undefined): Promise<void>;
  /** How many are due, and free, counted up to 10 000. */
  due(now: number): Promise<number>;
}
