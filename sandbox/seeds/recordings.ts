import { Temporal } from 'temporal-polyfill';
import { addSeries, newSeries } from '../meetings/new-series.ts';
import { invite } from '../meetings/invitees.ts';
import { addInstance, newParticipant } from '../meetings/live.ts';
import type { Instance, Series } from '../meetings/meeting.ts';
import { DEFAULT_SETTINGS } from '../meetings/settings.ts';
import { MINUTE } from '../meetings/times.ts';
import { recordInstance } from '../recordings/record-meeting.ts';
import type { Talk } from '../recordings/talk.ts';
import { findByEmail } from '../webex/people.ts';
import type { Person } from '../webex/people.ts';
import type { Webex } from '../webex/state.ts';
import { PRICING_REVIEW, SPRINT_RETROSPECTIVE } from './talks.ts';
import { FALCON_SITE } from './sites.ts';

interface Seed {
  readonly title: string;
  readonly host: string;
  readonly guests: readonly string[];
  readonly sharedWith: readonly string[];
  /** Working days before the first one, and the local time of the host. */
  readonly daysAgo: number;
  readonly time: string;
  readonly minutes: number;
  readonly preventsDownload: boolean;
  readonly talk: Talk;
}

/** Two meetings of the days before, each with recording, transcript and summary. */
const HELD: readonly Seed[] = [
  {
    title: 'Pricing review',
    host: 'alice@falcon.example.com',
    guests: ['bob@falcon.example.com', 'carol@falcon.example.com'],
    sharedWith: ['bob@falcon.example.com'],
    daysAgo: 1,
    time: '10:00',
    minutes: 42,
    preventsDownload: false,
    talk: PRICING_REVIEW,
  },
  {
    title: 'Sprint retrospective',
    host: 'bob@falcon.example.com',
    guests: ['alice@falcon.example.com', 'carol@falcon.example.com'],
    sharedWith: ['alice@falcon.example.com', 'carol@falcon.example.com'],
    daysAgo: 2,
    time: '14:00',
    minutes: 55,
    preventsDownload: true,
    talk: SPRINT_RETROSPECTIVE,
  },
];

/** How long Webex takes to make the file. */
const READY_AFTER_MS = 20 * MINUTE;

/** The meetings that were held before the first day, and what was recorded of them. */
export function seedRecordings(webex: Webex): void {
  for (const seed of HELD) {
    const instance = hold(webex, seed);
    const end = instance.start + seed.minutes * MINUTE;
    instance.end = end;
    const { talk, preventsDownload } = seed;
    const made = recordInstance(webex, instance, end, { createdAt: end + READY_AFTER_MS, talk, preventsDownload });
    for (const email of seed.sharedWith) made.recording.sharedWith.add(email);
  }
}

function hold(webex: Webex, seed: Seed): Instance {
  const host = someone(webex, seed.host);
  const timezone = host.timezone ?? 'UTC';
  const start = workdayBefore(webex.clock.now(), timezone, seed.daysAgo, seed.time);
  const series: Series = newSeries({
    host,
    siteUrl: FALCON_SITE,
    scheduledType: 'meeting',
    settings: { ...DEFAULT_SETTINGS, title: seed.title, password: 'Falcon2026' },
    timezone,
    recurrence: undefined,
    times: { start, end: start + Math.ceil(seed.minutes / 15) * 15 * MINUTE },
  });
  addSeries(webex, series);
  const guests = seed.guests.map((email) => someone(webex, email));
  invite(webex, { kind: 'series', series }, guests);
  const instance = addInstance(series, start, start);
  instance.startedAt = start;
  for (const person of [host, ...guests]) {
    const comer = { email: person.email, displayName: person.displayName, person };
    instance.participants.push({
      ...newParticipant(instance, comer, start, 'end'),
      leftAt: start + seed.minutes * MINUTE,
    });
  }
  return instance;
}

/** So many working days before today, at this local time. */
function workdayBefore(now: number, timezone: string, days: number, time: string): number {
  let date = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone).toPlainDate();
  for (let left = days; left > 0;) {
    date = date.subtract({ days: 1 });
    if (date.dayOfWeek < 6) left -= 1;
  }
  return date.toZonedDateTime({ timeZone: timezone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

function someone(webex: Webex, email: string): Person {
  const person = findByEmail(webex, email);
  if (person === undefined) throw new Error(`No such person: ${email}`);
  return person;
}
