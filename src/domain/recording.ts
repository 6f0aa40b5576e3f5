import type { Temporal } from 'temporal-polyfill';

/** A recording as Webex holds it, times in the reader's zone. Links and password belong to its host. */
export interface Recording {
  readonly id: string;
  /** The instance that was recorded, and what it belonged to. */
  readonly meetingId: string;
  readonly occurrenceId?: string;
  readonly seriesId?: string;
  readonly topic: string;
  readonly recordedAt: Temporal.ZonedDateTime;
  readonly createdAt: Temporal.ZonedDateTime;
  /** Goes along with whatever is done to it: Webex looks on the person's preferred site otherwise. */
  readonly siteUrl: string;
  readonly playbackUrl?: string;
  /** A page that asks for login or password; absent when the host forbids downloads. */
  readonly downloadUrl?: string;
  readonly password?: string;
  readonly format: string;
  readonly serviceType: string;
  readonly durationSeconds: number;
  readonly sizeBytes: number;
  /** Somebody else's, shared with the reader: it can be watched, not changed. */
  readonly isShared: boolean;
  /** `deleted`: in the recycle bin. */
  readonly status: RecordingStatus;
  /** Only of one recording fetched by itself. */
  readonly directLinks?: DirectLinks;
}

export type RecordingStatus = 'available' | 'deleted' | 'purged';

/** Links that work for anybody who has them, for three hours: never kept, never in a group. */
export interface DirectLinks {
  readonly recording?: string;
  readonly audio?: string;
  readonly transcript?: string;
  readonly expiresAt?: Temporal.ZonedDateTime;
}
