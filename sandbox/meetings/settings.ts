import { z } from 'zod';

/** What a host may set on a meeting beside its time: shapes and limits of single values, as Webex's description has them. */

const boolean = z.boolean();

export const MEETING_OPTIONS = z.strictObject({
  enabledChat: boolean.optional(),
  enabledVideo: boolean.optional(),
  enabledPolling: boolean.optional(),
  enabledNote: boolean.optional(),
  noteType: z.enum(['allowAll', 'allowOne']).optional(),
  enabledFileTransfer: boolean.optional(),
  enabledUCFRichMedia: boolean.optional(),
});

const PRIVILEGES = [
  'enabledShareContent',
  'enabledSaveDocument',
  'enabledPrintDocument',
  'enabledAnnotate',
  'enabledViewParticipantList',
  'enabledViewThumbnails',
  'enabledRemoteControl',
  'enabledViewAnyDocument',
  'enabledViewAnyPage',
  'enabledContactOperatorPrivately',
  'enabledChatHost',
  'enabledChatPresenter',
  'enabledChatOtherParticipants',
] as const;

export const ATTENDEE_PRIVILEGES = z.partialRecord(z.enum(PRIVILEGES), boolean);

export const AUDIO_CONNECTION_OPTIONS = z.strictObject({
  audioConnectionType: z.enum(['webexAudio', 'VoIP', 'other', 'none']).optional(),
  enabledTollFreeCallIn: boolean.optional(),
  enabledGlobalCallIn: boolean.optional(),
  enabledAudienceCallBack: boolean.optional(),
  entryAndExitTone: z.enum(['beep', 'announceName', 'noTone']).optional(),
  allowHostToUnmuteParticipants: boolean.optional(),
  allowAttendeeToUnmuteSelf: boolean.optional(),
  muteAttendeeUponEntry: boolean.optional(),
});

const LIVE_STREAM = z.strictObject({
  destination: z.string(),
  rtmpUrl: z.string(),
  streamUrl: z.string(),
  layoutWithoutSharedContent: z.enum(['grid', 'stack', 'focus']).optional(),
  layoutWithSharedContent: z.enum(['stack', 'focusedContentWithActiveSpeaker', 'focusedContent']).optional(),
  allowChangeLayoutInMeeting: boolean.optional(),
  followStageLayoutWhenSynced: boolean.optional(),
  resolution: z.string().optional(),
});

export const TRACKING_CODES = z.array(
  z.strictObject({ name: z.string().min(1).max(120), value: z.string().min(1).max(120) }),
);

export const INTEGRATION_TAGS = z.array(z.string().min(1).max(64)).max(3);

const text = (most: number) => z.string().max(most, `must be at most ${most} characters long`);

/** The fields that create, PUT and PATCH share, times and invitees aside. */
export const SETTINGS_FIELDS = {
  title: text(128).min(1, 'must not be empty'),
  agenda: text(1300),
  password: z.string(),
  enabledAutoRecordMeeting: boolean,
  allowAnyUserToBeCoHost: boolean,
  enabledJoinBeforeHost: boolean,
  enableConnectAudioBeforeHost: boolean,
  joinBeforeHostMinutes: z.number().int(),
  excludePassword: boolean,
  publicMeeting: boolean,
  reminderTime: z.number().int().min(0),
  unlockedMeetingJoinSecurity: z.enum(['allowJoin', 'allowJoinWithLobby', 'blockFromJoin']),
  sessionTypeId: z.number().int(),
  enabledWebcastView: boolean,
  panelistPassword: z.string(),
  enableAutomaticLock: boolean,
  automaticLockMinutes: z.literal([0, 5, 10, 15, 20]),
  allowFirstUserToBeCoHost: boolean,
  allowAuthenticatedDevices: boolean,
  meetingOptions: MEETING_OPTIONS,
  attendeePrivileges: ATTENDEE_PRIVILEGES,
  enabledBreakoutSessions: boolean,
  trackingCodes: TRACKING_CODES,
  enabledAudioWatermark: boolean,
  enabledVisualWatermark: boolean,
  visualWatermarkOpacity: z.number().min(5).max(80),
  audioConnectionOptions: AUDIO_CONNECTION_OPTIONS,
  requireAttendeeLogin: boolean,
  restrictToInvitees: boolean,
  enabledLiveStream: boolean,
  liveStream: LIVE_STREAM,
};

/** All settings of a meeting. */
export type Settings = z.infer<z.ZodObject<typeof SETTINGS_FIELDS>>;

/** Those a meeting may be without. */
type Absent = 'agenda' | 'trackingCodes' | 'liveStream' | 'panelistPassword';

export type StoredSettings = Omit<Settings, Absent> & { readonly [Name in Absent]?: Settings[Name] | undefined };

export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | null | undefined };

const PRIVILEGED = new Set<string>(['enabledShareContent', 'enabledViewParticipantList', 'enabledChatHost']);

/** What the site gives when the host says nothing. */
export const DEFAULT_SETTINGS: Omit<StoredSettings, 'title' | 'password'> = {
  enabledAutoRecordMeeting: false,
  allowAnyUserToBeCoHost: false,
  enabledJoinBeforeHost: false,
  enableConnectAudioBeforeHost: false,
  joinBeforeHostMinutes: 0,
  excludePassword: false,
  publicMeeting: false,
  reminderTime: 15,
  unlockedMeetingJoinSecurity: 'allowJoinWithLobby',
  sessionTypeId: 3,
  enabledWebcastView: false,
  enableAutomaticLock: false,
  automaticLockMinutes: 0,
  allowFirstUserToBeCoHost: false,
  allowAuthenticatedDevices: true,
  meetingOptions: {
    enabledChat: true,
    enabledVideo: true,
    enabledPolling: false,
    enabledNote: true,
    noteType: 'allowAll',
    enabledFileTransfer: true,
    enabledUCFRichMedia: true,
  },
  attendeePrivileges: Object.fromEntries(PRIVILEGES.map((name) => [name, PRIVILEGED.has(name)])),
  enabledBreakoutSessions: false,
  enabledAudioWatermark: false,
  enabledVisualWatermark: false,
  visualWatermarkOpacity: 10,
  audioConnectionOptions: {
    audioConnectionType: 'webexAudio',
    enabledTollFreeCallIn: false,
    enabledGlobalCallIn: true,
    enabledAudienceCallBack: false,
    entryAndExitTone: 'beep',
    allowHostToUnmuteParticipants: false,
    allowAttendeeToUnmuteSelf: true,
    muteAttendeeUponEntry: false,
  },
  requireAttendeeLogin: false,
  restrictToInvitees: false,
  enabledLiveStream: false,
};
