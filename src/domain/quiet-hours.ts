import { Temporal } from 'temporal-polyfill';

/** Wall-clock times `HH:MM`; past midnight where the end is the earlier one. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** When it is no longer quiet; nothing where it is not quiet at that moment. The end itself is not quiet. */
export function endOfQuiet(
  moment: Temporal.ZonedDateTime,
  hours: QuietHours | undefined,
): Temporal.ZonedDateTime | undefined {
  if (hours === undefined) return undefined;
  const [from, to, time] = [
    Temporal.PlainTime.from(hours.from),
    Temporal.PlainTime.from(hours.to),
    moment.toPlainTime(),
  ];
  const begun = Temporal.PlainTime.compare(time, from) >= 0;
  const over = Temporal.PlainTime.compare(time, to) >= 0;
  const pastMidnight = Temporal.PlainTime.compare(to, from) < 0;
  const quiet = pastMidnight ? begun || !over : begun && !over;
  if (!quiet) return undefined;
  const day = moment.toPlainDate().add({ days: pastMidnight && begun ? 1 : 0 });
  return day.toZonedDateTime({ timeZone: moment.timeZoneId, plainTime: to });
}
