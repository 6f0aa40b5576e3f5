/** A person on Webex, as Webex tells of them. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly orgId: string;
  readonly isBot?: boolean;
  /** IANA zone; only of oneself, and only when set in the profile. */
  readonly timezone?: string;
}
