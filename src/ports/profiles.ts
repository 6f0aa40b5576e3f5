/** What we remember of a person so that Webex need not be asked each time. */
export interface Profile {
  readonly personId: string;
  readonly email: string;
  readonly displayName: string;
  readonly orgId: string;
  /** Their zone: from Webex's profile, or told by them, which wins. */
  readonly zone?: string;
  readonly zoneSource?: 'webex' | 'person';
}

export interface Profiles {
  read(personId: string): Promise<Profile | undefined>;
  readMany(personIds: readonly string[]): Promise<readonly Profile[]>;
  /** Of those addresses, in any case of letters; who is not connected is left out. */
  readByEmail(emails: readonly string[]): Promise<readonly Profile[]>;
  write(profile: Profile): Promise<void>;
}
