import type { Temporal } from 'temporal-polyfill';
import { sayClocks, sayDay, sayShift, sayZone, saySpan } from '../domain/spoken-time.ts';
import { spanIn, type Span, type Zone } from '../domain/when.ts';
import { row, type Element } from './elements.ts';

/** One row for the reader's zone, and one for every other zone that people told us, day shifts marked. */
export function timeRows(
  span: Span,
  otherZones: readonly Zone[],
  now: Temporal.Instant | undefined,
): readonly Element[] {
  const own = row('When', `**${sayDay(span.start, now)}, ${sayClocks(span)}** ${sayZone(span.start.timeZoneId)}`);
  return [own, ...otherLines(span, otherZones).map((line) => row('', line))];
}

/** The same in running text: "Tue 24 Nov, 15:00–15:45 (New York), 20:00–20:45 (London)". */
export function sayTimes(span: Span, otherZones: readonly Zone[], now: Temporal.Instant | undefined): string {
  const others = distinct(span, otherZones).map(
    (other) => `${sayClocks(other)}${sayShift(other, span)} (${sayZone(other.start.timeZoneId)})`,
  );
  return [saySpan(span, now), ...others].join(', ');
}

function otherLines(span: Span, zones: readonly Zone[]): readonly string[] {
  return distinct(span, zones).map(
    (other) => `${sayClocks(other)}${sayShift(other, span)} ${sayZone(other.start.timeZoneId)}`,
  );
}

/** Zones whose clocks really read differently at that moment, in a steady order. */
function distinct(span: Span, zones: readonly Zone[]): readonly Span[] {
  const spans = [...zones].sort().map((zone) => spanIn(span, zone));
  const offsets = [span.start.offset, ...spans.map((other) => other.start.offset)];
  return spans.filter((other, index) => offsets.indexOf(other.start.offset) === index + 1);
}
