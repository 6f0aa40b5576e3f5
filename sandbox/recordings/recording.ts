import type { Person } from '../webex/people.ts';

/** What a recording keeps of the meeting it is of: it stays when the meeting is cancelled or too old. */
export interface HeldMeeting {
  /** Of the instance. */
  readonly meetingId: string;
  readonly scheduledMeetingId: string;
  readonly meetingSeriesId: string;
  readonly topic: string;
  readonly host: Person;
  readonly siteUrl: string;
  readonly serviceType: 'MeetingCenter' | 'EventCenter';
  /** Epoch milliseconds, civil clock. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Lowercase addresses of those who came, the host left out. */
  readonly attended: readonly string[];
  /** Lowercase addresses of those who were invited. */
  readonly invited: readonly string[];
  /** Integration tags by OAuth client. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

export interface Recording {
  /** 32 lowercase hex digits. */
  readonly id: string;
  readonly meeting: HeldMeeting;
  /** When the file was ready; epoch milliseconds, civil clock. */
  readonly createdAt: number;
  /** When the button was pressed. */
  readonly recordedAt: number;
  readonly password: string;
  readonly format: 'MP4' | 'ARF';
  readonly durationSeconds: number;
  readonly sizeBytes: number;
  /** The host does not let it be downloaded. */
  readonly preventsDownload: boolean;
  /** Lowercase addresses of those it was shared with. */
  readonly sharedWith: Set<string>;
  /** Deleted: in the bin. Purged: gone for everybody but compliance officers, which nobody here is. */
  status: 'available' | 'deleted' | 'purged';
}

export interface Transcript {
  /** A UUID, `_M_` and 32 hex digits. */
  readonly id: string;
  readonly meeting: HeldMeeting;
  snippets: readonly Snippet[];
}

/** What somebody said in one breath. */
export interface Snippet {
  readonly id: string;
  readonly text: string;
  readonly personName: string;
  readonly personEmail: string;
  /** From the beginning of the transcript. */
  readonly offsetMillisecond: number;
  readonly durationMillisecond: number;
}

export interface Summary {
  readonly id: string;
  readonly meeting: HeldMeeting;
  readonly notesHtml: string;
  /** Plain text. */
  readonly actionItems: readonly string[];
}

/** Was this person there, as host or otherwise? */
export function wasIn(person: Person, meeting: HeldMeeting): boolean {
  return meeting.host.id === person.id || meeting.attended.includes(person.email.toLowerCase());
}
