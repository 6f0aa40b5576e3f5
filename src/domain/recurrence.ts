import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { MONTHS, WEEKDAYS } from './spoken-time.ts';

/**
 * RRULE bodies as Webex takes them (no `RRULE:` prefix). What is done with them here keeps a series what it is when
 * its time changes: Webex counts a changed series from its new first day.
 */
type Parts = ReadonlyMap<string, string>;

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * The rule that is left of a series when it is to begin at `next`, its first occurrence still to come.
 * @param first its first start, in the meeting's own zone
 * @param days by how many days all of it moves; nothing when the rule cannot be moved by days in general
 */
export function restOfRule(
  rule: string,
  first: Temporal.ZonedDateTime,
  next: Temporal.ZonedDateTime,
  days: number,
): string | undefined {
  const parts = new Map(partsOf(rule));
  const count = parts.get('COUNT');
  if (count !== undefined) parts.set('COUNT', String(Math.max(1, Number(count) - startsBefore(rule, first, next))));
  if (days !== 0 && !moveDays(parts, days, next)) return undefined;
  return written(parts);
}

/** The same rule, ending before `moment`. */
export function ruleUntil(rule: string, moment: Temporal.ZonedDateTime): string {
  const parts = new Map(partsOf(rule));
  parts.delete('COUNT');
  const last = moment.subtract({ seconds: 1 }).withTimeZone('UTC');
  parts.set(
    'UNTIL',
    last.toString({ timeZoneName: 'never', offset: 'never', smallestUnit: 'second' }).replace(/[-:]/g, '') + 'Z',
  );
  return written(parts);
}

/** Most occurrences that Webex takes of a series that ends: five years of them. */
const MOST_OF: Readonly<Record<string, number>> = { DAILY: 1826, WEEKLY: 261, MONTHLY: 60, YEARLY: 5 };

/** How many of a rule's occurrences Webex takes, where it asks for more. */
export function tooMany(rule: string): number | undefined {
  const parts = partsOf(rule);
  const most = MOST_OF[parts.get('FREQ') ?? ''];
  return most !== undefined && Number(parts.get('COUNT') ?? '0') > most ? most : undefined;
}

/**
 * The rules that say together what one says: of a monthly or yearly rule Webex keeps its first day only, so each day
 * is a series of its own. Just the rule where it stands for itself; none where no series of Webex's says the same
 * ("the last working day").
 */
export function separateRules(rule: string): readonly string[] {
  const parts = partsOf(rule);
  const freq = parts.get('FREQ');
  if (freq !== 'MONTHLY' && freq !== 'YEARLY') return [rule];
  const name = ['BYMONTHDAY', 'BYDAY', 'BYMONTH'].find((part) => (parts.get(part) ?? '').includes(','));
  if (name === undefined) return [rule];
  if (parts.has('BYSETPOS')) return [];
  const values = (parts.get(name) ?? '').split(',');
  const count = parts.get('COUNT');
  return values.flatMap((value, index) => {
    const own = new Map(parts).set(name, value);
    // The first days of a rule come one time more often where they cannot be shared evenly.
    if (count !== undefined) own.set('COUNT', String(Math.ceil((Number(count) - index) / values.length)));
    return count !== undefined && Number(count) <= index ? [] : separateRules(written(own));
  });
}

/** Planned starts from `from` to `to`, in the zone of `first`; at most a thousand. */
export function startsBetween(
  rule: string,
  first: Temporal.ZonedDateTime,
  from: Temporal.Instant,
  to: Temporal.Instant,
): readonly Temporal.ZonedDateTime[] {
  const starts: Temporal.ZonedDateTime[] = [];
  expand(rule, first, (start) => {
    if (start.epochMilliseconds >= to.epochMilliseconds || starts.length === MOST) return false;
    if (start.epochMilliseconds >= from.epochMilliseconds) starts.push(start);
    return true;
  });
  return starts;
}

const MOST = 1000;

function startsBefore(rule: string, first: Temporal.ZonedDateTime, next: Temporal.ZonedDateTime): number {
  let before = 0;
  expand(rule, first, (start) => {
    if (start.epochMilliseconds >= next.epochMilliseconds) return false;
    before += 1;
    return true;
  });
  return before;
}

function expand(rule: string, first: Temporal.ZonedDateTime, take: (start: Temporal.ZonedDateTime) => boolean): void {
  const expanded = new RRuleTemporal({ rruleString: `RRULE:${rule}`, dtstart: first });
  expanded.all((date) =>
    take(Temporal.Instant.fromEpochMilliseconds(date.epochMilliseconds).toZonedDateTimeISO(first.timeZoneId)),
  );
}

function partsOf(rule: string): Parts {
  const parts = rule
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';');
  return new Map(
    parts.flatMap((part): [string, string][] => {
      const [name = '', value = ''] = part.split('=');
      return name === '' ? [] : [[name, value]];
    }),
  );
}

function written(parts: Parts): string {
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}

/** Weekdays and days of the month go along; a position ("the first Monday") cannot. */
function moveDays(parts: Map<string, string>, days: number, next: Temporal.ZonedDateTime): boolean {
  if (parts.has('BYSETPOS') || /\d/.test(parts.get('BYDAY') ?? '')) return false;
  const byDay = parts.get('BYDAY')?.split(',');
  if (byDay !== undefined) {
    if (byDay.length > 1) return false;
    const moved = (DAYS.findIndex((day) => day === byDay[0]) + days) % 7;
    parts.set('BYDAY', DAYS[(moved + 7) % 7] ?? 'MO');
  }
  if (parts.has('BYMONTHDAY')) parts.set('BYMONTHDAY', String(next.add({ days }).day));
  if (parts.has('BYMONTH')) parts.set('BYMONTH', String(next.add({ days }).month));
  return true;
}

const EVERY: Readonly<Record<string, readonly [one: string, many: string]>> = {
  DAILY: ['every day', 'days'],
  WEEKLY: ['every week', 'weeks'],
  MONTHLY: ['every month', 'months'],
  YEARLY: ['every year', 'years'],
};
const POSITIONS: Readonly<Record<string, string>> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '5': 'fifth',
  '-1': 'last',
};
const WORKDAYS = 'MO,TU,WE,TH,FR';

/** "every week on Tue and Thu, until 18 Dec 2026": the rule in words, without a capital. */
export function sayRule(rule: string): string {
  const parts = partsOf(rule);
  const every = sayEvery(parts);
  return [every, sayDays(parts), sayEnd(parts)].filter((part) => part !== '').join('');
}

function sayEvery(parts: Parts): string {
  const [one, many] = EVERY[parts.get('FREQ') ?? ''] ?? ['again and again', 'times'];
  const interval = Number(parts.get('INTERVAL') ?? '1');
  if (interval > 1) return `every ${interval} ${many}`;
  return parts.get('FREQ') === 'WEEKLY' && parts.get('BYDAY') === WORKDAYS ? 'every weekday' : one;
}

function sayDays(parts: Parts): string {
  const byDay = parts.get('BYDAY');
  const monthDay = parts.get('BYMONTHDAY');
  const month = MONTHS[Number(parts.get('BYMONTH') ?? '0') - 1];
  const of = parts.get('FREQ') === 'YEARLY' && month !== undefined ? ` of ${month}` : '';
  if (monthDay !== undefined)
    return monthDay === '-1' ? ` on the last day${of}` : ` on the ${ordinal(Number(monthDay))}${of}`;
  if (
    byDay === undefined ||
    (byDay === WORKDAYS && parts.get('FREQ') === 'WEEKLY' && sayEvery(parts) === 'every weekday')
  )
    return '';
  const position = parts.get('BYSETPOS') ?? /^([+-]?\d)/.exec(byDay)?.[1]?.replace('+', '');
  const days = byDay.split(',').map((day) => WEEKDAYS[DAYS.findIndex((known) => day.endsWith(known))] ?? day);
  const listed = days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} and ${days.at(-1) ?? ''}`;
  return position === undefined ? ` on ${listed}` : ` on the ${POSITIONS[position] ?? position} ${listed}${of}`;
}

function sayEnd(parts: Parts): string {
  const count = parts.get('COUNT');
  if (count !== undefined) return `, ${count} times`;
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get('UNTIL') ?? '') ?? [];
  return year === undefined ? '' : `, until ${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

function ordinal(day: number): string {
  const teen = day % 100 >= 11 && day % 100 <= 13;
  const end = teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${end}`;
}
