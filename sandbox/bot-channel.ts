/** How the sandbox speaks with the bot beside HTTP: it may ask whether it is idle and move its clock, nothing else. */
export interface BotChannel {
  /** Is nothing due now or in flight? `waiting` counts what is left, by kind, retries due later among them. */
  idle(): Promise<BotIdle>;
  /** Runs what has fallen due by the clock. */
  runDue(): Promise<void>;
  /** Does the bot hold a grant of this person? */
  linked(personId: string): Promise<boolean>;
  /** Stops the bot, wipes its store and starts it again on the same port. */
  reset(): Promise<void>;
  /** Tells a bot in another process the new time (epoch milliseconds). */
  clockMoved(nowMs: number): Promise<void>;
}

export interface BotIdle {
  readonly idle: boolean;
  readonly waiting: Readonly<Record<string, number>>;
}
