import { Temporal } from 'temporal-polyfill';
import type { Span } from './when.ts';

/**
 * What is left of a window when the busy spans are taken out of it, in order; pieces shorter than `minutes` are left
 * out. Busy spans may overlap, touch, and stick out of the window.
 */
export function freeTime(window: Span, busy: readonly Span[], minutes: number): readonly Span[] {
  const free: Span[] = [];
  let from = window.start;
  for (const span of busy.toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start))) {
    const until = earlier(span.start, window.end);
    if (isLong(from, until, minutes)) free.push({ start: from, end: until.withTimeZone(window.start.timeZoneId) });
    from = later(from, span.end).withTimeZone(window.start.timeZoneId);
  }
  if (isLong(from, window.end, minutes)) free.push({ start: from, end: window.end });
  return free;
}

/** True when the two share a moment; a meeting that ends when the other starts does not. */
export function overlaps(one: Span, other: Span): boolean {
  return (
    one.start.epochMilliseconds < other.end.epochMilliseconds &&
    other.start.epochMilliseconds < one.end.epochMilliseconds
  );
}

function isLong(from: Temporal.ZonedDateTime, until: Temporal.ZonedDateTime, minutes: number): boolean {
  return until.epochMilliseconds - from.epochMilliseconds >= minutes * 60_000;
}

function earlier(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(one, other) <= 0 ? one : other;
}

function later(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(one, other) >= 0 ? one : other;
}

/** The same time, with what overlaps or touches as one span, by start. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start))) {
    const last = whole.at(-1);
    if (last === undefined || last.end.epochMilliseconds < span.start.epochMilliseconds) whole.push(span);
    else whole[whole.length - 1] = { start: last.start, end: later(last.end, span.end) };
  }
  return whole;
}
