import { Temporal } from 'temporal-polyfill';
import { meetingOptions, type AskedOptions } from '../../domain/asked-options.ts';
import { checkOptionChange } from '../../domain/check-options.ts';
import { MEETING_LIMITS, type Meeting, type MeetingChange, type MeetingOptions } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { checkTimes, onto, type TimeForm } from '../../domain/time-form.ts';
import { minutesOf, spanIn, type Span, type Zone } from '../../domain/when.ts';
import type { Wish } from './wish.ts';

/** The one form through which every change goes: what the meeting is, with what was wished put over it. */
export interface ChangeForm extends TimeForm {
  readonly title: string;
  readonly agenda: string;
  /** Empty: stays as it is. */
  readonly password: string;
}

/** @param zone the reader's; a zone named in the wish wins */
export function formOf(meeting: Meeting, wish: Wish, zone: Zone): ChangeForm {
  const span = spanIn(meeting.span, wish.zone ?? zone);
  const start = wish.shift === undefined ? span.start : span.start.add({ minutes: wish.shift });
  const base = onto(
    {
      title: wish.title ?? meeting.title,
      agenda: wish.agenda ?? meeting.agenda ?? '',
      password: wish.password ?? '',
      date: '',
      time: '',
      minutes: wish.minutes ?? String(minutesOf(span) + (wish.longer ?? 0)),
      zone: wish.zone ?? zone,
      fold: wish.fold ?? foldOf(start),
    },
    start,
  );
  const form = {
    ...base,
    ...(wish.date === undefined ? {} : { date: wish.date }),
    ...(wish.time === undefined ? {} : { time: wish.time }),
  };
  const minutes = wish.ends === undefined ? undefined : minutesTo(wish.ends, form, wish);
  return minutes === undefined ? form : { ...form, minutes: String(minutes) };
}

/** "Make it end at 2" of what begins at 3 is a slip, and no meeting through the night. */
const LONGEST_BY_HOUR = 12 * 60;

/** From the start to the end that was said: of a mere hour the next one, of a bare "5" the nearer; nothing when it fits none. */
function minutesTo(ends: string, { date, time, zone }: ChangeForm, { guessedFrom }: Wish): number | undefined {
  const start = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone);
  const [clock = '', day] = ends.split('T').reverse();
  const end = Temporal.PlainDateTime.from(`${day ?? date}T${clock}`);
  const later = (hours: number): number => minutesOf({ start, end: end.add({ hours }).toZonedDateTime(zone) });
  if (day !== undefined) return later(0) > 0 ? later(0) : undefined;
  const ahead = [0, ...(guessedFrom === undefined ? [] : [-12, 12]), 24].map(later);
  return ahead.filter((minutes) => minutes > 0 && minutes <= LONGEST_BY_HOUR).sort((one, other) => one - other)[0];
}

function checkEnd(form: ChangeForm, wish: Wish): Problem | undefined {
  if (wish.ends === undefined || minutesTo(wish.ends, form, wish) !== undefined) return undefined;
  return {
    kind: 'ends-before',
    start: Temporal.PlainDateTime.from(`${form.date}T${form.time}`).toZonedDateTime(form.zone),
    end: Temporal.PlainTime.from(wish.ends.slice(-5)),
  };
}

/** Of a time that comes twice, the one the meeting has: it need not be asked when it stays. */
function foldOf(start: Temporal.ZonedDateTime): TimeForm['fold'] {
  const civil = start.toPlainDateTime();
  const earlier = civil.toZonedDateTime(start.timeZoneId, { disambiguation: 'earlier' });
  const later = civil.toZonedDateTime(start.timeZoneId, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return '';
  return start.epochMilliseconds === earlier.epochMilliseconds ? 'earlier' : 'later';
}

/** What is to be sent: only what differs from the meeting as it is. All that stands in the way comes at once. */
export function planChange(
  meeting: Meeting,
  form: ChangeForm,
  wish: Wish,
  now: Temporal.Instant,
): Result<MeetingChange, readonly Problem[]> {
  const agenda = form.agenda.trim();
  const problems = [
    checkTitle(form.title),
    checkEnd(form, wish),
    ...checkOptionChange(wish.options ?? {}, agenda),
  ].filter((problem) => problem !== undefined);
  const span = spanOfForm(meeting, form, now);
  if (!span.ok) problems.push(span.problem);
  if (problems.length > 0 || !span.ok) return fail(problems);
  const title = form.title.trim();
  const options = changedOptions(meeting, wish.options ?? {});
  return ok({
    ...(title === meeting.title ? {} : { title }),
    ...(agenda === (meeting.agenda ?? '') ? {} : { agenda: agenda === '' ? null : agenda }),
    ...(form.password.trim() === '' ? {} : { password: form.password.trim() }),
    ...(span.value === undefined ? {} : { span: span.value, zone: form.zone }),
    ...(wish.recurrence === undefined ? {} : { recurrence: wish.recurrence }),
    ...(Object.keys(options).length === 0 ? {} : { options }),
    ...changedKind(meeting, wish.options ?? {}),
  });
}

function checkTitle(text: string): Problem | undefined {
  const title = text.trim();
  if (title === '') return { kind: 'title-missing' };
  const limit = MEETING_LIMITS.titleLength;
  return title.length > limit ? { kind: 'title-too-long', length: title.length, limit } : undefined;
}

/** Times that stay are not sent, and are not held against the clock. */
function spanOfForm(meeting: Meeting, form: ChangeForm, now: Temporal.Instant): Result<Span | undefined, Problem> {
  const held = onto(form, spanIn(meeting.span, form.zone).start);
  const stays =
    held.date === form.date && held.time === form.time && form.minutes.trim() === String(minutesOf(meeting.span));
  return stays && sameFold(meeting, form) ? ok(undefined) : checkTimes(form, now);
}

function sameFold(meeting: Meeting, form: ChangeForm): boolean {
  return form.fold === '' || form.fold === foldOf(spanIn(meeting.span, form.zone).start);
}

/** Of the options that were asked for, those that are otherwise now. */
function changedOptions(meeting: Meeting, asked: AskedOptions): MeetingOptions {
  const wanted = Object.entries(meetingOptions(asked));
  return Object.fromEntries(wanted.filter(([name, value]) => !isSame(Reflect.get(meeting.options, name), value)));
}

function changedKind(meeting: Meeting, { sessionType, trackingCodes }: AskedOptions): Partial<MeetingChange> {
  const kind = sessionType?.id === undefined ? undefined : Number(sessionType.id);
  return {
    ...(kind === undefined || kind === meeting.sessionTypeId ? {} : { sessionTypeId: kind }),
    ...(trackingCodes === undefined || isSame(trackingCodes, meeting.trackingCodes) ? {} : { trackingCodes }),
  };
}

/** An option that Webex does not tell stands as it usually does: off. */
function isSame(now: unknown, wanted: unknown): boolean {
  return JSON.stringify(now ?? false) === JSON.stringify(wanted);
}
