import { z } from 'zod';
import type { Transcript, TranscriptSnippet } from '../domain/transcript.ts';
import type { Zone } from '../domain/when.ts';
import type { Transcripts } from '../ports/transcripts.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { path } from './path.ts';
import { wireInstant, timeFrom } from './wire-time.ts';

/** `/meetingTranscripts` as one person, times in their zone. */
export function createTranscripts(caller: Caller, zone: Zone): Transcripts {
  return {
    async list(query) {
      const which =
        'meetingId' in query
          ? { meetingId: query.meetingId }
          : { from: wireInstant(query.from), to: wireInstant(query.to) };
      const items = await caller.all({
        method: 'GET',
        path: '/meetingTranscripts',
        query: { max: 100, siteUrl: query.siteUrl, ...which },
      });
      return items.map((item) => transcriptFrom(item, zone)).toSorted(newestFirst);
    },
    async download({ id, siteUrl }, format) {
      const answer = await caller.request({
        method: 'GET',
        path: path`/meetingTranscripts/${id}/download`,
        query: { format },
        headers: { siteurl: siteUrl },
        as: 'text',
      });
      return answer.text;
    },
    async listSnippets({ id, siteUrl }) {
      const items = await caller.all({
        method: 'GET',
        path: path`/meetingTranscripts/${id}/snippets`,
        query: { max: 100 },
        headers: { siteurl: siteUrl },
      });
      return items.map(snippetFrom).toSorted((one, other) => one.offsetMs - other.offsetMs);
    },
  };
}

const transcriptWire = z.object({
  id: z.string(),
  siteUrl: z.string(),
  startTime: z.string(),
  meetingTopic: z.string(),
  meetingId: z.string(),
  meetingSeriesId: z.string().nullish(),
  status: z.enum(['available', 'deleted']).nullish(),
});

function transcriptFrom(body: unknown, zone: Zone): Transcript {
  const wire = readBody(transcriptWire, body, 'a transcript');
  const { id, siteUrl, meetingId, meetingSeriesId } = wire;
  return {
    ...(meetingSeriesId === null || meetingSeriesId === undefined ? {} : { seriesId: meetingSeriesId }),
    id,
    siteUrl,
    meetingId,
    topic: wire.meetingTopic,
    startedAt: timeFrom(wire.startTime, zone),
    status: wire.status ?? 'available',
  };
}

/** Webex's description and its own example name the two times differently. */
const snippetWire = z.object({
  id: z.string(),
  text: z.string(),
  personName: z.string().nullish(),
  personEmail: z.string().nullish(),
  offsetMillisecond: z.number().nullish(),
  durationMillisecond: z.number().nullish(),
  offset: z.number().nullish(),
  duration: z.number().nullish(),
});

function snippetFrom(body: unknown): TranscriptSnippet {
  const wire = readBody(snippetWire, body, 'a snippet');
  return {
    id: wire.id,
    text: wire.text,
    personName: wire.personName ?? '',
    personEmail: wire.personEmail ?? '',
    offsetMs: wire.offsetMillisecond ?? wire.offset ?? 0,
    durationMs: wire.durationMillisecond ?? wire.duration ?? 0,
  };
}

function newestFirst(one: Transcript, other: Transcript): number {
  return other.startedAt.epochMilliseconds - one.startedAt.epochMilliseconds || (one.id < other.id ? -1 : 1);
}
