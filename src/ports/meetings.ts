import type { Meeting, MeetingChange, MeetingDraft, MeetingState, MeetingType } from '../domain/meeting.ts';
import type { Temporal } from 'temporal-polyfill';

/** `/meetings`, as the person asking. Times come back in that person's zone. */
export interface Meetings {
  /**
   * Makes a meeting exactly once for a key: after a lost answer the key is looked up before anything is repeated.
   * @param key 32 hex digits, see `createKey` in bot/; it travels as an integration tag
   */
  create(draft: MeetingDraft, key: string): Promise<Meeting>;
  /** Meetings that touch the window, all pages, sorted by start. */
  list(query: MeetingQuery): Promise<readonly Meeting[]>;
  /** Nothing when Webex knows no such meeting, or none this person may see. */
  fetch(id: string): Promise<Meeting | undefined>;
  /** A partial change (PATCH). Webex mails the invitees unless `sendEmail` is false. */
  change(id: string, change: MeetingChange, options: { sendEmail: boolean }): Promise<Meeting>;
  /** Cancels a series or one occurrence; false when it was gone already. */
  cancel(id: string, options: { sendEmail: boolean }): Promise<boolean>;
}

export interface MeetingQuery {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  /** `scheduledMeeting` gives one row per occurrence, personal-room meetings included. */
  readonly type: MeetingType;
  readonly state?: MeetingState;
}
