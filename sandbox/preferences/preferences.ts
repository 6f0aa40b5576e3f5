import type { Person } from '../webex/people.ts';
import type { Webex } from '../webex/state.ts';
import { randomDigits } from '../webex/ids.ts';
import { policyOf } from './site-policy.ts';

export interface CoHost {
  readonly email: string;
  readonly displayName: string;
}

export interface PersonalMeetingRoom {
  readonly topic: string;
  readonly hostPin: string;
  readonly enabledAutoLock: boolean;
  readonly autoLockMinutes: number;
  readonly enabledNotifyHost: boolean;
  readonly supportCoHost: boolean;
  readonly supportAnyoneAsCoHost: boolean;
  readonly allowFirstUserToBeCoHost: boolean;
  readonly allowAuthenticatedDevices: boolean;
  /** They count only while both "anyone" switches are off. */
  readonly coHosts: readonly CoHost[];
}

export interface PhoneNumber {
  /** Without the plus sign. */
  readonly countryCode: string;
  readonly number: string;
  readonly enabledCallInAuthentication: boolean;
  readonly enabledCallMe: boolean;
}

export interface AudioOptions {
  readonly defaultAudioType: 'webexAudio' | 'voipOnly' | 'otherTeleconferenceService' | 'none';
  readonly otherTeleconferenceDescription: string;
  readonly enabledGlobalCallIn: boolean;
  readonly enabledTollFree: boolean;
  readonly enabledAutoConnection: boolean;
  readonly audioPin?: string | undefined;
  readonly officeNumber: PhoneNumber;
  readonly mobileNumber: PhoneNumber;
}

export interface VideoDevice {
  readonly deviceName: string;
  readonly deviceAddress: string;
  readonly isDefault: boolean;
}

export interface VideoOptions {
  readonly videoDevices: readonly VideoDevice[];
}

export interface SchedulingOptions {
  readonly enabledJoinBeforeHost: boolean;
  readonly joinBeforeHostMinutes: number;
  readonly enabledAutoShareRecording: boolean;
  readonly enabledWebexAssistantByDefault: boolean;
  readonly delegateEmails: readonly string[];
}

/** The groups that a PUT replaces whole. */
export interface PreferenceGroups {
  personalMeetingRoom: PersonalMeetingRoom;
  audio: AudioOptions;
  video: VideoOptions;
  schedulingOptions: SchedulingOptions;
}

/** One person's preferences on one site. */
export interface SitePreferences extends PreferenceGroups {
  /** The number of the personal room, which is its access code by phone too. */
  readonly roomNumber: string;
}

/** The preferences of a person on a site, as the site gave them until somebody changed them. */
export function preferencesOf(webex: Webex, person: Person, siteUrl: string): SitePreferences {
  const key = `${person.id} ${siteUrl}`;
  const known = webex.state.preferences.get(key);
  if (known !== undefined) return known;
  const fresh = { roomNumber: `25${randomDigits(9)}`, ...defaultPreferences(person, siteUrl) };
  webex.state.preferences.set(key, fresh);
  return fresh;
}

/** What a new meeting takes from its host's scheduling options. */
export function schedulingDefaults(
  webex: Webex,
  host: Person,
): { readonly enabledJoinBeforeHost: boolean; readonly joinBeforeHostMinutes: number } {
  const { schedulingOptions } = preferencesOf(webex, host, preferredSite(webex, host));
  const { enabledJoinBeforeHost, joinBeforeHostMinutes } = schedulingOptions;
  return { enabledJoinBeforeHost, joinBeforeHostMinutes: enabledJoinBeforeHost ? joinBeforeHostMinutes : 0 };
}

/** The site a person chose; the first they have when they chose none. */
export function preferredSite(webex: Webex, person: Person): string {
  return webex.state.defaultSites.get(person.id) ?? person.sites[0] ?? '';
}

/** No phone number at all. */
export const NO_PHONE: PhoneNumber = {
  countryCode: '',
  number: '',
  enabledCallInAuthentication: false,
  enabledCallMe: false,
};

/** What a site gives somebody who has chosen nothing yet. */
function defaultPreferences(person: Person, siteUrl: string): PreferenceGroups {
  const policy = policyOf(siteUrl);
  return {
    personalMeetingRoom: {
      topic: `${person.displayName}'s Personal Room`,
      hostPin: '851374'.slice(0, policy.hostPinLength),
      enabledAutoLock: false,
      autoLockMinutes: 10,
      enabledNotifyHost: true,
      supportCoHost: true,
      supportAnyoneAsCoHost: false,
      allowFirstUserToBeCoHost: false,
      allowAuthenticatedDevices: true,
      coHosts: [],
    },
    audio: {
      defaultAudioType: 'webexAudio',
      otherTeleconferenceDescription: '',
      enabledGlobalCallIn: policy.hasGlobalCallIn,
      enabledTollFree: false,
      enabledAutoConnection: false,
      officeNumber: NO_PHONE,
      mobileNumber: NO_PHONE,
    },
    video: { videoDevices: [] },
    schedulingOptions: {
      enabledJoinBeforeHost: true,
      joinBeforeHostMinutes: 5,
      enabledAutoShareRecording: false,
      enabledWebexAssistantByDefault: false,
      delegateEmails: [],
    },
  };
}
