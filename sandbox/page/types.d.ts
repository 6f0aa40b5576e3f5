/**
 * What the page and the sandbox say to each other. Everything marked optional may be missing; the page then
 * shows less, never breaks.
 */

export interface Person {
  id: string;
  email: string;
  displayName: string;
  /** IANA zone; somebody without one is shown the browser's. */
  timezone?: string | null;
  orgId: string;
  /** The bot holds a grant of theirs. */
  linked: boolean;
  type?: 'person' | 'bot';
}

export interface Member {
  id: string;
  email: string;
  displayName: string;
  type?: 'person' | 'bot' | 'group';
}

export interface Room {
  id: string;
  title: string;
  type: 'direct' | 'group';
  members?: Member[];
  lastActivity?: string;
}

export interface Attachment {
  contentType: string;
  content: Record<string, unknown>;
}

export interface Message {
  id: string;
  roomId: string;
  roomType?: 'direct' | 'group';
  personId: string;
  personEmail: string;
  text?: string;
  markdown?: string;
  html?: string;
  parentId?: string;
  created: string;
  updated?: string;
  attachments?: Attachment[];
  files?: string[];
  deleted?: boolean;
}

/** How far a message of one's own has come. */
export type Delivery = 'sending' | 'sent' | 'delivered' | 'failed';

export interface MeetingInvitee {
  email: string;
  displayName?: string;
  coHost?: boolean;
}

/** A meeting as `/v1/meetings` renders it for that person, with its invitees. */
export interface Meeting {
  id: string;
  title: string;
  agenda?: string;
  meetingType?: string;
  state?: string;
  start: string;
  end: string;
  timezone?: string;
  recurrence?: string;
  meetingSeriesId?: string;
  isModified?: boolean;
  hostEmail?: string;
  hostDisplayName?: string;
  webLink?: string;
  meetingNumber?: string;
  scheduledType?: string;
  invitees?: MeetingInvitee[];
  enabledAutoRecordMeeting?: boolean;
  enabledJoinBeforeHost?: boolean;
  joinBeforeHostMinutes?: number;
}

export interface Panel {
  meetings: Meeting[];
  /** `/v1/meetingPreferences`, group by group. */
  preferences?: Record<string, unknown>;
  linked: boolean;
}

export interface Mail {
  n: number;
  to: string;
  kind: string;
  meetingId: string;
  title: string;
  at?: string;
}

/** Stream events, by name. Ids are enough everywhere: the page reads the rest again. */
export interface StreamEvents {
  message: Partial<Message> & { roomId: string };
  messageUpdated: Partial<Message> & { roomId: string };
  messageDeleted: { id: string; roomId: string };
  room: { id: string };
  meeting: { id?: string };
  preferences: object;
  clock: { now: string };
  linked: { email?: string; linked: boolean };
  typing: { roomId: string; personEmail?: string; typing?: boolean };
  delivery: { messageId: string; state: 'delivered' | 'failed' };
  reset: object;
}
