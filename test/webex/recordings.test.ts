import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { actingOn, callsOf } from './acting.ts';
import { sendError, sendJson } from './local-webex.ts';

const RECORDING = {
  id: 'REC1',
  meetingId: 'S1_I_1',
  scheduledMeetingId: 'S1_20261120T150000Z',
  meetingSeriesId: 'S1',
  topic: 'Design review',
  createTime: '2026-11-20T16:10:00Z',
  timeRecorded: '2026-11-20T15:00:00Z',
  siteUrl: 'falcon.webex.com',
  playbackUrl: 'https://falcon.webex.com/play',
  password: '********',
  format: 'MP4',
  serviceType: 'MeetingCenter',
  durationSeconds: 2700,
  sizeBytes: 1_000_000,
  shareToMe: false,
  status: 'available',
};
const from = Temporal.Instant.from('2026-11-16T00:00:00Z');
const to = Temporal.Instant.from('2026-11-23T00:00:00Z');
const at = (id: string, siteUrl = 'falcon.webex.com') => ({ id, siteUrl });

describe('recordings', () => {
  it('are listed newest first in the zone of the reader, a masked password being none', async () => {
    const { ports, webex } = await actingOn((_, response) =>
      sendJson(response, 200, {
        items: [RECORDING, { ...RECORDING, id: 'REC2', timeRecorded: '2026-11-21T15:00:00Z', password: 'Xy1' }],
      }),
    );
    const list = await ports.recordings.list({
      from,
      to,
      topic: 'design',
      siteUrl: 'falcon.webex.com',
      status: 'deleted',
    });
    expect(list.map(({ id, password }) => [id, password])).toEqual([
      ['REC2', 'Xy1'],
      ['REC1', undefined],
    ]);
    expect(list[1]).toMatchObject({ seriesId: 'S1', occurrenceId: 'S1_20261120T150000Z', isShared: false });
    expect(list[1]?.recordedAt.toString()).toBe('2026-11-20T10:00:00-05:00[America/New_York]');
    expect(Object.fromEntries(webex.arrived[0]?.query ?? [])).toEqual({
      max: '100',
      from: '2026-11-16T00:00:00Z',
      to: '2026-11-23T00:00:00Z',
      topic: 'design',
      siteUrl: 'falcon.webex.com',
      status: 'deleted',
    });
  });

  it('fetched by themselves bring links that end, asked for at their own site', async () => {
    const { ports, webex } = await actingOn((arrived, response) => {
      if (arrived.path.endsWith('REC2')) return sendError(response, 404, 'none');
      const temporaryDirectDownloadLinks = {
        recordingDownloadLink: 'https://falcon.webex.com/mp4',
        expiration: '2026-11-22T18:00:00Z',
      };
      return sendJson(response, 200, { ...RECORDING, temporaryDirectDownloadLinks });
    });
    const recording = await ports.recordings.fetch(at('REC1'));
    expect(recording?.directLinks?.recording).toBe('https://falcon.webex.com/mp4');
    expect(recording?.directLinks?.expiresAt?.toString()).toBe('2026-11-22T13:00:00-05:00[America/New_York]');
    expect(webex.arrived[0]?.headers['siteurl']).toBe('falcon.webex.com');
    expect(await ports.recordings.fetch(at('REC2'))).toBeUndefined();
  });

  it.each(['softDelete', 'restore', 'purge'] as const)('%s goes by site and in hundreds', async (action) => {
    const { ports, webex } = await actingOn((_, response) => response.writeHead(204).end());
    const many = Array.from({ length: 101 }, (_, index) => at(`A${index}`));
    expect(await ports.recordings[action]([...many, at('B', 'acme.webex.com')])).toBe(true);
    expect(callsOf(webex)).toEqual(Array.from({ length: 3 }, () => `POST /recordings/${action}`));
    const sent = webex.arrived.map(({ json }) => json as { siteUrl: string; recordingIds: string[] });
    expect(sent.map(({ siteUrl, recordingIds }) => [siteUrl, recordingIds.length])).toEqual([
      ['falcon.webex.com', 100],
      ['falcon.webex.com', 1],
      ['acme.webex.com', 1],
    ]);
  });

  it('that are not there any more say so, unless a lost attempt of ours moved them', async () => {
    const { ports } = await actingOn((_, response) => sendError(response, 404, 'none'));
    expect(await ports.recordings.softDelete([at('REC1')])).toBe(false);
    expect(await ports.recordings.delete(at('REC1'))).toBe(false);
    const { ports: lost } = await actingOn((_, response, count) =>
      count % 2 === 1 ? response.destroy() : sendError(response, 404, 'none'),
    );
    expect(await lost.recordings.softDelete([at('REC1')])).toBe(true);
    expect(await lost.recordings.delete(at('REC1'))).toBe(true);
  });

  it('are shared with whom the host names', async () => {
    const { ports, webex } = await actingOn((_, response) => response.writeHead(204).end());
    await ports.recordings.changeAccessList(at('REC1'), { addEmails: ['bob@example.com'], sendEmail: true });
    expect(webex.arrived[0]).toMatchObject({
      path: '/recordings/REC1/accessList',
      json: { addEmails: ['bob@example.com'], sendEmail: true },
    });
  });
});

describe('transcripts', () => {
  const transcript = {
    id: 'TR1',
    siteUrl: 'falcon.webex.com',
    startTime: '2026-11-20T15:00:00Z',
    meetingTopic: 'Design review',
    meetingId: 'S1_I_1',
    scheduledMeetingId: 'x',
    hostUserId: 'P1',
    status: 'available',
  };

  it('are listed for an instance or a window', async () => {
    const { ports, webex } = await actingOn((_, response) => sendJson(response, 200, { items: [transcript] }));
    const [one] = await ports.transcripts.list({ meetingId: 'S1_I_1', siteUrl: 'falcon.webex.com' });
    await ports.transcripts.list({ from, to });
    expect(one).toMatchObject({ id: 'TR1', topic: 'Design review', siteUrl: 'falcon.webex.com' });
    expect(one?.startedAt.toString()).toBe('2026-11-20T10:00:00-05:00[America/New_York]');
    expect(webex.arrived.map(({ query }) => query.toString())).toEqual([
      'max=100&siteUrl=falcon.webex.com&meetingId=S1_I_1',
      'max=100&from=2026-11-16T00%3A00%3A00Z&to=2026-11-23T00%3A00%3A00Z',
    ]);
  });

  it('are downloaded as text, with the token and never from another host', async () => {
    const { ports, webex } = await actingOn((_, response, count) =>
      count === 1
        ? response.end('WEBVTT\n')
        : response.writeHead(302, { location: 'http://elsewhere.example.org' }).end(),
    );
    expect(await ports.transcripts.download(at('TR1'), 'vtt')).toBe('WEBVTT\n');
    await expect(ports.transcripts.download(at('TR1'), 'txt')).rejects.toMatchObject({ status: 302 });
    expect(webex.arrived[0]).toMatchObject({ path: '/meetingTranscripts/TR1/download' });
    expect(webex.arrived[0]?.query.get('format')).toBe('vtt');
    expect(webex.arrived[0]?.headers).toMatchObject({ authorization: 'Bearer T', siteurl: 'falcon.webex.com' });
  });

  it('are read piece by piece in order, whichever of Webex’s two namings comes', async () => {
    const { ports } = await actingOn((_, response) =>
      sendJson(response, 200, {
        items: [
          { id: '2', text: 'later', personName: 'Bob', offset: 2000, duration: 500 },
          { id: '1', text: 'hello', personName: 'Alice', personEmail: 'alice@example.com', offsetMillisecond: 1000 },
        ],
      }),
    );
    const snippets = await ports.transcripts.listSnippets(at('TR1'));
    expect(snippets.map(({ text, offsetMs, durationMs }) => [text, offsetMs, durationMs])).toEqual([
      ['hello', 1000, 0],
      ['later', 2000, 500],
    ]);
  });
});

describe('a summary', () => {
  it('has notes and action items; deleted or missing ones are nothing', async () => {
    const summary = { id: 'SU1', meetingId: 'S1_I_1', status: 'available', notes: { content: '<p>x</p>' } };
    const { ports } = await actingOn((arrived, response) => {
      const id = arrived.query.get('meetingId');
      if (id === 'none') return sendError(response, 404, 'none');
      const items = [{ ...summary, status: 'deleted' }, summary].slice(0, id === 'deleted' ? 1 : 2);
      return sendJson(response, 200, {
        items: items.map((one) => ({ ...one, actionItems: [{ content: 'Write it' }] })),
      });
    });
    expect(await ports.summaries.fetch('S1_I_1')).toEqual({
      id: 'SU1',
      meetingId: 'S1_I_1',
      notesHtml: '<p>x</p>',
      actionItems: ['Write it'],
    });
    expect(await ports.summaries.fetch('deleted')).toBeUndefined();
    expect(await ports.summaries.fetch('none')).toBeUndefined();
  });
});
