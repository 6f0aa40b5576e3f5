import { type Cascade, cascade } from './cascade.ts';
import { clockRangeRules } from './clock-ranges.ts';
import { clockRules } from './clocks.ts';
import { aheadRules, dateRangeRules, openRangeRules } from './date-ranges.ts';
import { dateRules } from './dates.ts';
import { besideRules, dayRules, weekdayBesideRule } from './days.ts';
import { edgeRules } from './edges.ts';
import { lengthRules, nightsRules } from './lengths.ts';
import { monthDateRules } from './month-dates.ts';
import { monthRules } from './months.ts';
import { numberRules } from './numbers.ts';
import { offsetRules, weekdayOffsetRules } from './offsets.ts';
import { partRules } from './parts.ts';
import { placeRules } from './places-in-month.ts';
import { monthlyRules } from './repeat-months.ts';
import { repeatTailRules } from './repeat-tails.ts';
import { repeatRules, weekdayListRules } from './repeats.ts';

import { spanRules, weekendRule, wholeRules } from './spans.ts';
import { shortWeekdayRules, weekdayOfWeekRules, weekdayRules } from './weekdays.ts';
import { zoneRules } from './zones.ts';

/** The cascade: each table sees what those above it made. */
export const grammar: Cascade = cascade([
  ...numberRules,
  ...shortWeekdayRules,
  weekendRule,
  ...weekdayOffsetRules,
  ...weekdayListRules,
  ...monthlyRules,
  ...repeatRules,
  ...placeRules,
  ...dayRules,
  ...weekdayOfWeekRules,
  ...monthDateRules,
  ...dateRules,
  weekdayBesideRule,
  ...weekdayRules,
  ...besideRules('date'),
  ...openRangeRules,
  ...nightsRules,
  ...clockRules,
  ...clockRangeRules,
  ...aheadRules,
  ...wholeRules,
  ...lengthRules,
  ...partRules,
  ...offsetRules,
  ...monthRules,
  ...spanRules,
  ...edgeRules,
  // Twice, since what is said of a repetition comes in any order: "weekly for 10 weeks on Fridays at 9".
  ...repeatTailRules,
  ...repeatTailRules,
  ...dateRangeRules,
  ...zoneRules,
]);
