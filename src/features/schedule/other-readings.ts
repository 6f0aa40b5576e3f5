import type { Temporal } from 'temporal-polyfill';
import type { Choice } from '../../card/elements.ts';
import { sayMoment } from '../../domain/spoken-time.ts';
import type { Span } from '../../domain/when.ts';

/** What each kind of guess may have been instead, as a step from the time that was taken. */
const STEPS: Readonly<Record<string, readonly Temporal.DurationLike[]>> = {
  meridiem: [{ hours: -12 }, { hours: 12 }],
  weekday: [{ days: -7 }, { days: 7 }],
  date: [{ days: 1 }],
  year: [{ years: 1 }],
  time: [{ hours: -1 }, { hours: 1 }],
  // "PST" in summer: the letters, or what the clocks there show.
  zone: [{ hours: -1 }, { hours: 1 }],
};

/** The times that the same words may also have meant and that are still to come, for one tap. Values: local ISO minutes. */
export function otherReadings(span: Span, guessed: readonly string[], now: Temporal.Instant): readonly Choice[] {
  const steps = guessed.flatMap((guess) => STEPS[guess] ?? []);
  return steps
    .map((step) => span.start.add(step))
    .filter((start) => start.epochMilliseconds > now.epochMilliseconds)
    .map((start) => ({
      title: sayMoment(start, now),
      value: start.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    }));
}
