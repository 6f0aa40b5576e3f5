import { Chrono, configuration, type ParsedResult, type Parser } from 'chrono-node/en';
import { hint, type Hints } from '../hints.ts';
import { civilOf, dayOf } from './civil.ts';
import { type Found, type Line, type Making, putIn } from './line.ts';
import type { Now } from './rules.ts';
import type { DateSaid } from './said.ts';
import { zoneOfOffset } from './zones.ts';

/**
 * chrono reads calendar dates: "14 Nov", "march 2nd, 2016", "2016-12-16T12:00", "7/6". Only its date parsers are
 * taken, and none of its refiners: two of those (ENMergeRelativeAfterDate, ENMergeRelativeFollowByDate) let the
 * server's zone show, and putting dates, times and lengths together is this grammar's own business.
 */
const dateParsers = new Set([
  'ISOFormatParser',
  'ENYearMonthDayParser',
  'ENYearMonthNameParser',
  'ENMonthNameLittleEndianParser',
  'ENMonthNameMiddleEndianParser',
  'SlashDateFormatParser',
]);

const calendar = new Chrono({
  parsers: configuration
    .createConfiguration(false)
    .parsers.filter((parser: Parser) => dateParsers.has(parser.constructor.name)),
  refiners: [],
});

type ParsedComponents = ParsedResult['start'];

/** A text without one of these holds no calendar date, and most texts hold none. */
const evidence = /\d\s?[/.-]\s?\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const inFigures = /\d\s?[/.-]\s?\d/;
const mayHoldFigures = hint(/\d/, inFigures);
const mayJoinFigures = hint(/^[/.-]$|\d[–—]/, inFigures);
const mayNameMonth = hint(new RegExp(`^${MONTH}`), new RegExp(`\\b${MONTH}`));

/** Whether there may be a calendar date in the text; seldom true where there is none. */
export function holdsCalendarDate(text: string, hints: Hints): boolean {
  const may = mayNameMonth(hints) || (mayHoldFigures(hints) && mayJoinFigures(hints));
  return may && evidence.test(text);
}

/** Puts the calendar dates of the text into its line, in place of the tokens they were written with. */
export function readCalendar(text: string, line: Line, now: Now, hints: Hints): Line {
  if (!holdsCalendarDate(text, hints)) return line;
  const today = civilOf(now.today);
  // The wall clock as if it were UTC, so that no zone plays a part, least of all the server's.
  const instant = new Date(Date.UTC(today.year, today.month - 1, today.day, 12));
  const found = calendar.parse(text, { instant, timezone: 0 }, {}).flatMap((result): Found[] => {
    const making = daysOfMonth(result.text) ?? makingOf(result.start, result.end);
    const hour =
      making?.date?.year === undefined ? null : hourIn(result.text, text.slice(result.index + result.text.length));
    if (hour !== null && making?.date !== undefined) {
      const { year: _year, ...date } = making.date;
      return [{ at: result.index, end: result.index + hour.index, making: { kind: 'date', date } }];
    }
    return making === undefined ? [] : [{ at: result.index, end: result.index + result.text.length, making }];
  });
  return found.length === 0 ? line : putIn(line, found);
}

/** "5/28-30": days of a month, and no year. */
function daysOfMonth(text: string): Making | undefined {
  const [month = 0, from = 0, to = 0] = /^(\d{1,2})\/(\d{1,2})-(\d{1,2})$/.exec(text)?.slice(1).map(Number) ?? [];
  const is = month >= 1 && month <= 12 && from < to && to <= 31;
  return is ? { kind: 'dates', dates: { from: { month, date: from }, to: { month, date: to } } } : undefined;
}

/**
 * Figures behind a date that are an hour, and no year: "Dec 9th, 1530", which nobody means as a year of their calendar, and
 * "October 4 10 at night", by what follows.
 */
function hourIn(date: string, behind: string): RegExpExecArray | null {
  return /,?\s*[01]\d{3}$/.exec(date) ?? (HOUR_GOES_ON.test(behind) ? /[\s,]+\d{1,2}$/.exec(date) : null);
}

const HOUR_GOES_ON = /^\s?(?:at night|in the |o['’]?clock|past |-?ish|sharp)/i;

function makingOf(start: ParsedComponents, end: ParsedComponents | null | undefined): Making | undefined {
  const from = dateOf(start);
  if (from === undefined) return undefined;
  if (start.isCertain('hour')) return momentOf(start, from);
  if (end) {
    const to = dateOf(end);
    // "The 15th till 1 Dec" is not a stretch of December.
    const isBackwards = to?.month === from.month && to?.year === from.year && (to?.date ?? 0) < (from.date ?? 0);
    return to === undefined || isBackwards ? undefined : { kind: 'dates', dates: { from, to } };
  }
  return { kind: 'date', date: from };
}

/** An ISO date with its time, and the offset if it was written. */
function momentOf(parts: ParsedComponents, { year, month, date }: DateSaid): Making | undefined {
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const seconds = (parts.get('hour') ?? 0) * 3600 + (parts.get('minute') ?? 0) * 60 + (parts.get('second') ?? 0);
  const zone = parts.isCertain('timezoneOffset') ? zoneOfOffset(parts.get('timezoneOffset') ?? 0) : undefined;
  return {
    kind: 'moment',
    moment: { day: dayOf(year, month, date), seconds, ...(zone === undefined ? {} : { zone }) },
  };
}

function dateOf(parts: ParsedComponents): DateSaid | undefined {
  const year = parts.isCertain('year') ? parts.get('year') : null;
  const month = parts.get('month');
  const date = parts.isCertain('day') ? parts.get('day') : null;
  if (month === null || date === null || date < 1 || date > 31) return undefined;
  return { month, date, ...(year === null ? {} : { year }) };
}
