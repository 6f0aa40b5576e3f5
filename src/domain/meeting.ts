import type { Invitee } from './invitee.ts';
import type { Span, Zone } from './when.ts';

/** Webex's three kinds of meeting: the schedule, one planned occurrence of it, one that really ran. */
export type MeetingType = 'meetingSeries' | 'scheduledMeeting' | 'meeting';

export type MeetingState = 'active' | 'scheduled' | 'ready' | 'lobby' | 'inProgress' | 'ended' | 'missed' | 'expired';

export type ScheduledType = 'meeting' | 'webinar' | 'personalRoomMeeting';

/** A meeting as Webex holds it, times in the reader's zone. Invitees are not part of it: Webex lists them apart. */
export interface Meeting {
  readonly id: string;
  readonly type: MeetingType;
  /** The series an occurrence or instance belongs to; its own id for a series. */
  readonly seriesId: string;
  readonly title: string;
  readonly agenda?: string;
  readonly state: MeetingState;
  readonly scheduledType: ScheduledType;
  readonly span: Span;
  /** RRULE body; only a recurring series has one. */
  readonly recurrence?: string;
  /** An occurrence that differs from its series. */
  readonly isModified: boolean;
  readonly hostId: string;
  readonly hostEmail: string;
  readonly hostDisplayName: string;
  /** Works everywhere, phones included; the only link a card shows. */
  readonly webLink: string;
  readonly siteUrl: string;
  readonly meetingNumber?: string;
  readonly sipAddress?: string;
  /** Host only, and never outside a 1:1 space. */
  readonly password?: string;
  readonly hostKey?: string;
  readonly options: MeetingOptions;
  /** The site's kind of session (end-to-end encrypted, webinar …); names come from its session types. */
  readonly sessionTypeId?: number;
  readonly trackingCodes?: MeetingDraft['trackingCodes'];
  /** The planned occurrence that an instance ran for. */
  readonly occurrenceId?: string;
  /** Where people register, when the meeting asks for it. */
  readonly registerLink?: string;
  /** People fill in a form before they get the link, and some have. */
  readonly hasRegistration?: boolean;
  readonly hasRegistrants?: boolean;
  /** Of an ended instance: what Webex kept of it. */
  readonly hasRecording?: boolean;
  readonly hasTranscription?: boolean;
  readonly hasSummary?: boolean;
  /** Our own create keys; other integrations' tags are invisible to us. */
  readonly integrationTags: readonly string[];
}

/** The series that an id of an occurrence (`<series>_20261124T141500Z`) or instance (`<series>_I_…`) belongs to. */
export function seriesIdOf(id: string): string {
  return id.split('_')[0] ?? id;
}

/** What a host may switch on one meeting. Absent: as the site or the person's preferences have it. */
export interface MeetingOptions {
  readonly enabledJoinBeforeHost?: boolean;
  readonly joinBeforeHostMinutes?: number;
  readonly enabledAutoRecordMeeting?: boolean;
  readonly unlockedMeetingJoinSecurity?: 'allowJoin' | 'allowJoinWithLobby' | 'blockFromJoin';
  readonly enableAutomaticLock?: boolean;
  readonly automaticLockMinutes?: number;
  readonly reminderTime?: number;
  readonly enableConnectAudioBeforeHost?: boolean;
  readonly excludePassword?: boolean;
  readonly allowAnyUserToBeCoHost?: boolean;
  readonly allowFirstUserToBeCoHost?: boolean;
  readonly allowAuthenticatedDevices?: boolean;
  readonly audioConnectionOptions?: { readonly entryAndExitTone?: 'beep' | 'announceName' | 'noTone' };
}

/** What is needed to make a meeting. Times travel as local time with the zone's offset on that date. */
export interface MeetingDraft {
  readonly title: string;
  readonly agenda?: string;
  readonly password?: string;
  readonly span: Span;
  readonly zone: Zone;
  readonly recurrence?: string;
  readonly invitees: readonly Omit<Invitee, 'id'>[];
  readonly sendEmail: boolean;
  readonly options: MeetingOptions;
  /** Absent: an ordinary meeting. One in the personal room takes no template, tags, registration or auto-record. */
  readonly scheduledType?: ScheduledType;
  readonly templateId?: string;
  readonly sessionTypeId?: number;
  /** Absent: the person's preferred site. */
  readonly siteUrl?: string;
  readonly trackingCodes?: readonly { readonly name: string; readonly value: string }[];
  /** Switches on the site's registration form, with what it asks for beside name and e-mail. Not for a series. */
  readonly registration?: Registration;
}

export interface Registration {
  readonly autoAcceptRequest: boolean;
  readonly requireJobTitle?: boolean;
  readonly requireCompanyName?: boolean;
  readonly requireWorkPhone?: boolean;
  readonly maxRegisterNum?: number;
}

/** A partial change; what is absent stays. */
export interface MeetingChange {
  readonly title?: string;
  readonly agenda?: string | null;
  readonly password?: string;
  readonly span?: Span;
  readonly zone?: Zone;
  readonly recurrence?: string | null;
  readonly options?: MeetingOptions;
  readonly sessionTypeId?: number;
  readonly trackingCodes?: MeetingDraft['trackingCodes'];
}

/** Webex's own limits; a request outside them is refused before any call, with the rule named. */
export const MEETING_LIMITS = {
  titleLength: 128,
  agendaLength: 1300,
  shortestMinutes: 10,
  longestMinutes: 23 * 60 + 59,
  invitees: 1000,
  furthestYears: 10,
} as const;
