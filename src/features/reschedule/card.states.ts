import { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { spanOf } from '../../domain/when.ts';
import {
  renderAnewCard,
  renderChangedCard,
  renderConfirmCard,
  renderFormCard,
  renderInsteadCard,
  renderOptionsCard,
  type ConfirmCardFacts,
} from './card.ts';
import type { ChangeForm } from './plan.ts';

const NOW = Temporal.Instant.from('2026-11-23T14:00:00Z');
const START = Temporal.ZonedDateTime.from('2026-11-27T15:00[America/New_York]');

const FORM: ChangeForm = {
  title: 'Design review',
  agenda: 'Colours and shapes',
  password: '',
  date: '2026-11-24',
  time: '15:00',
  minutes: '45',
  zone: 'America/New_York',
  fold: '',
};

const MOVED = {
  label: 'When',
  was: 'Tue 24 Nov, 15:00–15:45 (New York)',
  now: 'Tue 24 Nov, 16:00–16:45 (New York)',
};

const CONFIRM: ConfirmCardFacts = {
  title: 'Design review',
  rows: [MOVED],
  notes: ['Webex mails 4 people.'],
  button: 'Move it, tell 4 people',
  now: NOW,
};

/** Every look of a change: asked, confirmed, done. */
export const states: Readonly<Record<string, () => CardJson>> = {
  form: () => renderFormCard({ title: 'Design review', form: FORM, doubts: [], isPrivate: true }),
  'form-in-a-space': () => renderFormCard({ title: 'Design review', form: FORM, doubts: [], isPrivate: false }),
  'form-with-a-doubt': () =>
    renderFormCard({
      title: 'Design review',
      form: { ...FORM, date: '2026-11-24', time: '08:00', minutes: '50' },
      doubts: ['Mon 23 Nov, 08:00 (New York) is over. The next one is Tue 24 Nov, 08:00 (New York).'],
      isPrivate: true,
    }),
  'form-time-twice': () =>
    renderFormCard({
      title: 'Night shift',
      form: { ...FORM, date: '2026-11-01', time: '01:30' },
      doubts: ['The clocks go back that night, so 01:30 comes twice. Which one is meant?'],
      isPrivate: true,
      twice: { earlier: '01:30, UTC-04:00', later: '01:30, UTC-05:00' },
    }),
  confirm: () => renderConfirmCard(CONFIRM),
  'confirm-taken': () =>
    renderConfirmCard({
      ...CONFIRM,
      notes: ['You have "Budget" on Tue 24 Nov, 16:00–17:00 (New York) then. Webex meetings only.', ...CONFIRM.notes],
      button: 'Move anyway, tell 4 people',
    }),
  'confirm-series': () =>
    renderConfirmCard({
      ...CONFIRM,
      notes: [
        'This changes the whole series: 3 edited occurrences will be reset, 41 people mailed.',
        'Occurrences that were cancelled come back.',
      ],
      button: 'Move the whole series',
    }),
  'confirm-everything': () =>
    renderConfirmCard({
      ...CONFIRM,
      rows: [
        MOVED,
        { label: 'Title', was: 'Design review', now: '<@all> **now** [free](https://example.org)' },
        { label: 'Agenda', was: 'none', now: 'x '.repeat(600) },
        { label: 'Password', was: 'as it was', now: 'a new one' },
      ],
    }),
  instead: () =>
    renderInsteadCard({
      title: 'Standup',
      span: spanOf(START, 15),
      notes: [
        'Webex keeps an occurrence of a series between its neighbours, so this one cannot go to that day.',
        'Instead I can cancel it and schedule a single meeting with the same people.',
        'Its link is new, and 2 people are mailed twice.',
      ],
      now: NOW,
    }),
  'registration-off': () =>
    renderConfirmCard({
      title: 'Design review',
      rows: [{ label: 'Registration', was: 'people register first', now: 'without' }],
      notes: [
        'People have registered already: switched off, Webex forgets who they are, and undo does not bring them back.',
      ],
      button: 'Switch it off',
      action: 'reschedule.registration-off',
      now: NOW,
    }),
  anew: () =>
    renderAnewCard({
      title: '<@all> **now** [free](https://example.org)',
      span: spanOf(START, 45),
      what: 'in your personal room',
      notes: [
        'Its link, number and password are new, and 4 people are mailed twice.',
        'In a personal room there is no automatic recording, and it can be cancelled later but not moved or changed.',
      ],
      now: NOW,
    }),
  moved: () =>
    renderChangedCard({
      what: 'Moved',
      title: 'Design review',
      rows: [MOVED],
      notes: ['Webex mails 4 people.'],
      webLink: 'https://example.com/meet/1',
      undo: true,
    }),
  'moved-maybe-another': () =>
    renderChangedCard({
      what: 'Moved',
      title: 'Design review',
      rows: [MOVED],
      notes: [],
      webLink: 'https://example.com/meet/1',
      undo: true,
      other: true,
    }),
  options: () =>
    renderOptionsCard({
      asked: {
        enabledJoinBeforeHost: false,
        enabledAutoRecordMeeting: false,
        unlockedMeetingJoinSecurity: 'allowJoinWithLobby',
        enableAutomaticLock: true,
        automaticLockMinutes: 10,
        reminderTime: 15,
        sessionType: { id: '3', name: 'Webex Meetings' },
      },
      agenda: 'Colours and shapes',
      choices: {
        templates: [],
        sessionTypes: [
          { id: '3', name: 'Webex Meetings' },
          { id: '214', name: 'Webex Meetings with end-to-end encryption' },
        ],
        trackingCodes: [{ name: 'Project', isRequired: false, isFixed: false, values: ['Falcon', 'Internal'] }],
        sites: [],
      },
      title: 'Design review',
    }),
  'changed-options': () =>
    renderChangedCard({
      what: 'Changed',
      title: 'Design review',
      rows: [
        { label: 'Recording', was: 'not recorded by itself', now: 'recorded automatically' },
        {
          label: 'Lobby',
          was: 'people who are not invited wait in the lobby',
          now: 'everyone comes straight in',
        },
      ],
      notes: ['Nobody is mailed about it.'],
      webLink: 'https://example.com/meet/1',
      undo: true,
    }),
};
