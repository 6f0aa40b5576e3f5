import { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { renderAgendaCard, type AgendaCardFacts } from './card.ts';

const FACTS: Omit<AgendaCardFacts, 'meetings'> = {
  period: 'Tue 24 Nov',
  readerEmail: 'ana@example.com',
  zone: 'New York',
  limits: 'These are your Webex meetings only: what stands in Outlook or Google alone is not visible to me.',
  now: Temporal.Instant.from('2026-11-23T14:00:00Z'),
};

function meetingAt(start: string, title: string, changes: Partial<Meeting> = {}): Meeting {
  const begins = Temporal.ZonedDateTime.from(`${start}[America/New_York]`);
  return {
    id: 'sample',
    type: 'scheduledMeeting',
    seriesId: 'sample',
    title,
    state: 'scheduled',
    scheduledType: 'meeting',
    span: { start: begins, end: begins.add({ minutes: 30 }) },
    isModified: false,
    hostId: 'sample',
    hostEmail: 'ana@example.com',
    hostDisplayName: 'Ana Ruiz',
    webLink: 'https://example.com/meet/1',
    siteUrl: 'example.com',
    options: {},
    integrationTags: [],
    ...changes,
  };
}

/** Every look of the agenda. */
export const states: Readonly<Record<string, () => CardJson>> = {
  day: () =>
    renderAgendaCard({
      ...FACTS,
      meetings: [
        meetingAt('2026-11-24T09:00', 'Stand-up', { state: 'inProgress' }),
        meetingAt('2026-11-24T11:00', 'Budget with finance', {
          hostEmail: 'ben@example.com',
          hostDisplayName: 'Ben Okafor',
        }),
        meetingAt('2026-11-24T15:00', 'Office hours', { scheduledType: 'personalRoomMeeting' }),
      ],
    }),
  week: () =>
    renderAgendaCard({
      ...FACTS,
      period: 'Mon 23 Nov to Sun 29 Nov',
      limits: 'Webex meetings only.',
      meetings: [
        meetingAt('2026-11-23T09:00', 'Stand-up'),
        meetingAt('2026-11-24T09:00', 'Stand-up', { isModified: true }),
        meetingAt('2026-11-26T14:00', 'Design review'),
      ],
    }),
  'more-than-fit': () =>
    renderAgendaCard({
      ...FACTS,
      next: { left: 25, from: 'Wed 25 Nov' },
      meetings: Array.from({ length: 20 }, (_, index) =>
        meetingAt('2026-11-24T09:00', `A meeting with a rather long name, number ${index + 1} of forty-five`),
      ),
    }),
};
