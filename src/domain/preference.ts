/** Webex's own preferences, by group, in Webex's own names (`/meetingPreferences`). PUT replaces a whole group. */
export interface PersonalMeetingRoom {
  readonly topic: string;
  readonly hostPin: string;
  readonly personalMeetingRoomLink: string;
  readonly enabledAutoLock: boolean;
  readonly autoLockMinutes: number;
  readonly enabledNotifyHost: boolean;
  readonly supportCoHost: boolean;
  readonly supportAnyoneAsCoHost: boolean;
  readonly allowFirstUserToBeCoHost: boolean;
  readonly allowAuthenticatedDevices: boolean;
  /** They apply only while the two "anyone" switches above are off. */
  readonly coHosts: readonly { readonly email: string; readonly displayName: string }[];
}

export interface SchedulingOptions {
  readonly enabledJoinBeforeHost: boolean;
  readonly joinBeforeHostMinutes: number;
  readonly enabledAutoShareRecording: boolean;
  readonly enabledWebexAssistantByDefault: boolean;
  readonly delegateEmails: readonly string[];
}

export const AUTO_LOCK_MINUTES = [0, 5, 10, 15, 20] as const;
export const JOIN_BEFORE_HOST_MINUTES = [0, 5, 10, 15] as const;
export const ROOM_TOPIC_LENGTH = 128;

export interface AudioOptions {
  readonly defaultAudioType: AudioType;
  readonly otherTeleconferenceDescription: string;
  readonly enabledGlobalCallIn: boolean;
  readonly enabledTollFree: boolean;
  readonly enabledAutoConnection: boolean;
  /** Four digits; private. */
  readonly audioPin?: string;
  readonly officeNumber: PhoneNumber;
  readonly mobileNumber: PhoneNumber;
}

export type AudioType = 'webexAudio' | 'voipOnly' | 'otherTeleconferenceService' | 'none';

/** Private; an empty number is none. */
export interface PhoneNumber {
  /** Without the plus sign: `44`. */
  readonly countryCode: string;
  readonly number: string;
  readonly enabledCallInAuthentication: boolean;
  readonly enabledCallMe: boolean;
}

export interface VideoDevice {
  readonly deviceName: string;
  /** SIP address, in the form of an e-mail address. */
  readonly deviceAddress: string;
  readonly isDefault: boolean;
}
