import { addMonths, civilOf, daysInMonth, mondayOf, monthStart, nthWeekday, weekdayOf } from './civil.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { rule, type Now, type Rule } from './rules.ts';
import type { DateSaid, NumberSaid } from './said.ts';
import { dayOfDate } from './settle-date.ts';

/** "Sat" and "sun" are days only in a day's place: "on sat", "sat at 3", never "we sat down". */
export const shortWeekdayRules: readonly Rule[] = [
  rule(
    '(?<=^|on|which|every|other|by|until|to|dash|and|comma|slash|from|before|after|starting|between|date|weekday|part|of|am|pm|clock|ordinal|repeat) sat (?!on|word|break|in the word)',
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

/** Days by weekday, by their place in a month, and by their distance in days. */
export const dayRules: readonly Rule[] = [
  // nth weekday or last day of a month
  rule(
    'the? (ordinal|which) (weekday|unit) part? (of|in)? the? ((which|following) unit | unit | month comma? number? | may comma? number? | date)',
    nthInMonth,
  ),
  rule('(?<!number) the? unit after (date|which)', (m, now) => dayBeside(m, now, 1)),
  rule('(?<!number) the? unit before (date|which)', (m, now) => dayBeside(m, now, -1)),
  rule('(the? (which|following) | the) unit (?=$|stop|comma|at|from|part|clock|break|for|to)', nextDay),
  rule('(which|following) unit (?!of|in)', nextWorkday),
  rule('weekday after which', (m) => date({ weekday: m.the('weekday').n, which: 'after next' })),
  rule('(?<!every) the? ordinal weekday (?=$|stop|comma|at|clock|from)', nthAhead),
  // weekday of a week
  rule('weekday comma? (of|in)? the? (which|following) unit', weekdayOfWeek),
  rule('the? (which|following) unit comma? around? (on|in)? the? weekday', weekdayOfWeek),
  rule('weekday unit', (m) =>
    m.the('unit').unit === 'week' ? date({ weekday: m.the('weekday').n, weeks: 1 }) : undefined,
  ),
  rule('(a|number)? unit (on|from) (weekday|date)', weeksFromDay),
  rule('(a|number)? unit date', weeksFromDay),
  // what chrono leaves: "april the ninth", "May twenty one", "2020/23/Sep", "26th of June of 2020"
  rule('(month|may) between number (dash|to|and|until) number number? (?!am|pm|oclock|unit)', datesBetween),
  rule('number (dash|to|and) number (of|in) (which|following) unit', datesOfMonth),
  rule('(month|may) stop? the? (ordinal|number) (comma? number)? (?!am|pm|oclock|unit|clock)', monthAndOrdinal),
  rule('the? (ordinal|number) stop? of? (month|may) (comma? number)? (?!am|pm|oclock|unit)', monthAndOrdinal),
  rule('number (slash|dash) date', yearAndDate),
  rule('(date|dates) (of|in|comma)? number (?!unit|am|pm|oclock|hmark|dash number)', yearAndDate),
  rule('(?<=on|which|by|until|weekday|date) number (?=$|stop|comma|at|from|break|clock|for|word)', (m) =>
    monthDotDate(m),
  ),
  rule(
    'date (dash|to|until) the? number (?!unit|am|pm|oclock|hmark|sharp|dash|to|comma number|counted|clock)',
    dateToNumber,
  ),
  // weekday and date
  rule('weekday comma? the? ordinal (?!unit|weekday)', (m) => weekdayAndDate(m, m.the('ordinal'))),
  rule(
    '(?<!every) weekday number (?!dash|to|until|am|pm|oclock|unit|hmark|number|sharp|slash|and|counted|part|in the? part|past)',
    weekdayAndNumber,
  ),
  rule('weekday comma? on? the? date', (m) => date(m.the('date'))),
  rule('date comma? (on|open)? weekday close?', (m) => date(m.the('date'))),
  // date of a month
  rule('the? (ordinal|number) (of|in) the? (which|following)? unit', dateOfMonth),
  rule(
    '(?<=on|by|until|from|to|since|before|after|for|at|between|starting|and|dash) the? ordinal (?!unit|weekday|word|part|qn|counted|quarter|and)',
    (m) => dateAlone(m, true),
  ),
  rule('the? ordinal (?=$|stop|comma|at|from|to|until|by|on|in|dash|for|between|break|clock|number|part)', (m) =>
    dateAlone(m, false),
  ),
  rule('(?<=on the?|for the|by the|until the) number (?=$|stop|comma|at|from|between|break|clock)', (m) =>
    numberAsDate(m),
  ),
  rule('(?<=^|on|by|until) number (dash|slash) number (?=$|stop|comma|at|from|break|clock)', monthDashDate),
  // weekday alone
  rule('which? past weekday', (m) => date({ weekday: m.the('weekday').n, which: 'last' })),
  rule('(the? (which|following) ) weekday', (m) =>
    date({ weekday: m.the('weekday').n, which: m.get('which') ?? 'coming' }),
  ),
  rule('weekday', (m) => (m.the('weekday').plural ? undefined : date({ weekday: m.the('weekday').n }))),
];

function date(said: DateSaid): Making {
  return { kind: 'date', date: said };
}

/** "The day after tomorrow", "the day before yesterday", "the day after next". */
function dayBeside(m: Matched, now: Now, away: number): Making | undefined {
  if (m.the('unit').unit !== 'day') return undefined;
  const beside = m.get('date');
  if (beside === undefined) return m.the('which') === 'next' ? date({ day: now.today + 2 * away }) : undefined;
  return date({ day: dayOfDate(beside, now).day + away });
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

/** "First Friday of next month", "last day of October 2015", "2nd fri in feb". */
function nthInMonth(m: Matched, now: Now): Making | undefined {
  const start = monthMeant(m, now);
  const nth = m.tokens[0]?.kind === 'the' ? m.tokens[1] : m.tokens[0];
  const position = nth?.which === 'last' ? -1 : nth?.ordinal?.n;
  const inMonth = start && civilOf(start.day);
  if (start === undefined || inMonth === undefined || position === undefined || position > 31 || position === 0)
    return undefined;
  const part = m.get('part');
  const made = (day: number): Making => ({ kind: 'date', date: { day }, ...(part === undefined ? {} : { part }) });
  const weekday = m.get('weekday');
  if (weekday === undefined) {
    if (m.the('unit').unit !== 'day') return undefined;
    const before = position < 0 ? daysInMonth(inMonth.year, inMonth.month) + position : position - 1;
    return made(start.day + before);
  }
  const day = nthWeekday(inMonth.year, inMonth.month, weekday.n, position);
  if (day === undefined || day >= now.today || start.rolls === 0) return day === undefined ? undefined : made(day);
  const later = civilOf(addMonths(start.day, start.rolls));
  return made(nthWeekday(later.year, later.month, weekday.n, position) ?? day);
}

/** The month named at the end of the phrase: its first day, and how many months on it may be meant instead, once past. */
function monthMeant(m: Matched, now: Now): { readonly day: number; readonly rolls: number } | undefined {
  const { last } = m;
  if (last.unit?.unit === 'month') {
    const before = m.tokens[m.tokens.length - 2];
    return {
      day: monthStart(now.today, before?.which === 'next' || before?.kind === 'following' ? 1 : 0),
      rolls: before?.which === undefined && before?.kind !== 'following' ? 1 : 0,
    };
  }
  const month = (last.month ?? m.tokens.find((token) => token.kind === 'month' || token.kind === 'may')?.month)?.n;
  if (month === undefined) return undefined;
  const year = last.number?.n;
  if (year !== undefined && (year < 1900 || year > 2200)) return undefined;
  const settled = dayOfDate({ month, date: 1, ...(year === undefined ? {} : { year }) }, now, monthStart(now.today));
  return { day: settled.day, rolls: year === undefined ? 12 : 0 };
}

/** "Wednesday next week", "next week on Wednesday", "Tuesday of this week". */
function weekdayOfWeek(m: Matched, now: Now): Making | undefined {
  if (m.the('unit').unit !== 'week') return undefined;
  const which = m.get('which') ?? 'next';
  const weeks = which === 'this' ? 0 : which === 'last' ? -1 : which === 'after next' ? 2 : 1;
  return date({ day: mondayOf(now.today) + weeks * 7 + m.the('weekday').n - 1 });
}

function weekdayAndDate(m: Matched, { n }: NumberSaid): Making | undefined {
  return n >= 1 && n <= 31 ? date({ weekday: m.the('weekday').n, date: n }) : undefined;
}

/** "Friday 23": a date where no hour can be meant, or where that weekday falls on it this month or next. */
function weekdayAndNumber(m: Matched, now: Now): Making | undefined {
  const number = m.the('number');
  if (!Number.isInteger(number.n) || number.n < 1 || number.n > 31 || number.text.length > 2) return undefined;
  const said = { weekday: m.the('weekday').n, date: number.n };
  const { day } = dayOfDate(said, now);
  return number.n > 12 || (day < now.today + 45 && weekdayOf(day) === said.weekday) ? date(said) : undefined;
}

function dateOfMonth(m: Matched, now: Now): Making | undefined {
  if (m.the('unit').unit !== 'month') return undefined;
  const n = (m.get('ordinal') ?? m.the('number')).n;
  const start = monthStart(now.today, m.get('which') === 'next' || m.has('following') ? 1 : 0);
  const { year, month } = civilOf(start);
  return n >= 1 && n <= daysInMonth(year, month) ? date({ year, month, date: n }) : undefined;
}

/** "The 3rd". A spelled one alone ("the second") is a choice from a list, unless a word before it says a day. */
function dateAlone(m: Matched, said: boolean): Making | undefined {
  const { n, spelled } = m.the('ordinal');
  if (n < 1 || n > 31 || (spelled && !said)) return undefined;
  return date({ date: n });
}

function numberAsDate(m: Matched): Making | undefined {
  const { n, text, spelled } = m.the('number');
  return !spelled && text.length <= 2 && n >= 1 && n <= 31 ? date({ date: n }) : undefined;
}

/** "On 4.22": month and date. */
function monthDotDate(m: Matched): Making | undefined {
  const [month = 0, day = 0] = m.the('number').text.split('.').map(Number);
  return monthAndDate(month, day);
}

/** "2-15": month and date where the second number can be no hour. */
function monthDashDate(m: Matched): Making | undefined {
  const [first, second] = m.all('number');
  return first === undefined || second === undefined || second.n <= 12 ? undefined : monthAndDate(first.n, second.n);
}

function monthAndDate(a: number, b: number): Making | undefined {
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2024, month)
    ? date({ month, date: day })
    : undefined;
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

/** "July 13 thru 15". */
function dateToNumber(m: Matched): Making | undefined {
  const from = m.the('date');
  const { n, spelled } = m.the('number');
  if (from.month === undefined || from.date === undefined || spelled || n <= from.date || n > 31) return undefined;
  return { kind: 'dates', dates: { from, to: { ...from, date: n } } };
}

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

/** "The first Monday": of this month, or of the next once it is past. */
function nthAhead(m: Matched, now: Now): Making | undefined {
  const { year, month } = civilOf(now.today);
  const day = (ahead: number): number | undefined => {
    const index = month - 1 + ahead;
    return nthWeekday(year + Math.floor(index / 12), (index % 12) + 1, m.the('weekday').n, m.the('ordinal').n);
  };
  if (m.the('weekday').plural || m.the('ordinal').n > 5) return undefined;
  const next = [0, 1, 2].map(day).find((each) => each !== undefined && each >= now.today);
  return next === undefined ? undefined : date({ day: next });
}

/** "A week on Tuesday", "two weeks from Monday", "a fortnight today". */
function weeksFromDay(m: Matched): Making | undefined {
  const { unit } = m.the('unit');
  const weeks = (unit === 'week' ? 1 : unit === 'fortnight' ? 2 : 0) * (m.get('number')?.n ?? 1);
  const day = m.get('date') ?? { weekday: m.the('weekday').n };
  return weeks === 0 || !Number.isInteger(weeks) || day.month !== undefined ? undefined : date({ ...day, weeks });
}
