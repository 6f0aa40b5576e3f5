/** `/meetingPreferences/sites`, as the person asking. */
export interface Sites {
  list(): Promise<readonly Site[]>;
  /** From now on meetings are made there. */
  makeDefault(siteUrl: string): Promise<void>;
}

export interface Site {
  /** Host name: `acme.webex.com`. */
  readonly siteUrl: string;
  readonly isDefault: boolean;
}
