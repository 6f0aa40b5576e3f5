import type { Temporal } from 'temporal-polyfill';
import { minutesOf, type Span, type Zone } from './when.ts';

/**
 * Times as sentences say them. One place, so that a meeting's time is the same string in every reply, list, card and
 * reminder. Own English tables: `Intl` words differ between Node versions.
 */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

type Dated = Temporal.PlainDate | Temporal.ZonedDateTime;
type Timed = Temporal.PlainTime | Temporal.ZonedDateTime;

/** "Tue 24 Nov", and the year where it is not the year of `now`. */
export function sayDay(day: Dated, now: Temporal.Instant | undefined): string {
  const words = `${weekday(day)} ${day.day} ${MONTHS[day.month - 1] ?? ''}`;
  return now !== undefined && day.year !== new Date(now.epochMilliseconds).getUTCFullYear()
    ? `${words} ${day.year}`
    : words;
}

function weekday(day: Dated): string {
  return WEEKDAYS[day.dayOfWeek - 1] ?? '';
}

/** "15:00". */
export function sayClock(time: Timed): string {
  return `${two(time.hour)}:${two(time.minute)}`;
}

/** "15:00–15:45"; "(+1)" where it ends on a later day. */
export function sayClocks(span: Span): string {
  const days = daysBetween(span.start, span.end);
  return `${sayClock(span.start)}–${sayClock(span.end)}${days > 0 ? ` (+${days})` : ''}`;
}

/** "Tue 24 Nov, 15:00–15:45 (London)": the one way to say when a meeting is. */
export function saySpan(span: Span, now: Temporal.Instant | undefined): string {
  return `${sayDay(span.start, now)}, ${sayClocks(span)} (${sayZone(span.start.timeZoneId)})`;
}

/** "Tue 24 Nov, 15:00 (London)". */
export function sayMoment(time: Temporal.ZonedDateTime, now: Temporal.Instant | undefined): string {
  return `${sayDay(time, now)}, ${sayClock(time)} (${sayZone(time.timeZoneId)})`;
}

/** "London" for Europe/London, "New York" for America/New_York: what people call their zone. */
export function sayZone(zone: Zone): string {
  const place = zone.split('/').at(-1) ?? zone;
  return place.replaceAll('_', ' ');
}

/** "45 minutes", "1 hour", "1 hour 30 minutes". */
export function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? count(hours, 'hour') : '', rest > 0 || hours === 0 ? count(rest, 'minute') : '']
    .filter((part) => part !== '')
    .join(' ');
}

export function sayLength(span: Span): string {
  return sayMinutes(minutesOf(span));
}

/** "1 person", "3 people": `count(1, 'person', 'people')`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** How the same span reads in another zone: the day shift against the first reader's day is marked. */
export function sayShift(span: Span, reader: Span): string {
  const days = daysBetween(reader.start, span.start);
  return days === 0 ? '' : ` (${days > 0 ? '+' : '−'}${Math.abs(days)})`;
}

/** Calendar days from one local date to the other. Mostly none, and to find that out costs little. */
function daysBetween(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): number {
  const [first, last] = [from.toPlainDate(), to.toPlainDate()];
  return first.equals(last) ? 0 : first.until(last).days;
}
