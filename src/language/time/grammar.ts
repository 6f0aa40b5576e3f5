import { clockRules } from './clocks.ts';
import { dayRules, shortWeekdayRules } from './days.ts';
import { edgeRules } from './edges.ts';
import { lengthRules } from './lengths.ts';
import type { Rule } from './line.ts';
import { numberRules } from './numbers.ts';
import { offsetRules } from './offsets.ts';
import { partRules } from './parts.ts';
import { clockRangeRules, dateRangeRules } from './ranges.ts';
import { repeatRules, repeatTailRules } from './repeats.ts';
import { spanRules } from './spans.ts';
import { zoneRules } from './zones.ts';

/** The cascade: each table sees what those above it made. */
export const grammar: readonly Rule[] = [
  ...numberRules,
  ...shortWeekdayRules,
  ...repeatRules,
  ...dayRules,
  ...clockRules,
  ...clockRangeRules,
  ...lengthRules,
  ...partRules,
  ...offsetRules,
  ...spanRules,
  ...edgeRules,
  ...dateRangeRules,
  ...zoneRules,
  ...repeatTailRules,
];
