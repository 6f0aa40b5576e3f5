import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../sandbox/api/operations.ts';
import { sharedIsThere } from '../support/shared.ts';
import { readAnswers } from './description.ts';
import type { Got } from './got.ts';
import { ALICE, BOB, CAROL, closeAll, keepOpen, openWorld } from './harness.ts';
import type { World } from './harness.ts';

/**
 * Where the description itself is wrong, or says less than Webex does; everything else must fit it to the letter.
 * Reasons are those of the contract sheet (`reference/webex-api.md`).
 */
const FORGIVEN: readonly { readonly operation: RegExp; readonly fault: RegExp; readonly reason: string }[] = [
  { operation: /./, fault: /telephony\/links: must be object/, reason: 'its own examples are lists' },
  {
    operation: /^(GET|POST) \/attachment\/actions/,
    fault: /^\/inputs/,
    reason: 'it describes the four inputs of one sample card instead of any inputs',
  },
  {
    operation: /\/messages/,
    fault: /attachments/,
    reason: 'it describes an attachment as a file, while cards are attachments too',
  },
  {
    operation: /^(GET|POST|PUT) \/messages/,
    fault: /(html|parentId|isVoiceClip|roomType|mentionedPeople|markdown): is not described/,
    reason: 'real answers carry them (captures of March 2026)',
  },
  {
    operation: /^GET \/people/,
    fault: /(invitePending|loginEnabled): must be (string|equal)/,
    reason: 'it types two booleans as the words "true" and "false"',
  },
  {
    operation: /\/webhooks/,
    fault: /(orgId|createdBy|appId): is not described/,
    reason: 'real webhooks carry them (captures of March 2026)',
  },
  {
    operation: /^(GET|PUT|PATCH|POST) \/meetings(\/[^/]+)?$/,
    fault: /must have required property '(meetingSeriesId|hostKey|password|end|telephony|enabledBreakoutSessions)'/,
    reason: 'its stars are not dependable: a series has no series id, guests see no secrets, instances have few fields',
  },
  {
    operation: /^(GET|PUT|PATCH) \/meetings/,
    fault: /(meetingSeriesId|scheduledMeetingId|isModified|has\w+|registerLink): is not described/,
    reason: 'one call answers with three kinds of meeting, of which it describes one',
  },
  {
    operation: /^GET \/meetings\/templates\//,
    fault: /\/meeting: must have required property '(start|end)'/,
    reason: 'a template has no time of its own',
  },
  {
    operation: /^(GET|PUT) \/meetings\/[^/]+\/registration/,
    fault: /maxRegisterNum: is not described/,
    reason: 'it can be set, and so be read',
  },
];

/** Not in the description at all: a file of a message is read from the address in it. */
const UNDESCRIBED = new Set(['GET /contents/:contentId']);

const REVIEW = {
  title: 'Design review',
  start: '2026-06-03T15:00:00-04:00',
  end: '2026-06-03T15:45:00-04:00',
  timezone: 'America/New_York',
};

const CARD = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.3', body: [{ type: 'TextBlock', text: 'Hello' }] },
};

describe.skipIf(!sharedIsThere)('every answer fits Webex’s description (skipped where it is absent)', () => {
  let world: World;
  const used = new Set<RegExp>();
  const isForgiven = (operation: string, fault: string) => {
    const row = FORGIVEN.find((candidate) => candidate.operation.test(operation) && candidate.fault.test(fault));
    if (row !== undefined) used.add(row.fault);
    return row !== undefined;
  };
  const seen: { readonly operation: string; readonly faults: readonly string[] }[] = [];

  beforeAll(async () => {
    keepOpen();
    world = await openWorld();
    world.sandbox.webex.limits.lag = false;
    const answers = readAnswers();
    const alice = await world.tokenOf(ALICE);
    const bob = await world.tokenOf(BOB);
    const call = async (method: string, path: string, body?: unknown, token = alice): Promise<Got> => {
      const got = await world.api(method, path, { token, ...(body === undefined ? {} : { body }) });
      const operation = `${method} ${path.replace(/\?.*$/, '')}`;
      if (got.status >= 300) throw new Error(`${operation}: ${got.status} ${JSON.stringify(got.body)}`);
      const text = operation.replace(/^\w+ /, '');
      const faults = answers(method, text, got.status, got.body).filter((fault) => !isForgiven(operation, fault));
      seen.push({ operation, faults });
      return got;
    };
    await messaging(world, call);
    const meetingId = await meetings(call, bob);
    await preferences(call);
    await living(world, call, meetingId);
  });
  afterAll(closeAll);

  it('whatever was asked', () => {
    const wrong = seen.filter(({ faults }) => faults.length > 0);
    expect(wrong.map(({ operation, faults }) => [operation, ...new Set(faults)])).toEqual([]);
  });

  it('and nothing is forgiven without need', () => {
    expect(FORGIVEN.filter(({ fault }) => !used.has(fault)).map(({ reason }) => reason)).toEqual([]);
  });

  it('and every operation was asked', () => {
    const asked = (method: string, path: string) => {
      const pattern = new RegExp(`^${method} ${path.replaceAll(/:\w+/g, '[^/]+')}$`);
      return seen.some(({ operation }) => pattern.test(operation));
    };
    const missing = OPERATIONS.map(({ method, path }) => [method.toUpperCase(), path] as const)
      .filter(([method, path]) => !UNDESCRIBED.has(`${method} ${path}`) && !asked(method, path))
      .map(([method, path]) => `${method} ${path}`);
    expect(missing).toEqual([]);
  });
});

type CallIt = (method: string, path: string, body?: unknown, token?: string) => Promise<Got>;

async function messaging(world: World, call: CallIt): Promise<void> {
  const bot = world.sandbox.credentials.botToken;
  const me = await call('GET', '/people/me');
  await call('GET', `/people?email=${BOB}`);
  await call('GET', `/people/${me.text('id')}`);
  const room = await call('POST', '/rooms', { title: 'Described' });
  const roomId = room.text('id');
  await call('GET', '/rooms?max=1');
  await call('GET', `/rooms/${roomId}`);
  await call('PUT', `/rooms/${roomId}`, { title: 'Described well' });
  const membership = await call('POST', '/memberships', { roomId, personEmail: BOB });
  await call('GET', `/memberships?roomId=${roomId}`);
  await call('GET', `/memberships/${membership.text('id')}`);
  await call('PUT', `/memberships/${membership.text('id')}`, { isModerator: false });
  const message = await call('POST', '/messages', {
    roomId,
    markdown: '**Hello** <@personEmail:bob@falcon.example.com>',
  });
  await call('POST', '/messages', { roomId, text: 'reply', parentId: message.text('id') });
  await call('GET', `/messages?roomId=${roomId}`);
  await call('GET', `/messages/${message.text('id')}`);
  await call('PUT', `/messages/${message.text('id')}`, { roomId, text: 'Hello again' });
  const direct = await call('POST', '/messages', { toPersonEmail: ALICE, text: 'Card', attachments: [CARD] }, bot);
  await call('GET', `/messages/direct?personEmail=${world.sandbox.credentials.botEmail}`);
  const action = await call('POST', '/attachment/actions', {
    type: 'submit',
    messageId: direct.text('id'),
    inputs: { go: 'x' },
  });
  await call('GET', `/attachment/actions/${action.text('id')}`, undefined, bot);
  const targetUrl = 'http://127.0.0.1:1/hook';
  const draft = { name: 'hook', targetUrl, resource: 'messages', event: 'created', secret: 's' };
  const webhook = await call('POST', '/webhooks', draft);
  await call('GET', '/webhooks');
  await call('GET', `/webhooks/${webhook.text('id')}`);
  await call('PUT', `/webhooks/${webhook.text('id')}`, { name: 'hook', targetUrl, status: 'active' });
  await call('DELETE', `/webhooks/${webhook.text('id')}`);
  await call('DELETE', `/messages/${message.text('id')}`);
  await call('DELETE', `/memberships/${membership.text('id')}`);
}

/** Leaves a meeting that can be lived. */
async function meetings(call: CallIt, bob: string): Promise<string> {
  await call('GET', '/meetings/templates');
  const templates = await call('GET', '/meetings/templates?isDefault=true');
  await call('GET', `/meetings/templates/${templates.text('items.0.id')}`);
  await call('GET', '/meetings/sessionTypes');
  await call('GET', '/meetings/sessionTypes/3');
  await call('GET', '/meetings/trackingCodes?service=MeetingCenter');
  const invitees = [{ email: BOB, coHost: true }, { email: 'zoe@example.org' }];
  const made = await call('POST', '/meetings', {
    ...REVIEW,
    agenda: 'Look at it',
    invitees,
    integrationTags: ['a'],
    trackingCodes: [{ name: 'Project', value: 'Falcon' }],
  });
  const id = made.text('id');
  await call('GET', `/meetings/${id}`);
  await call('GET', `/meetings/${id}`, undefined, bob);
  await call('PUT', `/meetings/${id}`, REVIEW);
  await call('PATCH', `/meetings/${id}`, { title: 'Review' });
  for (const type of ['meetingSeries', 'scheduledMeeting', 'meeting'])
    await call('GET', `/meetings?meetingType=${type}`);
  await call('POST', '/meetings/join', { meetingId: id, joinDirectly: false });
  await registration(call, id);
  const invitee = await call('POST', '/meetingInvitees', { meetingId: id, email: CAROL });
  await call('POST', '/meetingInvitees/bulkInsert', { meetingId: id, items: [{ email: 'a@example.com' }] });
  await call('GET', `/meetingInvitees?meetingId=${id}`);
  await call('GET', `/meetingInvitees/${invitee.text('id')}`);
  await call('PUT', `/meetingInvitees/${invitee.text('id')}`, { email: CAROL, coHost: true });
  await call('DELETE', `/meetingInvitees/${invitee.text('id')}`);
  const series = await call('POST', '/meetings', { ...REVIEW, recurrence: 'FREQ=DAILY;COUNT=3' });
  const occurrence = `${series.text('id')}_20260604T190000Z`;
  await call('PATCH', `/meetings/${occurrence}`, { title: 'One of them' });
  await call('GET', `/meetings/${occurrence}`);
  await call('DELETE', `/meetings/${series.text('id')}`);
  return id;
}

async function registration(call: CallIt, meetingId: string): Promise<void> {
  const path = `/meetings/${meetingId}`;
  const customizedQuestions = [{ question: 'Lunch?', type: 'radioButtons', options: [{ value: 'yes' }] }];
  await call('PUT', `${path}/registration`, { requireCompanyName: true, maxRegisterNum: 10, customizedQuestions });
  await call('GET', `${path}/registration`);
  const zoe = { firstName: 'Zoe', lastName: 'Lind', email: 'zoe@example.org', companyName: 'Heron' };
  const ids = [];
  for (const name of ['one', 'two', 'three']) {
    const registrant = await call('POST', `${path}/registrants`, { ...zoe, email: `${name}@example.org` });
    ids.push(registrant.text('id'));
  }
  await call('POST', `${path}/registrants/bulkInsert`, { items: [zoe] });
  await call('GET', `${path}/registrants`);
  await call('GET', `${path}/registrants/${ids[0] ?? ''}`);
  await call('POST', `${path}/registrants/query`, { emails: ['one@example.org'] });
  await call('POST', `${path}/registrants/approve`, { registrants: [{ id: ids[0] }] });
  await call('POST', `${path}/registrants/reject`, { registrants: [{ id: ids[0] }] });
  await call('POST', `${path}/registrants/cancel`, { registrants: [{ id: ids[0] }] });
  await call('POST', `${path}/registrants/bulkDelete`, { registrants: [{ id: ids[1] }] });
  await call('DELETE', `${path}/registrants/${ids[2] ?? ''}`);
  await call('DELETE', `${path}/registration`);
}

async function preferences(call: CallIt): Promise<void> {
  const all = await call('GET', '/meetingPreferences');
  const {
    personalMeetingRoomLink: _link,
    sipAddress: _sip,
    dialInIpAddress: _dialIn,
    telephony: _telephony,
    ...room
  } = all.at('personalMeetingRoom') as Record<string, unknown>;
  const groups = {
    personalMeetingRoom: room,
    audio: all.at('audio'),
    video: all.at('video'),
    schedulingOptions: all.at('schedulingOptions'),
  };
  for (const [group, body] of Object.entries(groups)) {
    await call('GET', `/meetingPreferences/${group}`);
    await call('PUT', `/meetingPreferences/${group}`, body);
  }
  const emails = [BOB];
  await call('POST', '/meetingPreferences/schedulingOptions/delegateEmails/insert', { emails });
  await call('POST', '/meetingPreferences/schedulingOptions/delegateEmails/delete', { emails });
  await call('GET', '/meetingPreferences/sites');
  await call('PUT', '/meetingPreferences/sites?defaultSite=true', { siteUrl: 'falcon-example.webex.com' });
}

async function living(world: World, call: CallIt, id: string): Promise<void> {
  await world.control('POST', `/meetings/${id}/start`);
  await world.control('POST', `/meetings/${id}/lobby`, { email: 'guest@example.org' });
  await world.control('POST', `/meetings/${id}/lobby`, { email: 'other@example.org' });
  await call('GET', '/meetings/controls?meetingId=' + id);
  await call('PUT', '/meetings/controls?meetingId=' + id, { locked: true, recordingStarted: true });
  const there = await call('GET', `/meetingParticipants?meetingId=${id}`);
  const [host, guest, other] = there.each('items', 'id').map(String);
  await call('POST', `/meetingParticipants/query?meetingId=${id}`, { emails: [ALICE] });
  await call('GET', `/meetingParticipants/${host ?? ''}`);
  await call('PUT', `/meetingParticipants/${guest ?? ''}`, { admit: true, muted: true });
  await call('POST', '/meetingParticipants/admit', { items: [{ participantId: other }] });
  const callout = { meetingId: id, address: 'sip:room@example.org', displayName: 'Room' };
  const called = await call('POST', '/meetingParticipants/callout', callout);
  await call('POST', '/meetingParticipants/cancelCallout', { participantId: called.text('participantId') });
  const from = 'from=2026-06-01T00:00:00Z&to=2026-06-08T00:00:00Z';
  const running = await call('GET', `/meetings?meetingType=meeting&meetingSeriesId=${id}&${from}`);
  await call('GET', `/meetings/${running.text('items.0.id')}`);
  await call('POST', `/meetings/${id}/end`, {});
  const ended = await call('GET', `/meetings/${running.text('items.0.id')}`);
  const meetingId = ended.text('id');
  for (let count = 0; count < 4; count += 1) await world.control('POST', '/recordings', { meetingId });
  await recorded(call, meetingId);
}

async function recorded(call: CallIt, meetingId: string): Promise<void> {
  const list = await call('GET', `/recordings?meetingId=${meetingId}`);
  const [first, second, third] = list.each('items', 'id').map(String);
  await call('GET', `/recordings/${first ?? ''}`);
  await call('POST', `/recordings/${first ?? ''}/accessList`, { addEmails: [BOB] });
  await call('POST', '/recordings/accessList', { webShareLink: list.text('items.0.playbackUrl'), removeEmails: [BOB] });
  await call('POST', '/recordings/softDelete', { recordingIds: [first, second] });
  await call('POST', '/recordings/restore', { recordingIds: [first] });
  await call('POST', '/recordings/purge', { recordingIds: [second] });
  await call('DELETE', `/recordings/${third ?? ''}`);
  const transcripts = await call('GET', `/meetingTranscripts?meetingId=${meetingId}`);
  const transcript = `/meetingTranscripts/${transcripts.text('items.0.id')}`;
  await call('GET', `${transcript}/download?format=txt`);
  const snippets = await call('GET', `${transcript}/snippets`);
  const snippet = `${transcript}/snippets/${snippets.text('items.0.id')}`;
  await call('GET', snippet);
  await call('PUT', snippet, { text: 'Corrected' });
  await call('DELETE', transcript);
  const summaries = await call('GET', `/meetingSummaries?meetingId=${meetingId}`);
  await call('DELETE', `/meetingSummaries/${summaries.text('items.0.id')}`);
}
