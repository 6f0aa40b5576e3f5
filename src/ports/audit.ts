/** Who did what to which meeting, for the company that runs the bot. No titles, no words of anybody. */
export interface AuditLine {
  /** Epoch milliseconds, civil clock. */
  readonly at: number;
  readonly personId: string;
  readonly feature: string;
  readonly act: string;
  readonly meetingId?: string;
  /** One word: `done`, `refused`, `failed`, or a Problem's name. */
  readonly outcome: string;
}

export interface Audit {
  write(line: AuditLine): Promise<void>;
  /** What a person did since a moment, the newest first. */
  list(personId: string, since: number, limit: number): Promise<readonly AuditLine[]>;
}
