/** Somebody invited to a meeting. Who was really there is a participant; Webex does not tell who accepted. */
export interface Invitee {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly coHost: boolean;
  readonly panelist: boolean;
}

/** Good enough to catch slips; Webex has the last word. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>()[\],;:"]{1,64}@[^\s@.<>()[\],;:"]+(\.[^\s@.<>()[\],;:"]+)+$/.test(text) && text.length <= 254;
}
