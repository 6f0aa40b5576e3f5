import type { Person } from '../webex/people.ts';
import type { StoredSettings } from './settings.ts';

/** The schedule: one meeting, or a series of them. Its occurrences are computed, only what differs is kept. */
export interface Series {
  /** 32 lowercase hex digits. */
  readonly id: string;
  readonly number: string;
  readonly host: Person;
  readonly siteUrl: string;
  readonly webLink: string;
  readonly registerLink: string | undefined;
  readonly scheduledType: 'meeting' | 'webinar' | 'personalRoomMeeting';
  readonly isAdHoc: boolean;
  readonly roomId: string | undefined;
  /** Made in Outlook or Google; the API may not change it. */
  readonly fromConnector: boolean;
  readonly hostKey: string;
  readonly phonePassword: string;
  settings: StoredSettings;
  timezone: string;
  /** Of the first occurrence, epoch milliseconds, whole minutes. */
  start: number;
  end: number;
  /** RRULE body in Webex's order; none for a meeting that is held once. */
  recurrence: string | undefined;
  /** By the occurrence's original start. */
  exceptions: Map<number, Exception>;
  /** By lowercase e-mail. */
  readonly invitees: Map<string, Invitee>;
  readonly instances: Instance[];
  /** Integration tags by OAuth client: nobody sees another client's. */
  readonly tags: Map<string, readonly string[]>;
  registration: Registration | undefined;
  /** Cancelled: only what was already held can still be looked at. */
  isDeleted: boolean;
  /** Occurrence starts computed so far; dropped when the rule or the start changes. */
  expansion: { readonly until: number; readonly starts: readonly number[] } | undefined;
}

/** What one occurrence has of its own. */
export interface Exception {
  cancelled: boolean;
  settings: Partial<StoredSettings>;
  start: number | undefined;
  end: number | undefined;
  invitees: Map<string, Invitee> | undefined;
}

/** One planned occurrence of a series. */
export interface Occurrence {
  readonly series: Series;
  /** Original start; it stays in the id wherever the occurrence moves. */
  readonly key: number;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly settings: StoredSettings;
  readonly isModified: boolean;
}

/** One meeting that really ran, or runs. */
export interface Instance {
  readonly id: string;
  readonly series: Series;
  readonly occurrenceKey: number;
  readonly start: number;
  /** When the host came, or someone who may start it; before, everybody waits in the lobby. */
  startedAt: number | undefined;
  end: number | undefined;
  locked: boolean;
  recording: 'off' | 'on' | 'paused';
  readonly participants: Participant[];
  hasRecording: boolean;
  hasTranscript: boolean;
  hasSummary: boolean;
  /** Title, agenda, zone and the rest as they were when it ran. */
  readonly settings: StoredSettings;
}

export interface Participant {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly person: Person | undefined;
  readonly isHost: boolean;
  readonly isCoHost: boolean;
  readonly isInvitee: boolean;
  muted: boolean;
  state: 'lobby' | 'joined' | 'end';
  joinedAt: number;
  leftAt: number | undefined;
}

export interface Invitee {
  /** Digits, unique within the meeting. */
  readonly number: string;
  email: string;
  displayName: string;
  coHost: boolean;
  panelist: boolean;
}

export interface Registration {
  readonly form: Readonly<Record<string, unknown>>;
  readonly registrants: Map<string, Registrant>;
}

export interface Registrant {
  readonly id: string;
  status: 'approved' | 'pending' | 'rejected';
  readonly email: string;
  readonly registrationTime: number;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Whatever a meeting id may stand for. */
export type Meeting =
  | { readonly kind: 'series'; readonly series: Series }
  | { readonly kind: 'occurrence'; readonly series: Series; readonly occurrence: Occurrence }
  | { readonly kind: 'instance'; readonly series: Series; readonly instance: Instance };

export type Role = 'host' | 'coHost' | 'invitee' | 'stranger';
