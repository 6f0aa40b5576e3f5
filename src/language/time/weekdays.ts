import { addMonths, mondayOf } from './civil.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { DateSaid } from './said.ts';
import { dayOfDate } from './settle-date.ts';

/** "Sat" and "sun" are days only in a day's place: "on sat", "sat at 3", never "we sat down". */
export const shortWeekdayRules: readonly Rule[] = [
  rule(
    '(?<=^|on|which|every|other|by|until|to|dash|and|comma|slash|from|before|after|starting|between|date|weekday|part|of|am|pm|clock|ordinal|repeat) sat (?!on|word|and word|break|in the word)',
    shortWeekday,
  ),
  rule(
    'sat (?=$|stop|comma|at (number|clock)|(number|clock)|part|(dash|to|and|slash) (weekday|sat)|the? ordinal|from (number|clock))',
    shortWeekday,
  ),
];

function shortWeekday(m: Matched): Making | undefined {
  return m.first.weekday && { kind: 'weekday', weekday: m.first.weekday };
}

/** A weekday of some week: "Wednesday next week", "Friday week", "a week on Tuesday". */
export const weekdayOfWeekRules: readonly Rule[] = [
  rule('weekday after which', (m) => date({ weekday: m.the('weekday').n, which: 'after next' })),
  rule('the? weekday before which', (m) =>
    m.the('which') === 'last' ? date({ weekday: m.the('weekday').n, which: 'last', weeks: -1 }) : undefined,
  ),
  rule('weekday comma? (of|in)? the? unit after which', (m, now) =>
    m.the('unit').unit === 'week' ? date({ day: mondayOf(now.today) + 13 + m.the('weekday').n }) : undefined,
  ),
  rule('weekday comma? (of|in)? the? (which|following) unit', weekdayOfWeek),
  rule('the? (which|following) unit comma? around? (on|in)? the? weekday', weekdayOfWeek),
  rule('weekday unit', weeksFromDay),
  rule('date unit (?!word|of|in|number)', weekFromNear),
  rule('(a|number)? unit (on|from) (weekday|date) (?!comma? (the? ordinal|date))', weeksFromDay),
  rule('(a|number)? unit date', weeksFromDay),
  rule('(a|number) unit date', monthsFromDay),
  rule('(a|number) unit weekday (?!dash|to|and)', weeksFromDay),
  rule('(a|number)? unit ago on? (weekday|date)', weeksBeforeDay),
];

/** "Wednesday next week", "next week on Wednesday", "Tuesday of this week". */
function weekdayOfWeek(m: Matched, now: Now): Making | undefined {
  if (m.the('unit').unit !== 'week') return undefined;
  const which = m.get('which') ?? 'next';
  const weeks = which === 'this' ? 0 : which === 'last' ? -1 : which === 'after next' ? 2 : 1;
  return date({ day: mondayOf(now.today) + weeks * 7 + m.the('weekday').n - 1 });
}

/** "A week on Tuesday", "Tuesday week", "two weeks from Monday", "a fortnight today". */
function weeksFromDay(m: Matched): Making | undefined {
  const { unit } = m.the('unit');
  const weeks = (unit === 'week' ? 1 : unit === 'fortnight' ? 2 : 0) * (m.get('number')?.n ?? 1);
  const day = m.get('date') ?? { weekday: m.the('weekday').n };
  return weeks === 0 || !Number.isInteger(weeks) || day.month !== undefined ? undefined : date({ ...day, weeks });
}

/** "A month today", "two years tomorrow". */
function monthsFromDay(m: Matched): Making | undefined {
  const { unit } = m.the('unit');
  const months = (unit === 'month' ? 1 : unit === 'year' ? 12 : 0) * (m.get('number')?.n ?? 1);
  const { day } = m.the('date');
  return months === 0 || day === undefined || !Number.isInteger(months)
    ? undefined
    : date({ day: addMonths(day, months) });
}

/** "Tomorrow week". Of a day further off it is the week around it: "Easter week". */
function weekFromNear(m: Matched, now: Now): Making | undefined {
  const { day } = m.the('date');
  const near = day !== undefined && (day === now.today || day === now.today + 1);
  return near && m.the('unit').unit === 'week' ? date({ day: day + 7 }) : undefined;
}

/** "A week ago Tuesday", "two weeks ago today": back from the last one, or from that day. */
function weeksBeforeDay(m: Matched, now: Now): Making | undefined {
  const back = weeksFromDay(m)?.date;
  if (back?.weeks === undefined) return undefined;
  const from = back.weekday === undefined ? back : { ...back, which: 'last' as const };
  return date({ day: dayOfDate({ ...from, weeks: -back.weeks }, now).day });
}

/** A weekday alone, after all that could say more of it. */
export const weekdayRules: readonly Rule[] = [
  rule('which? past weekday', (m) => date({ weekday: m.the('weekday').n, which: 'last' })),
  rule('(the? (which|following) ) weekday', (m) =>
    date({ weekday: m.the('weekday').n, which: m.get('which') ?? 'coming' }),
  ),
  rule('weekday', (m) => (m.the('weekday').plural ? undefined : date({ weekday: m.the('weekday').n }))),
];

function date(said: DateSaid): Making {
  return { kind: 'date', date: said };
}
