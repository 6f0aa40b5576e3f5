import type { Temporal } from 'temporal-polyfill';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
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

export function parseSettings({ setting, when }: Reading): Result<SettingsIntent, Problem> {
  if (setting === undefined) return ok({ kind: 'all' });
  if (setting.value === undefined) return ok({ kind: 'ask', name: setting.name });
  const until = setting.name === 'zone' ? lastDay(when) : undefined;
  return ok({ kind: 'set', name: setting.name, value: setting.value, ...(until === undefined ? {} : { until }) });
}

/** "until Friday", "this week", "tomorrow". */
function lastDay(when: TimeReading | undefined): Temporal.PlainDate | undefined {
  if (when?.end !== undefined) return when.end.date;
  const first = when?.start?.date;
  switch (when?.grain) {
    case 'week':
      return first?.add({ days: 6 });
    case 'month':
      return first?.add({ months: 1 }).subtract({ days: 1 });
    default:
      return first;
  }
}
