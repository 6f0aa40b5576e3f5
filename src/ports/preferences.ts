import type { PersonalMeetingRoom, SchedulingOptions } from '../domain/preference.ts';

/** `/meetingPreferences`, as the person asking. A PUT replaces its whole group, so: read, change one, write all. */
export interface Preferences {
  fetchPersonalRoom(options?: OnSite): Promise<PersonalMeetingRoom>;
  updatePersonalRoom(room: PersonalMeetingRoom, options?: OnSite): Promise<PersonalMeetingRoom>;
  fetchSchedulingOptions(options?: OnSite): Promise<SchedulingOptions>;
  updateSchedulingOptions(scheduling: SchedulingOptions, options?: OnSite): Promise<SchedulingOptions>;
}

/** Preferences are kept per site; absent: the person's preferred one. */
export interface OnSite {
  readonly siteUrl?: string;
}
