import { Temporal } from 'temporal-polyfill';
import { badRequest } from '../webex/refusal.ts';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?$/;

/**
 * Reads a start or end of a meeting: with an offset, which must be that of the zone on that day, or as local time.
 * @returns epoch milliseconds
 * @throws Refusal 400
 */
export function readMeetingTime(name: string, text: string, timezone: string): number {
  const parts = TIME.exec(text);
  if (parts === null) throw badRequest(`'${name}' is not a valid ISO 8601 date and time.`);
  const [, date = '', time = '', offset] = parts;
  try {
    if (offset === undefined)
      return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(
        timezone,
        disambiguation(date, time, timezone),
      ).epochMilliseconds;
    const text = `${date}T${time}${offset === 'Z' ? '+00:00' : offset}[${timezone}]`;
    return Temporal.ZonedDateTime.from(text, { offset: 'reject' }).epochMilliseconds;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (offset === undefined) throw badRequest(`'${name}' is not a valid time in timezone ${timezone}.`);
    throw badRequest(`'timezone' ${timezone} and timezone offset ${offset} of '${name}' do not match.`);
  }
}

/** A local time that does not exist is refused; of one that exists twice the first is meant. */
function disambiguation(date: string, time: string, timezone: string): { disambiguation: 'reject' | 'earlier' } {
  const civil = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = civil.toZonedDateTime(timezone, { disambiguation: 'earlier' });
  return { disambiguation: earlier.toPlainDateTime().equals(civil) ? 'earlier' : 'reject' };
}

/** An ISO 8601 time of a query, a date alone being its midnight in UTC. @throws Refusal 400 */
export function readInstant(name: string, text: string): number {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  const [, date = '', time = '00:00', offset = 'Z'] = parts ?? [];
  try {
    return Temporal.Instant.from(`${date}T${time}${offset}`).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) throw badRequest(`'${name}' is not a valid ISO 8601 date and time.`);
    throw error;
  }
}

/** A zone by its IANA name; anything else is refused with 400. */
export function readZone(name: string): string {
  try {
    if (/^[A-Za-z]/.test(name)) return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw badRequest(`'timezone' ${name} is invalid.`);
}

/** A time as Meetings write it: seconds, with the zone's offset, `Z` for UTC. */
export function renderTime(ms: number, timezone: string): string {
  if (timezone === 'UTC') return `${new Date(ms).toISOString().slice(0, 19)}Z`;
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timezone);
  return zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/** The part of an occurrence's id that says when it was first planned, always in UTC. */
export function compactTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Local midnight of the day that `ms` falls on. */
export function localMidnight(ms: number, timezone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timezone).startOfDay().epochMilliseconds;
}

export function zonedTime(ms: number, timezone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timezone);
}
