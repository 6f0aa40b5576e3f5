import { civilOf, daysInMonth, monthStart, weekdayOf } from './civil.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { monthAndDate } from './month-dates.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { DateSaid, NumberSaid } from './said.ts';
import { dayOfDate } from './settle-date.ts';
import { ahead } from './spans.ts';

/** Dates whose month is open, and weekdays with their dates: "the 3rd", "Friday 23", "on the 15th of this month". */
export const dateRules: readonly Rule[] = [
  rule('weekday comma? the? ordinal (?!unit|weekday|thing)', (m) => weekdayAndDate(m, m.the('ordinal'))),
  rule(
    '(?<!every) weekday number (?!dash|to|until|am|pm|oclock|unit|hmark|number|sharp|slash|and|counted|part|(in|at) the? part|past)',
    weekdayAndNumber,
  ),
  // "From Mon 4 to Fri 8 October".
  rule('weekday number (?=(dash|to|until) the? weekday comma? the? date)', (m) => weekdayAndDate(m, m.the('number'))),
  rule('weekday (comma|open)? on? the? date close?', (m) => date(m.the('date'))),
  rule('weekday dash date', dashedDate),
  rule('date comma? (on|open)? weekday close?', (m) => date(m.the('date'))),
  rule('the? ordinal (open|comma a?) weekday close?', (m) => weekdayAndDate(m, m.the('ordinal'))),
  rule('the? (ordinal|number) (of|in) the? (which|following)? unit', dateOfMonth),
  rule('the? ordinal comma? (which|following) unit', dateOfMonth),
  rule(
    '(?<=on|by|until|from|to|since|before|after|for|at|around|between|starting|and|dash) the? ordinal (?!unit|weekday|word|part|qn|counted|quarter|and)',
    (m) => dateAlone(m, true),
  ),
  rule(
    'the? ordinal (?=$|stop|comma|at|from|to|until|by|on|in|dash|for|between|before|after|around|half past|a? quarter (to|past)|break|clock|number|part)',
    (m) => dateAlone(m, false),
  ),
  rule('(?<=on the?|for the|by the|until the) number (?=$|stop|comma|at|from|between|break|clock)', (m) =>
    numberAsDate(m),
  ),
  rule('(?<=^|on|by|until) number (dash|slash) number (?=$|stop|comma|at|from|break|clock)', monthDashDate),
];

function weekdayAndDate(m: Matched, { n }: NumberSaid): Making | undefined {
  return n >= 1 && n <= 31 ? date({ weekday: m.the('weekday').n, date: n }) : undefined;
}

/** "Wednesday - December 9", where that is one; else the dash joins two days. */
function dashedDate(m: Matched, now: Now): Making | undefined {
  const said = m.the('date');
  return weekdayOf(dayOfDate(said, now).day) === m.the('weekday').n ? date(said) : undefined;
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
  const which = m.get('which') ?? (m.has('following') ? 'next' : undefined);
  // "The first of the month", once it is past, is that of the next.
  const rolls = which === undefined && n < civilOf(now.today).day;
  const start = monthStart(now.today, rolls ? 1 : ahead[which ?? 'this']);
  const { year, month } = civilOf(start);
  return n >= 1 && n <= daysInMonth(year, month) ? date({ year, month, date: n }) : undefined;
}

/** "The 3rd". A small one, spelled and alone ("the second"), is a choice from a list, unless a word before it says a day. */
function dateAlone(m: Matched, said: boolean): Making | undefined {
  const { n, spelled } = m.the('ordinal');
  if (n < 1 || n > 31 || (spelled && n <= 10 && !said)) return undefined;
  return date({ date: n });
}

function numberAsDate(m: Matched): Making | undefined {
  const { n, text, spelled } = m.the('number');
  return !spelled && text.length <= 2 && n >= 1 && n <= 31 ? date({ date: n }) : undefined;
}

/** "2-15", "15-02": month and date where one of the numbers can be no hour. */
function monthDashDate(m: Matched): Making | undefined {
  const [first, second] = m.all('number');
  if (first === undefined || second === undefined || first.spelled || second.spelled) return undefined;
  const dayFirst = first.n > 12 && second.text.startsWith('0');
  return second.n > 12 || dayFirst ? monthAndDate(first.n, second.n) : undefined;
}

function date(said: DateSaid): Making {
  return { kind: 'date', date: said };
}
