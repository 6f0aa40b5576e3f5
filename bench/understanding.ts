import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Zone } from '../src/domain/when.ts';
import { readRequest } from '../src/language/read-request.ts';
import type { Act, MomentReading, PersonMeant, Reading, TimeReading } from '../src/language/reading.ts';

/** The form in which other people's words are put to us. `now` has an offset, or is naive and then in `timezone`. */
const Asked = z.object({ id: z.string(), text: z.string(), now: z.string(), timezone: z.string() });

/** The nearest of the intents that calendars are commonly measured by; every other act is none of them. */
const INTENTS: Partial<Record<Act, string>> = {
  schedule: 'schedule',
  list: 'list',
  details: 'details',
  move: 'move',
  update: 'update',
  cancel: 'cancel',
  skip: 'cancel',
  invite: 'invite',
  uninvite: 'uninvite',
  join: 'join',
  start: 'join',
  availability: 'availability',
  help: 'help',
};

/** What a text was read as, in the form both scorers take: what was said, and nothing more. */
export function understand(line: unknown): Record<string, unknown> {
  const { id, text, now, timezone } = Asked.parse(line);
  const reading = readRequest({ text, mentions: [] }, { now: instantOf(now, timezone), zone: timezone }, {}, new Map());
  const { when } = reading;
  const title = reading.act === 'schedule' ? reading.title : reading.target?.title;
  return {
    id,
    act: reading.act,
    intent: intentOf(reading),
    slots: {
      ...(title === undefined ? {} : { title }),
      attendees: (reading.people.length > 0 ? reading.people : (reading.target?.people ?? [])).map(nameOf),
      ...(when?.start === undefined ? {} : { start: localOf(when.start) }),
      ...(when?.minutes === undefined ? {} : { duration_min: when.minutes }),
    },
    ...topLevel(when ?? reading.target?.when, timezone),
  };
}

/** What is only looked at gives way to a change asked for in the same message; what is only guessed is asked about. */
function intentOf(reading: Reading): string {
  const change = [reading, ...reading.also].find(
    (one) => one.act !== 'list' && one.act !== 'details' && one.act !== 'availability',
  );
  const main = change ?? reading;
  return main.certainty === 'guessed' ? 'other' : (INTENTS[main.act] ?? 'other');
}

/** What was said of time, wherever it stands: the new time, the period asked about, or the meeting's. */
function topLevel(when: TimeReading | undefined, timezone: Zone): Record<string, unknown> {
  if (when === undefined) return { start: null, end: null };
  const zone = when.zone ?? timezone;
  return {
    start: when.start === undefined ? null : absoluteOf(when.start, zone),
    end: when.end === undefined ? null : absoluteOf(when.end, zone),
    allDay: when.start !== undefined && when.start.time === undefined,
    ...(when.minutes === undefined ? {} : { durationMinutes: when.minutes }),
    ...(when.recurrence === undefined ? {} : { rrule: when.recurrence }),
  };
}

function absoluteOf(moment: MomentReading, zone: Zone): string {
  if (moment.time === undefined) return moment.date.toString();
  const zoned = moment.date.toPlainDateTime(moment.time).toZonedDateTime(zone);
  return `${zoned.toPlainDateTime().toString({ smallestUnit: 'second' })}${zoned.offset}`;
}

function localOf(moment: MomentReading): string {
  return moment.time === undefined
    ? moment.date.toString()
    : `${moment.date.toString()}T${moment.time.toString({ smallestUnit: 'minute' })}`;
}

function nameOf(person: PersonMeant): string {
  switch (person.kind) {
    case 'email':
      return person.email;
    case 'mention':
    case 'name':
      return person.name;
    case 'me':
      return 'me';
    case 'everyone':
      return 'everyone';
  }
}

function instantOf(now: string, timezone: Zone): Temporal.Instant {
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(now)
    ? Temporal.Instant.from(now)
    : Temporal.PlainDateTime.from(now).toZonedDateTime(timezone).toInstant();
}
