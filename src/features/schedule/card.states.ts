import { Temporal } from 'temporal-polyfill';
import { renderMeetingCard, type MeetingCardFacts } from '../../card/meeting-card.ts';
import type { CardJson } from '../../card/card.ts';
import { optionLine, PERSONAL_ROOM } from '../../card/say-options.ts';
import { NO_CHOICES, type SiteChoices } from '../../domain/site-choices.ts';
import type { Span } from '../../domain/when.ts';
import { renderDraftCard, renderOptionsCard, renderSeveralCard } from './card.ts';
import type { ScheduleForm } from './form.ts';

const NOW = Temporal.Instant.from('2026-11-23T14:00:00Z');

const SPAN: Span = {
  start: Temporal.ZonedDateTime.from('2026-11-24T15:00[America/New_York]'),
  end: Temporal.ZonedDateTime.from('2026-11-24T15:45[America/New_York]'),
};

const SCHEDULED: MeetingCardFacts = {
  what: 'Scheduled',
  title: 'Design review',
  span: SPAN,
  otherZones: [],
  guests: [
    { email: 'ben@example.com', displayName: 'Ben Okafor', coHost: true, outside: false },
    { email: 'zoe@example.org', displayName: 'Zoe Lind', coHost: false, outside: true },
    { email: 'ana@example.com', displayName: 'Ana Ruiz', coHost: false, outside: false },
    { email: 'kim@example.com', displayName: 'Kim Vale', coHost: false, outside: false },
  ],
  shared: true,
  readAs: '"tomorrow at 3" = Tue 24 Nov, 15:00 (New York)',
  webLink: 'https://example.com/meet/1',
  buttons: {
    people: true,
    instead: [
      { title: 'Tue 24 Nov, 03:00 (New York)', value: '2026-11-24T03:00' },
      { title: 'Wed 25 Nov, 15:00 (New York)', value: '2026-11-25T15:00' },
    ],
    undo: true,
  },
  now: NOW,
};

const FORM: ScheduleForm = {
  title: '',
  date: '2026-11-24',
  time: '15:00',
  minutes: '45',
  people: 'ana@example.com',
  recurrence: '',
  zone: 'America/New_York',
  fold: '',
};

const crowd = Array.from({ length: 1000 }, (_, index) => ({
  email: `guest${index}@example.com`,
  displayName: '',
  coHost: false,
  outside: false,
}));

const LONG_NAME = 'with a name that says everything anybody may ever want to know of it, and then some';
const many = (count: number, what: string): readonly { id: string; name: string }[] =>
  Array.from({ length: count }, (_, index) => ({ id: `t${index}`, name: `${what} ${index} ${LONG_NAME}` }));

const RICH_SITE: SiteChoices = {
  templates: [...many(40, 'Template')],
  sessionTypes: [...many(12, 'Session type')],
  trackingCodes: Array.from({ length: 12 }, (_, index) => ({
    name: `Project ${index}`,
    isRequired: index % 3 === 0,
    isFixed: index === 11,
    values: index % 2 === 0 ? [] : ['Falcon', 'Internal'],
  })),
  sites: ['falcon.example.com', 'labs.example.com'],
};

/** Every look of this feature's cards, worst cases too; `npm run cards` writes them to `cards/`. */
export const states: Readonly<Record<string, () => CardJson>> = {
  scheduled: () => renderMeetingCard(SCHEDULED),
  'scheduled-series': () =>
    renderMeetingCard({ ...without(SCHEDULED, 'readAs', {}), repeats: 'every Tuesday until 29 Dec' }),
  'scheduled-with-options': () =>
    renderMeetingCard({
      ...without(SCHEDULED, 'readAs', {}),
      options: 'recorded automatically, people who are not invited wait in the lobby, locked 5 minutes after the start',
      note: 'Nobody has been told: Webex mailed no invitations.',
    }),
  'scheduled-alone': () => renderMeetingCard(without(SCHEDULED, 'readAs', { guests: [] })),
  'scheduled-in-a-group': () =>
    renderMeetingCard(
      without(without(SCHEDULED, 'readAs', {}), 'webLink', {
        shared: false,
        otherZones: ['Europe/London', 'Asia/Kolkata'],
      }),
    ),
  'scheduled-over-midnight': () =>
    renderMeetingCard({
      ...SCHEDULED,
      span: { start: SPAN.start.with({ hour: 23 }), end: SPAN.start.with({ hour: 23 }).add({ hours: 2 }) },
      otherZones: ['Asia/Tokyo'],
    }),
  'longest-title': () =>
    renderMeetingCard({
      ...SCHEDULED,
      title:
        'Quarterly planning of everything that was left over from the last quarter, with all of the teams and their many guests in one go!'.padEnd(
          128,
          '!',
        ),
    }),
  'a-thousand-guests': () => renderMeetingCard({ ...SCHEDULED, guests: crowd }),
  'right-to-left': () =>
    renderMeetingCard({
      ...SCHEDULED,
      title: 'סקירת עיצוב',
      guests: [
        { email: 'noa@example.com', displayName: 'נועה לוי', coHost: true, outside: false },
        ...SCHEDULED.guests,
      ],
    }),
  'hostile-title': () =>
    renderMeetingCard({ ...SCHEDULED, title: '<@all> **now** [free](https://example.org) {{DATE(2026-01-01)}}' }),
  'taken-back': () =>
    renderMeetingCard(
      without(without(SCHEDULED, 'readAs', {}), 'webLink', {
        what: 'Taken back',
        note: 'Took *Design review* back: the meeting is cancelled, and whoever was invited is told by mail.',
        buttons: { people: false, instead: [], undo: false },
      }),
    ),
  'draft-without-title': () => renderDraftCard({ form: FORM, doubts: ['What should it be called?'], askZone: false }),
  'draft-without-anything': () =>
    renderDraftCard({
      form: { ...FORM, date: '', time: '', people: '', minutes: '30' },
      doubts: ['What should it be called?', 'On which day?'],
      askZone: false,
    }),
  'draft-of-many': () =>
    renderDraftCard({
      form: { ...FORM, title: 'Town hall', people: 'guest@example.org, '.repeat(1001) },
      doubts: ['Webex takes 1000 invitees, and this would be 1001. Invite a part of them.'],
      askZone: false,
    }),
  'draft-asks-zone': () =>
    renderDraftCard({
      form: { ...FORM, title: 'Design review' },
      doubts: ['I do not know your time zone yet. Is it New York?'],
      askZone: true,
    }),
  'draft-time-taken': () =>
    renderDraftCard({
      form: { ...FORM, title: 'Design review' },
      doubts: [
        'You have "Budget" on Tue 24 Nov, 15:00–16:00 (New York) then. I see your Webex meetings only: what stands in Outlook or Google alone is not visible to me.',
      ],
      askZone: false,
      taken: true,
    }),
  'draft-series-taken-without-title': () =>
    renderDraftCard({
      form: { ...FORM, recurrence: 'FREQ=WEEKLY;BYDAY=TU' },
      doubts: [
        'What should it be called?',
        '5 of its 9 times in the next 60 days are taken: "Quarterly planning of everything that was left over from the last quarter, with all of the teams" on Tue 24 Nov, 15:00–15:45 (New York), "Budget" on Tue 1 Dec, 15:00–16:00 (New York), "Hiring" on Tue 8 Dec, 15:00–16:00 (New York) and 2 more. Webex meetings only.',
      ],
      askZone: false,
      taken: true,
    }),
  'draft-with-options': () =>
    renderDraftCard({
      form: { ...FORM, title: 'Design review' },
      doubts: ['Webex lets people in 0, 5, 10 or 15 minutes before the start, not 12.'],
      askZone: false,
      options: optionLine({ enabledJoinBeforeHost: true, joinBeforeHostMinutes: 10, enabledAutoRecordMeeting: true }),
    }),
  'draft-asks-place': () =>
    renderDraftCard({
      form: { ...FORM, title: 'Design review' },
      doubts: ['In your personal room, or with a link of its own?', PERSONAL_ROOM.card],
      askZone: false,
      askPlace: true,
    }),
  'more-options': () =>
    renderOptionsCard({ asked: {}, agenda: '', choices: NO_CHOICES, made: false, title: 'Design review', ready: true }),
  'more-options-of-a-rich-site': () =>
    renderOptionsCard({
      asked: {
        password: 'kept apart',
        sendEmail: false,
        enabledJoinBeforeHost: true,
        joinBeforeHostMinutes: 10,
        enabledAutoRecordMeeting: true,
        unlockedMeetingJoinSecurity: 'allowJoinWithLobby',
        enableAutomaticLock: true,
        automaticLockMinutes: 5,
        reminderTime: 45,
        template: { id: 't7', name: 'Template 7' },
        trackingCodes: [{ name: 'Project 1', value: 'Falcon' }],
      },
      agenda: 'What was left over, and <b>what</b> comes next. '.repeat(27),
      choices: RICH_SITE,
      made: false,
      title: '<@all> **now** [free](https://example.org)',
      ready: false,
    }),
  'scheduled-as-two-series': () =>
    renderSeveralCard({
      title: 'Budget check',
      rows: [
        { span: SPAN, repeats: 'every month on the 24th, until 24 Nov 2027' },
        {
          span: { start: SPAN.start.add({ days: 16 }), end: SPAN.end.add({ days: 16 }) },
          repeats: 'every month on the 10th, without an end',
        },
      ],
      options: 'recorded automatically',
      note: '4 people invited to both.',
      now: NOW,
    }),
  'draft-everyone-here': () =>
    renderDraftCard({
      form: {
        ...FORM,
        title: 'All hands',
        people: Array.from({ length: 32 }, (_, index) => `guest${index}@example.com`).join(', '),
      },
      doubts: [
        'Everyone here is 32 people. Shall I invite all of them?',
        'zoe@example.org is of another company. Shall I invite them too?',
      ],
      askZone: false,
    }),
  'draft-time-twice': () =>
    renderDraftCard({
      form: { ...FORM, title: 'Night shift', date: '2026-11-01', time: '01:30' },
      doubts: ['The clocks go back that night, so 01:30 comes twice. Which one is meant?'],
      askZone: false,
      twice: { earlier: '01:30, UTC-04:00', later: '01:30, UTC-05:00' },
    }),
};

function without(
  facts: MeetingCardFacts,
  gone: 'readAs' | 'webLink',
  changes: Partial<MeetingCardFacts>,
): MeetingCardFacts {
  const { [gone]: _gone, ...rest } = facts;
  return { ...rest, ...changes };
}
