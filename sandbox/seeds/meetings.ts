import { Temporal } from 'temporal-polyfill';
import { addSeries, newSeries, settleFirst } from '../meetings/new-series.ts';
import { invite } from '../meetings/invitees.ts';
import type { InviteeDraft } from '../meetings/invitees.ts';
import { addInstance, newParticipant } from '../meetings/live.ts';
import type { Series } from '../meetings/meeting.ts';
import { exceptionFor, occurrencesOf } from '../meetings/occurrences.ts';
import { DEFAULT_SETTINGS } from '../meetings/settings.ts';
import { MINUTE } from '../meetings/times.ts';
import { findByEmail } from '../webex/people.ts';
import type { Person } from '../webex/people.ts';
import type { Webex } from '../webex/state.ts';

interface Seed {
  readonly title: string;
  readonly agenda?: string;
  readonly host: string;
  /** Days from the first day in the host's zone, and the local time there. */
  readonly day: number;
  readonly time: string;
  readonly minutes: number;
  readonly recurrence?: string;
  readonly guests: readonly InviteeDraft[];
  readonly scheduledType?: 'personalRoomMeeting';
  readonly fromConnector?: true;
}

const ALICE = 'alice@falcon.example.com';
const BOB = 'bob@falcon.example.com';
const CAROL = 'carol@falcon.example.com';
const GRACE = 'grace@falcon.example.com';
const DAVE = 'dave@heron.example.org';

const STANDUP: Seed = {
  title: 'Falcon standup',
  agenda: 'What is done, what is next, what is in the way',
  host: ALICE,
  day: -14,
  time: '09:30',
  minutes: 15,
  recurrence: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR',
  guests: [{ email: BOB, coHost: true }, { email: CAROL }],
};

/** The first week. Afternoons are left free, for whoever tries the bot. */
const PLANNED: readonly Seed[] = [
  { title: 'Roadmap check-in', host: ALICE, day: 0, time: '11:00', minutes: 30, guests: [{ email: BOB }] },
  {
    title: 'Supplier call',
    agenda: 'Prices for next year',
    host: ALICE,
    day: 1,
    time: '10:30',
    minutes: 45,
    guests: [{ email: DAVE }, { email: CAROL }],
  },
  {
    title: 'Coffee with Carol',
    host: ALICE,
    day: 2,
    time: '08:30',
    minutes: 20,
    guests: [{ email: CAROL }],
    scheduledType: 'personalRoomMeeting',
  },
  {
    title: 'Quarterly planning',
    host: ALICE,
    day: 3,
    time: '12:00',
    minutes: 60,
    guests: [{ email: BOB }, { email: CAROL }, { email: GRACE }],
    fromConnector: true,
  },
  { title: 'Pairing', host: BOB, day: 1, time: '16:00', minutes: 60, guests: [{ email: CAROL }] },
  {
    title: 'Support rota',
    host: CAROL,
    day: -7,
    time: '10:00',
    minutes: 30,
    recurrence: 'FREQ=WEEKLY;INTERVAL=1',
    guests: [{ email: BOB }],
  },
];

/** Puts the first week of meetings in: nobody is mailed or notified, and nothing counts towards the day's limit. */
export function seedMeetings(webex: Webex): void {
  const standup = seedMeeting(webex, STANDUP);
  editOne(webex, standup);
  holdPast(webex, standup);
  for (const seed of PLANNED) holdPast(webex, seedMeeting(webex, seed));
}

function seedMeeting(webex: Webex, seed: Seed): Series {
  const host = someone(webex, seed.host);
  const timezone = host.timezone ?? 'UTC';
  const today = Temporal.Instant.fromEpochMilliseconds(webex.clock.now()).toZonedDateTimeISO(timezone).toPlainDate();
  const plainTime = Temporal.PlainTime.from(seed.time);
  const start = today.add({ days: seed.day }).toZonedDateTime({ timeZone: timezone, plainTime }).epochMilliseconds;
  const series: Series = {
    ...newSeries({
      host,
      siteUrl: host.sites[0] ?? '',
      scheduledType: seed.scheduledType ?? 'meeting',
      settings: {
        ...DEFAULT_SETTINGS,
        title: seed.title,
        password: 'Falcon2026',
        ...(seed.agenda === undefined ? {} : { agenda: seed.agenda }),
        enabledJoinBeforeHost: true,
        joinBeforeHostMinutes: 5,
      },
      timezone,
      recurrence: seed.recurrence,
      times: { start, end: start + seed.minutes * MINUTE },
    }),
    fromConnector: seed.fromConnector ?? false,
  };
  settleFirst(series);
  addSeries(webex, series);
  invite(webex, { kind: 'series', series }, seed.guests);
  return series;
}

/** One standup of the days to come is later than the others. */
function editOne(webex: Webex, series: Series): void {
  const now = webex.clock.now();
  const coming = occurrencesOf(series, now + 8 * 1440 * MINUTE).filter(({ start }) => start > now);
  const edited = coming[2];
  if (edited === undefined) return;
  const exception = exceptionFor(series, edited.key);
  exception.start = edited.start + 30 * MINUTE;
  exception.end = edited.end + 30 * MINUTE;
  exception.settings = { title: 'Falcon standup (with the board)' };
}

/** What lies behind the first day was held, by everybody invited here. */
function holdPast(webex: Webex, series: Series): void {
  const now = webex.clock.now();
  for (const occurrence of occurrencesOf(series, now).filter(({ end }) => end <= now)) {
    const instance = addInstance(series, occurrence.key, occurrence.start);
    instance.startedAt = occurrence.start;
    instance.end = occurrence.end;
    const invited = [...series.invitees.keys()].flatMap((email) => findByEmail(webex, email) ?? []);
    for (const person of [series.host, ...invited]) {
      const comer = { email: person.email, displayName: person.displayName, person };
      const participant = newParticipant(instance, comer, occurrence.start, 'end');
      instance.participants.push({ ...participant, leftAt: occurrence.end });
    }
  }
}

function someone(webex: Webex, email: string): Person {
  const person = findByEmail(webex, email);
  if (person === undefined) throw new Error(`No such person: ${email}`);
  return person;
}
