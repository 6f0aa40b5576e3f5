import type { AudioOptions, PersonalMeetingRoom, SchedulingOptions, VideoDevice } from '../domain/preference.ts';

/** `/meetingPreferences`, as the person asking. A PUT replaces its whole group, so: read, change one, write all. */
export interface Preferences {
  /** All four groups in one call. Refused (403) for people who may not host. */
  fetchAll(options?: OnSite): Promise<AllPreferences>;
  fetchPersonalRoom(options?: OnSite): Promise<PersonalMeetingRoom>;
  updatePersonalRoom(room: PersonalMeetingRoom, options?: OnSite): Promise<PersonalMeetingRoom>;
  fetchSchedulingOptions(options?: OnSite): Promise<SchedulingOptions>;
  updateSchedulingOptions(scheduling: SchedulingOptions, options?: OnSite): Promise<SchedulingOptions>;
}

export interface AllPreferences {
  readonly room: PersonalMeetingRoom;
  readonly scheduling: SchedulingOptions;
  readonly audio: AudioOptions;
  readonly video: readonly VideoDevice[];
}

/** Preferences are kept per site; absent: the person's preferred one. */
export interface OnSite {
  readonly siteUrl?: string;
}
