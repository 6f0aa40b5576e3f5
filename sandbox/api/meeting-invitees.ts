import { z } from 'zod';
import { INVITEE_FIELDS } from '../meetings/create-body.ts';
import { meetingFor, notAllowed, refuseOnBehalf, refusePersonalRoom, roleOf } from '../meetings/find-meeting.ts';
import {
  changeInvitee,
  invite,
  inviteeNumbered,
  listInvitees,
  refuseKnown,
  removeInvitee,
  renderInvitee,
  tellOfInvitees,
} from '../meetings/invitees.ts';
import type { Invitee, Meeting } from '../meetings/meeting.ts';
import { badRequest, forbidden, notFound } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { countUpTo, flag, operation } from './operation.ts';
import type { Operation } from './operation.ts';
import { pageOf } from './paging.ts';

const READ = { scopes: ['meeting:schedules_read'], bots: false } as const;
const WRITE = { scopes: ['meeting:schedules_write'], bots: false } as const;

const hostEmail = z.string().optional();
const sendEmail = z.boolean().optional();

const LIST = operation({
  method: 'get',
  path: '/meetingInvitees',
  ...READ,
  query: z.strictObject({
    meetingId: z.string(),
    max: countUpTo(100, 10),
    hostEmail,
    panelist: flag.optional(),
    offset: z.string().regex(/^\d+$/).optional(),
  }),
  handle: ({ webex, caller, query, address }) => {
    refuseOnBehalf(caller, query.hostEmail);
    const meeting = readableMeeting(webex, caller, query.meetingId);
    const all = listInvitees(meeting).filter(
      ({ panelist }) => query.panelist === undefined || panelist === query.panelist,
    );
    const { items, headers } = pageOf(all, query, address);
    return { body: { items: items.map((invitee) => renderInvitee(meeting, invitee)) }, headers };
  },
});

const CREATE = operation({
  method: 'post',
  path: '/meetingInvitees',
  ...WRITE,
  body: z.strictObject({ meetingId: z.string(), ...INVITEE_FIELDS, hostEmail, sendEmail }),
  handle: ({ webex, caller, body }) => {
    const meeting = changeableMeeting(webex, caller, body.meetingId, body.hostEmail);
    refuseKnown(meeting, [body.email], false);
    const [invitee] = invite(webex, meeting, [body]);
    if (invitee === undefined) throw notFound();
    const letter = { to: invitee.email, kind: 'invitation', sendEmail: body.sendEmail ?? true } as const;
    tellOfInvitees(webex, meeting, caller.person, [letter]);
    return { body: renderInvitee(meeting, invitee) };
  },
});

const BULK_INSERT = operation({
  method: 'post',
  path: '/meetingInvitees/bulkInsert',
  ...WRITE,
  body: z.strictObject({
    meetingId: z.string(),
    hostEmail,
    items: z
      .array(z.strictObject({ ...INVITEE_FIELDS, sendEmail }))
      .min(1)
      .max(100),
  }),
  handle: ({ webex, caller, body }) => {
    const meeting = changeableMeeting(webex, caller, body.meetingId, body.hostEmail);
    const emails = body.items.map(({ email }) => email.toLowerCase());
    if (new Set(emails).size < emails.length) throw badRequest("'items' contains duplicate emails.");
    refuseKnown(meeting, emails, true);
    const invitees = invite(webex, meeting, body.items);
    const letters = body.items.map((item) => ({
      to: item.email.toLowerCase(),
      kind: 'invitation' as const,
      sendEmail: item.sendEmail ?? true,
    }));
    tellOfInvitees(webex, meeting, caller.person, letters);
    return { body: { items: invitees.map((invitee) => renderInvitee(meeting, invitee)) } };
  },
});

const GET = operation({
  method: 'get',
  path: '/meetingInvitees/:inviteeId',
  ...READ,
  query: z.strictObject({ hostEmail }),
  handle: ({ webex, caller, params, query }) => {
    refuseOnBehalf(caller, query.hostEmail);
    const [id, number] = splitId(params['inviteeId'] ?? '');
    const meeting = readableMeeting(webex, caller, id);
    return { body: renderInvitee(meeting, inviteeNumbered(meeting, number)) };
  },
});

const UPDATE = operation({
  method: 'put',
  path: '/meetingInvitees/:inviteeId',
  ...WRITE,
  body: z.strictObject({ ...INVITEE_FIELDS, hostEmail, sendEmail }),
  handle: ({ webex, caller, params, body }) => {
    const [meeting, invitee] = changeableInvitee(webex, caller, params['inviteeId'] ?? '', body.hostEmail);
    const changed = changeInvitee(webex, meeting, invitee, body);
    const silent = { sendEmail: body.sendEmail ?? true };
    const letters =
      changed.email === invitee.email
        ? [{ to: changed.email, kind: 'update' as const, ...silent }]
        : [
            { to: invitee.email, kind: 'cancellation' as const, ...silent },
            { to: changed.email, kind: 'invitation' as const, ...silent },
          ];
    tellOfInvitees(webex, meeting, caller.person, letters);
    return { body: renderInvitee(meeting, changed) };
  },
});

const REMOVE = operation({
  method: 'delete',
  path: '/meetingInvitees/:inviteeId',
  ...WRITE,
  query: z.strictObject({ hostEmail, sendEmail: flag.optional() }),
  handle: ({ webex, caller, params, query }) => {
    const [meeting, invitee] = changeableInvitee(webex, caller, params['inviteeId'] ?? '', query.hostEmail);
    removeInvitee(meeting, invitee);
    const letter = { to: invitee.email, kind: 'cancellation', sendEmail: query.sendEmail ?? true } as const;
    tellOfInvitees(webex, meeting, caller.person, [letter]);
    return {};
  },
});

export const MEETING_INVITEES: readonly Operation[] = [LIST, CREATE, BULK_INSERT, GET, UPDATE, REMOVE];

/** Who is invited is for the host and the cohosts. */
function readableMeeting(webex: Webex, caller: Caller, id: string): Meeting {
  const meeting = meetingFor(webex, caller, id);
  const role = roleOf(caller.person, meeting);
  if (role !== 'host' && role !== 'coHost') throw forbidden();
  refusePersonalRoom(meeting.series);
  return meeting;
}

/** Inviting is the host's; what runs or ran, and ad-hoc and personal-room meetings are not taken. */
function changeableMeeting(webex: Webex, caller: Caller, id: string, onBehalf: string | undefined): Meeting {
  refuseOnBehalf(caller, onBehalf);
  const meeting = meetingFor(webex, caller, id);
  if (roleOf(caller.person, meeting) !== 'host') throw forbidden();
  if (meeting.kind === 'instance') throw notAllowed(id);
  // Webex does not say so of invitees in particular: taken as a change of the meeting, which it refuses.
  if (meeting.series.fromConnector)
    throw badRequest('A meeting which was created by a calendar connector cannot be updated.');
  refusePersonalRoom(meeting.series);
  return meeting;
}

function changeableInvitee(webex: Webex, caller: Caller, id: string, onBehalf: string | undefined): [Meeting, Invitee] {
  const [meetingId, number] = splitId(id);
  const meeting = changeableMeeting(webex, caller, meetingId, onBehalf);
  return [meeting, inviteeNumbered(meeting, number)];
}

/** An invitee's id is the meeting's, an underscore, and digits. @throws Refusal 404 */
function splitId(id: string): [string, string] {
  const [, meetingId, number] = /^(.+)_(\d+)$/.exec(id) ?? [];
  if (meetingId === undefined || number === undefined) throw notFound('Cannot find invitee');
  return [meetingId, number];
}
