import { addMonths, civilOf, type Day, dayOf, monthStart } from './civil.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Now, type Rule, rule } from './rules.ts';
import { dayOfDate } from './settle-date.ts';
import type { Payloads } from './said.ts';
import { ahead, span, unitIs } from './spans.ts';

/** Months, quarters, seasons and years by name or number: "June next year", "2016-11", "18q4", "next spring". */
export const monthRules: readonly Rule[] = [
  rule('qn (of|in)? the? number', (m, now) => quarter(m.the('qn'), m.the('number').n, now)),
  rule('number comma? (dash|slash)? qn', (m, now) => quarter(m.the('qn'), m.the('number').n, now)),
  rule('(qn | ordinal quarter) (of|in)? the? (which? unit | number)?', (m, now) =>
    quarter(m.get('qn') ?? { n: m.the('ordinal').n, months: 3 }, yearMeant(m, now), now),
  ),
  rule('(month|may) (of|in)? the? (which|following) unit', (m, now) =>
    unitIs(m, 'year') ? month(monthOf(m), yearMeant(m, now), now) : undefined,
  ),
  rule('the? (which|following) unit comma? (in|of)? (month|may)', (m, now) =>
    unitIs(m, 'year') ? month(monthOf(m), yearMeant(m, now), now) : undefined,
  ),
  rule('(month|may) (comma|of|in|dash|slash)? number', (m, now) => month(monthOf(m), m.the('number').n, now)),
  rule('number (comma|dash|slash)? (month|may)', (m, now) => month(monthOf(m), m.the('number').n, now)),
  rule('number (dash|to|until|and) number', years),
  rule('the? unit number', (m) => (m.the('unit').unit === 'year' ? year(m) : undefined)),
  rule('which (month|may)', whichMonth),
  rule('may (?=(dash|to|until) (month|may|span|date))', (m, now) => month(monthOf(m), undefined, now)),
  rule('number (dash|slash) number', numericMonth),
  rule('(which|following) season', (m, now) => season(m, now)),
  rule('(?<=in the?|during the?|by) season', (m, now) => season(m, now)),
  rule('season (of|in)? number', (m, now) => season(m, now)),
  rule('the? full? unit of (month|may)', (m, now) =>
    unitIs(m, 'month') ? month(monthOf(m), undefined, now) : undefined,
  ),
  rule('(?<!break) month', (m, now) => month(monthOf(m), undefined, now)),
  rule(
    '(?<=in|of|by|until|which|from|to|for|during|since|before|after|begin|middle|end|starting|early|late|dash|between|span and|later) may (?!word)',
    (m, now) => month(monthOf(m), undefined, now),
  ),
  rule('(?<=^) may (?=$|dash|break (month|may))', (m, now) => month(monthOf(m), undefined, now)),
  rule('(?<=in|by|until|from|before|after|since|to|during) number (?=$|stop|comma|and|to|dash)', year),
];

function monthOf(m: Matched): number {
  const token = m.tokens.find((each) => each.month !== undefined);
  return token?.month?.n ?? 1;
}

/** A month; without its year the next one that is not over. */
function month(n: number, year: number | undefined, now: Now): Making | undefined {
  if (year !== undefined && !isYear(year)) return undefined;
  const from = dayOfDate(
    { month: n, date: 1, ...(year === undefined ? {} : { year }) },
    now,
    monthStart(now.today),
  ).day;
  return span(from, addMonths(from, 1), 'month', year === undefined ? n : undefined);
}

export function isYear(n: number): boolean {
  return Number.isInteger(n) && n >= 1900 && n <= 2200;
}

function year(m: Matched): Making | undefined {
  const { n, text } = m.the('number');
  return isYear(n) && text.length === 4 ? span(dayOf(n, 1, 1), dayOf(n + 1, 1, 1), 'year') : undefined;
}

/** "2016-11", "2015/3". */
function numericMonth(m: Matched, now: Now): Making | undefined {
  const [first, second] = m.all('number');
  if (first === undefined || second === undefined) return undefined;
  const [year, n] = isYear(first.n) ? [first.n, second.n] : [second.n, first.n];
  return isYear(year) && Number.isInteger(n) && n >= 1 && n <= 12 ? month(n, year, now) : undefined;
}

/** The year that "this year", "of next year", "2016" or "the year" means; undefined where none is named. */
function yearMeant(m: Matched, now: Now): number | undefined {
  const number = m.get('number');
  if (number !== undefined) return number.n;
  const which = m.get('which') ?? (m.has('following') ? 'next' : undefined);
  return which === undefined ? undefined : civilOf(now.today).year + ahead[which];
}

/** A quarter or a half of a year. */
function quarter({ n, months }: Payloads['qn'], yearSaid: number | undefined, now: Now): Making | undefined {
  if (n < 1 || n * months > 12) return undefined;
  const full = yearSaid !== undefined && yearSaid < 100 ? 2000 + yearSaid : yearSaid;
  if (full !== undefined && !isYear(full)) return undefined;
  const thisYear = civilOf(now.today).year;
  const from = dayOf(full ?? thisYear, (n - 1) * months + 1, 1);
  const start = full === undefined && addMonths(from, months) <= now.today ? addMonths(from, 12) : from;
  return span(start, addMonths(start, months), 'month');
}

/** A season, from the 21st on which it begins to the end of its third month. */
function season(m: Matched, now: Now): Making | undefined {
  const n = m.tokens.find((token) => token.kind === 'season')?.month?.n ?? 6;
  const said = m.get('number')?.n;
  if (said !== undefined && !isYear(said)) return undefined;
  const thisYear = civilOf(now.today).year;
  const start = (y: number): Day => dayOf(y, n, 21);
  const end = (y: number): Day => addMonths(dayOf(y, n, 1), 3);
  const first = end(thisYear - 1) > now.today ? thisYear - 1 : end(thisYear) > now.today ? thisYear : thisYear + 1;
  const which = m.get('which') ?? (m.has('following') ? 'next' : 'this');
  const year =
    said ?? (which === 'last' ? first - 1 : which === 'next' && start(first) <= now.today ? first + 1 : first);
  return span(start(year), end(year), 'month');
}

/** "From 2014 to 2018": years, where as hours of the day they would be odd ones. */
export function years(m: Matched): Making | undefined {
  const [first, second] = m.all('number');
  if (first === undefined || second === undefined || !isYear(first.n) || !isYear(second.n)) return undefined;
  return first.n < second.n ? span(dayOf(first.n, 1, 1), dayOf(second.n + 1, 1, 1), 'day') : undefined;
}

/** "Last December", "next March", "this May". */
function whichMonth(m: Matched, now: Now): Making | undefined {
  const n = monthOf(m);
  const { year: y, month: current } = civilOf(now.today);
  const away = m.the('which') === 'last' ? (n < current ? 0 : -1) : m.the('which') === 'this' || n > current ? 0 : 1;
  return month(n, y + away, now);
}
