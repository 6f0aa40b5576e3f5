import type { Temporal } from 'temporal-polyfill';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { At } from '../../domain/when.ts';
import { lastDayOf } from '../../language/period.ts';
import type { Reading, TimeReading } from '../../language/reading.ts';

export type SettingsIntent =
  | { readonly kind: 'all' }
  | { readonly kind: 'ask'; readonly name: string }
  | {
      readonly kind: 'set';
      readonly name: string;
      readonly value: unknown;
      /** The last day, of what is only for a while. */
      readonly until?: Temporal.PlainDate;
    };

export function parseSettings({ setting, when }: Reading, at: At): Result<SettingsIntent, Problem> {
  if (setting === undefined) return ok({ kind: 'all' });
  if (setting.value === undefined) return ok({ kind: 'ask', name: setting.name });
  const until = setting.name === 'zone' ? lastDay(when, at) : undefined;
  return ok({ kind: 'set', name: setting.name, value: setting.value, ...(until === undefined ? {} : { until }) });
}

const MINUTES_A_DAY = 24 * 60;

/** "until Friday", "this week", "tomorrow", "for two weeks"; "now" has no end. */
function lastDay(when: TimeReading | undefined, { now, zone }: At): Temporal.PlainDate | undefined {
  if (when?.end !== undefined) return when.end.date;
  if (when?.minutes !== undefined && when.start === undefined) {
    const days = Math.max(1, Math.round(when.minutes / MINUTES_A_DAY));
    return now
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .add({ days: days - 1 });
  }
  if (when?.grain === 'minute') return undefined;
  return when?.start === undefined ? undefined : lastDayOf(when.start.date, when.grain);
}
