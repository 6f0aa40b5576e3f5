import { z } from 'zod';
import { refuseOnBehalf } from '../meetings/find-meeting.ts';
import {
  correctSnippet,
  hostedTranscript,
  listTranscripts,
  snippetFor,
  transcriptFor,
} from '../recordings/find-transcript.ts';
import { renderTranscript, writeTranscript } from '../recordings/render-transcript.ts';
import { viewZone } from './meetings.ts';
import { countUpTo, operation } from './operation.ts';
import type { Operation } from './operation.ts';
import { pageOf } from './paging.ts';

const READ = { scopes: ['meeting:transcripts_read', 'meeting:schedules_read'], bots: false } as const;
const WRITE = { scopes: ['meeting:transcripts_write'], bots: false } as const;

const hostEmail = z.string().optional();
const offset = z.string().regex(/^\d+$/).optional();

const LIST = operation({
  method: 'get',
  path: '/meetingTranscripts',
  ...READ,
  query: z.strictObject({
    max: countUpTo(100, 10),
    offset,
    from: z.string().optional(),
    to: z.string().optional(),
    meetingId: z.string().optional(),
    hostEmail,
    siteUrl: z.string().optional(),
  }),
  handle: (call) => {
    const { webex, caller, query, address } = call;
    const timezone = viewZone(call);
    const page = pageOf(listTranscripts(webex, caller, query), query, address);
    const items = page.items.map((transcript) => renderTranscript(webex, transcript, timezone));
    return { body: { items }, headers: page.headers };
  },
});

const DOWNLOAD = operation({
  method: 'get',
  path: '/meetingTranscripts/:transcriptId/download',
  ...READ,
  query: z.strictObject({ format: z.enum(['vtt', 'txt']).default('vtt'), hostEmail }),
  handle: ({ webex, caller, params, query: { format, hostEmail } }) => {
    refuseOnBehalf(caller, hostEmail);
    const text = writeTranscript(transcriptFor(webex, caller, params['transcriptId'] ?? ''), format);
    const type = format === 'vtt' ? 'text/vtt' : 'text/plain';
    return { body: Buffer.from(text), headers: { 'content-type': `${type}; charset=utf-8` } };
  },
});

const LIST_SNIPPETS = operation({
  method: 'get',
  path: '/meetingTranscripts/:transcriptId/snippets',
  ...READ,
  query: z.strictObject({ max: countUpTo(100, 10), offset }),
  handle: ({ webex, caller, params, query, address }) => {
    const { snippets } = transcriptFor(webex, caller, params['transcriptId'] ?? '');
    const { items, headers } = pageOf(snippets, query, address);
    return { body: { items }, headers };
  },
});

const GET_SNIPPET = operation({
  method: 'get',
  path: '/meetingTranscripts/:transcriptId/snippets/:snippetId',
  ...READ,
  handle: ({ webex, caller, params }) => ({
    body: snippetFor(transcriptFor(webex, caller, params['transcriptId'] ?? ''), params['snippetId'] ?? ''),
  }),
});

const CORRECT_SNIPPET = operation({
  method: 'put',
  path: '/meetingTranscripts/:transcriptId/snippets/:snippetId',
  ...WRITE,
  body: z.strictObject({ text: z.string().min(1, 'must not be empty'), reason: z.string().optional() }),
  handle: ({ webex, caller, params, body }) => {
    const transcript = hostedTranscript(webex, caller, params['transcriptId'] ?? '');
    return { body: correctSnippet(transcript, params['snippetId'] ?? '', body.text) };
  },
});

const DELETE = operation({
  method: 'delete',
  path: '/meetingTranscripts/:transcriptId',
  ...WRITE,
  // Reason and comment are what compliance officers leave behind; others may say them.
  body: z.strictObject({ reason: z.string().optional(), comment: z.string().max(255).optional() }),
  bodyIsOptional: true,
  handle: ({ webex, caller, params }) => {
    webex.state.transcripts.delete(hostedTranscript(webex, caller, params['transcriptId'] ?? '').id);
    return {};
  },
});

export const MEETING_TRANSCRIPTS: readonly Operation[] = [
  LIST,
  DOWNLOAD,
  LIST_SNIPPETS,
  GET_SNIPPET,
  CORRECT_SNIPPET,
  DELETE,
];
