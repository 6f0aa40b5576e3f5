import type { Day } from './civil.ts';

/** What the words of a time say, before anything that they left open is filled in (settle.ts does that). */
export interface Payloads {
  number: NumberSaid;
  ordinal: NumberSaid;
  /** Which quarter of a year, 1 to 4, or which half (of 6 months), 1 or 2. */
  qn: { readonly n: number; readonly months: 3 | 6 };
  weekday: { readonly n: number; readonly plural: boolean };
  weekdays: readonly number[];
  month: { readonly n: number };
  unit: { readonly unit: Unit; readonly plural: boolean };
  which: Which;
  clock: ClockSaid;
  clocks: { readonly from: ClockSaid; readonly to: ClockSaid };
  part: PartSaid;
  date: DateSaid;
  dates: { readonly from: DateSaid; readonly to: DateSaid };
  span: SpanSaid;
  moment: MomentSaid;
  window: { readonly from: MomentSaid; readonly to: MomentSaid };
  length: LengthSaid;
  lengths: { readonly from: LengthSaid; readonly to: LengthSaid };
  zone: ZoneSaid;
  repeat: RepeatSaid;
  /** How far later (or, below zero, earlier) than what stands, in minutes: "an hour later". */
  shift: number;
}

export interface NumberSaid {
  readonly n: number;
  /** How it was written: "14", "0900", "two". */
  readonly text: string;
  readonly spelled: boolean;
}

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'workday'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade';

export type Which = 'this' | 'next' | 'last' | 'coming' | 'after next' | 'before last';

/** A time of day. `half` tells how sure its half of the day is: `open` for a bare "3" or "3:30". */
export interface ClockSaid {
  /** 0 to 24. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly half: 'open' | 'sure';
  /** No hour was said: "end of the day" stands for one. */
  readonly assumed?: boolean;
  /** Written with a nought before it: sure by that, where no part of the day says otherwise ("03:45 in the afternoon"). */
  readonly padded?: boolean;
  /** Of a dinner: rather in the evening. */
  readonly evening?: boolean;
  /** Written with an h, "1h30": a length behind "for". */
  readonly spelledHours?: boolean;
}

/** A stretch of the day, in hours; `half` is the half of the day a bare hour beside it means. */
export interface PartSaid {
  readonly from: number;
  readonly to: number;
  readonly half: 'am' | 'pm';
  readonly plural?: boolean;
  /** "tonight", "this morning" name their day too: so many days from today. */
  readonly away?: number;
  /** "lunch": a part of the day only where the words around it say so. */
  readonly meal?: boolean;
}

/** A day in the words that named it: outright (`day`), or by what was said of year, month, date and weekday. */
export interface DateSaid {
  readonly day?: Day;
  readonly year?: number;
  readonly month?: number;
  readonly date?: number;
  /** 1 is Monday. */
  readonly weekday?: number;
  readonly which?: Which;
  /** "Friday week": so many weeks further on. */
  readonly weeks?: number;
}

export type Grain = 'minute' | 'daypart' | 'day' | 'week' | 'month' | 'year';

/** A zone by name; `minutes` ahead of UTC where the name fixes them ("PST"), whatever the clocks there show. */
export interface ZoneSaid {
  readonly zone: string;
  readonly minutes?: number;
}

/** Whole days from `from` up to, not including, `to`. */
export interface SpanSaid {
  readonly from: Day;
  readonly to: Day;
  readonly grain: Grain;
  /** Set while the year is open ("March"), so that a year or a neighbour can settle it. */
  readonly month?: number;
}

/** An exact wall-clock moment, such as "in an hour": seconds since midnight of `day`. */
export interface MomentSaid {
  readonly day: Day;
  readonly seconds: number;
  readonly zone?: string;
}

/** A length. Months are kept apart from days and seconds, because they are not equally long. */
export interface LengthSaid {
  readonly months: number;
  readonly days: number;
  readonly seconds: number;
  /** Days from Monday to Friday, counted without the others. */
  readonly workdays?: number;
}

/** A repetition, in RFC 5545's words. */
export interface RepeatSaid {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval?: number;
  readonly byday?: readonly string[];
  readonly bymonthday?: readonly number[];
  readonly bymonth?: readonly number[];
  readonly bysetpos?: readonly number[];
  readonly count?: number;
  /** The last day, inclusive. */
  readonly until?: Day;
  /** "starting …". */
  readonly from?: Day;
  readonly part?: PartSaid;
}
