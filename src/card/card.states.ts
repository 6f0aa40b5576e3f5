import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../domain/when.ts';
import { renderAskHostCard } from './ask-host-card.ts';
import { renderBulkCard } from './bulk-card.ts';
import type { CardJson } from './card.ts';
import { renderChoiceCard, type ChoiceRow } from './choice-card.ts';
import { renderNewcomerCard } from './newcomer-card.ts';
import { renderScopeCard } from './scope-card.ts';
import { renderSlotCard, type SlotCardFacts } from './slot-card.ts';
import { named, say } from './sentence.ts';

const NOW = Temporal.Instant.from('2026-11-23T14:00:00Z');
const START = Temporal.ZonedDateTime.from('2026-11-24T15:00[America/New_York]');

const ROWS: readonly ChoiceRow[] = [
  { title: 'Design review', span: spanOf(START, 45), detail: '' },
  { title: 'Standup', span: spanOf(START.add({ hours: 2 }), 15), detail: 'of a series' },
  { title: '<@all> **now** [free](https://example.org)', span: spanOf(START.add({ days: 1 }), 60), detail: '' },
];

const many = (count: number): readonly ChoiceRow[] =>
  Array.from({ length: count }, (_, index) => ({
    title: `Meeting ${index + 1} ${'of many, with a title that is far too long for a row '.repeat(2)}`,
    span: spanOf(START.add({ hours: index }), 30),
    detail: index % 3 === 0 ? 'of a series' : '',
  }));

const CHOICE = {
  what: 'More than one matches',
  question: 'Which one shall I cancel?',
  action: 'cancel.choose',
  now: NOW,
};
const BULK = {
  what: 'Many at once',
  question: 'Cancel these 3 meetings?',
  notes: ['2 meetings are hosted by others and stay.', 'Whoever is invited is told by mail.'],
  button: 'Cancel them',
  style: 'destructive' as const,
  action: 'cancel.bulk',
  leave: 'cancel.leave',
  now: NOW,
};

const SLOTS: SlotCardFacts = {
  question: 'These suit you and Ben Okafor, 30 minutes each:',
  slots: [0, 3, 24, 27].map((hours) => ({
    span: spanOf(START.subtract({ hours: 6 }).add({ hours }), 30),
    outside: [],
  })),
  zones: ['Europe/London'],
  name: 'Ana Ruiz and Ben Okafor',
  notes: ['Webex meetings of 2 of 2 people.', 'Webex meetings only.'],
  now: NOW,
};

/** Cards that several features use. */
export const states: Readonly<Record<string, () => CardJson>> = {
  'which-one': () => renderChoiceCard({ ...CHOICE, rows: ROWS }),
  'which-of-many': () => renderChoiceCard({ ...CHOICE, rows: many(40) }),
  'none-matches': () =>
    renderChoiceCard({
      ...CHOICE,
      what: 'No meeting matches',
      question: 'Did you mean one of these?',
      rows: ROWS.slice(0, 2),
      note: 'I looked for "design workshop" in the titles of your Webex meetings from Sat 24 Oct to Fri 21 May 2027.',
    }),
  'this-one-or-all': () =>
    renderScopeCard({
      title: 'Standup',
      span: spanOf(START, 15),
      repeats: 'every weekday, until 18 Dec 2026',
      question: 'Change this one, or the whole series?',
      action: 'reschedule.scope',
      leave: 'reschedule.leave',
      now: NOW,
    }),
  'times-that-suit': () => renderSlotCard(SLOTS),
  'times-for-oneself': () =>
    renderSlotCard({
      ...SLOTS,
      question: 'These suit you, 30 minutes each:',
      zones: [],
      name: '',
      notes: ['Webex meetings only.'],
    }),
  'times-in-five-zones': () =>
    renderSlotCard({
      ...SLOTS,
      question:
        'No time lies inside the working hours of you, Ben Okafor, Priya Venkataraghavan-Subramaniam, Aroha Te Whaiti and Jean-Baptiste de la Fontaine du Montparnasse. These are the nearest, 1 hour 30 minutes each:',
      slots: SLOTS.slots.map((slot) => ({
        ...slot,
        outside: ['America/New_York', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Pacific/Auckland'],
      })),
      zones: ['Europe/London', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Pacific/Auckland'],
      name: 'Ana Ruiz, Ben Okafor, Priya Venkataraghavan-Subramaniam and 2 more',
      notes: [
        'Webex meetings of 5 of 11 people.',
        'Not counted: kim@example.com, zoe@example.org, a.very.long.address.of.somebody@a.very.long.host.name.example.com, max@example.com, noa@example.com and 1 more (not connected to me, or not sharing when they are busy).',
        'I see Webex meetings only: what stands in Outlook or Google alone is not visible to me.',
      ],
    }),
  'many-at-once': () => renderBulkCard({ ...BULK, rows: ROWS }),
  'many-at-once-most': () => renderBulkCard({ ...BULK, rows: many(30), question: 'Cancel these 30 meetings?' }),
  'newcomer-joined': () =>
    renderNewcomerCard({
      what: 'Somebody joined the space',
      title: 'Design review',
      span: spanOf(START, 45),
      text: 'Zoe Lind (zoe@example.com) joined "Project Falcon", which has your meeting "Design review". Shall I invite them?',
      button: 'Invite',
      action: 'invite.newcomer',
      now: NOW,
    }),
  'newcomer-from-outside': () =>
    renderNewcomerCard({
      what: 'Somebody from outside came',
      title: '<@all> **now** [free](https://example.org)',
      span: spanOf(START, 45),
      text: 'Zoe Lind (zoe@example.org) from outside came into "Project Falcon" since the card of "Design review" was made, so it stands there without its link. Shall I show the link there again?',
      button: 'Show the link there',
      action: 'invite.show-link',
      now: NOW,
    }),
  'ask-host': () =>
    renderAskHostCard({
      title: 'Design review',
      span: spanOf(START, 45),
      host: 'Ana Ruiz',
      asks: say`move ${named('Design review')} to Tue 24 Nov, 16:00–16:45 (New York)`,
      note: say`Being a delegate in Webex does not help here: I act with each person's own access only.`,
      webLink: 'https://example.com/meet/1',
      now: NOW,
    }),
  'ask-host-hostile': () =>
    renderAskHostCard({
      title: '<@all> **now** [free](https://example.org)',
      span: spanOf(START, 45),
      host: '**Ana** [free](https://example.org)',
      asks: say`cancel ${named('*x* <@all>')}`,
      note: say`Being a delegate in Webex does not help here: I act with each person's own access only.`,
      now: NOW,
    }),
};
