import type { AudioOptions, PersonalMeetingRoom, SchedulingOptions, VideoDevice } from '../../domain/preference.ts';
import type { SettingName } from '../../language/setting.ts';
import type { OnSite } from '../../ports/preferences.ts';
import type { ActingPorts } from '../feature.ts';

/** Webex keeps preferences in four groups; each is read and written whole. */
export interface Groups {
  readonly room: PersonalMeetingRoom;
  readonly scheduling: SchedulingOptions;
  readonly audio: AudioOptions;
  readonly video: readonly VideoDevice[];
}

export type GroupName = keyof Groups;
/** Of a person on a site, as far as it was read. */
export type Held = Partial<Groups>;

export const GROUP_NAMES = ['room', 'scheduling', 'audio', 'video'] as const satisfies readonly GroupName[];

export const GROUP_TITLES: Readonly<Record<GroupName, string>> = {
  room: 'Personal room',
  scheduling: 'Scheduling',
  audio: 'Audio',
  video: 'Video systems',
};

/** A whole group, as it is said. */
export const GROUP_SAID: Readonly<Partial<Record<SettingName, GroupName>>> = {
  personalMeetingRoom: 'room',
  schedulingOptions: 'scheduling',
  audio: 'audio',
  video: 'video',
};

/** One call. */
export async function fetchGroup(name: GroupName, webex: ActingPorts, site: OnSite): Promise<Held> {
  switch (name) {
    case 'room':
      return { room: await webex.preferences.fetchPersonalRoom(site) };
    case 'scheduling':
      return { scheduling: await webex.preferences.fetchSchedulingOptions(site) };
    case 'audio':
      return { audio: await webex.audio.fetch(site) };
    case 'video':
      return { video: await webex.video.fetch(site) };
  }
}

/** Writes what differs. Delegates have calls of their own, so that a change of them touches nothing else. */
export async function writeGroup(was: Held, next: Held, webex: ActingPorts, site: OnSite): Promise<void> {
  if (next.room !== undefined) await webex.preferences.updatePersonalRoom(next.room, site);
  if (next.audio !== undefined) await webex.audio.update(next.audio, site);
  if (next.video !== undefined) await webex.video.update(next.video, site);
  if (was.scheduling === undefined || next.scheduling === undefined) return;
  const { delegateEmails: before, ...optionsBefore } = was.scheduling;
  const { delegateEmails: after, ...options } = next.scheduling;
  if (JSON.stringify(options) !== JSON.stringify(optionsBefore))
    await webex.preferences.updateSchedulingOptions({ ...options, delegateEmails: before }, site);
  const come = after.filter((email) => !before.includes(email));
  const gone = before.filter((email) => !after.includes(email));
  if (come.length > 0) await webex.delegates.insert(come, site);
  if (gone.length > 0) await webex.delegates.remove(gone, site);
}
