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
