import express from 'express';
import type { Express, Request, Response } from 'express';
import { pageAddress, readDirectLink, recordingOfPage } from '../recordings/links.ts';
import type { Part, RecordingPage } from '../recordings/links.ts';
import type { Recording } from '../recordings/recording.ts';
import { transcriptOf } from '../recordings/find-transcript.ts';
import { writeTranscript } from '../recordings/render-transcript.ts';
import { renderTime } from '../meetings/times.ts';
import { escapeHtml } from '../webex/html.ts';
import type { Webex } from '../webex/state.ts';
import { CONSENT_STYLE } from './consent-style.ts';

/** What links of recordings lead to: pages that ask for the password, and files for who has a direct link. */
export function mountRecordingPages(app: Express, webex: Webex): void {
  const form = express.urlencoded({ extended: false, limit: '10kb' });
  const pages: readonly (readonly [string, RecordingPage])[] = [
    ['/:site/ldr.php', 'play'],
    ['/:site/lsr.php', 'download'],
  ];
  for (const [path, page] of pages) {
    app.get(path, (request, response) => {
      show(webex, request, response, page);
    });
    app.post(path, form, (request, response) => {
      show(webex, request, response, page);
    });
  }
  app.get('/nbr/downloadMedia.do', (request, response) => {
    sendFile(webex, request, response);
  });
}

function show(webex: Webex, request: Request, response: Response, page: RecordingPage): void {
  const recording = recordingOfPage(webex, page, textOf(request.query['RCID']));
  if (recording === undefined || (page === 'download' && recording.preventsDownload)) {
    sendPage(response, 404, 'Recording not available', '<p class="who">It was deleted, or its link is wrong.</p>');
    return;
  }
  const given: unknown = request.body;
  const password = typeof given === 'object' && given !== null && 'password' in given ? given.password : undefined;
  const { topic } = recording.meeting;
  if (password !== recording.password) {
    const isWrong = request.method === 'POST';
    sendPage(response, isWrong ? 403 : 200, topic, passwordForm(pageAddress(webex, recording, page), isWrong));
    return;
  }
  sendPage(response, 200, topic, page === 'play' ? player(webex, recording) : download(recording));
}

function passwordForm(address: string, isWrong: boolean): string {
  const { pathname, search } = new URL(address);
  return `<p class="who">${isWrong ? 'That is not the password.' : 'This recording has a password.'}</p>
    <form method="post" action="${escapeHtml(pathname + search)}">
      <label class="field">Password <input name="password" type="password" required autocomplete="off"></label>
      <div class="buttons"><button class="loud">Open</button></div>
    </form>`;
}

function player(webex: Webex, recording: Recording): string {
  const snippets = transcriptOf(webex, recording.meeting.meetingId)?.snippets ?? [];
  const lines = snippets.map(({ personName, text }) => `<li><b>${escapeHtml(personName)}</b> ${escapeHtml(text)}</li>`);
  return `${facts(recording)}<p class="who">Webex plays the recording here.</p>
    <h2>Transcript</h2><ul class="said">${lines.join('')}</ul>`;
}

function download(recording: Recording): string {
  return `${facts(recording)}<p class="who">Webex hands out the ${recording.format} file here.</p>`;
}

function facts({ meeting, recordedAt, durationSeconds }: Recording): string {
  const minutes = Math.max(1, Math.round(durationSeconds / 60));
  return `<p class="who">${escapeHtml(meeting.host.displayName)} · ${renderTime(recordedAt, 'UTC')} · ${minutes} min</p>`;
}

/** An MP4 without pictures or sound: its type box alone. */
const EMPTY_MP4 = Buffer.from('00000018667479706d703432000000006d70343269736f6d', 'hex');

const TYPES: Readonly<Record<Part, string>> = {
  recording: 'video/mp4',
  audio: 'audio/mp4',
  transcript: 'text/vtt; charset=utf-8',
};

/** A direct link is its own key: with an `Authorization` header beside it, the file store refuses. */
function sendFile(webex: Webex, request: Request, response: Response): void {
  if (request.headers.authorization !== undefined) {
    response.status(400).type('text').send('Only one authorization mechanism is allowed.');
    return;
  }
  const found = readDirectLink(webex, new URL(request.originalUrl, webex.url).searchParams);
  if (found === undefined || found === 'expired') {
    const reason = found === 'expired' ? 'This link has expired.' : 'Access denied.';
    response.status(403).type('text').send(reason);
    return;
  }
  response.type(TYPES[found.part]).send(contentOf(webex, found.recording, found.part));
}

function contentOf(webex: Webex, recording: Recording, part: Part): Buffer {
  if (part !== 'transcript') return EMPTY_MP4;
  const transcript = transcriptOf(webex, recording.meeting.meetingId);
  return Buffer.from(transcript === undefined ? 'WEBVTT\n' : writeTranscript(transcript, 'vtt'));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const OWN_STYLE = `.field { display: grid; gap: 6px; margin: 24px 0; font-size: 14px; }
.field input { font: inherit; padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px; background: none; color: inherit; }
.said li { margin-top: 10px; } .said b { display: block; font-size: 13px; color: var(--soft); }`;

function sendPage(response: Response, status: number, title: string, body: string): void {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} · Webex sandbox</title><style>${CONSENT_STYLE}${OWN_STYLE}</style>`;
  const main = `<header>Webex <em>sandbox</em></header><main><h1>${escapeHtml(title)}</h1>${body}</main>`;
  response
    .status(status)
    .set('cache-control', 'no-store')
    .type('html')
    .send(`<!doctype html><html lang="en"><head>${head}</head><body>${main}</body></html>`);
}
