import { Temporal } from 'temporal-polyfill';
import { MEETING_LIMITS } from './meeting.ts';
import type { Problem } from './problem.ts';
import { fail, ok, type Result } from './result.ts';
import { isZone, resolveCivil, spanOf, type Span } from './when.ts';

/**
 * When a meeting is to be, as a person would fill it in: all strings, some of them still empty or wrong. Words become
 * such a form, a card's inputs are one, and both go through the same check.
 */
export interface TimeForm {
  /** `YYYY-MM-DD` in `zone`. */
  readonly date: string;
  /** `HH:MM` in `zone`. */
  readonly time: string;
  readonly minutes: string;
  readonly zone: string;
  /** Which of the two, when clocks fall back over the time. */
  readonly fold: 'earlier' | 'later' | '';
}

/** Webex's own default would be an hour; most people mean half of one, and the reply says so. */
export const DEFAULT_MINUTES = 30;

/** The span meant, or the first thing that stands in its way. */
export function checkTimes(form: TimeForm, now: Temporal.Instant): Result<Span, Problem> {
  if (!isZone(form.zone)) return fail({ kind: 'zone-unknown', text: form.zone });
  if (form.date === '') return fail({ kind: 'day-missing' });
  if (form.time === '') return fail({ kind: 'time-missing' });
  const civil = parseCivil(`${form.date}T${form.time}`);
  if (civil === undefined) return fail({ kind: 'time-unreadable', text: `${form.date} ${form.time}` });
  const start = settle(civil, form);
  if (!start.ok) return start;
  if (start.value.epochMilliseconds <= now.epochMilliseconds) {
    return fail({ kind: 'time-past', said: start.value, next: nextSameTime(start.value, now) });
  }
  const years = MEETING_LIMITS.furthestYears;
  if (start.value.year > now.toZonedDateTimeISO(form.zone).year + years) return fail({ kind: 'too-far', years });
  return withLength(start.value, form.minutes);
}

function parseCivil(text: string): Temporal.PlainDateTime | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The day a form names; nothing while it is empty or wrong. */
export function dayOf(form: Pick<TimeForm, 'date'>): Temporal.PlainDate | undefined {
  return parseCivil(`${form.date}T00:00`)?.toPlainDate();
}

/** The clock time a form names; nothing while it is empty or wrong. */
export function clockOf(form: Pick<TimeForm, 'time'>): Temporal.PlainTime | undefined {
  return parseCivil(`2000-01-01T${form.time}`)?.toPlainTime();
}

function settle(civil: Temporal.PlainDateTime, form: TimeForm): Result<Temporal.ZonedDateTime, Problem> {
  const resolved = resolveCivil(civil, form.zone);
  if (resolved.kind === 'once') return ok(resolved.time);
  if (resolved.kind === 'skipped') return fail({ kind: 'time-skipped', said: form.time, after: resolved.after });
  if (form.fold === '') return fail({ kind: 'time-twice', earlier: resolved.earlier, later: resolved.later });
  return ok(resolved[form.fold]);
}

/** The same wall-clock time on the first day on which it is still to come. */
function nextSameTime(said: Temporal.ZonedDateTime, now: Temporal.Instant): Temporal.ZonedDateTime {
  const today = now.toZonedDateTimeISO(said.timeZoneId).toPlainDate();
  const time = said.toPlainTime();
  const candidate = today.toZonedDateTime({ timeZone: said.timeZoneId, plainTime: time });
  return candidate.epochMilliseconds > now.epochMilliseconds ? candidate : candidate.add({ days: 1 });
}

function withLength(start: Temporal.ZonedDateTime, text: string): Result<Span, Problem> {
  if (!/^\d{1,5}$/.test(text.trim())) return fail({ kind: 'length-unreadable', text });
  const minutes = Number(text);
  const { shortestMinutes: shortest, longestMinutes: longest } = MEETING_LIMITS;
  if (minutes < shortest || minutes > longest)
    return fail({ kind: 'length-out-of-bounds', minutes, shortest, longest });
  return ok(spanOf(start, minutes));
}

/** The form after a problem offered its cure: the next valid time, the shortest length. */
export function cureTimes<Form extends TimeForm>(form: Form, problem: Problem): Form {
  switch (problem.kind) {
    case 'time-past':
      return onto(form, problem.next);
    case 'time-skipped':
      return onto(form, problem.after);
    case 'length-out-of-bounds':
      return { ...form, minutes: String(Math.min(problem.longest, Math.max(problem.shortest, problem.minutes))) };
    case 'length-unreadable':
      return { ...form, minutes: String(DEFAULT_MINUTES) };
    case 'time-unreadable':
      return { ...form, time: '' };
    default:
      return form;
  }
}

/** The form with the day and the clock time of a moment. */
export function onto<Form extends TimeForm>(form: Form, time: Temporal.ZonedDateTime): Form {
  return {
    ...form,
    date: time.toPlainDate().toString(),
    time: time.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
