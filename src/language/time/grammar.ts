import { clockRules } from './clocks.ts';
import { dayRules, shortWeekdayRules } from './days.ts';
import { edgeRules } from './edges.ts';
import { lengthRules, nightsRules } from './lengths.ts';
import type { Rule } from './rules.ts';
import { numberRules } from './numbers.ts';
import { offsetRules, weekdayOffsetRules } from './offsets.ts';
import { partRules } from './parts.ts';
import { aheadRules, clockRangeRules, dateRangeRules, openRangeRules } from './ranges.ts';
import { repeatRules, repeatTailRules } from './repeats.ts';
import { spanRules, weekendRule } from './spans.ts';
import { zoneRules } from './zones.ts';

/** The cascade: each table sees what those above it made. */
export const grammar: readonly Rule[] = [
  ...numberRules,
  ...shortWeekdayRules,
  weekendRule,
  ...weekdayOffsetRules,
  ...repeatRules,
  ...dayRules,
  ...openRangeRules,
  ...nightsRules,
  ...clockRules,
  ...clockRangeRules,
  ...aheadRules,
  ...lengthRules,
  ...partRules,
  ...offsetRules,
  ...spanRules,
  ...edgeRules,
  ...repeatTailRules,
  ...dateRangeRules,
  ...zoneRules,
];
