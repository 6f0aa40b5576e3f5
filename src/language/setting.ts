/** A preference in Webex's own name, and what was said of it. `value` is absent when it was only asked about. */
export interface Setting {
  readonly name: SettingName;
  readonly value?: boolean | number | string;
  /** Of lists of people or devices: whether what `value` names comes or goes. */
  readonly change?: 'add' | 'remove';
}

export type SettingName =
  // Whole groups, in Webex's own words.
  | 'personalMeetingRoom'
  | 'audio'
  | 'video'
  | 'schedulingOptions'
  // Of the personal room.
  | 'topic'
  | 'hostPin'
  | 'personalMeetingRoomLink'
  | 'enabledAutoLock'
  | 'autoLockMinutes'
  | 'enabledNotifyHost'
  | 'supportCoHost'
  | 'supportAnyoneAsCoHost'
  | 'allowFirstUserToBeCoHost'
  | 'allowAuthenticatedDevices'
  | 'coHosts'
  // Of scheduling.
  | 'enabledJoinBeforeHost'
  | 'joinBeforeHostMinutes'
  | 'enabledAutoShareRecording'
  | 'enabledWebexAssistantByDefault'
  | 'delegateEmails'
  // Of audio.
  | 'defaultAudioType'
  | 'otherTeleconferenceDescription'
  | 'enabledGlobalCallIn'
  | 'enabledTollFree'
  | 'enabledAutoConnection'
  | 'audioPin'
  | 'callMeNumber'
  | `${'office' | 'mobile'}${'Number' | 'CallMe' | 'CallInAuthentication'}`
  // Of video, and of sites.
  | 'videoDevices'
  | 'defaultVideoDevice'
  | 'site'
  // The bot's own.
  | 'zone'
  | 'clock'
  | 'defaultLength'
  | 'workingHours'
  | 'place'
  | 'showsBusy'
  | 'reminderLead'
  | 'digest'
  | 'quietHours'
  | 'answers'
  | 'recordingsIn';
