import type { Temporal } from 'temporal-polyfill';
import type { Transcript, TranscriptSnippet } from '../domain/transcript.ts';

/** `/meetingTranscripts`, as the person asking. There is one only where the site's assistant was on. */
export interface Transcripts {
  /** All pages, newest first. */
  list(query: TranscriptQuery): Promise<readonly Transcript[]>;
  /** The whole text. `vtt` has times and speakers, `txt` the words. */
  download(transcript: TranscriptPointer, format: 'vtt' | 'txt'): Promise<string>;
  /** What was said, in order. */
  listSnippets(transcript: TranscriptPointer): Promise<readonly TranscriptSnippet[]>;
}

export interface TranscriptPointer {
  readonly id: string;
  readonly siteUrl: string;
}

export type TranscriptQuery = {
  /** Absent: the preferred site. */
  readonly siteUrl?: string;
} & (
  | {
      /** An instance that has ended; no other id is accepted. */
      readonly meetingId: string;
    }
  | { readonly from: Temporal.Instant; readonly to: Temporal.Instant }
);
