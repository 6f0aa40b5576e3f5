import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  findMeeting,
  meetingFor,
  notAllowed,
  refuseOnBehalf,
  refusePersonalRoom,
  roleOf,
  settingsOf,
} from '../meetings/find-meeting.ts';
import { endMeeting, runningOf } from '../meetings/live.ts';
import type { Instance, Meeting, Series } from '../meetings/meeting.ts';
import { currentOccurrence } from '../meetings/occurrences.ts';
import { MINUTE, renderTime } from '../meetings/times.ts';
import { JOIN_LINK_MINUTES } from '../unsure.ts';
import { badRequest, forbidden, notFound } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { operation } from './operation.ts';
import type { Operation } from './operation.ts';

const CONTROL_QUERY = z.strictObject({ meetingId: z.string() });

const GET_CONTROLS = operation({
  method: 'get',
  path: '/meetings/controls',
  scopes: ['meeting:controls_read'],
  bots: false,
  query: CONTROL_QUERY,
  handle: ({ webex, caller, query }) => ({ body: renderControls(ledInstance(webex, caller, query.meetingId)) }),
});

const PUT_CONTROLS = operation({
  method: 'put',
  path: '/meetings/controls',
  scopes: ['meeting:controls_write'],
  bots: false,
  query: CONTROL_QUERY,
  body: z.strictObject({
    locked: z.boolean().optional(),
    recordingStarted: z.boolean().optional(),
    recordingPaused: z.boolean().optional(),
  }),
  handle: ({ webex, caller, query, body }) => {
    const instance = ledInstance(webex, caller, query.meetingId);
    if (body.locked !== undefined) instance.locked = body.locked;
    instance.recording = recordingAfter(instance.recording, body);
    return { body: renderControls(instance) };
  },
});

function recordingAfter(
  now: Instance['recording'],
  body: { readonly recordingStarted?: boolean | undefined; readonly recordingPaused?: boolean | undefined },
): Instance['recording'] {
  if (body.recordingStarted === false) return 'off';
  const started = body.recordingStarted === true && now === 'off' ? 'on' : now;
  if (body.recordingPaused === undefined || started === 'off') return started;
  return body.recordingPaused ? 'paused' : 'on';
}

function renderControls(instance: Instance): Record<string, unknown> {
  return {
    locked: instance.locked,
    recordingStarted: instance.recording !== 'off',
    recordingPaused: instance.recording === 'paused',
  };
}

/** The running instance, for host and cohosts. @throws Refusal 403, 400 when it does not run */
function ledInstance(webex: Webex, caller: Caller, id: string): Instance {
  const meeting = meetingFor(webex, caller, id);
  const role = roleOf(caller.person, meeting);
  if (role !== 'host' && role !== 'coHost') throw forbidden();
  refusePersonalRoom(meeting.series);
  return runningOf(meeting);
}

const END = operation({
  method: 'post',
  path: '/meetings/:meetingId/end',
  scopes: ['meeting:schedules_write'],
  bots: false,
  bodyIsOptional: true,
  body: z.strictObject({ reason: z.string().optional() }),
  handle: ({ webex, caller, params }) => {
    endMeeting(webex, ledInstance(webex, caller, params['meetingId'] ?? ''), caller.person);
    return {};
  },
});

const JOIN_BODY = z.strictObject({
  meetingId: z.string().optional(),
  meetingNumber: z.string().optional(),
  webLink: z.string().optional(),
  joinDirectly: z.boolean().optional(),
  email: z.string().optional(),
  displayName: z.string().max(128).optional(),
  password: z.string().optional(),
  expirationMinutes: z.number().int().min(1).max(60).optional(),
  registrationId: z.string().optional(),
  hostEmail: z.string().optional(),
  createJoinLinkAsWebLink: z.boolean().optional(),
  createStartLinkAsWebLink: z.boolean().optional(),
});

type JoinBody = z.infer<typeof JOIN_BODY>;

const JOIN = operation({
  method: 'post',
  path: '/meetings/join',
  scopes: ['meeting:schedules_read'],
  bots: false,
  body: JOIN_BODY,
  handle: ({ webex, caller, body }) => {
    refuseOnBehalf(caller, body.hostEmail);
    if (body.displayName !== undefined && body.email === undefined) throw badRequest("'displayName' needs 'email'.");
    const id = joinedId(webex, body);
    const meeting = meetingFor(webex, caller, id, body.password);
    if (meeting.kind === 'instance') throw notAllowed(id);
    refuseEarlyWebinar(webex, meeting);
    const { series } = meeting;
    const role = roleOf(caller.person, meeting);
    const link = `https://${series.siteUrl}/wbxmjs/joinservice/sites/${series.siteUrl.split('.')[0] ?? ''}/meeting/download/${series.id}`;
    const once = () =>
      `${link}?siteurl=${series.siteUrl}&integrationJoinToken=${randomBytes(48).toString('base64url')}`;
    const joinLink = body.createJoinLinkAsWebLink === true ? series.webLink : once();
    if (body.joinDirectly !== false) return { status: 302, headers: { location: joinLink } };
    const startLink = body.createStartLinkAsWebLink === true ? series.webLink : `${once()}&principal=host`;
    const expiresAt = webex.clock.now() + (body.expirationMinutes ?? JOIN_LINK_MINUTES) * MINUTE;
    return {
      body: {
        ...(role === 'host' || role === 'coHost' ? { startLink } : {}),
        joinLink,
        expiration: renderTime(expiresAt, 'UTC'),
      },
    };
  },
});

/** The one meeting that the body names, by id, number or link. @throws Refusal 400, 404 */
function joinedId(webex: Webex, body: JoinBody): string {
  const given = [body.meetingId, body.meetingNumber, body.webLink].filter((value) => value !== undefined);
  if (given.length !== 1) throw badRequest("Exactly one of 'meetingId', 'meetingNumber' and 'webLink' is required.");
  if (body.meetingId !== undefined) return body.meetingId;
  const series =
    body.meetingNumber === undefined
      ? linked(webex, body.webLink ?? '')
      : webex.state.seriesByNumber.get(body.meetingNumber);
  if (series === undefined || series.isDeleted) throw notFound();
  return findMeeting(webex, series.id).series.id;
}

function linked(webex: Webex, webLink: string): Series | undefined {
  return [...webex.state.series.values()].find((series) => series.webLink === webLink);
}

/** No links to a webinar before its doors open. */
function refuseEarlyWebinar(webex: Webex, meeting: Meeting): void {
  if (meeting.series.scheduledType !== 'webinar') return;
  const next = currentOccurrence(meeting.series, webex.clock.now());
  const { joinBeforeHostMinutes } = settingsOf(meeting);
  if (next === undefined || webex.clock.now() < next.start - joinBeforeHostMinutes * MINUTE) throw forbidden();
}

/** `/meetings/controls` and `/meetings/join` stand before `/meetings/:meetingId`. */
export const MEETING_CONTROLS: readonly Operation[] = [GET_CONTROLS, PUT_CONTROLS, JOIN, END];
