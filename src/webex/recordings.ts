import { z } from 'zod';
import type { DirectLinks, Recording } from '../domain/recording.ts';
import type { Zone } from '../domain/when.ts';
import type { RecordingPointer, Recordings } from '../ports/recordings.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { path } from './path.ts';
import { present } from './present.ts';
import { timeFrom, wireInstant } from './wire-time.ts';

/** Ids that Webex takes at once. */
const BULK = 100;

/** `/recordings` as one person, times in their zone; the site always goes along. */
export function createRecordings(caller: Caller, zone: Zone): Recordings {
  const headers = { timezone: zone };

  /** Doing it again changes nothing more: after a lost attempt, "not there" means that it was done. */
  async function inBulk(action: string, recordings: readonly RecordingPointer[]): Promise<boolean> {
    let all = true;
    for (const { siteUrl, recordingIds } of batchesOf(recordings)) {
      const answer = await caller.request({
        method: 'POST',
        path: path`/recordings/${action}`,
        body: { recordingIds, siteUrl },
        repeatable: true,
        accept: [404],
      });
      all &&= answer.status !== 404 || answer.uncertain;
    }
    return all;
  }

  return {
    async list({ from, to, ...rest }) {
      const query = { max: 100, from: wireInstant(from), to: wireInstant(to), ...rest };
      const items = await caller.all({ method: 'GET', path: '/recordings', query, headers });
      return items.map((item) => recordingFrom(item, zone)).toSorted(newestFirst);
    },
    async fetch({ id, siteUrl }) {
      const answer = await caller.request({
        method: 'GET',
        path: path`/recordings/${id}`,
        headers: { ...headers, siteurl: siteUrl },
        accept: [403, 404],
      });
      return answer.status >= 300 ? undefined : recordingFrom(answer.body, zone);
    },
    softDelete: (recordings) => inBulk('softDelete', recordings),
    restore: (recordings) => inBulk('restore', recordings),
    purge: (recordings) => inBulk('purge', recordings),
    async delete({ id, siteUrl }) {
      const answer = await caller.request({
        method: 'DELETE',
        path: path`/recordings/${id}`,
        headers: { siteurl: siteUrl },
        accept: [404],
      });
      return answer.status !== 404 || answer.uncertain;
    },
    async changeAccessList({ id, siteUrl }, change) {
      await caller.request({
        method: 'POST',
        path: path`/recordings/${id}/accessList`,
        headers: { siteurl: siteUrl },
        body: { ...change },
      });
    },
  };
}

/** By site, in hundreds. */
function batchesOf(recordings: readonly RecordingPointer[]): readonly { siteUrl: string; recordingIds: string[] }[] {
  return [...Map.groupBy(recordings, ({ siteUrl }) => siteUrl)].flatMap(([siteUrl, ofSite]) => {
    const starts = Array.from({ length: Math.ceil(ofSite.length / BULK) }, (_, index) => index * BULK);
    return starts.map((start) => ({ siteUrl, recordingIds: ofSite.slice(start, start + BULK).map(({ id }) => id) }));
  });
}

const linksWire = z.object({
  recordingDownloadLink: z.string().nullish(),
  audioDownloadLink: z.string().nullish(),
  transcriptDownloadLink: z.string().nullish(),
  expiration: z.string().nullish(),
});

const recordingWire = z.object({
  id: z.string(),
  meetingId: z.string().nullish(),
  scheduledMeetingId: z.string().nullish(),
  meetingSeriesId: z.string().nullish(),
  topic: z.string(),
  createTime: z.string(),
  timeRecorded: z.string().nullish(),
  siteUrl: z.string(),
  downloadUrl: z.string().nullish(),
  playbackUrl: z.string().nullish(),
  password: z.string().nullish(),
  format: z.string().nullish(),
  serviceType: z.string().nullish(),
  durationSeconds: z.number().nullish(),
  sizeBytes: z.number().nullish(),
  shareToMe: z.boolean().nullish(),
  status: z.enum(['available', 'deleted', 'purged']).nullish(),
  temporaryDirectDownloadLinks: linksWire.nullish(),
});

function recordingFrom(body: unknown, zone: Zone): Recording {
  const wire = readBody(recordingWire, body, 'a recording');
  return {
    ...present({
      occurrenceId: wire.scheduledMeetingId,
      seriesId: wire.meetingSeriesId,
      playbackUrl: wire.playbackUrl,
      downloadUrl: wire.downloadUrl,
      // Webex writes asterisks where it will not tell: that is no password.
      password: /^\**$/.test(wire.password ?? '') ? undefined : wire.password,
      directLinks: linksFrom(wire.temporaryDirectDownloadLinks, zone),
    }),
    id: wire.id,
    meetingId: wire.meetingId ?? '',
    topic: wire.topic,
    createdAt: timeFrom(wire.createTime, zone),
    recordedAt: timeFrom(wire.timeRecorded ?? wire.createTime, zone),
    siteUrl: wire.siteUrl,
    format: wire.format ?? '',
    serviceType: wire.serviceType ?? '',
    durationSeconds: wire.durationSeconds ?? 0,
    sizeBytes: wire.sizeBytes ?? 0,
    isShared: wire.shareToMe ?? false,
    status: wire.status ?? 'available',
  };
}

function linksFrom(wire: z.infer<typeof linksWire> | null | undefined, zone: Zone): DirectLinks | undefined {
  if (wire === null || wire === undefined) return undefined;
  const { expiration } = wire;
  return present({
    recording: wire.recordingDownloadLink,
    audio: wire.audioDownloadLink,
    transcript: wire.transcriptDownloadLink,
    expiresAt: expiration === null || expiration === undefined ? undefined : timeFrom(expiration, zone),
  });
}

function newestFirst(one: Recording, other: Recording): number {
  return other.recordedAt.epochMilliseconds - one.recordedAt.epochMilliseconds || (one.id < other.id ? -1 : 1);
}
