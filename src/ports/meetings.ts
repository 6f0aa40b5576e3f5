import type {
  Meeting,
  MeetingChange,
  MeetingDraft,
  MeetingState,
  MeetingType,
  ScheduledType,
} from '../domain/meeting.ts';
import type { Temporal } from 'temporal-polyfill';

/** `/meetings`, as the person asking. Times come back in that person's zone. */
export interface Meetings {
  /**
   * Makes a meeting exactly once for a key: after a lost answer the key is looked up before anything is repeated.
   * A personal-room meeting cannot carry a key; it is looked up by its title and start.
   * @param key 32 hex digits, see `createKey` in bot/; it travels as an integration tag
   * When Webex was too slow to answer it is not repeated but thrown (WebexUnreachable), to be taken up again later.
   * @param options `recovering`: this request was begun before and may have been done, so look first
   */
  create(draft: MeetingDraft, key: string, options?: { readonly recovering?: boolean }): Promise<WrittenMeeting>;
  /** Meetings that touch the window, all pages, sorted by start. */
  list(query: MeetingQuery): Promise<readonly Meeting[]>;
  /** Meetings by what is printed on them. A number or link of a series finds its current occurrence. */
  find(by: MeetingPointer): Promise<readonly Meeting[]>;
  /**
   * Nothing when Webex knows no such meeting, or none this person may see.
   * @param options `current`: of a series, the occurrence that runs or comes next
   */
  fetch(id: string, options?: { readonly current?: boolean }): Promise<Meeting | undefined>;
  /** A partial change (PATCH). Webex mails the invitees unless `sendEmail` is false. */
  change(id: string, change: MeetingChange, options: { sendEmail: boolean }): Promise<WrittenMeeting>;
  /**
   * Whether Webex would take a change at all, asked with one that it must refuse for its times: nothing can come of it.
   * Webex's own words why not; meetings made in a calendar, and running ones, show in no other way.
   */
  refusal(id: string): Promise<string | undefined>;
  /** Cancels a series or one occurrence; false when it was gone already. */
  cancel(id: string, options: { sendEmail: boolean }): Promise<boolean>;
  /**
   * An ad-hoc meeting in a space, for everyone in it; the one that runs, when one does. It cannot be listed, changed
   * or cancelled. Webex fixes its end at twenty minutes from now.
   */
  meetNow(space: {
    readonly roomId: string;
    readonly title: string;
    readonly start: Temporal.ZonedDateTime;
  }): Promise<Meeting>;
}

/** A meeting just made or changed, with what Webex said it ignored (sites differ), in Webex's words. */
export interface WrittenMeeting extends Meeting {
  readonly warnings?: readonly string[];
}

export interface MeetingQuery {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  /** `scheduledMeeting` gives one row per occurrence, personal-room meetings included. */
  readonly type: MeetingType;
  readonly state?: MeetingState;
  /** Only occurrences and instances of one series. */
  readonly seriesId?: string;
  readonly scheduledType?: ScheduledType;
  /** Only occurrences that differ from their series; `type` is then `scheduledMeeting`. */
  readonly isModified?: boolean;
  /** Absent: all sites of the person. */
  readonly siteUrl?: string;
}

export type MeetingPointer =
  { readonly meetingNumber: string } | { readonly webLink: string } | { readonly roomId: string };
