import { addMonths, civilOf, dayOf, daysInMonth, monthStart, nthWeekday, weekdayOf } from './civil.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { DateSaid } from './said.ts';
import { dayOfDate } from './settle-date.ts';
import { ahead } from './spans.ts';

const place = 'the? (ordinal|which) (weekday|unit) part? (of|in)? the?';

/** Days by their place in a month: "first Friday of next month", "last day of May", "the first Monday". */
export const placeRules: readonly Rule[] = [
  rule(`${place} (month|may) comma? number`, nthInMonth),
  // What is no year behind the month is an hour: "the first Monday of October 3pm".
  rule(`${place} ((which|following) unit | unit | month | may | date)`, nthInMonth),
  rule('the which of (the? (which|following)? unit | month comma? number? | may comma? number?)', lastOfMonth),
  rule('(?<!every) the? ordinal weekday (?=$|stop|comma|at|clock|from)', nthAhead),
];

/** "First Friday of next month", "last day of October 2015", "2nd fri in feb". */
function nthInMonth(m: Matched, now: Now): Making | undefined {
  const start = monthMeant(m, now) ?? yearEdge(m, now);
  const nth = m.tokens[0]?.kind === 'the' ? m.tokens[1] : m.tokens[0];
  const position = nth?.which === 'last' ? -1 : nth?.ordinal?.n;
  const inMonth = start && civilOf(start.day);
  if (start === undefined || inMonth === undefined || position === undefined || position > 31 || position === 0)
    return undefined;
  const part = m.get('part');
  const made = (day: number): Making => ({ kind: 'date', date: { day }, ...(part === undefined ? {} : { part }) });
  const weekday = m.get('weekday');
  if (weekday === undefined) {
    if (m.the('unit').unit === 'workday') {
      const days = Array.from({ length: daysInMonth(inMonth.year, inMonth.month) }, (_, i) => start.day + i);
      const day = days.filter((each) => weekdayOf(each) <= 5).at(position < 0 ? position : position - 1);
      return day === undefined ? undefined : made(day);
    }
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
      day: monthStart(
        now.today,
        before?.which === 'last' ? -1 : before?.which === 'next' || before?.kind === 'following' ? 1 : 0,
      ),
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

/** "The last of the month", "the last of May": its last day. */
function lastOfMonth(m: Matched, now: Now): Making | undefined {
  const start = m.the('which') === 'last' ? monthMeant(m, now) : undefined;
  return start && date({ day: addMonths(start.day, 1) - 1 });
}

/** Of a year, its first month, or, counted from its end, the last: "the last Friday of the year". */
function yearEdge(m: Matched, now: Now): { readonly day: number; readonly rolls: number } | undefined {
  if (m.last.unit?.unit !== 'year' || m.get('weekday') === undefined) return undefined;
  const which = m.tokens[m.tokens.length - 2]?.which ?? 'this';
  const year = civilOf(now.today).year + (m.tokens.some(({ kind }) => kind === 'following') ? 1 : ahead[which]);
  const isLast = m.tokens.some((token, i) => i < 2 && token.which === 'last');
  return { day: dayOf(year, isLast ? 12 : 1, 1), rolls: which === 'this' ? 12 : 0 };
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

function date(said: DateSaid): Making {
  return { kind: 'date', date: said };
}
