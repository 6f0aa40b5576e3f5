import { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { renderMeetingSubject } from '../../card/meeting-subject.ts';
import { renderEveryoneCard } from './everyone.ts';

/** Every look of the question before everybody of a space is invited, and of a meeting whose people are not all known. */
export const states: Readonly<Record<string, () => CardJson>> = {
  'everyone-with-an-outsider': () =>
    renderEveryoneCard({
      title: 'Design review',
      doubts: ['zoe@example.org is of another company. Shall I invite them too?'],
      people: 3,
    }),
  'everyone-of-many': () =>
    renderEveryoneCard({
      title: '<@all> **now** [free](https://example.org)',
      doubts: [
        'Everyone here is 412 people. Shall I invite all of them?',
        `${Array.from({ length: 20 }, (_, index) => `guest${index}@example.org`).join(', ')} are of another company. Shall I invite them too?`,
      ],
      people: 412,
    }),
  'people-known-in-part': () =>
    renderMeetingSubject(
      {
        kind: 'meeting',
        meetingId: 'm1',
        title: 'Design review',
        start: '2026-11-24T15:00[America/New_York]',
        end: '2026-11-24T15:45[America/New_York]',
        hostEmail: 'kim@example.com',
        webLink: 'https://example.com/meet/1',
        shared: true,
        guests: [{ email: 'ana@example.com', displayName: 'Ana Ruiz', coHost: false }],
        partly: true,
      },
      {
        what: 'Invitees changed',
        zone: 'America/New_York',
        otherZones: [],
        now: Temporal.Instant.from('2026-11-23T14:00:00Z'),
        note: 'Invited ana@example.com.',
        people: true,
        instead: [],
      },
    ),
};
