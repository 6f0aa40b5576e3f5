import type { AskedOptions } from '../../domain/asked-options.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { At } from '../../domain/when.ts';
import type { Guess, PersonMeant, Reading, TimeReading } from '../../language/reading.ts';
import { DEFAULT_MINUTES, type ScheduleForm } from './form.ts';

export interface ScheduleIntent {
  readonly form: ScheduleForm;
  readonly agenda?: string;
  readonly options: AskedOptions;
  readonly people: readonly PersonMeant[];
  /** No verb asked for it ("dentist at 4"): ask before anything is made. */
  readonly sure: boolean;
  /** Whatever the person has then. */
  readonly anyway: boolean;
  /** False: nobody said how long, so it is as long as the asker's meetings are. */
  readonly lengthSaid: boolean;
  /** The time words and what was guessed in them, for the receipt. */
  readonly guess?: { readonly words: string; readonly kinds: readonly Guess[] };
}

export function parseSchedule(reading: Reading, at: At): Result<ScheduleIntent, Problem> {
  const { when } = reading;
  return ok({
    form: {
      title: reading.title ?? '',
      date: when?.start?.date.toString() ?? '',
      time: when?.start?.time?.toString({ smallestUnit: 'minute' }) ?? '',
      minutes: String(lengthOf(when) ?? DEFAULT_MINUTES),
      people: '',
      recurrence: when?.recurrence ?? '',
      zone: when?.zone ?? at.zone,
      fold: '',
    },
    ...(reading.agenda === undefined ? {} : { agenda: reading.agenda }),
    options: reading.options ?? {},
    people: reading.people,
    sure: reading.certainty === 'said',
    anyway: reading.anyway === true,
    lengthSaid: lengthOf(when) !== undefined,
    ...(when?.start !== undefined && when.start.guessed.length > 0
      ? { guess: { words: when.words, kinds: when.start.guessed } }
      : {}),
  });
}

/** A length that was said, or the distance between a start and an end that were. */
function lengthOf(when: TimeReading | undefined): number | undefined {
  if (when?.minutes !== undefined) return when.minutes;
  if (when?.start?.time === undefined || when.end?.time === undefined) return undefined;
  const start = when.start.date.toPlainDateTime(when.start.time);
  const end = when.end.date.toPlainDateTime(when.end.time);
  return Math.round(start.until(end).total('minutes'));
}

/** What was said on top of a draft: each part that was said replaces what stood there. */
export function revise(form: ScheduleForm, { title, when, people }: Reading): ScheduleForm {
  const emails = people.flatMap((person) => (person.kind === 'email' ? [person.email] : []));
  const minutes = lengthOf(when);
  return {
    ...form,
    ...(title === undefined ? {} : { title }),
    ...(when?.start === undefined || (form.date !== '' && when.start.guessed.includes('date'))
      ? {}
      : { date: when.start.date.toString() }),
    ...(when?.start?.time === undefined ? {} : { time: when.start.time.toString({ smallestUnit: 'minute' }) }),
    ...(minutes === undefined ? {} : { minutes: String(minutes) }),
    ...(when?.recurrence === undefined ? {} : { recurrence: when.recurrence }),
    ...(emails.length === 0 ? {} : { people: [form.people, ...emails].filter((part) => part !== '').join(', ') }),
  };
}
