import { civilOf, daysInMonth, monthStart } from './civil.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { DateSaid } from './said.ts';
import { ahead } from './spans.ts';

/** Calendar dates that chrono leaves: "april the ninth", "May twenty one", "2020/23/Sep", "26th of June of 2020". */
export const monthDateRules: readonly Rule[] = [
  rule('(month|may) between number (dash|to|and|until) number number? (?!am|pm|oclock|unit)', datesBetween),
  rule('number (dash|to|and) number (of|in) (which|following) unit', datesOfMonth),
  rule('(month|may) stop? the? (ordinal|number) (comma? number)? (?!am|pm|oclock|unit|clock)', monthAndOrdinal),
  rule('the? (ordinal|number) stop? of? (month|may) (comma? number)? (?!am|pm|oclock|unit)', monthAndOrdinal),
  rule('the? ordinal comma month (comma? number)? (?!am|pm|oclock|unit)', monthAndOrdinal),
  rule('number (slash|dash) date', yearAndDate),
  rule('number slash number (?!slash|unit|counted|of)', (m) => {
    const [first, second] = m.all('number');
    return first === undefined || second === undefined ? undefined : monthAndDate(first.n, second.n);
  }),
  rule('(date|dates) (of|in|comma)? number (?!unit|am|pm|oclock|hmark|dash number)', yearAndDate),
  rule('date comma? (of|in)? the? (which|following|a) unit', dateOfYear),
  rule('(?<=on|which|by|until) number (?=$|stop|comma|at|from|break|clock|for|word)', monthDotDate),
  // "Friday 4.22"; but "Friday 12.30" is an hour.
  rule('(?<=weekday|date) number (?=$|stop|comma|at|from|break|clock|for|word)', (m) =>
    /\.[0-5][05]$/.test(m.the('number').text) ? undefined : monthDotDate(m),
  ),
  rule(
    'date (dash|to|until) the? number (?!unit|am|pm|oclock|hmark|sharp|dash|to|comma number|counted|clock)',
    dateToNumber,
  ),
  rule('(?<=between the?) date and the? number (?!unit|am|pm|oclock|hmark|counted|clock)', dateToNumber),
];

/** "November between 19 and 20". */
function datesBetween(m: Matched): Making | undefined {
  const [from, to, year] = m.all('number').map(({ n }) => n);
  if (from === undefined || to === undefined || from < 1 || to > 31 || from > to) return undefined;
  const month = {
    month: m.first.month?.n ?? 1,
    ...(year !== undefined && year >= 1900 && year <= 2200 ? { year } : {}),
  };
  return { kind: 'dates', dates: { from: { ...month, date: from }, to: { ...month, date: to } } };
}

/** "4-23 of next month". */
function datesOfMonth(m: Matched, now: Now): Making | undefined {
  const [from, to] = m.all('number').map(({ n }) => n);
  if (m.the('unit').unit !== 'month' || from === undefined || to === undefined || from < 1 || to > 31) return undefined;
  const { year, month } = civilOf(monthStart(now.today, m.get('which') === 'this' ? 0 : 1));
  return { kind: 'dates', dates: { from: { year, month, date: from }, to: { year, month, date: to } } };
}

/** A month by name and a date in words or figures, with its year or without. */
function monthAndOrdinal(m: Matched): Making | undefined {
  const month = m.tokens.find((token) => token.month !== undefined)?.month?.n;
  const numbers = m.all('number');
  const said = m.get('ordinal') ?? numbers.shift();
  const year = numbers[0]?.n;
  if (month === undefined || said === undefined || !Number.isInteger(said.n) || said.n < 1 || said.n > 31)
    return undefined;
  if (year !== undefined && (year < 1900 || year > 2200)) return undefined;
  return date({ month, date: said.n, ...(year === undefined ? {} : { year }) });
}

function yearAndDate(m: Matched): Making | undefined {
  const { n, text } = m.the('number');
  if (text.length !== 4 || n < 1900 || n > 2200) return undefined;
  const dates = m.get('dates');
  if (dates !== undefined)
    return { kind: 'dates', dates: { from: { ...dates.from, year: n }, to: { ...dates.to, year: n } } };
  const said = m.the('date');
  return said.month === undefined || said.year !== undefined ? undefined : date({ ...said, year: n });
}

/** "November 1st of next year", "5 March this year", "5 March in a year": a year on from this one's. */
function dateOfYear(m: Matched, { today }: Now): Making | undefined {
  const said = m.the('date');
  const { unit, plural } = m.the('unit');
  const isOpen = said.month !== undefined && said.date !== undefined && said.year === undefined;
  if (unit !== 'year' || plural || !isOpen || (m.has('a') && !m.has('in'))) return undefined;
  return date({ ...said, year: civilOf(today).year + ahead[m.get('which') ?? 'next'] });
}

/** "On 4.22": month and date. */
function monthDotDate(m: Matched): Making | undefined {
  const [month = 0, day = 0] = m.the('number').text.split('.').map(Number);
  return monthAndDate(month, day);
}

/** "July 13 thru 15". */
function dateToNumber(m: Matched): Making | undefined {
  const from = m.the('date');
  const { n, spelled } = m.the('number');
  if (from.month === undefined || from.date === undefined || spelled || n <= from.date || n > 31) return undefined;
  return { kind: 'dates', dates: { from, to: { ...from, date: n } } };
}

/** Month and date as two numbers, month first unless it can be none. */
export function monthAndDate(a: number, b: number): Making | undefined {
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2024, month)
    ? date({ month, date: day })
    : undefined;
}

function date(said: DateSaid): Making {
  return { kind: 'date', date: said };
}
