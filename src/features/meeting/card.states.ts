import { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import type { Invitee } from '../../domain/invitee.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { spanOf } from '../../domain/when.ts';
import { renderDetailsCard, type DetailsCardFacts } from './card.ts';

const NOW = Temporal.Instant.from('2026-11-23T14:00:00Z');
const START = Temporal.ZonedDateTime.from('2026-11-24T15:00[America/New_York]');

const MEETING: Meeting = {
  id: 'a'.repeat(32),
  type: 'scheduledMeeting',
  seriesId: 'a'.repeat(32),
  title: 'Design review',
  agenda: 'Colours and shapes',
  state: 'ready',
  scheduledType: 'meeting',
  span: spanOf(START, 45),
  isModified: false,
  hostId: 'host',
  hostEmail: 'ana@example.com',
  hostDisplayName: 'Ana Ruiz',
  webLink: 'https://example.com/meet/1',
  siteUrl: 'example.com',
  meetingNumber: '25561234567',
  sipAddress: '25561234567@example.com',
  password: 'Sample-1',
  hostKey: '123456',
  options: {},
  integrationTags: [],
};

const INVITEES: readonly Invitee[] = [
  { id: '1', email: 'ben@example.com', displayName: 'Ben Okafor', coHost: true, panelist: false },
  { id: '2', email: 'zoe@example.org', displayName: 'Zoe Lind', coHost: false, panelist: false },
  { id: '3', email: 'kim@example.com', displayName: '', coHost: false, panelist: false },
  { id: '4', email: 'noa@example.com', displayName: 'נועה לוי', coHost: false, panelist: false },
];

const HOST: DetailsCardFacts = {
  meeting: MEETING,
  invitees: INVITEES,
  next: [],
  held: [],
  state: 'Begins in 1 day',
  isPrivate: true,
  isHost: true,
  mayChange: true,
  isOver: false,
  now: NOW,
};

const occurrence = (days: number, more: Partial<Meeting> = {}): Meeting => ({
  ...MEETING,
  id: `${MEETING.seriesId}_${days}`,
  span: spanOf(START.add({ days }), 45),
  ...more,
});

const { password: _password, hostKey: _hostKey, ...PUBLIC } = MEETING;

/** Every look of the details of a meeting. */
export const states: Readonly<Record<string, () => CardJson>> = {
  'for-its-host': () => renderDetailsCard(HOST),
  'for-an-invitee': () => renderDetailsCard({ ...HOST, meeting: PUBLIC, isHost: false, mayChange: false }),
  'in-a-space': () => renderDetailsCard({ ...HOST, isPrivate: false }),
  series: () =>
    renderDetailsCard({
      ...HOST,
      rule: 'FREQ=WEEKLY;BYDAY=TU',
      next: [7, 14, 21, 28, 35, 42].map((days) =>
        occurrence(days, days === 14 ? { isModified: true, title: 'Design review (with the board)' } : {}),
      ),
    }),
  live: () => renderDetailsCard({ ...HOST, state: 'Live now', mayChange: false }),
  ended: () =>
    renderDetailsCard({
      ...HOST,
      meeting: { ...MEETING, state: 'ended', hasRecording: true, hasSummary: true },
      state: 'Ended, it lasted 42 minutes',
      isOver: true,
      mayChange: false,
    }),
  'in-a-personal-room': () =>
    renderDetailsCard({ ...HOST, meeting: { ...MEETING, scheduledType: 'personalRoomMeeting' }, invitees: undefined }),
  'hostile-title': () =>
    renderDetailsCard({
      ...HOST,
      meeting: { ...MEETING, title: '<@all> **now** {{DATE(2026-01-01)}}', agenda: 'x '.repeat(640) },
    }),
};
