/** What somebody wants of what Webex kept of a meeting. */
export interface Wish {
  readonly doing: WishName;
  readonly format?: 'MP4' | 'ARF';
  /** Host name of a site. */
  readonly site?: string;
  /** What is looked for in a transcript. */
  readonly words?: string;
  /** The whole bin, not one recording. */
  readonly all?: boolean;
  /** "newest", "last": of several, the first. */
  readonly newest?: boolean;
  /** Whoever was invited to the meeting, beside those named. */
  readonly invitees?: boolean;
}

export type WishName =
  // Of recordings.
  | 'list'
  | 'show'
  | 'links'
  | 'bin'
  | 'list-bin'
  | 'restore'
  | 'delete'
  | 'share'
  | 'unshare'
  // Of transcripts and summaries.
  | 'file'
  | 'lines'
  | 'find'
  | 'actions'
  | 'summary'
  // Of reminders; `list` too.
  | 'stop';
