/** That a person is to hear of a meeting of theirs before it starts. Ids and moments only: Webex knows the rest. */
export interface Reminder {
  readonly personId: string;
  /** Of one occurrence. */
  readonly meetingId: string;
  /** Minutes before the start. */
  readonly lead: number;
  /** When it starts, as far as was known when this was written; civil, epoch milliseconds. */
  readonly startsAt: number;
  /** When to tell; civil, epoch milliseconds. */
  readonly dueAt: number;
  /** Asked for this very meeting, and not for all. */
  readonly asked: boolean;
}

/**
 * One row per person, meeting and lead: that key is why nobody is told twice. A row is due by the civil clock, claimed
 * for a while of real time, and settled when what it asks for stands in the inbox. Settled rows stay until the meeting
 * is over, so that the next look at the calendar does not start anew.
 */
export interface Reminders {
  /** A row that is there with the same start stays as it is, told or not; with another start it is due anew. */
  write(reminders: readonly Reminder[]): Promise<void>;
  /** As it is given, whatever was there: asked for just now, or put off. */
  put(reminder: Reminder): Promise<void>;
  /**
   * Takes up to `limit` rows that are due and free, for `leaseMs` of real time; those first that have been due longest.
   * No two callers, on whatever machine, hold the same row; a holder's name is good for one claim. What it costs does not grow with the rows that are not due.
   */
  claimDueReminders(holder: string, limit: number, now: number, leaseMs: number): Promise<readonly Reminder[]>;
  /** All that `holder` still has is done; what was written anew meanwhile is not its own any more. */
  settle(holder: string): Promise<void>;
  /** What is written of a meeting is settled, without a word. */
  silence(personId: string, meetingId: string): Promise<void>;
  /** The person's rows that are not settled, by the moment they are due. */
  list(personId: string): Promise<readonly Reminder[]>;
  /** Removes rows that are not settled: of one meeting, those not asked for one by one, or all; answers how many. */
  drop(personId: string, which: { readonly meetingId: string } | 'standing' | 'all'): Promise<number>;
  /** How many rows are due and free, counted up to 10 000; how long the first has been due, in ms. */
  due(now: number): Promise<{ readonly count: number; readonly oldestMs: number }>;
}
