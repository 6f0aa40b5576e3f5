import type { Temporal } from 'temporal-polyfill';
import { listed, named, say, together, type Sentence } from '../../card/sentence.ts';
import { freeTime, overlaps } from '../../domain/free-time.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { sayClocks, sayDay, saySpan, sayZone } from '../../domain/spoken-time.ts';
import type { Span } from '../../domain/when.ts';
import type { Context } from '../feature.ts';

/** How far the bot sees: in full once a day, then in a word. */
export async function sayLimits(context: Context): Promise<Sentence> {
  return (await sayLimitsOnce(context)) ?? say`Webex meetings only.`;
}

/** The same, behind a sentence that has the word already. */
export async function sayLimitsOnce(context: Context): Promise<Sentence | undefined> {
  return (await context.firstToday('webex-meetings-only'))
    ? say`I see Webex meetings only: what stands in Outlook or Google alone is not visible to me.`
    : undefined;
}

export function sayExactly(window: Span, meetings: readonly Meeting[], now: Temporal.Instant): Sentence {
  const clashes = meetings.filter((meeting) => overlaps(meeting.span, window));
  if (clashes.length === 0) return say`You are free on ${saySpan(window, now)}.`;
  const names = clashes.map((meeting) => say`${named(meeting.title)} (${sayClocks(meeting.span)})`);
  return say`You are not free on ${saySpan(window, now)}: you have ${listed(names)}.`;
}

export function sayDays(
  windows: readonly Span[],
  minutes: number,
  meetings: readonly Meeting[],
  now: Temporal.Instant,
): Sentence {
  const rows = windows.map((window) => {
    const begins =
      window.start.epochMilliseconds < now.epochMilliseconds
        ? now
            .toZonedDateTimeISO(window.start.timeZoneId)
            .round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' })
        : window.start;
    const ahead = { start: begins, end: window.end };
    const free = freeTime(
      ahead,
      meetings.map((meeting) => meeting.span),
      minutes,
    );
    return free.length === 0
      ? say`${sayDay(window.start, now)}: nothing free.`
      : say`${sayDay(window.start, now)}: ${listed(free.map(sayClocks))}.`;
  });
  const zone = windows[0]?.start.timeZoneId ?? 'UTC';
  return together(say`You are free (${sayZone(zone)}):`, ...rows);
}
