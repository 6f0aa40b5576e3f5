import type { Temporal } from 'temporal-polyfill';
import type { Recording, RecordingStatus } from '../domain/recording.ts';

/** `/recordings`, as the person asking: those they host, and those shared with them. Only one's own can be changed. */
export interface Recordings {
  /** All pages, newest first. */
  list(query: RecordingQuery): Promise<readonly Recording[]>;
  /** With its direct links. Nothing when there is none for these eyes. */
  fetch(recording: RecordingPointer): Promise<Recording | undefined>;
  /** Into the recycle bin, from which it can be restored. False when one of them was not there. */
  softDelete(recordings: readonly RecordingPointer[]): Promise<boolean>;
  /** Out of the recycle bin. */
  restore(recordings: readonly RecordingPointer[]): Promise<boolean>;
  /** Out of the recycle bin, for good. */
  purge(recordings: readonly RecordingPointer[]): Promise<boolean>;
  /** For good, at once. False when already gone. */
  delete(recording: RecordingPointer): Promise<boolean>;
  /** Who may watch it beside the host; each list at most 100 addresses. */
  changeAccessList(recording: RecordingPointer, change: AccessListChange): Promise<void>;
}

/** A recording and its site: Webex looks on the person's preferred site otherwise. */
export interface RecordingPointer {
  readonly id: string;
  readonly siteUrl: string;
}

export interface RecordingQuery {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  /** Series, occurrence or instance. */
  readonly meetingId?: string;
  /** Part of the topic, in whatever case. */
  readonly topic?: string;
  /** Absent: the preferred site. */
  readonly siteUrl?: string;
  readonly format?: 'MP4' | 'ARF';
  /** Absent: available. */
  readonly status?: RecordingStatus;
}

export interface AccessListChange {
  readonly addEmails?: readonly string[];
  readonly removeEmails?: readonly string[];
  readonly sendEmail: boolean;
}
