import { Temporal } from 'temporal-polyfill';
import { endOfQuiet, type QuietHours } from './quiet-hours.ts';
import type { Zone } from './when.ts';

export interface DigestWish {
  /** `HH:MM`. */
  readonly at: string;
  readonly home: Zone;
  /** Where the person is for a while, until then (epoch milliseconds). */
  readonly away?: { readonly zone: Zone; readonly until: number } | undefined;
  readonly quietHours?: QuietHours | undefined;
}

const LOOKED_AHEAD_DAYS = 9;

/**
 * The next digest after a moment: at its time where the person is on that day, from Monday to Friday; one that falls
 * into quiet hours comes at their end.
 */
export function nextDigest(wish: DigestWish, after: Temporal.Instant): Temporal.ZonedDateTime {
  const plainTime = Temporal.PlainTime.from(wish.at);
  // A day earlier than at home it may be already, or still, where the person is.
  const first = after.toZonedDateTimeISO(wish.home).toPlainDate().subtract({ days: 2 });
  const times = Array.from({ length: LOOKED_AHEAD_DAYS }, (_, index) => first.add({ days: index }))
    .filter((day) => day.dayOfWeek <= 5)
    .map((day) => {
      const moment = onDay(day, plainTime, wish);
      return endOfQuiet(moment, wish.quietHours) ?? moment;
    });
  const next = times.find((moment) => Temporal.Instant.compare(moment.toInstant(), after) > 0);
  if (next === undefined) throw new RangeError('a week without a weekday');
  return next;
}

function onDay(day: Temporal.PlainDate, plainTime: Temporal.PlainTime, { home, away }: DigestWish) {
  const there = away === undefined ? undefined : day.toZonedDateTime({ timeZone: away.zone, plainTime });
  return there !== undefined && there.epochMilliseconds < (away?.until ?? 0)
    ? there
    : day.toZonedDateTime({ timeZone: home, plainTime });
}
