import type { Temporal } from 'temporal-polyfill';

/** `/meetings/join`, as the person asking: links for one person and browsers only, good for an hour at most. */
export interface JoinLinks {
  create(request: JoinRequest): Promise<JoinLink>;
}

export interface JoinRequest {
  readonly meetingId: string;
  readonly password?: string;
  /** 1 to 60; absent: Webex's own time. */
  readonly expirationMinutes?: number;
}

export interface JoinLink {
  readonly joinLink: string;
  /** Host and cohosts only. */
  readonly startLink?: string;
  readonly expiresAt?: Temporal.ZonedDateTime;
}
