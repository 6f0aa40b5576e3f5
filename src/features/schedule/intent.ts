import type { AskedOptions } from '../../domain/asked-options.ts';
import { isEmail } from '../../domain/invitee.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { isZone, type At } from '../../domain/when.ts';
import type { Like } from '../../language/like.ts';
import type { Guess, PersonMeant, Reading, TimeReading } from '../../language/reading.ts';
import { DEFAULT_MINUTES, namesIn, type ScheduleForm } from './form.ts';

/** A meeting like another one, and when it is to be. */
export interface AgainIntent {
  readonly like: Like;
  readonly when?: TimeReading | undefined;
}

export interface ScheduleIntent {
  readonly form: ScheduleForm;
  readonly agenda?: string;
  readonly options: AskedOptions;
  readonly people: readonly PersonMeant[];
  /** In whose name, on whose calendar it was to be; nobody where that was not said. */
  readonly onBehalf?: readonly PersonMeant[];
  /** No verb asked for it ("dentist at 4"): ask before anything is made. */
  readonly sure: boolean;
  /** Whatever the person has then. */
  readonly anyway: boolean;
  /** False: nobody said how long, so it is as long as the asker's meetings are. */
  readonly lengthSaid: boolean;
  /** Webex has no such meetings: hours of work are offered. */
  readonly allDay: boolean;
  /** No hour was said, only when about: times that suit are looked for then. */
  readonly open?: { readonly period: TimeReading | undefined };
  /** It is to be like another one. */
  readonly again?: AgainIntent;
  /** The time words and what was guessed in them, for the receipt. */
  readonly guess?: { readonly words: string; readonly kinds: readonly Guess[] };
}

export function parseSchedule(reading: Reading, at: At): Result<ScheduleIntent, Problem> {
  const { when } = reading;
  const open = isPartOfDay(when) || (withOthers(reading) && isWithoutHour(when));
  return ok({
    form: {
      title: reading.title ?? '',
      date: when?.start?.date.toString() ?? '',
      time: isPartOfDay(when) ? '' : (when?.start?.time?.toString({ smallestUnit: 'minute' }) ?? ''),
      minutes: String(lengthOf(when, at) ?? DEFAULT_MINUTES),
      people: '',
      recurrence: when?.recurrence ?? '',
      zone: when?.zone ?? at.zone,
      fold: '',
    },
    ...(reading.agenda === undefined ? {} : { agenda: reading.agenda }),
    options: reading.options ?? {},
    people: reading.people,
    ...(reading.onBehalf === undefined ? {} : { onBehalf: reading.onBehalf }),
    sure: reading.certainty === 'said',
    anyway: reading.anyway === true,
    ...(reading.like === undefined ? {} : { again: { like: reading.like, when } }),
    lengthSaid: lengthOf(when, at) !== undefined,
    allDay: when?.start !== undefined && when.start.time === undefined && (when.minutes ?? 0) >= MINUTES_A_DAY,
    ...(open ? { open: { period: when?.start === undefined && when?.end === undefined ? undefined : when } } : {}),
    ...(when?.start !== undefined && when.start.guessed.length > 0
      ? { guess: { words: when.words, kinds: when.start.guessed } }
      : {}),
  });
}

const MINUTES_A_DAY = 24 * 60;

/** "Tomorrow afternoon": hours in which, not at which. */
function isPartOfDay(when: TimeReading | undefined): boolean {
  return when?.grain === 'daypart' && when.end?.time !== undefined && when.recurrence === undefined;
}

/** "Tomorrow", "this week", "30 minutes": when about, or how long, and no hour. */
function isWithoutHour(when: TimeReading | undefined): boolean {
  return when !== undefined && when.start?.time === undefined && when.recurrence === undefined;
}

function withOthers({ people }: Reading): boolean {
  return people.some(({ kind }) => kind !== 'me');
}

/** A length that was said, or the time that passes between a start and an end that were: clocks may change in between. */
function lengthOf(when: TimeReading | undefined, { zone }: Pick<At, 'zone'>): number | undefined {
  if (when?.minutes !== undefined) return when.minutes;
  if (when?.start?.time === undefined || when.end?.time === undefined || isPartOfDay(when)) return undefined;
  const said = when.zone ?? zone;
  const timeZone = isZone(said) ? said : 'UTC';
  const start = when.start.date.toZonedDateTime({ timeZone, plainTime: when.start.time });
  const end = when.end.date.toZonedDateTime({ timeZone, plainTime: when.end.time });
  return Math.round((end.epochMilliseconds - start.epochMilliseconds) / 60_000);
}

/** What was said on top of a draft: each part that was said replaces what stood there; people come to those who are. */
export function revise(form: ScheduleForm, { title, when }: Reading, people: readonly string[]): ScheduleForm {
  const minutes = lengthOf(when, form);
  return {
    ...form,
    ...(title === undefined ? {} : { title }),
    ...(when?.start === undefined || (form.date !== '' && when.start.guessed.includes('date'))
      ? {}
      : { date: when.start.date.toString() }),
    ...(when?.start?.time === undefined || isPartOfDay(when)
      ? {}
      : { time: when.start.time.toString({ smallestUnit: 'minute' }) }),
    ...(minutes === undefined ? {} : { minutes: String(minutes) }),
    ...(when?.recurrence === undefined ? {} : { recurrence: when.recurrence }),
    ...(people.length === 0 ? {} : { people: withPeople(form.people, people) }),
  };
}

/** They come to those who are there already, nobody twice; addresses that were asked for stand in place of the names. */
function withPeople(there: string, more: readonly string[]): string {
  const names = namesIn(there);
  const told = names.length > 0 && names.length === more.length && more.every(isEmail);
  const kept = told ? there.split(/[\s,;]+/).filter(isEmail) : [there];
  const known = new Set(
    kept
      .join(', ')
      .toLowerCase()
      .split(/[,;]\s*/),
  );
  const others = more.filter((one) => !known.has(one.toLowerCase()));
  return [...kept, ...others].filter((part) => part !== '').join(', ');
}
