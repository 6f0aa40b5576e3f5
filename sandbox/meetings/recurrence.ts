import { RRuleTemporal } from 'rrule-temporal';
import { badRequest } from '../webex/refusal.ts';
import type { Series } from './meeting.ts';
import { DAY, zonedTime } from './times.ts';

/** The parts Webex knows, in the order in which it writes them back. */
const PARTS = ['FREQ', 'COUNT', 'UNTIL', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'] as const;

const VALUES: Readonly<Record<(typeof PARTS)[number], RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  COUNT: /^[1-9]\d{0,4}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  BYDAY: /^[+-]?\d?(SU|MO|TU|WE|TH|FR|SA)(,[+-]?\d?(SU|MO|TU|WE|TH|FR|SA))*$/,
  BYMONTHDAY: /^-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01]))*$/,
  BYMONTH: /^([1-9]|1[0-2])(,([1-9]|1[0-2]))*$/,
  BYSETPOS: /^-?[1-5]$/,
  WKST: /^(SU|MO|TU|WE|TH|FR|SA)$/,
};

/** Most occurrences of a series that ends: five years of them. */
const MOST: Readonly<Record<string, number>> = { DAILY: 1826, WEEKLY: 261, MONTHLY: 60, YEARLY: 5 };

/** So far ahead a series without an end is computed when nothing further was asked for. */
const HORIZON = 400 * DAY;

/**
 * Reads an RRULE body. Monthly and yearly rules keep one day only; parts come back in Webex's order, with INTERVAL.
 * @throws Refusal 400
 */
export function readRecurrence(text: string): string {
  const parts = new Map(text.split(';').map((part) => splitPart(part)));
  for (const [name, value] of parts) {
    const known = PARTS.find((part) => part === name);
    if (known === undefined || !VALUES[known].test(value)) throw badRequest(`'recurrence' is invalid: ${name}.`);
  }
  const frequency = parts.get('FREQ');
  if (frequency === undefined) throw badRequest("'recurrence' is invalid: FREQ is missing.");
  if (parts.has('COUNT') && parts.has('UNTIL')) throw badRequest("'recurrence' is invalid: both COUNT and UNTIL.");
  const most = MOST[frequency] ?? 0;
  if (Number(parts.get('COUNT') ?? 0) > most) throw badRequest(`'recurrence' has more than ${most} occurrences.`);
  if (frequency === 'MONTHLY' || frequency === 'YEARLY') {
    for (const name of ['BYDAY', 'BYMONTHDAY']) keepFirst(parts, name);
  }
  if (!parts.has('INTERVAL')) parts.set('INTERVAL', '1');
  return PARTS.flatMap((name) => (parts.has(name) ? [`${name}=${parts.get(name) ?? ''}`] : [])).join(';');
}

function splitPart(part: string): [string, string] {
  const [name = '', value = ''] = part.split('=');
  return [name.toUpperCase(), value.toUpperCase()];
}

/** A rule for the first Monday, written as BYDAY=MO with BYSETPOS, keeps its position. */
function keepFirst(parts: Map<string, string>, name: string): void {
  const first = parts.get(name)?.split(',')[0];
  if (first !== undefined) parts.set(name, first);
}

/**
 * The planned starts of a series up to `until` and some way beyond, oldest first, in the meeting's own zone, so that
 * they keep their wall-clock time when clocks change.
 * @returns epoch milliseconds; all of them when the series ends
 */
export function plannedStarts(series: Series, until: number): readonly number[] {
  if (series.recurrence === undefined) return [series.start];
  if (series.expansion !== undefined && series.expansion.until >= until) return series.expansion.starts;
  const rule = new RRuleTemporal({
    rruleString: `RRULE:${series.recurrence}`,
    dtstart: zonedTime(series.start, series.timezone),
  });
  const ends = /COUNT|UNTIL/.test(series.recurrence);
  const fiveYears = series.start + 5 * 366 * DAY;
  const horizon = ends ? fiveYears : Math.max(until, series.start) + HORIZON;
  const starts: number[] = [];
  // The first day is that of the rule: a weekly Tuesday meeting that is given a Monday starts on Tuesday.
  rule.all((date) => {
    if (date.epochMilliseconds > horizon) return false;
    starts.push(date.epochMilliseconds);
    return true;
  });
  series.expansion = { until: ends ? Infinity : horizon, starts };
  return starts;
}
