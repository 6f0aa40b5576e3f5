import { Temporal } from 'temporal-polyfill';
import type { MeetingDraft } from '../../src/domain/meeting.ts';
import { spanOf } from '../../src/domain/when.ts';

export const KEY = '0123456789abcdef0123456789abcdef';

/** A meeting in Webex's own form, as a list in UTC gives it. */
export const WIRE = {
  id: '870f51ff287b41be84648412901e0402',
  meetingNumber: '25512345678',
  title: 'Design review',
  agenda: 'Mock-ups',
  password: 'BgJep@43',
  meetingType: 'meetingSeries',
  state: 'active',
  timezone: 'UTC',
  start: '2026-11-24T20:00:00Z',
  end: '2026-11-24T20:45:00Z',
  hostUserId: 'P1',
  hostDisplayName: 'Alice',
  hostEmail: 'alice@example.com',
  hostKey: '123456',
  siteUrl: 'falcon.webex.com',
  webLink: 'https://falcon.webex.com/falcon/j.php?MTID=m1',
  sipAddress: '25512345678@falcon.webex.com',
  enabledJoinBeforeHost: true,
  joinBeforeHostMinutes: 5,
  unlockedMeetingJoinSecurity: 'allowJoinWithLobby',
  scheduledType: 'meeting',
  integrationTags: [KEY],
  telephony: { accessCode: '1' },
};

const start = Temporal.ZonedDateTime.from('2026-11-24T15:00[America/New_York]');

export const DRAFT: MeetingDraft = {
  title: 'Design review',
  agenda: 'Mock-ups',
  span: spanOf(start, 45),
  zone: 'America/New_York',
  invitees: [{ email: 'bob@example.com', displayName: 'Bob', coHost: true, panelist: false }],
  sendEmail: true,
  options: { enabledJoinBeforeHost: true, joinBeforeHostMinutes: 5 },
};
