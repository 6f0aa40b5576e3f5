/**
 * What Webex keeps of meetings, and how each of its calls is reached: the flow test runs each row, in this order, and
 * looks for the call in Webex's own log; `npm run docs` writes it down.
 */
export interface KeptRow {
  /** As in Webex's description. */
  readonly endpoint: string;
  readonly scope: string;
  readonly what: string;
  /** Said one after the other; the last answer tells `told`. */
  readonly words: readonly string[];
  readonly told: string;
  /** The same by card: what is said to get it, and what is pressed then, one button after the other. */
  readonly card?: {
    readonly words: string;
    readonly presses: readonly {
      readonly action: string;
      readonly inputs?: Readonly<Record<string, string>>;
      readonly button: string;
    }[];
  };
  readonly wrong: { readonly words: string; readonly told: string };
}

const OF = 'the recording of the pricing review';
const READ = 'meeting:recordings_read';
const WRITE = 'meeting:recordings_write';

export const KEPT_ROWS: readonly KeptRow[] = [
  {
    endpoint: 'GET /recordings',
    scope: READ,
    what: 'topic, from, to, siteUrl, format, status',
    words: ['mp4 recordings about pricing of last week'],
    told: 'Pricing review',
    card: { words: 'recordings', presses: [{ action: 'recordings.open', inputs: { choice: '1' }, button: 'Show' }] },
    wrong: { words: 'recordings about unicorns', told: 'There are none.' },
  },
  {
    endpoint: 'GET /recordings/{recordingId}',
    scope: READ,
    what: 'playbackUrl, downloadUrl, password, temporaryDirectDownloadLinks',
    words: [`download ${OF}`],
    told: 'Password: ',
    card: { words: `show ${OF}`, presses: [{ action: 'recordings.links', button: 'Download links' }] },
    wrong: { words: 'download the recording of the sprint retrospective', told: 'does not let it be downloaded' },
  },
  {
    endpoint: 'POST /recordings/{recordingId}/accessList',
    scope: WRITE,
    what: 'addEmails, removeEmails, sendEmail',
    words: [`share ${OF} with carol@falcon.example.com`],
    told: 'Webex mails them',
    card: {
      words: `show ${OF}`,
      presses: [{ action: 'recordings.share', inputs: { emails: 'erin@falcon.example.com' }, button: 'Share' }],
    },
    wrong: { words: `share ${OF} with Zebedee`, told: 'I need an e-mail address for "Zebedee"' },
  },
  {
    endpoint: 'POST /recordings/softDelete',
    scope: WRITE,
    what: 'recordingIds, siteUrl',
    words: [`delete ${OF}`, 'yes', 'undo', `delete ${OF}`, 'yes'],
    told: 'to the bin',
    wrong: { words: 'delete the recording of the sprint retrospective', told: "somebody else's" },
  },
  {
    endpoint: 'POST /recordings/restore',
    scope: WRITE,
    what: 'recordingIds, siteUrl',
    words: [`restore ${OF}`],
    told: 'Restored *Pricing review*',
    card: {
      words: `show ${OF}`,
      presses: [
        { action: 'recordings.bin', button: 'To the bin' },
        { action: 'recordings.confirm', button: 'To the bin' },
        { action: 'recordings.undo', button: 'Undo' },
      ],
    },
    wrong: { words: `restore ${OF}`, told: 'No recording matches, so nothing was changed' },
  },
  {
    endpoint: 'POST /recordings/purge',
    scope: WRITE,
    what: 'recordingIds, siteUrl',
    words: [`delete ${OF}`, 'yes', 'empty my recording bin', 'yes', 'yes'],
    told: 'Deleted *Pricing review* for good',
    wrong: { words: 'empty my recording bin', told: 'Your recording bin is empty' },
  },
  {
    endpoint: 'DELETE /recordings/{recordingId}',
    scope: WRITE,
    what: 'permanent; asked twice',
    words: ['delete the recording of the roadmap for good', 'yes', 'yes'],
    told: 'for good',
    wrong: {
      words: 'delete the recording of the roadmap for good',
      told: 'No recording matches, so nothing was changed',
    },
  },
  {
    endpoint: 'GET /meetingTranscripts',
    scope: 'meeting:transcripts_read, meeting:schedules_read',
    what: 'meetingTopic, startTime, from, to',
    words: ['transcript of the pricing review'],
    told: 'The transcript of *Pricing review*',
    card: {
      words: 'transcript',
      presses: [{ action: 'transcript.choose', inputs: { choice: '1' }, button: 'Choose' }],
    },
    wrong: { words: 'transcript of the unicorn summit', told: 'has no transcript of' },
  },
  {
    endpoint: 'GET /meetingTranscripts/{transcriptId}/download',
    scope: 'meeting:transcripts_read, meeting:schedules_read',
    what: 'txt, as a file in 1:1',
    words: ['transcript of the pricing review'],
    told: 'The transcript of *Pricing review*',
    wrong: { words: 'transcript of the unicorn summit', told: 'has no transcript of' },
  },
  {
    endpoint: 'GET /meetingTranscripts/{transcriptId}/snippets',
    scope: 'meeting:transcripts_read, meeting:schedules_read',
    what: 'text, personName, offset',
    words: ['where did we talk about pricing?'],
    told: '**Pricing review**',
    wrong: { words: 'where did we talk about unicorns?', told: 'Nobody said "unicorns"' },
  },
  {
    endpoint: 'GET /meetingSummaries',
    scope: 'meeting:summaries_read, meeting:schedules_read',
    what: 'notes, actionItems',
    words: ['action items of the pricing review'],
    told: 'write the help page',
    wrong: { words: 'action items of the unicorn summit', told: 'has no summary of' },
  },
];
