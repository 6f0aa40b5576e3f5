import { randomUUID } from 'node:crypto';
import { randomPassword } from '../meetings/password.ts';
import { escapeHtml } from '../webex/html.ts';
import { randomHex } from '../webex/ids.ts';
import { findByEmail } from '../webex/people.ts';
import type { Webex } from '../webex/state.ts';
import type { HeldMeeting, Recording, Snippet, Summary, Transcript } from './recording.ts';
import { usualTalk } from './talk.ts';
import type { Talk } from './talk.ts';

/** What comes out of a recorded meeting. */
export interface Made {
  readonly recording: Recording;
  /** Neither, where the assistant was off. */
  readonly transcript?: Transcript;
  readonly summary?: Summary;
}

/** What a recording can be told apart from the usual one by. */
export interface Particulars {
  /** Epoch milliseconds, civil clock. */
  readonly createdAt: number;
  readonly talk?: Talk;
  readonly preventsDownload?: boolean;
  /** Nobody wrote down what was said. */
  readonly assistantWasOff?: boolean;
}

/** Makes a recording of a meeting that is over, with transcript and summary, and tells nobody. */
export function makeRecording(webex: Webex, meeting: HeldMeeting, particulars: Particulars): Made {
  const durationSeconds = Math.max(1, Math.round((meeting.endedAt - meeting.startedAt) / 1000));
  const recording: Recording = {
    id: randomHex(32),
    meeting,
    createdAt: particulars.createdAt,
    recordedAt: meeting.startedAt,
    password: randomPassword(),
    format: 'MP4',
    durationSeconds,
    sizeBytes: durationSeconds * BYTES_PER_SECOND,
    preventsDownload: particulars.preventsDownload ?? false,
    sharedWith: new Set(),
    status: 'available',
  };
  webex.state.recordings.set(recording.id, recording);
  if (particulars.assistantWasOff === true) return { recording };
  return { recording, ...writeDown(webex, meeting, particulars.talk ?? usualTalk(escapeHtml(meeting.topic))) };
}

/** What the assistant makes of a meeting. */
function writeDown(webex: Webex, meeting: HeldMeeting, talk: Talk): Required<Omit<Made, 'recording'>> {
  const { notesHtml, actionItems } = talk;
  const snippets = snippetsOf(webex, meeting, talk);
  const transcript: Transcript = { id: `${randomUUID()}_M_${randomHex(32)}`, meeting, snippets };
  const summary: Summary = { id: randomUUID(), meeting, notesHtml, actionItems };
  webex.state.transcripts.set(transcript.id, transcript);
  webex.state.summaries.set(summary.id, summary);
  return { transcript, summary };
}

/** A meeting with video. */
const BYTES_PER_SECOND = 45_000;

const FIRST_WORD_MS = 4_000;
const MS_PER_LETTER = 60;
const PAUSE_MS = 1_200;

function snippetsOf(webex: Webex, meeting: HeldMeeting, talk: Talk): readonly Snippet[] {
  const speakers = [meeting.host.email, ...meeting.attended];
  const base = randomHex(32);
  let offsetMillisecond = FIRST_WORD_MS;
  return talk.lines.map(([speaker, text], index) => {
    const email = speakers[speaker % speakers.length] ?? meeting.host.email;
    const snippet: Snippet = {
      id: `${base}_${String(index + 1).padStart(5, '0')}`,
      text,
      personName: findByEmail(webex, email)?.displayName ?? email,
      personEmail: email,
      offsetMillisecond,
      durationMillisecond: text.length * MS_PER_LETTER,
    };
    offsetMillisecond += snippet.durationMillisecond + PAUSE_MS;
    return snippet;
  });
}
