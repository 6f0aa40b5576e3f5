import type { PersonalMeetingRoom, SchedulingOptions } from '../domain/preference.ts';

/** `/meetingPreferences`, as the person asking. A PUT replaces its whole group, so: read, change one, write all. */
export interface Preferences {
  fetchPersonalRoom(): Promise<PersonalMeetingRoom>;
  updatePersonalRoom(room: PersonalMeetingRoom): Promise<PersonalMeetingRoom>;
  fetchSchedulingOptions(): Promise<SchedulingOptions>;
  updateSchedulingOptions(options: SchedulingOptions): Promise<SchedulingOptions>;
}
