import { Temporal } from 'temporal-polyfill';
import { listed, named, say, together, type Sentence } from '../../card/sentence.ts';
import { freeTime, overlaps } from '../../domain/free-time.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { sayClocks, sayDay, saySpan, sayZone } from '../../domain/spoken-time.ts';
import type { Span } from '../../domain/when.ts';
import type { Context, Reply } from '../feature.ts';
import type { AvailabilityIntent } from './intent.ts';

/** Free or not, and when: out of the person's own Webex meetings, which is said, and 1:1, because it tells of them. */
export async function handleAvailability(intent: AvailabilityIntent, context: Context): Promise<Reply> {
  const [first] = intent.windows;
  const last = intent.windows.at(-1);
  if (first === undefined || last === undefined)
    return { markdown: 'That is a weekend. Name the day to have it looked at all the same.', where: 'private' };
  const meetings = await context.webex.meetings.list({
    from: first.start.toInstant(),
    to: last.end.toInstant(),
    type: 'scheduledMeeting',
  });
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const told = intent.exact ? sayExactly(first, meetings, now) : sayDays(intent, meetings, now);
  const limits = (await context.firstToday('webex-meetings-only'))
    ? say`I see your Webex meetings only: what stands in Outlook or Google alone is not visible to me.`
    : say`Webex meetings only.`;
  const others = intent.others ? say`I looked at your own meetings; I cannot see other people's.` : undefined;
  return { markdown: together(told, others, limits).markdown, where: 'private' };
}

function sayExactly(window: Span, meetings: readonly Meeting[], now: Temporal.Instant): Sentence {
  const clashes = meetings.filter((meeting) => overlaps(meeting.span, window));
  if (clashes.length === 0) return say`You are free on ${saySpan(window, now)}.`;
  const names = clashes.map((meeting) => say`${named(meeting.title)} (${sayClocks(meeting.span)})`);
  return say`You are not free on ${saySpan(window, now)}: you have ${listed(names)}.`;
}

function sayDays(intent: AvailabilityIntent, meetings: readonly Meeting[], now: Temporal.Instant): Sentence {
  const rows = intent.windows.map((window) => {
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
      intent.minutes,
    );
    return free.length === 0
      ? say`${sayDay(window.start, now)}: nothing free.`
      : say`${sayDay(window.start, now)}: ${listed(free.map(sayClocks))}.`;
  });
  const zone = intent.windows[0]?.start.timeZoneId ?? 'UTC';
  return together(say`You are free (${sayZone(zone)}):`, ...rows);
}
