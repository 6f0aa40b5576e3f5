import { z } from 'zod';
import { cancelMeeting } from '../meetings/cancel-meeting.ts';
import { patchMeeting, replaceMeeting } from '../meetings/change-meeting.ts';
import { createAdHoc } from '../meetings/ad-hoc.ts';
import { CREATE_BODY, PATCH_BODY, PUT_BODY } from '../meetings/create-body.ts';
import { createMeeting } from '../meetings/create-meeting.ts';
import { isVisibleYet, meetingFor, refuseOnBehalf, settingsOf } from '../meetings/find-meeting.ts';
import { listMeetings } from '../meetings/list-meetings.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { currentOccurrence } from '../meetings/occurrences.ts';
import { renderMeeting } from '../meetings/render-meeting.ts';
import { warningHeader } from '../meetings/setting-rules.ts';
import { readZone } from '../meetings/times.ts';
import { notFound } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { countUpTo, flag, operation } from './operation.ts';
import type { Call, Operation } from './operation.ts';
import { pageOf } from './paging.ts';

const READ = ['meeting:schedules_read'];
const WRITE = ['meeting:schedules_write'];

const LIST_QUERY = z.strictObject({
  meetingNumber: z.string().optional(),
  webLink: z.string().optional(),
  roomId: z.string().optional(),
  meetingSeriesId: z.string().optional(),
  max: countUpTo(100, 10),
  from: z.string().optional(),
  to: z.string().optional(),
  meetingType: z.enum(['meetingSeries', 'scheduledMeeting', 'meeting']).optional(),
  state: z.enum(['active', 'scheduled', 'ready', 'lobby', 'inProgress', 'ended', 'missed', 'expired']).optional(),
  scheduledType: z.enum(['meeting', 'webinar', 'personalRoomMeeting']).optional(),
  isModified: flag.optional(),
  hasChat: flag.optional(),
  hasRecording: flag.optional(),
  hasTranscription: flag.optional(),
  hasSummary: flag.optional(),
  hasClosedCaption: flag.optional(),
  hasPolls: flag.optional(),
  hasQA: flag.optional(),
  hasSlido: flag.optional(),
  current: flag.optional(),
  hostEmail: z.string().optional(),
  siteUrl: z.string().optional(),
  integrationTag: z.string().max(64).optional(),
  offset: z.string().regex(/^\d+$/).optional(),
});

/** The zone the answer is to be written in: the `timezone` header, UTC without. */
export function viewZone({ headers }: Pick<Call<unknown, unknown>, 'headers'>): string {
  const zone = headers['timezone'];
  return typeof zone === 'string' ? readZone(zone) : 'UTC';
}

function passwordHeader({ headers }: Pick<Call<unknown, unknown>, 'headers'>): string | undefined {
  const { password } = headers;
  return typeof password === 'string' ? password : undefined;
}

const LIST = operation({
  method: 'get',
  path: '/meetings',
  scopes: READ,
  bots: false,
  query: LIST_QUERY,
  handle: (call) => {
    const { webex, caller, query, address } = call;
    const timezone = viewZone(call);
    const password = passwordHeader(call);
    const found = listMeetings(webex, caller, { ...query, ...(password === undefined ? {} : { password }) });
    const { items, headers } = pageOf(found, query, address);
    const current = query.current ?? true;
    return {
      body: { items: items.map((meeting) => renderMeeting(webex, caller, meeting, { timezone, current })) },
      headers,
    };
  },
});

const GET = operation({
  method: 'get',
  path: '/meetings/:meetingId',
  scopes: READ,
  bots: false,
  query: z.strictObject({ current: flag.optional(), hostEmail: z.string().optional() }),
  handle: (call) => {
    const { webex, caller, params, query } = call;
    refuseOnBehalf(caller, query.hostEmail);
    const password = passwordHeader(call);
    const found = meetingFor(webex, caller, params['meetingId'] ?? '', password);
    const meeting = query.current === true ? currentOf(webex, found) : found;
    if (!isVisibleYet(webex, meeting)) throw notFound();
    const knowsPassword = password !== undefined && password === settingsOf(meeting).password;
    return { body: renderMeeting(webex, caller, meeting, { timezone: viewZone(call), knowsPassword }) };
  },
});

function currentOf(webex: Webex, meeting: Meeting): Meeting {
  if (meeting.kind !== 'series') return meeting;
  const occurrence = currentOccurrence(meeting.series, webex.clock.now());
  return occurrence === undefined ? meeting : { kind: 'occurrence', series: meeting.series, occurrence };
}

const CREATE = operation({
  method: 'post',
  path: '/meetings',
  scopes: WRITE,
  bots: false,
  body: CREATE_BODY,
  handle: ({ webex, caller, body }) => {
    if (body.adhoc === true) return { body: renderOwn(webex, caller, createAdHoc(webex, caller, body), true) };
    const { series, ignored } = createMeeting(webex, caller, body);
    return { body: renderOwn(webex, caller, { kind: 'series', series }, true), headers: warningHeader(ignored) };
  },
});

/** Answers of create, PUT and PATCH are written in the meeting's own zone. */
function renderOwn(webex: Webex, caller: Caller, meeting: Meeting, isNew = false): Record<string, unknown> {
  return renderMeeting(webex, caller, meeting, { timezone: meeting.series.timezone, isNew });
}

const PUT = operation({
  method: 'put',
  path: '/meetings/:meetingId',
  scopes: WRITE,
  bots: false,
  body: PUT_BODY,
  handle: ({ webex, caller, params, body }) => {
    const { meeting, ignored } = replaceMeeting(webex, caller, params['meetingId'] ?? '', body);
    return { body: renderOwn(webex, caller, meeting), headers: warningHeader(ignored) };
  },
});

const PATCH = operation({
  method: 'patch',
  path: '/meetings/:meetingId',
  scopes: WRITE,
  bots: false,
  alsoTakes: ['application/json-patch+json', 'application/merge-patch+json'],
  body: PATCH_BODY,
  handle: ({ webex, caller, params, body }) => {
    const { meeting, ignored } = patchMeeting(webex, caller, params['meetingId'] ?? '', body);
    return { body: renderOwn(webex, caller, meeting), headers: warningHeader(ignored) };
  },
});

const CANCEL = operation({
  method: 'delete',
  path: '/meetings/:meetingId',
  scopes: WRITE,
  bots: false,
  query: z.strictObject({ hostEmail: z.string().optional(), sendEmail: flag.optional() }),
  handle: ({ webex, caller, params, query }) => {
    const options = { sendEmail: query.sendEmail ?? true, hostEmail: query.hostEmail };
    cancelMeeting(webex, caller, params['meetingId'] ?? '', options);
    return {};
  },
});

export const MEETINGS: readonly Operation[] = [LIST, CREATE, GET, PUT, PATCH, CANCEL];
