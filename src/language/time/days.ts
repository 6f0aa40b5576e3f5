import { mondayOf, weekdayOf } from './civil.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { DateSaid } from './said.ts';
import { dayOfDate } from './settle-date.ts';

/** "The Thursday before Memorial Day"; once all dates are read, "the Friday after Monday the 4th". */
export const weekdayBesideRule: Rule = rule(
  '(the | the? ordinal | the? which) weekday (before|after|following) the? date',
  weekdayBeside,
);

/** Days by their distance from another: "the day after tomorrow", "next day", "next weekday". */
export const dayRules: readonly Rule[] = [
  ...besideRules('(date | which (?!weekday|sat|unit))'),
  weekdayBesideRule,
  rule('(the? (which|following) | the) unit (?=$|stop|comma|at|from|part|clock|break|for|to)', nextDay),
  rule('(which|following) unit (?!of|in)', nextWorkday),
];

/** "The day after tomorrow", "the day before yesterday", "the day after next"; once all days are read, "the day after the 20th". */
export function besideRules(other: string): readonly Rule[] {
  return [
    rule(`(?<!number) the? unit (after|following) the? ${other}`, (m, now) => dayBeside(m, now, 1)),
    rule(`(?<!number) the? unit before the? ${other}`, (m, now) => dayBeside(m, now, -1)),
  ];
}

function dayBeside(m: Matched, now: Now, away: number): Making | undefined {
  const { unit } = m.the('unit');
  const beside = m.get('date');
  // "A week after tomorrow" is a length behind it.
  if (m.first.kind === 'the' && beside !== undefined && (unit === 'week' || unit === 'weekend'))
    return weekBeside(dayOfDate(beside, now).day, unit, away);
  if (unit !== 'day') return undefined;
  if (beside === undefined) return m.the('which') === 'next' ? date({ day: now.today + 2 * away }) : undefined;
  return date({ day: dayOfDate(beside, now).day + away });
}

/** "The weekend before Labor Day", "the week after Easter". */
function weekBeside(day: number, unit: 'week' | 'weekend', away: number): Making {
  // What is before a Sunday is the week that ends with it.
  const before = weekdayOf(day) === 7 ? 0 : -7;
  const monday = mondayOf(day) + (away < 0 ? before : unit === 'week' ? 7 : 0);
  const [first, length] = unit === 'week' ? [monday, 7] : [monday + 5, 2];
  return { kind: 'span', span: { from: first, to: first + length, grain: unit === 'week' ? 'week' : 'day' } };
}

/** "The Thursday before Memorial Day": the nearest one on that side of it. */
function weekdayBeside(m: Matched, now: Now): Making | undefined {
  const which = m.get('which');
  if (which !== undefined && which !== (m.has('before') ? 'last' : 'next')) return undefined;
  const { day } = dayOfDate(m.the('date'), now);
  const { n } = m.the('weekday');
  const back = (weekdayOf(day) - n + 7) % 7 || 7;
  const more = ((m.get('ordinal')?.n ?? 1) - 1) * 7;
  return date({ day: m.has('before') ? day - back - more : day + (7 - back || 7) + more });
}

/** "Next day", "the following day"; "the day" and "this day" are today. */
function nextDay(m: Matched, now: Now): Making | undefined {
  const { unit, plural } = m.the('unit');
  if (unit !== 'day' || plural) return undefined;
  const which = m.get('which') ?? (m.has('following') ? 'next' : 'this');
  return date({ day: now.today + (which === 'last' ? -1 : which === 'this' ? 0 : 1) });
}

function nextWorkday(m: Matched, now: Now): Making | undefined {
  const { unit, plural } = m.the('unit');
  if (unit !== 'workday' || plural || m.get('which') === 'last') return undefined;
  const first = now.today + (m.get('which') === 'this' ? 0 : 1);
  return date({ day: first + Math.max(0, 8 - weekdayOf(first)) * (weekdayOf(first) > 5 ? 1 : 0) });
}

function date(said: DateSaid): Making {
  return { kind: 'date', date: said };
}
