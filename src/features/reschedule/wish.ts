import { z } from 'zod';
import { AskedOptions } from '../../domain/asked-options.ts';
import { cureOptions } from '../../domain/check-options.ts';
import { MEETING_LIMITS } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { minutesOf } from '../../domain/when.ts';
import type { Reading } from '../../language/reading.ts';

/** What is to change, as it was said: plain values, so that it can wait in a draft while something is asked. */
export const Wish = z.object({
  /** `YYYY-MM-DD`, where a day was said. */
  date: z.string().optional(),
  /** `HH:MM`. */
  time: z.string().optional(),
  /** The zone named in the words. */
  zone: z.string().optional(),
  /** The new length. */
  minutes: z.string().optional(),
  /** When it is to be over: `HH:MM`, with the day before it (`YYYY-MM-DDT`) where one was said. */
  ends: z.string().optional(),
  /** Later when positive, minutes. */
  shift: z.number().optional(),
  /** Longer when positive, minutes. */
  longer: z.number().optional(),
  title: z.string().optional(),
  agenda: z.string().optional(),
  password: z.string().optional(),
  recurrence: z.string().optional(),
  fold: z.enum(['earlier', 'later', '']).optional(),
  options: AskedOptions.optional(),
  scope: z.enum(['occurrence', 'series', 'following']).optional(),
  /** Whatever else stands at the new time. */
  anyway: z.boolean().optional(),
  /** The time words, where something in them was guessed. */
  guessedFrom: z.string().optional(),
  /** The meeting was picked by words that may as well mean another: "it", half a title, an hour without a day. */
  loosely: z.boolean().optional(),
});
export type Wish = z.infer<typeof Wish>;

export function wishOf({ when, shift, title, agenda, scope, anyway, options: said }: Reading): Wish {
  const start = when?.start;
  const saidDay = start !== undefined && !start.guessed.includes('date');
  const minutes = lengthOf(when);
  const ends = endOf(when);
  const { password, ...options } = said ?? {};
  return {
    ...(saidDay ? { date: start.date.toString() } : {}),
    ...(start?.time === undefined || when?.grain === 'daypart'
      ? {}
      : { time: start.time.toString({ smallestUnit: 'minute' }) }),
    ...(when?.zone === undefined ? {} : { zone: when.zone }),
    ...(minutes === undefined ? {} : { minutes: String(minutes) }),
    ...(ends === undefined ? {} : { ends }),
    ...(shift?.kind === 'start' ? { shift: shift.minutes } : {}),
    ...(shift?.kind === 'length' ? { longer: shift.minutes } : {}),
    ...(title === undefined ? {} : { title }),
    ...(agenda === undefined ? {} : { agenda }),
    ...(password === undefined ? {} : { password }),
    ...(Object.keys(options).length === 0 ? {} : { options }),
    ...(when?.recurrence === undefined ? {} : { recurrence: when.recurrence }),
    ...(scope === undefined ? {} : { scope }),
    ...(anyway === true ? { anyway } : {}),
    ...((start ?? when?.end)?.guessed.includes('meridiem') === true && when !== undefined
      ? { guessedFrom: when.words }
      : {}),
  };
}

/** A length that was said, or the distance between a start and an end that were. */
function lengthOf(when: Reading['when']): number | undefined {
  if (when?.minutes !== undefined) return when.minutes;
  if (when?.start?.time === undefined || when.end?.time === undefined) return undefined;
  const zone = when.zone ?? 'UTC';
  const start = when.start.date.toZonedDateTime({ timeZone: zone, plainTime: when.start.time });
  const end = when.end.date.toZonedDateTime({ timeZone: zone, plainTime: when.end.time });
  return minutesOf({ start, end });
}

/** An end that was said alone: "make it end at 5", "extend it until 17:00". */
function endOf(when: Reading['when']): string | undefined {
  if (when?.start !== undefined || when?.end?.time === undefined) return undefined;
  const clock = when.end.time.toString({ smallestUnit: 'minute' });
  return when.end.guessed.includes('date') ? clock : `${when.end.date.toString()}T${clock}`;
}

/** Words on top of a wish: each part that was said replaces what stood there. */
export function reviseWish(wish: Wish, reading: Reading): Wish {
  // What was said of the old time does not hold for a new one.
  const { shift: _shift, longer: _longer, ends: _ends, anyway: _anyway, ...kept } = wish;
  const said = wishOf(reading);
  const moves = said.date !== undefined || said.time !== undefined || said.shift !== undefined;
  const options = { ...wish.options, ...said.options };
  return { ...(moves ? kept : wish), ...said, ...(Object.keys(options).length === 0 ? {} : { options }) };
}

/** Whether it is to be held at another time. */
export function isMove({ date, time, shift }: Wish): boolean {
  return (date ?? time ?? shift) !== undefined;
}

/** Whether anything at all was said of what is to change. */
export function isOpen(wish: Wish): boolean {
  const {
    scope: _scope,
    guessedFrom: _guessed,
    zone: _zone,
    fold: _fold,
    anyway: _anyway,
    loosely: _loosely,
    ...changes
  } = wish;
  return Object.keys(changes).length === 0;
}

/** The wish after its problems offered their cures; nothing where any of them has none. */
export function curedWish(wish: Wish, problems: readonly Problem[]): Wish | undefined {
  const curable = problems.every(({ kind }) => kind === 'minutes-refused' || kind === 'agenda-too-long');
  if (!curable) return undefined;
  const agenda = wish.agenda?.slice(0, MEETING_LIMITS.agendaLength).trimEnd();
  return {
    ...wish,
    ...(agenda === undefined ? {} : { agenda }),
    ...(wish.options === undefined ? {} : { options: problems.reduce(cureOptions, wish.options) }),
  };
}
