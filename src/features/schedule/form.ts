import type { Temporal } from 'temporal-polyfill';
import { cut } from '../../card/escape.ts';
import type { Planned } from '../../domain/clash.ts';
import { isEmail } from '../../domain/invitee.ts';
import { MEETING_LIMITS } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { checkTimes, cureTimes, type TimeForm } from '../../domain/time-form.ts';
import type { Span, Zone } from '../../domain/when.ts';

export { DEFAULT_MINUTES } from '../../domain/time-form.ts';

/**
 * A meeting on its way, as a person would fill it in: all strings, some of them still empty or wrong. Words become a
 * form, the card's inputs are one, and both go through the same check: there is one way to make a meeting.
 */
export interface ScheduleForm extends TimeForm {
  readonly title: string;
  /** RRULE body of a series; empty for a single meeting. */
  readonly recurrence: string;
  /** Addresses (and words that are none yet), separated by commas. */
  readonly people: string;
}

export interface MeetingPlan {
  readonly title: string;
  readonly span: Span;
  readonly zone: Zone;
  readonly emails: readonly string[];
  readonly recurrence?: string;
}

/** All that stands in the way at once, so that the person is asked once. */
export function checkForm(form: ScheduleForm, now: Temporal.Instant): Result<MeetingPlan, readonly Problem[]> {
  const title = checkTitle(form.title);
  const people = checkPeople(form.people);
  const span = checkTimes(form, now);
  const problems = [title, span, people].flatMap((checked) => (checked.ok ? [] : [checked.problem]));
  if (!title.ok || !span.ok || !people.ok) return fail(problems);
  return ok({
    title: title.value,
    span: span.value,
    zone: form.zone,
    emails: people.value,
    ...(form.recurrence === '' ? {} : { recurrence: form.recurrence }),
  });
}

/** When it is to be, as far as that is clear, whatever else still lacks. */
export function plannedBy(form: ScheduleForm, now: Temporal.Instant): Planned | undefined {
  const span = checkTimes(form, now);
  if (!span.ok) return undefined;
  return { span: span.value, ...(form.recurrence === '' ? {} : { recurrence: form.recurrence }) };
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
/** A card holds no more than that of addresses; more of them stay in the draft, and are told by their number. */
const LONGEST_ON_CARD = 5_000;

export function isTooLongForCard(people: string): boolean {
  return people.length > LONGEST_ON_CARD;
}

export function countOf(people: string): number {
  return people.split(/[\s,;]+/).filter((word) => word !== '').length;
}

export function namesIn(text: string): readonly string[] {
  return text
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isEmail(part));
}

/** The form after its problems offered their cures: a cut title, the next valid time, the shortest length. */
export function cure(form: ScheduleForm, problems: readonly Problem[]): ScheduleForm {
  return problems.reduce((cured, problem) => cureOne(cured, problem), form);
}

function cureOne(form: ScheduleForm, problem: Problem): ScheduleForm {
  return problem.kind === 'title-too-long'
    ? { ...form, title: cut(form.title, problem.limit) }
    : cureTimes(form, problem);
}
