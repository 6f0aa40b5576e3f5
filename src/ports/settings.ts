/**
 * How the bot itself is to behave towards a person: told by them, and theirs alone. What is absent is as everybody has
 * it. Webex's own preferences are not here: Webex keeps those.
 */
export interface PersonSettings {
  /** Where the person is for a while: times are read and shown there until then (epoch milliseconds). */
  readonly temporaryZone?: { readonly zone: string; readonly until: number };
  readonly clock?: '12h' | '24h';
  /** Minutes of a meeting whose length nobody said. */
  readonly defaultLength?: number;
  readonly workingHours?: Hours;
  /** Where new meetings are held: each with a link of its own, in the personal room, or asked each time. */
  readonly place?: 'oneTime' | 'personalRoom' | 'ask';
  /** Colleagues who ask may be told when this person is busy (never with what). */
  readonly showsBusy?: boolean;
  /** Minutes before a meeting. */
  readonly reminderLead?: number;
  /** `HH:MM`; false: none. */
  readonly digest?: string | false;
  readonly quietHours?: Hours;
  /** In groups: always 1:1, or in the space, and only what is private 1:1. */
  readonly answers?: 'private' | 'here';
  /** Spaces in which recordings this person hosts are shown, with their password, when they ask there. */
  readonly recordingsIn?: readonly ToldSpace[];
  /** The Webex site whose preferences are meant. */
  readonly site?: string;
}

/** A space as it was called when it was chosen. */
export interface ToldSpace {
  readonly roomId: string;
  readonly title: string;
}

/** Wall-clock times `HH:MM` in the person's zone; past midnight where the end is the earlier one. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

export interface Settings {
  /** Empty for whom nothing is known. */
  read(personId: string): Promise<PersonSettings>;
  /** Replaces all of it. */
  write(personId: string, settings: PersonSettings): Promise<void>;
}

/** What is absent stays; what is undefined goes back to how everybody has it. */
export type SettingsChange = { readonly [Name in keyof PersonSettings]?: PersonSettings[Name] | undefined };
