import { Temporal } from 'temporal-polyfill';
import { cut } from '../../card/escape.ts';
import { isEmail } from '../../domain/invitee.ts';
import { MEETING_LIMITS } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { isZone, resolveCivil, spanOf, type Span, type Zone } from '../../domain/when.ts';

/**
 * A meeting on its way, as a person would fill it in: all strings, some of them still empty or wrong. Words become a
 * form, the card's inputs are one, and both go through the same check: there is one way to make a meeting.
 */
export interface ScheduleForm {
  readonly title: string;
  /** `YYYY-MM-DD` in `zone`. */
  readonly date: string;
  /** `HH:MM` in `zone`. */
  readonly time: string;
  readonly minutes: string;
  /** Addresses (and words that are none yet), separated by commas. */
  readonly people: string;
  readonly zone: string;
  /** Which of the two, when clocks fall back over the time. */
  readonly fold: 'earlier' | 'later' | '';
}

/** Webex's own default would be an hour; most people mean half of one, and the reply says so. */
export const DEFAULT_MINUTES = 30;

export interface MeetingPlan {
  readonly title: string;
  readonly span: Span;
  readonly zone: Zone;
  readonly emails: readonly string[];
}

/** All that stands in the way at once, so that the person is asked once. */
export function checkForm(form: ScheduleForm, now: Temporal.Instant): Result<MeetingPlan, readonly Problem[]> {
  const title = checkTitle(form.title);
  const people = checkPeople(form.people);
  const span = checkSpan(form, now);
  const problems = [title, span, people].flatMap((checked) => (checked.ok ? [] : [checked.problem]));
  if (!title.ok || !span.ok || !people.ok) return fail(problems);
  return ok({ title: title.value, span: span.value, zone: form.zone, emails: people.value });
}

function checkTitle(text: string): Result<string, Problem> {
  const title = text.trim();
  if (title === '') return fail({ kind: 'title-missing' });
  const limit = MEETING_LIMITS.titleLength;
  return title.length > limit ? fail({ kind: 'title-too-long', length: title.length, limit }) : ok(title);
}

function checkPeople(text: string): Result<readonly string[], Problem> {
  const said = text.split(/[\s,;]+/).filter((word) => word !== '');
  const wrong = said.filter((word) => !isEmail(word));
  if (wrong.length > 0) return fail({ kind: 'not-an-address', texts: namesIn(text) });
  const emails = [...new Set(said.map((email) => email.toLowerCase()))];
  const limit = MEETING_LIMITS.invitees;
  return emails.length > limit ? fail({ kind: 'too-many-invitees', count: emails.length, limit }) : ok(emails);
}

/** Names may have spaces, so what is no address is told as it stood between the commas. */
function namesIn(text: string): readonly string[] {
  return text
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isEmail(part));
}

function checkSpan(form: ScheduleForm, now: Temporal.Instant): Result<Span, Problem> {
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

function settle(civil: Temporal.PlainDateTime, form: ScheduleForm): Result<Temporal.ZonedDateTime, Problem> {
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

/** The form after its problems offered their cures: a cut title, the next valid time, the shortest length. */
export function cure(form: ScheduleForm, problems: readonly Problem[]): ScheduleForm {
  return problems.reduce((cured, problem) => cureOne(cured, problem), form);
}

function cureOne(form: ScheduleForm, problem: Problem): ScheduleForm {
  switch (problem.kind) {
    case 'title-too-long':
      return { ...form, title: cut(form.title, problem.limit) };
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

function onto(form: ScheduleForm, time: Temporal.ZonedDateTime): ScheduleForm {
  return {
    ...form,
    date: time.toPlainDate().toString(),
    time: time.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
