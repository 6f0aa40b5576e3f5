import type { MomentReading, TimeReading } from '../reading.ts';
import type { ZoneSaid } from './said.ts';
import { zoneOfOffset } from './zones.ts';

/**
 * "10:30 PST" in July: by the letter it is eight hours behind UTC, though the clocks in Los Angeles are seven
 * behind. The letter is kept and the zone marked as guessed, so that the receipt shows it. A repetition follows
 * the place's clocks, because the letter would be wrong for half of every year.
 */
export function takenByTheLetter(reading: TimeReading, said: ZoneSaid | undefined): TimeReading {
  const moment = reading.start ?? reading.end;
  if (said?.minutes === undefined || moment?.time === undefined || reading.recurrence !== undefined) return reading;
  const lived = moment.date.toPlainDateTime(moment.time).toZonedDateTime(said.zone).offsetNanoseconds / 60e9;
  const zone = lived === said.minutes ? undefined : zoneOfOffset(said.minutes);
  if (zone === undefined) return reading;
  const { start, end } = reading;
  return {
    ...reading,
    zone,
    ...(start === undefined ? {} : { start: doubted(start) }),
    ...(end === undefined ? {} : { end: doubted(end) }),
  };
}

function doubted(moment: MomentReading): MomentReading {
  return { ...moment, guessed: [...moment.guessed, 'zone'] };
}

/** "10:30 JST to 10:30 PST": the end, as the clocks of the start's zone show it. */
export function endInZone(reading: TimeReading, last: TimeReading | undefined): TimeReading {
  const { end, zone } = reading;
  if (end?.time === undefined || zone === undefined || last?.zone === undefined || last.zone === zone) return reading;
  const there = end.date.toPlainDateTime(end.time).toZonedDateTime(last.zone).withTimeZone(zone);
  return { ...reading, end: { ...end, date: there.toPlainDate(), time: there.toPlainTime() } };
}
