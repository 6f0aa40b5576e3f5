import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { meetingFor, refuseOnBehalf, roleOf } from '../meetings/find-meeting.ts';
import { admit, leave, runningOf } from '../meetings/live.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { listParticipants, livingParticipant, participantFor, renderParticipant } from '../meetings/participants.ts';
import { readInstant } from '../meetings/times.ts';
import { badRequest, forbidden, notFound } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { viewZone } from './meetings.ts';
import { countUpTo, operation } from './operation.ts';
import type { Operation } from './operation.ts';
import { pageOf } from './paging.ts';

const READ = { scopes: ['meeting:participants_read'], bots: false } as const;
const WRITE = { scopes: ['meeting:participants_write'], bots: false } as const;

const WINDOW = {
  meetingId: z.string(),
  meetingStartTimeFrom: z.string().optional(),
  meetingStartTimeTo: z.string().optional(),
  hostEmail: z.string().optional(),
};

const JOIN_TIMES = { joinTimeFrom: z.string().optional(), joinTimeTo: z.string().optional() };

type Times = { readonly [Name in keyof typeof WINDOW | keyof typeof JOIN_TIMES]?: string | undefined };

function instants(given: Times) {
  const at = (name: keyof Times) => (given[name] === undefined ? undefined : readInstant(name, given[name]));
  return {
    meetingStartTimeFrom: at('meetingStartTimeFrom'),
    meetingStartTimeTo: at('meetingStartTimeTo'),
    joinTimeFrom: at('joinTimeFrom'),
    joinTimeTo: at('joinTimeTo'),
  };
}

const LIST = operation({
  method: 'get',
  path: '/meetingParticipants',
  ...READ,
  query: z.strictObject({
    ...WINDOW,
    ...JOIN_TIMES,
    max: countUpTo(100, 10),
    breakoutSessionId: z.string().optional(),
    offset: z.string().regex(/^\d+$/).optional(),
  }),
  handle: (call) => {
    const { webex, caller, query, address } = call;
    refuseOnBehalf(caller, query.hostEmail);
    const [instance, all] = listParticipants(webex, caller, { meetingId: query.meetingId, ...instants(query) });
    const { items, headers } = pageOf(query.breakoutSessionId === undefined ? all : [], query, address);
    const timezone = viewZone(call);
    return { body: { items: items.map((participant) => renderParticipant(instance, participant, timezone)) }, headers };
  },
});

const QUERY = operation({
  method: 'post',
  path: '/meetingParticipants/query',
  ...READ,
  query: z.strictObject(WINDOW),
  body: z.strictObject({ emails: z.array(z.string()).optional(), ...JOIN_TIMES }),
  handle: (call) => {
    const { webex, caller, query, body } = call;
    refuseOnBehalf(caller, query.hostEmail);
    const times = instants({ ...query, ...body });
    const [instance, all] = listParticipants(webex, caller, { meetingId: query.meetingId, ...times });
    const asked = body.emails?.map((email) => email.toLowerCase());
    const found = all.filter(({ email }) => asked?.includes(email.toLowerCase()) ?? true);
    const timezone = viewZone(call);
    return { body: { items: found.map((participant) => renderParticipant(instance, participant, timezone)) } };
  },
});

const GET = operation({
  method: 'get',
  path: '/meetingParticipants/:participantId',
  ...READ,
  query: z.strictObject({ hostEmail: z.string().optional() }),
  handle: (call) => {
    refuseOnBehalf(call.caller, call.query.hostEmail);
    const [instance, participant] = participantFor(call.webex, call.caller, call.params['participantId'] ?? '');
    return { body: renderParticipant(instance, participant, viewZone(call)) };
  },
});

const UPDATE = operation({
  method: 'put',
  path: '/meetingParticipants/:participantId',
  ...WRITE,
  body: z.strictObject({
    muted: z.boolean().optional(),
    admit: z.boolean().optional(),
    expel: z.boolean().optional(),
  }),
  handle: ({ webex, caller, params, body }) => {
    const [instance, participant] = livingParticipant(webex, caller, params['participantId'] ?? '');
    if (body.expel === true) leave(webex, participant, instance);
    else {
      if (body.admit === true) admit(webex, participant, instance);
      if (body.muted !== undefined) participant.muted = body.muted;
    }
    const {
      meetingStartTime: _start,
      joinedTime: _joined,
      leftTime: _left,
      ...rest
    } = renderParticipant(instance, participant, 'UTC');
    return { body: rest };
  },
});

const ADMIT = operation({
  method: 'post',
  path: '/meetingParticipants/admit',
  ...WRITE,
  body: z.strictObject({
    items: z
      .array(z.strictObject({ participantId: z.string(), breakoutSessionId: z.string().optional() }))
      .min(1)
      .max(100),
  }),
  handle: ({ webex, caller, body }) => {
    const found = body.items.map(({ participantId }) => livingParticipant(webex, caller, participantId));
    if (new Set(found.map(([instance]) => instance.id)).size > 1) {
      throw badRequest("'participantId' of all items should have the same meetingId.");
    }
    for (const [instance, participant] of found) admit(webex, participant, instance);
    return {};
  },
});

const CALL_OUT = operation({
  method: 'post',
  path: '/meetingParticipants/callout',
  ...WRITE,
  body: z.strictObject({
    meetingId: z.string().optional(),
    meetingNumber: z.string().optional(),
    address: z.string().min(1),
    addressType: z.literal('sipAddress').optional(),
    invitationCorrelationId: z.uuid().optional(),
    displayName: z.string().max(32),
  }),
  handle: ({ webex, caller, body }) => {
    if ((body.meetingId === undefined) === (body.meetingNumber === undefined)) {
      throw badRequest("Either 'meetingId' or 'meetingNumber' must be specified.");
    }
    const id = body.meetingId ?? webex.state.seriesByNumber.get(body.meetingNumber ?? '')?.id;
    if (id === undefined) throw notFound();
    const meeting = ledMeeting(webex, caller, id);
    const instance = runningOf(meeting);
    if (!instance.participants.some(({ person, state }) => person?.id === caller.person.id && state === 'joined')) {
      throw forbidden();
    }
    const participantId = `${instance.id}_${randomUUID()}`;
    webex.state.callouts.add(participantId);
    return {
      body: {
        participantId,
        invitationCorrelationId: body.invitationCorrelationId ?? randomUUID(),
        meetingNumber: meeting.series.number,
        meetingId: meeting.series.id,
        address: body.address,
        addressType: 'sipAddress',
        displayName: body.displayName,
        state: 'pending',
      },
    };
  },
});

const CANCEL_CALL_OUT = operation({
  method: 'post',
  path: '/meetingParticipants/cancelCallout',
  ...WRITE,
  body: z.strictObject({ participantId: z.string() }),
  handle: ({ webex, caller, body }) => {
    if (!webex.state.callouts.has(body.participantId)) throw notFound();
    ledMeeting(webex, caller, body.participantId.replace(/_[^_]*$/, ''));
    webex.state.callouts.delete(body.participantId);
    return {};
  },
});

/** For what host and cohosts may do. */
function ledMeeting(webex: Webex, caller: Caller, id: string): Meeting {
  const meeting = meetingFor(webex, caller, id);
  const role = roleOf(caller.person, meeting);
  if (role !== 'host' && role !== 'coHost') throw forbidden();
  return meeting;
}

export const MEETING_PARTICIPANTS: readonly Operation[] = [LIST, QUERY, ADMIT, CALL_OUT, CANCEL_CALL_OUT, GET, UPDATE];
