import type { Temporal } from 'temporal-polyfill';

/** The written record of a meeting that ran, times in the reader's zone. */
export interface Transcript {
  readonly id: string;
  /** The instance it was made of, and the series. */
  readonly meetingId: string;
  readonly seriesId?: string;
  readonly topic: string;
  readonly startedAt: Temporal.ZonedDateTime;
  readonly siteUrl: string;
  readonly status: 'available' | 'deleted';
}

/** A few words of one speaker. */
export interface TranscriptSnippet {
  readonly id: string;
  readonly text: string;
  readonly personName: string;
  readonly personEmail: string;
  /** Since the beginning of the recording. */
  readonly offsetMs: number;
  readonly durationMs: number;
}

/** What Webex's AI made of a meeting that ran. */
export interface Summary {
  readonly id: string;
  readonly meetingId: string;
  /** HTML as Webex wrote it: not safe to show before it was read. */
  readonly notesHtml: string;
  readonly actionItems: readonly string[];
}
