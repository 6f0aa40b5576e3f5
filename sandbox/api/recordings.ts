import { z } from 'zod';
import { refuseOnBehalf } from '../meetings/find-meeting.ts';
import { hostedRecording, recordingFor } from '../recordings/find-recording.ts';
import { recordingOfShareLink } from '../recordings/links.ts';
import { listRecordings } from '../recordings/list-recordings.ts';
import { deleteRecording, purge, restore, softDelete } from '../recordings/recycle-bin.ts';
import { renderRecording, renderRecordingDetails } from '../recordings/render-recording.ts';
import { changeAccess } from '../recordings/share-recording.ts';
import { notFound } from '../webex/refusal.ts';
import { viewZone } from './meetings.ts';
import { countUpTo, operation } from './operation.ts';
import type { Operation } from './operation.ts';
import { pageOf } from './paging.ts';

const READ = { scopes: ['meeting:recordings_read'], bots: false } as const;
const WRITE = { scopes: ['meeting:recordings_write'], bots: false } as const;

const hostEmail = z.string().optional();
const HOST_QUERY = z.strictObject({ hostEmail });
const siteUrl = z.string().optional();
const IDS = z.array(z.string()).max(100, 'must not be more than 100');

const LIST = operation({
  method: 'get',
  path: '/recordings',
  ...READ,
  query: z.strictObject({
    max: countUpTo(100, 10),
    from: z.string().optional(),
    to: z.string().optional(),
    meetingId: z.string().optional(),
    hostEmail,
    siteUrl,
    integrationTag: z.string().optional(),
    topic: z.string().optional(),
    format: z.enum(['MP4', 'ARF']).optional(),
    serviceType: z.enum(['MeetingCenter', 'EventCenter', 'SupportCenter', 'TrainingCenter']).optional(),
    status: z.enum(['available', 'deleted', 'purged']).optional(),
    offset: z.string().regex(/^\d+$/).optional(),
  }),
  handle: (call) => {
    const { webex, caller, query, address } = call;
    const { items, headers } = pageOf(listRecordings(webex, caller, query), query, address);
    const timezone = viewZone(call);
    return { body: { items: items.map((recording) => renderRecording(webex, caller, recording, timezone)) }, headers };
  },
});

const GET = operation({
  method: 'get',
  path: '/recordings/:recordingId',
  ...READ,
  query: HOST_QUERY,
  handle: (call) => {
    const { webex, caller, params, query, headers } = call;
    refuseOnBehalf(caller, query.hostEmail);
    const site = headers['siteurl'];
    const asked = typeof site === 'string' ? site : undefined;
    const recording = recordingFor(webex, caller, params['recordingId'] ?? '', asked);
    return { body: renderRecordingDetails(webex, caller, recording, viewZone(call)) };
  },
});

const DELETE = operation({
  method: 'delete',
  path: '/recordings/:recordingId',
  ...WRITE,
  query: HOST_QUERY,
  // Reason and comment are what compliance officers leave behind; others may say them.
  bodyIsOptional: true,
  body: z.strictObject({ reason: z.string().optional(), comment: z.string().max(255).optional() }),
  handle: ({ webex, caller, params, query }) => {
    refuseOnBehalf(caller, query.hostEmail);
    deleteRecording(webex, caller, params['recordingId'] ?? '');
    return {};
  },
});

const SOFT_DELETE = operation({
  method: 'post',
  path: '/recordings/softDelete',
  ...WRITE,
  query: HOST_QUERY,
  body: z.strictObject({ recordingIds: IDS, siteUrl }),
  handle: ({ webex, caller, query, body }) => {
    refuseOnBehalf(caller, query.hostEmail);
    softDelete(webex, caller, body);
    return {};
  },
});

const RESTORE = operation({
  method: 'post',
  path: '/recordings/restore',
  ...WRITE,
  query: HOST_QUERY,
  body: z.strictObject({ restoreAll: z.boolean().optional(), recordingIds: IDS.optional(), siteUrl }),
  handle: ({ webex, caller, query, body: { restoreAll: all, ...which } }) => {
    refuseOnBehalf(caller, query.hostEmail);
    restore(webex, caller, { ...which, all });
    return {};
  },
});

const PURGE = operation({
  method: 'post',
  path: '/recordings/purge',
  ...WRITE,
  query: HOST_QUERY,
  body: z.strictObject({ purgeAll: z.boolean().optional(), recordingIds: IDS.optional(), siteUrl }),
  handle: ({ webex, caller, query, body: { purgeAll: all, ...which } }) => {
    refuseOnBehalf(caller, query.hostEmail);
    purge(webex, caller, { ...which, all });
    return {};
  },
});

const EMAILS = z.array(z.email('must be an email address')).max(100, 'must not be more than 100').optional();

const SHARE = { hostEmail, addEmails: EMAILS, removeEmails: EMAILS, sendEmail: z.boolean().optional() };

const SHARE_BY_ID = operation({
  method: 'post',
  path: '/recordings/:recordingId/accessList',
  ...WRITE,
  body: z.strictObject(SHARE),
  handle: ({ webex, caller, params, body }) => {
    refuseOnBehalf(caller, body.hostEmail);
    changeAccess(webex, hostedRecording(webex, caller, params['recordingId'] ?? ''), body);
    return {};
  },
});

const SHARE_BY_LINK = operation({
  method: 'post',
  path: '/recordings/accessList',
  ...WRITE,
  body: z.strictObject({ ...SHARE, webShareLink: z.string() }),
  handle: ({ webex, caller, body }) => {
    refuseOnBehalf(caller, body.hostEmail);
    const found = recordingOfShareLink(webex, body.webShareLink);
    if (found === undefined) throw notFound();
    changeAccess(webex, hostedRecording(webex, caller, found.id), body);
    return {};
  },
});

export const RECORDINGS: readonly Operation[] = [
  LIST,
  SOFT_DELETE,
  RESTORE,
  PURGE,
  SHARE_BY_LINK,
  SHARE_BY_ID,
  GET,
  DELETE,
];
